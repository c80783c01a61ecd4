import type { KnownAnswer } from "../../../domain/enrichment/answer.ts";
import { EMPTY_FIELD } from "../../../domain/enrichment/decision.ts";
import { planItem, type PlanSettings } from "../../../domain/enrichment/plan.ts";
import type { NfoMode } from "../../../domain/nfo/nfo_mode.ts";
import { assertEquals } from "../../assert.ts";

const SETTINGS: PlanSettings = {
  authority: { globalOrder: ["tmdb", "omdb"], fields: {}, fillGaps: true },
  preferences: { languages: ["de", "en"], countries: ["DE"] },
  providers: ["tmdb", "omdb"].map((id) => ({
    ...{ id, enabled: true, active: true, offers: new Set(["plot", "imdb_rating", "outline"]) },
  })),
};

function answer(provider: string, values: Record<string, string | number>): KnownAnswer {
  const offers = Object.entries(values).map(([field, value]) => ({
    ...{ field, value, language: provider === "nfo" ? null : "de", country: null },
  }));
  return { provider, fetchedAt: 1, answer: { ids: {}, offers, artwork: [] } };
}

/** Which source each field would be filled from, with "!" where it is locked with it. */
function fills(nfoMode: NfoMode, nfo: Record<string, string | number>): Record<string, string> {
  const known = [
    answer("nfo", nfo),
    answer("tmdb", { plot: "Theirs." }),
    answer("omdb", { imdb_rating: 7.4 }),
  ];
  const { decisions } = planItem(
    { kind: "movie", fields: {}, marks: [], known, nfoMode },
    SETTINGS,
    null,
  );
  return Object.fromEntries(
    decisions.flatMap((own) =>
      own.kind === "fill" ? [[own.field, `${own.to.source}${own.locks ? "!" : ""}`]] : []
    ),
  );
}

const ALL = { plot: "Ours.", imdb_rating: 1.1, tagline: "Row!", outline: "Short." };

Deno.test("an NFO's words come before every provider's, its ratings after; also of exclusive fields", () => {
  assertEquals(fills("keep", ALL), {
    plot: "nfo",
    outline: "nfo",
    tagline: "nfo",
    imdb_rating: "omdb",
  });
});

Deno.test("an NFO that fills gaps gives only what no provider gives", () => {
  assertEquals(fills("fill_gaps", ALL), {
    plot: "tmdb",
    outline: "nfo",
    tagline: "nfo",
    imdb_rating: "omdb",
  });
});

Deno.test("what an NFO gives is locked where the library wants that, but no rating", () => {
  assertEquals(fills("lock", { ...ALL, tmdb_rating: 5 }), {
    plot: "nfo!",
    outline: "nfo!",
    tagline: "nfo!",
    imdb_rating: "omdb",
    tmdb_rating: "nfo",
  });
});

Deno.test("a value of an NFO that is gone stays, until NFO files only fill gaps", () => {
  const held = { value: "Ours.", source: "nfo", language: null, country: null, fetchedAt: 1 };
  const fields = { plot: { ...EMPTY_FIELD, held, version: 1 } };
  const reasonIn = (nfoMode: NfoMode) => {
    const known = [answer("tmdb", { plot: "Theirs." })];
    const plan = planItem({ kind: "movie", fields, marks: [], known, nfoMode }, SETTINGS, null);
    const plot = plan.decisions.find(({ field }) => field === "plot");
    return plot?.kind === "fill" ? "fill" : plot?.because;
  };
  assertEquals(reasonIn("keep"), "held_by_higher_authority");
  assertEquals(reasonIn("lock"), "held_by_higher_authority");
  assertEquals(reasonIn("fill_gaps"), "better_source");
});

Deno.test("a value of an NFO that the user rejected is passed over", () => {
  const marks = [{ field: "plot", source: "nfo", value: "Ours." }];
  const known = [answer("nfo", { plot: "Ours." }), answer("tmdb", { plot: "Theirs." })];
  const plan = planItem({ kind: "movie", fields: {}, marks, known }, SETTINGS, null);
  const plot = plan.decisions.find(({ field }) => field === "plot");
  assertEquals(plot?.kind === "fill" && plot.to.source, "tmdb");
});
