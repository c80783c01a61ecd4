/** The body of `/configuration`; images live under the base that the world was asked through. */
export function configurationBody(imagesBase: string): object {
  const base = `${imagesBase}/`;
  return {
    change_keys: ["adult", "budget", "cast", "crew", "images", "imdb_id", "overview", "title"],
    images: {
      base_url: base.replace("https:", "http:"),
      secure_base_url: base,
      backdrop_sizes: ["w300", "w780", "w1280", "original"],
      logo_sizes: ["w45", "w92", "w154", "w185", "w300", "w500", "original"],
      poster_sizes: ["w92", "w154", "w185", "w342", "w500", "w780", "original"],
      profile_sizes: ["w45", "w185", "h632", "original"],
      still_sizes: ["w92", "w185", "w300", "original"],
    },
  };
}

/** What a size like `w185`, `h632` or `original` means; null for a name that is none. */
export function readSize(size: string): { width?: number; height?: number } | null {
  if (size === "original") return {};
  const match = /^([wh])(\d{2,4})$/.exec(size);
  if (!match) return null;
  return match[1] === "w" ? { width: Number(match[2]) } : { height: Number(match[2]) };
}
