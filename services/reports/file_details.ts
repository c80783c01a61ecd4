import type { HeldEpisode } from "../../db/library/file_episodes.ts";
import type { StoredFile } from "../../db/library/files.ts";
import type { ItemKind } from "../../domain/ids.ts";
import { groupVersions } from "../../domain/library/group_versions.ts";
import type { VersionFacts } from "../../domain/library/version_facts.ts";
import { iso } from "./item_details.ts";

/** Which version of its title a file is; parts of one version share it. */
export interface FileVersion extends VersionFacts {
  /** 1 is the first. */
  no: number;
  /** "Director's Cut · 2160p"; null where it is the only one and nothing says more. */
  label: string | null;
}

/** The files of an item as `files[]` of the API, version by version. */
export function describeFiles(
  kind: ItemKind,
  files: readonly StoredFile[],
  held: ReadonlyMap<number, HeldEpisode[]>,
) {
  // A series' own files are its episodes, not versions of each other.
  const isOne = kind === "movie" || kind === "episode";
  if (!isOne) return files.map((file) => describeFile(file, null, held.get(file.id)));
  return groupVersions(files).flatMap(({ label, facts, files: own }, index) =>
    own.map((file) => describeFile(file, { no: index + 1, label, ...facts }, held.get(file.id)))
  );
}

/** How many ways there are to watch a title: what is missing does not count. */
export function countVersions(files: readonly StoredFile[]): number {
  const present = files.filter(({ missingSince }) => missingSince === null);
  return present.length < 2 ? present.length : groupVersions(present).length;
}

function describeFile(
  { id, path, role, part, size, mtime, missingSince, media }: StoredFile,
  version: FileVersion | null,
  episodes: readonly HeldEpisode[] | undefined,
) {
  return {
    ...{ id, path, role, part, size },
    modifiedAt: iso(mtime),
    missingSince: iso(missingSince),
    version,
    /** Null where nobody looked into it. */
    media,
    ...(episodes ? { episodes } : {}),
  };
}
