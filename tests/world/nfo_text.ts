import type { Film } from "./films/film.ts";
import type { Series } from "./series/series.ts";

/** An NFO as another program might have left it: title, one opinion and the ids. */
export function uniqueIdNfo({ title, year, imdb, tmdb }: Film): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>
<movie>
  <title>${escapeXml(title)}</title>
  <year>${year}</year>
  <uniqueid type="imdb">${imdb}</uniqueid>
  <uniqueid type="tmdb" default="true">${tmdb}</uniqueid>
</movie>
`;
}

/** An NFO that is nothing but an address, which players accept as well. */
export function imdbNfo({ imdb }: Film): string {
  return `https://www.imdb.com/title/${imdb}/\n`;
}

/** A `tvshow.nfo` with ids, TVDB's being the one that counts. */
export function tvshowNfo({ title, year, imdb, tmdb, tvdb }: Series): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>
<tvshow>
  <title>${escapeXml(title)}</title>
  <year>${year}</year>
  <uniqueid type="imdb">${imdb}</uniqueid>
  <uniqueid type="tmdb">${tmdb}</uniqueid>
  <uniqueid type="tvdb" default="true">${tvdb}</uniqueid>
</tvshow>
`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
