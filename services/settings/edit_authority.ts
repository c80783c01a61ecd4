import type { Deps } from "../deps.ts";
import { conflict, notFound, type Problem } from "../problem.ts";
import { fieldAuthorities } from "../reports/field_authorities.ts";
import { type Draft, editDraft, loadDraft } from "./draft.ts";
import type { Settings } from "./settings.ts";

export type Authority = Settings["fieldAuthorities"][string];

/** Changes the override of one field in the draft; it starts as the list that the field ships with. */
export async function editAuthority(
  deps: Deps,
  field: string,
  edit: (own: Authority) => Authority,
): Promise<Problem | Draft> {
  return await editDraft(deps, (drafted) => {
    const row = fieldAuthorities(drafted).find((one) => one.field === field);
    const own = row?.own ?? row?.standard ?? { providers: [], exclusive: false };
    return { fieldAuthorities: { ...drafted.fieldAuthorities, [field]: edit(own) } };
  });
}

/** "Trust this provider for this field": it comes first, in the draft; nothing changes until that is applied. */
export async function trustFirst(
  deps: Deps,
  field: string,
  provider: string,
): Promise<Problem | Draft> {
  const { drafted } = await loadDraft(deps);
  const row = fieldAuthorities(drafted).find((one) => one.field === field);
  if (!row) return notFound("field", field);
  if (!row.offeredBy.some((id) => id === provider)) {
    return conflict("not_offered", "This provider does not offer that field. Nothing was changed.");
  }
  return await editAuthority(deps, field, ({ providers, exclusive }) => ({
    providers: [provider, ...providers.filter((id) => id !== provider)],
    exclusive,
  }));
}
