import { splitExtension, VIDEO_EXTENSIONS } from "./split_path.ts";
import { matchesUserPattern } from "./user_pattern.ts";

/** Files that a scan never opens, whatever their extension. */
const IGNORED_ENDINGS: ReadonlySet<string> = new Set(
  "tmp part partial download crdownload filepart !qb !ut bts aria2 ds_store".split(" "),
);
const IGNORED_FILES: ReadonlySet<string> = new Set(["thumbs.db", "desktop.ini"]);

/** Folders of systems, players and managers. */
const SYSTEM_FOLDERS: ReadonlySet<string> = new Set([
  "@eadir",
  "#recycle",
  "@recycle",
  "$recycle.bin",
  "recycler",
  "lost+found",
  "system volume information",
  "__macosx",
  "@tmp",
  "@snapshot",
  "extrafanart",
  "extrafanarts",
  "extrathumbs",
  "theme-music",
  "backdrops",
  "metadata",
]);

/** Folders of what belongs to a film but is not the film. */
const EXTRAS_FOLDERS: ReadonlySet<string> = new Set([
  "sample",
  "samples",
  "trailer",
  "trailers",
  "extras",
  "featurettes",
  "featurette",
  "behind the scenes",
  "behindthescenes",
  "deleted scenes",
  "deletedscenes",
  "bonus",
  "proof",
]);
/** The same, but also names of shelves ("Shorts/Some Film (1999).mkv"): never at the top. */
const INNER_EXTRAS_FOLDERS: ReadonlySet<string> = new Set([
  "other",
  "shorts",
  "scenes",
  "clips",
  "interviews",
]);

/** "Film-trailer.mkv": what players call the extras that lie beside a film. */
const EXTRAS_SUFFIX =
  /[-._ ](sample|trailer|trailer\d|behindthescenes|deleted|deletedscene|featurette|interview|scene|short|other|clip|extra)$/i;
const EXTRAS_NAME = /^(?:sample|trailer|theme|intro)$/i;
/** Unlike the others these are common last words of titles, so only the dash announces them. */
const DASH_ONLY: ReadonlySet<string> = new Set(
  "deleted interview scene short other clip extra trailer".split(" "),
);

export function isVideoFile(name: string): boolean {
  const { extension } = splitExtension(name.slice(name.lastIndexOf("/") + 1));
  return extension !== null && VIDEO_EXTENSIONS.has(extension);
}

/**
 * Whether a path is left out of a library: hidden and system files, unfinished downloads, samples,
 * trailers and extras, and what the user's patterns say. A pattern without a slash is held against
 * every piece of the path, one with a slash against the whole; `*` and `?` as in a shell.
 */
export function isIgnoredPath(relativePath: string, userPatterns: readonly string[] = []): boolean {
  const pieces = relativePath.split("/").filter((piece) => piece !== "");
  const file = pieces.at(-1) ?? "";
  if (pieces.some((piece) => piece.startsWith("."))) return true;
  if (pieces.slice(0, -1).some((folder, depth) => isIgnoredFolder(folder.toLowerCase(), depth))) {
    return true;
  }
  return isIgnoredFile(file) || matchesUserPattern(pieces, userPatterns);
}

/**
 * The same for a thing in a folder that was found worth opening, so that the folders above it need
 * not be looked at again; of a folder it says whether anything in it could be wanted.
 */
export function isIgnoredEntry(
  path: string,
  isFolder: boolean,
  userPatterns: readonly string[] = [],
): boolean {
  const slash = path.lastIndexOf("/");
  const name = path.slice(slash + 1);
  if (name.startsWith(".") || isIgnoredFile(name)) return true;
  if (isFolder && isIgnoredFolder(name.toLowerCase(), slash < 0 ? 0 : 1)) return true;
  if (userPatterns.length === 0) return false;
  return matchesUserPattern(path.split("/"), userPatterns) ||
    (isFolder && matchesUserPattern([...path.split("/"), "x"], userPatterns));
}

function isIgnoredFolder(folder: string, depth: number): boolean {
  return SYSTEM_FOLDERS.has(folder) || EXTRAS_FOLDERS.has(folder) ||
    (depth > 0 && INNER_EXTRAS_FOLDERS.has(folder));
}

function isIgnoredFile(file: string): boolean {
  const lower = file.toLowerCase();
  if (IGNORED_FILES.has(lower) || lower.startsWith("~$")) return true;
  if (IGNORED_ENDINGS.has(lower.slice(lower.lastIndexOf(".") + 1))) return true;
  const { stem } = splitExtension(file);
  if (EXTRAS_NAME.test(stem)) return true;
  const suffix = EXTRAS_SUFFIX.exec(stem);
  if (suffix === null) return false;
  const word = suffix[1] ?? "";
  // "Film.1080p.x264-SCENE": a release group writes itself in capitals.
  if (word === word.toUpperCase()) return false;
  return suffix[0].startsWith("-") || !DASH_ONLY.has(word.toLowerCase());
}
