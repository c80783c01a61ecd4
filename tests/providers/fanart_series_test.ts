import { assertEquals } from "../assert.ts";
import { answerOf, clientOf } from "./ask_world.ts";
import { askSeries, serving } from "./serving.ts";

const HOST = "http://assets.fanart.tv/fanart/tv/7001";
const BODY = {
  name: "Harbour Lights",
  thetvdb_id: "7001",
  tvposter: [image("poster", { lang: "de" }), image("keyart", { lang: "00" })],
  showbackground: [
    image("all", { season: "all", lang: "" }),
    image("one", { season: "1", lang: "" }),
  ],
  hdtvlogo: [image("hd", { lang: "cz" })],
  clearlogo: [image("sd", { lang: "en" })],
  characterart: [image("character", { lang: "en" })],
  seasonposter: [
    image("s0", { season: "0", lang: "00" }),
    image("s2", { season: "2", lang: "en", likes: "7" }),
    image("none", { season: "all", lang: "en" }),
  ],
  seasonbanner: [image("b2", { season: "2", lang: "en" })],
};

function image(file: string, more: Record<string, string>) {
  return { id: "1", url: `${HOST}/${file}.jpg`, lang: "en", likes: "1", ...more };
}

async function fanart(body: unknown = BODY) {
  const client = clientOf("fanart", serving([{ to: /\/v3\/tv\/7001$/, body }]), "key");
  return await askSeries(client, { tvdb: 7001 });
}

Deno.test("Fanart.tv's images of a series are told in our words", async () => {
  const { artwork, ids } = answerOf(await fanart());
  assertEquals(ids, { tvdb: 7001 });
  assertEquals(
    artwork.map(({ type, url, language }) => [type, url.split("/").at(-1), language]),
    [
      ["poster", "poster.jpg", "de"],
      ["keyart", "keyart.jpg", null],
      ["fanart", "all.jpg", null],
      ["fanart", "one.jpg", null],
      ["clearlogo", "hd.jpg", "cs"],
      ["clearlogo", "sd.jpg", "en"],
      ["characterart", "character.jpg", "en"],
    ],
  );
  assertEquals(artwork.filter(({ url }) => !url.startsWith("https://")), []);
});

Deno.test("Fanart.tv's images of a season belong to it, specials are season 0", async () => {
  const { children = [] } = answerOf(await fanart());
  assertEquals(
    children.map(({ season, episode, artwork }) => [
      season,
      episode,
      artwork.map(({ type, votes }) => [type, votes]),
    ]),
    [
      [0, null, [["poster", 1]]],
      [1, null, [["fanart", 1]]],
      [2, null, [["poster", 7], ["banner", 1]]],
    ],
  );
});

Deno.test("Fanart.tv's answer about another series is no answer", async () => {
  for (const thetvdb_id of ["0", "", "7002", null]) {
    assertEquals((await fanart({ ...BODY, thetvdb_id })).kind, "not_found");
  }
});
