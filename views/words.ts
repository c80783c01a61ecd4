/** The plain words views take. Routes make them from records with `format.ts`. */

/** Colour and icon of a state; the words beside it say the same. */
export type Tone = "good" | "warn" | "bad" | "info" | "quiet";

/** A point in time as a person reads it, with the exact time for hovering. */
export interface Moment {
  text: string;
  title: string;
  iso: string;
}

export interface Choice {
  value: string;
  label: string;
}

/** What happened, what was kept, what to do; `retry` is a link that tries again. */
export interface Trouble {
  happened: string;
  kept?: string;
  advice?: string;
  retry?: string;
}

/** Messages for a form that was sent with mistakes, by input name. */
export type Mistakes = Partial<Record<string, string>>;

/** What every page's frame shows, whatever the page. */
export interface Shell {
  /** Reviews that wait for the user; 0 shows no badge. */
  reviews: number;
  flash: { tone: Tone; text: string } | null;
  theme: "auto" | "dark" | "light";
  version: string;
  /** There is a library of videos that are no titles. */
  hasVideos?: boolean;
}
