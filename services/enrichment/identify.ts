import type { TitleKind } from "../../domain/ids.ts";
import type { Title } from "../../domain/item.ts";
import type { Deps } from "../deps.ts";
import type { ProviderSetup, Setup } from "../settings/setup.ts";
import { type Identification, unmatched } from "./identification.ts";
import { searchInTurn } from "./search_title.ts";

/** Finds out what title an item is: by the ids of its name or NFO, else by searching. */
export async function identifyItem(
  deps: Deps,
  setup: Setup,
  item: Title,
  isUrgent: boolean,
): Promise<Identification> {
  if (isKnownToSomeone(setup, item)) return { kind: "matched", ids: item.named.ids, score: 1 };
  if (item.named.isEpisode) {
    return unmatched("The name looks like an episode of a series. Paste an id if it is a film.");
  }
  if (!item.named.title) {
    return unmatched("The file name has no title. Rename the file, or paste an id.");
  }
  const searchers = searchersFor(setup, item.kind);
  if (searchers.length === 0) {
    return unmatched(
      "No provider that can search is set up. Enter a key in the settings, or paste an id.",
    );
  }
  return await searchInTurn(deps, setup, item, searchers, isUrgent);
}

/** Who can be asked for a title, in their order. */
export function searchersFor({ providers }: Setup, kind: TitleKind): ProviderSetup[] {
  return providers
    .filter(({ module, active }) => active && module.searchRank !== null && module.scopes[kind])
    .sort((a, b) => (a.module.searchRank ?? 0) - (b.module.searchRank ?? 0));
}

function isKnownToSomeone({ providers }: Setup, { kind, named }: Title): boolean {
  return providers.some(({ module, active }) =>
    active && module.scopes[kind]?.ids.some((system) => named.ids[system] !== undefined)
  );
}
