import { join } from "node:path";
import { assert, assertEquals, assertGreaterOrEqual } from "../assert.ts";
import { FILMS } from "../world/films.ts";
import { SYNTHETIC_LIMIT, syntheticFilm, syntheticTitle } from "../world/films/synthetic.ts";
import { writeLibrary, writeManyFilms } from "../world/library.ts";

Deno.test("FILMS are more than 44, with ids of their own and a cast each", () => {
  assertGreaterOrEqual(FILMS.length, 44);
  assertEquals(new Set(FILMS.map(({ tmdb }) => tmdb)).size, FILMS.length);
  assertEquals(new Set(FILMS.map(({ imdb }) => imdb)).size, FILMS.length);
  for (const film of FILMS) {
    assert(film.cast.length >= 5 && film.cast.length <= 18, film.title);
    assert(film.cast.every(({ name, role }) => name !== "" && role !== ""), film.title);
    assert(/^tt\d{7,8}$/.test(film.imdb) && /^\d{4}-\d\d-\d\d$/.test(film.released), film.title);
    assert(film.plot !== "" && film.outline !== "" && film.genres.length > 0, film.title);
  }
  assertGreaterOrEqual(FILMS.filter(({ translations }) => translations.de).length, 10);
});

Deno.test("syntheticFilm() gives each index a title of its own", () => {
  const titles = Array.from({ length: 10_000 }, (_, i) => syntheticTitle(i));
  assertEquals(new Set(titles).size, 10_000);
  assertGreaterOrEqual(SYNTHETIC_LIMIT, 100_000);
  assertEquals(syntheticFilm(7), syntheticFilm(7));
});

Deno.test("writeLibrary() writes every file it lists, small, and lists what to expect", async () => {
  const dir = await Deno.makeTempDir();
  try {
    const files = await writeLibrary(dir);
    for (const { path } of files) {
      const { size } = await Deno.stat(join(dir, path));
      assert(size > 0 && size <= 2048, path);
    }
    assertEquals(new Set(files.map(({ path }) => path)).size, files.length);
    const reviews = files.filter(({ expect }) => expect === "review");
    assertEquals(reviews.length, 2);
    const found = new Set(files.filter((file) => file.expect === "identified").map((f) => f.tmdb));
    assertEquals(found.size, FILMS.length - 1);
  } finally {
    await Deno.remove(dir, { recursive: true });
  }
});

Deno.test("writeManyFilms() writes as many folders as it is told", async () => {
  const dir = await Deno.makeTempDir();
  try {
    await writeManyFilms(dir, 100);
    assertEquals([...Deno.readDirSync(dir)].length, 100);
  } finally {
    await Deno.remove(dir, { recursive: true });
  }
});
