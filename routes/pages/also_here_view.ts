import { itemsOfSameTitle } from "../../db/library/duplicates.ts";
import { filesOfItem } from "../../db/library/files.ts";
import { findItem } from "../../db/library/items.ts";
import { isTitle, type Title } from "../../domain/item.ts";
import { placeFile } from "../../domain/naming/place_file.ts";
import type { Deps } from "../../services/deps.ts";
import { isOlder } from "../../services/library/merge_versions.ts";
import { describeOwn, ownInTheWay } from "../../services/library/own_in_the_way.ts";
import { plural } from "../../views/format.ts";
import type { OtherItem } from "../../views/item/also_here.tsx";
import { ITEM_PAGES, pageOf } from "./item_kinds.ts";

/** The other items of the library that are this very title. */
export async function alsoHereView(deps: Deps, itemId: number): Promise<OtherItem[]> {
  const item = await findItem(deps.db, itemId);
  if (!item || !isTitle(item)) return [];
  const others = (await itemsOfSameTitle(deps.db, item)).filter(isTitle);
  return await Promise.all(others.map((other) => otherView(deps, item, other)));
}

async function otherView(deps: Deps, item: Title, other: Title): Promise<OtherItem> {
  const [keep, from] = isOlder(item, other) ? [item, other] : [other, item];
  const own = await ownInTheWay(deps, keep, from);
  const { one } = ITEM_PAGES[item.kind];
  const stays = keep.id === item.id ? `This ${one} stays` : `The other ${one} stays`;
  const loses = keep.id === item.id ? "the other one's" : "this one's";
  const join = {
    action: `${pageOf(keep)}/versions`,
    from: String(from.id),
    question: `${stays}, with all its values, locks and history, and takes over ${loses} files. ` +
      "Nothing is changed on the disk.",
  };
  const advice = `Copy what you want to keep to the older one, let providers fill it there, ` +
    "and come back.";
  return {
    title: other.title,
    href: pageOf(other),
    place: await placeOf(deps, other),
    join: own.length === 0 ? join : null,
    inTheWay: own.length === 0 ? null : { words: describeOwn(own), advice },
  };
}

async function placeOf(deps: Deps, { id }: Title): Promise<string> {
  const files = await filesOfItem(deps.db, id);
  const folder = placeFile(files[0]?.path ?? "").folder;
  const where = folder === "" ? "in the library's own folder" : `in "${folder}"`;
  return files.length === 0 ? "without any file" : `${where}, ${plural(files.length, "file")}`;
}
