import type { Left, RunProgress } from "../../domain/work/run.ts";

const LEFT_NAMED = 200;

/** The progress after an item of which so many fields changed, and some were left with a reason. */
export function afterChange(
  progress: RunProgress,
  changed: number,
  left: readonly Left[],
): RunProgress {
  const after = {
    ...progress,
    processed: progress.processed + 1,
    updated: progress.updated + (changed > 0 ? 1 : 0),
    changedFields: progress.changedFields + changed,
  };
  return withLeft(after, changed, left);
}

/** The same where it is counted already: names what of that item was left. */
export function withLeft(
  progress: RunProgress,
  changed: number,
  left: readonly Left[],
): RunProgress {
  const named = progress.left ?? [];
  return {
    ...progress,
    skipped: progress.skipped + (changed === 0 && left.length > 0 ? 1 : 0),
    left: [...named, ...left.slice(0, Math.max(0, LEFT_NAMED - named.length))],
    leftCount: (progress.leftCount ?? 0) + left.length,
  };
}
