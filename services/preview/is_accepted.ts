import { plannedAfter, plannedOf } from "../../db/work/previews.ts";
import type { PreviewedItem } from "../../domain/edits/preview.ts";
import type { Db } from "../../db/open.ts";
import type { RunOptions } from "../../domain/work/run.ts";

/** What the user did not accept: whole items, or single fields. */
export type Except = NonNullable<RunOptions["except"]>;

/** The fields of an item's plan that the user accepted. */
export function acceptedFields({ itemId, changes }: PreviewedItem, except: Except): string[] {
  const refused = except.filter((one) => one.itemId === itemId).map(({ field }) => field);
  if (refused.includes(null)) return [];
  return changes.map(({ field }) => field).filter((field) => !refused.includes(field));
}

const PAGE = 200;

/** Whether anything of a preview is accepted. */
export async function isAnyAccepted(db: Db, previewId: number, except: Except): Promise<boolean> {
  if (except.length === 0) return true;
  let after = 0;
  for (;;) {
    const planned = await plannedAfter(db, previewId, after, PAGE);
    if (planned.some((item) => acceptedFields(item, except).length > 0)) return true;
    if (planned.length < PAGE) return false;
    after = planned.at(-1)?.itemId ?? after;
  }
}

/** What is excepted although the preview shows no such change; undefined where all of it is there. */
export async function findUnknown(
  db: Db,
  previewId: number,
  except: Except,
): Promise<Except[number] | undefined> {
  for (let at = 0; at < except.length; at += PAGE) {
    const some = except.slice(at, at + PAGE);
    const planned = await plannedOf(db, previewId, some.map(({ itemId }) => itemId));
    const shown = new Map(planned.map(({ itemId, changes }) => [itemId, changes]));
    const unknown = some.find(({ itemId, field }) => {
      const changes = shown.get(itemId);
      return !changes || (field !== null && !changes.some((change) => change.field === field));
    });
    if (unknown) return unknown;
  }
  return undefined;
}
