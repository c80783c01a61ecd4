import type { Ids } from "../../domain/ids.ts";
import { assertEquals } from "../assert.ts";
import { answerOf, clientOf, offered } from "./ask_world.ts";
import { askSeries, askWhole, serving } from "./serving.ts";
import { EMBEDDED, MARAIS, redirect, tvmazeWith } from "./tvmaze_fixtures.ts";

const ASKED: { name: string; ids: Record<string, string | number>; requests: string[] }[] = [
  {
    name: "by its own id costs a request, and one for the episodes",
    ids: { tvmaze: 501 },
    requests: [
      "GET /shows/501?embed[]=seasons&embed[]=cast&embed[]=crew&embed[]=images&embed[]=akas",
      "GET /shows/501/episodes?specials=1",
    ],
  },
  {
    name: "by IMDb's id is looked up first, without following where it leads",
    ids: { imdb: "tt0008801" },
    requests: [
      "GET /lookup/shows?imdb=tt0008801",
      "GET /shows/501?embed[]=seasons&embed[]=cast&embed[]=crew&embed[]=images&embed[]=akas",
      "GET /shows/501/episodes?specials=1",
    ],
  },
];

for (const { name, ids, requests } of ASKED) {
  Deno.test(`a show asked for ${name}`, async () => {
    const asked: string[] = [];
    const client = clientOf("tvmaze", serving(tvmazeWith(MARAIS, EMBEDDED), asked), null);
    const outcomes = await askWhole(client, ids);
    assertEquals(outcomes.map(({ kind }) => kind), ["ok", "ok"]);
    assertEquals(asked, requests);
  });
}

Deno.test("what TVmaze did not embed is asked for by itself, and nothing else", async () => {
  const asked: string[] = [];
  const { seasons, cast, crew } = EMBEDDED;
  const rules = tvmazeWith(MARAIS, { seasons, cast }, [{ to: /\/501\/crew$/, body: crew }]);
  const outcome = await askSeries(clientOf("tvmaze", serving(rules, asked), null), { tvmaze: 501 });
  const answer = answerOf(outcome);
  assertEquals(offered(answer, "creators"), ["Jean Noir", "Eve Gris"]);
  // A 404 is an answer: there is no gallery.
  assertEquals(asked.slice(1), ["GET /shows/501/crew", "GET /shows/501/images"]);
  assertEquals(answer.artwork.map(({ type }) => type), ["poster"]);
});

Deno.test("a limit while the rest is asked for is a limit, not half an answer", async () => {
  const rules = tvmazeWith(MARAIS, null, [{ to: /\/501\/seasons$/, status: 429 }]);
  const outcome = await askSeries(clientOf("tvmaze", serving(rules), null), { tvmaze: 501 });
  assertEquals(outcome.kind, "rate_limited");
});

const MERGED = {
  to: /^GET \/shows\/400/,
  answer: () => redirect("https://api.tvmaze.com/shows/501"),
};

Deno.test("a merged show is the one that it leads to", async () => {
  const rules = tvmazeWith(MARAIS, EMBEDDED, [MERGED]);
  const outcome = await askSeries(clientOf("tvmaze", serving(rules), null), { tvmaze: 400 });
  assertEquals(answerOf(outcome).ids.tvmaze, 501);
});

Deno.test("a show that is gone is looked for by its other ids", async () => {
  const client = clientOf("tvmaze", serving(tvmazeWith(MARAIS, EMBEDDED)), null);
  const healed = await askSeries(client, { tvmaze: 399, imdb: "tt0008801" });
  assertEquals(answerOf(healed).ids.tvmaze, 501);
  assertEquals((await askSeries(client, { tvmaze: 399 })).kind, "not_found");
  assertEquals((await askSeries(client, { imdb: "tt0000009", tvdb: 9 })).kind, "not_found");
});

for (const path of ["/lookup/shows?imdb=tt0000001", "/shows/501"]) {
  Deno.test(`a redirect of ${path} to another host is not followed`, async () => {
    const asked: string[] = [];
    const rules = [{ to: /./, answer: () => redirect("https://elsewhere.invalid/shows/1") }];
    const ids: Ids = path.startsWith("/shows") ? { tvmaze: 501 } : { imdb: "tt0000001" };
    const outcome = await askSeries(clientOf("tvmaze", serving(rules, asked), null), ids);
    assertEquals([outcome.kind, asked.length], ["failed", 1]);
  });
}
