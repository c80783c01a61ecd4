import { hash, hashBetween } from "../films/hash.ts";
import { COUNTRIES, GENRES, LANGUAGES } from "../names_of_codes.ts";

/** What a title's statements may speak of. */
export type ThingKind = "person" | "genre" | "country" | "language" | "company" | "character";

/** The items that titles refer to: each is known from the first title on that spoke of it. */
export interface Things {
  refer(kind: ThingKind, name: string): string;
  /** Its labels by language; undefined for an item that nobody has spoken of. */
  labelsOf(item: string): Record<string, string> | undefined;
}

/** Countries whose items everybody knows by heart. */
const KNOWN_COUNTRIES: Readonly<Record<string, string>> = {
  US: "Q30",
  GB: "Q145",
  DE: "Q183",
  FR: "Q142",
  IT: "Q38",
  SU: "Q15180",
  RU: "Q159",
  SE: "Q34",
  DK: "Q35",
  JP: "Q17",
};

export function createThings(): Things {
  const labels = new Map<string, Record<string, string>>();

  return { refer, labelsOf: (item) => labels.get(item) };

  function refer(kind: ThingKind, name: string): string {
    const item = itemOf(kind, name);
    if (!labels.has(item)) labels.set(item, LABELS[kind](name));
    return item;
  }
}

function itemOf(kind: ThingKind, name: string): string {
  const known = kind === "country" ? KNOWN_COUNTRIES[name] : undefined;
  return known ?? `Q${hashBetween(`${kind} ${name}`, 20_000_000, 690_000_000)}`;
}

type Labels = Record<string, string>;

const LABELS: Record<ThingKind, (name: string) => Labels> = {
  // Names of people are the same everywhere, so many were moved to one label for all languages.
  person: (name): Labels =>
    hash(`mul ${name}`) % 2 === 0 ? { mul: name } : { en: name, de: name, fr: name },
  genre: (name): Labels => {
    const known = GENRES.find(({ en }) => en === name);
    const english = `${name.toLowerCase()} film`;
    return known ? { en: english, de: known.de, fr: known.fr } : { en: english };
  },
  // Not every language has a name for everything.
  country: (code) => ({ en: COUNTRIES[code]?.omdb ?? code }),
  language: (code) => {
    const { english = code, name = code } = LANGUAGES[code] ?? {};
    return { en: english, [code]: name };
  },
  company: (name) => ({ en: name }),
  character: (name) => ({ en: name }),
};
