import type { NfoEntry } from "../../../domain/nfo/nfo_content.ts";
import { readNfoText } from "../../../services/nfo/read_nfo_text.ts";

/** What an NFO says: "movie", "series", "season 1", "episode 1x2", each with its values by field. */
export function wordsOf(text: string): Record<string, Record<string, unknown>> {
  const entries = readNfoText(text).content?.entries ?? [];
  return Object.fromEntries(entries.map((entry) => [
    placeOf(entry),
    Object.fromEntries(entry.offers.map(({ field, value }) => [field, value])),
  ]));
}

function placeOf({ kind, season, episode }: NfoEntry): string {
  if (kind === "episode") return `episode ${season}x${episode}`;
  return kind === "season" ? `season ${season}` : kind;
}
