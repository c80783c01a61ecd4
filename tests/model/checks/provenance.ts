import { assert } from "../../assert.ts";
import type { Book } from "./book.ts";
import { nfosAbout, offersInNfo } from "./nfo_word.ts";
import { answersAbout, offersIn } from "./offers.ts";
import { type Claim, name } from "./rules.ts";
import { isSame } from "./same.ts";

/**
 * The value is what its provider gave in the answer that was fetched at that very time, or in a part
 * of it: parts are fetched by themselves and are joined with the whole.
 */
export function checkProvenance(book: Book, { change, match }: Claim): void {
  const { after: { held }, event } = change;
  if (held === null || !book.items.has(event.itemId)) return;
  if (held.source === "nfo") return checkNfo(book, change);
  const answers = answersAbout(book, event.itemId, held.source, match);
  assert(
    answers.some(({ fetchedAt }) => fetchedAt === held.fetchedAt),
    `provenance: ${name(change)} names an answer of ${held.source} that there never was`,
  );
  const isGiven = answers.some((answer) =>
    (answer.part !== "" || answer.fetchedAt === held.fetchedAt) &&
    offersIn(book, answer, event).some(({ value, language, country }) =>
      isSame(value, held.value) && language === held.language && country === held.country
    )
  );
  assert(isGiven, `provenance: ${name(change)}: ${held.source} never said ${words(held.value)}`);
}

/** Files that say something of one item are joined, so the time is that of the latest of them. */
function checkNfo(book: Book, change: Claim["change"]): void {
  const { after: { held }, event } = change;
  const nfos = nfosAbout(book, event.itemId);
  const isRead = nfos.some(({ readAt }) => readAt === held?.fetchedAt);
  assert(isRead, `provenance: ${name(change)} names an NFO file that there never was`);
  const isSaid = nfos.some((nfo) =>
    offersInNfo(book, nfo, event).some(({ value }) => isSame(value, held?.value))
  );
  assert(isSaid, `provenance: ${name(change)}: no NFO file ever said ${words(held?.value)}`);
}

function words(value: unknown): string {
  return JSON.stringify(value);
}
