import { readSetting, writeSetting } from "../../db/system/settings.ts";
import { PROVIDERS } from "../../providers/all.ts";
import type { Deps } from "../deps.ts";
import { saveProviderKey } from "./provider_keys.ts";
import { ProviderSettings, saveSettings, Settings } from "./settings.ts";

const SEEDED = "seeded";

/**
 * Takes keys and base addresses from the environment into an empty database. Later they are ignored
 * with a log line: the settings page is the home of configuration.
 */
export async function seedSettings(
  deps: Deps,
  environment: (name: string) => string | undefined,
): Promise<void> {
  const seeds = PROVIDERS.map((module) => ({
    id: module.id,
    key: environment(variable(module.id, "key")),
    urls: Object.fromEntries(
      Object.keys(module.urls).flatMap((name) => {
        const url = environment(module.urlVariables?.[name] ?? variable(module.id, name));
        return url ? [[name, url]] : [];
      }),
    ),
  })).filter(({ key, urls }) => key || Object.keys(urls).length > 0);
  if (await readSetting(deps.db, SEEDED)) return warnIgnored(deps, seeds);
  for (const { id, key } of seeds) if (key) await saveProviderKey(deps, id, key);
  const addressed = seeds.filter(({ urls }) => Object.keys(urls).length > 0);
  const providers = Object.fromEntries(
    addressed.map(({ id, urls }) => [id, ProviderSettings.parse({ urls })]),
  );
  await saveSettings(deps, { providers, contact: readContact(deps, environment) });
  await writeSetting(deps.db, SEEDED, true, deps.now());
}

/** A contact that is none must not keep Plenarr from starting. */
function readContact({ log }: Deps, environment: (name: string) => string | undefined): string {
  const contact = Settings.shape.contact.safeParse(environment("PLENARR_CONTACT") ?? "");
  if (contact.success) return contact.data;
  log.warn("PLENARR_CONTACT ignored: use a mail address or the address of a page");
  return "";
}

function variable(id: string, name: string): string {
  return `PLENARR_${id}_${name}`.toUpperCase();
}

function warnIgnored({ log }: Deps, seeds: readonly { id: string }[]): void {
  if (seeds.length === 0) return;
  log.info("environment ignored: this database has its own settings", {
    providers: seeds.map(({ id }) => id),
  });
}
