import type { FieldValue } from "../../domain/fields/field_value.ts";
import type { TitleKind } from "../../domain/ids.ts";
import { PROVIDERS } from "../../providers/all.ts";
import { changeProvider } from "../../services/settings/change_settings.ts";
import { assertEquals } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { tvdbIdOf } from "../world/films/film_ids.ts";
import { episodesOf } from "../world/series/series.ts";
import { seriesNamed } from "../world/series.ts";
import { put } from "./folder_run.ts";
import { addAndScan, allItems, catchUp, makeFolder } from "./library_run.ts";
import { type Cell, providerOf } from "./matrix_cells.ts";
import { valuesOf } from "./refresh.ts";
import { addSeriesLibrary, childrenByPlace } from "./series_run.ts";
import { createTestDeps, type KeyedProvider, type TestRun } from "./test_deps.ts";

const FILMS = ["Charade", "Nosferatu"].map((title) => filmNamed(title));
const SERIES = seriesNamed("The Meridian Affair");

/** All that a library holds: the values of each title, season and episode. */
export type Contents = Record<string, Record<string, FieldValue>>;

type Place = Pick<Cell, "kind" | "base">;

/** A scanned library whose names tell all ids, so that no one provider is needed to begin with. */
export async function matrixRun(place: Place): Promise<TestRun> {
  const run = await createTestDeps({ keys: keysFor(place) });
  const root = await makeFolder(run);
  if (place.kind === "movie") {
    await put(root, ...FILMS.map(filmPath));
    await addAndScan(run, root);
  } else {
    await put(root, ...seriesPaths());
    await addSeriesLibrary(run, root);
  }
  return run;
}

/** What the library holds when all goes well; `isWithout`: when only others answer. */
export function expectedContents(place: Place, isWithout: boolean): Promise<Contents> {
  const name = [place.kind, isWithout ? place.base : "all", ...keysFor(place)].join(" ");
  const known = expected.get(name) ?? enrichedContents(place, isWithout);
  expected.set(name, known);
  return known;
}

const expected = new Map<string, Promise<Contents>>();

async function enrichedContents(place: Place, isWithout: boolean): Promise<Contents> {
  await using run = await matrixRun(place);
  // Who is asked for gaps only does not step in for one who may still answer.
  const silent = PROVIDERS.filter(({ id, fillsGapsOnly }) =>
    isWithout && (fillsGapsOnly || id === providerOf(place.base))
  );
  for (const { id } of silent) await changeProvider(run.deps, id, { enabled: false });
  await catchUp(run);
  return await contentsOf(run, place.kind);
}

export async function contentsOf(run: TestRun, kind: TitleKind): Promise<Contents> {
  const titles = await Promise.all(
    (await allItems(run.deps)).map(async ({ id }) =>
      [`title ${id}`, await valuesOf(run.deps, id)] as const
    ),
  );
  const children = kind === "series" ? await childrenByPlace(run) : new Map();
  const values = [...children].map(([place, child]) => [place, child.values] as const);
  return Object.fromEntries([...titles, ...values]);
}

/** Fails where something of `wanted` is not there, or is otherwise. */
export function assertHolds(contents: Contents, wanted: Contents, what: string): void {
  const lost = Object.entries(wanted).flatMap(([place, values]) =>
    Object.entries(values).filter(([field, value]) =>
      JSON.stringify(contents[place]?.[field]) !== JSON.stringify(value)
    ).map(([field]) => `${place}: ${field}`)
  );
  assertEquals(lost, [], what);
}

/** Wikidata is asked for gaps only: where it is the one to fail, others must leave some. */
function keysFor({ kind, base }: Place): readonly KeyedProvider[] {
  if (providerOf(base) !== "wikidata") return ["tmdb", "omdb", "tvdb", "fanart"];
  return kind === "movie" ? ["tmdb"] : [];
}

function filmPath(film: typeof FILMS[number]): string {
  const ids = `{tmdb-${film.tmdb}} {imdb-${film.imdb}} {tvdb-${tvdbIdOf(film)}}`;
  const name = `${film.title} (${film.year}) ${ids}`;
  return `${name}/${name}.mkv`;
}

function seriesPaths(): string[] {
  const { title, year, tvdb, tmdb, imdb } = SERIES;
  const folder = `${title} (${year}) {tvdb-${tvdb}} {tmdb-${tmdb}} {imdb-${imdb}}`;
  return episodesOf(SERIES).map(({ season, episode }) =>
    `${folder}/Season ${season}/${title} - ${season}x${String(episode.number).padStart(2, "0")}.mkv`
  );
}
