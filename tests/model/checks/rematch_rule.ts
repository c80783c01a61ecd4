import { assert } from "../../assert.ts";
import type { Change } from "./replay.ts";
import { assertActed, assertUnlocked, type Judge, name } from "./rules.ts";

/** By the user; or of an old match, once somebody has answered about the new one. */
export function judgeClear(change: Change, judge: Judge): void {
  const { before, event } = change;
  if (event.reason !== "rematched") return assertActed(change, judge, "clear");
  assertUnlocked(change, judge);
  const source = before.held?.source ?? "";
  assert(!["user", "nfo", "file"].includes(source), `erased: ${name(change)} of ${source}`);
  const ids = pickedIds(judge, event.itemId);
  assert(ids, `erased: ${name(change)} by a re-match that nobody asked for`);
  const isAnswered = [...judge.book.answers.values()].flat().some(({ content, externalId }) =>
    content !== null &&
    [externalId, ...Object.values(content.ids).map(String)].some((id) => ids.has(id))
  );
  assert(isAnswered, `erased: ${name(change)} although nobody knows the new match`);
}

/** The ids of the title that the user picked, as they are known by now. */
function pickedIds({ book, acts }: Judge, itemId: number): ReadonlySet<string> | null {
  const titleId = book.items.get(itemId)?.seriesId ?? itemId;
  const picked = acts.all().flatMap(({ act }) =>
    act.kind === "rematch" && act.itemId === titleId ? [act.ids] : []
  );
  const title = book.items.get(titleId);
  if (picked.length === 0 && (title?.matchNo ?? 0) < 2) return null;
  const all = [...picked, title?.ids ?? {}].flatMap((ids) => Object.values(ids).map(String));
  return new Set(all);
}
