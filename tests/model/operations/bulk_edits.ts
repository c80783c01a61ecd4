import type { BulkAction, Selection } from "../../../domain/edits/bulk_action.ts";
import { startBulkEdit } from "../../../services/bulk/start_bulk_edit.ts";
import { anyHoldable, anyPlace, anyValue, type Place } from "../places.ts";
import type { Random } from "../random.ts";
import { itemsOf, type Session } from "../session.ts";
import type { Operation } from "../step.ts";
import { afterStart } from "./runs.ts";

/** What a person does to many items at once. */
export const BULK_EDITS: readonly Operation[] = [{ name: "bulk edit", weight: 7, run: bulkEdit }];

async function bulkEdit(session: Session, random: Random): Promise<string> {
  const action = await anyAction(session, random);
  const selection = await anySelection(session, random);
  const started = await startBulkEdit(session.deps, selection, action);
  const how = await afterStart(session, random, started);
  return `bulk edit ${JSON.stringify(action)} of ${JSON.stringify(selection)}${how}`;
}

/** Mostly fields: these are what steps meet on. */
async function anyAction(session: Session, random: Random): Promise<BulkAction> {
  const place = random.chance(0.4)
    ? await anyHoldable(session, random)
    : await anyPlace(session, random);
  return random.pick(ACTIONS)(place, random);
}

type Draw = (place: Place, random: Random) => BulkAction;

const ACTIONS: readonly [Draw, ...Draw[]] = [
  ({ field }) => ({ kind: "lock", field }),
  ({ field }) => ({ kind: "unlock", field }),
  ({ field }) => ({ kind: "unlock", field }),
  ({ field }, random) => ({ kind: "edit", field, value: anyValue(field, random) }),
  ({ field }) => ({ kind: "edit", field, value: null }),
  ({ field }, random) => ({
    ...{ kind: "take", field },
    provider: random.pick(["tmdb", "omdb", "tvdb", "nfo"]),
  }),
  (_, random) => ({ kind: "lock_item", locked: random.pick([true, false, null, null]) }),
  (_, random) => ({ kind: "monitor", monitored: random.chance(0.75) }),
  ({ field }) => ({ kind: "backfill", field }),
  (_, random) => ({ kind: "enrich", force: random.chance(0.5) }),
];

/** Some by their ids, a library, or all. */
export async function anySelection(session: Session, random: Random): Promise<Selection> {
  const items = await itemsOf(session);
  const library = random.any(session.folders);
  if (random.chance(0.5) && items.length > 0) {
    return { ids: random.some(items).slice(0, 4).map(({ id }) => id) };
  }
  if (random.chance(0.5) && library) return { libraryId: library.id };
  return random.chance(0.5) ? { all: true } : { list: { kind: "movie" } };
}
