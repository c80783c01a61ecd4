import type { z } from "zod";
import { GLOBAL_ORDER } from "../../domain/enrichment/authority.ts";
import { canonicalName } from "../../domain/fields/field.ts";
import { findProvider, PROVIDERS } from "../../providers/all.ts";
import { invalid, isProblem, type Problem } from "../problem.ts";
import { providerSettings, Settings } from "./settings.ts";

/** Settings by name. `providers` names only what is to differ of each provider. */
export type SettingsPatch = Readonly<Record<string, unknown>>;

/** Settings after which values must be planned anew from known answers. */
const REPLANNED: readonly (keyof Settings)[] = [
  "languages",
  "countries",
  "providerPriority",
  "fieldAuthorities",
  "fillGaps",
  "freshnessDays",
  // Who refused for want of one may be waited for again.
  "contact",
];

/** The settings after a patch, checked; nothing is saved. */
export function readPatch(before: Settings, patch: SettingsPatch): Problem | Settings {
  const unknown = Object.keys(patch).find((name) => !(name in before));
  if (unknown) return invalid(`There is no setting "${unknown}". Nothing was changed.`);
  const parsed = Settings.safeParse({
    ...before,
    ...patch,
    ...("providers" in patch ? { providers: joinProviders(before, patch.providers) } : {}),
  });
  if (!parsed.success) return explain(parsed.error);
  const stranger = findStranger(parsed.data, Object(patch.providers));
  return isProblem(stranger) ? stranger : {
    ...parsed.data,
    fieldAuthorities: Object.fromEntries(
      Object.entries(parsed.data.fieldAuthorities).map(([name, authority]) => [
        canonicalName(name) ?? name,
        { ...authority, providers: [...new Set(authority.providers)] },
      ]),
    ),
    providerPriority: [...new Set(parsed.data.providerPriority)],
  };
}

export function isReplanned(before: Settings, after: Settings): boolean {
  return REPLANNED.some((name) => isOther(before[name], after[name])) ||
    changedProviders(before, after).some((id) =>
      providerSettings(before, id).enabled !== providerSettings(after, id).enabled
    );
}

/** The providers whose own settings differ, or to whom it matters that there is another contact. */
export function changedProviders(before: Settings, after: Settings): string[] {
  const own = Object.keys(after.providers).filter((id) =>
    isOther(providerSettings(before, id), providerSettings(after, id))
  );
  const wantContact = PROVIDERS.filter(({ rateWithoutContact }) => rateWithoutContact);
  const reached = isOther(before.contact, after.contact) ? wantContact.map(({ id }) => id) : [];
  return [...new Set([...own, ...reached])];
}

/** Whether two settings differ; the order of lists counts. */
export function isOther(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) !== JSON.stringify(b);
}

/** The first thing that does not fit, in words. */
export function explain(error: z.ZodError): Problem {
  const [issue] = error.issues;
  const place = issue?.path.map(String).join(".") || "settings";
  return invalid(`${place}: ${issue?.message ?? "not valid"}. Nothing was changed.`, {
    field: place,
  });
}

function joinProviders(before: Settings, patch: unknown): unknown {
  if (typeof patch !== "object" || patch === null) return patch;
  const changed = Object.entries(patch).map(([id, own]) => [
    id,
    typeof own === "object" && own !== null ? { ...providerSettings(before, id), ...own } : own,
  ]);
  return { ...before.providers, ...Object.fromEntries(changed) };
}

/** A field or provider that does not exist. */
function findStranger(
  { fieldAuthorities, providerPriority }: Settings,
  providers: object,
): Problem | null {
  const field = Object.keys(fieldAuthorities).find((name) => canonicalName(name) === null);
  if (field) return invalid(`There is no field "${field}". Nothing was changed.`);
  const named = [
    ...providerPriority,
    ...Object.values(fieldAuthorities).flatMap((authority) => authority.providers),
    ...Object.keys(providers),
  ];
  const nobody = named.find((id) => !GLOBAL_ORDER.includes(id) && !findProvider(id));
  return nobody === undefined
    ? null
    : invalid(`There is no provider "${nobody}". Nothing was changed.`);
}
