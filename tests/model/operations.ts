import { BULK_EDITS } from "./operations/bulk_edits.ts";
import { CHOICES } from "./operations/choices.ts";
import { DISK } from "./operations/disk.ts";
import { NFOS } from "./operations/nfos.ts";
import { PREVIEWS } from "./operations/previews.ts";
import { PROVIDERS } from "./operations/providers.ts";
import { REVIEWS } from "./operations/reviews.ts";
import { RUNS } from "./operations/runs.ts";
import { SERIES_STEPS } from "./operations/series.ts";
import { SETTINGS } from "./operations/settings.ts";
import { USER_ACTS } from "./operations/user_acts.ts";
import { WORK } from "./operations/work.ts";
import type { Cast } from "./service.ts";
import type { Operation } from "./step.ts";

const EVERYWHERE: readonly Operation[] = [
  ...USER_ACTS,
  ...CHOICES,
  ...BULK_EDITS,
  ...PREVIEWS,
  ...RUNS,
  ...WORK,
  ...PROVIDERS,
  ...SETTINGS,
  ...REVIEWS,
  ...DISK,
  ...NFOS,
];

/** All that can happen; any two may happen at once, and the process may be killed in any. */
export const OPERATIONS: Readonly<Record<Cast, readonly Operation[]>> = {
  films: EVERYWHERE,
  series: [...EVERYWHERE, ...SERIES_STEPS],
};

export function findOperation(name: string): Operation {
  const found = OPERATIONS.series.find((operation) => operation.name === name);
  if (!found) throw new Error(`There is no operation "${name}"`);
  return found;
}
