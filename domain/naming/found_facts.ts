import type { Word } from "./name_words.ts";
import type { Numbering } from "./numbering.ts";
import type { FoundDate } from "./read_date.ts";
import type { FoundEdition } from "./read_edition.ts";
import type { FoundPart } from "./read_part.ts";
import type { FoundYear } from "./read_year.ts";

/** Everything found in one name, with where it stands; the title is what lies before all of it. */
export interface FoundFacts {
  readonly text: string;
  readonly words: readonly Word[];
  /** Index of the first release word. */
  readonly release: number;
  readonly numbering: Numbering | null;
  readonly date: FoundDate | null;
  readonly year: FoundYear | null;
  readonly part: FoundPart | null;
  readonly edition: FoundEdition | null;
  /** Where a word like "OVA" or "NCOP" begins. */
  readonly specialAt: number | null;
}
