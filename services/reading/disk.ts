import { decodeText } from "./decode_text.ts";

/** What a scan asks of the disk; tests play one that refuses. Calls wait: they run in a worker. */
export interface Disk {
  readDir(path: string): Iterable<Deno.DirEntry>;
  lstat(path: string): Deno.FileInfo;
  realPath(path: string): string;
  /** A text of any of the usual encodings. */
  readText(path: string): string;
}

export const realDisk: Disk = {
  readDir: (path) => Deno.readDirSync(path),
  lstat: (path) => Deno.lstatSync(path),
  realPath: (path) => Deno.realPathSync(path),
  readText: (path) => decodeText(Deno.readFileSync(path)),
};

/** Why a file or folder cannot be read, in words. */
export function wordsFor(error: unknown): string {
  if (error instanceof Deno.errors.NotFound) return "it does not exist";
  if (error instanceof Deno.errors.PermissionDenied || error instanceof Deno.errors.NotCapable) {
    return "reading it is not permitted";
  }
  if (error instanceof Deno.errors.NotADirectory) return "it is a file, not a folder";
  return error instanceof Error ? error.message : String(error);
}

/** Whether an error says something about the disk; any other is a bug of ours. */
export function isOfDisk(error: unknown): boolean {
  return error instanceof Error &&
    (error.name in Deno.errors || /\(os error \d+\)/.test(error.message));
}

/** Which folder it is, whatever its path: a disk that is not mounted leaves another one there. */
export function folderIdOf({ dev, ino }: Deno.FileInfo): string {
  return `${dev}:${ino ?? ""}`;
}
