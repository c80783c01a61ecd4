import { type Offer, type RawOffer, readAnswer } from "../enrichment/answer.ts";
import type { ItemKind } from "../ids.ts";
import { childrenNamed, childText, type NfoElement, type NfoTree } from "./nfo_element.ts";
import type { NfoEntry } from "./nfo_content.ts";
import { NFO_FIELDS } from "./nfo_fields.ts";
import { readRatings } from "./nfo_ratings.ts";

/** A map: somebody may call an element "constructor". */
const KINDS: ReadonlyMap<string, ItemKind> = new Map([
  ["movie", "movie"],
  ["tvshow", "series"],
  ["season", "season"],
  ["episodedetails", "episode"],
]);

/** More episodes than any file holds, or seasons than any series has. */
const MOST_ENTRIES = 200;

/** What an NFO file says of each thing that it is about; several roots in a row are episodes. */
export function readNfo({ roots }: NfoTree): NfoEntry[] {
  return roots.flatMap(unwrap).flatMap(readRoot).slice(0, MOST_ENTRIES);
}

/** Some put the episodes of a file into one root, which makes it sound XML. */
function unwrap(root: NfoElement): readonly NfoElement[] {
  return KINDS.has(root.name) ? [root] : childrenNamed(root, ["episodedetails"]);
}

function readRoot(root: NfoElement): NfoEntry[] {
  const kind = KINDS.get(root.name);
  if (!kind) return [];
  const season = numberIn(root, kind === "season" ? "seasonnumber" : "season");
  const raw = [...readFields(kind, root), ...readRatings(kind, root)];
  const offers = kind === "season" ? raw.filter((offer) => !isBareNumber(offer, season)) : raw;
  const own: NfoEntry = {
    kind,
    season: kind === "season" || kind === "episode" ? season : null,
    episode: kind === "episode" ? numberIn(root, "episode") : null,
    offers: normalised(kind, offers),
  };
  return kind === "series" ? [own, ...namedSeasons(root)] : [own];
}

function readFields(kind: ItemKind, root: NfoElement): RawOffer[] {
  return NFO_FIELDS[kind].flatMap(({ field, tags, read }) => {
    const said = read(childrenNamed(root, tags));
    return said ? [{ field, ...said }] : [];
  });
}

/** Kodi keeps the names of seasons with their series. */
function namedSeasons(root: NfoElement): NfoEntry[] {
  return childrenNamed(root, ["namedseason"]).flatMap(({ attributes, text }) => {
    const season = wholeNumber(attributes.number ?? "");
    const offer = { field: "title", value: text };
    if (season === null || isBareNumber(offer, season)) return [];
    return [{
      kind: "season" as const,
      season,
      episode: null,
      offers: normalised("season", [offer]),
    }];
  });
}

/** "Season 3" of season 3 is no name but its number, in whatever language. */
function isBareNumber({ field, value }: RawOffer, season: number | null): boolean {
  if (field !== "title") return false;
  const words = String(value).trim();
  const number = /^\p{L}+ 0*(\d{1,4})$/u.exec(words)?.[1];
  return number === undefined ? /^specials?$/i.test(words) : Number(number) === season;
}

function normalised(kind: ItemKind, offers: RawOffer[]): Offer[] {
  return readAnswer(kind, { ids: {}, offers, artwork: [] }).offers;
}

function numberIn(root: NfoElement, tag: string): number | null {
  return wholeNumber(childText(root, tag));
}

/** Null for -1, too: it stands for "none". */
function wholeNumber(text: string): number | null {
  return /^\s*\d{1,5}\s*$/.test(text) ? Number(text) : null;
}
