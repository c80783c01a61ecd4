import { assertEquals, assertLess, assertLessOrEqual, assertStringIncludes } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { browserTest } from "./browse.ts";
import { inspect } from "./inspect.ts";

const films = ["Metropolis", "The General", "Häxan"].map((title) => filmNamed(title));

browserTest("activity lists what ran, by kind", { films }, async ({ page }) => {
  await page.goto("/activity");
  assertStringIncludes(await page.locator("tbody tr").first().innerText(), "Completed");
  await inspect(page, "activity");
  await page.getByRole("link", { name: "Changes of match" }).click();
  await page.getByText("Nothing of this kind yet").waitFor();
  await inspect(page, "activity-empty");
});

browserTest("about names every source in the words it asks for", { films }, async ({ page }) => {
  await page.goto("/about");
  const credits = await page.locator("#credits").innerText();
  assertStringIncludes(
    credits,
    "This product uses the TMDB API but is not endorsed or certified by TMDB.",
  );
  for (const name of ["TMDB", "OMDb", "Fanart.tv"]) assertStringIncludes(credits, name);
  await inspect(page, "about");
});

browserTest(
  "an address that leads nowhere leads back",
  { films, mistakes: true },
  async ({ page }) => {
    for (const address of ["/nowhere", "/movies/4711"]) {
      const response = await page.goto(address);
      assertEquals(response?.status(), 404);
      await page.getByRole("heading", { name: "Nothing here" }).waitFor();
    }
    await inspect(page, "not-found");
    await page.getByRole("link", { name: "To the dashboard" }).click();
    await page.getByRole("heading", { name: "Dashboard" }).waitFor();
  },
);

const MOST_REQUESTS = 6;
const MOST_BYTES = 45 * 1024;

browserTest("the first page weighs less than 45 KB on the wire in 6 requests", { films }, async ({
  page,
}) => {
  const client = await page.context().newCDPSession(page);
  const sizes = new Map<string, number>();
  const images = new Set<string>();
  client.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Image") images.add(requestId);
  });
  client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    sizes.set(requestId, encodedDataLength);
  });
  await client.send("Network.enable");
  await page.goto("/", { waitUntil: "networkidle" });
  const counted = [...sizes].filter(([id]) => !images.has(id)).map(([, bytes]) => bytes);
  const total = counted.reduce((sum, bytes) => sum + bytes, 0);
  console.log(`${counted.length} requests, ${total} bytes`);
  assertLessOrEqual(counted.length, MOST_REQUESTS);
  assertLess(total, MOST_BYTES);
});
