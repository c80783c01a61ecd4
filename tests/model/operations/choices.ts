import { chooseImage } from "../../../services/edits/choose_image.ts";
import { setItemLock } from "../../../services/edits/item_switches.ts";
import { takeValue } from "../../../services/edits/take_value.ts";
import { allowAgain } from "../../../services/undo/allow_again.ts";
import { anyPlace } from "../places.ts";
import type { Random } from "../random.ts";
import { actOut, itemsOf, type Session } from "../session.ts";
import type { Operation } from "../step.ts";

/** What a person picks for one item, out of what there is. */
export const CHOICES: readonly Operation[] = [
  { name: "lock item", weight: 3, run: lockItem },
  { name: "image", weight: 2, run: pickImage },
  { name: "take", weight: 4, run: take },
  { name: "allow again", weight: 3, run: allow },
];

async function lockItem(session: Session, random: Random): Promise<string> {
  const item = random.any(await itemsOf(session));
  if (!item) return "lock item: there is nothing yet";
  const locked = random.pick([true, false, null, null]);
  await setItemLock(session.deps, item.id, locked);
  return `lock item ${item.label}: ${locked}`;
}

async function pickImage(session: Session, random: Random): Promise<string> {
  const image = random.any(
    await session.rows("select id, item_id as itemId, type, url from artwork order by id"),
  );
  if (!image) return "image: there is none";
  const [itemId, field, url] = [Number(image.itemId), String(image.type), String(image.url)];
  const how = await actOut(
    session,
    { kind: "select", itemId, field, url },
    () => chooseImage(session.deps, itemId, field, Number(image.id)),
  );
  return `image of ${itemId}: ${field} = ${url}${how}`;
}

const SOURCES = ["tmdb", "tmdb", "omdb", "tvdb", "tvmaze", "nfo"] as const;

async function take(session: Session, random: Random): Promise<string> {
  const { item, field } = await anyPlace(session, random);
  const source = random.pick(SOURCES);
  const how = await actOut(
    session,
    { kind: "take", itemId: item.id, field, source },
    () => takeValue(session.deps, item.id, field, source),
  );
  return `take ${item.label}: ${field} of ${source}${how}`;
}

async function allow(session: Session, random: Random): Promise<string> {
  const mark = random.any(
    await session.rows("select id, item_id as itemId, field, value from marks order by id"),
  );
  if (!mark) return "allow again: nothing was refused";
  const itemId = Number(mark.itemId);
  const how = await actOut(
    session,
    { kind: "allow again", itemId },
    () => allowAgain(session.deps, itemId, Number(mark.id)),
  );
  return `allow again ${mark.field} of ${itemId}: ${mark.value}${how}`;
}
