import { childrenOf } from "../../db/library/children.ts";
import { readFieldsOf } from "../../db/enrichment/item_fields.ts";
import { listReviews, type Review } from "../../db/enrichment/reviews.ts";
import type { FieldValue } from "../../domain/fields/field_value.ts";
import type { Item } from "../../domain/item.ts";
import { addLibrary } from "../../services/library/add_library.ts";
import { isProblem } from "../../services/problem.ts";
import { type Episode, episodesOf, type Series } from "../world/series/series.ts";
import { allItems, makeFolder, scan, type TestLibrary } from "./library_run.ts";
import type { TestRun } from "./test_deps.ts";

/** Writes plainly named files of a series: all of its episodes, or those that are wanted. */
export async function writeEpisodes(
  run: TestRun,
  series: Series,
  isWanted: (episode: Episode, season: number) => boolean = () => true,
): Promise<string> {
  const root = await makeFolder(run);
  const name = `${series.title.replaceAll(/[/:]/g, "")} (${series.year})`;
  for (const { season, episode } of episodesOf(series)) {
    if (!isWanted(episode, season)) continue;
    const folder = `${root}/${name}/Season ${pad(season)}`;
    await Deno.mkdir(folder, { recursive: true });
    const path = `${folder}/${name} - S${pad(season)}E${pad(episode.number)}.mkv`;
    await Deno.writeTextFile(path, `${series.tvdb} ${episode.tvdb}`);
  }
  return root;
}

/** Adds the folder as a library of series and scans it. */
export async function addSeriesLibrary(run: TestRun, path: string): Promise<TestLibrary> {
  const library = await addLibrary(run.deps, { path, kind: "series" });
  if (isProblem(library)) throw new Error(library.message);
  await scan(run.deps, library.id);
  return { id: library.id, path, files: [] };
}

export async function theSeries({ deps }: TestRun): Promise<Item> {
  const [only] = await allItems(deps);
  if (!only) throw new Error("There is no series");
  return only;
}

/** An episode or, with null, a season of the one series, with its values. */
export interface ChildOfRun {
  item: Item;
  values: Record<string, FieldValue>;
}

/** Everything of the one series by place: "1x3", "1x" for a season. */
export async function childrenByPlace(run: TestRun): Promise<Map<string, ChildOfRun>> {
  const children = await childrenOf(run.deps.db, (await theSeries(run)).id);
  const fields = await readFieldsOf(run.deps.db, children.map(({ id }) => id));
  return new Map(children.map((item) => {
    const held = Object.entries(fields.get(item.id) ?? {}).flatMap(([name, field]) =>
      field.held ? [[name, field.held.value] as const] : []
    );
    return [`${item.seasonNo}x${item.episodeNo ?? ""}`, { item, values: Object.fromEntries(held) }];
  }));
}

export async function openReviews({ deps }: TestRun): Promise<Review[]> {
  return (await listReviews(deps.db, 1, 100)).reviews;
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
