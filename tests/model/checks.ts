import { beginStep, createBook, enter, type KnownSettings } from "./checks/book.ts";
import { checkItemLocks, tellLock } from "./checks/item_lock.ts";
import { judgeUnmark } from "./checks/mark_rule.ts";
import { checkProvenance } from "./checks/provenance.ts";
import { replay } from "./checks/replay.ts";
import { type Claim, judgeBy } from "./checks/rules.ts";
import { checkState } from "./checks/state.ts";
import { checkTruth } from "./checks/truth.ts";
import { checkWord } from "./checks/word.ts";
import { checkUndone, noteMatch } from "./checks/undo_whole.ts";
import type { ItemEvent } from "./events.ts";
import type { ChangingFacts } from "./facts.ts";
import type { Session } from "./session.ts";
import type { Watch } from "./watch.ts";

export interface Checks {
  /** Takes note of what there is. */
  start(): Promise<void>;
  /** Throws where an invariant does not hold any more. */
  afterStep(): Promise<void>;
}

const ITEMS = `select id as itemId, kind, series_id as seriesId, match_no as matchNo, ids,
  library_id as libraryId, season_no as seasonNo, null as locked from items`;

/** The invariants, held against a model that knows only what the database was told. */
export function createChecks(
  session: Session,
  watch: Watch,
  facts: ChangingFacts,
  settings: KnownSettings,
): Checks {
  const book = createBook(settings);
  const { acts } = session;
  return {
    async start() {
      for (const row of await session.rows(ITEMS)) {
        const item = { ...row, what: "item", ids: JSON.parse(String(row.ids)) };
        enter(book, item as unknown as ItemEvent);
      }
    },
    async afterStep() {
      const claims: Claim[] = [];
      replay(book, await watch.news(), judgeBy({ book, acts, claims }), (event) => {
        if (event.what === "answer") checkTruth(facts, event);
        if (event.what === "history") {
          tellLock(book, event);
          noteMatch(book, event);
        }
        if (event.what === "run end") checkUndone(book, event);
        if (event.what === "unmark") judgeUnmark(event, book, acts);
      });
      for (const claim of claims) checkProvenance(book, claim);
      checkWord(book, acts);
      checkItemLocks(book);
      await checkState(session);
      beginStep(book);
      acts.forget();
      facts.forget();
    },
  };
}
