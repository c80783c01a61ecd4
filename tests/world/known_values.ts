import type { Keys, Limits } from "./simulator.ts";

/** The limits that the providers document or are known for. */
export const DOCUMENTED_LIMITS: Limits = {
  tmdb: { requests: 40, seconds: 10 },
  omdb: { requests: 10, seconds: 1, perDay: 1000 },
  fanart: { requests: 10, seconds: 1 },
  tvdb: { requests: 30, seconds: 10 },
  tvmaze: { requests: 20, seconds: 10 },
  wikidata: { requests: 200, seconds: 60 },
  wikimedia_unidentified: { requests: 10, seconds: 60 },
};

/** Keys that every world accepts unless it is told otherwise; they open nothing but worlds. */
export const WORLD_KEYS: Keys = {
  tmdb: "0123456789abcdef0123456789abcdef",
  tmdb_token: "eyJ3b3JsZCI6dHJ1ZX0.eyJmb3IiOiJ0ZXN0cyJ9.c2lnbmVk",
  omdb: "a1b2c3d4",
  fanart: "fedcba9876543210fedcba9876543210",
  fanart_client: "00112233445566778899aabbccddeeff",
  tvdb: "01234567-89ab-cdef-0123-456789abcdef",
  tvdb_pin: null,
};
