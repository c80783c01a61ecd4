import { type Context, Hono } from "hono";
import type { Deps } from "../../services/deps.ts";
import { isProblem } from "../../services/problem.ts";
import { editDraft } from "../../services/settings/draft.ts";
import { type Authority, editAuthority } from "../../services/settings/edit_authority.ts";
import { readForm, redirectWith } from "./page_context.ts";
import { focusQuery, readOrder } from "./read_order.ts";

const PAGE = "/settings/providers";
const FIELDS = "/settings/trust/fields";

/** The field authority overrides; what is changed waits in the draft. */
export function overridePages(deps: Deps) {
  const app = new Hono();

  app.post(FIELDS, async (c) => {
    const { field = "" } = await readForm(c);
    return await change(deps, c, field, (own) => own);
  });

  app.post(`${FIELDS}/:field`, async (c) => {
    const field = c.req.param("field");
    const order = await readOrder(c);
    const focus = focusQuery(`override-${field}-order`, order);
    return await change(deps, c, field, (own) => ({ ...own, providers: order.entries }), focus);
  });

  app.post(`${FIELDS}/:field/add`, async (c) => {
    const { provider = "" } = await readForm(c);
    return await change(deps, c, c.req.param("field"), (own) => ({
      ...own,
      providers: [...own.providers, provider],
    }));
  });

  app.post(`${FIELDS}/:field/exclusive`, async (c) => {
    const field = c.req.param("field");
    const exclusive = (await readForm(c)).exclusive === "on";
    const focus = `focus=override-${field}-exclusive`;
    return await change(deps, c, field, (own) => ({ ...own, exclusive }), focus);
  });

  app.post(`${FIELDS}/:field/default`, async (c) => {
    const field = c.req.param("field");
    await editDraft(deps, ({ fieldAuthorities: { [field]: _, ...others } }) => ({
      fieldAuthorities: others,
    }));
    return c.redirect(PAGE, 303);
  });

  return app;
}

/** Changes one override and shows it. */
async function change(
  deps: Deps,
  c: Context,
  field: string,
  edit: (own: Authority) => Authority,
  focus = "",
): Promise<Response> {
  const edited = await editAuthority(deps, field, edit);
  if (isProblem(edited)) return redirectWith(c, PAGE, "bad", edited.message);
  const query = [`field=${encodeURIComponent(field)}`, focus].filter((part) => part !== "");
  return c.redirect(`${PAGE}?${query.join("&")}`, 303);
}
