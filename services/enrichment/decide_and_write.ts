import { updateItemStatement } from "../../db/library/items.ts";
import { type BrakeSetting, createBrake } from "../../domain/enrichment/change_brake.ts";
import type { FieldDecision } from "../../domain/enrichment/decision.ts";
import { onlyOn } from "../../domain/enrichment/only_on.ts";
import type { Title } from "../../domain/item.ts";
import type { Deps } from "../deps.ts";
import { noteIds } from "../identity/id_reviews.ts";
import { type DecidedChild, enrichChildren } from "../series/enrich_children.ts";
import type { Setup } from "../settings/setup.ts";
import { askOnDemand } from "./ask_on_demand.ts";
import type { AskOptions, ProviderReport } from "./ask_provider.ts";
import { type ItemCase, loadCase, planCase } from "./assess.ts";
import { clearOldMatch } from "./clear_old_match.ts";
import { emptyReport, type EnrichReport, joinReports } from "./enrich_report.ts";
import type { Gathered } from "./gather.ts";
import { keepArtwork } from "./keep_artwork.ts";
import { attemptsAfter } from "./restate.ts";
import { writeEnrichment } from "./write_enrichment.ts";

/** One enrichment with the decisions behind it, which a run counts for its brake. */
export interface Enriched {
  report: EnrichReport;
  decisions: readonly FieldDecision[];
  /** Of a series: the same of its seasons and episodes. */
  ofChildren: readonly DecidedChild[];
}

export interface DecideOptions extends AskOptions {
  runId: number | null;
  brake: BrakeSetting | null;
  startedAt: number;
  /** The case as it was read after the last answer; null where it must be read. */
  assessed: ItemCase | null;
  isStopped?: () => boolean;
  /** Only this field is written, whatever else the providers say. */
  onlyField?: string;
}

/** Decides on what was gathered and writes it, seasons and episodes before their series. */
export async function decideAndWrite(
  deps: Deps,
  setup: Setup,
  matched: Title,
  { ids, reports, ...doubts }: Gathered,
  options: DecideOptions,
): Promise<Enriched> {
  const item = { ...matched, ids };
  await noteIds(deps, item, options.runId, doubts);
  // Only a second match can have values of a first one.
  const isSecond = item.lastEnrichedAt === null && item.match.no > 1;
  if (isSecond) await clearOldMatch(deps, item, options.runId);
  const assessed = isSecond ? null : options.assessed;
  const before = assessed ?? await loadCase(deps, setup, item);
  const more = await askOnDemand(deps, setup, before, options);
  const input = more.length > 0 ? await loadCase(deps, setup, item) : before;
  const all = joinReports([...reports, ...more]);
  // The series is done when its episodes are: killed in between, it is begun again from the cache.
  const ofChildren = item.kind === "series"
    ? await decideChildren(deps, setup, input, all, options)
    : [];
  if (options.isStopped?.()) return undecided(emptyReport(item.id, "stopped"));
  const posterId = await keepArtwork(deps, setup, input, reports);
  const plan = planCase(input, setup, options.brake && createBrake(options.brake));
  const decisions = onlyOn(options.onlyField, plan.decisions);
  const durationMs = deps.now() - options.startedAt;
  const { runId } = options;
  const work = { input, posterId, decisions, reports: all, durationMs, runId };
  const report = await writeEnrichment(deps, setup, work);
  const changedOfEpisodes = ofChildren.reduce((sum, { changedFields }) => sum + changedFields, 0);
  return { report: { ...report, changedOfEpisodes }, decisions, ofChildren };
}

/** The ids first: by them the answers are found in the cache, should the process end here. */
async function decideChildren(
  deps: Deps,
  setup: Setup,
  input: ItemCase,
  reports: readonly ProviderReport[],
  options: DecideOptions,
): Promise<DecidedChild[]> {
  const { id, ids, match } = input.item;
  await deps.db.write([updateItemStatement(deps.db, id, { ids }, match.no)]);
  return await enrichChildren(
    deps,
    setup,
    await attemptsAfter(deps, setup, input, reports),
    options,
  );
}

/** What ended before anything was decided. */
export function undecided(report: EnrichReport): Enriched {
  return { report, decisions: [], ofChildren: [] };
}
