import type { ItemPatch } from "../../db/library/item_rows.ts";
import type { FieldDecision } from "../../domain/enrichment/decision.ts";
import { completenessOf } from "../../domain/enrichment/completeness.ts";
import { nextDue } from "../../domain/enrichment/due.ts";
import {
  type MissingField,
  missingFields,
  reachablePercent,
} from "../../domain/enrichment/missing.ts";
import { isPartial, isPending } from "../../domain/enrichment/pending.ts";
import { HEADLINES } from "../../domain/fields/headline.ts";
import { isTitleKind } from "../../domain/ids.ts";
import { placeName } from "../../domain/series/episode_facts.ts";
import type { Item } from "../../domain/item.ts";
import { planSettings, type Setup } from "../settings/setup.ts";
import { type ItemCase, standingsOf } from "./assess.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** The blank fields of an item and why each is blank. */
export function missingOf(
  input: ItemCase,
  setup: Setup,
  decisions: readonly FieldDecision[],
): MissingField[] {
  const { item, unavailableUntil } = input;
  const settings = planSettings(setup, item.kind);
  return missingFields({
    kind: item.kind,
    decisions,
    isFilled: filledBy(input, decisions),
    authority: settings.authority,
    providers: settings.providers,
    standings: standingsOf(input, setup, filledBy(input, decisions)),
    unavailableUntil,
  });
}

/**
 * What is stored of an item besides its fields: completeness, what is missing, who is waited for
 * and its place in the queue. `decisions` are taken as carried out.
 */
export function deriveState(
  input: ItemCase,
  setup: Setup,
  decisions: readonly FieldDecision[],
): ItemPatch {
  const { item, unavailableUntil } = input;
  const isFilled = filledBy(input, decisions);
  const missing = missingOf(input, setup, decisions);
  const standings = standingsOf(input, setup, isFilled);
  const waitedFor = new Set(
    missing.flatMap(({ reason, provider }) =>
      reason === "waiting_for" && provider ? [provider] : []
    ),
  );
  return {
    completeness: completenessOf(item.kind, isFilled).percent,
    reachable: reachablePercent(item.kind, isFilled, missing),
    missing: missing.map(({ field }) => field),
    pending: item.match.state === "matched"
      ? standings.filter(isPending).map(({ provider }) => provider)
      : [],
    partial: item.lastEnrichedAt !== null && isPartial(standings, waitedFor),
    due: nextDue({
      isEligible: isEligible(item),
      lastEnrichedAt: item.lastEnrichedAt,
      lastAttemptAt: item.lastAttemptAt,
      standings,
      identifyAt: item.match.state === "new" ? item.identifyAt ?? 0 : null,
      unavailableUntil,
      freshnessMs: setup.settings.freshnessDays * DAY_MS,
    }),
    ...headline(input, decisions),
  };
}

/** Seasons and episodes are never due by themselves: they come with their series. */
function isEligible({ kind, monitored, match, missingSince }: Item): boolean {
  return isTitleKind(kind) && monitored && missingSince === null &&
    (match.state === "new" || match.state === "matched");
}

/** Which fields are filled once the decisions are carried out. */
export function filledBy(
  { fields, item }: ItemCase,
  decisions: readonly FieldDecision[],
): (field: string) => boolean {
  const written = new Set(decisions.flatMap(({ kind, field }) => kind === "keep" ? [] : [field]));
  return (field) =>
    written.has(field) || fields[field]?.held != null ||
    (field === HEADLINES[item.kind].picture && item.posterId !== null);
}

/** Title and year as lists show them: from the fields, else from the file's name. */
function headline({ item, fields }: ItemCase, decisions: readonly FieldDecision[]): ItemPatch {
  const valueOf = (name: string) => {
    const decision = decisions.find(({ field }) => field === name);
    return decision && decision.kind !== "keep" ? decision.to.value : fields[name]?.held?.value;
  };
  const names = HEADLINES[item.kind];
  const date = valueOf(names.date);
  const title = valueOf(names.title);
  return {
    title: typeof title === "string" ? title : item.named.title ?? unnamed(item),
    year: typeof date === "string" ? Number(date.slice(0, 4)) : item.named.year ?? item.year,
  };
}

function unnamed({ title, seasonNo, episodeNo }: Item): string {
  return seasonNo === null ? title : placeName(seasonNo, episodeNo);
}
