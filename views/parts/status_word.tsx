import type { Tone } from "../words.ts";
import { Icon, type IconName, TONE_ICON } from "./icon.tsx";

export interface StatusWordProps {
  tone: Tone;
  text: string;
  icon?: IconName;
  /** Where something can be done about it. */
  href?: string;
}

/** A state as icon and word; the colour only repeats them. */
export function StatusWord({ tone, text, icon = TONE_ICON[tone], href }: StatusWordProps) {
  return (
    <span class={`status ${tone}`}>
      <Icon name={icon} />
      {href ? <a href={href}>{text}</a> : text}
    </span>
  );
}
