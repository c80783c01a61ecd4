import type { SeenFile } from "../../db/library/files.ts";
import type { Moved } from "../../db/library/scanned_files.ts";
import type { TitleKind } from "../../domain/ids.ts";
import type { Around } from "./files_around.ts";

/** Files that appeared, by path, and what is known around them. */
export interface Appeared {
  kind: TitleKind;
  fresh: ReadonlyMap<string, SeenFile>;
  /** Those that were somewhere else before. */
  moves: ReadonlyMap<string, Moved>;
  around: Around;
}
