import { createMeter } from "./meter.ts";
import type { Limits, Meter, MeterName, ProviderName } from "./simulator.ts";

/** A meter for everyone who counts; without a limit it only counts. */
export function createMeters(limits: Limits, now: () => Date): Record<MeterName, Meter> {
  return {
    tmdb: createMeter(limits.tmdb ?? {}, now),
    omdb: createMeter(limits.omdb ?? {}, now),
    fanart: createMeter(limits.fanart ?? {}, now),
    tvdb: createMeter(limits.tvdb ?? {}, now),
    tvmaze: createMeter(limits.tvmaze ?? {}, now),
    wikidata: createMeter(limits.wikidata ?? {}, now),
    wikimedia_unidentified: createMeter(limits.wikimedia_unidentified ?? {}, now),
  };
}

/** Wikimedia counts the requests to all its wikis together. */
export function meterOf(provider: ProviderName): MeterName {
  return provider === "wikipedia" ? "wikidata" : provider;
}
