import type { Role } from "../films/film.ts";
import { splitCast, splitList } from "../films/build_film.ts";
import { hash, hashBetween } from "../films/hash.ts";
import { nameOf } from "../films/synthetic.ts";
import type { SeasonRow, SeriesRow, SpecialRow } from "./build_series.ts";
import { createForeignTeller, createTeller } from "./episode_texts.ts";
import type { Episode, Season } from "./series.ts";

const DAY_MS = 86_400_000;
const FIRST_SPECIAL = 9_000;

/** The seasons of a row with all their episodes; the specials come first, as season 0. */
export function buildSeasons(row: SeriesRow): Season[] {
  const tellers = createTellers(row);
  let running = 0;
  const seasons = row.seasons.map(([count, from, title = ""], i) => {
    // A daily show has the year for a season.
    const number = row.numbering === "daily" ? Number(from.slice(0, 4)) : i + 1;
    const days = datesFrom([count, from], row.every ?? 7);
    const episodes = Array.from({ length: count }, (_, k) => {
      running++;
      const place = { number: k + 1, absolute: row.numbering === "absolute" ? running : null };
      return episodeOf(row, running, { ...place, aired: days[k] ?? "" }, tellers);
    });
    return { number, title, plot: seasonPlot(row, number, count), episodes };
  });
  return [...specialsOf(row, tellers), ...seasons];
}

type Tellers = Map<string, { tell(seed: string): { title: string; plot: string } }>;

function createTellers(row: SeriesRow): Tellers {
  const cast = splitCast(row.cast);
  const foreign = splitList(row.told ?? "").map((code) =>
    [code, createForeignTeller(code, cast)] as const
  );
  return new Map([["en", createTeller(row.words, cast)], ...foreign]);
}

function episodeOf(
  row: SeriesRow,
  running: number,
  place: { number: number; absolute: number | null; aired: string },
  tellers: Tellers,
): Episode {
  const seed = `${row.id} ${running}`;
  const told = new Map([...tellers].map(([code, teller]) => [code, teller.tell(seed)]));
  const { title = "", plot = "" } = told.get("en") ?? {};
  told.delete("en");
  // Some nobody has named or described; of what is not announced nothing is known at all.
  const isNamed = place.aired !== "" && hash(`named ${seed}`) % 17 !== 0;
  const isTold = isNamed && hash(`told ${seed}`) % 11 !== 0;
  return {
    ...idsOf(row.id, running),
    ...place,
    title: isNamed ? title : "",
    plot: isTold ? plot : "",
    runtime: place.aired === "" ? 0 : row.min + hash(`length ${seed}`) % 5 - 2,
    ...peopleOf(row, seed),
    ...ratingsOf(row, seed, place.aired),
    special: null,
    translations: isNamed ? Object.fromEntries(told) : {},
  };
}

/** Rows of specials are few: their titles are in the table, and they are told in English only. */
function specialsOf(row: SeriesRow, tellers: Tellers): Season[] {
  const rows: SpecialRow[] = row.specials ?? [];
  if (rows.length === 0) return [];
  const english = new Map([...tellers].slice(0, 1));
  const episodes = rows.map(([title, aired, special], i) => ({
    ...episodeOf(row, FIRST_SPECIAL + i, { number: i + 1, absolute: null, aired }, english),
    title,
    special,
  }));
  return [{ number: 0, title: "Specials", plot: "", episodes }];
}

function idsOf(id: number, running: number) {
  const number = id * 10_000 + running;
  return {
    tvdb: 9_000_000 + number,
    tmdb: 6_000_000 + number,
    imdb: `tt${5_000_000 + number}`,
    tvmaze: 3_000_000 + number,
  };
}

function peopleOf({ id, words }: SeriesRow, seed: string) {
  const guests: Role[] = Array.from({ length: hash(`guests ${seed}`) % 4 }, (_, i) => ({
    name: nameOf(`guest ${seed} ${i}`),
    role: words === "talk" ? "Self" : nameOf(`guest role ${seed} ${i}`),
  }));
  const director = nameOf(`director ${id} ${hash(`directs ${seed}`) % 5}`);
  const writer = nameOf(`writer ${id} ${hash(`writes ${seed}`) % 6}`);
  return { guests, directors: [director], writers: hash(`write ${seed}`) % 8 ? [writer] : [] };
}

function ratingsOf({ score }: SeriesRow, seed: string, aired: string) {
  const isRated = score > 0 && aired !== "" && hash(`rated ${seed}`) % 10 !== 0;
  const around = Math.min(9.9, score + (hash(`score ${seed}`) % 16 - 8) / 10);
  return {
    imdbRating: isRated ? Math.round(around * 10) / 10 : null,
    tmdbRating: isRated ? Math.round((around - 0.15) * 1000) / 1000 : 0,
    tmdbVotes: isRated ? hashBetween(`episode votes ${seed}`, 1, 160) : 0,
  };
}

function seasonPlot({ id, title, words }: SeriesRow, number: number, count: number): string {
  if (words === "talk" || hash(`season plot ${id} ${number}`) % 4 === 0) return "";
  return number === 1
    ? `${title} begins: ${count} episodes in which nobody stays where they were.`
    : `In ${count} more episodes old debts of ${title} fall due.`;
}

/** The days of a season's episodes; "weekdays" = Monday to Thursday. */
function datesFrom([count, from]: SeasonRow, every: number | "weekdays"): string[] {
  if (!/^\d{4}-\d\d-\d\d$/.test(from)) return [];
  const days: string[] = [];
  const step = every === "weekdays" ? 1 : every;
  for (let at = Date.parse(from); days.length < count; at += step * DAY_MS) {
    const date = new Date(at);
    const isOn = every !== "weekdays" || (date.getUTCDay() >= 1 && date.getUTCDay() <= 4);
    if (isOn) days.push(date.toISOString().slice(0, 10));
  }
  return days;
}
