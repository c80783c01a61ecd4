import { type Answer, readAnswer } from "../../domain/enrichment/answer.ts";
import type { FieldValue } from "../../domain/fields/field_value.ts";
import { mapOutcome, type Outcome } from "../../domain/outcome.ts";
import { findProvider } from "../../providers/all.ts";
import type { Ask, ProviderClient, ProviderMemory } from "../../providers/provider.ts";
import type { Film } from "../world/films/film.ts";
import { keyOf, type ProviderName } from "../world/simulator.ts";
import type { World } from "../world/world.ts";

export const PROVIDER_NAMES = ["tmdb", "omdb", "fanart"] as const;
export const NOW = Date.parse("2026-03-01T12:00:00Z");

/** A provider's client with its documented addresses and any `fetch`. */
export function clientOf(
  id: ProviderName,
  fetch_: typeof fetch,
  key: string | null,
  memory: ProviderMemory = createMemory(),
): ProviderClient {
  const module = findProvider(id);
  if (!module) throw new Error(`There is no provider "${id}"`);
  return module.create({
    fetch: fetch_,
    now: () => NOW,
    key,
    urls: module.urls,
    contact: null,
    isUrgent: false,
    memory,
  });
}

/** A memory that lasts as long as the client. */
export function createMemory(): ProviderMemory {
  const entries = new Map<string, string>();
  return {
    read: (names) =>
      Promise.resolve(
        new Map(names.flatMap((name) => {
          const text = entries.get(name);
          return text === undefined ? [] : [[name, text] as const];
        })),
      ),
    write: (more) => {
      for (const [name, text] of more) entries.set(name, text);
      return Promise.resolve();
    },
  };
}

export function askFor(ids: Ask["ids"], wish: Partial<Ask> = {}): Ask {
  return { kind: "movie", ids, languages: ["en"], countries: ["US"], part: "", ...wish };
}

/** What a provider of the world says of a film, read as enrichment reads it. */
export async function askAbout(
  world: World,
  id: ProviderName,
  film: Film,
  wish: Partial<Ask> = {},
): Promise<Outcome<Answer>> {
  const ids = { tmdb: film.tmdb, ...(film.imdb ? { imdb: film.imdb } : {}) };
  const outcome = await clientOf(id, world.fetch, keyOf(world.keys, id)).ask(askFor(ids, wish));
  return mapOutcome(outcome, (raw) => readAnswer("movie", raw));
}

/** The answer of an ok outcome; a test that meets another one fails with it. */
export function answerOf(outcome: Outcome<Answer>): Answer {
  if (outcome.kind !== "ok") throw new Error(`Expected an answer: ${JSON.stringify(outcome)}`);
  return outcome.value;
}

/** The first offer for a field: its value, undefined when there is none. */
export function offered({ offers }: Answer, field: string): FieldValue | undefined {
  return offers.find((offer) => offer.field === field)?.value;
}

/** A `fetch` that answers everything with one body; what it was asked is noted. */
export function answering(body: string, status = 200, asked: Request[] = []): typeof fetch {
  return (input, init) => {
    asked.push(new Request(input, init));
    return Promise.resolve(
      new Response(body, { status, headers: { "content-type": "application/json" } }),
    );
  };
}

/** Runs with timers that are two hundred times as fast: ten seconds are fifty milliseconds. */
export async function hurried<T>(run: () => Promise<T>): Promise<T> {
  const { setTimeout } = globalThis;
  globalThis.setTimeout =
    ((handler: () => void, ms = 0) =>
      setTimeout(handler, ms / 200)) as typeof globalThis.setTimeout;
  try {
    return await run();
  } finally {
    globalThis.setTimeout = setTimeout;
  }
}
