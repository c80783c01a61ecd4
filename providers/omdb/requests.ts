import type { z } from "zod";
import type { Outcome } from "../../domain/outcome.ts";
import { getJson, type Reply } from "../http.ts";
import type { ProviderContext } from "../provider.ts";
import { Failure } from "./wire.ts";

/** One GET at OMDb; all questions go to the same address. */
export function getOmdb<S extends z.ZodType>(
  context: ProviderContext,
  parameters: Record<string, string>,
  schema: S,
): Promise<Outcome<z.output<S>>> {
  const url = new URL(`${context.urls.url}/`);
  for (const [name, value] of Object.entries({ ...parameters, apikey: context.key ?? "" })) {
    url.searchParams.set(name, value);
  }
  return getJson(context, url, schema, { read: readFailure });
}

/** What an error says, by a part of its words; the first that fits. */
const FAILURES: readonly { words: RegExp; outcome: (text: string) => Outcome<never> }[] = [
  // A used-up quota is a 401 as well, so the words decide, never the status.
  {
    words: /limit reached/i,
    outcome: () => ({
      kind: "rate_limited",
      scope: "quota",
      retryAt: null,
      detail: "the day's calls are used up",
    }),
  },
  { words: /api key/i, outcome: (text) => ({ kind: "refused", detail: text }) },
  {
    words: /not found|error getting data|incorrect imdb id/i,
    outcome: () => ({ kind: "not_found" }),
  },
  { words: /too many results/i, outcome: () => ({ kind: "not_found" }) },
];

function readFailure({ status, body }: Reply): Outcome<never> | undefined {
  const failure = Failure.safeParse(body);
  const text = failure.success ? failure.data.Error : null;
  const known = text === null ? undefined : FAILURES.find(({ words }) => words.test(text));
  if (known && text !== null) return known.outcome(text);
  // A 401 without its words may be a bad key or a used-up quota: neither is certain.
  if (text !== null || status === 401) {
    return {
      kind: "failed",
      detail: text ?? "refused without a reason (HTTP 401)",
      isUnreachable: false,
    };
  }
  return undefined;
}
