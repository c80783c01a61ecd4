/** One way to break a promise: a text of one source file, and what stands there instead. */
export interface Mutant {
  name: string;
  file: string;
  from: string;
  to: string;
}

export const MUTANTS: readonly Mutant[] = [
  {
    name: "empty guard removed",
    file: "domain/enrichment/answer.ts",
    from: "if (value === null) return [];",
    to: "",
  },
  {
    name: "lock ignored",
    file: "domain/enrichment/field_decision.ts",
    from: "if (current.locked) {",
    to: "if (current.locked && false) {",
  },
  {
    name: "rank replaced by provider order alone",
    file: "domain/enrichment/rank.ts",
    from: "return [placeRank(field, origin, wanted), authority];",
    to: "return [0, authority];",
  },
  {
    name: "failure treated as an answer",
    file: "domain/enrichment/pending.ts",
    from: 'return kind === "ok" || kind === "not_found";',
    to: 'return kind !== "refused" || true;',
  },
  {
    name: "undo mark ignored",
    file: "domain/enrichment/field_decision.ts",
    from: "offers.find((offer) => !isMarked(input, offer))",
    to: "offers.find(() => true)",
  },
  {
    name: "provenance moves to a lower source",
    file: "domain/enrichment/field_decision.ts",
    from: "const isBetter = compareRanks(rank(input, best), rank(input, held)) < 0;",
    to: "const isBetter = best.source !== held.source;",
  },
  {
    name: "the first answer wins instead of the best",
    file: "domain/enrichment/field_decision.ts",
    from: "ranked.sort((a, b) => compareRanks(a.rank, b.rank))",
    to: "ranked",
  },
  {
    name: "a worse offer replaces a value that its source still holds",
    file: "domain/enrichment/field_decision.ts",
    from: "if (isHeld && !hasWithdrawn(input, held)) {",
    to: "if (isHeld && false) {",
  },
];
