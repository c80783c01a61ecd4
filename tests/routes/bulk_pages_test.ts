import { listRuns } from "../../db/work/runs.ts";
import { isRuns, type PagesRun, pagesRun } from "./page_run.ts";
import { assert, assertEquals, assertStringIncludes } from "../assert.ts";

/** The ids of the first two films, ticked. */
function two({ ids }: PagesRun): [string, string][] {
  return ids.slice(0, 2).map((id) => ["id", String(id)]);
}

const ACTS = [
  { act: "enrich", sent: {}, action: { kind: "enrich", force: false } },
  { act: "enrich", sent: { force: "on" }, action: { kind: "enrich", force: true } },
  { act: "lock", sent: { field: "plot" }, action: { kind: "lock", field: "plot" } },
  { act: "lock", sent: { field: "poster" }, action: { kind: "lock", field: "poster" } },
  { act: "unlock", sent: { field: "plot" }, action: { kind: "unlock", field: "plot" } },
  { act: "lock_all", sent: {}, action: { kind: "lock_item", locked: true } },
  { act: "unlock_all", sent: {}, action: { kind: "lock_item", locked: null } },
  { act: "monitor", sent: {}, action: { kind: "monitor", monitored: true } },
  { act: "unmonitor", sent: {}, action: { kind: "monitor", monitored: false } },
  {
    act: "edit",
    sent: { field: "genres", value: "Drama\nSilent" },
    action: { kind: "edit", field: "genres", value: ["Drama", "Silent"] },
  },
  {
    act: "edit",
    sent: { field: "plot", value: " " },
    action: { kind: "edit", field: "plot", value: null },
  },
  {
    act: "take",
    sent: { field: "plot", provider: "omdb" },
    action: { kind: "take", field: "plot", provider: "omdb" },
  },
  { act: "backfill", sent: { field: "plot" }, action: { kind: "backfill", field: "plot" } },
] as const;

Deno.test("each answer of the list's bar starts the run that it says", async () => {
  await using run = await pagesRun();
  for (const { act, sent, action } of ACTS) {
    const form = [["select", "1"], ["act", act], ...two(run), ...Object.entries(sent)];
    const answer = await run.post("/movies/selection", form as [string, string][]);
    assertEquals([act, answer.status], [act, 303]);
    const [latest] = (await listRuns(run.deps.db, "bulk_edit", 1, 1)).runs;
    assertEquals(latest?.options.action as unknown, action);
    assertEquals([answer.to, latest?.progress.total], [`/activity/${latest?.id}`, 2]);
  }
});

Deno.test("each is asked in one sentence that says how many, and that it can be undone", async () => {
  await using run = await pagesRun();
  for (const { act } of ACTS) {
    const { words } = await run.get(`/movies/selection?select=all&other=${act}&act=other`);
    assertStringIncludes(words, `${run.ids.length} movies`);
    assertStringIncludes(words, "can be undone as one");
  }
});

const MISTAKES = [
  { name: "no field", sent: { act: "lock" }, says: "Choose a field." },
  { name: "a field of others", sent: { act: "lock", field: "network" }, says: "Choose a field." },
  { name: "artwork as a value", sent: { act: "edit", field: "poster" }, says: "Choose a field." },
  {
    name: "no provider",
    sent: { act: "take", field: "plot", provider: "nobody" },
    says: "Choose a provider.",
  },
  {
    name: "a value that does not fit",
    sent: { act: "edit", field: "runtime", value: "ninety" },
    says: "Runtime must be a number",
  },
] as const;

for (const { name, sent, says } of MISTAKES) {
  Deno.test(`${name} is one clear error, and what was chosen stays chosen`, async () => {
    await using run = await pagesRun();
    const form: [string, string][] = [["select", "1"], ...two(run), ...Object.entries(sent)];
    const answer = await run.post("/movies/selection", form);
    assertEquals(answer.status, 422);
    assertStringIncludes(answer.words, says);
    assertStringIncludes(answer.html, `name="ids" value="${run.ids.slice(0, 2).join(".")}"`);
    if ("value" in sent) assertStringIncludes(answer.html, `value="${sent.value}"`);
    assertEquals(await isRuns(run, "bulk_edit"), false);
  });
}

Deno.test("nothing ticked or nothing to do leads back to the list", async () => {
  await using run = await pagesRun();
  for (const address of ["?select=1&act=enrich", "?select=all", "?select=1&ids=x&act=lock"]) {
    const answer = await run.get(`/movies/selection${address}`);
    assertEquals([address, answer.status], [address, 303]);
    assert(answer.to.startsWith("/movies?"), answer.to);
  }
});

Deno.test("what is ticked on one page goes along to others, once", async () => {
  await using run = await pagesRun();
  const [first, second, third] = run.ids;
  const { html } = await run.get(`/movies?select=1&ids=9001.${first}&id=${second}`);
  assertStringIncludes(html, 'name="ids" value="9001"');
  const boxes = [...html.matchAll(/<input[^>]*name="id"[^>]*>/g)].map(([box]) => box);
  const ticked = boxes.filter((box) => box.includes("checked"))
    .map((box) => Number(/value="(\d+)"/.exec(box)?.[1]));
  assertEquals(ticked.sort(), [first, second].sort());
  assertEquals(boxes.length, run.ids.length);
  assert(third !== undefined);
});

Deno.test("all of a filter means what the filter shows when it is done", async () => {
  await using run = await pagesRun();
  const form: [string, string][] = [
    ["select", "all"],
    ["q", "metropolis"],
    ["act", "monitor"],
  ];
  await run.post("/movies/selection", form);
  const [latest] = (await listRuns(run.deps.db, "bulk_edit", 1, 1)).runs;
  assertEquals(latest?.progress.total, 1);
});

const LEFT_OUT = [
  {
    name: "on this page",
    words: ([a, b, c, d]: number[]) => ({ shown: [a, b, c, d], id: [c, d] }),
  },
  { name: "on another page", words: ([a, b, c, d]: number[]) => ({ ids: [a, b], id: [c, d] }) },
  {
    name: "here and elsewhere",
    words: ([a, b, c, d]: number[]) => ({ ids: [a], shown: [b, c, d], id: [c, d] }),
  },
] as const;

for (const { name, words } of LEFT_OUT) {
  Deno.test(`what is unticked ${name} is left out of all`, async () => {
    await using run = await pagesRun();
    const { id, ...rest } = words(run.ids);
    const sent: [string, string][] = [
      ["select", "all"],
      ...Object.entries(rest).map(([key, ids]) => [key, ids.join(".")] as [string, string]),
      ...id.map((own) => ["id", String(own)] as [string, string]),
    ];
    const { html } = await run.get(`/movies?${new URLSearchParams(sent)}`);
    const ticked = [...html.matchAll(/<input[^>]*name="id"[^>]*>/g)].map(([box]) => box)
      .filter((box) => box.includes("checked")).map((box) =>
        Number(/value="(\d+)"/.exec(box)?.[1])
      );
    assertEquals(ticked.sort(), [...id].sort());
    assertStringIncludes(html, "2 selected");
    await run.post("/movies/selection", [...sent, ["act", "monitor"]]);
    const [latest] = (await listRuns(run.deps.db, "bulk_edit", 1, 1)).runs;
    assertEquals(latest?.progress.total, 2);
  });
}
