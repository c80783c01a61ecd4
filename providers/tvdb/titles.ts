import type { z } from "zod";
import type { RawAnswer } from "../../domain/enrichment/answer.ts";
import type { Ids, TitleKind } from "../../domain/ids.ts";
import { mapOutcome, type Outcome } from "../../domain/outcome.ts";
import { isAskedTitle } from "../asked_title.ts";
import type { Ask } from "../provider.ts";
import { askEpisodes } from "./episodes.ts";
import { readEpisodesPart } from "./episodes_part.ts";
import { movieAnswer } from "./movie_answer.ts";
import type { GetTvdb } from "./requests.ts";
import { RemoteSearch } from "./search_wire.ts";
import { seriesAnswer } from "./series_answer.ts";
import { Movie, Series } from "./wire.ts";

/** The systems by whose ids TVDB can be asked, its own first. */
export const ID_SYSTEMS = ["tvdb", "imdb", "tmdb"] as const;

/** Asks about a title, or for one of the lists of its episodes. */
export async function askTitle(
  get: GetTvdb,
  ask: Ask,
  imagesUrl: string | undefined,
): Promise<Outcome<RawAnswer>> {
  const id = await findId(get, ask.kind, ask.ids);
  if (id.kind !== "ok") return id;
  const { part, ids, languages, countries } = ask;
  const code = readEpisodesPart(part);
  if (code !== undefined) return await askEpisodes(get, id.value, code, imagesUrl);
  if (part !== "") return { kind: "not_found" };
  const answer = ask.kind === "movie"
    ? mapOutcome(
      await getExtended(get, "movies", id.value, Movie),
      ({ data }) => movieAnswer(data, languages, countries, imagesUrl),
    )
    : mapOutcome(
      await getExtended(get, "series", id.value, Series),
      ({ data }) => seriesAnswer(data, languages, countries, imagesUrl),
    );
  return answer.kind === "ok" && !isAskedTitle(ids, answer.value.ids, ID_SYSTEMS)
    ? { kind: "not_found" }
    : answer;
}

/** Everything about a title in one request; the translations come with it. */
function getExtended<S extends z.ZodType>(
  get: GetTvdb,
  folder: string,
  id: string | number,
  schema: S,
): Promise<Outcome<z.output<S>>> {
  const path = `/${folder}/${encodeURIComponent(String(id))}/extended`;
  return get(path, { meta: "translations" }, schema);
}

/** TVDB's own id; a number of another system is also found for titles of other kinds. */
async function findId(
  get: GetTvdb,
  kind: TitleKind,
  ids: Ids,
): Promise<Outcome<string | number>> {
  const [own, ...others] = ID_SYSTEMS;
  const known = ids[own];
  if (known !== undefined) return { kind: "ok", value: known };
  for (const system of others) {
    const id = ids[system];
    if (id === undefined) continue;
    const path = `/search/remoteid/${encodeURIComponent(String(id))}`;
    const found = await get(path, {}, RemoteSearch);
    if (found.kind !== "ok" && found.kind !== "not_found") return found;
    const hit = found.kind === "ok" && found.value.data?.find((one) => one[kind])?.[kind];
    if (hit) return { kind: "ok", value: hit.id };
  }
  return { kind: "not_found" };
}
