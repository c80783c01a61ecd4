import { moment as momentAt } from "../../../views/format.ts";
import type { Moment, Shell } from "../../../views/words.ts";

export const NOW = new Date("2026-03-14T09:30:00Z");

export const SHELL: Shell = { reviews: 4, flash: null, theme: "auto", version: "1.0.0" };

/** A moment so many minutes from the gallery's now; negative is the past. */
export function at(minutes: number): Moment {
  return momentAt(new Date(NOW.getTime() + minutes * 60_000), NOW, "Europe/Berlin");
}

export const HOUR = 60;
export const DAY = 24 * HOUR;

export const TROUBLE = {
  happened: "Failed to load completeness data",
  kept: "Nothing was changed.",
  advice: "The database did not answer in time. Try again in a moment.",
  retry: "/",
};

/** Title, year, completeness; all in the public domain. */
export const FILMS: [title: string, year: string, completeness: number][] = [
  ["Nosferatu", "1922", 100],
  ["Metropolis", "1927", 93],
  ["Night of the Living Dead", "1968", 86],
  ["The General", "1926", 100],
  ["Sherlock Jr.", "1924", 80],
  ["A Trip to the Moon", "1902", 53],
  ["The Cabinet of Dr. Caligari", "1920", 93],
  ["His Girl Friday", "1940", 100],
  ["Charade", "1963", 93],
  ["Carnival of Souls", "1962", 66],
  ["Safety Last!", "1923", 73],
  ["The Phantom of the Opera", "1925", 93],
  ["Battleship Potemkin", "1925", 100],
  ["Häxan: Witchcraft Through the Ages", "1922", 60],
  ["Detour", "1945", 86],
  ["D.O.A.", "1949", 46],
  ["The Little Shop of Horrors", "1960", 93],
  ["House on Haunted Hill", "1959", 100],
  ["The Last Man on Earth", "1964", 80],
  ["The Stranger", "1946", 40],
  ["Gulliver's Travels", "1939", 33],
  ["Dr. Mabuse the Gambler", "1922", 26],
  ["Plan 9 from Outer Space", "1957", 93],
  ["The Lost World", "1925", 6],
];
