import { join } from "node:path";
import { type ItemDetails, itemDetails } from "../../services/reports/item_details.ts";
import { assert, assertEquals } from "../assert.ts";
import { addAndScan, catchUp, itemAt, makeFolder } from "../world_runs/library_run.ts";
import { createTestDeps } from "../world_runs/test_deps.ts";

const PAYLOADS = join(import.meta.dirname ?? ".", "../../../shared/data/payloads");
const isAbsent = !isFolder(PAYLOADS);
if (isAbsent) console.log(`Skipped the library of recorded payloads: no folder ${PAYLOADS}`);

function isFolder(path: string): boolean {
  try {
    return Deno.statSync(path).isDirectory;
  } catch {
    return false;
  }
}

/** One film, scanned, identified and enriched from recorded answers. */
async function enriched(folder: string): Promise<ItemDetails> {
  await using run = await createTestDeps({ payloads: PAYLOADS });
  const root = await makeFolder(run);
  await Deno.mkdir(`${root}/${folder}`);
  await Deno.writeTextFile(`${root}/${folder}/film.mkv`, "no film");
  await addAndScan(run, root);
  await catchUp(run);
  const { id } = await itemAt(run.deps, `${folder}/film.mkv`);
  const details = await itemDetails(run.deps, id);
  if (!details) throw new Error("The item is gone");
  return details;
}

function recorded(path: string): Record<string, unknown> {
  return JSON.parse(Deno.readTextFileSync(join(PAYLOADS, path)));
}

function facts({ fields }: ItemDetails, ...names: string[]): unknown[] {
  return names.map((name) => [name, fields[name]?.value, fields[name]?.source]);
}

function recordedTest(name: string, fn: () => Promise<void>): void {
  Deno.test({ name, ignore: isAbsent, fn });
}

recordedTest("Fight Club has every fact of its recorded answers, by its source", async () => {
  const film = await enriched("Fight Club (1999) {tmdb-550}");
  const omdb = recorded("omdb/tt0137523-fight-club.analiza.json");
  assertEquals([film.ids.tmdb, film.ids.imdb, film.ids.tvdb], [550, "tt0137523", null]);
  assertEquals(
    facts(film, "title", "release_date", "runtime", "directors", "content_rating"),
    [
      ["title", "Fight Club", "tmdb"],
      ["release_date", "1999-10-15", "tmdb"],
      ["runtime", 139, "tmdb"],
      ["directors", ["David Fincher"], film.fields.directors?.source],
      ["content_rating", "R", film.fields.content_rating?.source],
    ],
  );
  assertEquals(
    facts(film, "outline", "imdb_rating", "rotten_tomatoes_score", "metacritic_score"),
    [
      ["outline", omdb.Plot, "omdb"],
      ["imdb_rating", Number(omdb.imdbRating), "omdb"],
      ["rotten_tomatoes_score", 81, "omdb"],
      ["metacritic_score", Number(omdb.Metascore), "omdb"],
    ],
  );
  for (const name of ["plot", "genres", "writers", "actors", "imdb_votes", "awards"]) {
    assert(film.fields[name]?.value !== null, name);
  }
  const cast = film.fields.actors?.value as { name: string }[];
  assertEquals(cast.slice(0, 2).map(({ name }) => name), ["Edward Norton", "Brad Pitt"]);
  assert(["poster", "fanart", "clearlogo"].every((type) => film.artwork[type]?.length));
  assertEquals(film.fields.collection?.value, null);
});

for (
  const { folder, writers, director, rated } of [
    {
      folder: "The Matrix (1999)",
      writers: ["Lilly Wachowski", "Lana Wachowski"],
      director: "Lana Wachowski",
      rated: "R",
    },
    {
      folder: "Alien (1979) {imdb-tt0078748}",
      writers: ["Dan O'Bannon", "Ronald Shusett"],
      director: "Ridley Scott",
      rated: "R",
    },
  ]
) {
  recordedTest(`${folder} has its people and its certificate from OMDb, cleanly`, async () => {
    const film = await enriched(folder);
    assertEquals(facts(film, "writers", "content_rating"), [
      ["writers", writers, "omdb"],
      ["content_rating", rated, "omdb"],
    ]);
    const { directors, title, plot, actors } = film.fields;
    assertEquals([title?.source, plot?.source, actors?.source], ["tmdb", "tmdb", "omdb"]);
    assertEquals((directors?.value as string[]).includes(director), true);
    assert(film.completeness >= 90, `${film.completeness} %`);
  });
}
