import { dirname, join } from "node:path";
import type { Film } from "./films/film.ts";
import { hash, hashBetween } from "./films/hash.ts";
import { syntheticFilm } from "./films/synthetic.ts";
import { FILMS } from "./films.ts";
import { filesOf, type LibraryFile, plain, STRAY_FILES } from "./names.ts";

export type { LibraryFile } from "./names.ts";

const WRITERS = 32;

type WrittenFile = Pick<LibraryFile, "path" | "text">;

/** Writes a library of the world's films, with the oddities of real ones; says what is what. */
export async function writeLibrary(
  dir: string,
  films: readonly Film[] = FILMS,
): Promise<LibraryFile[]> {
  const files = [...films.flatMap(filesOf), ...(films === FILMS ? STRAY_FILES : [])];
  await writeFiles(dir, files);
  return files;
}

/** Writes files of any library: their text, or a few bytes that look like a video. */
export function writeFiles(dir: string, files: readonly WrittenFile[]): Promise<void> {
  return writeAll(files.length, (i) => writeFile(dir, files[i]));
}

/** Writes `count` synthetic films, the ones that `createWorld({ synthetic: count })` knows. */
export function writeManyFilms(dir: string, count: number): Promise<void> {
  return writeAll(count, (i) => writeFile(dir, syntheticFile(i)));
}

/** The file of a synthetic film: every fourth is named as releases are. */
export function syntheticFile(index: number): LibraryFile {
  const film = syntheticFilm(index);
  const name = index % 4 === 3
    ? `${film.title.replaceAll(" ", ".")}.${film.year}.1080p.WEB-DL.x264-GRP`
    : plain(film);
  return { path: `${name}/${name}.mkv`, tmdb: film.tmdb, expect: "identified" };
}

async function writeAll(count: number, write: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const work = async () => {
    while (next < count) await write(next++);
  };
  await Promise.all(Array.from({ length: WRITERS }, work));
}

async function writeFile(dir: string, file: WrittenFile | undefined): Promise<void> {
  if (!file) return;
  const path = join(dir, file.path);
  await Deno.mkdir(dirname(path), { recursive: true });
  if (file.text !== undefined) await Deno.writeTextFile(path, file.text);
  else await Deno.writeFile(path, videoBytes(file.path));
}

/** No film at all: the first bytes of a Matroska file and some more that never change. */
function videoBytes(path: string): Uint8Array {
  const bytes = new Uint8Array(hashBetween(path, 64, 2048));
  bytes.set([0x1a, 0x45, 0xdf, 0xa3]);
  for (let i = 4; i < bytes.length; i += 4) bytes[i] = hash(`${i}${path}`) & 0xff;
  return bytes;
}
