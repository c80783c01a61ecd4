import type { MissingReason } from "../../domain/enrichment/missing.ts";
import { reasonWords } from "../../services/reports/reason_words.ts";
import { missingSentence, missingWords } from "../../services/reports/why_words.ts";
import { assertEquals } from "../assert.ts";

const WORDS: readonly [MissingReason, provider: string | null, words: string][] = [
  ["waiting_for", "omdb", "waiting for OMDb"],
  ["waiting_for_id", "omdb", "no id is known yet by which OMDb could be asked"],
  ["no_provider", null, "no enabled provider offers it"],
  ["nobody_has_it", null, "nobody has it"],
  ["held_for_review", null, "what is offered waits for your review"],
  ["rejected_by_user", null, "you undid or rejected what is offered"],
  ["locked_empty", null, "kept empty because you locked it"],
  ["not_asked", "omdb", "OMDb was not asked yet"],
];

for (const [reason, provider, words] of WORDS) {
  Deno.test(`a field that is missing as ${reason} says so in words`, () => {
    const missing = { reason, ...(provider === null ? {} : { provider }) };
    assertEquals(missingWords(missing, null), words);
  });
}

Deno.test("who is waited for comes with until when, or else since when", () => {
  const missing = { reason: "waiting_for", provider: "omdb" } as const;
  assertEquals(missingWords(missing, "01:00", "2 hours ago"), "waiting for OMDb until 01:00");
  assertEquals(
    missingWords(missing, null, "2 hours ago"),
    "waiting for OMDb, last tried 2 hours ago",
  );
  const row = { ...missing, field: "plot", displayName: "Plot", category: "metadata" };
  assertEquals(
    missingSentence({ timeZone: "Europe/Berlin" }, { ...row, until: Date.UTC(2026, 2, 15) }),
    "Missing: waiting for OMDb until 15 Mar 2026, 01:00.",
  );
});

Deno.test("an undo is a reason in words, whatever it undid", () => {
  assertEquals(
    ["undid change", "undid edit", "undid run", "undid match", "edited_by_user", "tmdb 653"].map(
      reasonWords,
    ),
    [
      ...["you undid a change", "you undid a change", "you undid a run"],
      ...["you went back to what it was before the match", "you wrote it", null],
    ],
  );
});
