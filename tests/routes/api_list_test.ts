import { assertEquals } from "../assert.ts";
import { FILMS } from "../world/films.ts";
import { createApiRun, type Json } from "./api_run.ts";

async function titles(api: { get(path: string): Promise<Json> }, query: string): Promise<string[]> {
  const { items } = await api.get(`/movies?${query}`);
  return (items as unknown as Json[]).map(({ title }) => String(title));
}

Deno.test("GET /movies finds, filters, sorts and pages", async (t) => {
  await using api = await createApiRun(FILMS);
  const all = await api.get("/movies?limit=200");
  const rows = all.items as unknown as {
    title: string;
    completeness: number;
    year: number;
    partial: boolean;
    match: { state: string };
  }[];
  assertEquals(rows.length, Number(all.total));

  await t.step("by the words of a title", async () => {
    assertEquals(await titles(api, "q=charade"), ["Charade"]);
    assertEquals(await titles(api, "q=%25"), []);
    assertEquals(await titles(api, "q=no such film"), []);
  });

  await t.step("by class", async () => {
    const count = async (filter: string) =>
      Number((await api.get(`/movies?filter=${filter}`)).total);
    const where = (is: (row: typeof rows[number]) => boolean) => rows.filter(is).length;
    assertEquals(await count("enriched"), where(({ completeness }) => completeness >= 90));
    assertEquals(
      await count("partial"),
      where(({ completeness }) => completeness >= 60 && completeness < 90),
    );
    assertEquals(await count("unenriched"), where(({ completeness }) => completeness < 60));
    assertEquals(await count("unmatched"), where(({ match }) => match.state !== "matched"));
  });

  await t.step("in every order, both ways", async () => {
    const up = await api.get("/movies?sort=completeness:asc&limit=200");
    const down = await api.get("/movies?sort=completeness:desc&limit=200");
    const percents = ({ items }: Json) =>
      (items as unknown as Json[]).map(({ completeness }) => Number(completeness));
    const sorted = rows.map(({ completeness }) => completeness).sort((a, b) => a - b);
    assertEquals(percents(up), sorted);
    assertEquals(percents(down), sorted.toReversed());
    for (const sort of ["title", "year:desc", "lastEnriched:asc", "added:desc"]) {
      assertEquals((await titles(api, `sort=${sort}&limit=200`)).length, rows.length);
    }
  });

  await t.step("in pages that together are the whole", async () => {
    const pages: string[] = [];
    for (let page = 1; page <= Math.ceil(rows.length / 7); page++) {
      pages.push(...await titles(api, `limit=7&page=${page}`));
    }
    assertEquals(pages, await titles(api, "limit=200"));
    assertEquals(await titles(api, "page=9999"), []);
  });
});
