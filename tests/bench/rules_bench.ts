import type { KnownAnswer } from "../../domain/enrichment/answer.ts";
import { readAnswer } from "../../domain/enrichment/answer.ts";
import { GLOBAL_ORDER } from "../../domain/enrichment/authority.ts";
import { completenessOf } from "../../domain/enrichment/completeness.ts";
import { type PlanItem, planItem, type PlanSettings } from "../../domain/enrichment/plan.ts";
import { fieldsOf } from "../../domain/fields/field.ts";
import { parseName } from "../../domain/naming/parse_name.ts";

// Promises: merge one item < 50 µs, completeness < 5 µs, names > 20,000 a second.

const fields = fieldsOf("movie");

function rawValue(type: string, seed: number): unknown {
  if (type === "list") return ["Alpha", "Beta", "Gamma", `Delta ${seed}`];
  if (type === "cast") {
    return Array.from({ length: 15 }, (_, n) => ({ name: `Person ${n}`, role: `Role ${seed}` }));
  }
  if (type === "date") return "1927-01-10";
  if (type === "integer" || type === "decimal") return 7;
  return `Some text of provider ${seed} that is about as long as a short plot would be.`;
}

function known(provider: string, seed: number): KnownAnswer {
  const offers = fields.map(({ name, type }) => ({
    field: name,
    value: rawValue(type, seed),
    language: "en",
  }));
  return { provider, fetchedAt: 1, answer: readAnswer("movie", { ids: {}, offers, artwork: [] }) };
}

const all = new Set(fields.map(({ name }) => name));
const settings: PlanSettings = {
  authority: { globalOrder: GLOBAL_ORDER, fields: {}, fillGaps: true },
  preferences: { languages: ["de", "en"], countries: ["DE", "US"] },
  providers: ["tmdb", "omdb", "fanart"].map((id) => ({
    id,
    enabled: true,
    active: true,
    offers: all,
  })),
};
const answers = [known("tmdb", 1), known("omdb", 2)];
const blank: PlanItem = { kind: "movie", fields: {}, marks: [], known: answers };
const filled: PlanItem = {
  ...blank,
  fields: Object.fromEntries(
    planItem(blank, settings, null).decisions.flatMap((made) =>
      made.kind === "fill"
        ? [[made.field, { held: made.to, locked: false, version: 1, missingSince: null }]]
        : []
    ),
  ),
};
const NAME = "Metropolis (1927)/Metropolis.1927.Restored.1080p.BluRay.x264-GRP.mkv";

Deno.bench("merge one item that is blank", () => void planItem(blank, settings, null));
Deno.bench("merge one item that is filled", () => void planItem(filled, settings, null));
Deno.bench(
  "completeness of one item",
  () => void completenessOf("movie", (field) => filled.fields[field]?.held != null),
);
Deno.bench("read one name", () => void parseName(NAME, { kind: "movie" }));
