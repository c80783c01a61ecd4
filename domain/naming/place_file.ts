/** Where a file lies, as far as grouping cares. */
export interface PlacedFile {
  /** The movie's folder: without disc folders and folders of parts. */
  readonly folder: string;
  /** The path whose names say the title. */
  readonly namePath: string;
  readonly isDisc: boolean;
  /** "CD1/", "Disc 2/" */
  readonly folderPart: number | null;
}

const DISC_FOLDERS: ReadonlySet<string> = new Set(["video_ts", "bdmv", "audio_ts", "hvdvd_ts"]);
const PART_FOLDER = /^(?:cd|disc|disk|dvd|part|pt)[\s._-]?(\d{1,2})$/i;

export function placeFile(path: string): PlacedFile {
  const pieces = path.split("/").filter((piece) => piece !== "");
  const disc = pieces.findIndex((piece, index) =>
    index < pieces.length - 1 && DISC_FOLDERS.has(piece.toLowerCase())
  );
  const isDisc = disc >= 0;
  const folders = pieces.slice(0, isDisc ? disc : -1);
  const part = PART_FOLDER.exec(folders.at(-1) ?? "");
  const own = part === null ? folders : folders.slice(0, -1);
  const folder = own.join("/");
  // A disc in the library's root has no folder to be named after.
  const named = isDisc ? folder : [...own, pieces.at(-1) ?? ""].join("/");
  return {
    folder,
    namePath: named === "" ? path : named,
    isDisc,
    folderPart: part === null ? null : Number(part[1]),
  };
}

/** A title reduced to its letters and digits, for telling whether two files say the same. */
export function comparablePart(title: string): string {
  return title.normalize("NFKD").toLowerCase().replace(/&/g, "and").replace(/[^\p{L}\p{N}]+/gu, "");
}
