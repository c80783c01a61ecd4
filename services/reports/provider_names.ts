import { NFO_SOURCE, type ProviderId } from "../../domain/ids.ts";
import { findProvider, PROVIDERS } from "../../providers/all.ts";

const OTHER_SOURCES: Readonly<Record<string, string>> = {
  user: "You",
  [NFO_SOURCE]: "NFO file",
  file: "File name",
};

/** How a source is called in front of people. */
export function sourceName(source: string): string {
  return findProvider(source)?.name ?? OTHER_SOURCES[source] ?? source;
}

/** What the About and first-start pages say of every provider. */
export function providerCredits() {
  return PROVIDERS.map(({ id, name, homepage, attribution, benefit, keyUrl }) => ({
    id: id as ProviderId,
    name,
    homepage,
    attribution,
    benefit,
    keyUrl,
  }));
}
