import { moveCandidatesStatement } from "../../db/enrichment/artwork.ts";
import { entriesSince } from "../../db/enrichment/history.ts";
import { entriesOfRun } from "../../db/enrichment/run_history.ts";
import { childrenOf } from "../../db/library/children.ts";
import { updateItemStatement } from "../../db/library/items.ts";
import {
  type FieldEntry,
  isFieldEntry,
  type ItemEntry,
} from "../../domain/history/history_entry.ts";
import { netChanges } from "../../domain/history/net_change.ts";
import type { Item } from "../../domain/item.ts";
import type { Deps } from "../deps.ts";
import { writeFacts } from "../edits/write_facts.ts";
import { loadCase } from "../enrichment/assess.ts";
import { conflict, type Problem } from "../problem.ts";
import { loadSetup, type Setup } from "../settings/setup.ts";
import { undoFields } from "./undo_fields.ts";

/**
 * Back to what an item was before a change of match: its ids, its values, and those of its seasons
 * and episodes. What the user wrote since stays. No value is marked: they were another title's.
 * Late: the item has just changed; looking at it again goes on where this stopped.
 */
export async function undoMatch(
  deps: Deps,
  item: Item,
  entry: ItemEntry,
  runId: number | null,
): Promise<Problem | "late" | null> {
  const { before, after } = entry;
  if (before === null || after?.match?.no !== item.match.no) {
    return conflict("changed_since", "The match has changed since. Nothing was undone.");
  }
  const setup = await loadSetup(deps);
  const first = await firstRowOf(deps, entry);
  // Grows with every change, back ones too: answers that are on their way belong to neither.
  const match = { ...askedAnew(before.match ?? item.match), no: item.match.no + 1 };
  const children = await childrenOf(deps.db, item.id);
  for (const own of [item, ...children]) await restoreValues(deps, setup, own, first, runId);
  const moved = [item, ...children].map(({ id }) =>
    moveCandidatesStatement(deps.db, id, before.match?.no ?? 0, match.no)
  );
  const change = { kind: "match", runId, reason: "undid match" } as const;
  const isWritten = await writeFacts(deps, item, { ...before, match }, change, [
    ...children.map((child) =>
      updateItemStatement(deps.db, child.id, { match, listed: false }, child.match.no)
    ),
    ...moved,
  ]);
  return isWritten ? null : "late";
}

/** The question that was answered is closed: what waited for it is looked for anew. */
function askedAnew(match: Item["match"]): Item["match"] {
  return match.state === "review" ? { ...match, state: "new" } : match;
}

/** A change of match clears first: its run's rows of this item begin before the match's own. */
async function firstRowOf(deps: Deps, { id, itemId, runId }: ItemEntry): Promise<number> {
  const [first] = runId === null ? [] : await entriesOfRun(deps.db, runId, itemId);
  return first?.id ?? id;
}

async function restoreValues(
  deps: Deps,
  setup: Setup,
  item: Item,
  first: number,
  runId: number | null,
): Promise<void> {
  const entries = (await entriesSince(deps.db, item.id, first)).filter(isFieldEntry);
  const ofUser = new Set(entries.filter(isOfUser).map(({ field }) => field));
  const changes = netChanges(entries.filter(({ field }) => !ofUser.has(field)));
  const input = await loadCase(deps, setup, item);
  const wish = { passesLocks: false, lock: false, remember: false };
  await undoFields(deps, setup, input, changes, { ...wish, runId, reason: "undid match" });
}

const USER_KINDS: ReadonlySet<string> = new Set(["edit", "lock", "unlock", "select"]);

function isOfUser({ kind, reason }: FieldEntry): boolean {
  return USER_KINDS.has(kind) || reason === "cleared_by_user";
}
