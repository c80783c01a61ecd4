import { buildFilm } from "./build_film.ts";
import type { Film } from "./film.ts";
import { hash, hashBetween } from "./hash.ts";

const FIRST_ID = 2_000_000;
const COLOURS =
  "Amber Ashen Azure Bitter Blind Broken Burning Copper Crimson Crooked Distant Drowned Empty Faded Fearless Frozen Gentle Gilded Golden Hidden Hollow Iron Ivory Lonely Lost Marble Midnight Narrow Painted Pale Paper Patient Quiet Restless Scarlet Second Secret Seventh Silent Silver Sleepless Slow Stolen Stubborn Sudden Tender Thirteenth Violet Wandering Winter"
    .split(" ");
const THINGS =
  "Alibi Anchor Bargain Beacon Bell Bridge Cabin Candle Caravan Circus Clock Corridor Detective Ferry Garden Governor Harbour Heiress Horizon Hotel Island Juggler Key Lantern Letter Lighthouse Locket Mask Meridian Mill Miner Oath Orchard Outlaw Parade Pianist Pilot Platform Porter Prairie Promise Ransom River Saddle Sailor Shadow Station Telegram Tower Violin"
    .split(" ");
const PLACES =
  "Aberdeen Arles Bergen Boston Brno Cadiz Calais Cardiff Chester Cork Dallas Delft Dover Dublin Elba Fargo Fez Genoa Ghent Goa Graz Havana Hull Ithaca Jena Kiel Lagos Leeds Lima Linz Lugano Malta Mainz Memphis Nantes Naples Odense Oran Oslo Padua Parma Porto Quito Reno Riga Salem Sofia Tampa Tunis Turin"
    .split(" ");
const FIRST_NAMES =
  "Ada Albert Bela Clara Conrad Daisy Edith Emil Felix Greta Harold Ida Jasper Lena Lionel Mabel Noel Otto Pearl Ralph Sybil Theo Una Viola Walter"
    .split(" ");
const LAST_NAMES =
  "Ashby Barlow Carrow Dane Eckhart Finch Garland Hale Irving Jessop Kline Lark Marsh Norwood Oakes Penrose Quill Rowe Sterne Thorne Usher Vane Weston York Zander"
    .split(" ");
const GENRES = ["Drama", "Comedy", "Crime", "Romance", "Western", "Mystery", "Adventure", "Horror"];

/** The number of different titles that `syntheticFilm()` can make. */
export const SYNTHETIC_LIMIT = COLOURS.length * THINGS.length * PLACES.length;

/** Film number `index` of an endless studio: always the same, made when asked for. */
export function syntheticFilm(index: number): Film {
  const id = FIRST_ID + index;
  const title = syntheticTitle(index);
  const year = hashBetween(`year ${id}`, 1915, 1967);
  const people = Array.from({ length: 8 }, (_, i) => nameOf(`${id} ${i}`));
  return buildFilm({
    id,
    title,
    date: `${year}-${twoDigits(`month ${id}`, 12)}-${twoDigits(`day ${id}`, 28)}`,
    min: hashBetween(`runtime ${id}`, 58, 131),
    plot: `Nobody believed in "${title}" until ${people[3]} came back for it. ` +
      `What ${people[4]} found there changed the town and, in the end, the telling of the story.`,
    outline: `${people[3]} comes back to a town that would rather forget.`,
    tagline: index % 3 === 0 ? `${title}: no road leads back.` : "",
    genres: [...new Set([GENRES[hash(`g ${id}`) % 8], GENRES[hash(`h ${id}`) % 8]])].join(", "),
    by: people[0] ?? "",
    writers: `${people[1]} (screenplay), ${people[2]} (story)`,
    cast: people.slice(3).map((name, i) => `${name}=${nameOf(`role ${id} ${i}`)}`).join("; "),
    studios: `${LAST_NAMES[hash(`studio ${id}`) % LAST_NAMES.length]} Pictures`,
    rated: { US: ["NR", "G", "PG"][index % 3] ?? "NR" },
    awards: index % 4 === 0 ? "1 win" : "",
    score: [hashBetween(`imdb ${id}`, 38, 86) / 10, hashBetween(`rt ${id}`, 20, 100), 0],
    keywords: "small town, return, secret",
    art: { posters: 3, backdrops: 2, logos: 1, fanart: 1 },
  });
}

/** The number of the synthetic film with this TMDB id, or -1. */
export function syntheticIndexOf(tmdbId: number, count: number): number {
  const index = tmdbId - FIRST_ID;
  return Number.isInteger(index) && index >= 0 && index < count ? index : -1;
}

/** The number of the synthetic film with this IMDb id, or -1. */
export function syntheticIndexOfImdb(imdbId: string, count: number): number {
  const digits = Number(imdbId.slice(2));
  const id = digits >= 30_000_000 ? digits - 30_000_000 : digits - 7_000_000;
  const index = syntheticIndexOf(id, count);
  return index >= 0 && syntheticImdbId(index) === imdbId ? index : -1;
}

/** A title that no other index has, without making the whole film. */
export function syntheticTitle(index: number): string {
  if (index >= SYNTHETIC_LIMIT) {
    throw new RangeError(`Cannot make film ${index}: the limit is ${SYNTHETIC_LIMIT}`);
  }
  const colour = COLOURS[index % COLOURS.length];
  const rest = Math.floor(index / COLOURS.length);
  const thing = THINGS[(rest + index) % THINGS.length];
  const place = PLACES[(Math.floor(rest / THINGS.length) + index) % PLACES.length];
  return `The ${colour} ${thing} of ${place}`;
}

function syntheticImdbId(index: number): string {
  const id = FIRST_ID + index;
  return id % 5 === 0 ? `tt${30_000_000 + id}` : `tt${7_000_000 + id}`;
}

/** A name of nobody, always the same for one text. */
export function nameOf(seed: string): string {
  const first = FIRST_NAMES[hash(`first ${seed}`) % FIRST_NAMES.length];
  return `${first} ${LAST_NAMES[hash(`last ${seed}`) % LAST_NAMES.length]}`;
}

function twoDigits(seed: string, high: number): string {
  return String(hashBetween(seed, 1, high)).padStart(2, "0");
}
