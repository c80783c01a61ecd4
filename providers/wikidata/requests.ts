import type { z } from "zod";
import { readRetryAfter } from "../../domain/limits/retry_after.ts";
import { mapOutcome, type Outcome } from "../../domain/outcome.ts";
import { failed, getJson, limited, type Reply } from "../http.ts";
import type { ProviderContext } from "../provider.ts";
import { Entities, type Entity, Failure, Search } from "./wire.ts";

/** As many items as one request may name. */
export const MOST_IDS = 50;

/** A refusal for lag asks for five seconds at least, whatever its header says. */
const LAG_PAUSE_MS = 5000;

export interface ItemsWish {
  ids: readonly string[];
  /** "labels", "aliases", "claims", "sitelinks". */
  props: readonly string[];
  /** Wikidata's own codes; all languages without it. */
  languages?: readonly string[];
  /** The sites whose articles are wanted: "dewiki"; all without it. */
  sites?: readonly string[];
}

/** Items by the ids asked for. A merged one has another id now; a deleted one is left out. */
export async function getItems(
  context: ProviderContext,
  { ids, props, languages, sites }: ItemsWish,
): Promise<Outcome<ReadonlyMap<string, Entity>>> {
  const found = await call(context, {
    action: "wbgetentities",
    ids: ids.join("|"),
    props: props.join("|"),
    ...(languages ? { languages: languages.join("|"), languagefallback: "1" } : {}),
    ...(sites ? { sitefilter: sites.join("|") } : {}),
  }, Entities);
  return mapOutcome(
    found,
    ({ entities }) =>
      new Map(Object.entries(entities).filter(([, { missing }]) => missing === undefined)),
  );
}

/** The ids of the items that a search text finds, best first. */
export async function searchItems(
  context: ProviderContext,
  text: string,
  limit: number,
): Promise<Outcome<string[]>> {
  const parameters = {
    action: "query",
    list: "search",
    srsearch: text,
    srlimit: String(limit),
    srnamespace: "0",
  };
  const found = await call(context, parameters, Search);
  return mapOutcome(
    found,
    ({ query }) => query.search.map(({ title }) => title).filter((id) => /^Q\d+$/.test(id)),
  );
}

function call<S extends z.ZodType>(
  context: ProviderContext,
  parameters: Record<string, string>,
  schema: S,
) {
  const url = new URL(`${context.urls.url}/w/api.php`);
  const common = { format: "json", formatversion: "2" };
  // Work in the background makes way while the servers lag behind; a person's click does not.
  const lag = context.isUrgent ? {} : { maxlag: "5" };
  for (const [name, value] of Object.entries({ ...parameters, ...common, ...lag })) {
    url.searchParams.set(name, value);
  }
  return getJson(context, url, schema, { read: readReply });
}

/** Wikimedia's own refusals: 403 at the edge, and errors inside of a 200. */
export function readReply(reply: Reply, now: number): Outcome<never> | undefined {
  if (reply.status === 403) {
    const detail = "it wants to know whom to write to (HTTP 403): enter a contact in the settings";
    return { kind: "refused", detail };
  }
  const failure = Failure.safeParse(reply.body);
  if (!failure.success || reply.status !== 200) return undefined;
  const { code } = failure.data.error;
  if (code === "maxlag") return lagging(reply, now);
  if (code === "ratelimited") return limited(reply, now, "too many requests");
  if (code === "no-such-entity") return { kind: "not_found" };
  return failed(`answered with the error "${code}"`);
}

function lagging({ headers }: Reply, now: number): Outcome<never> {
  const told = readRetryAfter(headers.get("retry-after"), now) ?? now;
  const retryAt = Math.max(told, now + LAG_PAUSE_MS);
  return { kind: "rate_limited", scope: "rate", retryAt, detail: "the servers lag behind" };
}
