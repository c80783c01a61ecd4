import { readSetting, writeSetting } from "../../db/system/settings.ts";
import type { Deps } from "../deps.ts";
import { isProblem, type Problem } from "../problem.ts";
import { loadSettings, providerSettings, type Settings } from "./settings.ts";
import { isOther, readPatch, type SettingsPatch } from "./settings_patch.ts";

const KEY = "settings_draft";

/** What was changed on the providers page but is not in effect yet. */
export interface Draft {
  saved: Settings;
  /** As it would be. */
  drafted: Settings;
  /** The difference; empty when there is none. */
  patch: SettingsPatch;
}

export async function loadDraft(deps: Deps): Promise<Draft> {
  const saved = await loadSettings(deps);
  const stored = await readSetting(deps.db, KEY);
  const patch = typeof stored === "object" && stored !== null ? { ...stored } : {};
  const drafted = readPatch(saved, patch);
  // A draft of an older version that no longer fits is as good as none.
  return isProblem(drafted) ? { saved, drafted: saved, patch: {} } : draftOf(saved, drafted);
}

/** Changes the draft, from what it is; a value that does not fit leaves it as it was. */
export async function editDraft(
  deps: Deps,
  edit: (drafted: Settings) => SettingsPatch,
): Promise<Problem | Draft> {
  const { saved, drafted } = await loadDraft(deps);
  const edited = readPatch(drafted, edit(drafted));
  if (isProblem(edited)) return edited;
  const draft = draftOf(saved, edited);
  await writeSetting(deps.db, KEY, draft.patch, deps.now());
  return draft;
}

export async function discardDraft({ db, now }: Deps): Promise<void> {
  await writeSetting(db, KEY, {}, now());
}

function draftOf(saved: Settings, drafted: Settings): Draft {
  const names = Object.keys(drafted) as (keyof Settings)[];
  const changed = names.filter((name) =>
    name !== "providers" && isOther(saved[name], drafted[name])
  );
  const switched = Object.keys(drafted.providers).filter((id) =>
    providerSettings(saved, id).enabled !== providerSettings(drafted, id).enabled
  );
  const providers = switched.map((id) => [id, {
    enabled: providerSettings(drafted, id).enabled,
  }]);
  return {
    saved,
    drafted,
    patch: {
      ...Object.fromEntries(changed.map((name) => [name, drafted[name]])),
      ...(switched.length > 0 ? { providers: Object.fromEntries(providers) } : {}),
    },
  };
}
