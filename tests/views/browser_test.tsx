/** The views in a real browser, under the page policy, against a small app that keeps state. */
import { Hono } from "hono";
import type { Browser, Page } from "playwright-core";
import { BulkCard } from "../../views/dashboard/bulk_card.tsx";
import { DashboardPage } from "../../views/dashboard.tsx";
import { ConfirmRunPage } from "../../views/confirm_run.tsx";
import { FieldLine, type FieldRow, FieldTable } from "../../views/item/field_table.tsx";
import { ItemPage } from "../../views/item.tsx";
import { ItemsPage } from "../../views/items.tsx";
import type { Shell } from "../../views/words.ts";
import { assert, assertEquals } from "../assert.ts";
import { browserPath, launchBrowser } from "./browser.ts";
import { createGallery } from "./gallery.tsx";
import { SHELL } from "./samples/common.ts";
import { DASHBOARDS } from "./samples/dashboard.ts";
import { MOVIES } from "./samples/movie.ts";
import { MOVIE_LISTS } from "./samples/movies.ts";

const path = browserPath();

function sample<T>(samples: Record<string, T>, name: string): T {
  const found = samples[name];
  if (!found) throw new RangeError(`Cannot find the sample "${name}"`);
  return found;
}

/** A dashboard whose run lasts two polls, and one movie whose fields can be edited. */
function createWorld() {
  const app = new Hono();
  const idle = sample(DASHBOARDS, "dashboard");
  const busy = sample(DASHBOARDS, "dashboard-running");
  const movie = sample(MOVIES, "movie");
  const seen = { polls: 0, posts: 0 };
  let left = 0;
  let said: Shell["flash"] = null;
  let rows: FieldRow[] = movie.fields.fields;

  function shell(): Shell {
    const flash = said;
    said = null;
    return { ...SHELL, flash };
  }

  app.get("/", (c) => {
    const bulk = left > 0 ? busy.bulk : idle.bulk;
    return c.html(<DashboardPage {...idle} bulk={bulk} shell={shell()} />);
  });
  app.get(
    "/enrichment/run",
    (c) =>
      c.html(
        <ConfirmRunPage shell={shell()} question="This will enrich all. Continue?" back="/" />,
      ),
  );
  app.post("/enrichment/run", (c) => {
    seen.posts++;
    left = 3;
    said = { tone: "info", text: "The run has started." };
    return c.redirect("/", 303);
  });
  app.get("/fragments/bulk", (c) => {
    seen.polls++;
    left--;
    if (left <= 0) c.header("HX-Trigger", "run-finished");
    return c.html(<BulkCard {...(left > 0 ? busy : idle).bulk} />);
  });
  app.get("/movies", (c) => {
    const props = sample(MOVIE_LISTS, "movies");
    const q = c.req.query("q") ?? "";
    const items = props.items.filter(({ title }) => title.toLowerCase().includes(q));
    const view = c.req.query("view") === "table" ? "table" : "grid";
    return c.html(
      <ItemsPage {...props} toolbar={{ ...props.toolbar, q, view }} items={items} />,
    );
  });
  app.get("/movies/3", (c) => {
    const edit = c.req.query("edit");
    const fields = rows.map((row) => row.field === edit ? editing(row) : row);
    return c.html(<ItemPage {...movie} fields={{ base: "/movies/3", fields }} shell={shell()} />);
  });
  app.get(
    "/fragments/movies/3/fields",
    (c) => c.html(<FieldTable base="/movies/3" fields={rows} />),
  );
  app.get("/fragments/movies/3/fields/:field/edit", (c) => {
    const row = rows.find(({ field }) => field === c.req.param("field"));
    return row ? c.html(<FieldLine base="/movies/3" {...editing(row)} />) : c.notFound();
  });
  app.post("/movies/3/fields/:field", async (c) => {
    const field = c.req.param("field");
    const text = String((await c.req.formData()).get("value"));
    const bad = (row: FieldRow) => editing({ ...row, value: { text } }, "Too long.");
    if (text.length > 20) {
      const fields = rows.map((row) => row.field === field ? bad(row) : row);
      return c.html(<FieldTable base="/movies/3" fields={fields} />, 422);
    }
    rows = rows.map((row) => row.field === field ? { ...row, value: { text }, locked: true } : row);
    said = { tone: "good", text: "Saved and locked." };
    return c.redirect("/movies/3", 303);
  });
  app.route("/", createGallery());
  return { app, seen };
}

