import { scanLibrary } from "../../../services/scan/scan_library.ts";
import { put } from "../../world_runs/folder_run.ts";
import { QUIETLY } from "../../world_runs/library_run.ts";
import type { Random } from "../random.ts";
import type { Session } from "../session.ts";
import type { Operation } from "../step.ts";
import { FILMS } from "../titles.ts";

/** What happens in the folders, and that it is seen. */
export const DISK: readonly Operation[] = [
  { name: "scan", weight: 2, run: scan },
  { name: "add", weight: 1, run: add },
  { name: "remove", weight: 1.5, run: remove },
  { name: "move", weight: 2, run: move },
];

async function scan({ deps, folders }: Session, random: Random): Promise<string> {
  const folder = random.any(folders);
  if (!folder) return "scan: there is no library";
  const { added, moved, missing, problem } = await scanLibrary(deps, folder.id, QUIETLY);
  return `scan → ${JSON.stringify({ added, moved, missing, problem })}`;
}

async function add({ folders: [films] }: Session, random: Random): Promise<string> {
  const film = random.any(FILMS);
  if (!film || !films) return "add: there is no library";
  const name = `${film.title} (${film.year})`;
  const path = `${name}/${name} - ${random.pick(["480p", "1080p"])}.mkv`;
  await put(films.root, path);
  return `add the file "${path}"`;
}

async function remove(session: Session, random: Random): Promise<string> {
  const file = await anyFile(session, random);
  if (!file) return "remove: there is no file";
  await Deno.remove(file).catch(() => {});
  return `remove the file "${nameOf(file)}"`;
}

async function move(session: Session, random: Random): Promise<string> {
  const file = await anyFile(session, random);
  if (!file) return "move: there is no file";
  const to = file.replace(
    /([^/]+)\/([^/]+)$/,
    (_, folder, name) =>
      random.chance(0.5)
        ? `${folder}/${name.replace(".mkv", "")} moved.mkv`
        : `Elsewhere ${random.below(3)}/${name}`,
  );
  await Deno.mkdir(to.slice(0, to.lastIndexOf("/")), { recursive: true });
  await Deno.rename(file, to).catch(() => {});
  return `move the file "${nameOf(file)}" to "${nameOf(to)}"`;
}

/** One of the files the service knows; it need not be there any more. */
async function anyFile(
  { rows, folders }: Session,
  random: Random,
): Promise<string | undefined> {
  const files = await rows("select path, library_id as libraryId from files order by id");
  const file = random.any(files);
  const folder = folders.find(({ id }) => id === file?.libraryId);
  return folder && file && `${folder.root}/${file.path}`;
}

function nameOf(path: string): string {
  return path.split("/").slice(-2).join("/");
}
