import { findRun, startRun } from "../../db/work/runs.ts";
import { NO_OPTIONS, type RunKind, type RunOptions } from "../../domain/work/run.ts";
import { resumeRuns } from "../../services/jobs/resume_runs.ts";
import { workUntilIdle } from "../../services/jobs/worker.ts";
import { assertEquals } from "../assert.ts";
import { createTestDeps } from "../world_runs/test_deps.ts";

interface Case {
  name: string;
  kind: RunKind;
  options: Partial<RunOptions>;
  ends: "completed" | "failed";
}

const CASES: Case[] = [
  {
    name: "a bulk edit is taken up",
    kind: "bulk_edit",
    options: { action: { kind: "monitor", monitored: false } },
    ends: "completed",
  },
  {
    name: "a preview of many is taken up",
    kind: "apply_preview",
    options: { previewId: 7 },
    ends: "completed",
  },
  { name: "a preview of one is closed", kind: "apply_preview", options: {}, ends: "failed" },
  { name: "a change of match is closed", kind: "rematched", options: {}, ends: "failed" },
];

for (const { name, kind, options, ends } of CASES) {
  Deno.test(`of runs that a killed process left without a job, ${name}`, async () => {
    await using run = await createTestDeps();
    const { deps, clock } = run;
    const wish = { kind, trigger: "manual", options: { ...NO_OPTIONS, ...options }, total: 0 };
    const { id } = await startRun(deps.db, { ...wish, trigger: "manual" }, deps.now());
    await resumeRuns(deps);
    assertEquals((await findRun(deps.db, id))?.state, "running", "it may just be beginning");
    clock.advance(61_000);
    await resumeRuns(deps);
    await workUntilIdle(deps);
    assertEquals((await findRun(deps.db, id))?.state, ends);
  });
}
