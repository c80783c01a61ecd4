/** The activity page: what ran, and the previews that can be come back to. */
import { editFields } from "../../services/edits/edit_fields.ts";
import { workUntilIdle } from "../../services/jobs/worker.ts";
import { assertEquals, assertStringIncludes } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { type PagesRun, pagesRun } from "./page_run.ts";

const HAXAN = filmNamed("Häxan");

/** Starts previews of a list as its bar does, and of a library. */
const PREVIEWS: { name: string; form: [string, string][]; path: string; says: string }[] = [
  { name: "everything", path: "/previews", form: [], says: "Preview of all titles" },
  {
    name: "all of a search but one",
    path: "/movies/selection",
    form: [["select", "all"], ["act", "preview"], ["q", "e"], ["ids", "1"]],
    says: 'Preview of all movies found by "e" but 1',
  },
  {
    name: "all of a filter",
    path: "/movies/selection",
    form: [["select", "all"], ["act", "preview"], ["filter", "enriched"]],
    says: "Preview of all enriched movies",
  },
  {
    name: "two titles",
    path: "/movies/selection",
    form: [["select", "1"], ["act", "preview"], ["id", "1"], ["id", "2"]],
    says: "Preview of 2 chosen titles",
  },
  {
    name: "one title",
    path: "/movies/selection",
    form: [["select", "1"], ["act", "preview"], ["id", "1"]],
    says: `Preview of ${HAXAN.title} (${HAXAN.year})`,
  },
];

async function listed(run: PagesRun): Promise<string> {
  return (await run.get("/activity?type=preview")).words;
}

Deno.test("previews are listed, newest first, with what they cover", async () => {
  await using run = await pagesRun();
  assertStringIncludes(await listed(run), "Nothing of this kind yet");
  for (const { name, path, form, says } of PREVIEWS) {
    const { to } = await run.post(path, form);
    assertEquals([name, to.replace(/\d+$/, "")], [name, "/previews/"]);
    assertStringIncludes(await listed(run), says);
    assertStringIncludes((await run.get(to)).words, says.replace("Preview of ", ""));
  }
  const { data } = JSON.parse((await run.get("/activity?type=preview", "application/json")).html);
  assertEquals([data.total, data.items[0].id, data.items[0].state], [
    PREVIEWS.length,
    PREVIEWS.length,
    "computing",
  ]);
});

Deno.test("a preview's state and its changes are seen in the list", async () => {
  await using run = await pagesRun();
  const [first = 0] = run.ids;
  await editFields(run.deps, first, { tagline: "Mine." });
  for (let count = 0; count < 3; count++) await run.post("/previews", []);
  await run.post("/previews/2/cancel", []);
  await workUntilIdle(run.deps);
  const words = await listed(run);
  for (const part of ["Ready", "Cancelled", "4 of 4 titles looked at", "nothing would change"]) {
    assertStringIncludes(words, part);
  }
});

Deno.test("a settings draft is seen on both pages, and discarding it leads back", async () => {
  await using run = await pagesRun();
  const [first = 0] = run.ids;
  const sources = `/movies/${first}/sources`;
  const { to } = await run.post(`${sources}/runtime/trust`, [["provider", "omdb"]]);
  for (const page of ["/settings", "/settings/providers"]) {
    const { words } = await run.get(page);
    assertStringIncludes(words, "Not in effect yet: whom to trust for Runtime.");
  }
  const { html, words } = await run.get(to);
  assertStringIncludes(html, `href="${sources}"`);
  assertStringIncludes(words, "Decide later");
  const discarded = await run.post("/settings/trust/discard", [["back", sources]]);
  assertEquals(discarded.to, sources);
  assertEquals((await run.get("/settings")).words.includes("Not in effect yet"), false);
  for (const back of ["//elsewhere.example", "/movies/1/sources?x=1", "/movies/1/delete"]) {
    const answer = await run.post("/settings/trust/discard", [["back", back]]);
    assertEquals([back, answer.to], [back, "/settings/providers"]);
  }
});
