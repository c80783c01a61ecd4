import { type Answer, readAnswer } from "../../domain/enrichment/answer.ts";
import type { Ids } from "../../domain/ids.ts";
import { mapOutcome, type Outcome } from "../../domain/outcome.ts";
import type { Ask, ProviderClient } from "../../providers/provider.ts";

/** What a fake answers to requests whose method and path with query fit: a body, or as `answer` says. */
export interface Rule {
  to: RegExp;
  body?: unknown;
  status?: number;
  answer?: (request: Request) => Response | Promise<Response>;
}

/** A `fetch` with the first rule that fits, else 404; what it was asked ("GET /path?query") is noted. */
export function serving(rules: readonly Rule[], asked: string[] = []): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { pathname, search } = new URL(request.url);
    const question = `${request.method} ${pathname}${search}`;
    asked.push(question);
    // As over a network: an answer never comes at once.
    await Promise.resolve();
    const rule = rules.find(({ to }) => to.test(question));
    if (rule?.answer) return await rule.answer(request);
    return Response.json(rule?.body ?? null, { status: rule?.status ?? (rule ? 200 : 404) });
  };
}

export function askSeriesFor(ids: Ids, wish: Partial<Ask> = {}): Ask {
  return { kind: "series", ids, languages: ["en"], countries: ["US"], part: "", ...wish };
}

/** A question about a series, its answer read as enrichment reads it. */
export async function askSeries(
  client: ProviderClient,
  ids: Ids,
  wish: Partial<Ask> = {},
): Promise<Outcome<Answer>> {
  const outcome = await client.ask(askSeriesFor(ids, wish));
  return mapOutcome(outcome, (raw) => readAnswer("series", raw));
}

/** The series with all its parts, as enrichment asks for them. */
export async function askWhole(
  client: ProviderClient,
  ids: Ids,
  wish: Partial<Ask> = {},
): Promise<Outcome<Answer>[]> {
  const whole = await askSeries(client, ids, wish);
  const outcomes = [whole];
  const own = whole.kind === "ok" ? whole.value : null;
  for (const part of own?.parts ?? []) {
    outcomes.push(await askSeries(client, { ...ids, ...own?.ids }, { ...wish, part }));
  }
  return outcomes;
}
