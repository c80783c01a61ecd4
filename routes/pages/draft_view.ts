import { allTrusted } from "../../domain/fields/field.ts";
import type { ProviderConfig } from "../../services/reports/provider_config.ts";
import { sourceName } from "../../services/reports/provider_names.ts";
import type { Draft } from "../../services/settings/draft.ts";
import { isOther, type SettingsPatch } from "../../services/settings/settings_patch.ts";
import { joinList, number, plural } from "../../views/format.ts";
import type { CodeListProps } from "../../views/settings/preferences.tsx";

const WORDS: Readonly<Record<string, string>> = {
  providerPriority: "the order of providers",
  fillGaps: "whether gaps are filled",
  languages: "the languages",
  countries: "the countries",
};

/** More fields than these are counted, not named. */
const MOST_NAMED = 3;

/** What a patch changes, in words: "the order of providers", "OMDb off", "whom to trust for Plot". */
export function draftChanges({ saved }: Pick<Draft, "saved">, patch: SettingsPatch): string[] {
  return Object.entries(patch).flatMap(([name, value]) => {
    if (name === "providers") return switched(Object(value));
    if (name === "fieldAuthorities") return [changedFields(saved.fieldAuthorities, Object(value))];
    return [WORDS[name] ?? name];
  });
}

function switched(providers: Record<string, { enabled?: boolean }>): string[] {
  return Object.entries(providers).map(([id, { enabled }]) =>
    `${sourceName(id)} ${enabled ? "on" : "off"}`
  );
}

function changedFields(before: Record<string, unknown>, after: Record<string, unknown>): string {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...fields].filter((field) => isOther(before[field], after[field]));
  if (changed.length > MOST_NAMED) return `whom to trust for ${plural(changed.length, "field")}`;
  const rows = allTrusted();
  const names = changed.map((field) => rows.find(({ name }) => name === field)?.label ?? field);
  return `whom to trust for ${joinList(names)}`;
}

/** Ordered codes with the names of what they stand for. */
export function codesView(
  codes: readonly string[],
  type: "language" | "region",
  rejected: { typed: string; mistake: string } | null,
): Omit<CodeListProps, "focus"> {
  const names = new Intl.DisplayNames(["en"], { type });
  return {
    entries: codes.map((code) => ({ value: code, label: `${names.of(code) ?? code} (${code})` })),
    ...(rejected ? { typed: rejected.typed, mistake: rejected.mistake } : {}),
  };
}

/** What a contact is good for. */
export function contactReasons(providers: readonly ProviderConfig[]): string[] {
  return providers.flatMap(({ name, contactPace: pace }) =>
    pace === null ? [] : [
      `${name}: ${plural(pace.without, "request")} a minute without a contact, ${
        number(pace.with)
      } with one.`,
    ]
  );
}
