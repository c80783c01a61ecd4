import fc from "fast-check";
import { alignEpisodes } from "../../../domain/series/align_episodes.ts";
import type { EpisodeFacts } from "../../../domain/series/episode_facts.ts";
import { assert, assertEquals } from "../../assert.ts";

type Row = [
  season: number,
  episode: number,
  aired?: string | null,
  title?: string,
  more?: Partial<EpisodeFacts>,
];

function episodes(rows: readonly Row[]): EpisodeFacts[] {
  return rows.map(([season, episode, aired = null, title, more]) => ({
    season,
    episode,
    absolute: null,
    ids: {},
    aired,
    titles: title === undefined ? [] : [title],
    ...more,
  }));
}

const CASES: readonly {
  name: string;
  ours: readonly Row[];
  theirs: readonly Row[];
  found: readonly (number | null)[];
}[] = [
  {
    name: "joins the same numbers where nothing is known but numbers",
    ours: [[1, 1], [1, 2]],
    theirs: [[1, 2], [1, 1]],
    found: [1, 0],
  },
  {
    name: "joins the same numbers where dates agree to a few days",
    ours: [[1, 1, "2020-01-05"], [1, 2, "2020-01-12"]],
    theirs: [[1, 1, "2020-01-06"], [1, 2, "2020-01-13"]],
    found: [0, 1],
  },
  {
    name: "believes an id before any number",
    ours: [[1, 1, null, "One", { ids: { imdb: "tt1" } }], [1, 2, null, "Two", {
      ids: { imdb: "tt2" },
    }]],
    theirs: [[1, 1, null, "One", { ids: { imdb: "tt2" } }]],
    found: [1],
  },
  {
    name: "follows dates where seasons are cut elsewhere",
    ours: [[1, 1, "2020-01-01"], [1, 2, "2020-01-08"], [1, 3, "2020-06-01"], [1, 4, "2020-06-08"]],
    theirs: [[1, 1, "2020-01-01"], [1, 2, "2020-01-08"], [2, 1, "2020-06-01"], [
      2,
      2,
      "2020-06-08",
    ]],
    found: [0, 1, 2, 3],
  },
  {
    name: "follows titles where an episode was put in between and no date is known",
    ours: [[1, 1, null, "The Mill"], [1, 2, null, "The Ferry"], [1, 3, null, "The Storm"]],
    theirs: [[1, 1, null, "The Mill"], [1, 2, null, "Prologue"], [1, 3, null, "The Ferry"], [
      1,
      4,
      null,
      "The Storm",
    ]],
    found: [0, null, 1, 2],
  },
  {
    name: "joins nothing where date and title speak against the number",
    ours: [[1, 1, "2020-01-01", "The Mill"]],
    theirs: [[1, 1, "2011-05-05", "Old times"]],
    found: [null],
  },
  {
    name: "joins the same number in spite of a late date where the title is the same",
    ours: [[1, 1, "2020-01-01", "The Mill"]],
    theirs: [[1, 1, "2020-09-01", "The mill"]],
    found: [0],
  },
  {
    name: "does not believe bare numbers of a season in which others are shifted",
    ours: [[1, 1, "2020-01-01"], [1, 2, "2020-01-08"], [1, 3]],
    theirs: [[1, 2, "2020-01-01"], [1, 3, "2020-01-08"], [1, 1]],
    found: [0, 1, null],
  },
  {
    name: "tells two episodes of one evening apart by their titles",
    ours: [[1, 1, "2020-01-01", "Arrival"], [1, 2, "2020-01-01", "Departure"]],
    theirs: [[3, 7, "2020-01-01", "Departure"], [3, 8, "2020-01-01", "Arrival"]],
    found: [1, 0],
  },
  {
    name: "joins neither of two episodes of one evening without titles",
    ours: [[1, 1, "2020-01-01"], [1, 2, "2020-01-01"]],
    theirs: [[3, 7, "2020-01-01"], [3, 8, "2020-01-01"]],
    found: [null, null],
  },
  {
    name: "counts through where the other side has one season",
    ours: [[1, 1, null, undefined, { absolute: 1 }], [2, 1, null, undefined, { absolute: 27 }]],
    theirs: [[1, 27]],
    found: [1],
  },
  {
    name: "joins a daily programme by its dates",
    ours: [[2014, 44, "2014-03-05"], [2014, 45, "2014-03-06"]],
    theirs: [[19, 80, "2014-03-06"], [19, 79, "2014-03-05"]],
    found: [1, 0],
  },
];

for (const { name, ours, theirs, found } of CASES) {
  Deno.test(`alignEpisodes() ${name}`, () => {
    assertEquals(alignEpisodes(episodes(ours), episodes(theirs)), [...found]);
  });
}

const episode: fc.Arbitrary<EpisodeFacts> = fc.record({
  season: fc.integer({ min: 0, max: 3 }),
  episode: fc.integer({ min: 1, max: 6 }),
  absolute: fc.option(fc.integer({ min: 1, max: 9 })),
  ids: fc.oneof(fc.constant({}), fc.record({ imdb: fc.constantFrom("tt1", "tt2", "tt3") })),
  aired: fc.option(fc.constantFrom("2020-01-01", "2020-01-08", "2021-01-01")),
  titles: fc.array(fc.constantFrom("Arrival", "Departure", "The Storm"), { maxLength: 2 }),
});

Deno.test("alignEpisodes() never gives one of ours to two of theirs", () => {
  fc.assert(fc.property(fc.array(episode), fc.array(episode), (ours, theirs) => {
    const found = alignEpisodes(ours, theirs).filter((index) => index !== null);
    assertEquals(new Set(found).size, found.length);
    assert(found.every((index) => index >= 0 && index < ours.length));
  }));
});

Deno.test("alignEpisodes() finds every episode of a list in itself where its numbers are unique", () => {
  fc.assert(fc.property(
    fc.uniqueArray(episode, { selector: ({ season, episode: number }) => `${season}x${number}` }),
    (own) => {
      const plain = own.map((one) => ({ ...one, ids: {}, absolute: null }));
      const found = alignEpisodes(plain, plain);
      assert(
        found.every((match, index) => match === null || sameEvidence(plain[match], plain[index])),
      );
    },
  ));
});

/** Two episodes that share number, date or title cannot be told apart by a rule. */
function sameEvidence(a: EpisodeFacts | undefined, b: EpisodeFacts | undefined): boolean {
  if (!a || !b) return false;
  return (a.season === b.season && a.episode === b.episode) || a.aired === b.aired ||
    a.titles.some((title) => b.titles.includes(title));
}
