import { join } from "node:path";
import { type Answer, readAnswer } from "../../domain/enrichment/answer.ts";
import { mapOutcome, type Outcome } from "../../domain/outcome.ts";
import { assert, assertEquals } from "../assert.ts";
import type { ProviderName } from "../world/simulator.ts";
import { answering, answerOf, askFor, clientOf, offered } from "./ask_world.ts";

const PAYLOADS = join(import.meta.dirname ?? ".", "../../../shared/data/payloads");
const isAbsent = !isFolder(PAYLOADS);
if (isAbsent) console.log(`Skipped the tests of recorded payloads: no folder ${PAYLOADS}`);

function isFolder(path: string): boolean {
  try {
    return Deno.statSync(path).isDirectory;
  } catch {
    return false;
  }
}

interface Recording {
  name: string;
  text: string;
  body: Record<string, unknown>;
}

function recordings(folder: string, isWanted: (body: Recording["body"]) => boolean): Recording[] {
  if (isAbsent) return [];
  return [...Deno.readDirSync(join(PAYLOADS, folder))].flatMap(({ name, isFile }) => {
    if (!isFile || !name.endsWith(".json") || name.endsWith(".headers.json")) return [];
    const text = Deno.readTextFileSync(join(PAYLOADS, folder, name));
    const body: unknown = JSON.parse(text);
    const isObject = typeof body === "object" && body !== null && !Array.isArray(body);
    if (!isObject || !isWanted(body as Recording["body"])) return [];
    return [{ name: `${folder}/${name}`, text, body: body as Recording["body"] }];
  }).sort((a, b) => a.name.localeCompare(b.name));
}

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

const KINDS: Record<ProviderName, readonly [words: RegExp, kind: Outcome<never>["kind"]][]> = {
  tmdb: [[/401/, "refused"], [/404/, "not_found"], [/429/, "rate_limited"]],
  omdb: [[/limit/, "rate_limited"], [/401/, "refused"], [/200/, "not_found"]],
  fanart: [[/401/, "refused"], [/404/, "not_found"], [/429/, "rate_limited"]],
};

for (const provider of ["tmdb", "omdb", "fanart"] as const) {
  for (const { name, text } of recordings(`${provider}/errors`, () => true)) {
    const file = name.split("/").at(-1) ?? "";
    const kind = KINDS[provider].find(([words]) => words.test(file))?.[1];
    Deno.test(`recorded ${name} is "${kind}"`, async () => {
      const outcome = await read(provider, text, { tmdb: 1, imdb: "tt0000001" }, parseInt(file));
      assertEquals(outcome.kind, kind, JSON.stringify(outcome));
    });
  }
}
