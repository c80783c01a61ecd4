import { baseNameOf } from "./path_order.ts";

/** The folders of a disc, with the file in it that stands for the whole disc. */
const INDEX_NAMES: Readonly<Record<string, string>> = {
  bdmv: "index.bdmv",
  video_ts: "video_ts.ifo",
};

/** The name in a disc's folder that stands for the disc; null for any other folder. */
export function discIndexOf(
  folder: string,
  entries: readonly { name: string }[],
): string | null {
  const wanted = INDEX_NAMES[baseNameOf(folder).toLowerCase()];
  if (wanted === undefined) return null;
  return entries.find(({ name }) => name.toLowerCase() === wanted)?.name ?? null;
}
