import { tvdbIdOf } from "../films/film_ids.ts";
import type { SimulatorDeps } from "../simulator.ts";
import { linksOf, tvdbError, tvdbOk } from "./answers.ts";

const PAGE_SIZE = 500;

/** What `/updates` answers: what was edited, deleted or merged since a moment. */
export function updatesAnswer(url: string, deps: SimulatorDeps): Response {
  const query = new URL(url).searchParams;
  const since = Number(query.get("since") ?? NaN);
  if (Number.isNaN(since)) return tvdbError("badPath");
  const rows = [...seriesEdits(deps), ...filmEdits(deps)]
    .filter((row) => row.timeStamp >= since)
    .filter((row) => !query.get("action") || row.method === query.get("action"))
    .filter((row) => !query.get("type") || row.entityType === query.get("type"));
  const page = Number(query.get("page") ?? "0");
  return tvdbOk(
    rows.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE),
    linksOf(url, rows.length, { name: "page", at: page, size: PAGE_SIZE, step: 1 }),
  );
}

function seriesEdits({ series }: SimulatorDeps) {
  return series.edited().map(({ tvdb, at, mergedTo }) => {
    const isGone = series.by("tvdb", tvdb) === undefined;
    const merge = mergedTo === null ? {} : { mergeToId: mergedTo, mergeToEntityType: "series" };
    return { ...updateRow("series", tvdb, at, isGone), ...merge };
  });
}

function filmEdits({ store }: SimulatorDeps) {
  return store.edited().map(({ id, at }) =>
    updateRow("movies", tvdbIdOf({ tmdb: id }), at, store.byTmdb(id) === undefined)
  );
}

function updateRow(entityType: string, recordId: number, at: Date, isGone: boolean) {
  return {
    recordType: "",
    recordId,
    methodInt: isGone ? 3 : 2,
    method: isGone ? "delete" : "update",
    extraInfo: "",
    userId: 0,
    timeStamp: Math.floor(at.getTime() / 1000),
    entityType,
  };
}
