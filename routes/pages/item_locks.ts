import { Hono } from "hono";
import { findField } from "../../domain/fields/field.ts";
import type { Deps } from "../../services/deps.ts";
import { setLock } from "../../services/edits/edit_fields.ts";
import { setItemLock, setMonitored } from "../../services/edits/item_switches.ts";
import { answerProblem, baseOf, idOf, onlyKind } from "./item_guard.ts";
import { ITEM_PAGES, type ItemPages } from "./item_kinds.ts";
import { labelOf } from "./item_words.ts";
import { LOCK_VALUES } from "./lock_view.ts";
import { readForm, redirectWith } from "./page_context.ts";

/** What the user takes out of the providers' hands: a field, a kind of artwork, all of an item. */
export function itemLocks(deps: Deps) {
  const app = new Hono();
  for (const pages of Object.values(ITEM_PAGES)) {
    addHoldableLocks(deps, app, pages);
    addItemLock(deps, app, pages);
    addMonitored(deps, app, pages);
  }
  return app;
}

function addHoldableLocks(deps: Deps, app: Hono, { kind, path }: ItemPages): void {
  for (const [action, locked] of [["lock", true], ["unlock", false]] as const) {
    const place = `${path}/:id{[0-9]+}/fields/:field/${action}` as const;
    app.post(place, onlyKind(deps, kind), async (c) => {
      const name = c.req.param("field") ?? "";
      const problem = await setLock(deps, idOf(c), name, locked);
      const text = locked
        ? `Locked: ${labelOf(kind, name)}. Nothing but you changes it.`
        : `Providers may fill ${labelOf(kind, name)} again.`;
      const part = findField(kind, name) ? `field-${name}` : "artwork";
      return problem
        ? answerProblem(c, baseOf(c, kind), problem)
        : redirectWith(c, `${baseOf(c, kind)}#${part}`, "good", text);
    });
  }
}

function addItemLock(deps: Deps, app: Hono, { kind, path, one }: ItemPages): void {
  app.post(`${path}/:id{[0-9]+}/lock`, onlyKind(deps, kind), async (c) => {
    const locked = LOCK_VALUES[(await readForm(c)).value ?? ""];
    const base = baseOf(c, kind);
    if (locked === undefined) return redirectWith(c, base, "warn", "Nothing was chosen.");
    const problem = await setItemLock(deps, idOf(c), locked);
    if (problem) return answerProblem(c, base, problem);
    const text = locked
      ? `Locked: nothing but you changes this ${one}.`
      : locked === null
      ? `This ${one} is locked where what it belongs to is.`
      : `Unlocked: providers may fill this ${one} again.`;
    return redirectWith(c, base, "good", text);
  });
}

function addMonitored(deps: Deps, app: Hono, { kind, path, one }: ItemPages): void {
  app.post(`${path}/:id{[0-9]+}/monitored`, onlyKind(deps, kind), async (c) => {
    const isOn = (await readForm(c)).value === "on";
    const problem = await setMonitored(deps, idOf(c), isOn);
    const text = isOn
      ? `Automatic runs include this ${one} again.`
      : `Automatic runs leave this ${one} alone.`;
    return problem
      ? answerProblem(c, baseOf(c, kind), problem)
      : redirectWith(c, baseOf(c, kind), "good", text);
  });
}
