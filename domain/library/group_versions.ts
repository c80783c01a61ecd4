import { placeFile } from "../naming/place_file.ts";
import { splitExtension } from "../naming/split_path.ts";
import type { MediaFacts } from "./media_facts.ts";
import { baseNameOf } from "./path_order.ts";
import { nameFacts, type VersionFacts, versionFacts } from "./version_facts.ts";

/** A file of an item, as far as telling versions apart needs it. */
export interface VersionedFile {
  path: string;
  role: string;
  part: number | null;
  media: MediaFacts | null;
}

/** One way to watch a title: a file, or the parts that belong together. */
export interface Version<T> {
  /** "Director's Cut · 2160p · HDR10"; unlike all others of the item. Null: the only one, and silent. */
  label: string | null;
  facts: VersionFacts;
  /** Parts in order. */
  files: T[];
}

/** The versions that an item's files are, the main file's first, then by path. */
export function groupVersions<T extends VersionedFile>(files: readonly T[]): Version<T>[] {
  const groups: T[][] = [];
  for (const file of files.toSorted(byRoleAndPath)) {
    const group = isPart(file) ? groups.find((known) => belongs(known, file)) : undefined;
    if (group) group.push(file);
    else groups.push([file]);
  }
  return withLabels(groups);
}

function byRoleAndPath(a: VersionedFile, b: VersionedFile): number {
  const rank = ({ role }: VersionedFile) => role === "version" ? 1 : 0;
  return rank(a) - rank(b) || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}

function isPart({ part }: VersionedFile): boolean {
  return part !== null;
}

/** Parts lie together, say the same of themselves, and none comes twice. */
function belongs(group: readonly VersionedFile[], file: VersionedFile): boolean {
  const [first] = group;
  return first !== undefined && isPart(first) && placeOf(first) === placeOf(file) &&
    group.every(({ part }) => part !== file.part);
}

function placeOf({ path, role }: VersionedFile): string {
  const { folder } = placeFile(path);
  return JSON.stringify([folder, role, nameFacts(path)]);
}

function withLabels<T extends VersionedFile>(groups: readonly T[][]): Version<T>[] {
  const used = new Map<string, number>();
  return groups.map((group, index) => {
    const [first] = group;
    const facts = factsOf(group);
    const files = group.toSorted((a, b) => (a.part ?? 0) - (b.part ?? 0));
    const said = labelOf(facts) ?? (first ? ownLabel(first.path) : null);
    if (said === null && groups.length === 1) return { label: null, facts, files };
    const name = said ?? `Version ${index + 1}`;
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    return { label: count === 1 ? name : `${name} (${count})`, facts, files };
  });
}

/** Of several parts the first that was looked into speaks for all. */
function factsOf(group: readonly VersionedFile[]): VersionFacts {
  const known = group.find(({ media }) => media?.video != null) ?? group[0];
  if (!known) throw new RangeError("Cannot tell the facts of a version without files");
  return versionFacts(known.path, known.media);
}

function labelOf({ edition, resolution, source, hdr, codec }: VersionFacts): string | null {
  const said = [edition, resolution, source, hdr, codec].filter((fact) => fact !== null);
  return said.length === 0 ? null : said.join(" · ");
}

/** Jellyfin's own label: what the file's name adds to its folder's, "Film (1950) - Colour". */
function ownLabel(path: string): string | null {
  const folder = baseNameOf(placeFile(path).folder);
  const { stem } = splitExtension(baseNameOf(path));
  if (folder === "" || !stem.toLowerCase().startsWith(folder.toLowerCase())) return null;
  const added = /^\s*(?:[-–]\s*(.+)|\[(.+)\])$/.exec(stem.slice(folder.length));
  return (added?.[1] ?? added?.[2])?.trim() || null;
}
