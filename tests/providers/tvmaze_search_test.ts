import { judgeMatch } from "../../domain/matching.ts";
import { assertEquals } from "../assert.ts";
import { SERIES, seriesNamed } from "../world/series.ts";
import { isKnownTo } from "../world/series/series.ts";
import { createWorld } from "../world/world.ts";
import { clientOf } from "./ask_world.ts";
import { serving } from "./serving.ts";
import { MARAIS } from "./tvmaze_fixtures.ts";

async function search(title: string, fetch_: typeof fetch = createWorld().fetch) {
  const client = clientOf("tvmaze", fetch_, null);
  const found = await client.search?.({ kind: "series", title, year: null, language: "en" });
  if (found?.kind !== "ok") throw new Error(`No hits: ${JSON.stringify(found)}`);
  return found.value;
}

Deno.test("TVmaze's hits have ids, year and popularity, and no votes", async () => {
  const asked: string[] = [];
  const rules = [{ to: /^GET \/search\/shows\?q=/, body: [{ score: 1.3, show: MARAIS }] }];
  assertEquals(await search("Le Marais & moi", serving(rules, asked)), [{
    id: 501,
    ids: { tvmaze: 501, imdb: "tt0008801", tvdb: 8801 },
    title: "Le Marais",
    year: 2019,
    popularity: 61,
    poster: "https://static.tvmaze.com/uploads/images/original_untouched/9/1.jpg#medium_portrait",
    kind: "series",
  }]);
  assertEquals(asked, ["GET /search/shows?q=Le%20Marais%20%26%20moi"]);
});

Deno.test("nobody of that name is no failure, whether TVmaze says [] or 404", async () => {
  assertEquals(await search("x", serving([{ to: /./, body: [] }])), []);
  assertEquals(await search("x", serving([])), []);
});

for (const series of SERIES.filter((one) => isKnownTo(one, "tvmaze"))) {
  const { title, year } = series;
  Deno.test(`TVmaze's search finds ${title} (${year}) and no other`, async () => {
    const judged = judgeMatch({ title, year, kind: "series" }, await search(title));
    assertEquals([judged.verdict, judged.match], ["accept", series.tvmaze]);
  });
}

Deno.test("two shows of one name are for a person to tell apart", async () => {
  const { title } = seriesNamed("The Lighthouse", 1962);
  assertEquals(judgeMatch({ title, kind: "series" }, await search(title)).verdict, "review");
});
