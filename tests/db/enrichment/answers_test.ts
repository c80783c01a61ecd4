import {
  type AnswerKey,
  forgetAnswersBefore,
  keepAnswer,
  LONGEST_KEPT_MS,
  readAnswers,
} from "../../../db/enrichment/answers.ts";
import type { Db } from "../../../db/open.ts";
import type { Answer } from "../../../domain/enrichment/answer.ts";
import { assertEquals } from "../../assert.ts";
import { NOON } from "../sample_items.ts";
import { forEachDatabase } from "../temporary_database.ts";

const KEY: AnswerKey = {
  provider: "tmdb",
  kind: "movie",
  externalId: "1092",
  part: "",
  wish: "de",
};

function answer(title: string): Answer {
  const offer = { field: "title", value: title, language: "de", country: null };
  return { ids: { tmdb: 1092 }, offers: [offer], artwork: [] };
}

async function read(db: Db, ids: readonly string[], now = NOON, provider = "tmdb") {
  return (await readAnswers(db, [provider], "movie", ids, now)).map(({ part, answer }) => [
    part,
    answer?.offers[0]?.value ?? null,
  ]);
}

forEachDatabase(
  "readAnswers() finds answers by any of a title's ids, latest first",
  async ({ db }) => {
    await keepAnswer(db, { ...KEY, externalId: "tt0041959" }, answer("by IMDb id"), NOON - 5);
    await keepAnswer(db, KEY, answer("by TMDB id"), NOON - 3);
    await keepAnswer(db, { ...KEY, externalId: "7" }, answer("another title"), NOON);
    await keepAnswer(db, { ...KEY, provider: "omdb" }, answer("another provider"), NOON);
    assertEquals(await read(db, ["tt0041959", "1092"]), [["", "by TMDB id"], ["", "by IMDb id"]]);
    assertEquals(await read(db, []), []);
  },
);

forEachDatabase(
  "keepAnswer() keeps one answer for each id, part and wish: the latest",
  async ({ db }) => {
    await keepAnswer(db, KEY, answer("old"), NOON - 9);
    await keepAnswer(db, KEY, answer("new"), NOON - 8);
    await keepAnswer(db, { ...KEY, part: "plot" }, answer("plot"), NOON - 7);
    await keepAnswer(db, { ...KEY, wish: "en" }, answer("english"), NOON - 6);
    assertEquals(await read(db, ["1092"]), [["", "english"], ["plot", "plot"], ["", "new"]]);
  },
);

forEachDatabase("keepAnswer() keeps that there is no such title", async ({ db }) => {
  await keepAnswer(db, KEY, answer("there"), NOON - 2);
  await keepAnswer(db, KEY, null, NOON - 1);
  const [only] = await readAnswers(db, ["tmdb"], "movie", ["1092"], NOON);
  assertEquals([only?.answer, only?.fetchedAt], [null, NOON - 1]);
});

forEachDatabase("readAnswers() knows nothing older than six months", async ({ db }) => {
  await keepAnswer(db, KEY, answer("old"), NOON);
  assertEquals((await read(db, ["1092"], NOON + LONGEST_KEPT_MS - 1)).length, 1);
  assertEquals(await read(db, ["1092"], NOON + LONGEST_KEPT_MS), []);
  await forgetAnswersBefore(db, NOON + 1);
  assertEquals(await read(db, ["1092"]), []);
});
