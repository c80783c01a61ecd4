import fc from "fast-check";
import type { ChildPlace } from "../../../domain/enrichment/answer.ts";
import { isHeld, planStructure, type PresentChild } from "../../../domain/series/plan_structure.ts";
import { assert, assertEquals } from "../../assert.ts";

function place(season: number, episode: number | null, id?: number): ChildPlace {
  return { season, episode, absolute: null, ids: id === undefined ? {} : { tvdb: id } };
}

/** Listed children with their own ids; the item's id is its provider's id plus 1000. */
function listed(places: readonly ChildPlace[]): PresentChild[] {
  return places.map((own, index) => ({ ...own, id: 1000 + index, listed: true }));
}

const SEASON = [place(1, null, 1), place(1, 1, 11), place(1, 2, 12), place(1, 3, 13)];

const CASES: readonly {
  name: string;
  present: readonly PresentChild[];
  list: readonly ChildPlace[];
  isIncomplete?: boolean;
  add?: readonly string[];
  move?: readonly string[];
  drop?: readonly string[];
  addLater?: readonly string[];
}[] = [
  { name: "adds all of a first list", present: [], list: SEASON, add: ["1x", "1x1", "1x2", "1x3"] },
  { name: "finds nothing to do in the same list", present: listed(SEASON), list: SEASON },
  {
    name: "adds an episode at the end",
    present: listed(SEASON),
    list: [...SEASON, place(1, 4, 14)],
    add: ["1x4"],
  },
  {
    name: "makes the season of an episode that comes without one",
    present: [],
    list: [place(2, 1, 21)],
    add: ["2x1", "2x"],
  },
  { name: "takes an empty list for no list", present: listed(SEASON), list: [] },
  {
    name: "takes a list of seasons alone for no list",
    present: listed(SEASON),
    list: [place(1, null, 1)],
  },
  {
    name: "holds what is gone from the list",
    present: listed(SEASON),
    list: SEASON.slice(0, 3),
    drop: ["1x3"],
  },
  {
    name: "holds nothing that an incomplete list does not name",
    present: listed(SEASON),
    list: SEASON.slice(0, 3),
    isIncomplete: true,
  },
  {
    name: "takes a season without episodes for a gap in the answer",
    present: listed([...SEASON, place(2, null, 2), place(2, 1, 21)]),
    list: [...SEASON, place(2, null, 2)],
  },
  {
    name: "holds a season that is gone with its episodes",
    present: listed([...SEASON, place(2, null, 2), place(2, 1, 21)]),
    list: SEASON,
    drop: ["2x", "2x1"],
  },
  {
    name: "holds a renumbering, and the new episode whose number it frees",
    present: listed(SEASON),
    list: [place(1, null, 1), place(1, 1, 99), place(1, 2, 11), place(1, 3, 12), place(1, 4, 13)],
    move: ["1x1>1x2", "1x2>1x3", "1x3>1x4"],
    addLater: ["1x1"],
  },
  {
    name: "takes a new id at the same number for the same episode",
    present: listed(SEASON),
    list: [place(1, null, 1), place(1, 1, 11), place(1, 2, 777), place(1, 3, 13)],
  },
  {
    name: "finds the episodes that only files named",
    present: listed(SEASON).map((child) => ({ ...child, ids: {}, listed: false })),
    list: SEASON,
  },
  {
    name: "leaves what only a file names",
    present: [...listed(SEASON), { ...place(1, 9), id: 5, listed: false }],
    list: SEASON,
  },
  {
    name: "does not take a season's id for an episode's",
    present: listed([place(1, null, 11), place(1, 1, 11)]),
    list: [place(1, null, 11), place(1, 1, 11)],
  },
];

function key({ season, episode }: { season: number; episode: number | null }): string {
  return `${season}x${episode ?? ""}`;
}

for (const { name, present, list, isIncomplete, ...wanted } of CASES) {
  Deno.test(`planStructure() ${name}`, () => {
    const plan = planStructure("tvdb", present, list, isIncomplete);
    assertEquals(
      {
        add: plan.add.map(key),
        move: plan.move.map(({ from, to }) => `${key(from)}>${key(to)}`),
        drop: plan.drop.map(key),
        addLater: plan.addLater.map(key),
      },
      {
        add: [...wanted.add ?? []],
        move: [...wanted.move ?? []],
        drop: [...wanted.drop ?? []],
        addLater: [...wanted.addLater ?? []],
      },
    );
    assertEquals(isHeld(plan), (wanted.move ?? wanted.drop ?? []).length > 0);
  });
}

const places = fc.uniqueArray(
  fc.record({ season: fc.integer({ min: 0, max: 2 }), episode: fc.integer({ min: 1, max: 5 }) }),
  { selector: key },
);

Deno.test("planStructure() never gives two children one place, whatever the two lists are", () => {
  fc.assert(fc.property(places, places, fc.array(fc.nat(8)), (before, after, ids) => {
    const idOf = (index: number) => ids[index] ?? 100 + index;
    const once = new Map(
      before.map((own, index) => [idOf(index), { ...place(own.season, own.episode, idOf(index)) }]),
    );
    const present = listed([...once.values()]);
    const list = after.map((own, index) =>
      place(own.season, own.episode, idOf(after.length - index))
    );
    const plan = planStructure("tvdb", present, list);
    const taken = new Set(present.map(key));
    assert(plan.add.every((own) => !taken.has(key(own))), "an addition lies on a taken place");
    const met = [...plan.adopt, ...plan.move].map(({ id }) => id);
    assert(plan.drop.every(({ id }) => !met.includes(id)), "a child is both known and gone");
  }));
});
