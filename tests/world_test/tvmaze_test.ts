import { assert, assertEquals } from "../assert.ts";
import { recordedText } from "../providers/recordings.ts";
import { seriesNamed } from "../world/series.ts";
import { quickWorld } from "./ask.ts";
import type { World } from "../world/world.ts";

const WATCH = seriesNamed("The Harbour Watch");
const DESK = seriesNamed("The Late Desk with Maud Keller");

/** An answer with its redirect not followed and its body as it came. */
async function get(world: World, path: string) {
  const response = await world.fetch(`${world.urls.tvmaze}${path}`, { redirect: "manual" });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text };
}

async function json(world: World, path: string) {
  return JSON.parse((await get(world, path)).text);
}

const MISSES: { path: string; status: number; text: string | RegExp }[] = [
  { path: "/lookup/shows?imdb=tt9999999", status: 404, text: "null" },
  { path: "/lookup/shows?thetvdb=1", status: 404, text: "null" },
  { path: "/shows/1", status: 404, text: /"status":404/ },
  { path: "/shows/1/episodes", status: 404, text: /"status":404/ },
  { path: `/shows/${WATCH.tvmaze}/smells`, status: 404, text: /"status":404/ },
  { path: "/lookup/shows?tmdb=603", status: 400, text: /Bad Request/ },
  { path: `/shows/${seriesNamed("Shadows on the Canal").tvmaze}`, status: 404, text: /404/ },
];

for (const { path, status, text } of MISSES) {
  Deno.test(`tvmaze answers ${status} to ${path}`, async () => {
    const answer = await get(quickWorld(), path);
    assertEquals(answer.status, status);
    assert(typeof text === "string" ? answer.text === text : text.test(answer.text), answer.text);
    if (status === 404) assertEquals(answer.headers.get("cache-control"), "public, max-age=3600");
  });
}

Deno.test("tvmaze answers a lookup with a redirect and null, a merged show likewise", async () => {
  const world = quickWorld();
  const found = await get(world, `/lookup/shows?imdb=${WATCH.imdb}`);
  const there = `https://api.tvmaze.com/shows/${WATCH.tvmaze}`;
  assertEquals([found.status, found.headers.get("location"), found.text], [301, there, "null"]);
  world.moveSeries(DESK.tvdb, WATCH.tvdb);
  const merged = await get(world, `/shows/${DESK.tvmaze}?embed=cast`);
  // What was to be embedded is forgotten on the way.
  assertEquals([merged.status, merged.headers.get("location")], [301, there]);
});

Deno.test("tvmaze embeds what is asked for and tells specials to those who ask only", async () => {
  const world = quickWorld();
  const show = await json(world, `/shows/${WATCH.tvmaze}?embed[]=seasons&embed[]=cast&embed[]=x`);
  assertEquals(Object.keys(show._embedded), ["seasons", "cast"]);
  const path = `/shows/${WATCH.tvmaze}/episodes`;
  const [plain, all] = [await json(world, path), await json(world, `${path}?specials=1`)];
  assertEquals(all.length - plain.length, 3);
  const specials = all.filter(({ number }: { number: number | null }) => number === null);
  assertEquals(specials.map(({ season, type }: Record<string, unknown>) => [season, type]), [
    [2, "significant_special"],
    [2, "insignificant_special"],
    [3, "significant_special"],
  ]);
});

Deno.test("tvmaze forgives two letters and lists namesakes and noise", async () => {
  const world = quickWorld();
  const rows = await json(world, "/search/shows?q=lighthuose");
  assertEquals(rows.map(({ show }: { show: { name: string } }) => show.name), [
    "The Lighthouse",
    "The Lighthouse",
  ]);
  assertEquals(await json(world, "/search/shows?q=zzzzzz"), []);
});

Deno.test("tvmaze's limit names no time", async () => {
  const world = quickWorld({ limits: { tvmaze: { requests: 1, seconds: 10 } } });
  await get(world, "/shows/1");
  const { status, headers } = await get(world, "/shows/1");
  assertEquals([status, headers.get("retry-after")], [429, null]);
});

const SHAPES: { recording: string; path: string; within?: string }[] = [
  { recording: "show-38963-the-mandalorian.json", path: "" },
  { recording: "show-1.episodes.json", path: "/episodes" },
  { recording: "show-1.seasons.json", path: "/seasons" },
  { recording: "show-1.cast.json", path: "/cast", within: "person" },
];

/** The keys of a body, of the first of a list, or of one part of that. */
function keysOf(body: unknown, within: string | undefined): string[] {
  const whole = Array.isArray(body) ? body[0] : body;
  return Object.keys(within ? whole[within] : whole).filter((key) => key !== "_links");
}

for (const { recording, path, within } of SHAPES) {
  const text = recordedText(`tvmaze/${recording}`);
  if (text === null) continue;
  Deno.test(`tvmaze's answer has the keys of the recorded ${recording}, in their order`, async () => {
    const made = await json(quickWorld(), `/shows/${WATCH.tvmaze}${path}`);
    assertEquals(keysOf(made, within), keysOf(JSON.parse(text), within));
  });
}

Deno.test("tvmaze's small pictures exist where it says so", async () => {
  const world = quickWorld();
  const images = await json(world, `/shows/${WATCH.tvmaze}/images`);
  for (const { type, resolutions } of images) {
    assertEquals(resolutions.medium !== undefined, ["poster", "banner"].includes(type));
    const response = await world.fetch((resolutions.medium ?? resolutions.original).url);
    assertEquals([response.status, response.headers.get("content-type")], [200, "image/png"]);
    await response.body?.cancel();
  }
});
