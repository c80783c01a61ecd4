import type { ItemKind, ProviderId } from "../domain/ids.ts";
import { fanart } from "./fanart/fanart.ts";
import { omdb } from "./omdb/omdb.ts";
import type { ProviderModule } from "./provider.ts";
import { tmdb } from "./tmdb/tmdb.ts";
import { tvdb } from "./tvdb/tvdb.ts";
import { tvmaze } from "./tvmaze/tvmaze.ts";
import { wikidata } from "./wikidata/wikidata.ts";

/** Every provider there is. Adding one is a module and a line here; nothing else names them. */
export const PROVIDERS: readonly ProviderModule[] = [tmdb, omdb, tvdb, fanart, tvmaze, wikidata];

export function findProvider(id: ProviderId): ProviderModule | undefined {
  return PROVIDERS.find((module) => module.id === id);
}

/** Those that know anything of that kind of item. */
export function providersFor(kind: ItemKind): readonly ProviderModule[] {
  return PROVIDERS.filter((module) => module.scopes[kind] !== undefined);
}
