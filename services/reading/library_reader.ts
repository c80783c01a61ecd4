import type { TitleKind } from "../../domain/ids.ts";
import type { NamedGroup, ReadAnswer, ReadRequest } from "./reading.ts";
import type { ReadNfo, SeenNfo } from "./read_nfos.ts";
import type { WalkBatch } from "./walk_batch.ts";
import type { WalkWish } from "./walk_library.ts";

/**
 * Reads a library's folders and names, elsewhere than where pages are served. Throws `ReadingEnded`
 * where the library itself cannot be read, and when the scan is stopped.
 */
export interface LibraryReader extends Disposable {
  /** Which folder the library is now. */
  identify(root: string): Promise<string>;
  isEmpty(root: string): Promise<boolean>;
  walk(wish: WalkWish): AsyncGenerator<WalkBatch>;
  group(root: string, kind: TitleKind, paths: readonly string[]): AsyncGenerator<NamedGroup[]>;
  readNfos(root: string, seen: readonly SeenNfo[]): Promise<ReadNfo[]>;
}

/** Why reading ended: `problem` says in words what the disk refused; null when it was stopped. */
export class ReadingEnded extends Error {
  constructor(readonly problem: string | null) {
    super(problem ?? "stopped");
  }
}

/** Neither waits for the other while a piece takes longer than usual. */
const PIECES_AHEAD = 4;

/** Answers requests in their order. */
export type Ask = (request: ReadRequest) => Promise<ReadAnswer>;

/** A reader over anything that answers: the worker, or a played disk in tests. */
export function createReader(ask: Ask, close: () => void): LibraryReader {
  return {
    identify: async (root) => expect(await ask({ ask: "identify", root }), "folderId").folderId,
    isEmpty: async (root) => expect(await ask({ ask: "is_empty", root }), "isEmpty").isEmpty,
    walk,
    group,
    readNfos: async (root, seen) => expect(await ask({ ask: "nfos", root, seen }), "nfos").nfos,
    [Symbol.dispose]: close,
  };

  async function* walk(wish: WalkWish) {
    await ask({ ask: "walk", wish });
    // Some pieces ahead: they are read, and under way, while their forerunner is compared.
    const coming = Array.from({ length: PIECES_AHEAD }, () => ask({ ask: "next" }));
    for (let next = coming.shift(); next !== undefined; next = coming.shift()) {
      const { batch } = expect(await next, "batch");
      if (batch === null) return;
      coming.push(ask({ ask: "next" }));
      yield batch;
    }
  }

  async function* group(root: string, kind: TitleKind, paths: readonly string[]) {
    let { groups } = expect(await ask({ ask: "group", root, kind, paths }), "groups");
    while (groups.length > 0) {
      yield groups;
      ({ groups } = expect(await ask({ ask: "take" }), "groups"));
    }
  }
}

type AnswerWith<K extends string> = Extract<ReadAnswer, Record<K, unknown>>;

function expect<K extends string>(answer: ReadAnswer, key: K): AnswerWith<K> {
  if ("problem" in answer) throw new ReadingEnded(answer.problem);
  if ("stopped" in answer) throw new ReadingEnded(null);
  if (key in answer) return answer as AnswerWith<K>;
  const what = "bug" in answer ? answer.bug : `an answer lacks "${key}"`;
  throw new Error(`Cannot read the library: ${what}`);
}
