import { applyItemPreview, previewItem } from "../../../services/preview/item_preview.ts";
import { cancelPreview } from "../../../services/preview/cancel_preview.ts";
import { startApply } from "../../../services/preview/start_apply.ts";
import { startPreview } from "../../../services/preview/start_preview.ts";
import type { Except } from "../../../services/preview/is_accepted.ts";
import { isProblem } from "../../../services/problem.ts";
import { editFields } from "../../../services/edits/edit_fields.ts";
import { anyValue } from "../places.ts";
import type { Random } from "../random.ts";
import { actOut, itemsOf, type Session } from "../session.ts";
import type { Operation } from "../step.ts";
import { FILMS } from "../titles.ts";
import { anySelection } from "./bulk_edits.ts";
import { afterStart } from "./runs.ts";
import { workOff } from "./work.ts";

/** What a person looks at before it is done. */
export const PREVIEWS: readonly Operation[] = [
  { name: "apply one", weight: 5, run: applyOne },
  { name: "preview", weight: 3, run: preview },
  { name: "apply", weight: 4, run: apply },
  { name: "cancel preview", weight: 0.5, run: cancel },
];

async function applyOne(session: Session, random: Random): Promise<string> {
  const { deps } = session;
  tellNews(session, random);
  const item = random.any(await itemsOf(session));
  const plan = item && await previewItem(deps, item.id, { asks: random.chance(0.6) });
  if (!item || !plan || isProblem(plan)) return "apply one: there is nothing";
  const { hash, changes } = plan;
  const accepted = random.chance(0.6) || changes.length === 0 ? changes : random.some(changes);
  const before = random.chance(0.2) ? await interfere(session, item.id, random) : "";
  const fields = accepted.map(({ field }) => field);
  const how = await actOut(
    session,
    { kind: "apply", itemId: item.id, changes: accepted },
    () => applyItemPreview(deps, item.id, { hash, fields }),
  );
  return `apply to ${item.label}: ${fields}${before}${how}`;
}

/** Mostly the films have other words by then, so that there is something to show. */
function tellNews(session: Session, random: Random): void {
  if (random.chance(0.3)) return;
  const [plot, tagline] = [`Told anew ${random.below(5)}`, `See anew ${random.below(5)}`];
  for (const { tmdb } of FILMS) session.editFilm(tmdb, { plot, tagline });
}

/** The user edits what he has just looked at. */
async function interfere(session: Session, itemId: number, random: Random): Promise<string> {
  const field = random.pick(["title", "plot"]);
  const value = anyValue(field, random);
  const run = () => editFields(session.deps, itemId, { [field]: value });
  await actOut(session, { kind: "edit", itemId, field, value }, run);
  return `, after an edit of ${field}`;
}

async function preview(session: Session, random: Random): Promise<string> {
  tellNews(session, random);
  const selection = await anySelection(session, random);
  const asks = random.chance(0.6);
  const started = await startPreview(session.deps, selection, { asks });
  if (!isProblem(started) && random.chance(0.8)) await workOff(session.deps);
  const how = isProblem(started) ? started.code : `preview ${started.preview.id}`;
  return `preview ${asks ? "from new answers " : ""}of ${JSON.stringify(selection)} → ${how}`;
}

async function apply(session: Session, random: Random): Promise<string> {
  const shown = random.any(
    await session.rows(
      "select id, hash from previews order by state = 'ready' desc, id desc limit 2",
    ),
  );
  if (!shown) return "apply: there is no preview";
  const id = Number(shown.id);
  const except = random.chance(0.5) ? [] : await someOf(session, id, random);
  const started = await startApply(session.deps, id, { hash: String(shown.hash), except });
  const how = await afterStart(session, random, started);
  return `apply preview ${id} but ${JSON.stringify(except)}${how}`;
}

/** Whole items, or single fields. */
async function someOf({ rows }: Session, previewId: number, random: Random): Promise<Except> {
  const planned = await rows(
    `select item_id as itemId, json_extract(value, '$.field') as field
     from preview_items, json_each(changes) where preview_id = ? order by item_id, field`,
    [previewId],
  );
  return random.some(planned).slice(0, 3).map(({ itemId, field }) => ({
    itemId: Number(itemId),
    field: random.chance(0.3) ? null : String(field),
  }));
}

async function cancel(session: Session, random: Random): Promise<string> {
  const found = random.any(await session.rows("select id from previews order by id desc limit 3"));
  if (!found) return "cancel preview: there is none";
  const problem = await cancelPreview(session.deps, Number(found.id));
  return `cancel preview ${found.id}${problem ? ` → ${problem.code}` : ""}`;
}
