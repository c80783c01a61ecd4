import type { FilmStore } from "./films/film_store.ts";

/** Answers a request as one provider does; the URL is relative to the provider's base. */
export type Simulator = (request: Request) => Promise<Response>;

/** The bases under which a world is reached: an API and an image host per provider. */
export type BaseName =
  | "tmdb"
  | "tmdb_images"
  | "omdb"
  | "omdb_images"
  | "fanart"
  | "fanart_images";

export type Bases = Record<BaseName, string>;

/** The APIs among the bases: they want keys, have limits and can be made to fail. */
export type ProviderName = "tmdb" | "omdb" | "fanart";

/** What each provider accepts; null = any credential that is not empty. */
export interface Keys {
  tmdb: string | null;
  /** TMDB's long token, good as `Authorization: Bearer` only. */
  tmdb_token: string | null;
  omdb: string | null;
  fanart: string | null;
  /** Fanart's personal key, optional. */
  fanart_client: string | null;
}

/** So many requests within so many seconds, and within a day; absent = no limit. */
export interface Limit {
  requests?: number;
  seconds?: number;
  perDay?: number;
}

export type Limits = Partial<Record<ProviderName, Limit>>;

/** Counts requests against a limit; says for how many seconds to wait, or null for go ahead. */
export interface Meter {
  take(): { kind: "window" | "day"; seconds: number } | null;
  setQuota(perDay: number | null): void;
  leftToday(): number | null;
}

/** Everything a simulator needs; two sets of simulators (in-process, on a port) share the state. */
export interface SimulatorDeps {
  store: FilmStore;
  now: () => Date;
  keys: () => Keys;
  meters: Record<ProviderName, Meter>;
  /** Absolute base URLs, for the image addresses inside answers. */
  bases: Bases;
}

/** One provider: what it answers at each of its bases. */
export interface ProviderSimulator {
  api: Simulator;
  images: Simulator;
}

/** What is the same in every world: where a provider lives and how it words its refusals. */
export interface ProviderModule {
  name: ProviderName;
  apiBase: BaseName;
  imagesBase: BaseName;
  create(deps: SimulatorDeps): ProviderSimulator;
  /** Whether a credential came along; keys themselves are never logged. */
  hasKey(request: Request): boolean;
  /** The query without its secrets, for the request log. */
  secretParameters: readonly string[];
  limited(headers?: HeadersInit): Response;
  badKey(): Response;
  notFound(): Response;
}
