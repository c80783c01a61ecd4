export type PastedKind = "movie" | "series";

/** An id that a user pasted; `kind` where the address tells it. */
export type PastedId =
  | { readonly tmdb: number; readonly kind?: PastedKind }
  | { readonly imdb: string; readonly kind?: PastedKind }
  | { readonly tvdb: number; readonly kind?: PastedKind };

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
  if ("imdb" in id) return id;
  return ("tmdb" in id ? id.tmdb : id.tvdb) > 0 ? id : null;
}

function readImdb(text: string | undefined): string {
  return (text ?? "").toLowerCase();
}

function readKind(word: string | undefined): PastedKind {
  return word?.toLowerCase() === "movie" ? "movie" : "series";
}
