import { findProvider } from "../../providers/all.ts";
import { assertEquals } from "../assert.ts";
import { askFor, clientOf } from "./ask_world.ts";
import { type Rule, serving } from "./serving.ts";
import { failure, LOGIN, success } from "./tvdb_fixtures.ts";

const HIT = {
  objectID: "series-7001",
  id: "series-7001",
  tvdb_id: "7001",
  type: "series",
  name: "港の灯",
  primary_language: "jpn",
  translations: { deu: "Hafenlichter", eng: "Harbour Lights" },
  aliases: ["Lights of the Port"],
  year: "2010",
  image_url: "/banners/v4/series/7001/posters/1.jpg",
  remote_ids: [{ id: "tt7654321", type: 2, sourceName: "IMDB" }],
};

async function search(hits: unknown, language: string, asked: string[] = []) {
  const rule: Rule = { to: /\/search\?/, body: success(hits, { next: null }) };
  const client = clientOf("tvdb", serving([LOGIN, rule], asked), "key");
  return await client.search?.({ kind: "series", title: "harbour", year: 2010, language });
}

const TITLES = [
  { language: "de-AT", title: "Hafenlichter" },
  { language: "en", title: "Harbour Lights" },
  { language: "fr", title: "港の灯" },
];

for (const { language, title } of TITLES) {
  Deno.test(`TVDB's hit is called "${title}" for those who want "${language}"`, async () => {
    const found = await search([HIT], language);
    if (found?.kind !== "ok") throw new Error(found?.kind);
    const [hit] = found.value;
    const others = ["港の灯", "Hafenlichter", "Harbour Lights", "Lights of the Port"];
    assertEquals(hit, {
      id: 7001,
      ids: { tvdb: 7001, imdb: "tt7654321" },
      title,
      originalTitle: "港の灯",
      alternativeTitles: others.filter((other) => other !== title),
      year: 2010,
      poster: "https://artworks.thetvdb.com/banners/v4/series/7001/posters/1.jpg",
      kind: "series",
    });
  });
}

Deno.test("TVDB is searched for one kind, and hits of another are left out", async () => {
  const asked: string[] = [];
  const found = await search([{ ...HIT, type: "list" }, { ...HIT, tvdb_id: null }], "en", asked);
  assertEquals(found, { kind: "ok", value: [] });
  assertEquals(asked[1], "GET /v4/search?query=harbour&type=series&year=2010");
  assertEquals(await search(null, "en"), { kind: "ok", value: [] });
});

const ERRORS = [
  { status: 400, says: "InvalidValueType: cannot make item path", kind: "not_found" },
  { status: 400, says: "InvalidValueType: invalid path", kind: "not_found" },
  { status: 400, says: "query is required", kind: "failed" },
  { status: 404, says: "NotFoundException: error fetching ", kind: "not_found" },
  { status: 429, says: "Too Many Requests", kind: "rate_limited" },
  { status: 500, says: "oops", kind: "failed" },
  { status: 200, says: "something else", kind: "failed" },
];

for (const { status, says, kind } of ERRORS) {
  Deno.test(`TVDB's ${status} "${says}" is "${kind}"`, async () => {
    const client = clientOf(
      "tvdb",
      serving([LOGIN, { to: /./, status, body: failure(says) }]),
      "key",
    );
    assertEquals((await client.ask(askFor({ tvdb: 900 }))).kind, kind);
  });
}

const ARTWORKS = "https://artworks.thetvdb.com/banners";
const ADDRESSES = [
  { file: "/posters/7-1.jpg", width: 185, wants: "/posters/7-1_t.jpg" },
  { file: "/posters/7-1.jpg", width: 500, wants: "/posters/7-1.jpg" },
  { file: "/posters/7-1.jpg", width: null, wants: "/posters/7-1.jpg" },
  { file: "/episodes/7/1.jpg", width: 185, wants: "/episodes/7/1.jpg" },
];

for (const { file, width, wants } of ADDRESSES) {
  Deno.test(`TVDB's image ${file} for ${width ?? "all"} pixels is ${wants}`, () => {
    const address = findProvider("tvdb")?.imageAddress(ARTWORKS + file, width, {});
    assertEquals(address, ARTWORKS + wants);
    const own = { images_url: "https://mirror.example" };
    const mirrored = findProvider("tvdb")?.imageAddress(ARTWORKS + file, width, own);
    assertEquals(mirrored, `https://mirror.example/banners${wants}`);
  });
}
