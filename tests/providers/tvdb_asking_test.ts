import { assertEquals } from "../assert.ts";
import { clientOf } from "./ask_world.ts";
import { askSeries, type Rule, serving } from "./serving.ts";
import { failure, HARBOUR, LOGIN, success } from "./tvdb_fixtures.ts";

const IDS = { tvdb: 7001 };

Deno.test("a record about another series is no answer, and a merged one is not found", async () => {
  const other = { to: /extended/, body: success({ ...HARBOUR, id: 7002 }) };
  const gone = { to: /extended/, status: 404, body: failure("NotFoundException: not found") };
  for (const rule of [other, gone]) {
    const client = clientOf("tvdb", serving([LOGIN, rule]), "key");
    assertEquals((await askSeries(client, IDS)).kind, "not_found");
  }
});

Deno.test("a series is found by another system's id, of its own kind only", async () => {
  const asked: string[] = [];
  const rules: Rule[] = [
    LOGIN,
    {
      to: /remoteid\/4711/,
      body: success([{ people: { id: 1 } }, { movie: { id: 2 } }, { series: { id: 7001 } }]),
    },
    { to: /remoteid\/tt7654321/, body: success(null) },
    { to: /\/series\/7001\/extended/, body: success(HARBOUR) },
  ];
  const client = clientOf("tvdb", serving(rules, asked), "key");
  assertEquals((await askSeries(client, { tmdb: 4711 })).kind, "ok");
  assertEquals((await askSeries(client, { imdb: "tt7654321", tmdb: 4711 })).kind, "ok");
  assertEquals((await askSeries(client, { imdb: "tt7654321" })).kind, "not_found");
  assertEquals(asked.filter((question) => question.includes("remoteid")).length, 4);
});

Deno.test("a series found by a number that is another's is no answer", async () => {
  const rules: Rule[] = [
    LOGIN,
    { to: /remoteid/, body: success([{ series: { id: 7001 } }]) },
    { to: /extended/, body: success(HARBOUR) },
  ];
  const client = clientOf("tvdb", serving(rules), "key");
  assertEquals((await askSeries(client, { tmdb: 99 })).kind, "not_found");
});

Deno.test("an unknown part costs no request", async () => {
  const asked: string[] = [];
  const client = clientOf("tvdb", serving([LOGIN], asked), "key");
  assertEquals((await askSeries(client, IDS, { part: "season 1" })).kind, "not_found");
  assertEquals(asked, []);
});
