import type { BulkAction } from "../../domain/edits/bulk_action.ts";
import type { ItemWork } from "../runs/run_worker.ts";

/** One action on one item. */
export interface ActionWork extends ItemWork {
  action: BulkAction;
}
