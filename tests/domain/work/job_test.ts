import { jobKey, type JobPayload, jobRetryAt, joinJobs } from "../../../domain/work/job.ts";
import { assertEquals } from "../../assert.ts";
import { NOON } from "../sample.ts";

const enrich = (more: { force?: boolean; providers?: string[] } = {}): JobPayload => ({
  kind: "enrich",
  itemId: 42,
  force: false,
  ...more,
});

const KEYS: readonly { payload: JobPayload; key: string }[] = [
  { payload: { kind: "scan", libraryId: 3 }, key: "scan:3" },
  { payload: enrich(), key: "enrich:42" },
  { payload: enrich({ force: true, providers: ["omdb"] }), key: "enrich:42" },
  { payload: { kind: "enrich_batch", runId: 7 }, key: "enrich_batch:7" },
  { payload: { kind: "replan" }, key: "replan" },
];

for (const { payload, key } of KEYS) {
  Deno.test(`jobKey() calls ${JSON.stringify(payload)} ${key}`, () => {
    assertEquals(jobKey(payload), key);
  });
}

const JOINS = [
  { name: "two equal wishes", waiting: enrich(), wanted: enrich(), both: enrich() },
  {
    name: "a forced wish",
    waiting: enrich(),
    wanted: enrich({ force: true }),
    both: enrich({ force: true }),
  },
  {
    name: "an unforced wish with a forced job",
    waiting: enrich({ force: true }),
    wanted: enrich(),
    both: enrich({ force: true }),
  },
  {
    name: "some providers with others",
    waiting: enrich({ providers: ["omdb"] }),
    wanted: enrich({ providers: ["tmdb", "omdb"] }),
    both: enrich({ providers: ["omdb", "tmdb"] }),
  },
  {
    name: "some providers with all",
    waiting: enrich({ providers: ["omdb"] }),
    wanted: enrich(),
    both: enrich(),
  },
  {
    name: "all providers with some",
    waiting: enrich(),
    wanted: enrich({ providers: ["omdb"] }),
    both: enrich(),
  },
];

for (const { name, waiting, wanted, both } of JOINS) {
  Deno.test(`joinJobs() joins ${name}`, () => assertEquals(joinJobs(waiting, wanted), both));
}

Deno.test("joinJobs() leaves other kinds of jobs as they wait", () => {
  const scan: JobPayload = { kind: "scan", libraryId: 3 };
  assertEquals(joinJobs(scan, scan), scan);
});

const RETRIES = [[1, 30], [2, 120], [3, 600], [4, 3600], [5, null]] as const;

for (const [attempts, seconds] of RETRIES) {
  Deno.test(`jobRetryAt() after ${attempts} tries: ${seconds ?? "never"}`, () => {
    assertEquals(jobRetryAt(NOON, attempts), seconds === null ? null : NOON + seconds * 1000);
  });
}
