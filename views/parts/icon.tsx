import type { Tone } from "../words.ts";

/** Own drawings on a 16 × 16 grid, stroked in the colour of the text around them. */
const PATHS = {
  about: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.5V11M8 5v.1",
  activity: "M1.5 8.5h3l2-5.5 3 10 2-4.5h3",
  alert: "M8 2.2 14.3 13H1.7L8 2.2ZM8 6.5v3M8 11.2v.1",
  check: "m3 8.5 3.2 3.2L13 4.8",
  chevron_left: "M10 3.5 5.5 8l4.5 4.5",
  chevron_right: "M6 3.5 10.5 8 6 12.5",
  clock: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 4.8V8l2.2 1.8",
  dashboard: "M2.5 2.5h4.5v6H2.5zM9 2.5h4.5V6H9zM9 8h4.5v5.5H9zM2.5 10.5H7v3H2.5z",
  dot: "M8 10.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
  down: "M8 3v9.5M4 8.8l4 4 4-4",
  drag: "M3 5h10M3 8h10M3 11h10",
  edit: "M3 13v-2.6L10.6 2.8l2.6 2.6L5.6 13H3ZM9 4.4 11.6 7",
  file: "M4 1.8h5l3.2 3.2v9.2H4zM9 1.8V5h3.2",
  folder: "M1.8 4h4.4l1.4 1.6h6.6v7.2H1.8z",
  grid: "M2.5 2.5H7V7H2.5zM9 2.5h4.5V7H9zM2.5 9H7v4.5H2.5zM9 9h4.5v4.5H9z",
  image: "M2 3h12v10H2zM2 11l3.4-3.4 2.6 2.6 2.2-2.2L14 11.5M10.5 6v.1",
  key: "M6 12.2a2.9 2.9 0 1 0 0-5.8 2.9 2.9 0 0 0 0 5.8ZM8 7.2l5-5M10.8 4.4l1.8 1.8",
  lock: "M3.8 7.2h8.4v6.3H3.8zM5.6 7.2V5a2.4 2.4 0 0 1 4.8 0v2.2",
  mark: "M8 3v6.2M8 12.4v.1",
  movies: "M2 3h12v10H2zM5 3v10M11 3v10M2 6.3h3M2 9.7h3M11 6.3h3M11 9.7h3",
  off: "M8 2v5.5M4.6 4.2a5 5 0 1 0 6.8 0",
  play: "M4.5 2.8v10.4L13 8z",
  queue: "M2 4h12M2 8h8M2 12h5",
  refresh: "M13.5 8a5.5 5.5 0 1 1-1.7-4M13.6 2v3.2h-3.2",
  review: "M2.5 2.5h11v8H8L4.8 13.4v-2.9H2.5z",
  search: "M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM10.6 10.6 14 14",
  series: "M2 4.8h12V13H2zM5.4 2 8 4.8 10.6 2M5 13v1.2M11 13v1.2",
  settings: "M2 4.5h6M12 4.5h2M10 2.7v3.6M2 11.5h2M8 11.5h6M6 9.7v3.6",
  table: "M2 3h12v10H2zM2 6.4h12M2 9.7h12",
  trash: "M3 4.3h10M6.2 4.3V2.5h3.6v1.8M4.4 4.3l.6 9.2h6l.6-9.2",
  undo: "M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M5.8 3.5 2.8 6.5l3 3",
  unlock: "M3.8 7.2h8.4v6.3H3.8zM5.6 7.2V5a2.4 2.4 0 0 1 4.6-1",
  unmatched: "M5.6 5.8a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.2.9-1.2 1.9M8 12.6v.1",
  up: "M8 13V3.5M4 7.2l4-4 4 4",
  user:
    "M8 7.8a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4ZM2.8 13.8c.5-2.8 2.4-4.2 5.2-4.2s4.7 1.4 5.2 4.2",
  videos: "M2 4.5h8v7H2zM10 7.2l4-2v5.6l-4-2",
  x: "m4 4 8 8M12 4l-8 8",
} as const;

export type IconName = keyof typeof PATHS;

export interface IconProps {
  name: IconName;
  spinning?: boolean;
}

/** Always decoration: the words stand beside it. */
export function Icon({ name, spinning }: IconProps) {
  const look = spinning ? " spin" : name === "dot" ? " solid" : "";
  return (
    <svg class={`icon${look}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** One icon per tone, so that no colour stands alone. */
export const TONE_ICON: Record<Tone, IconName> = {
  good: "check",
  warn: "alert",
  bad: "mark",
  info: "about",
  quiet: "dot",
};
