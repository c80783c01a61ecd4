import { EMPTY_FIELD, type FieldDecision } from "../../../domain/enrichment/decision.ts";
import { decideField, type FieldCase } from "../../../domain/enrichment/field_decision.ts";
import { assertEquals } from "../../assert.ts";
import { DAY_MS, holding, HOUR_MS, movieField, NOON, sourced } from "../sample.ts";

const OLD = "A writer looks for a friend.";
const NEW = "Vienna after the war.";

const held = sourced(OLD, "tmdb");
const byOmdb = sourced(OLD, "omdb");
const offered = sourced(NEW, "tmdb");
const offeredByOmdb = sourced(NEW, "omdb");

/** Plot: TMDB before OMDb, both on, both answered. */
const PLOT: FieldCase = {
  field: movieField("plot"),
  current: EMPTY_FIELD,
  offers: [],
  answeredAt: new Map([["tmdb", NOON], ["omdb", NOON]]),
  enabled: new Set(["tmdb", "omdb"]),
  marks: [],
  trust: { order: ["tmdb", "omdb"], exclusive: false },
  wanted: { languages: ["en"], countries: ["US"] },
  isBraked: null,
};

const mark = (source: string, value = NEW) => ({ field: "plot", source, value });
const onlyOmdbAnswered = new Map([["omdb", NOON]]);

type Expected = Partial<Omit<Extract<FieldDecision, { kind: "keep" }>, "kind" | "because">> & {
  kind: FieldDecision["kind"];
  because?: string;
  to?: typeof held;
};

