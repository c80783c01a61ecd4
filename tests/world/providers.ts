import { fanart } from "./fanart.ts";
import { omdb } from "./omdb.ts";
import type { ProviderModule } from "./simulator.ts";
import { tmdb } from "./tmdb.ts";
import { tvdb } from "./tvdb.ts";
import { tvmaze } from "./tvmaze.ts";
import { wikidata } from "./wikidata.ts";
import { wikipedia } from "./wikipedia.ts";

/** The simulated providers: a new one is a module and a line here. */
export const PROVIDERS: readonly ProviderModule[] = [
  tmdb,
  omdb,
  fanart,
  tvdb,
  tvmaze,
  wikidata,
  wikipedia,
];
