import { chosenAfter, countChosen } from "../../../db/library/selection.ts";
import type { Db } from "../../../db/open.ts";
import type { Selection } from "../../../domain/edits/bulk_action.ts";
import { assertEquals } from "../../assert.ts";
import { addLibrary, addMovie } from "../sample_items.ts";
import { forEachDatabase } from "../temporary_database.ts";

const TITLES = ["Metropolis", "Nosferatu", "The General", "The Third Man"] as const;
const BIG = 40_000;

/** Films by title; the first two are matched and complete, the others are not. */
async function fillLibrary(db: Db) {
  const library = await addLibrary(db);
  const ids = new Map<string, number>();
  for (const [index, title] of TITLES.entries()) {
    const patch = index < 2
      ? { completeness: 95, match: { state: "matched", score: 1, no: 1 } as const }
      : {};
    ids.set(title, (await addMovie(db, library, title, patch)).id);
  }
  return { library, idOf: (title: string) => ids.get(title) ?? 0 };
}

type Filled = Awaited<ReturnType<typeof fillLibrary>>;

const CASES: { name: string; choose: (filled: Filled) => Selection; titles: string[] }[] = [
  {
    name: "those named",
    choose: ({ idOf }) => ({ ids: [idOf("Nosferatu"), idOf("The General"), 987_654] }),
    titles: ["Nosferatu", "The General"],
  },
  { name: "all", choose: () => ({ all: true }), titles: [...TITLES] },
  { name: "a library", choose: ({ library }) => ({ libraryId: library }), titles: [...TITLES] },
  { name: "another library", choose: () => ({ libraryId: 987_654 }), titles: [] },
  { name: "a list", choose: () => ({ list: { kind: "movie" } }), titles: [...TITLES] },
  { name: "a list of series", choose: () => ({ list: { kind: "series" } }), titles: [] },
  {
    name: "a list but for two",
    choose: ({ idOf }) => ({
      list: { kind: "movie" },
      except: [idOf("Metropolis"), idOf("The Third Man")],
    }),
    titles: ["Nosferatu", "The General"],
  },
  {
    name: "a list but for none",
    choose: () => ({ list: { kind: "movie" }, except: [] }),
    titles: [...TITLES],
  },
  {
    name: "what a search finds but for one of it, and one that it does not find",
    choose: ({ idOf }) => ({
      list: { kind: "movie", q: "the" },
      except: [idOf("The General"), idOf("Metropolis")],
    }),
    titles: ["The Third Man"],
  },
  {
    name: "what a filter shows but for one",
    choose: ({ idOf }) => ({
      list: { kind: "movie", filter: "enriched" },
      except: [idOf("Metropolis")],
    }),
    titles: ["Nosferatu"],
  },
  {
    name: "a list but for more than a statement has parameters",
    choose: ({ idOf }) => ({
      list: { kind: "movie" },
      except: [...Array.from({ length: BIG }, (_, index) => index + 1_000), idOf("Metropolis")],
    }),
    titles: ["Nosferatu", "The General", "The Third Man"],
  },
];

forEachDatabase("a selection is counted and walked by the same rule", async ({ db }) => {
  const filled = await fillLibrary(db);
  for (const { name, choose, titles } of CASES) {
    const selection = choose(filled);
    const expected = titles.map(filled.idOf);
    assertEquals([name, await countChosen(db, selection)], [name, expected.length]);
    assertEquals([name, await chosenAfter(db, selection, 0, 10)], [name, expected]);
    const [first = 0, ...rest] = expected;
    assertEquals([name, await chosenAfter(db, selection, first, 10)], [name, rest]);
  }
});
