import { NFO_MODES } from "../../../domain/nfo/nfo_mode.ts";
import { changeLibrary } from "../../../services/library/change_library.ts";
import { scanLibrary } from "../../../services/scan/scan_library.ts";
import { QUIETLY } from "../../world_runs/library_run.ts";
import type { Random } from "../random.ts";
import type { Session } from "../session.ts";
import type { Operation } from "../step.ts";
import { workOff } from "./work.ts";

/** What others write beside the videos, and what the user makes of it. */
export const NFOS: readonly Operation[] = [
  { name: "nfo", weight: 4, run: writeNfo },
  { name: "no nfo", weight: 1.5, run: removeNfo },
  { name: "nfo mode", weight: 1.5, run: changeMode },
];

const MINUTE_MS = 60_000;

async function writeNfo(session: Session, random: Random): Promise<string> {
  const place = await anyNfo(session, random);
  if (!place) return "nfo: there is no file";
  const { path, root, element } = place;
  const inside = random.some(TAGS).map((tag) => tag(random)).join("");
  const text = random.chance(0.1) ? "<movie><plo" : `<${element}>${inside}</${element}>`;
  const { clock } = session.run;
  clock.advance(MINUTE_MS);
  const later = new Date(clock.now());
  try {
    await Deno.writeTextFile(`${root}/${path}`, text);
    await Deno.utime(`${root}/${path}`, later, later);
  } catch {
    return `nfo: the folder of "${path}" is gone`;
  }
  return `write "${path}": ${text}${await mostlyScan(session, place.libraryId, random)}`;
}

async function removeNfo(session: Session, random: Random): Promise<string> {
  const { rows, folders } = session;
  const nfo = random.any(await rows("select path, library_id as id from nfo_files order by id"));
  const folder = folders.find(({ id }) => id === nfo?.id);
  if (!nfo || !folder) return "no nfo: there is none";
  await Deno.remove(`${folder.root}/${nfo.path}`).catch(() => {});
  return `remove "${nfo.path}"${await mostlyScan(session, folder.id, random)}`;
}

async function changeMode(session: Session, random: Random): Promise<string> {
  const folder = random.any(session.folders);
  if (!folder) return "nfo mode: there is no library";
  const nfoMode = random.pick([...NFO_MODES]);
  await changeLibrary(session.deps, folder.id, { nfoMode });
  if (random.chance(0.6)) await workOff(session.deps);
  return `nfo mode of library ${folder.id}: ${nfoMode}`;
}

type Tag = (random: Random) => string;

const TAGS: readonly Tag[] = [
  (random) => `<title>NFO title ${random.below(2)}</title>`,
  (random) => `<plot>As the NFO has it ${random.below(3)}</plot>`,
  (random) => `<tagline>NFO tagline ${random.below(2)}</tagline>`,
  (random) => `<runtime>${100 + random.below(3)}</runtime>`,
  () => "<genre>Western</genre><genre>NFO</genre>",
  (random) => `<director>NFO director ${random.below(2)}</director>`,
  (random) =>
    `<ratings><rating name="imdb"><value>${1 + random.below(3)}</value></rating></ratings>`,
];

interface NfoPlace {
  root: string;
  path: string;
  element: string;
  libraryId: number;
}

/** Beside one of the videos that the service knows, or for all of a series. */
async function anyNfo(session: Session, random: Random): Promise<NfoPlace | undefined> {
  const files = await session.rows(
    "select path, library_id as libraryId from files where path like '%.mkv' order by id",
  );
  const file = random.any(files);
  const folder = session.folders.find(({ id }) => id === file?.libraryId);
  if (!file || !folder) return undefined;
  const { id: libraryId, root } = folder;
  const beside = String(file.path).replace(/\.mkv$/, ".nfo");
  const isOfSeries = folder !== session.folders[0];
  if (!isOfSeries) return { root, libraryId, path: beside, element: "movie" };
  if (random.chance(0.5)) return { root, libraryId, path: beside, element: "episodedetails" };
  const path = beside.includes("/") ? beside.replace(/\/[^/]+$/, "/tvshow.nfo") : beside;
  return { root, libraryId, path, element: "tvshow" };
}

async function mostlyScan({ deps }: Session, libraryId: number, random: Random): Promise<string> {
  if (random.chance(0.3)) return "";
  const { told, problem } = await scanLibrary(deps, libraryId, QUIETLY);
  return ` → ${JSON.stringify({ told, problem })}`;
}
