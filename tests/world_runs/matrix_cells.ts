import type { TitleKind } from "../../domain/ids.ts";
import { findProvider } from "../../providers/all.ts";
import { FAULT_KINDS, type FaultKind } from "../world/faults.ts";
import type { ProviderName } from "../world/simulator.ts";

/** One case of the outcome matrix: whose answers are spoiled, how, and whether older ones are known. */
export interface Cell {
  kind: TitleKind;
  base: ProviderName;
  fault: FaultKind;
  isCached: boolean;
}

/** What a fault comes to: `unknown` is an answer, that there is no such title. */
export type Ending = "limited" | "refused" | "failed" | "unknown";

const ENDINGS: Record<FaultKind, Ending> = {
  limited: "limited",
  limited_date: "limited",
  limited_no_header: "limited",
  limited_zero: "limited",
  limited_absurd: "limited",
  limit401: "refused",
  error500: "failed",
  error503: "failed",
  html: "failed",
  hang: "failed",
  drip: "failed",
  truncated: "failed",
  wrong_types: "failed",
  empty: "failed",
  reset: "failed",
  redirect: "failed",
  bad_key: "refused",
  not_found: "unknown",
};

const BASES: readonly ProviderName[] = [
  "tmdb",
  "omdb",
  "tvdb",
  "fanart",
  "tvmaze",
  "wikidata",
  "wikipedia",
];

/** Of so many cells the plain tests run one; under --torture all run. */
const SAMPLED = 3;

/** The cells of one kind of library; the samples of films and of series complement each other. */
export function cellsOf(kind: TitleKind): Cell[] {
  const all = BASES.filter((base) => findProvider(providerOf(base))?.scopes[kind]).flatMap((base) =>
    FAULT_KINDS.flatMap((fault) =>
      [false, true].map((isCached) => ({ kind, base, fault, isCached }))
    )
  );
  const isTorture = Deno.env.get("PLENARR_TORTURE") === "1";
  const first = kind === "movie" ? 0 : 1;
  return isTorture ? all : all.filter((_, index) => index % SAMPLED === first);
}

/** What the fault comes to at that provider. */
export function endingOf({ base, fault, isCached }: Cell): Ending {
  // OMDb words a used-up day as a 401.
  if (base === "omdb" && fault === "limit401") return "limited";
  // Before the first login, a 404 says that there is no TVDB at this address.
  if (base === "tvdb" && fault === "not_found" && !isCached) return "failed";
  return ENDINGS[fault];
}

/** Wikipedia's extracts come with Wikidata. */
export function providerOf(base: ProviderName): string {
  return base === "wikipedia" ? "wikidata" : base;
}
