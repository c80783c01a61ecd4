import type { SourcedValue } from "../../../domain/enrichment/decision.ts";
import { editFields, setLock } from "../../../services/edits/edit_fields.ts";
import { setMonitored } from "../../../services/edits/item_switches.ts";
import { pickMatch } from "../../../services/reviews/resolve_review.ts";
import { undoChange } from "../../../services/undo/undo_change.ts";
import type { Act } from "../acts.ts";
import { anyHoldable, anyPlace, anyValue } from "../places.ts";
import type { Random } from "../random.ts";
import { actOut, itemsOf, type Row, type Session, titlesOf } from "../session.ts";
import type { Operation } from "../step.ts";
import { FILMS, SERIES } from "../titles.ts";

/** What a person does to one item. */
export const USER_ACTS: readonly Operation[] = [
  { name: "edit", weight: 9, run: edit },
  { name: "clear", weight: 4, run: clear },
  { name: "lock", weight: 4, run: (session, random) => lock(session, random, true) },
  { name: "unlock", weight: 7, run: (session, random) => lock(session, random, false) },
  { name: "undo", weight: 9, run: undo },
  { name: "rematch", weight: 3, run: rematch },
  { name: "monitor", weight: 2, run: monitor },
];

async function edit(session: Session, random: Random): Promise<string> {
  const { item, field } = await anyPlace(session, random);
  const value = anyValue(field, random);
  const how = await actOut(
    session,
    { kind: "edit", itemId: item.id, field, value },
    () => editFields(session.deps, item.id, { [field]: value }),
  );
  return `edit ${item.label}: ${field} = ${JSON.stringify(value)}${how}`;
}

async function clear(session: Session, random: Random): Promise<string> {
  const { item, field } = await anyPlace(session, random);
  const how = await actOut(
    session,
    { kind: "clear", itemId: item.id, field },
    () => editFields(session.deps, item.id, { [field]: null }),
  );
  return `clear ${item.label}: ${field}${how}`;
}

async function lock(session: Session, random: Random, isLocked: boolean): Promise<string> {
  const { item, field } = await anyHoldable(session, random);
  const kind = isLocked ? "lock" : "unlock";
  const how = await actOut(
    session,
    { kind, itemId: item.id, field },
    () => setLock(session.deps, item.id, field, isLocked),
  );
  return `${kind} ${item.label}: ${field}${how}`;
}

async function undo(session: Session, random: Random): Promise<string> {
  const item = random.any(await itemsOf(session));
  const entries = item === undefined ? [] : await session.rows(
    `select id, kind, field, before, after, was_locked as wasLocked, is_locked as isLocked
     from history where item_id = ? order by id desc limit 40`,
    [item.id],
  );
  // What is no longer the latest of its field can mostly not be undone any more.
  const latest = entries.filter(({ field }, at) =>
    entries.findIndex((other) => other.field === field) === at
  );
  const entry = random.any(random.chance(0.7) ? latest : entries);
  if (!item || !entry) return "undo: there is nothing yet";
  const lock = random.chance(0.2);
  const how = await actOut(
    session,
    undoOf(item.id, entry, lock),
    () => undoChange(session.deps, item.id, Number(entry.id), { lock }),
  );
  const what = `${entry.kind} of ${entry.field} (history ${entry.id})`;
  return `undo ${item.label}: ${what}${lock ? " and lock" : ""}${how}`;
}

function undoOf(
  itemId: number,
  { field, before, after, wasLocked, isLocked }: Row,
  lock: boolean,
): Act {
  if (field === null) return { kind: "undo match", itemId };
  const read = (value: unknown) => JSON.parse(String(value)) as SourcedValue | null;
  const locks = { wasLocked: wasLocked === 1, isLocked: isLocked === 1, lock };
  const place = { itemId, field: String(field) };
  return { kind: "undo", ...place, to: read(before), from: read(after), ...locks };
}

async function rematch(session: Session, random: Random): Promise<string> {
  const title = random.any(await titlesOf(session));
  if (!title) return "rematch: there is nothing yet";
  const { tmdb } = title.kind === "series" ? SERIES : random.any(FILMS) ?? SERIES;
  const ids = { tmdb };
  const how = await actOut(
    session,
    { kind: "rematch", itemId: title.id, ids },
    () => pickMatch(session.deps, title.id, ids),
  );
  return `rematch ${title.label}: tmdb ${tmdb}${how}`;
}

async function monitor(session: Session, random: Random): Promise<string> {
  const title = random.any(await titlesOf(session));
  if (!title) return "monitor: there is nothing yet";
  const isMonitored = random.chance(0.75);
  await setMonitored(session.deps, title.id, isMonitored);
  return `monitor ${title.label}: ${isMonitored}`;
}
