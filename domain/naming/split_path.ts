export interface SplitPath {
  /** Outermost first. */
  readonly folders: readonly string[];
  /** The file's name without its extension, or the last folder's. */
  readonly leaf: string;
  readonly extension: string | null;
}

export const VIDEO_EXTENSIONS: ReadonlySet<string> = new Set(
  ("mkv mp4 m4v avi mov wmv asf flv f4v webm mpg mpeg mpe m2v vob ifo ts m2ts mts tp trp divx ogv ogm rm rmvb 3gp 3g2 " +
    "iso img bin nrg mk3d strm wtv dvr-ms dat bdmv mxf y4m av1 h264 hevc").split(" "),
);

/** What may stand behind the dot besides a video: said of the same title, so cut in the same way. */
const OTHER_EXTENSIONS: ReadonlySet<string> = new Set(
  "nfo srt sub idx ass ssa vtt smi sup txt jpg jpeg png webp torrent nzb part xml json ext mp3 flac"
    .split(" "),
);

/** A drive, a folder of folders: never a title. */
const LONGEST_NAME = 1000;

/** Takes a path apart. A slash inside brackets or between spaces belongs to a name, not to the path. */
export function splitPath(path: string): SplitPath {
  const text = path.slice(0, LONGEST_NAME).replace(/^[a-z]:[\\/]/i, "");
  const pieces = splitSlashes(text).map((piece) => piece.trim()).filter((piece) => piece !== "");
  const last = pieces.at(-1) ?? "";
  const { stem, extension } = splitExtension(last);
  return { folders: pieces.slice(0, -1), leaf: stem, extension };
}

export function splitExtension(name: string): { stem: string; extension: string | null } {
  const at = name.lastIndexOf(".");
  if (at <= 0) return { stem: name, extension: null };
  const extension = name.slice(at + 1).toLowerCase();
  const known = VIDEO_EXTENSIONS.has(extension) || OTHER_EXTENSIONS.has(extension);
  return known ? { stem: name.slice(0, at), extension } : { stem: name, extension: null };
}

function splitSlashes(text: string): string[] {
  if (!/[\\/]/.test(text)) return [text];
  if (/\s\/\s/.test(text)) return [text];
  const slashes = text.includes("/") ? "/" : "\\";
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const letter = text[index] ?? "";
    if ("([{【".includes(letter)) depth += 1;
    else if (")]}】".includes(letter)) depth = Math.max(0, depth - 1);
    else if (letter === slashes && (depth === 0 || !closesLater(text, index))) {
      pieces.push(text.slice(start, index));
      start = index + 1;
      depth = 0;
    }
  }
  return [...pieces, text.slice(start)];
}

/** An opened bracket that is never closed does not hold the rest of the path together. */
function closesLater(text: string, index: number): boolean {
  const rest = text.slice(index, index + 120);
  const close = rest.search(/[)\]}】]/);
  const open = rest.search(/[([{【]/);
  return close >= 0 && (open < 0 || close < open);
}
