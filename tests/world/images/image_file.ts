import { hashHex } from "../films/hash.ts";

export type ImageKind =
  | "poster"
  | "backdrop"
  | "logo"
  | "profile"
  | "square"
  | "banner"
  | "thumb"
  | "clearart"
  | "disc"
  | "still"
  | "character";

/** What an image shows; its file name says all of it, so no list of names is kept. */
export interface ImageFile {
  kind: ImageKind;
  /** The film, series, episode or person whose hue it has. */
  owner: number;
  /** Images of one owner and kind differ by number; equal numbers are one motif. */
  motif: number;
  width: number;
  height: number;
}

const LETTERS = "pblfsnhadec";
const KINDS: readonly ImageKind[] = [
  "poster",
  "backdrop",
  "logo",
  "profile",
  "square",
  "banner",
  "thumb",
  "clearart",
  "disc",
  "still",
  "character",
];

/** A name that looks as meaningless as a provider's: letters and digits, and `.png`. */
export function nameImage({ kind, owner, motif, width, height }: ImageFile): string {
  const facts = [owner, motif, width, height].map((n) => n.toString(36)).join("Z");
  const token = `${LETTERS[KINDS.indexOf(kind)]}${facts}`;
  return `${token}Z${hashHex(token, Math.max(4, 26 - token.length))}.png`;
}

/** What the file of that name shows, or null for a name that was never given. */
export function readImageName(name: string): ImageFile | null {
  const match = /([pblfsnhadec])([0-9a-z]+)Z([0-9a-z]+)Z([0-9a-z]+)Z([0-9a-z]+)Z[0-9a-f]+\.png$/
    .exec(name);
  const kind = KINDS[LETTERS.indexOf(match?.[1] ?? "?")];
  if (!match || !kind) return null;
  const [owner = 0, motif = 0, width = 0, height = 0] = match.slice(2).map((n) => parseInt(n, 36));
  const file = { kind, owner, motif, width, height };
  return name.endsWith(nameImage(file)) ? file : null;
}
