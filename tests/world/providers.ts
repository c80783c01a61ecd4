import { fanart } from "./fanart.ts";
import { omdb } from "./omdb.ts";
import type { ProviderModule } from "./simulator.ts";
import { tmdb } from "./tmdb.ts";

/** The simulated providers: a new one is a module and a line here. */
export const PROVIDERS: readonly ProviderModule[] = [tmdb, omdb, fanart];