const CASES: readonly { name: string; given: Partial<FieldCase>; then: Expected }[] = [
  {
    name: "keeps a locked field",
    given: { current: holding(held, { locked: true }), offers: [offered] },
    then: { kind: "keep", because: "locked" },
  },
  {
    name: "keeps a field locked while empty",
    given: { current: holding(null, { locked: true }), offers: [offered] },
    then: { kind: "keep", because: "locked_empty" },
  },
  {
    name: "keeps what nobody offers anything for",
    given: { current: holding(held), answeredAt: new Map() },
    then: { kind: "keep", because: "nothing_offered" },
  },
  {
    name: "leaves a blank field blank when nobody offers anything",
    given: {},
    then: { kind: "keep", because: "nothing_offered" },
  },
  {
    name: "fills a gap",
    given: { offers: [offeredByOmdb] },
    then: { kind: "fill", to: offeredByOmdb },
  },
  {
    name: "fills a gap with the better source's offer",
    given: { offers: [byOmdb, offered] },
    then: { kind: "fill", to: offered },
  },
  {
    name: "keeps the same value",
    given: { current: holding(held), offers: [held] },
    then: { kind: "keep", because: "same_value", same: held },
  },
  {
    name: "moves provenance of the same value to a better source",
    given: { current: holding(byOmdb), offers: [held] },
    then: { kind: "keep", because: "same_value", same: held, confirm: held },
  },
  {
    name: "never moves provenance of the same value to a worse source",
    given: { current: holding(held), offers: [byOmdb], answeredAt: onlyOmdbAnswered },
    then: { kind: "keep", because: "same_value", same: byOmdb },
  },
  {
    name: "takes a newer value of the same source",
    given: { current: holding(held), offers: [offered] },
    then: { kind: "change", because: "newer_value", to: offered },
  },
  {
    name: "takes a better source's value",
    given: { current: holding(byOmdb), offers: [offered, byOmdb] },
    then: { kind: "change", because: "better_source", to: offered },
  },
  {
    name: "holds a better source's value while that source does not answer",
    given: { current: holding(held), offers: [offeredByOmdb], answeredAt: onlyOmdbAnswered },
    then: { kind: "keep", because: "held_by_higher_authority", instead: offeredByOmdb },
  },
  {
    name: "holds it, and remembers since when, once that source is silent about it",
    given: { current: holding(held), offers: [offeredByOmdb] },
    then: {
      kind: "keep",
      because: "held_by_higher_authority",
      instead: offeredByOmdb,
      missingSince: NOON,
    },
  },
  {
    name: "still holds it when the source is silent again within a day",
    given: {
      current: holding(held, { missingSince: NOON - DAY_MS + HOUR_MS }),
      offers: [offeredByOmdb],
    },
    then: { kind: "keep", because: "held_by_higher_authority", instead: offeredByOmdb },
  },
  {
    name: "lets it go when the source is silent a second time, a day later",
    given: { current: holding(held, { missingSince: NOON - DAY_MS }), offers: [offeredByOmdb] },
    then: { kind: "change", because: "source_withdrew", to: offeredByOmdb },
  },
  {
    name: "forgets the silence when the source offers the value again",
    given: { current: holding(held, { missingSince: NOON - DAY_MS }), offers: [held] },
    then: { kind: "keep", because: "same_value", same: held, missingSince: null },
  },
  {
    name: "replaces a value of a source that was switched off",
    given: { current: holding(held), offers: [offeredByOmdb], enabled: new Set(["omdb"]) },
    then: { kind: "change", because: "better_source", to: offeredByOmdb },
  },
  {
    name: "replaces the user's unlocked value",
    given: { current: holding(sourced(OLD, "user")), offers: [offeredByOmdb] },
    then: { kind: "change", because: "better_source", to: offeredByOmdb },
  },
  {
    name: "holds an NFO's text against every provider",
    given: { current: holding(sourced(OLD, "nfo")), offers: [offered] },
    then: { kind: "keep", because: "held_by_higher_authority", instead: offered },
  },
  {
    name: "looks at the next offer when the best one was undone",
    given: { offers: [offered, byOmdb], marks: [mark("tmdb")] },
    then: { kind: "fill", to: byOmdb },
  },
  {
    name: "keeps a blank when every offer was undone",
    given: { offers: [offered], marks: [mark("tmdb")] },
    then: { kind: "keep", because: "rejected_by_user" },
  },
  {
    name: "takes the undone value from another source",
    given: { offers: [offeredByOmdb], marks: [mark("tmdb")] },
    then: { kind: "fill", to: offeredByOmdb },
  },
  {
    name: "takes another value of the source whose value was undone",
    given: { offers: [offered], marks: [mark("tmdb", OLD)] },
    then: { kind: "fill", to: offered },
  },
  {
    name: "is not bound by a mark on another field",
    given: { offers: [offered], marks: [{ ...mark("tmdb"), field: "title" }] },
    then: { kind: "fill", to: offered },
  },
  {
    name: "leaves a braked change to the user",
    given: { current: holding(held), offers: [offered], isBraked: () => true },
    then: { kind: "keep", because: "held_for_review", instead: offered },
  },
  {
    name: "fills a gap whatever the brake says",
    given: { offers: [offered], isBraked: () => true },
    then: { kind: "fill", to: offered },
  },
];

for (const { name, given, then } of CASES) {
  Deno.test(`decideField() ${name}`, () => {
    const decision = decideField({ ...PLOT, ...given });
    const from = then.kind === "change" ? { from: given.current?.held } : {};
    assertEquals<unknown>(decision, { field: "plot", ...from, ...then });
  });
}

Deno.test("decideField() lets a better language replace a better provider's value", () => {
  const german = sourced(NEW, "omdb", { language: "de" });
  const current = holding(sourced(OLD, "tmdb", { language: "en" }));
  const wanted = { languages: ["de", "en"], countries: [] };
  const decision = decideField({ ...PLOT, current, offers: [german], wanted });
  assertEquals(decision.kind === "change" ? decision.because : decision, "better_source");
});

Deno.test("decideField() keeps the first of one provider's equal offers", () => {
  const first = sourced("First.", "tmdb");
  const decision = decideField({ ...PLOT, offers: [first, sourced("Second.", "tmdb")] });
  assertEquals(decision, { kind: "fill", field: "plot", to: first });
});
