import { listLibraries } from "../../db/library/libraries.ts";
import type { PlanSettings } from "../../domain/enrichment/plan.ts";
import type { Ids, ItemKind, ProviderId } from "../../domain/ids.ts";
import type { ProviderLimits } from "../../domain/limits/provider_state.ts";
import type { NfoMode } from "../../domain/nfo/nfo_mode.ts";
import { quotaOf } from "../../domain/limits/quota.ts";
import { PROVIDERS } from "../../providers/all.ts";
import type { ProviderModule } from "../../providers/provider.ts";
import type { Deps } from "../deps.ts";
import { loadProviderKeys } from "./provider_keys.ts";
import { loadSettings, providerSettings, type Settings } from "./settings.ts";

/** One provider as it is set up now. */
export interface ProviderSetup {
  module: ProviderModule;
  enabled: boolean;
  /** Enabled and with the key it needs. */
  active: boolean;
  key: string | null;
  contact: string | null;
  urls: Readonly<Record<string, string>>;
  limits: ProviderLimits;
}

/** Settings and providers as one job sees them; loaded anew for every job and slice. */
export interface Setup {
  settings: Settings;
  providers: readonly ProviderSetup[];
  /** What NFO files are worth, by library. */
  nfoModes: ReadonlyMap<number, NfoMode>;
}

export async function loadSetup(
  deps: Deps,
  modules: readonly ProviderModule[] = PROVIDERS,
): Promise<Setup> {
  return await setupWith(deps, await loadSettings(deps), modules);
}

/** The same with settings that are not saved (yet): what would follow from them. */
export async function setupWith(
  deps: Deps,
  settings: Settings,
  modules: readonly ProviderModule[] = PROVIDERS,
): Promise<Setup> {
  const keys = await loadProviderKeys(deps);
  return {
    settings,
    providers: modules.map((module) => setUp(module, settings, keys.get(module.id) ?? null)),
    nfoModes: new Map((await listLibraries(deps.db)).map(({ id, nfoMode }) => [id, nfoMode])),
  };
}

/** What the rules need of the setup, for one kind of item. */
export function planSettings({ settings, providers }: Setup, kind: ItemKind): PlanSettings {
  return {
    authority: {
      globalOrder: settings.providerPriority,
      fields: settings.fieldAuthorities,
      fillGaps: settings.fillGaps,
    },
    preferences: { languages: settings.languages, countries: settings.countries },
    providers: providers.map(({ module, enabled, active }) => ({
      id: module.id,
      enabled,
      active,
      offers: new Set([
        ...module.scopes[kind]?.fields ?? [],
        ...module.scopes[kind]?.artwork ?? [],
      ]),
    })),
  };
}

/** Which languages and countries an answer was asked for, as part of its key. */
export function wishOf({ languages, countries }: Settings): string {
  return `${languages.join(",")};${countries.join(",")}`;
}

/** The ids by which this provider can be asked about a title, best first. */
export function externalIds({ module }: ProviderSetup, kind: ItemKind, ids: Ids): string[] {
  return (module.scopes[kind]?.ids ?? []).flatMap((system) =>
    ids[system] === undefined ? [] : [String(ids[system])]
  );
}

export function findSetup(setup: Setup, id: ProviderId): ProviderSetup | undefined {
  return setup.providers.find(({ module }) => module.id === id);
}

function setUp(module: ProviderModule, settings: Settings, key: string | null): ProviderSetup {
  const own = providerSettings(settings, module.id);
  const isKeyless = module.keyUrl === null;
  const contact = settings.contact || null;
  const polite = contact === null ? module.rateWithoutContact ?? module.rate : module.rate;
  const rate = {
    requests: own.rateLimitRequests ?? polite.requests,
    seconds: own.rateLimitWindowSeconds ?? polite.seconds,
  };
  const reserve = { percent: settings.reservePercent, minimum: settings.reserveMinimum };
  return {
    module,
    enabled: own.enabled,
    active: own.enabled && (isKeyless || key !== null),
    key,
    contact,
    urls: { ...module.urls, ...own.urls },
    limits: { rate, quota: quotaOf(own.dailyQuota ?? module.perDay, reserve) },
  };
}
