import { baseNameOf } from "./path_order.ts";

/** What tells one file from another without reading it. */
export interface FileTrace {
  path: string;
  size: number;
  mtime: number;
  inode: string | null;
}

/** A file that was seen once, with what its content said if anybody looked. */
export interface KnownTrace extends FileTrace {
  fingerprint: string | null;
}

/** `look`: only the content can tell. */
export type MoveVerdict = "same" | "other" | "look";

/**
 * Stubs of some bytes are as long as each other, and a file system hands a freed inode to the next
 * file; two videos of one size to the byte and one inode do not exist.
 */
const TELLING_SIZE = 1024 * 1024;

/** Whether a file that appeared is the one that went: asked only once that one is gone. */
export function judgeMove(gone: KnownTrace, appeared: FileTrace): MoveVerdict {
  if (gone.size !== appeared.size) return "other";
  const isSameTime = gone.mtime === appeared.mtime;
  const isSameInode = gone.inode !== null && gone.inode === appeared.inode;
  if (isSameInode && (isSameTime || gone.size >= TELLING_SIZE)) return "same";
  // Another disk has other inodes; what moves a file there keeps its time and its name.
  if (isSameTime && baseNameOf(gone.path) === baseNameOf(appeared.path)) return "same";
  return gone.fingerprint === null ? "other" : "look";
}
