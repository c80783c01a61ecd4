import type { Answer, Child } from "../../domain/enrichment/answer.ts";
import type { Ids } from "../../domain/ids.ts";
import type { Outcome } from "../../domain/outcome.ts";
import { assert, assertEquals } from "../assert.ts";
import type { ProviderName } from "../world/simulator.ts";
import { answering, answerOf, clientOf, offered } from "./ask_world.ts";
import { type Recording, recordings } from "./recordings.ts";
import { askSeries } from "./serving.ts";

function read(
  provider: ProviderName,
  text: string,
  ids: Ids,
  part = "",
): Promise<Outcome<Answer>> {
  return askSeries(clientOf(provider, answering(text), "key"), ids, { part });
}

function isUnspoilt(answer: Answer): boolean {
  return !/"(N\/A|#DUPE#)"|undefined|NaN/.test(JSON.stringify(answer));
}

function rows(value: unknown): Recording["body"][] {
  return Array.isArray(value) ? value : [];
}

function valueOf({ offers }: Child, field: string): unknown {
  return offers.find((offer) => offer.field === field)?.value;
}

const isSeries = ({ id, seasons }: Recording["body"]) =>
  typeof id === "number" && Array.isArray(seasons);

for (const { name, text, body } of recordings("tmdb/tv", isSeries)) {
  Deno.test(`recorded ${name} is read as it says`, async () => {
    const answer = answerOf(await read("tmdb", text, { tmdb: Number(body.id) }));
    assertEquals(answer.ids.tmdb, body.id);
    assert(answer.offers.some(({ field, value }) => field === "title" && value === body.name));
    assertEquals<unknown>(offered(answer, "first_aired"), body.first_air_date);
    assertEquals<unknown>(offered(answer, "network"), rows(body.networks)[0]?.name);
    const creators = rows(body.created_by).map((one) => one.name);
    assertEquals<unknown>(offered(answer, "creators") ?? [], [...new Set(creators)]);
    const seasons = rows(body.seasons);
    assertEquals(answer.parts, seasons.map((one) => `season ${one.season_number}`));
    assertEquals(answer.children?.map(({ ids }) => ids.tmdb), seasons.map(({ id }) => id));
    assert(["Ended", "Continuing", "Canceled"].includes(String(offered(answer, "status"))));
    assert(Number(offered(answer, "runtime")) > 0, "a runtime");
    assert(isUnspoilt(answer));
  });
}

const isSeason = ({ episodes, season_number }: Recording["body"]) =>
  Array.isArray(episodes) && typeof season_number === "number";

for (const { name, text, body } of recordings("tmdb/tv", isSeason)) {
  Deno.test(`recorded ${name} is read as it says`, async () => {
    const episodes = rows(body.episodes);
    const id = Number(episodes[0]?.show_id);
    const part = `season ${body.season_number}`;
    const answer = answerOf(await read("tmdb", text, { tmdb: id }, part));
    const [season, ...children] = answer.children ?? [];
    assertEquals([season?.episode, season?.ids.tmdb], [null, body.id]);
    assertEquals(season && valueOf(season, "air_date"), body.air_date);
    assertEquals(children.map((child) => child.ids.tmdb), episodes.map((one) => one.id));
    assertEquals(
      children.map((child) => valueOf(child, "title")),
      episodes.map((one) => one.name),
    );
    assertEquals(
      children.map((child) => valueOf(child, "aired")),
      episodes.map((one) => one.air_date),
    );
    for (const child of children) {
      assert(valueOf(child, "directors") !== undefined, `directors of ${child.episode}`);
      assert(valueOf(child, "writers") !== undefined, `writers of ${child.episode}`);
      assertEquals(child.artwork.map(({ type }) => type), ["thumb"]);
    }
    assertEquals((await read("tmdb", text, { tmdb: id + 1 }, part)).kind, "not_found");
    assertEquals((await read("tmdb", text, { tmdb: id }, "season 99")).kind, "not_found");
    assert(isUnspoilt(answer));
  });
}

const isOmdbSeries = ({ Type }: Recording["body"]) => Type === "series";
const isOther = ({ Type }: Recording["body"]) => typeof Type === "string" && Type !== "series";

for (const { name, text, body } of recordings("omdb", isOmdbSeries)) {
  Deno.test(`recorded ${name} is read as it says`, async () => {
    const answer = answerOf(await read("omdb", text, { imdb: String(body.imdbID) }));
    assertEquals(answer.ids, { imdb: String(body.imdbID) });
    assertEquals<unknown>(offered(answer, "title"), body.Title);
    assertEquals(answer.parts?.length, Number(body.totalSeasons));
    assertEquals<unknown>(offered(answer, "imdb_rating"), Number(body.imdbRating));
    const [, end] = String(body.Year).split("–");
    const status = end === undefined ? undefined : end === "" ? "Continuing" : "Ended";
    assertEquals(offered(answer, "status"), status);
    assertEquals<unknown>(offered(answer, "creators"), String(body.Writer).split(", "));
    assert(isUnspoilt(answer));
  });
}

for (const { name, text, body } of recordings("omdb", isOther)) {
  Deno.test(`recorded ${name} is no series (${body.Type})`, async () => {
    assertEquals((await read("omdb", text, { imdb: String(body.imdbID) })).kind, "not_found");
  });
}

for (const { name, text, body } of recordings("omdb", ({ Episodes }) => Array.isArray(Episodes))) {
  Deno.test(`recorded ${name} is read as it says`, async () => {
    const part = `season ${body.Season}`;
    const answer = answerOf(await read("omdb", text, { imdb: "tt0944947" }, part));
    assertEquals(answer.ids, { imdb: "tt0944947" });
    assertEquals(
      answer.children?.map((child) => [
        String(child.episode),
        child.ids.imdb,
        valueOf(child, "title"),
        valueOf(child, "aired"),
        Number(valueOf(child, "imdb_rating")).toFixed(1),
      ]),
      rows(body.Episodes).map((one) => [
        one.Episode,
        one.imdbID,
        one.Title,
        one.Released,
        one.imdbRating,
      ]) as unknown[][],
    );
    const other = await read("omdb", text, { imdb: "tt0944947" }, "season 2");
    assertEquals(other.kind, "not_found");
  });
}

for (const { name, text, body } of recordings("fanart", (body) => "thetvdb_id" in body)) {
  Deno.test(`recorded ${name} is read as it says`, async () => {
    const answer = answerOf(await read("fanart", text, { tvdb: Number(body.thetvdb_id) }));
    assertEquals(answer.ids, { tvdb: Number(body.thetvdb_id) });
    const all = [...answer.artwork, ...(answer.children ?? []).flatMap(({ artwork }) => artwork)];
    assertEquals(all.filter(({ url }) => !url.startsWith("https://assets.fanart.tv/")), []);
    const seasons = [...new Set(rows(body.seasonthumb).map((one) => one.season))]
      .filter((season) => season !== "all").map(Number).sort((a, b) => a - b);
    assertEquals(answer.children?.map(({ season }) => season), seasons);
    assertEquals(answer.artwork.filter(({ type }) => type === "characterart").length, 8);
    assertEquals((await read("fanart", text, { tvdb: 1 })).kind, "not_found");
  });
}
