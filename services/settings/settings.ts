import { z } from "zod";
import { readSetting, writeSetting } from "../../db/system/settings.ts";
import { GLOBAL_ORDER } from "../../domain/enrichment/authority.ts";
import { problemOfPattern } from "../../domain/library/ignore_pattern.ts";
import type { Deps } from "../deps.ts";

const Language = z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, "Use codes such as en, de or pt-BR");
const Country = z.string().regex(/^[A-Z]{2}$/, "Use two-letter codes such as US or DE");
const Contact = z.string().trim().max(200).regex(
  /^$|^[^\s@()<>]+@[^\s@()<>]+\.[^\s@()<>]+$|^https?:\/\/[^\s()<>]+$/,
  "Use a mail address or the address of a page",
);
const Url = z.url({
  protocol: /^https?$/,
  error: "Use an address that starts with http:// or https://",
}).transform((url) => url.replace(/\/+$/, ""));

const IgnorePattern = z.string().trim().max(200, "Use at most 200 characters a pattern")
  .superRefine((pattern, context) => {
    const message = problemOfPattern(pattern);
    if (message !== null) context.addIssue({ code: "custom", message });
  });

/** A count; one message for all that a person can get wrong about it. */
function whole(min: number, max: number) {
  const words = `Use a whole number from ${min} to ${max.toLocaleString("en-US")}`;
  return z.number(words).int(words).min(min, words).max(max, words);
}

export const ScheduleSettings = z.object({
  interval: z.enum(["daily", "weekly", "off"]).default("daily"),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Use a time such as 03:00").default("03:00"),
  weekday: whole(0, 6).default(0),
});

/** What differs from a provider's defaults; null means the default again. */
export const ProviderSettings = z.object({
  enabled: z.boolean().default(true),
  rateLimitRequests: whole(1, 10_000).nullable().default(null),
  rateLimitWindowSeconds: whole(1, 86_400).nullable().default(null),
  dailyQuota: whole(1, 10_000_000).nullable().default(null),
  urls: z.record(z.string(), Url).default({}),
});

export const Authority = z.object({
  providers: z.array(z.string()).min(1),
  exclusive: z.boolean().default(false),
});

/** All settings with their defaults; checked when saved and when read. */
export const Settings = z.object({
  languages: z.array(Language).min(1, "Name at least one language").max(10).default(["en"]),
  countries: z.array(Country).min(1, "Name at least one country").max(10).default(["US"]),
  /** Who runs this Plenarr, for providers that want to be able to reach that person. */
  contact: Contact.default(""),
  freshnessDays: whole(1, 180).default(7),
  schedule: ScheduleSettings.default(ScheduleSettings.parse({})),
  /** The nightly run: complete or stop instead of best effort. */
  requireComplete: z.boolean().default(false),
  /** Items of one nightly run; 0 = no limit. */
  maxItems: whole(0, 1_000_000).default(0),
  reservePercent: whole(0, 90).default(10),
  reserveMinimum: whole(0, 100_000).default(50),
  brakePercent: whole(1, 100).default(30),
  providerPriority: z.array(z.string()).default([...GLOBAL_ORDER]),
  fieldAuthorities: z.record(z.string(), Authority).default({}),
  fillGaps: z.boolean().default(true),
  /** What scans leave out besides the usual: names, or paths in a library, with `*` and `?`. */
  ignorePatterns: z.array(IgnorePattern).max(100, "Use 100 patterns at most").default([]),
  /** A file that is gone is kept as missing for so long. */
  missingGraceDays: whole(1, 3650).default(30),
  /** Scan by itself when something changes in a library, where the system can tell. */
  watchLibraries: z.boolean().default(true),
  /** Look into videos (length, picture, sound) where ffprobe is installed. */
  probeFiles: z.boolean().default(true),
  providers: z.record(z.string(), ProviderSettings).default({}),
});

export type Settings = z.output<typeof Settings>;
export type ProviderSettings = z.output<typeof ProviderSettings>;

const KEY = "settings";

export async function loadSettings({ db }: Pick<Deps, "db">): Promise<Settings> {
  return Settings.parse((await readSetting(db, KEY)) ?? {});
}

/** Changes settings; a value that does not fit is a `ZodError` and nothing is saved. */
export async function saveSettings(
  deps: Deps,
  patch: Partial<z.input<typeof Settings>>,
): Promise<Settings> {
  const settings = Settings.parse({ ...(await loadSettings(deps)), ...patch });
  await writeSetting(deps.db, KEY, settings, deps.now());
  return settings;
}

/** The stored settings of one provider, or its defaults. */
export function providerSettings(settings: Settings, id: string): ProviderSettings {
  return settings.providers[id] ?? ProviderSettings.parse({});
}
