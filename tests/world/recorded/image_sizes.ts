import { bodiesIn, isBody, numberIn, textIn } from "./json_files.ts";
import type { TmdbRecordings } from "./read_tmdb.ts";

/** How large each image is that a recorded answer names; the pictures themselves are made up. */
export function findImageSizes(
  { movies, shows, collections }: TmdbRecordings,
): Map<string, { width: number; height: number }> {
  const sizes = new Map<string, { width: number; height: number }>();
  const placed = [...shows.values()].flatMap(({ seasons, episodes }) => [
    ...seasons.values(),
    ...episodes.values(),
  ]);
  for (const { parts, details } of [...movies.values(), ...shows.values(), ...placed]) {
    (parts.get("images") ?? []).forEach(addImages);
    details.forEach(({ body }) => addImages(body.images));
  }
  for (const { images } of collections.values()) addImages(images);
  return sizes;

  function addImages(images: unknown): void {
    if (!isBody(images)) return;
    for (const row of Object.values(images).flatMap(bodiesIn)) {
      const size = { width: numberIn(row, "width"), height: numberIn(row, "height") };
      if (size.width > 0 && size.height > 0) sizes.set(textIn(row, "file_path"), size);
    }
  }
}
