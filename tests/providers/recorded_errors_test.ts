import type { Outcome } from "../../domain/outcome.ts";
import { assertEquals } from "../assert.ts";
import { answering, askFor, clientOf } from "./ask_world.ts";
import { recordings } from "./recordings.ts";

type Kind = Outcome<never>["kind"];

/** What a recorded error is, by a word in its file's name. */
const KINDS: Record<"tmdb" | "omdb" | "fanart", readonly [words: RegExp, kind: Kind][]> = {
  tmdb: [[/401/, "refused"], [/404/, "not_found"], [/429/, "rate_limited"]],
  omdb: [[/limit/, "rate_limited"], [/401/, "refused"], [/200/, "not_found"]],
  fanart: [[/401/, "refused"], [/404/, "not_found"], [/429/, "rate_limited"]],
};

const QUESTIONS = [
  { kind: "movie", part: "" },
  { kind: "series", part: "" },
  { kind: "series", part: "season 1" },
] as const;

for (const provider of ["tmdb", "omdb", "fanart"] as const) {
  for (const { name, text } of recordings(`${provider}/errors`)) {
    const file = name.split("/").at(-1) ?? "";
    const expected = KINDS[provider].find(([words]) => words.test(file))?.[1];
    for (const { kind, part } of QUESTIONS) {
      Deno.test(`recorded ${name} for a ${kind} ${part} is "${expected}"`, async () => {
        const client = clientOf(provider, answering(text, parseInt(file)), "key");
        const ids = { tmdb: 1, imdb: "tt0000001", tvdb: 1 };
        const outcome = await client.ask(askFor(ids, { kind, part }));
        assertEquals(outcome.kind, expected, JSON.stringify(outcome));
      });
    }
  }
}
