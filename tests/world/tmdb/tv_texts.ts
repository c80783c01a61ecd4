import type { Episode, Season, Series } from "../series/series.ts";

/** What TMDB calls a season and an episode that nobody named, by language. */
const WORDS: Record<string, { season: string; specials: string; episode: string }> = {
  en: { season: "Season #", specials: "Specials", episode: "Episode #" },
  de: { season: "Staffel #", specials: "Extras", episode: "Folge #" },
  fr: { season: "Saison #", specials: "Épisodes spéciaux", episode: "Épisode #" },
  ja: { season: "シーズン#", specials: "特別編", episode: "第#話" },
};

interface TvTexts {
  name: string;
  overview: string;
}

/** A series' texts in a language; what is not translated has its original name and no text. */
export function tvTexts(series: Series, language: string): TvTexts & { tagline: string } {
  const code = codeOf(language);
  if (code === "en") {
    return { name: series.title, overview: series.plot, tagline: series.tagline };
  }
  const known = series.translations[code];
  if (!known) return { name: series.originalTitle, overview: "", tagline: "" };
  return {
    name: known.title || series.originalTitle,
    overview: known.plot,
    tagline: known.tagline,
  };
}

/** A season's texts: names and plots of seasons exist in English only. */
export function seasonTexts({ number, title, plot }: Season, language: string): TvTexts {
  const { season, specials } = wordsIn(language);
  const name = number === 0 ? specials : season.replace("#", String(number));
  if (codeOf(language) !== "en") return { name, overview: "" };
  return { name: title || name, overview: plot };
}

/** An episode's texts; without a name it is counted. */
export function episodeTexts(episode: Episode, language: string): TvTexts {
  const counted = wordsIn(language).episode.replace("#", String(episode.number));
  const code = codeOf(language);
  const { title = "", plot = "" } = code === "en" ? episode : episode.translations[code] ?? {};
  return { name: title || counted, overview: plot };
}

function wordsIn(language: string) {
  return WORDS[codeOf(language)] ??
    { season: "Season #", specials: "Specials", episode: "Episode #" };
}

function codeOf(language: string): string {
  return language.slice(0, 2).toLowerCase();
}
