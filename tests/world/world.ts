import { basesAt, DOCUMENTED_BASES } from "./bases.ts";
import { createFaults, type Fault } from "./faults.ts";
import { createInProcessFetch } from "./in_process_fetch.ts";
import type { Film } from "./films/film.ts";
import { createFilmStore, type FilmStore } from "./films/film_store.ts";
import { FILMS } from "./films.ts";
import { WORLD_KEYS } from "./known_values.ts";
import { createMeters, meterOf } from "./meters.ts";
import { PROVIDERS } from "./providers.ts";
import type { LoggedRequest } from "./request_log.ts";
import { createAnswer, createDelay } from "./answer_requests.ts";
import { serveHttp } from "./serve.ts";
import type { Series } from "./series/series.ts";
import { createSeriesStore, type SeriesStore } from "./series/series_store.ts";
import { SERIES } from "./series.ts";
import { type Sleep, sleepReally } from "./sleep.ts";
import type { BaseName, Bases, Keys, Limits, ProviderModule, ProviderName } from "./simulator.ts";
import { createTokens } from "./tokens.ts";

export { DOCUMENTED_LIMITS, WORLD_KEYS } from "./known_values.ts";

// A world without a clock stands still, and so does everything that is measured with it.
const STANDING_STILL = new Date("2026-03-01T12:00:00Z");

export interface WorldOptions {
  films?: readonly Film[];
  series?: readonly Series[];
  /** So many synthetic films besides, as `writeManyFilms()` writes them. */
  synthetic?: number;
  latencyMs?: number;
  now?: () => Date;
  random?: () => number;
  sleep?: Sleep;
  /** None unless given: `DOCUMENTED_LIMITS` are the real ones. */
  limits?: Limits;
  keys?: Partial<Keys>;
  providers?: readonly ProviderModule[];
}

/** A small internet of providers, with a switch board. */
export interface World {
  fetch: typeof fetch;
  urls: Bases;
  keys: Keys;
  requests: LoggedRequest[];
  serve(options?: { port?: number }): Promise<{ urls: Bases; close(): Promise<void> }>;
  setKey(name: keyof Keys, key: string | null): void;
  fault(base: BaseName, fault: Fault): void;
  clearFaults(base?: BaseName): void;
  /** Requests since creation, faults count by it; `resetCounts()` leaves it alone. */
  requestNumber(base: BaseName): number;
  countOf(base: BaseName): number;
  resetCounts(): void;
  editFilm(tmdbId: number, patch: Partial<Film> | null): void;
  film(tmdbId: number): Film | undefined;
  /** Merges a film into another: its ids lead there, or nowhere, as each provider does it. */
  moveFilm(fromTmdbId: number, toTmdbId: number): void;
  /** Changes facts of a series; its episodes are among them: `{ seasons: [] }` empties the list. */
  editSeries: SeriesStore["edit"];
  moveSeries: SeriesStore["move"];
  oneSeries(tvdbId: number): Series | undefined;
  /** Every token that a login gave out is unknown from now on. */
  expireTokens(): void;
  setQuota(provider: ProviderName, perDay: number | null): void;
  quotaLeft(provider: ProviderName): number | null;
}

/** Creates a world of its own: nothing is shared with any other. */
export function createWorld(options: WorldOptions = {}): World {
  const { now = () => STANDING_STILL, providers = PROVIDERS } = options;
  const store = createFilmStore({
    films: options.films ?? FILMS,
    synthetic: options.synthetic ?? 0,
    now,
  });
  const series = createSeriesStore({ series: options.series ?? SERIES, now });
  const tokens = createTokens(now);
  const keys: Keys = { ...WORLD_KEYS, ...options.keys };
  const meters = createMeters(options.limits ?? {}, now);
  const requests: LoggedRequest[] = [];
  const faults = createFaults();
  const answerThrough = (bases: Bases) =>
    createAnswer({
      deps: { store, series, tokens, now, keys: () => keys, meters, bases },
      providers,
      faults,
      requests,
      delay: createDelay(options),
      sleep: options.sleep ?? sleepReally,
    });

  return {
    fetch: createInProcessFetch(answerThrough(DOCUMENTED_BASES)),
    urls: DOCUMENTED_BASES,
    keys,
    requests,
    serve: ({ port = 0 } = {}) => serveWorld(answerThrough, port),
    setKey: (name, key) => void (keys[name] = key),
    fault: faults.add,
    clearFaults: faults.clear,
    requestNumber: faults.countOf,
    countOf: (base) => requests.filter(({ provider }) => provider === base).length,
    resetCounts: () => void requests.splice(0),
    ...titleSwitches(store, series),
    expireTokens: tokens.expireAll,
    setQuota: (provider, perDay) => meters[meterOf(provider)].setQuota(perDay),
    quotaLeft: (provider) => meters[meterOf(provider)].leftToday(),
  };
}

function titleSwitches(store: FilmStore, series: SeriesStore) {
  return {
    editFilm: store.edit,
    film: store.byTmdb,
    moveFilm: store.move,
    editSeries: series.edit,
    moveSeries: series.move,
    oneSeries: (tvdbId: number) => series.by("tvdb", tvdbId),
  };
}

async function serveWorld(
  answerThrough: (bases: Bases) => (request: Request) => Promise<Response | null>,
  port: number,
): Promise<{ urls: Bases; close(): Promise<void> }> {
  let answer = (_request: Request): Promise<Response | null> => Promise.resolve(null);
  const server = await serveHttp(
    async (request) => await answer(request) ?? new Response("Not found", { status: 404 }),
    port,
  );
  const urls = basesAt(server.origin);
  answer = answerThrough(urls);
  return { urls, close: server.close };
}
