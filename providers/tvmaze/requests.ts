import type { z } from "zod";
import type { Ids } from "../../domain/ids.ts";
import { mapOutcome, type Outcome } from "../../domain/outcome.ts";
import { getJson } from "../http.ts";
import type { ProviderContext } from "../provider.ts";
import { Cast, Crew, type Embedded, Images, Seasons, Show } from "./wire.ts";

/** What belongs to a show and can come along with it. */
const SUB_ANSWERS = { seasons: Seasons, cast: Cast, crew: Crew, images: Images } as const;
const NAMES = ["seasons", "cast", "crew", "images"] as const;
const EMBEDS = [...NAMES, "akas"].map((name) => `embed[]=${name}`).join("&");

/** A request to TVmaze. A merged show answers with a redirect to the one that took it in. */
export function get<S extends z.ZodType>(context: ProviderContext, path: string, schema: S) {
  const url = new URL(`${context.urls.url}${path}`);
  return getJson(context, url, schema, { follow: (target) => target.origin === url.origin });
}

/** The number of a show by one of its ids, TVmaze's own first. */
export async function findShow(context: ProviderContext, ids: Ids): Promise<Outcome<number>> {
  if (ids.tvmaze !== undefined) return { kind: "ok", value: Number(ids.tvmaze) };
  for (const [system, id] of [["imdb", ids.imdb], ["thetvdb", ids.tvdb]] as const) {
    if (id === undefined) continue;
    const found = await lookUp(context, `/lookup/shows?${system}=${encodeURIComponent(id)}`);
    if (found.kind !== "not_found") return found;
  }
  return { kind: "not_found" };
}

/** A show with all that belongs to it, in one request as long as TVmaze embeds what is asked. */
export async function getShow(
  context: ProviderContext,
  id: number,
): Promise<Outcome<{ show: Show; embedded: Embedded }>> {
  const found = await get(context, `/shows/${id}?${EMBEDS}`, Show);
  if (found.kind !== "ok") return found;
  const embedded = await fillEmbedded(context, found.value);
  return mapOutcome(embedded, (parts) => ({ show: found.value, embedded: parts }));
}

/** A hit is a redirect with "null" for a body: where it leads is the answer. */
async function lookUp(context: ProviderContext, path: string): Promise<Outcome<number>> {
  const url = new URL(`${context.urls.url}${path}`);
  let found: string | undefined;
  const outcome = await getJson(context, url, Show, {
    follow: (target) => {
      if (target.host === url.host) found = /\/shows\/(\d+)$/.exec(target.pathname)?.[1];
      return false;
    },
  });
  return found === undefined
    ? mapOutcome(outcome, ({ id }) => id)
    : { kind: "ok", value: Number(found) };
}

/** Whatever did not come embedded is asked for by itself; a show without it is a 404 at most. */
async function fillEmbedded(
  context: ProviderContext,
  { id, _embedded }: Show,
): Promise<Outcome<Embedded>> {
  const filled: Embedded = { ..._embedded };
  for (const name of NAMES) {
    if (filled[name]) continue;
    const found = await get(context, `/shows/${id}/${name}`, SUB_ANSWERS[name]);
    if (found.kind !== "ok" && found.kind !== "not_found") return found;
    Object.assign(filled, { [name]: found.kind === "ok" ? found.value : [] });
  }
  return { kind: "ok", value: filled };
}
