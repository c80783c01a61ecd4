import type { z } from "zod";
import { GLOBAL_ORDER } from "../../domain/enrichment/authority.ts";
import { canonicalName } from "../../domain/fields/field.ts";
import { findProvider } from "../../providers/all.ts";
import { invalid, type Problem } from "../problem.ts";
import { Settings } from "./settings.ts";

export type SettingsPatch = Readonly<Record<string, unknown>>;

/** Settings after which values must be planned anew from known answers. */
const REPLANNED: readonly (keyof Settings)[] = [
  "languages",
  "countries",
  "providerPriority",
  "fieldAuthorities",
  "fillGaps",
  "freshnessDays",
];

/** The settings after a patch, checked; nothing is saved. */
export function readPatch(before: Settings, patch: SettingsPatch): Problem | Settings {
  const unknown = Object.keys(patch).find((name) => !(name in before));
  if (unknown) return invalid(`There is no setting "${unknown}". Nothing was changed.`);
  const parsed = Settings.safeParse({ ...before, ...patch });
  if (!parsed.success) return explain(parsed.error);
  const fields = Object.entries(parsed.data.fieldAuthorities);
  const stranger = fields.find(([name]) => canonicalName(name) === null);
  if (stranger) return invalid(`There is no field "${stranger[0]}". Nothing was changed.`);
  const named = [
    ...parsed.data.providerPriority,
    ...fields.flatMap(([, { providers }]) => providers),
  ];
  const nobody = named.find((id) => !GLOBAL_ORDER.includes(id) && !findProvider(id));
  if (nobody !== undefined) {
    return invalid(`There is no provider "${nobody}". Nothing was changed.`);
  }
  const fieldAuthorities = Object.fromEntries(
    fields.map(([name, authority]) => [canonicalName(name) ?? name, authority]),
  );
  return { ...parsed.data, fieldAuthorities };
}

export function isReplanned(before: Settings, after: Settings): boolean {
  return REPLANNED.some((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

/** The first thing that does not fit, in words. */
export function explain(error: z.ZodError): Problem {
  const [issue] = error.issues;
  const place = issue?.path.map(String).join(".") || "settings";
  return invalid(`${place}: ${issue?.message ?? "not valid"}. Nothing was changed.`, {
    field: place,
  });
}
