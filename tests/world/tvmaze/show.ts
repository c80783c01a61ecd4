import { hash, hashBetween } from "../films/hash.ts";
import { COUNTRIES, LANGUAGES } from "../names_of_codes.ts";
import { isKnownTo, type Series } from "../series/series.ts";
import { posterOf } from "./pictures.ts";

const TYPES: Readonly<Record<Series["form"], string>> = {
  scripted: "Scripted",
  miniseries: "Scripted",
  animation: "Animation",
  talk: "Talk Show",
  documentary: "Documentary",
};

// Cancelled is "Ended" here, and one between two seasons often "To Be Determined".
const STATUSES: Readonly<Record<Series["status"], string>> = {
  continuing: "Running",
  ended: "Ended",
  canceled: "Ended",
  upcoming: "In Development",
};

/** The body of GET /shows/{id}, keys in TVmaze's order. */
export function showBody(series: Series, imagesBase: string): Record<string, unknown> {
  const { tvmaze, title, firstAired, runtime } = series;
  return {
    id: tvmaze,
    url: `https://www.tvmaze.com/shows/${tvmaze}/${slugOf(title)}`,
    name: title,
    type: TYPES[series.form],
    language: LANGUAGES[series.language]?.english ?? null,
    genres: series.genres.map((genre) => genre === "Science Fiction" ? "Science-Fiction" : genre),
    status: statusOf(series),
    // What is streamed has no slot to fill, so nobody states its length.
    runtime: series.isStreamed || runtime === 0 ? null : runtime,
    averageRuntime: runtime || null,
    premiered: firstAired || null,
    ended: ["ended", "canceled"].includes(series.status) ? series.lastAired || null : null,
    officialSite: series.homepage || null,
    schedule: { time: series.isStreamed ? "" : "21:00", days: firstAired ? ["Sunday"] : [] },
    rating: { average: series.tvmazeRating },
    weight: weightOf(series),
    ...channelsOf(series),
    dvdCountry: null,
    externals: externalsOf(series),
    image: posterOf(series, 0, imagesBase),
    summary: summaryOf(series),
    updated: hashBetween(`updated ${tvmaze}`, 1_500_000_000, 1_770_000_000),
    _links: { self: { href: `https://api.tvmaze.com/shows/${tvmaze}` } },
  };
}

/** The ids that people have entered at TVmaze; here and there one is missing. */
export function externalsOf(series: Series) {
  const lacks = (system: string) => hash(`lacks ${system} ${series.tvmaze}`) % 9 === 0;
  return {
    tvrage: null,
    thetvdb: lacks("thetvdb") || !isKnownTo(series, "tvdb") ? null : series.tvdb,
    imdb: lacks("imdb") || series.imdb === "" ? null : series.imdb,
  };
}

/** The network, or the streamer; one that serves the whole world has no country. */
export function channelsOf({ network, country, isStreamed }: Series) {
  if (network === "") return { network: null, webChannel: null };
  const isEverywhere = isStreamed && hash(`everywhere ${network}`) % 2 === 0;
  const channel = {
    id: hashBetween(`channel ${network}`, 1, 900),
    name: network,
    country: isEverywhere ? null : countryOf(country),
    officialSite: null,
  };
  return isStreamed
    ? { network: null, webChannel: channel }
    : { network: channel, webChannel: null };
}

export function countryOf(code: string) {
  return { name: COUNTRIES[code]?.omdb ?? code, code, timezone: "Europe/London" };
}

export function slugOf(title: string): string {
  return title.normalize("NFD").replace(/[^\p{L}\p{N}]+/gu, "-").toLowerCase();
}

/** A text as TVmaze stores it: HTML, in which the first name is bold. */
export function htmlOf(paragraphs: readonly string[]): string {
  return paragraphs.map((text) => `<p>${text.replaceAll("&", "&amp;")}</p>`).join("");
}

export function weightOf({ tmdbVotes }: Series): number {
  return Math.min(100, Math.round(Math.log10(tmdbVotes + 1) * 30));
}

function statusOf(series: Series): string {
  const isWaiting = series.status === "continuing" && hash(`waits ${series.tvmaze}`) % 3 === 0;
  return isWaiting ? "To Be Determined" : STATUSES[series.status];
}

function summaryOf({ title, plot, outline }: Series): string | null {
  if (plot === "") return null;
  const [lead = "", text = ""] = htmlOf([outline, plot]).split("</p>");
  return `${lead.replace("<p>", `<p><b>${title}</b>: `)}</p>${text}</p>`;
}
