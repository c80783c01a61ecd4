import { startEnrich } from "../../services/jobs/start_jobs.ts";
import { claimJob } from "../../db/work/claim_job.ts";
import { assert, assertEquals, assertMatch } from "../assert.ts";
import { MISTAKES } from "./api_mistakes.ts";
import { createApiRun, keysOf } from "./api_run.ts";

Deno.test("every mistake gets its status, one sentence, and changes nothing", async (t) => {
  await using api = await createApiRun();
  const before = JSON.stringify([await api.get("/movies"), await api.get("/settings")]);
  for (const { name, method = "GET", path, body, headers, status, code } of MISTAKES) {
    await t.step(`${method} ${path} with ${name} is ${status} ${code}`, async () => {
      const reply = await api.call(method, path, body, headers);
      assertEquals([reply.status, reply.body.error?.code], [status, code] as never);
      assertEquals(keysOf(reply.body.error), ["code", "details", "message"]);
      assertEquals(reply.body.success as unknown, false);
      assertMatch(String(reply.body.error?.message), /^.{12,400}$/);
    });
  }
  assertEquals(JSON.stringify([await api.get("/movies"), await api.get("/settings")]), before);
});

Deno.test("what runs already is 409 with its job, and hasty starts are 429", async () => {
  await using api = await createApiRun();
  const { deps } = api.run;
  await startEnrich(deps, 1, { force: true });
  const job = await claimJob(deps.db, "someone", deps.now());
  const running = await api.call("POST", "/movies/1/enrich", {});
  assertEquals([running.status, running.body.error?.code], [409, "already_running"] as never);
  assertEquals(running.body.error?.details, { jobId: job?.id } as never);
  const bulk = await api.call("POST", "/enrichment/bulk-run");
  const again = await api.call("POST", "/enrichment/bulk-run");
  assertEquals([bulk.status, again.status], [202, 409]);
  assertEquals(again.body.error?.details?.jobId, bulk.body.data?.jobId);
  const statuses: number[] = [];
  for (let start = 0; start < 7; start++) {
    const reply = await api.call("POST", "/movies/2/enrich", {});
    statuses.push(reply.status);
    if (reply.status === 429) assert(Number(reply.headers.get("retry-after")) > 0);
    await api.call("DELETE", `/jobs/${reply.body.data?.jobId ?? 0}`);
  }
  assertEquals(statuses, [202, 202, 202, 202, 202, 429, 429]);
});
