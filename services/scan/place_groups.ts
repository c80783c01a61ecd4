import { placeFiles, type SeenFile } from "../../db/library/files.ts";
import { insertItems } from "../../db/library/insert_items.ts";
import type { NameFacts } from "../../domain/item.ts";
import type { TitleKind } from "../../domain/ids.ts";
import { comparePaths } from "../../domain/library/path_order.ts";
import type { Appeared } from "./appeared.ts";
import { filesAround } from "./files_around.ts";
import { findMoves } from "./find_moves.ts";
import { inBatches, ROWS_AS_TEXT } from "./in_batches.ts";
import { noteNamesake } from "./namesakes.ts";
import { ownerOf } from "./owner_of.ts";
import { placeEpisodes } from "./place_episodes.ts";
import { placeGroup } from "./place_group.ts";
import type { NamedGroup } from "../reading/reading.ts";
import { type Scan, titleKindOf } from "./scan.ts";
import { renameUnmatched, writeMoves } from "./write_moves.ts";

/**
 * Files that appeared become files of titles: of the one they belonged to elsewhere, of the one whose
 * files lie beside them, else of a new one.
 */
export async function placeGroups(scan: Scan, files: readonly SeenFile[]): Promise<void> {
  const moves = await findMoves(scan, files);
  await writeMoves(scan, moves);
  const kind = titleKindOf(scan.library.kind);
  if (kind === null) return await listOnly(scan, files);
  const appeared: Appeared = {
    kind,
    fresh: new Map(files.map((file) => [file.path, file])),
    moves: new Map(moves.map((move) => [move.to.path, move])),
    around: await filesAround(scan, kind, files),
  };
  const paths = [...appeared.fresh.keys(), ...appeared.around.keys()].sort(comparePaths);
  for await (const groups of scan.reader.group(scan.library.path, kind, paths)) {
    const news = groups.filter((group) => group.files.some(({ path }) => appeared.fresh.has(path)));
    await placeSome(scan, appeared, news);
  }
}

/** Videos of a library whose kind has no titles. */
async function listOnly({ deps, library }: Scan, files: readonly SeenFile[]): Promise<void> {
  const placements = files.map((file) => ({
    ...file,
    ...{ itemId: null, role: "main", part: null, numbering: null },
  }));
  await inBatches(
    placements,
    (some) => placeFiles(deps.db, library.id, some, deps.now()),
    ROWS_AS_TEXT,
  );
}

interface Owned {
  group: NamedGroup;
  owner: number | null;
}

async function placeSome(
  scan: Scan,
  appeared: Appeared,
  groups: readonly NamedGroup[],
): Promise<void> {
  const owned: Owned[] = [];
  for (const group of groups) owned.push({ group, owner: await ownerOf(scan, appeared, group) });
  const orphans = owned.filter(({ owner }) => owner === null);
  await inBatches(orphans, async (some) => {
    const ids = await makeItems(scan, appeared.kind, some.map(({ group }) => group.named));
    some.forEach((orphan, at) => orphan.owner = ids[at] ?? null);
  }, ROWS_AS_TEXT);
  const placements = owned.flatMap(({ group, owner }) => placeGroup(appeared, group, owner));
  await inBatches(
    placements,
    (some) => placeFiles(scan.deps.db, scan.library.id, some, scan.deps.now()),
    ROWS_AS_TEXT,
  );
  await renameUnmatched(scan, owned.flatMap((one) => renamedBy(appeared, one)));
  const owners = owned.flatMap(({ owner }) => owner ?? []);
  if (appeared.kind === "series") await placeEpisodes(scan.deps, owners);
}

async function makeItems(
  scan: Scan,
  kind: TitleKind,
  names: readonly NameFacts[],
): Promise<number[]> {
  const { deps, library } = scan;
  const ids = await insertItems(deps.db, kind, library.id, names, deps.now());
  scan.counts.added += ids.length;
  ids.forEach((id, at) => names[at] && noteNamesake(scan, id, names[at]));
  return ids;
}

function renamedBy({ moves }: Appeared, { group: { files, named }, owner }: Owned) {
  const isMoved = files.some(({ path }) => moves.get(path)?.from.itemId === owner);
  return isMoved && owner !== null ? [{ itemId: owner, named }] : [];
}
