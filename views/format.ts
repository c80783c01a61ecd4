import type { Moment, Tone } from "./words.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Relative text with the exact time as title; the zone is the user's. */
export function moment(date: Date, now: Date, timeZone = "UTC"): Moment {
  return {
    text: relativeTime(date, now),
    title: exactTime(date, timeZone),
    iso: date.toISOString(),
  };
}

/** "3 hours ago", "in 22 hours", "just now". Days go up to a year: "97 days ago" says more than "3 months ago". */
export function relativeTime(date: Date, now: Date): string {
  const seconds = Math.round((date.getTime() - now.getTime()) / 1000);
  const size = Math.abs(seconds);
  if (size < 5) return "just now";
  const words = inWords(size);
  return seconds < 0 ? `${words} ago` : `in ${words}`;
}

function inWords(seconds: number): string {
  if (seconds < MINUTE) return plural(seconds, "second");
  if (seconds < HOUR) return plural(Math.floor(seconds / MINUTE), "minute");
  if (seconds < DAY) return plural(Math.floor(seconds / HOUR), "hour");
  if (seconds < 365 * DAY) return plural(Math.floor(seconds / DAY), "day");
  return plural(Math.floor(seconds / (365 * DAY)), "year");
}

// Building an Intl formatter costs more than a whole table row; zones are few.
const exactFormats = new Map<string, Intl.DateTimeFormat>();

/** "Sat, 22 Nov 2025, 03:00". */
export function exactTime(date: Date, timeZone = "UTC"): string {
  let format = exactFormats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-GB", {
      weekday: "short",
      day: "numeric",
      month: "short",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      timeZone,
    });
    exactFormats.set(timeZone, format);
  }
  return format.format(date);
}

/** "today 18:40", "tomorrow 00:10", "Wed, 25 Mar 2026, 00:10": when something is to be expected. */
export function dayAndTime(date: Date, now: Date, timeZone = "UTC"): string {
  const exact = exactTime(date, timeZone);
  const [day, time] = splitLast(exact);
  if (day === splitLast(exactTime(now, timeZone))[0]) return `today ${time}`;
  const tomorrow = new Date(now.getTime() + DAY * 1000);
  return day === splitLast(exactTime(tomorrow, timeZone))[0] ? `tomorrow ${time}` : exact;
}

function splitLast(exact: string): [day: string, time: string] {
  const at = exact.lastIndexOf(", ");
  return [exact.slice(0, at), exact.slice(at + 2)];
}

/** "2.3 seconds", "45 minutes", "1 h 05 min". */
export function duration(seconds: number): string {
  if (seconds < 10) {
    const short = Math.round(seconds * 10) / 10;
    return `${short} ${short === 1 ? "second" : "seconds"}`;
  }
  if (seconds < MINUTE) return plural(Math.round(seconds), "second");
  if (seconds < HOUR) return plural(Math.round(seconds / MINUTE), "minute");
  const minutes = Math.round(seconds / MINUTE);
  return `${number(Math.floor(minutes / 60))} h ${String(minutes % 60).padStart(2, "0")} min`;
}

/** Rounded down, so that 89.6 never reads "90%" beside an amber badge and 100% means all. */
export function percent(value: number, digits = 0): string {
  const scale = 10 ** digits;
  // The nudge keeps 0.29 * 100 = 28.999… at 29.
  const cut = Math.floor(value * scale + 1e-9) / scale;
  return `${cut}%`;
}

const numbers = new Intl.NumberFormat("en-US");

export function number(value: number): string {
  return numbers.format(value);
}

/** `plural(1, "movie")` is "1 movie"; irregular plurals are given. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

/** "a", "a and b", "a, b and c"; with `max`: "a, b and 3 more". */
export function joinList(items: readonly string[], max = Infinity): string {
  const shown = items.slice(0, max);
  const rest = items.length - shown.length;
  const parts = rest > 0 ? [...shown, `${number(rest)} more`] : shown;
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}

export function fileSize(bytes: number): string {
  const units = ["B", "KB", "MB", "GB", "TB"];
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit++;
  }
  return `${size < 10 && unit > 0 ? size.toFixed(1) : Math.round(size)} ${units[unit]}`;
}

/** Up to two letters for a poster's placeholder; articles do not count. */
export function initials(title: string): string {
  const words = title.match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !/^(the|a|an|der|die|das|le|la|les|el)$/i.test(word));
  const chosen = telling.length > 0 ? telling : words;
  return chosen.slice(0, 2).map((word) => [...word][0]?.toUpperCase() ?? "").join("") || "?";
}

/** The three classes of completeness. */
export function completenessTone(value: number): Tone {
  if (value >= 90) return "good";
  return value >= 60 ? "warn" : "bad";
}
