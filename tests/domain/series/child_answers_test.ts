import type { Child, KnownAnswer } from "../../../domain/enrichment/answer.ts";
import { childAnswers } from "../../../domain/series/child_answers.ts";
import type { PresentChild } from "../../../domain/series/plan_structure.ts";
import { assertEquals } from "../../assert.ts";

function episode(season: number, number: number, plot: string, aired?: string): Child {
  return {
    season,
    episode: number,
    absolute: null,
    ids: {},
    artwork: [],
    offers: [
      { field: "plot", value: plot, language: null, country: null },
      ...(aired ? [{ field: "aired", value: aired, language: null, country: null }] : []),
    ],
  };
}

function season(number: number, plot: string): Child {
  return { ...episode(number, 0, plot), episode: null };
}

function known(provider: string, children: Child[]): KnownAnswer {
  return { provider, fetchedAt: 1, answer: { ids: {}, offers: [], artwork: [], children } };
}

function present(id: number, inSeason: number, number: number | null): PresentChild {
  return { id, season: inSeason, episode: number, absolute: null, ids: {}, listed: true };
}

function plotsOf(found: ReturnType<typeof childAnswers>, id: number): string[] {
  return (found.get(id) ?? []).flatMap(({ provider, answer }) =>
    (answer?.offers ?? []).filter(({ field }) => field === "plot")
      .map(({ value }) => `${provider}: ${value}`)
  );
}

Deno.test("childAnswers() joins what a provider says of one episode in several languages", () => {
  const found = childAnswers([present(1, 1, 1)], [
    known("tmdb", [episode(1, 1, "Plot")]),
    known("tvdb", [episode(1, 1, "Handlung"), episode(1, 1, "Story")]),
  ], "tmdb");
  assertEquals(plotsOf(found, 1), ["tmdb: Plot", "tvdb: Handlung", "tvdb: Story"]);
});

Deno.test("childAnswers() gives no answer where a provider does not name the episode", () => {
  const found = childAnswers([present(1, 1, 1), present(2, 1, 2)], [
    known("tvdb", [episode(1, 1, "One"), episode(1, 2, "Two")]),
    known("tmdb", [episode(1, 1, "Eins")]),
  ], "tvdb");
  assertEquals(plotsOf(found, 2), ["tvdb: Two"]);
  assertEquals(found.get(2)?.length, 1);
});

Deno.test("childAnswers() leaves a season's text alone where its episodes lie elsewhere", () => {
  const dates = ["2020-01-01", "2020-02-01", "2020-03-01", "2020-04-01"];
  const ours = dates.map((date, index) => episode(1, index + 1, `p${index}`, date));
  const theirs = dates.map((date, index) =>
    episode(index < 2 ? 1 : 2, index % 2 + 1, `q${index}`, date)
  );
  const found = childAnswers(
    [present(10, 1, null), ...ours.map((_, index) => present(index + 1, 1, index + 1))],
    [
      known("tvdb", [season(1, "All of it"), ...ours]),
      known("tmdb", [season(1, "First half"), season(2, "Second half"), ...theirs]),
    ],
    "tvdb",
  );
  assertEquals(plotsOf(found, 10), ["tvdb: All of it"]);
  assertEquals(plotsOf(found, 3), ["tvdb: p2", "tmdb: q2"]);
});

Deno.test("childAnswers() goes by numbers alone while only files name the episodes", () => {
  const found = childAnswers(
    [{ ...present(1, 2, 3), listed: false }],
    [known("omdb", [episode(2, 3, "Short")])],
    null,
  );
  assertEquals(plotsOf(found, 1), ["omdb: Short"]);
});
