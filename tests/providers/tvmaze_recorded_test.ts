import { mapOutcome } from "../../domain/outcome.ts";
import { assert, assertEquals } from "../assert.ts";
import { readAnswer } from "../../domain/enrichment/answer.ts";
import { answering, answerOf, askFor, clientOf, offered } from "./ask_world.ts";
import { recordedText, recordings } from "./recordings.ts";
import { askSeriesFor, serving } from "./serving.ts";

const isShow = (body: Record<string, unknown>) => "premiered" in body;

for (const { name, text, body } of recordings("tvmaze", isShow)) {
  Deno.test(`recorded ${name} is read as it says`, async () => {
    // What was not embedded when it was recorded is a 404 now.
    const rules = [{ to: /\/shows\/\d+\?/, body }];
    const outcome = await clientOf("tvmaze", serving(rules), null)
      .ask(askSeriesFor({ tvmaze: Number(body.id) }));
    const answer = answerOf(mapOutcome(outcome, (raw) => readAnswer("series", raw)));
    assertEquals(answer.ids.tvmaze, body.id);
    assertEquals(offered(answer, "title"), String(body.name));
    const plot = String(offered(answer, "plot") ?? "");
    assertEquals(/<[a-z]|&[a-z]+;/.test(plot), false, plot);
    assertEquals(plot === "", body.summary === null || body.summary === "");
    const listed = (text.match(/"premiereDate"/g) ?? []).length;
    assertEquals(answer.children?.length ?? 0, listed);
    assertEquals(
      answer.artwork.every(({ url }) => url.startsWith("https://static.tvmaze.com/")),
      true,
    );
    assert(!/undefined|NaN/.test(JSON.stringify(answer)));
  });
}

const EPISODE_LISTS: { name: string; numbers: [season: number, episode: number | null][] }[] = [
  { name: "tvmaze/show-1.episodes.json", numbers: [[1, 1], [1, 2], [1, 3]] },
  { name: "tvmaze/season-true-detective-1.episodes-cut-with-special.json", numbers: [[1, 8]] },
  { name: "tvmaze/show-249.episodesbydate-2012-06-06.json", numbers: [[2012, 73]] },
];

for (const { name, numbers } of EPISODE_LISTS) {
  const text = recordedText(name);
  Deno.test({
    name: `recorded ${name} gives its episodes`,
    ignore: text === null,
    fn: async () => {
      const client = clientOf("tvmaze", answering(text ?? ""), null);
      const outcome = await client.ask(askSeriesFor({ tvmaze: 1 }, { part: "episodes" }));
      const { children = [] } = answerOf(mapOutcome(outcome, (raw) => readAnswer("series", raw)));
      assertEquals(children.map(({ season, episode }) => [season, episode]), numbers);
    },
  });
}

for (const { name, body } of recordings("tvmaze", (body) => "airstamp" in body)) {
  Deno.test(`recorded ${name} is an episode`, async () => {
    const client = clientOf("tvmaze", answering(JSON.stringify([body])), null);
    const outcome = await client.ask(askSeriesFor({ tvmaze: 1 }, { part: "episodes" }));
    const [child] = answerOf(mapOutcome(outcome, (raw) => readAnswer("series", raw))).children ??
      [];
    const aired = child?.offers.find(({ field }) => field === "aired")?.value ?? "";
    assertEquals([child?.season, child?.episode, aired], [body.season, body.number, body.airdate]);
  });
}

for (const name of ["tvmaze/search-breaking-bad.json", "tvmaze/search-girls.json"]) {
  const text = recordedText(name);
  Deno.test({
    name: `recorded ${name} gives its hits`,
    ignore: text === null,
    fn: async () => {
      const rows: { show: { id: number; name: string } }[] = JSON.parse(text ?? "[]");
      const client = clientOf("tvmaze", answering(text ?? ""), null);
      const found = await client.search?.({
        kind: "series",
        title: "x",
        year: null,
        language: "en",
      });
      const hits = found?.kind === "ok" ? found.value : [];
      assertEquals(
        hits.map(({ id, title }) => [id, title]),
        rows.map(({ show }) => [show.id, show.name]),
      );
      assert(hits.every(({ year, ids }) => year !== null && ids.tvmaze !== undefined));
    },
  });
}

for (const name of ["404-lookup-no-match.json", "404-unknown-episode.json"]) {
  const text = recordedText(`tvmaze/errors/${name}`);
  Deno.test({
    name: `recorded ${name} is no such show`,
    ignore: text === null,
    fn: async () => {
      for (const body of [text ?? "", ""]) {
        const client = clientOf("tvmaze", answering(body, 404), null);
        const ask = askFor({ imdb: "tt9999999" }, { kind: "series" });
        assertEquals((await client.ask(ask)).kind, "not_found");
      }
    },
  });
}
