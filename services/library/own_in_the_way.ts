import { listUsersOwn, type OwnKind, type UsersOwn } from "../../db/library/users_own.ts";
import { artworkOf } from "../../domain/fields/artwork_types.ts";
import { findField } from "../../domain/fields/field.ts";
import type { Title } from "../../domain/item.ts";
import type { Deps } from "../deps.ts";

/** A thing of the user's on an item, in words. */
export interface OwnInWords extends UsersOwn {
  /** "Plot (edited)" */
  words: string;
}

/** What of the user's would be lost if `from` went and `keep` stayed. */
export async function ownInTheWay(deps: Deps, keep: Title, from: Title): Promise<OwnInWords[]> {
  const own = await listUsersOwn(deps.db, from.id);
  return own.filter((one) => !isSaidOf(keep, one))
    .map((one) => ({ ...one, words: inWords(from, one) }));
}

/** "Plot (edited), Poster (chosen) and 3 more". */
export function describeOwn(own: readonly OwnInWords[]): string {
  const words = [...new Set(own.map(({ words }) => words))];
  const shown = words.slice(0, MOST_NAMED);
  const rest = words.length - shown.length;
  return rest > 0 ? `${shown.join(", ")} and ${rest} more` : shown.join(", ");
}

const MOST_NAMED = 5;

/** The user picked the title that the other one has, too. */
function isSaidOf(keep: Title, { what, value }: UsersOwn): boolean {
  if (what !== "picked") return false;
  return Object.entries(Object(value)).every(([system, id]) => Object(keep.ids)[system] === id);
}

const WHAT: Readonly<Record<OwnKind, string>> = {
  unmonitored: "not monitored",
  ignored: "ignored",
  picked: "the match you chose",
  item_lock: "locked as a whole",
  value: "edited",
  lock: "locked",
  mark: "a value you rejected",
  artwork: "chosen",
};

function inWords(from: Title, { itemId, title, what, name }: UsersOwn): string {
  const place = itemId === from.id ? "" : ` of ${title}`;
  if (name === null) return `${WHAT[what]}${place}`;
  return `${labelOf(from, name)}${place} (${WHAT[what]})`;
}

function labelOf({ kind }: Title, name: string): string {
  const kinds = [kind, "season", "episode"] as const;
  for (const own of kinds) {
    const label = findField(own, name)?.label ??
      artworkOf(own).find((type) => type.name === name)?.label;
    if (label) return label;
  }
  return name;
}
