import type { Answer } from "../../domain/enrichment/answer.ts";
import { HEADLINES } from "../../domain/fields/headline.ts";
import type { IssuedTitle } from "../../domain/identity/judge_ids.ts";
import type { Ids, TitleKind } from "../../domain/ids.ts";
import type { MatchQuery } from "../../domain/matching/match_candidate.ts";
import type { Deps } from "../deps.ts";
import { type AskOptions, askProvider } from "../enrichment/ask_provider.ts";
import type { ProviderSetup, Setup } from "../settings/setup.ts";

/** Who can say what an id of that system is: its issuer, or else one that files its answers by it. */
export function issuerOf(
  { providers }: Setup,
  system: string,
  kind: TitleKind,
): ProviderSetup | undefined {
  const own = providers.filter(({ module, active }) =>
    active && module.scopes[kind]?.ids[0] === system &&
    module.scopes[kind]?.fields.includes(HEADLINES[kind].title)
  );
  return own.find(({ module }) => module.id === system) ?? own[0];
}

/** What the issuer says that this id is; null when it is no title of it, undefined when it is not known now. */
export async function askIssuer(
  deps: Deps,
  setup: Setup,
  issuer: ProviderSetup,
  kind: TitleKind,
  ids: Ids,
  options: AskOptions,
): Promise<{ answer: Answer; issued: IssuedTitle } | null | undefined> {
  const question = { kind, ids, part: "" };
  const report = await askProvider(deps, setup, issuer, question, options);
  if (report.kind === "not_found") return null;
  const [id] = Object.values(ids);
  if (!report.answer || id === undefined) return undefined;
  return { answer: report.answer, issued: { id, ...readTitle(kind, report.answer) } };
}

/** The title as several providers know it, to hold another one against. */
export function titleQuery(kind: TitleKind, answers: readonly Answer[]): MatchQuery | null {
  const read = answers.map((answer) => readTitle(kind, answer)).filter(({ title }) => title !== "");
  const [first] = read;
  if (!first) return null;
  const year = read.find((own) => own.year !== null)?.year ?? null;
  const titles = read.flatMap(({ title, otherTitles }) => [title, ...otherTitles]);
  return { title: first.title, year, titles: [...new Set(titles)] };
}

function readTitle(kind: TitleKind, { offers }: Answer): Omit<IssuedTitle, "id"> {
  const { title, date } = HEADLINES[kind];
  const texts = (field: string) =>
    offers.flatMap((offer) =>
      offer.field === field && typeof offer.value === "string" ? [offer.value] : []
    );
  const [first = "", ...others] = [...texts(title), ...texts("original_title")];
  const years = texts(date).map((day) => Number(day.slice(0, 4)));
  return { title: first, otherTitles: others, year: years.length > 0 ? Math.min(...years) : null };
}
