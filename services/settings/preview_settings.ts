import type { FieldDecision } from "../../domain/enrichment/decision.ts";
import type { FieldValue } from "../../domain/fields/field_value.ts";
import type { ItemKind } from "../../domain/ids.ts";
import type { Deps } from "../deps.ts";
import { type ItemCase, planCase } from "../enrichment/assess.ts";
import { pagesOfTitles } from "../enrichment/replan.ts";
import { loadTitleCases } from "../enrichment/title_cases.ts";
import { isProblem, type Problem } from "../problem.ts";
import { childCasesOf } from "../series/child_cases.ts";
import { loadSettings } from "./settings.ts";
import { readPatch, type SettingsPatch } from "./settings_patch.ts";
import { type Setup, setupWith } from "./setup.ts";

/** One value that would change. */
export interface PreviewedChange {
  itemId: number;
  itemKind: ItemKind;
  title: string;
  /** Of a season or an episode: its series, and its numbers there. */
  series: { title: string; season: number | null; episode: number | null } | null;
  field: string;
  kind: "fill" | "change";
  from: { value: FieldValue; source: string } | null;
  to: { value: FieldValue; source: string };
}

export interface SettingsPreview {
  /** Films, series, seasons and episodes that were looked at. */
  items: number;
  changedItems: number;
  changedFields: number;
  /** The first of them. */
  changes: PreviewedChange[];
}

const SHOWN = 100;

/** What a change of settings would do to the library, from known answers: nothing is asked or changed. */
export async function previewSettings(
  deps: Deps,
  patch: SettingsPatch,
): Promise<Problem | SettingsPreview> {
  const settings = readPatch(await loadSettings(deps), patch);
  if (isProblem(settings)) return settings;
  const setup = await setupWith(deps, settings);
  const preview: SettingsPreview = { items: 0, changedItems: 0, changedFields: 0, changes: [] };
  for await (const page of pagesOfTitles(deps)) {
    for (const input of await loadTitleCases(deps, setup, page)) {
      if (input.item.match.state !== "matched") continue;
      const children = input.item.kind === "series" ? await childCasesOf(deps, input) : [];
      for (const own of [input, ...children]) count(preview, setup, own);
    }
  }
  return preview;
}

function count(preview: SettingsPreview, setup: Setup, input: ItemCase): void {
  const changes = planCase(input, setup, null).decisions.flatMap((decision) =>
    describe(input, decision)
  );
  preview.items++;
  if (changes.length > 0) preview.changedItems++;
  preview.changedFields += changes.length;
  preview.changes.push(...changes.slice(0, SHOWN - preview.changes.length));
}

function describe({ item, title, fields }: ItemCase, decision: FieldDecision): PreviewedChange[] {
  if (decision.kind === "keep") return [];
  const held = fields[decision.field]?.held ?? null;
  return [{
    itemId: item.id,
    itemKind: item.kind,
    title: item.title,
    series: title.id === item.id
      ? null
      : { title: title.title, season: item.seasonNo, episode: item.episodeNo },
    field: decision.field,
    kind: decision.kind,
    from: held && { value: held.value, source: held.source },
    to: { value: decision.to.value, source: decision.to.source },
  }];
}
