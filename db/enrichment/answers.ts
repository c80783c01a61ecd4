import { and, desc, eq, gt, inArray, lt } from "drizzle-orm";
import type { Answer } from "../../domain/enrichment/answer.ts";
import type { ItemKind, ProviderId } from "../../domain/ids.ts";
import type { Db } from "../open.ts";
import { answers } from "../schema.ts";

/** What was asked: a provider's own id of a title, a part of its answer, and in which tongues. */
export interface AnswerKey {
  provider: ProviderId;
  kind: ItemKind;
  externalId: string;
  /** "" for the answer itself, else a part that is asked for on demand. */
  part: string;
  wish: string;
}

/** A kept answer; `answer` null is a kept not_found. */
export interface StoredAnswer {
  provider: ProviderId;
  externalId: string;
  part: string;
  wish: string;
  answer: Answer | null;
  fetchedAt: number;
}

/** Providers' terms allow six months at most. */
export const LONGEST_KEPT_MS = 180 * 24 * 60 * 60 * 1000;

/** All kept answers of these providers by any of these ids, latest first, six months back at most. */
export async function readAnswers(
  db: Db,
  providers: readonly ProviderId[],
  kind: ItemKind,
  externalIds: readonly string[],
  now: number,
): Promise<StoredAnswer[]> {
  if (externalIds.length === 0) return [];
  const isAbout = and(
    inArray(answers.provider, [...providers]),
    eq(answers.kind, kind),
    inArray(answers.externalId, [...externalIds]),
    gt(answers.fetchedAt, now - LONGEST_KEPT_MS),
  );
  const rows = await db.orm.select().from(answers).where(isAbout).orderBy(desc(answers.fetchedAt));
  return rows.map(({ provider, externalId, part, wish, content, fetchedAt }) => ({
    provider,
    externalId,
    part,
    wish,
    answer: content as Answer | null,
    fetchedAt,
  }));
}

export async function keepAnswer(
  db: Db,
  key: AnswerKey,
  answer: Answer | null,
  fetchedAt: number,
): Promise<void> {
  const row = { ...key, content: answer, fetchedAt };
  await db.write([
    db.orm.insert(answers).values(row).onConflictDoUpdate({
      target: [answers.provider, answers.kind, answers.externalId, answers.part, answers.wish],
      set: { content: answer, fetchedAt },
    }),
  ]);
}

export async function forgetAnswersBefore(db: Db, time: number): Promise<void> {
  await db.write([db.orm.delete(answers).where(lt(answers.fetchedAt, time))]);
}
