import type { TitleKind } from "../../domain/ids.ts";
import { readAnswer } from "../../domain/enrichment/answer.ts";
import type { Ask } from "../../providers/provider.ts";
import { assert } from "../assert.ts";
import type { ProviderName } from "../world/simulator.ts";
import { clientOf } from "./ask_world.ts";
import { type Recording, recordings } from "./recordings.ts";
import { askSeriesFor, serving } from "./serving.ts";
import { LOGIN } from "./tvdb_fixtures.ts";

/** Whatever stands in an answer, asking gives one of these and never an exception. */
const KINDS = ["ok", "not_found", "failed", "refused", "rate_limited"];
const SPOILT_PER_BODY = 25;

interface Question {
  provider: ProviderName;
  folder: string;
  kind: TitleKind;
  ids: (body: Recording["body"]) => Ask["ids"];
  part?: (body: Recording["body"]) => string;
}

const season = (number: unknown) => number === undefined ? "" : `season ${number}`;

const QUESTIONS: Question[] = [
  {
    provider: "tmdb",
    folder: "tmdb/movie",
    kind: "movie",
    ids: ({ id }) => ({ tmdb: Number(id) }),
  },
  {
    provider: "tmdb",
    folder: "tmdb/tv",
    kind: "series",
    ids: ({ id, season_number }) => ({ tmdb: season_number === undefined ? Number(id) : 1399 }),
    part: ({ season_number }) => season(season_number),
  },
  {
    provider: "omdb",
    folder: "omdb",
    kind: "movie",
    ids: ({ imdbID }) => ({ imdb: String(imdbID) }),
  },
  {
    provider: "omdb",
    folder: "omdb",
    kind: "series",
    ids: ({ imdbID }) => ({ imdb: String(imdbID) }),
    part: ({ Season, Episodes }) => Episodes ? season(Season) : "",
  },
  {
    provider: "fanart",
    folder: "fanart",
    kind: "movie",
    ids: ({ tmdb_id }) => ({ tmdb: Number(tmdb_id) }),
  },
  {
    provider: "fanart",
    folder: "fanart",
    kind: "series",
    ids: ({ thetvdb_id }) => ({ tvdb: Number(thetvdb_id) }),
  },
  ...["", "episodes"].map((part): Question => ({
    provider: "tvdb",
    folder: "tvdb-v4",
    kind: "series",
    ids: (body) => ({ tvdb: idOf(body) }),
    part: () => part,
  })),
  {
    provider: "tvdb",
    folder: "tvdb-v4",
    kind: "movie",
    ids: (body) => ({ tvdb: idOf(body) }),
  },
];

function idOf({ data }: Recording["body"]): number {
  const { id, series } = (data ?? {}) as { id?: number; series?: { id?: number } };
  return series?.id ?? id ?? 78878;
}

for (const { provider, folder, kind, ids, part } of QUESTIONS) {
  const bodies = recordings(folder);
  const asked = part?.(bodies[0]?.body ?? {}) ?? "";
  Deno.test({
    name: `${provider}: no key of another type in ${folder} makes a ${
      [kind, asked].join(" ").trim()
    } throw`,
    ignore: bodies.length === 0,
    async fn() {
      for (const { name, text, body } of bodies) {
        for (const { spoilt, place } of spoil(text, random(name))) {
          const answers = { to: /^GET/, answer: () => new Response(spoilt) };
          const client = clientOf(provider, serving([LOGIN, answers]), "key");
          const question = { ...askSeriesFor(ids(body), { part: part?.(body) ?? "" }), kind };
          const outcome = await client.ask(question);
          assert(KINDS.includes(outcome.kind), `${name} ${place}`);
          if (outcome.kind === "ok") readAnswer(kind, outcome.value);
          if (outcome.kind === "failed") assert(outcome.detail !== "", `${name} ${place}`);
        }
      }
    },
  });
}

type Place = { holder: Record<string, unknown>; key: string; path: string };

/** The body again and again, each time with one key's value of another type, or without it. */
function* spoil(text: string, next: () => number): Generator<{ spoilt: string; place: string }> {
  const others = [7, "seven", { seven: 7 }, [7], null, true, undefined];
  for (let turn = 0; turn < SPOILT_PER_BODY; turn++) {
    const body = JSON.parse(text);
    const places = [...placesOf(body, "")];
    const place = places[Math.floor(next() * places.length)];
    const value = others[turn % others.length];
    if (!place) return;
    place.holder[place.key] = value;
    yield { spoilt: JSON.stringify(body), place: `${place.path}: ${JSON.stringify(value)}` };
  }
}

function* placesOf(value: unknown, path: string): Generator<Place> {
  if (typeof value !== "object" || value === null) return;
  const holder = value as Record<string, unknown>;
  for (const key of Object.keys(holder)) {
    yield { holder, key, path: `${path}.${key}` };
    yield* placesOf(holder[key], `${path}.${key}`);
  }
}

/** Chance that is the same in every run (mulberry32), begun from a name. */
function random(name: string): () => number {
  let state = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
