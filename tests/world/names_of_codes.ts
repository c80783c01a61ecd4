/** Countries as each provider writes them, by ISO 3166-1 code; TVDB has the three-letter codes. */
export const COUNTRIES: Record<string, { tmdb: string; omdb: string; tvdb: string }> = {
  US: { tmdb: "United States of America", omdb: "United States", tvdb: "usa" },
  GB: { tmdb: "United Kingdom", omdb: "United Kingdom", tvdb: "gbr" },
  DE: { tmdb: "Germany", omdb: "Germany", tvdb: "deu" },
  FR: { tmdb: "France", omdb: "France", tvdb: "fra" },
  IT: { tmdb: "Italy", omdb: "Italy", tvdb: "ita" },
  SU: { tmdb: "Soviet Union", omdb: "Soviet Union", tvdb: "sun" },
  RU: { tmdb: "Russia", omdb: "Russia", tvdb: "rus" },
  SE: { tmdb: "Sweden", omdb: "Sweden", tvdb: "swe" },
  DK: { tmdb: "Denmark", omdb: "Denmark", tvdb: "dnk" },
  JP: { tmdb: "Japan", omdb: "Japan", tvdb: "jpn" },
};

/** Languages by ISO 639-1 code; `xx` is TMDB's code for no language at all. TVDB has ISO 639-2/T. */
export const LANGUAGES: Record<
  string,
  { english: string; name: string; country: string; tvdb: string }
> = {
  en: { english: "English", name: "English", country: "US", tvdb: "eng" },
  de: { english: "German", name: "Deutsch", country: "DE", tvdb: "deu" },
  fr: { english: "French", name: "Français", country: "FR", tvdb: "fra" },
  it: { english: "Italian", name: "Italiano", country: "IT", tvdb: "ita" },
  ru: { english: "Russian", name: "Pусский", country: "RU", tvdb: "rus" },
  sv: { english: "Swedish", name: "svenska", country: "SE", tvdb: "swe" },
  da: { english: "Danish", name: "Dansk", country: "DK", tvdb: "dan" },
  es: { english: "Spanish", name: "Español", country: "ES", tvdb: "spa" },
  ja: { english: "Japanese", name: "日本語", country: "JP", tvdb: "jpn" },
  xx: { english: "No Language", name: "No Language", country: "", tvdb: "zxx" },
};

/** TMDB's film genres with their numbers, and their names in two more languages. */
export const GENRES: readonly { id: number; en: string; de: string; fr: string }[] = [
  { id: 28, en: "Action", de: "Action", fr: "Action" },
  { id: 12, en: "Adventure", de: "Abenteuer", fr: "Aventure" },
  { id: 16, en: "Animation", de: "Animation", fr: "Animation" },
  { id: 35, en: "Comedy", de: "Komödie", fr: "Comédie" },
  { id: 80, en: "Crime", de: "Krimi", fr: "Crime" },
  { id: 99, en: "Documentary", de: "Dokumentarfilm", fr: "Documentaire" },
  { id: 18, en: "Drama", de: "Drama", fr: "Drame" },
  { id: 10751, en: "Family", de: "Familie", fr: "Familial" },
  { id: 14, en: "Fantasy", de: "Fantasy", fr: "Fantastique" },
  { id: 36, en: "History", de: "Historie", fr: "Histoire" },
  { id: 27, en: "Horror", de: "Horror", fr: "Horreur" },
  { id: 10402, en: "Music", de: "Musik", fr: "Musique" },
  { id: 9648, en: "Mystery", de: "Mystery", fr: "Mystère" },
  { id: 10749, en: "Romance", de: "Liebesfilm", fr: "Romance" },
  { id: 878, en: "Science Fiction", de: "Science Fiction", fr: "Science-Fiction" },
  { id: 10770, en: "TV Movie", de: "TV-Film", fr: "Téléfilm" },
  { id: 53, en: "Thriller", de: "Thriller", fr: "Thriller" },
  { id: 10752, en: "War", de: "Kriegsfilm", fr: "Guerre" },
  { id: 37, en: "Western", de: "Western", fr: "Western" },
];

/** TMDB's genres of series, and which of them stands for a genre that only films have. */
export const TV_GENRES: readonly {
  id: number;
  en: string;
  de: string;
  fr: string;
  means?: string[];
}[] = [
  {
    id: 10759,
    en: "Action & Adventure",
    de: "Action & Adventure",
    fr: "Action & Adventure",
    means: ["Action", "Adventure"],
  },
  { id: 16, en: "Animation", de: "Animation", fr: "Animation" },
  { id: 35, en: "Comedy", de: "Komödie", fr: "Comédie" },
  { id: 80, en: "Crime", de: "Krimi", fr: "Crime" },
  { id: 99, en: "Documentary", de: "Dokumentarfilm", fr: "Documentaire" },
  { id: 18, en: "Drama", de: "Drama", fr: "Drame" },
  { id: 10751, en: "Family", de: "Familie", fr: "Familial" },
  { id: 9648, en: "Mystery", de: "Mystery", fr: "Mystère", means: ["Mystery", "Thriller"] },
  {
    id: 10765,
    en: "Sci-Fi & Fantasy",
    de: "Sci-Fi & Fantasy",
    fr: "Science-Fiction & Fantastique",
    means: ["Science Fiction", "Fantasy"],
  },
  { id: 10767, en: "Talk", de: "Talk", fr: "Talk", means: ["Talk Show"] },
  { id: 10768, en: "War & Politics", de: "War & Politics", fr: "War & Politics", means: ["War"] },
];
