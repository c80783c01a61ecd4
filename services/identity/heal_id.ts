import type { IdQuestion } from "../../domain/identity/id_question.ts";
import { judgeIds } from "../../domain/identity/judge_ids.ts";
import type { Ids, TitleKind } from "../../domain/ids.ts";
import type { Deps } from "../deps.ts";
import type { AskOptions, ProviderReport } from "../enrichment/ask_provider.ts";
import { findSetup, type Setup } from "../settings/setup.ts";
import { askIssuer, titleQuery } from "./issued_titles.ts";

/**
 * A provider knows its own id no more. Where it finds the title by an id of another system, that
 * one is the successor: proposed with its evidence, never taken silently.
 */
export async function findSuccessor(
  deps: Deps,
  setup: Setup,
  title: { kind: TitleKind; ids: Ids },
  report: ProviderReport,
  others: readonly ProviderReport[],
  options: AskOptions,
): Promise<IdQuestion | null> {
  const issuer = findSetup(setup, report.provider);
  const [system, ...further] = issuer?.module.scopes[title.kind]?.ids ?? [];
  const gone = system === undefined ? undefined : title.ids[system];
  if (!issuer || system === undefined || gone === undefined || report.kind !== "not_found") {
    return null;
  }
  if (issuer.module.id !== system) return null;
  const known = further.flatMap((other) => {
    const id = title.ids[other];
    return id === undefined ? [] : [[other, id] as const];
  });
  if (known.length === 0) return null;
  const otherIds = Object.fromEntries(known);
  const found = await askIssuer(deps, setup, issuer, title.kind, otherIds, {
    ...options,
    force: false,
  });
  const successor = found?.answer.ids[system];
  if (!found || successor === undefined || String(successor) === String(gone)) return null;
  const query = titleQuery(title.kind, others.flatMap(({ answer }) => answer ?? []));
  if (query && judgeIds(query, [found.issued]).kind !== "clear") return null;
  const { title: name, year } = found.issued;
  return {
    kind: "id_healed",
    system,
    known: gone,
    candidates: [{ id: successor, by: [report.provider], title: name, year }],
  };
}
