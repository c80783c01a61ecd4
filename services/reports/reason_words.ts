/** Why something was written, as a clause: "its source changed it". One table for all who say it. */
const REASONS: Readonly<Record<string, string>> = {
  fill: "it was empty",
  better_source: "you trust this source more",
  newer_value: "its source changed it",
  source_withdrew: "the former source no longer has it",
  same_value: "a better source says the same",
  edited_by_user: "you wrote it",
  cleared_by_user: "you emptied it",
  taken_by_user: "you chose this source",
  chosen_by_user: "you chose it",
  accepted_by_user: "you accepted it",
  locked_by_user: "you locked it",
  unlocked_by_user: "you let providers fill it again",
  locked_by_setting: "its library locks what NFO files say",
  lock_inherited: "it follows what it belongs to",
  monitored_by_user: "automatic runs include it again",
  unmonitored_by_user: "automatic runs leave it alone",
  rematched: "the match was changed",
  ignored_by_user: "you chose to ignore it",
  no_title: "you said that it is none",
  merged: "it took over the files of another item of the same title",
  renumbered: "it was renumbered, as you agreed",
  no_longer_listed: "it is no longer in the list of episodes, as you agreed",
};

const UNDONE: Readonly<Record<string, string>> = {
  match: "you went back to what it was before the match",
  run: "you undid a run",
};

/** Why something was written, as a clause; null where the reason is none that is kept as a word. */
export function reasonWords(reason: string | null | undefined): string | null {
  if (reason == null) return null;
  const undone = /^undid (\w+)$/.exec(reason)?.[1];
  if (undone !== undefined) return UNDONE[undone] ?? "you undid a change";
  return REASONS[reason] ?? null;
}
