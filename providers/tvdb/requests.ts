import type { z } from "zod";
import type { Outcome } from "../../domain/outcome.ts";
import { failed, getJson, type Reply } from "../http.ts";
import type { ProviderContext } from "../provider.ts";
import { createSession } from "./session.ts";
import { Failure } from "./wire.ts";

/** One GET at TVDB. */
export type GetTvdb = <S extends z.ZodType>(
  path: string,
  parameters: Record<string, string>,
  schema: S,
) => Promise<Outcome<z.output<S>>>;

/**
 * GETs under the client's token. A token that is refused is replaced once; a second refusal stands,
 * so that a key without leave never leads to one login after the other.
 */
export function createGet(context: ProviderContext): GetTvdb {
  const session = createSession(context);
  return async (path, parameters, schema) => {
    const url = new URL(`${context.urls.url}${path}`);
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    const token = await session.tokenAfter("");
    if (token.kind !== "ok") return token;
    const first = await getOnce(context, url, schema, token.value);
    if (!first.isRefused) return first.outcome;
    const renewed = await session.tokenAfter(token.value);
    if (renewed.kind !== "ok") return renewed;
    return (await getOnce(context, url, schema, renewed.value)).outcome;
  };
}

async function getOnce<S extends z.ZodType>(
  context: ProviderContext,
  url: URL,
  schema: S,
  token: string,
): Promise<{ outcome: Outcome<z.output<S>>; isRefused: boolean }> {
  let isRefused = false;
  const outcome = await getJson(context, url, schema, {
    headers: { authorization: `Bearer ${token}` },
    read(reply) {
      isRefused = reply.status === 401;
      return readFailure(reply);
    },
  });
  return { outcome, isRefused };
}

/** TVDB's words where the status alone says too little; undefined for the usual reading. */
function readFailure({ status, body }: Reply): Outcome<never> | undefined {
  const failure = Failure.safeParse(body);
  if (!failure.success) return undefined;
  const words = failure.data.message ?? "no reason given";
  if (status === 401) return { kind: "refused", detail: words };
  // What cannot even be an id of TVDB is no title.
  if (status === 400 && /invalid path|item path/i.test(words)) return { kind: "not_found" };
  if (status === 200 || status === 400) return failed(`TVDB says: ${words}`);
  return undefined;
}
