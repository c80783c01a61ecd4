import type { FilmStore } from "./films/film_store.ts";
import type { SeriesStore } from "./series/series_store.ts";
import type { Tokens } from "./tokens.ts";

/** Answers a request as one provider does; the URL is relative to the provider's base. */
export type Simulator = (request: Request) => Promise<Response>;

/** The APIs of a world: they have limits and can be made to fail; some want keys. */
export type ProviderName =
  | "tmdb"
  | "omdb"
  | "fanart"
  | "tvdb"
  | "tvmaze"
  | "wikidata"
  | "wikipedia";

/** The image hosts of those that have one. */
type ImagesName =
  | "tmdb_images"
  | "omdb_images"
  | "fanart_images"
  | "tvdb_images"
  | "tvmaze_images";

/** The bases under which a world is reached: an API and maybe an image host per provider. */
export type BaseName = ProviderName | ImagesName;

/**
 * Where each is. A base may hold the placeholder `{language}`: the simulator then finds the language
 * as the first part of the path.
 */
export type Bases = Record<BaseName, string>;

/** What each provider accepts; null = any credential that is not empty. */
export interface Keys {
  tmdb: string | null;
  /** TMDB's long token, good as `Authorization: Bearer` only. */
  tmdb_token: string | null;
  omdb: string | null;
  fanart: string | null;
  /** Fanart's personal key, optional. */
  fanart_client: string | null;
  tvdb: string | null;
  /** The PIN that TVDB's key wants at login; null = it wants none, as a project's key. */
  tvdb_pin: string | null;
}

/** The key that opens a provider; null = any will do, or it wants none. */
export function keyOf(keys: Keys, provider: ProviderName): string | null {
  return provider in keys ? keys[provider as keyof Keys] : null;
}

/** So many requests within so many seconds, and within a day; absent = no limit. */
export interface Limit {
  requests?: number;
  seconds?: number;
  perDay?: number;
}

/** Who counts: every API, and Wikimedia apart for clients that do not say whom to write to. */
export type MeterName = Exclude<ProviderName, "wikipedia"> | "wikimedia_unidentified";

/** Wikipedia has none of its own: it counts with Wikidata. */
export type Limits = Partial<Record<MeterName, Limit>>;

/** Counts requests against a limit; says for how many seconds to wait, or null for go ahead. */
export interface Meter {
  take(): { kind: "window" | "day"; seconds: number } | null;
  setQuota(perDay: number | null): void;
  leftToday(): number | null;
}

/** Everything a simulator needs; two sets of simulators (in-process, on a port) share the state. */
export interface SimulatorDeps {
  store: FilmStore;
  series: SeriesStore;
  /** What a login gave out, for providers that have one. */
  tokens: Tokens;
  now: () => Date;
  keys: () => Keys;
  meters: Record<MeterName, Meter>;
  /** Absolute base URLs, for the image addresses inside answers. */
  bases: Bases;
}

/** One provider: what it answers at each of its bases. */
export interface ProviderSimulator {
  api: Simulator;
  images?: Simulator;
}

/** What is the same in every world: where a provider lives and how it words its refusals. */
export interface ProviderModule {
  name: ProviderName;
  apiBase: BaseName;
  imagesBase: BaseName | null;
  create(deps: SimulatorDeps): ProviderSimulator;
  /** Whether a credential came along; keys themselves are never logged. Never, without keys. */
  hasKey(request: Request): boolean;
  /** The query without its secrets, for the request log. */
  secretParameters: readonly string[];
  limited(headers?: HeadersInit): Response;
  /** Refused for want of a good key; at some a login is refused otherwise than a question. */
  badKey(request: Request): Response;
  notFound(): Response;
}
