import { assertEquals } from "../assert.ts";
import { answerOf, clientOf, offered } from "./ask_world.ts";
import { askSeries, type Rule, serving } from "./serving.ts";
import { episode, failure, LOGIN, success } from "./tvdb_fixtures.ts";

const IDS = { tvdb: 7001 };
const BASE = { id: 7001, originalLanguage: "jpn" };
const LAST = { next: null };

function list(episodes: unknown[], links: { next: string | null } = LAST): Rule {
  return {
    to: /\/episodes\/official\?page=0$/,
    body: success({ series: BASE, episodes }, links),
  };
}

function listIn(code: string, episodes: unknown[]): Rule {
  return {
    to: new RegExp(`/episodes/official/${code}\\?page=0$`),
    body: success({ ...BASE, episodes }, LAST),
  };
}

async function ask(rules: Rule[], part: string, asked: string[] = []) {
  const client = clientOf("tvdb", serving([LOGIN, ...rules], asked), "key");
  return await askSeries(client, IDS, { part });
}

Deno.test("TVDB's plain list of episodes is in the series' language", async () => {
  const answer = answerOf(await ask([list([episode(1, 2, { absoluteNumber: 14 })])], "episodes"));
  const [child] = answer.children ?? [];
  assertEquals(answer.ids, IDS);
  assertEquals([child?.season, child?.episode, child?.absolute], [1, 2, 14]);
  assertEquals(child?.ids, { tvdb: 1002 });
  assertEquals(child?.offers.map(({ field, value, language }) => [field, value, language]), [
    ["title", "第2回", "ja"],
    ["plot", "港。", "ja"],
    ["aired", "2010-04-01", null],
    ["runtime", 24, null],
  ]);
  assertEquals(child?.artwork.map(({ type, url }) => [type, url]), [
    ["thumb", "https://artworks.thetvdb.com/banners/v4/episode/2/screencap/still.jpg"],
  ]);
});

Deno.test("a list in a language has the episodes inside the series", async () => {
  const one = episode(1, 1, { name: "Ankunft", overview: null });
  const answer = answerOf(await ask([listIn("deu", [one])], "episodes deu"));
  assertEquals(answer.children?.[0]?.offers.slice(0, 1), [
    { field: "title", value: "Ankunft", language: "de", country: null },
  ]);
});

Deno.test("a translated list that is not there is made up for by the plain one", async () => {
  const gone = {
    to: /official\/deu/,
    status: 404,
    body: failure("NotFoundException: error fetching "),
  };
  const asked: string[] = [];
  const answer = answerOf(await ask([gone, list([episode(1, 1)])], "episodes deu", asked));
  assertEquals(answer.children?.[0]?.offers[0]?.language, "ja");
  assertEquals(asked.length, 3);
});

Deno.test("TVDB's blanks are no offers: untold names, placeholders, absolute number 0", async () => {
  const rows = [
    episode(1, 1, { name: null, overview: "", aired: "", runtime: 0, image: null }),
    episode(1, 2, { name: "TBA", absoluteNumber: null }),
    episode(1, 3, { name: "Episode 3", aired: "0000-00-00" }),
    episode(1, 4, { number: null }),
  ];
  const { children = [] } = answerOf(await ask([list(rows)], "episodes"));
  assertEquals(children.map(({ episode, absolute }) => [episode, absolute]), [
    [1, null],
    [2, null],
    [3, null],
  ]);
  assertEquals(children[0]?.offers, []);
  assertEquals(children[0]?.artwork, []);
  for (const child of children) assertEquals(offered({ ...child, parts: [] }, "title"), undefined);
});

Deno.test("specials are season 0, films among them", async () => {
  const answer = answerOf(await ask([list([episode(0, 1, { isMovie: 1 })])], "episodes"));
  assertEquals(answer.children?.map(({ season, episode }) => [season, episode]), [[0, 1]]);
});

Deno.test("TVDB's list of episodes is read page by page until there is no next one", async () => {
  const pages = [0, 1, 2].map((page): Rule => ({
    to: new RegExp(`official\\?page=${page}$`),
    body: success(
      { series: BASE, episodes: Array.from({ length: 500 }, (_, i) => episode(page + 1, i + 1)) },
      { next: page < 2 ? "https://api4.thetvdb.com/v4/…" : null },
    ),
  }));
  const asked: string[] = [];
  const answer = answerOf(await ask(pages, "episodes", asked));
  assertEquals([answer.children?.length, asked.length], [1500, 4]);
});

Deno.test("a page that fails fails the part: half a list would look like a shrunken one", async () => {
  const rules: Rule[] = [
    list([episode(1, 1)], { next: "more" }),
    { to: /page=1/, status: 500, body: "" },
  ];
  assertEquals((await ask(rules, "episodes")).kind, "failed");
});

Deno.test("a list that always names a next page is given up at an empty one", async () => {
  const asked: string[] = [];
  const rules: Rule[] = [
    list([episode(1, 1)], { next: "more" }),
    { to: /page=\d/, body: success({ series: BASE, episodes: [] }, { next: "more" }) },
  ];
  assertEquals(answerOf(await ask(rules, "episodes", asked)).children?.length, 1);
  assertEquals(asked.length, 3);
});

Deno.test("a list of another series is no answer", async () => {
  const other: Rule = {
    to: /official/,
    body: success({ series: { id: 1 }, episodes: [episode(1, 1)] }, LAST),
  };
  assertEquals((await ask([other], "episodes")).kind, "not_found");
});
