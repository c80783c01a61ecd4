import type { ProviderId } from "../ids.ts";
import type { ArtworkOffer } from "./answer.ts";

export interface RankedArtwork extends ArtworkOffer {
  id: number;
  provider: ProviderId;
}

/** Types that look best without any text in the picture. */
const TEXTLESS = new Set(["fanart", "keyart"]);

/**
 * The candidates of one type, best first: language, then the provider trusted for that type, then
 * votes, then size, then age. A sound order until artwork is measured and scored.
 */
export function rankArtwork<A extends RankedArtwork>(
  type: string,
  candidates: readonly A[],
  languages: readonly string[],
  authority: readonly ProviderId[],
): A[] {
  const keys = new Map(candidates.map((candidate) => [candidate, [
    languageRank(type, candidate.language, languages),
    placeIn(authority, candidate.provider),
    -voteWeight(candidate),
    -(candidate.width ?? 0),
    candidate.id,
  ]]));
  return candidates.filter((candidate) => candidate.type === type)
    .sort((a, b) => compareKeys(keys.get(a) ?? [], keys.get(b) ?? []));
}

function languageRank(type: string, language: string | null, languages: readonly string[]): number {
  const bases = languages.map((wanted) => wanted.split("-")[0]);
  if (language === null) return TEXTLESS.has(type) ? -1 : bases.length;
  const wanted = bases.indexOf(language);
  if (wanted >= 0) return wanted;
  return language === "en" ? bases.length + 1 : bases.length + 2;
}

/** A high average of few votes says less than a good one of many. */
function voteWeight({ votes, rating }: ArtworkOffer): number {
  const count = votes ?? 0;
  return (rating ?? 5) * Math.log10(count + 1);
}

function placeIn(order: readonly ProviderId[], provider: ProviderId): number {
  const place = order.indexOf(provider);
  return place < 0 ? order.length : place;
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? 0;
    if (value !== other) return value - other;
  }
  return 0;
}
