import {
  findIdConflicts,
  type IdConflict,
  undisputedIds,
} from "../../domain/identity/id_claims.ts";
import type { IdQuestion } from "../../domain/identity/id_question.ts";
import { judgeIds } from "../../domain/identity/judge_ids.ts";
import { type Ids, joinIds, type TitleKind } from "../../domain/ids.ts";
import type { MatchQuery } from "../../domain/matching/match_candidate.ts";
import type { Deps } from "../deps.ts";
import type { AskOptions, ProviderReport } from "../enrichment/ask_provider.ts";
import type { Setup } from "../settings/setup.ts";
import { askIssuer, issuerOf, titleQuery } from "./issued_titles.ts";

export interface SettledIds {
  ids: Ids;
  /** Ids that were found to be wrong and replaced, on the issuer's word. */
  corrected: readonly { system: string; from: string | number; to: string | number }[];
  questions: readonly IdQuestion[];
}

/** A title with its ids; `pinned` are those that the user or the file's name gave. */
export interface IdentifiedTitle {
  kind: TitleKind;
  ids: Ids;
  pinned: Ids;
}

/**
 * Joins the ids that providers gave. Where they contradict each other or the match, the issuing
 * provider says what each id is; the one that has the title and the year is taken, and where that
 * is not clear the user is asked. An id in doubt that nobody needed before is left out till then.
 */
export async function settleIds(
  deps: Deps,
  setup: Setup,
  title: IdentifiedTitle,
  reports: readonly ProviderReport[],
  options: AskOptions,
): Promise<SettledIds> {
  const answered = reports.flatMap(({ provider, answer }) => answer ? [{ provider, answer }] : []);
  const claims = answered.map(({ provider, answer }) => ({ provider, ids: answer.ids }));
  const conflicts = findIdConflicts(title.ids, claims);
  const learned = undisputedIds(claims, conflicts.map(({ system }) => system));
  let ids = joinIds(title.ids, learned);
  const corrected: { system: string; from: string | number; to: string | number }[] = [];
  const questions: IdQuestion[] = [];
  for (const conflict of conflicts) {
    const others = answered.filter(({ provider }) => provider !== conflict.system);
    const query = titleQuery(title.kind, others.map(({ answer }) => answer));
    // What was asked for a moment ago is in the cache, even where a refresh is forced.
    const found = await settle(deps, setup, title, conflict, query, { ...options, force: false });
    if ("question" in found) {
      questions.push(found.question);
      continue;
    }
    const { system, known } = conflict;
    if (known !== undefined && String(known) !== String(found.id)) {
      corrected.push({ system, from: known, to: found.id });
    }
    ids = { ...ids, [system]: found.id };
  }
  return { ids, corrected, questions };
}

async function settle(
  deps: Deps,
  setup: Setup,
  { kind, pinned }: IdentifiedTitle,
  conflict: IdConflict,
  query: MatchQuery | null,
  options: AskOptions,
): Promise<{ id: string | number } | { question: IdQuestion }> {
  const { system, known, claims } = conflict;
  const issuer = issuerOf(setup, system, kind);
  // The issuer itself names another id than it was asked by: the old one was merged into it.
  const isHealed = claims.some(({ by }) => by.includes(system));
  const told = issuer && await Promise.all(
    claims.map(({ id }) => askIssuer(deps, setup, issuer, kind, { [system]: id }, options)),
  );
  const issued = (told ?? []).flatMap((one) => one ? [one.issued] : []);
  const isComplete = told?.every((one) => one !== undefined) ?? false;
  const verdict = query && isComplete && !isHealed ? judgeIds(query, issued) : null;
  if (verdict?.kind === "clear" && isAllowed(verdict.id, pinned[system])) return { id: verdict.id };
  const titles = new Map(issued.map((one) => [String(one.id), one]));
  return {
    question: {
      kind: isHealed ? "id_healed" : "id_conflict",
      system,
      known: known ?? null,
      candidates: claims.map(({ id, by }) => ({
        id,
        by,
        title: titles.get(String(id))?.title ?? null,
        year: titles.get(String(id))?.year ?? null,
      })),
    },
  };
}

/** An id that the user gave is never replaced without asking. */
function isAllowed(id: string | number, pinned: string | number | undefined): boolean {
  return pinned === undefined || String(pinned) === String(id);
}