function editing(row: FieldRow, mistake?: string): FieldRow {
  return { ...row, edit: { value: row.value.text ?? "", multiline: false, mistake } };
}

async function withPage(
  options: { javaScriptEnabled: boolean },
  act: (page: Page, seen: { polls: number; posts: number }) => Promise<void>,
) {
  const { app, seen } = createWorld();
  const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen: () => {} }, app.fetch);
  let browser: Browser | undefined;
  try {
    browser = await launchBrowser(path);
    const baseURL = `http://127.0.0.1:${server.addr.port}`;
    const page = await browser.newPage({ ...options, baseURL });
    const errors: string[] = [];
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    page.on("pageerror", (error) => errors.push(error.message));
    page.setDefaultTimeout(10_000);
    await act(page, seen);
    // A 422 that is shown to the user is a line in the console too, and no fault.
    assertEquals(errors.filter((text) => !text.includes("422")), []);
  } finally {
    await browser?.close();
    await server.shutdown();
  }
}

function browserTest(
  name: string,
  options: { javaScriptEnabled: boolean },
  act: Parameters<typeof withPage>[1],
) {
  Deno.test({
    name,
    ignore: !path,
    sanitizeOps: false,
    sanitizeResources: false,
    fn: () => withPage(options, act),
  });
}

const SCRIPTS = { javaScriptEnabled: true };
const NO_SCRIPTS = { javaScriptEnabled: false };

browserTest(
  "a run is asked for in a dialog, polled, and stops polling",
  SCRIPTS,
  async (page, seen) => {
    await page.goto("/");
    await page.getByRole("link", { name: "Run Now" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Enrich all" }).click();
    await page.getByText("Enriching library…").waitFor();
    await page.getByText("The run has started.").waitFor();
    assertEquals(seen.posts, 1);
    await page.locator("#bulk").getByText("Completed").waitFor();
    const polls = seen.polls;
    assert(polls >= 3, `polled ${polls} times`);
    await page.waitForTimeout(2500);
    assertEquals(seen.polls, polls);
  },
);

browserTest("a run is asked for on a page where no script runs", NO_SCRIPTS, async (page, seen) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Run Now" }).click();
  await page.waitForURL("**/enrichment/run?confirm=1");
  await page.getByRole("button", { name: "Enrich all" }).click();
  await page.getByText("Enriching library…").waitFor();
  assertEquals(seen.posts, 1);
});

browserTest("the list follows while typing and the address with it", SCRIPTS, async (page) => {
  await page.goto("/movies");
  await page.getByLabel("Search movies").pressSequentially("metro");
  await page.waitForURL("**q=metro**");
  assertEquals(await page.locator("#results li").count(), 1);
  await page.getByLabel("Table").check();
  await page.waitForURL("**view=table**");
  assertEquals(await page.locator("#results tbody tr").count(), 1);
  assertEquals(await page.getByLabel("Search movies").inputValue(), "metro");
});

for (const [words, options] of [["with", SCRIPTS], ["without", NO_SCRIPTS]] as const) {
  browserTest(`a field is edited in place ${words} scripts`, options, async (page) => {
    await page.goto("/movies/3");
    await page.getByRole("link", { name: "Edit Runtime" }).click();
    await page.getByRole("textbox", { name: "Runtime" }).fill("97 minutes");
    await page.getByRole("button", { name: "Save and lock" }).click();
    await page.getByText("Saved and locked.").waitFor();
    const row = page.locator("#field-runtime");
    assertEquals(await row.getByRole("button").getAttribute("title"), "Let providers fill it");
    assert((await row.textContent())?.includes("97 minutes"));
  });
}

browserTest("a mistake is shown beside its field", SCRIPTS, async (page) => {
  await page.goto("/movies/3");
  await page.getByRole("link", { name: "Edit Runtime" }).click();
  await page.getByRole("textbox", { name: "Runtime" }).fill("x".repeat(30));
  await page.getByRole("button", { name: "Save and lock" }).click();
  await page.getByText("Too long.").waitFor();
  assertEquals(await page.getByRole("textbox", { name: "Runtime" }).inputValue(), "x".repeat(30));
  await page.getByRole("link", { name: "Cancel" }).click();
  await page.getByRole("textbox", { name: "Runtime" }).waitFor({ state: "detached" });
});
