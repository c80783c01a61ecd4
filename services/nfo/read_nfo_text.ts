import { readNfoIds } from "../../domain/naming/nfo_ids.ts";
import type { NfoContent, NfoNamed } from "../../domain/nfo/nfo_content.ts";
import { readNfo } from "../../domain/nfo/read_nfo.ts";
import { parseNfo } from "./parse_nfo.ts";

/** What a file says, as far as it can be read. */
export interface NfoReading {
  /** Null where it says nothing of a film or a series. */
  content: NfoContent | null;
  /** It was not read to a sound end: perhaps it is being written. */
  isHalf: boolean;
}

/** Reads the text of an NFO file: whose it is and what it says. */
export function readNfoText(text: string): NfoReading {
  const tree = parseNfo(text);
  const entries = readNfo(tree);
  const named = readNamed(text);
  const isEmpty = named === null && entries.every(({ offers }) => offers.length === 0);
  return { content: isEmpty ? null : { named, entries }, isHalf: tree.isHalf };
}

/** What identification may start from; null where neither an id nor a title is said. */
export function readNamed(text: string): NfoNamed | null {
  const { title = null, year = null, tmdb, imdb, tvdb } = readNfoIds(text);
  const ids = { ...(tmdb ? { tmdb } : {}), ...(imdb ? { imdb } : {}), ...(tvdb ? { tvdb } : {}) };
  return title === null && Object.keys(ids).length === 0 ? null : { title, year, ids };
}
