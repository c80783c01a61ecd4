import { changeProvider, changeSettings } from "../../../services/settings/change_settings.ts";
import type { SettingsPatch } from "../../../services/settings/settings_patch.ts";
import { isProblem } from "../../../services/problem.ts";
import type { ProviderName } from "../../world/simulator.ts";
import type { Random } from "../random.ts";
import { keyFor } from "../service.ts";
import type { Session } from "../session.ts";
import type { Operation } from "../step.ts";

/** What a person changes on the settings pages; what follows waits in the queue. */
export const SETTINGS: readonly Operation[] = [
  { name: "settings", weight: 6, run: change },
  { name: "provider", weight: 3, run: switchProvider },
  { name: "key", weight: 3, run: changeKey },
];

const IDS = ["omdb", "tmdb", "tvdb", "fanart", "tvmaze", "wikidata"] as const;
const LISTED = ["title", "plot", "tagline", "runtime", "genres", "imdb_rating"] as const;

const PATCHES: readonly [
  (random: Random) => SettingsPatch,
  ...((random: Random) => SettingsPatch)[],
] = [
  (random) => ({ providerPriority: random.some(IDS) }),
  (random) => ({
    fieldAuthorities: random.chance(0.2) ? {} : {
      [random.pick(LISTED)]: { providers: random.some(IDS), exclusive: random.chance(0.4) },
    },
  }),
  (random) => ({ fillGaps: random.chance(0.6) }),
  (random) => ({ languages: random.pick([["en"], ["de", "en"], ["fr"], ["en", "fr"]]) }),
  (random) => ({ countries: random.pick([["US"], ["DE", "US"]]) }),
  (random) => ({ freshnessDays: random.pick([1, 7]) }),
];

async function change({ deps }: Session, random: Random): Promise<string> {
  const patch = random.pick(PATCHES)(random);
  const changed = await changeSettings(deps, patch);
  return `settings: ${JSON.stringify(patch)}${isProblem(changed) ? ` → ${changed.message}` : ""}`;
}

async function switchProvider({ deps }: Session, random: Random): Promise<string> {
  const id = random.pick(IDS);
  const enabled = random.chance(0.6);
  await changeProvider(deps, id, { enabled });
  return `${id} is switched ${enabled ? "on" : "off"}`;
}

const KEYED: readonly [ProviderName, ...ProviderName[]] = ["tmdb", "omdb", "tvdb", "fanart"];

async function changeKey({ deps, run }: Session, random: Random): Promise<string> {
  const id = random.pick(KEYED);
  const [words, key] = random.pick([
    ["the right one", keyFor(run, id)],
    ["the right one", keyFor(run, id)],
    ["none", ""],
    ["a wrong one", "wrong-key"],
  ]);
  await changeProvider(deps, id, { key });
  return `key of ${id}: ${words}`;
}
