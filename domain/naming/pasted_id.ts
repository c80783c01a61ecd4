export type PastedKind = "movie" | "series";

/** An id that a user pasted; `kind` where the address tells it. */
export type PastedId =
  | { readonly tmdb: number; readonly kind?: PastedKind }
  | { readonly imdb: string; readonly kind?: PastedKind }
  | { readonly tvdb: number; readonly kind?: PastedKind }
  | { readonly tvmaze: number; readonly kind?: PastedKind }
  | { readonly wikidata: string; readonly kind?: PastedKind };

interface PastedRule {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => PastedId;
}

/** Whole-text rules: what is pasted must be the id and nothing else. */
const RULES: readonly PastedRule[] = [
  { pattern: /^(\d{1,9})$/, read: (match) => ({ tmdb: Number(match[1]) }) },
  { pattern: /^(tt\d{5,10})$/i, read: (match) => ({ imdb: readImdb(match[1]) }) },
  {
    pattern: /^(?:imdb|imdbid)\s?[:=-]\s?(tt\d{5,10})$/i,
    read: (match) => ({ imdb: readImdb(match[1]) }),
  },
  {
    pattern: /^(?:tmdb|tmdbid)\s?[:=-]\s?(\d{1,9})$/i,
    read: (match) => ({ tmdb: Number(match[1]) }),
  },
  {
    pattern: /^(?:tvdb|tvdbid)\s?[:=-]\s?(\d{1,9})$/i,
    read: (match) => ({ tvdb: Number(match[1]) }),
  },
  {
    pattern: /^(?:https?:\/\/)?(?:www\.)?themoviedb\.org\/(movie|tv)\/(\d{1,9})(?:[-/?#].*)?$/i,
    read: (match) => ({ tmdb: Number(match[2]), kind: readKind(match[1]) }),
  },
  {
    pattern:
      /^(?:https?:\/\/)?(?:www\.|m\.)?imdb\.com\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?title\/(tt\d{5,10})(?:[/?#].*)?$/i,
    read: (match) => ({ imdb: readImdb(match[1]) }),
  },
  {
    pattern:
      /^(?:https?:\/\/)?(?:www\.)?thetvdb\.com\/dereferrer\/(series|movie)\/(\d{1,9})(?:[/?#].*)?$/i,
    read: (match) => ({ tvdb: Number(match[2]), kind: readKind(match[1]) }),
  },
  {
    pattern:
      /^(?:https?:\/\/)?(?:www\.)?thetvdb\.com\/(?:index\.php)?\?(?:[^#]{0,80}&)?(?:series)?id=(\d{1,9})(?:[&#].*)?$/i,
    read: (match) => ({ tvdb: Number(match[1]), kind: "series" }),
  },
  {
    pattern: /^tvmaze\s?[:=-]\s?(\d{1,9})$/i,
    read: (match) => ({ tvmaze: Number(match[1]) }),
  },
  {
    pattern: /^(?:https?:\/\/)?(?:www\.)?tvmaze\.com\/shows\/(\d{1,9})(?:[/?#].*)?$/i,
    read: (match) => ({ tvmaze: Number(match[1]), kind: "series" }),
  },
  {
    pattern: /^(?:wikidata\s?[:=-]\s?)?(Q[1-9]\d{0,11})$/,
    read: (match) => ({ wikidata: match[1] ?? "" }),
  },
  {
    pattern:
      /^(?:https?:\/\/)?(?:www\.)?wikidata\.org\/(?:wiki|entity)\/(Q[1-9]\d{0,11})(?:[?#].*)?$/i,
    read: (match) => ({ wikidata: (match[1] ?? "").toUpperCase() }),
  },
];

const LONGEST_PASTE = 500;

/** Reads what a user pastes into the "id or address" box; null when it is neither. */
export function readPastedId(text: string): PastedId | null {
  const pasted = text.trim();
  if (pasted === "" || pasted.length > LONGEST_PASTE) return null;
  for (const { pattern, read } of RULES) {
    const match = pattern.exec(pasted);
    if (match !== null) return hasId(read(match));
  }
  return null;
}

function hasId(id: PastedId): PastedId | null {
  const numbers = Object.values(id).filter((value) => typeof value === "number");
  return numbers.every((number) => number > 0) ? id : null;
}

function readImdb(text: string | undefined): string {
  return (text ?? "").toLowerCase();
}

function readKind(word: string | undefined): PastedKind {
  return word?.toLowerCase() === "movie" ? "movie" : "series";
}
