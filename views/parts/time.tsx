import type { Moment } from "../words.ts";

export interface TimeProps {
  at: Moment | null;
  /** What stands there when it never happened. */
  none?: string;
}

export function Time({ at, none = "Never" }: TimeProps) {
  if (!at) return <span class="muted">{none}</span>;
  return <time datetime={at.iso} title={at.title}>{at.text}</time>;
}
