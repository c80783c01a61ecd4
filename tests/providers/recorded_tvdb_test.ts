import { readAnswer } from "../../domain/enrichment/answer.ts";
import type { Ids, TitleKind } from "../../domain/ids.ts";
import { mapOutcome } from "../../domain/outcome.ts";
import { assert, assertEquals } from "../assert.ts";
import { answerOf, clientOf, offered } from "./ask_world.ts";
import { type Recording, recordings } from "./recordings.ts";
import { LOGIN } from "./tvdb_fixtures.ts";
import { askSeriesFor, serving } from "./serving.ts";

/** What a question gives when TVDB answers everything but the login with that body. */
async function ask(kind: TitleKind, text: string, ids: Ids, part = "", status = 200) {
  const anything = { to: /^GET/, answer: () => new Response(text, { status }) };
  const client = clientOf("tvdb", serving([LOGIN, anything]), "key");
  const outcome = await client.ask({ ...askSeriesFor(ids, { part, languages: ["en"] }), kind });
  return mapOutcome(outcome, (raw) => readAnswer(kind, raw));
}

function dataOf({ body }: Recording): Recording["body"] {
  return (body.data ?? {}) as Recording["body"];
}

function named(words: RegExp): Recording[] {
  return recordings("tvdb-v4").filter(({ name }) => words.test(name));
}

/** Those that were cut by their recorders down to a few keys have no id: the answer is unusable. */
const WHOLE = named(/\/(series|movie)-\d.*extended/);

for (const recording of WHOLE) {
  const { name, text } = recording;
  const data = dataOf(recording);
  const kind = name.includes("/movie-") ? "movie" : "series";
  Deno.test(`recorded ${name} is ${data.id ? "read as it says" : "no answer"}`, async () => {
    const outcome = await ask(kind, text, { tvdb: Number(data.id ?? 78878) });
    if (!data.id) return assertEquals(outcome.kind, "failed");
    const answer = answerOf(outcome);
    assertEquals(answer.ids.tvdb, Number(data.id));
    if (data.originalLanguage) assertEquals<unknown>(offered(answer, "original_title"), data.name);
    assertEquals(answer.artwork.filter(({ url }) => !url.startsWith("https://")), []);
    assert(!/undefined|NaN/.test(JSON.stringify(answer)));
  });
}

Deno.test("the recorded FLCL has what its record says", async () => {
  const [flcl] = named(/flcl\.extended/);
  if (!flcl) return;
  const answer = answerOf(await ask("series", flcl.text, { tvdb: 78878 }));
  const found = ["status", "network", "runtime", "genres", "countries", "languages", "studios"]
    .map((field) => offered(answer, field));
  assertEquals<unknown>(found, [
    "Ended",
    "Anime OAV",
    24,
    ["Science Fiction"],
    ["Japan"],
    ["Japanese"],
    undefined,
  ]);
  assertEquals(answer.parts, ["episodes eng"]);
  assertEquals(answer.children?.map(({ season, ids }) => [season, ids.tvdb]), [[1, 15795]]);
  const titles = answer.offers.filter(({ field }) => field === "title");
  assertEquals(titles.map(({ language, value }) => [language, value]), [["ja", "フリクリ"]]);
});

for (const recording of named(/episodes-(default|official)/)) {
  const { name, text } = recording;
  const data = dataOf(recording);
  Deno.test(`recorded ${name} is read as it says`, async () => {
    const series = (data.series ?? data) as Recording["body"];
    const [first] = data.episodes as Recording["body"][];
    // The recorded page says that another follows, which would be asked for as well.
    const single = text.replace(/"next": ?"[^"]*"/, '"next":null');
    const part = name.endsWith("-eng.json") ? "episodes eng" : "episodes";
    const answer = answerOf(await ask("series", single, { tvdb: Number(series.id) }, part));
    const [child] = answer.children ?? [];
    assertEquals([child?.season, child?.episode, child?.ids.tvdb], [
      Number(first?.seasonNumber),
      Number(first?.number),
      Number(first?.id),
    ]);
    const told = child?.offers.find(({ field }) => field === "aired");
    assertEquals(told?.value, String(first?.aired));
  });
}

const KINDS: [words: RegExp, kind: string][] = [
  [/400-login|401-login/, "refused"],
  [/401/, "refused"],
  [/400-search/, "failed"],
  [/400/, "not_found"],
];

for (const { name, text } of recordings("tvdb-v4/errors")) {
  const file = name.split("/").at(-1) ?? "";
  const kind = KINDS.find(([words]) => words.test(file))?.[1];
  Deno.test(`recorded ${name} is "${kind}"`, async () => {
    const status = parseInt(file);
    if (!file.includes("login")) {
      assertEquals((await ask("series", text, { tvdb: 1 }, "", status)).kind, kind);
      return;
    }
    const refusing = { to: /./, answer: () => new Response(text, { status }) };
    const client = clientOf("tvdb", serving([refusing]), "key");
    assertEquals((await client.ask(askSeriesFor({ tvdb: 1 }))).kind, kind);
    assertEquals((await client.test()).kind, kind);
  });
}

for (const { name, text } of recordings("tvdb-v4")) {
  Deno.test(`recorded ${name} never throws, whatever was asked for`, async () => {
    for (const kind of ["movie", "series"] as const) {
      for (const part of ["", "episodes", "episodes eng"]) {
        const outcome = await ask(kind, text, { tvdb: 78878 }, part);
        assert(["ok", "not_found", "failed"].includes(outcome.kind));
      }
      await ask(kind, text, { imdb: "tt1" });
    }
  });
}
