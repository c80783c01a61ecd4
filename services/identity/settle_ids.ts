import {
  findIdConflicts,
  type IdConflict,
  undisputedIds,
} from "../../domain/identity/id_claims.ts";
import type { IdQuestion } from "../../domain/identity/id_question.ts";
import { type IssuedTitle, judgeIds } from "../../domain/identity/judge_ids.ts";
import { NOTHING_TOLD, standingClaims, type ToldIds } from "../../domain/identity/told_ids.ts";
import { type Ids, joinIds, type ProviderId, type TitleKind } from "../../domain/ids.ts";
import type { Deps } from "../deps.ts";
import type { Answer } from "../../domain/enrichment/answer.ts";
import type { AskOptions, ProviderReport } from "../enrichment/ask_provider.ts";
import type { Setup } from "../settings/setup.ts";
import { askIssuer, issuerOf, titleQuery } from "./issued_titles.ts";

export interface SettledIds {
  ids: Ids;
  /** Ids that were found to be wrong and replaced, on the issuer's word. */
  corrected: readonly { system: string; from: string | number; to: string | number }[];
  questions: readonly IdQuestion[];
}

/** A title with its ids before anybody was asked. */
export interface IdentifiedTitle {
  kind: TitleKind;
  ids: Ids;
  /** Those that the user or the file's name gave. */
  pinned: Ids;
  told?: ToldIds;
}

interface Answered {
  provider: ProviderId;
  answer: Answer;
}

/**
 * Joins the ids that providers gave, all of them so far. Where they contradict each other or the
 * match, the issuing provider says what each id is; the one that has the title and the year is
 * taken, and where that is not clear the user is asked. An id in doubt that nobody needed before is
 * left out till then.
 */
export async function settleIds(
  deps: Deps,
  setup: Setup,
  title: IdentifiedTitle,
  reports: readonly ProviderReport[],
  options: AskOptions,
): Promise<SettledIds> {
  const answered = reports.flatMap(({ provider, answer }) => answer ? [{ provider, answer }] : []);
  const claims = standingClaims(
    title.told ?? NOTHING_TOLD,
    answered.map(({ provider, answer }) => ({ provider, ids: answer.ids })),
  );
  const conflicts = findIdConflicts(title.ids, claims);
  const learned = undisputedIds(claims, conflicts.map(({ system }) => system));
  let ids = joinIds(title.ids, learned);
  const corrected: { system: string; from: string | number; to: string | number }[] = [];
  const questions: IdQuestion[] = [];
  for (const conflict of conflicts) {
    // What was asked for a moment ago is in the cache, even where a refresh is forced.
    const found = await settle(deps, setup, title, conflict, answered, {
      ...options,
      force: false,
    });
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
  { system, known, claims }: IdConflict,
  answered: readonly Answered[],
  options: AskOptions,
): Promise<{ id: string | number } | { question: IdQuestion }> {
  const issuer = issuerOf(setup, system, kind);
  const told = await Promise.all(claims.map(async ({ id, by }) => {
    const found = issuer && await askIssuer(deps, setup, issuer, kind, { [system]: id }, options);
    return { id, by, issued: found ? found.issued : found, leadsTo: found?.answer.ids[system] };
  }));
  // Who is asked by an id of another system only repeats it: that is no evidence for the id.
  const evidence = answered.filter(({ provider }) =>
    provider !== issuer?.module.id || provider === system
  );
  const query = titleQuery(kind, evidence.map(({ answer }) => answer));
  const isHealed = issuer?.module.id === system && hasMoved(system, known, told);
  const isComplete = told.every(({ issued }) => issued !== undefined);
  const verdict = query && isComplete && !isHealed
    ? judgeIds(query, told.flatMap(({ issued }) => issued ?? []))
    : null;
  if (verdict?.kind === "clear" && isAllowed(verdict.id, pinned[system])) return { id: verdict.id };
  return {
    question: {
      kind: isHealed ? "id_healed" : "id_conflict",
      system,
      known: known ?? null,
      candidates: told.map(({ id, by, issued }) => ({
        id,
        by,
        title: issued?.title ?? null,
        year: issued?.year ?? null,
      })),
    },
  };
}

/** One of the ids, with what its issuer says it is; null: nothing, undefined: not known now. */
type ToldId = IdConflict["claims"][number] & {
  issued: IssuedTitle | null | undefined;
  /** The id that the issuer itself has for what it answered. */
  leadsTo: string | number | undefined;
};

/**
 * Whether the provider that numbers by this system has merged or removed the match's id: it leads
 * to another one, or to nothing while another one is a title. That is proposed, never taken.
 */
function hasMoved(
  system: string,
  known: string | number | undefined,
  told: readonly ToldId[],
): boolean {
  const old = told.find(({ id }) => String(id) === String(known));
  const others = told.filter((one) => one !== old);
  if (!old) return false;
  const isElsewhere = old.leadsTo !== undefined && String(old.leadsTo) !== String(known);
  const isGone = old.issued === null && others.some(({ issued }) => issued);
  return isElsewhere || isGone || others.some(({ by }) => by.includes(system));
}

/** An id that the user gave is never replaced without asking. */
function isAllowed(id: string | number, pinned: string | number | undefined): boolean {
  return pinned === undefined || String(pinned) === String(id);
}
