import type { MediaFacts } from "../../domain/library/media_facts.ts";
import type { Deps } from "../../services/deps.ts";
import type { ItemDetails } from "../../services/reports/item_details.ts";
import { duration, fileSize, plural } from "../../views/format.ts";
import type { FilesProps, FileVersion, ItemFile } from "../../views/item/files.tsx";
import { pageOf } from "./item_kinds.ts";
import { audioText, subtitleText } from "./media_words.ts";
import { momentOf } from "./page_context.ts";

type File = ItemDetails["files"][number];

/** An item's files by version; of a series and a season one list. */
export function filesView(deps: Deps, details: ItemDetails): FilesProps {
  const byVersion = [...Map.groupBy(details.files, ({ version }) => version?.no ?? 0).values()];
  const versions = byVersion.map((files) => versionView(deps, details, files));
  const isTold = details.files.some(({ version }) => version !== null) && versions.length > 1;
  return { versions, count: isTold ? plural(versions.length, "version") : null };
}

function versionView(deps: Deps, details: ItemDetails, files: readonly File[]): FileVersion {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return {
    label: files[0]?.version?.label ?? null,
    note: files.length > 1 ? `${plural(files.length, "part")}, ${fileSize(bytes)} together` : null,
    files: files.map((file) => fileView(deps, details, file)),
  };
}

function fileView(deps: Deps, details: ItemDetails, file: File): ItemFile {
  const { path, size, part, missingSince, media, episodes = [] } = file;
  const others = episodes.filter(({ id }) => id !== details.id);
  return {
    path,
    facts: [part === null ? null : `part ${part}`, fileSize(size), ...videoFacts(media)]
      .filter((fact) => fact !== null),
    audio: media && audioText(media),
    subtitles: media && subtitleText(media),
    holds: others.map(({ id, season, episode, title }) => ({
      label: `${placeCode(season, episode)} ${title}`,
      href: pageOf({ kind: "episode", id }),
    })),
    missing: momentOf(deps, missingSince),
    trouble: media?.problem ? `It could not be looked into: ${media.problem}.` : null,
  };
}

/** "1 h 53 min", "1920 × 1080". */
export function videoFacts(media: MediaFacts | null): string[] {
  const size = media?.video ?? null;
  return [
    media?.duration == null ? null : duration(media.duration),
    size && size.width > 0 ? `${size.width} × ${size.height}` : null,
  ].filter((fact) => fact !== null);
}

/** "S01E02" */
export function placeCode(season: number | null, episode: number | null): string {
  const two = (number: number | null) => String(number ?? 0).padStart(2, "0");
  return `S${two(season)}E${two(episode)}`;
}
