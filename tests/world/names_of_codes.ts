/** Names of countries as each provider writes them, by ISO 3166-1 code. */
export const COUNTRIES: Record<string, { tmdb: string; omdb: string }> = {
  US: { tmdb: "United States of America", omdb: "United States" },
  GB: { tmdb: "United Kingdom", omdb: "United Kingdom" },
  DE: { tmdb: "Germany", omdb: "Germany" },
  FR: { tmdb: "France", omdb: "France" },
  IT: { tmdb: "Italy", omdb: "Italy" },
  SU: { tmdb: "Soviet Union", omdb: "Soviet Union" },
  RU: { tmdb: "Russia", omdb: "Russia" },
  SE: { tmdb: "Sweden", omdb: "Sweden" },
  DK: { tmdb: "Denmark", omdb: "Denmark" },
};

/** Languages by ISO 639-1 code; `xx` is TMDB's code for no language at all. */
export const LANGUAGES: Record<string, { english: string; name: string; country: string }> = {
  en: { english: "English", name: "English", country: "US" },
  de: { english: "German", name: "Deutsch", country: "DE" },
  fr: { english: "French", name: "Français", country: "FR" },
  it: { english: "Italian", name: "Italiano", country: "IT" },
  ru: { english: "Russian", name: "Pусский", country: "RU" },
  sv: { english: "Swedish", name: "svenska", country: "SE" },
  da: { english: "Danish", name: "Dansk", country: "DK" },
  es: { english: "Spanish", name: "Español", country: "ES" },
  xx: { english: "No Language", name: "No Language", country: "" },
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
