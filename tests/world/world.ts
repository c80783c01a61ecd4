import { basesAt, DOCUMENTED_BASES } from "./bases.ts";
import { createFaults, type Fault } from "./faults.ts";
import { createInProcessFetch } from "./in_process_fetch.ts";
import type { Film } from "./films/film.ts";
import { createFilmStore } from "./films/film_store.ts";
import { FILMS } from "./films.ts";
import { createMeter } from "./meter.ts";
import { WORLD_KEYS } from "./known_values.ts";
import { PROVIDERS } from "./providers.ts";
import type { LoggedRequest } from "./request_log.ts";
import { createAnswer, createDelay } from "./answer_requests.ts";
import { serveHttp } from "./serve.ts";
import { type Sleep, sleepReally } from "./sleep.ts";
import type {
  BaseName,
  Bases,
  Keys,
  Limits,
  ProviderModule,
  ProviderName,
  SimulatorDeps,
} from "./simulator.ts";

export { DOCUMENTED_LIMITS, WORLD_KEYS } from "./known_values.ts";

// A world without a clock stands still, and so does everything that is measured with it.
const STANDING_STILL = new Date("2026-03-01T12:00:00Z");

export interface WorldOptions {
  films?: readonly Film[];
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
  const keys: Keys = { ...WORLD_KEYS, ...options.keys };
  const meters = createMeters(options.limits ?? {}, now);
  const requests: LoggedRequest[] = [];
  const faults = createFaults();
  const answerThrough = (bases: Bases) =>
    createAnswer({
      deps: { store, now, keys: () => keys, meters, bases },
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
    editFilm: store.edit,
    film: store.byTmdb,
    setQuota: (provider, perDay) => meters[provider].setQuota(perDay),
    quotaLeft: (provider) => meters[provider].leftToday(),
  };
}

function createMeters(limits: Limits, now: () => Date): SimulatorDeps["meters"] {
  return {
    tmdb: createMeter(limits.tmdb ?? {}, now),
    omdb: createMeter(limits.omdb ?? {}, now),
    fanart: createMeter(limits.fanart ?? {}, now),
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
