import { changeSetOf } from "../../../domain/enrichment/change_set.ts";
import type { FieldDecision } from "../../../domain/enrichment/decision.ts";
import { assertEquals } from "../../assert.ts";
import { sourced } from "../sample.ts";

const title: FieldDecision = { kind: "fill", field: "title", to: sourced("New", "tmdb") };
const tagline: FieldDecision = {
  kind: "change",
  field: "tagline",
  from: sourced("Old.", "omdb"),
  to: sourced("New.", "tmdb"),
  because: "better_source",
};
const kept: FieldDecision = { kind: "keep", field: "plot", because: "same_value" };
const confirmed: FieldDecision = { ...kept, confirm: sourced("Same.", "tmdb") };

Deno.test("changeSetOf() lists fills and changes with what was there", () => {
  assertEquals(changeSetOf("movie", [title, kept, tagline]).changedFields, [
    { field: "title", oldValue: null, newValue: "New", source: "tmdb" },
    { field: "tagline", oldValue: "Old.", newValue: "New.", source: "tmdb" },
  ]);
});

Deno.test("changeSetOf() tells players of fields they show, and of no others", () => {
  const worthy = changeSetOf("movie", [title, tagline]);
  assertEquals([worthy.requiresPlayerSync, worthy.syncReason], [true, "Changed: title"]);
  const unworthy = changeSetOf("movie", [tagline, confirmed]);
  assertEquals([unworthy.requiresPlayerSync, unworthy.syncReason], [false, null]);
});
