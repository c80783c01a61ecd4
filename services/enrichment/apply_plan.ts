import {
  type FieldWrite,
  fieldWriteStatements,
  missingSinceStatement,
  type WriteContext,
} from "../../db/enrichment/write_fields.ts";
import { closeReviewStatement, openReviewStatement } from "../../db/enrichment/reviews.ts";
import type { ItemFields } from "../../db/enrichment/item_fields.ts";
import { EMPTY_FIELD, type FieldDecision } from "../../domain/enrichment/decision.ts";
import type { Deps } from "../deps.ts";
import type { ItemCase } from "./assess.ts";

type Statement =
  | ReturnType<typeof fieldWriteStatements>[number]
  | ReturnType<typeof openReviewStatement>
  | ReturnType<typeof closeReviewStatement>;

/** A plan as statements, with what tells afterwards which of them were skipped. */
export interface PlanStatements {
  statements: Statement[];
  /** By position of its statement: the field that was to be written. */
  writes: ReadonlyMap<number, string>;
}

/** The statements that carry out decisions; each write holds only for the version it was planned from. */
export function planStatements(
  deps: Deps,
  context: WriteContext,
  { fields, heldForReview }: Pick<ItemCase, "fields" | "heldForReview">,
  decisions: readonly FieldDecision[],
): PlanStatements {
  const statements: Statement[] = [];
  const writes = new Map<number, string>();
  for (const decision of decisions) {
    const write = writeOf(fields, decision);
    if (write) {
      writes.set(statements.length, decision.field);
      statements.push(...fieldWriteStatements(deps.db, context, write));
    }
    statements.push(...sideEffects(deps, context, { fields, heldForReview }, decision));
  }
  return { statements, writes };
}

function writeOf(fields: ItemFields, decision: FieldDecision): FieldWrite | null {
  const base = {
    field: decision.field,
    current: fields[decision.field] ?? EMPTY_FIELD,
    ...(decision.locks ? { locked: true } : {}),
  };
  switch (decision.kind) {
    case "fill":
      return { ...base, kind: "fill", after: decision.to, reason: "fill" };
    case "change":
      return { ...base, kind: "change", after: decision.to, reason: decision.because };
    case "keep":
      return decision.confirm
        ? { ...base, kind: "confirmed", after: decision.confirm, reason: "same_value" }
        : null;
  }
}

/** What a kept value leaves behind: a memory of its source's silence, or a question to the user. */
function sideEffects(
  deps: Deps,
  { itemId, now, runId }: WriteContext,
  { fields, heldForReview }: Pick<ItemCase, "fields" | "heldForReview">,
  decision: FieldDecision,
): Statement[] {
  const current = fields[decision.field];
  const statements: Statement[] = [];
  if (
    decision.kind === "keep" && decision.missingSince !== undefined && current && !decision.confirm
  ) {
    statements.push(
      missingSinceStatement(
        deps.db,
        itemId,
        decision.field,
        current.version,
        decision.missingSince,
      ),
    );
  }
  if (decision.kind === "keep" && decision.because === "held_for_review") {
    const detail = { from: current?.held ?? null, to: decision.instead ?? null };
    statements.push(
      openReviewStatement(deps.db, {
        itemId,
        kind: "held_change",
        field: decision.field,
        detail,
        createdAt: now,
        runId,
      }),
    );
  } else if (heldForReview.has(decision.field)) {
    statements.push(closeReviewStatement(deps.db, itemId, "held_change", decision.field));
  }
  return statements;
}
