import { type Answer, readAnswer } from "../../domain/enrichment/answer.ts";
import { mapOutcome, type Outcome } from "../../domain/outcome.ts";
import { assert, assertEquals } from "../assert.ts";
import type { ProviderName } from "../world/simulator.ts";
import { answering, answerOf, askFor, clientOf, offered } from "./ask_world.ts";
import { type Recording, recordings } from "./recordings.ts";

async function read(
  provider: ProviderName,
  text: string,
  ids: Record<string, string | number>,
  status = 200,
): Promise<Outcome<Answer>> {
  const outcome = await clientOf(provider, answering(text, status), "key").ask(askFor(ids));
  return mapOutcome(outcome, (raw) => readAnswer("movie", raw));
}

function isUnspoilt(answer: Answer): boolean {
  return !/"(N\/A|#DUPE#)"|undefined|NaN/.test(JSON.stringify(answer));
}

const hasTitle = ({ id, title }: Recording["body"]) =>
  typeof id === "number" && typeof title === "string";

for (const { name, text, body } of recordings("tmdb/movie", hasTitle)) {
  Deno.test(`recorded ${name} is read as it says`, async () => {
    const answer = answerOf(await read("tmdb", text, { tmdb: Number(body.id) }));
    assertEquals(answer.ids.tmdb, body.id);
    if (body.imdb_id) assertEquals(answer.ids.imdb, body.imdb_id);
    const titles = answer.offers.filter(({ field }) => field === "title");
    assert(titles.some(({ value }) => value === body.title), "its title");
    if (body.runtime) assertEquals(offered(answer, "runtime"), body.runtime);
    if (body.vote_count) assertEquals(offered(answer, "tmdb_votes"), body.vote_count);
    if (body.poster_path) assert(answer.artwork.some(({ type }) => type === "poster"), "a poster");
    assert(isUnspoilt(answer));
  });
}

const isMovie = ({ Type, Response }: Recording["body"]) => Type === "movie" && Response === "True";
const isOther = ({ Type }: Recording["body"]) => typeof Type === "string" && Type !== "movie";

for (const folder of ["omdb", "omdb/quirks"]) {
  for (const { name, text, body } of recordings(folder, isMovie)) {
    Deno.test(`recorded ${name} is read as it says`, async () => {
      const answer = answerOf(await read("omdb", text, { imdb: String(body.imdbID) }));
      assertEquals(answer.ids, { imdb: String(body.imdbID) });
      if (body.Title !== "#DUPE#") assertEquals<unknown>(offered(answer, "title"), body.Title);
      const minutes = /^(\d+) min$/.exec(String(body.Runtime))?.[1];
      if (minutes) assertEquals(offered(answer, "runtime"), Number(minutes));
      const votes = String(body.imdbVotes).replaceAll(",", "");
      assertEquals(offered(answer, "imdb_votes"), votes === "N/A" ? undefined : Number(votes));
      const hasPoster = body.Poster !== "N/A";
      assertEquals(answer.artwork.map(({ url }) => url), hasPoster ? [String(body.Poster)] : []);
      const people = JSON.stringify(offered(answer, "writers") ?? []);
      assertEquals(/[()]/.test(people), false, people);
      assert(isUnspoilt(answer));
    });
  }
  for (const { name, text, body } of recordings(folder, isOther)) {
    Deno.test(`recorded ${name} is no film (${body.Type})`, async () => {
      assertEquals((await read("omdb", text, { imdb: String(body.imdbID) })).kind, "not_found");
    });
  }
}

const isOfFanart = (body: Recording["body"]) => "tmdb_id" in body;

for (const { name, text, body } of recordings("fanart", isOfFanart)) {
  Deno.test(`recorded ${name} is read as it says`, async () => {
    const outcome = await read("fanart", text, { tmdb: Number(body.tmdb_id) || "00000000" });
    if (body.tmdb_id === "0") return assertEquals(outcome.kind, "not_found");
    const { artwork, ids } = answerOf(outcome);
    assertEquals(ids.tmdb, Number(body.tmdb_id));
    const lists = Object.values(body).filter(Array.isArray);
    assert(artwork.length > 0 && artwork.length <= lists.flat().length);
    assertEquals(artwork.filter(({ url }) => !url.startsWith("https://assets.fanart.tv/")), []);
    assertEquals(artwork.filter(({ language }) => language === "00" || language === ""), []);
  });
}
