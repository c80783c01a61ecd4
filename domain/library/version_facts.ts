import { findRelease } from "../naming/find_release.ts";
import { splitNameWords } from "../naming/name_words.ts";
import { parseName } from "../naming/parse_name.ts";
import { placeFile } from "../naming/place_file.ts";
import { splitExtension } from "../naming/split_path.ts";
import type { MediaFacts, VideoStream } from "./media_facts.ts";
import { CODEC_NAMES, CODECS, FRAMES, RANGES, RESOLUTIONS, SOURCES } from "./version_words.ts";

/** What tells one version of a title from another; null where nothing says it. */
export interface VersionFacts {
  /** "Director's Cut" */
  edition: string | null;
  /** "2160p" */
  resolution: string | null;
  /** "Blu-ray" */
  source: string | null;
  /** "Dolby Vision", "HDR10" */
  hdr: string | null;
  /** "HEVC" */
  codec: string | null;
}

/**
 * What a file's name, its folders' and a look into it say. The streams are believed before the name;
 * where a video was taken from only a name can tell.
 */
export function versionFacts(path: string, media: MediaFacts | null): VersionFacts {
  const said = nameFacts(path);
  const video = media?.video ?? null;
  if (video === null) return said;
  return {
    ...said,
    resolution: resolutionOf(video) ?? said.resolution,
    hdr: rangeOf(video, said.hdr),
    codec: CODEC_NAMES[video.codec] ?? video.codec.toUpperCase(),
  };
}

/** The same from the name alone. */
export function nameFacts(path: string): VersionFacts {
  const { namePath, isDisc } = placeFile(path);
  const words = releaseWords(namePath, isDisc);
  return {
    edition: tidy(parseName(namePath, { kind: "movie" }).edition),
    resolution: findWord(words, RESOLUTIONS),
    source: findWord(words, SOURCES) ?? (isDisc ? discSource(path) : null),
    hdr: findWord(words, RANGES),
    codec: findWord(words, CODECS),
  };
}

/** "EXTENDED CUT" reads better as "Extended Cut"; IMAX is always written so. */
function tidy(edition: string | null): string | null {
  if (edition === null || edition !== edition.toUpperCase()) return edition;
  return edition.replace(
    /[\p{L}'’]+/gu,
    (word) => word === "IMAX" ? word : `${word.slice(0, 1)}${word.slice(1).toLowerCase()}`,
  );
}

/** Which folders besides the file's own may say it: a season's folder has the show's above it. */
const FOLDERS_READ = 2;

/** The words that are a release's own, by component, the file's first; pairs follow single words. */
function releaseWords(namePath: string, isDisc: boolean): string[][] {
  const pieces = namePath.split("/").slice(-1 - FOLDERS_READ).reverse();
  return pieces.map((piece, index) => {
    const text = index === 0 && !isDisc ? splitExtension(piece).stem : piece;
    const all = splitNameWords(text.replace(/hdr10\+/gi, "hdr10plus"));
    // A title may hold such a word: "Web (2013)".
    const own = all.slice(findRelease(all)).map(({ lower }) => lower);
    return [...own, ...own.map((word, at) => `${word} ${own[at + 1] ?? ""}`)];
  });
}

function findWord(
  components: readonly (readonly string[])[],
  table: readonly (readonly [RegExp, string])[],
): string | null {
  for (const words of components) {
    const found = table.find(([pattern]) => words.some((word) => pattern.test(word)));
    if (found) return found[1];
  }
  return null;
}

function discSource(path: string): string {
  return /(?:^|\/)bdmv\//i.test(path) ? "Blu-ray" : "DVD";
}

function resolutionOf({ width, height }: VideoStream): string | null {
  if (width <= 0 || height <= 0) return null;
  return FRAMES.find((frame) => height >= frame.height || (frame.width > 1 && width >= frame.width))
    ?.name ?? null;
}

const RANGE_NAMES = { dolby_vision: "Dolby Vision", hdr10: "HDR10", hlg: "HLG" } as const;

/** HDR10+ is HDR10 for whoever looks at a stream's header only. */
function rangeOf({ hdr }: VideoStream, said: string | null): string | null {
  if (hdr === null) return null;
  return hdr === "hdr10" && said === "HDR10+" ? said : RANGE_NAMES[hdr];
}
