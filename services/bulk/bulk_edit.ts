import { chosenItems } from "../../db/work/run_items.ts";
import type { BulkAction } from "../../domain/edits/bulk_action.ts";
import type { RunProgress } from "../../domain/work/run.ts";
import type { RunWorker } from "../runs/run_worker.ts";
import { editItem } from "./edit_item.ts";
import { enrichOne } from "./enrich_one.ts";
import type { ActionWork } from "./action_work.ts";
import { switchItem } from "./switch_item.ts";

type Doing = (work: ActionWork) => Promise<RunProgress | null>;

/** What each action does to one item. */
const DOINGS: Readonly<Record<BulkAction["kind"], Doing>> = {
  enrich: enrichOne,
  backfill: enrichOne,
  lock: editItem,
  unlock: editItem,
  edit: editItem,
  take: editItem,
  lock_item: switchItem,
  monitor: switchItem,
};

/** Does one thing to all the items that the user chose. */
export const BULK_EDIT: RunWorker = {
  next: ({ db }, run, after, limit) => chosenItems(db, run.id, after, limit),
  work: async (work) => {
    const { action } = work.run.options;
    return action ? await DOINGS[action.kind]({ ...work, action }) : work.progress;
  },
};
