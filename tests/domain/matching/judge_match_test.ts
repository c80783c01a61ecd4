import { judgeMatch, type MatchCandidate, type MatchQuery } from "../../../domain/matching.ts";
import { assert, assertArrayIncludes, assertEquals } from "../../assert.ts";

interface MatchRow {
  readonly name: string;
  readonly query: MatchQuery;
  readonly candidates: readonly MatchCandidate[];
  readonly verdict: string;
  readonly match: number | null;
}

function film(
  id: number,
  title: string,
  year: number | null,
  more: Partial<MatchCandidate> = {},
): MatchCandidate {
  return { id, title, year, popularity: 10, votes: 500, ...more };
}

const ROWS: readonly MatchRow[] = [
  {
    name: "prefers the exact title and year to fame",
    query: { title: "Old Boats", year: 1990 },
    candidates: [
      film(1, "Old Boats", 2015, { popularity: 99, votes: 9000 }),
      film(2, "Old Boats", 1990, { votes: 3 }),
    ],
    verdict: "accept",
    match: 2,
  },
  {
    name: "accepts a year off by one",
    query: { title: "Old Boats", year: 1991 },
    candidates: [film(1, "Old Boats", 1990), film(2, "Old Boats Again", 1995)],
    verdict: "accept",
    match: 1,
  },
  {
    name: "reviews a wrong year",
    query: { title: "Old Boats", year: 1970 },
    candidates: [film(1, "Old Boats", 1990)],
    verdict: "review",
    match: 1,
  },
  {
    name: "reviews two namesakes of one year",
    query: { title: "Old Boats", year: 1990 },
    candidates: [film(1, "Old Boats", 1990), film(2, "Old Boats", 1990)],
    verdict: "review",
    match: 1,
  },
  {
    name: "reviews namesakes when the year is not known",
    query: { title: "Old Boats" },
    candidates: [
      film(1, "Old Boats", 1990, { votes: 5000, popularity: 50 }),
      film(2, "Old Boats", 2015),
    ],
    verdict: "review",
    match: 1,
  },
  {
    name: "takes the known one of namesakes when nobody knows the others",
    query: { title: "Old Boats" },
    candidates: [
      film(1, "Old Boats", 1990, { votes: 9000, popularity: 50 }),
      film(2, "Old Boats", 2015, { votes: 4, popularity: 1 }),
    ],
    verdict: "accept",
    match: 1,
  },
  {
    name: "reviews a hardly known film without a year",
    query: { title: "Wedding" },
    candidates: [film(1, "Wedding", 1990, { votes: 3 })],
    verdict: "review",
    match: 1,
  },
  {
    name: "knows that II is 2 and is not III",
    query: { title: "Mill Wheel 2", year: 1990 },
    candidates: [
      film(1, "Mill Wheel", 1988),
      film(2, "Mill Wheel II", 1990),
      film(3, "Mill Wheel III", 1991),
    ],
    verdict: "accept",
    match: 2,
  },
  {
    name: "never accepts another number of a saga",
    query: { title: "Mill Wheel 7" },
    candidates: [film(1, "Mill Wheel", 1988, { votes: 20_000 })],
    verdict: "review",
    match: 1,
  },
  {
    name: "reads a year as a part of the title",
    query: { title: "Harbour", year: 1975 },
    candidates: [film(1, "Harbour 1975", 1974), film(2, "Harbour", 1960)],
    verdict: "accept",
    match: 1,
  },
  {
    name: "accepts the original title",
    query: { title: "Alte Kähne", year: 1990 },
    candidates: [film(1, "Old Boats", 1990, { originalTitle: "Alte Kähne" })],
    verdict: "accept",
    match: 1,
  },
  {
    name: "accepts an alternative title",
    query: { title: "Vieux bateaux", year: 1990 },
    candidates: [film(1, "Old Boats", 1990, { alternativeTitles: ["Vieux Bateaux"] })],
    verdict: "accept",
    match: 1,
  },
  {
    name: "accepts the part before the colon with its year",
    query: { title: "Boats", year: 1990 },
    candidates: [film(1, "Boats: A Very Long Story", 1990)],
    verdict: "accept",
    match: 1,
  },
  {
    name: "reviews a title that is contained in the question",
    query: { title: "The Making of Old Boats", year: 1990 },
    candidates: [film(1, "Old Boats", 1990)],
    verdict: "review",
    match: 1,
  },
  {
    name: "reviews a video of quite another length",
    query: { title: "Old Boats", year: 1990, runtime: 12 },
    candidates: [film(1, "Old Boats", 1990, { runtime: 110 })],
    verdict: "review",
    match: 1,
  },
  {
    name: "reviews another kind",
    query: { title: "Old Boats", year: 1990, kind: "movie" },
    candidates: [film(1, "Old Boats", 1990, { kind: "series" })],
    verdict: "review",
    match: 1,
  },
  {
    name: "finds none where nothing is alike",
    query: { title: "Grandma in Greece", year: 2014 },
    candidates: [film(1, "Xylophone", 1931)],
    verdict: "none",
    match: null,
  },
  {
    name: "finds none without candidates",
    query: { title: "Old Boats" },
    candidates: [],
    verdict: "none",
    match: null,
  },
  {
    name: "finds none without a title",
    query: { title: "!?" },
    candidates: [film(1, "Old Boats", 1990)],
    verdict: "none",
    match: null,
  },
];

Deno.test("judgeMatch() judges", async (t) => {
  for (const { name, query, candidates, verdict, match } of ROWS) {
    await t.step(name, () => {
      const judged = judgeMatch(query, candidates);
      assertEquals([judged.verdict, judged.match], [verdict, match]);
      assert(judged.score >= 0 && judged.score <= 1);
    });
  }
});

Deno.test("judgeMatch() takes for the same title what libraries write differently", async (t) => {
  const rows: readonly [asked: string, offered: string][] = [
    ["Boats & Sails", "Boats and Sails"],
    ["Boat-E", "BOAT·E"],
    ["Deja Vu", "Déjà Vu"],
    ["Boats, The", "The Boats"],
    ["Oceans 9", "Ocean's Nine"],
    ["Boats 3", "Boats³"],
    ["Mill Part 2", "Mill Part II"],
    ["Brodre", "Brødre"],
    ["B O A T 2", "B/O/A/T/2"],
  ];
  for (const [asked, offered] of rows) {
    await t.step(`${asked} = ${offered}`, () => {
      const judged = judgeMatch({ title: asked, year: 1990 }, [film(1, offered, 1990)]);
      assertEquals(judged.verdict, "accept");
    });
  }
});

Deno.test("judgeMatch() gives its reasons", () => {
  const { ranked } = judgeMatch({ title: "Alte Kähne", year: 1991, runtime: 100 }, [
    film(1, "Old Boats", 1990, { originalTitle: "Alte Kähne", runtime: 101 }),
  ]);
  assertArrayIncludes([...(ranked[0]?.reasons ?? [])], [
    "exact_title",
    "original_title",
    "year_off_by_one",
    "runtime_close",
  ]);
});

Deno.test("judgeMatch() does not depend on the order of the candidates", () => {
  for (const { query, candidates } of ROWS) {
    const [there, back] = [
      judgeMatch(query, candidates),
      judgeMatch(query, [...candidates].reverse()),
    ];
    assertEquals([there.verdict, there.score], [back.verdict, back.score]);
  }
});
