import type { z } from "zod";
import type { Ids, TitleKind } from "../../domain/ids.ts";
import type { Outcome } from "../../domain/outcome.ts";
import { getJson, limited, type Reply } from "../http.ts";
import type { ProviderContext } from "../provider.ts";
import { Failure, Find } from "./wire.ts";

/** One GET at TMDB, with the credential in its place. */
export function getTmdb<S extends z.ZodType>(
  context: ProviderContext,
  path: string,
  parameters: Record<string, string>,
  schema: S,
): Promise<Outcome<z.output<S>>> {
  const url = new URL(`${context.urls.url}${path}`);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  const key = context.key ?? "";
  // The long token is a bearer, the short key a parameter; neither works in the other's place.
  const isToken = key.startsWith("eyJ");
  if (!isToken) url.searchParams.set("api_key", key);
  return getJson(context, url, schema, {
    headers: isToken ? { authorization: `Bearer ${key}` } : {},
    read: readReply,
  });
}

/** Texts come in one language; images and videos in all that are wanted, and those without any. */
export function languageParameters(
  language: string | undefined,
  wanted: readonly string[],
): Record<string, string> {
  const tongues = [...new Set(wanted.map((one) => one.split("-")[0])), "null"].join(",");
  return {
    language: language ?? "en",
    // Without it `language` would filter the images to that one language.
    include_image_language: tongues,
    include_video_language: tongues,
  };
}

/** The other systems by whose ids TMDB finds a title, and what it calls them. */
const SOURCES = [["imdb", "imdb_id"], ["tvdb", "tvdb_id"]] as const;
const LISTS = { movie: "movie_results", series: "tv_results" } as const;

/** TMDB's own id of a title that is known by ids of other systems. */
export async function findId(
  context: ProviderContext,
  kind: TitleKind,
  ids: Ids,
): Promise<Outcome<number>> {
  for (const [system, source] of SOURCES) {
    const id = ids[system];
    if (id === undefined) continue;
    const path = `/find/${encodeURIComponent(String(id))}`;
    const found = await getTmdb(context, path, { external_source: source }, Find);
    if (found.kind !== "ok") return found;
    const [hit] = found.value[LISTS[kind]] ?? [];
    if (hit) return { kind: "ok", value: hit.id };
  }
  return { kind: "not_found" };
}

/** TMDB's own codes: 25 is "too many requests" whatever the status, 401s have words of their own. */
function readReply(reply: Reply, now: number): Outcome<never> | undefined {
  const failure = Failure.safeParse(reply.body);
  if (!failure.success) return undefined;
  const { status_code, status_message } = failure.data;
  if (status_code === 25) return limited(reply, now, "too many requests");
  if (reply.status === 401) {
    return { kind: "refused", detail: status_message ?? "the key was refused" };
  }
  return undefined;
}
