import type { MoveScope } from "../../db/library/move_candidates.ts";
import type { KnownFile } from "../../db/library/scanned_files.ts";
import type { Library, LibraryKind } from "../../db/library/libraries.ts";
import type { TitleKind } from "../../domain/ids.ts";
import type { Deps } from "../deps.ts";
import { type LibraryReader, ReadingEnded } from "../reading/library_reader.ts";
import type { Namesake } from "./namesakes.ts";
import type { Unreadable } from "../reading/walk_batch.ts";

/** One look at a library, as far as it has got. */
export interface Scan {
  deps: Deps;
  library: Library;
  reader: LibraryReader;
  /** The user's ignore patterns. */
  patterns: readonly string[];
  /** Which folder it is that is read. */
  folderId: string;
  counts: ScanCounts;
  /** Where files that appear may have been before. */
  origins: MoveScope;
  /** Folders were placed before all of their files were seen: there were too many. */
  isDivided: boolean;
  /** Known files that were not where they should be; some may turn out to have moved. */
  gone: Map<number, KnownFile>;
  /** Files that were found elsewhere. */
  movedIds: Set<number>;
  /** Titles that may have lost their last file, or have got one back. */
  touched: Set<number>;
  unreadable: Unreadable[];
  emptied: string[];
  nfos: ScannedNfos;
  /** The series of the library by title; null until somebody asks. */
  namesakes: Map<string, Namesake[]> | null;
}

/** What became of a library's NFO files, by the numbers under which they are kept. */
export interface ScannedNfos {
  /** New, or with another content. */
  changed: number[];
  /** Known ones that were not where they should be, with their paths. */
  gone: Map<number, string>;
}

export interface ScanCounts {
  /** Video files that were seen. */
  files: number;
  /** New titles. */
  added: number;
  /** Files that are where they were, with another content. */
  changed: number;
  moved: number;
}

/** What the files of a library become; those of other kinds are only listed. */
export function titleKindOf(kind: LibraryKind): TitleKind | null {
  return kind === "other" ? null : kind;
}

/** A disk may go while it is read: nothing is written of a library that is not there any more. */
export async function ensureThere({ reader, library, folderId }: Scan): Promise<void> {
  if (await reader.identify(library.path) !== folderId) {
    throw new ReadingEnded("another folder took its place while it was read");
  }
}
