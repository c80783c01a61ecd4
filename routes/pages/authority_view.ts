import type { AuthorityOfField } from "../../services/reports/field_authorities.ts";
import type { ProviderConfig } from "../../services/reports/provider_config.ts";
import type { Settings } from "../../services/settings/settings.ts";
import { joinList } from "../../views/format.ts";
import type { OverrideRow, OverridesProps } from "../../views/settings/overrides.tsx";
import { ITEM_PAGES } from "./item_kinds.ts";

type Authority = AuthorityOfField["standard"];

/** The overrides as the page shows them, each with what follows from it. */
export function overridesView(
  fields: readonly AuthorityOfField[],
  providers: readonly ProviderConfig[],
  settings: Settings,
  open: string | null,
): Omit<OverridesProps, "focus"> {
  return {
    rows: fields.flatMap((field) =>
      field.own ? [rowView(field, field.own, providers, settings, open === field.field)] : []
    ),
    addable: fields.filter(({ own }) => own === null).map((field) => ({
      value: field.field,
      label: labelIn(fields, field),
    })).sort((a, b) => a.label.localeCompare(b.label)),
  };
}

function rowView(
  { field, label, kinds, standard, offeredBy }: AuthorityOfField,
  own: Authority,
  providers: readonly ProviderConfig[],
  settings: Settings,
  open: boolean,
): OverrideRow {
  const nameOf = (id: string) => providers.find((one) => one.id === id)?.name ?? id;
  const choice = (id: string) => ({ value: id, label: nameOf(id) });
  return {
    field,
    label,
    kinds: capitalised(joinList(kinds.map((kind) => ITEM_PAGES[kind].many))),
    words: authorityWords(own, settings.fillGaps, nameOf),
    warning: warningFor(own, providers, settings),
    standard: authorityWords(standard, settings.fillGaps, nameOf),
    providers: own.providers.map(choice),
    exclusive: own.exclusive,
    others: offeredBy.filter((id) => !own.providers.includes(id)).map(choice),
    open,
  };
}

/** Two kinds of items may have fields of one label: those say whose they are. */
function labelIn(fields: readonly AuthorityOfField[], { label, field, kinds }: AuthorityOfField) {
  const isAlone = fields.every((other) => other.field === field || other.label !== label);
  return isAlone ? label : `${label} (${joinList(kinds.map((kind) => ITEM_PAGES[kind].many))})`;
}

/** What follows from a list of providers: "OMDb only; without it the value is kept." */
export function authorityWords(
  { providers, exclusive }: Authority,
  fillGaps: boolean,
  nameOf: (id: string) => string,
): string {
  const names = providers.map(nameOf);
  const [first = "nobody"] = names;
  if (exclusive) {
    return names.length > 1
      ? `${names.join(", then ")} and nobody else; without them the value is kept.`
      : `${first} only; without it the value is kept.`;
  }
  if (fillGaps) return `${names.join(", then ")}, then whoever else has it.`;
  return names.length > 1
    ? `${first} alone; ${names[1]} only while ${first} is switched off or without a key.`
    : `${first} alone, since gaps are not filled.`;
}

/** None of those who may answer can be asked, so that nothing ever fills the field. */
function warningFor(
  { providers: listed, exclusive }: Authority,
  providers: readonly ProviderConfig[],
  { fillGaps, providers: own }: Settings,
): string | null {
  if (!exclusive && fillGaps) return null;
  const canBeAsked = providers.some(({ id, needsKey, keyHint }) =>
    listed.includes(id) && (own[id]?.enabled ?? true) && (!needsKey || keyHint !== null)
  );
  return canBeAsked ? null : "Switched off or without a key: nothing fills this field now.";
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
