import { HEADLINES } from "../../domain/fields/headline.ts";
import { isTitleKind } from "../../domain/ids.ts";
import type { ItemDetails } from "../../services/reports/item_details.ts";
import { duration, plural } from "../../views/format.ts";
import type { ItemHeadProps } from "../../views/item/head.tsx";
import type { ItemLockProps } from "../../views/item/lock.tsx";
import { idLinks } from "./id_links.ts";
import { ITEM_PAGES, pageOf } from "./item_kinds.ts";

const MATCH_WORDS: Readonly<Record<ItemDetails["match"]["state"], ItemHeadProps["match"]>> = {
  new: { tone: "info", text: "Not identified yet" },
  matched: { tone: "good", text: "Matched" },
  review: { tone: "warn", text: "Waits for your review", href: "/review" },
  ignored: { tone: "quiet", text: "Ignored" },
};

export function headView(
  details: ItemDetails,
  trail: ItemHeadProps["trail"],
  lock: ItemLockProps,
): ItemHeadProps {
  const text = (name: string) => {
    const value = details.fields[name]?.value;
    return typeof value === "string" ? value : null;
  };
  const list = (name: string) => {
    const value = details.fields[name]?.value;
    return Array.isArray(value)
      ? value.filter((entry): entry is string => typeof entry === "string")
      : [];
  };
  const minutes = details.fields.runtime?.value;
  const original = text("original_title");
  const isMatched = details.match.state === "matched";
  const runtime = typeof minutes === "number" ? duration(minutes * 60) : null;
  return {
    base: pageOf(details),
    one: ITEM_PAGES[details.kind].one,
    trail,
    title: details.title,
    year: details.year === null ? null : String(details.year),
    originalTitle: original === details.title ? null : original,
    tagline: text("tagline"),
    poster: posterId(details),
    collage: null,
    shape: details.kind === "episode" ? "wide" : "upright",
    facts: [
      airedOf(details),
      runtime,
      text("content_rating"),
      text("network"),
      text("status"),
      list("countries").join(", "),
    ].filter((fact) => fact !== null && fact !== "") as string[],
    ratings: ratingsOf(details),
    genres: list("genres"),
    completeness: isMatched ? details.completeness : null,
    partial: details.partial,
    monitored: isTitleKind(details.kind) ? details.monitored : null,
    lock,
    match: MATCH_WORDS[details.match.state],
    ids: idLinks(details),
  };
}

/** A film's year stands beside its title; an episode is known by its day. */
function airedOf({ kind, fields }: ItemDetails): string | null {
  const date = kind === "episode" ? fields[HEADLINES.episode.date]?.value : null;
  return typeof date === "string" ? date : null;
}

const RATINGS = [
  { field: "imdb_rating", name: "IMDb", votes: "imdb_votes", unit: "" },
  { field: "tmdb_rating", name: "TMDB", votes: "tmdb_votes", unit: "" },
  { field: "rotten_tomatoes_score", name: "Rotten Tomatoes", votes: null, unit: "%" },
  { field: "metacritic_score", name: "Metacritic", votes: null, unit: "" },
  { field: "tvmaze_rating", name: "TVmaze", votes: null, unit: "" },
] as const;

function ratingsOf({ fields }: ItemDetails): ItemHeadProps["ratings"] {
  return RATINGS.flatMap(({ field, name, votes, unit }) => {
    const value = fields[field]?.value;
    const count = votes ? fields[votes]?.value : null;
    if (typeof value !== "number") return [];
    const shown = unit === "" && votes ? (Math.round(value * 10) / 10).toFixed(1) : String(value);
    return [{
      name,
      value: `${shown}${unit}`,
      note: typeof count === "number" ? plural(count, "vote") : null,
    }];
  });
}

function posterId(details: ItemDetails): string | null {
  const best = details.artwork[HEADLINES[details.kind].picture]?.find(({ selected }) => selected);
  return best ? String(best.candidateId) : null;
}
