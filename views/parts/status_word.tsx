import type { Tone } from "../words.ts";
import { Icon, type IconName, TONE_ICON } from "./icon.tsx";

export interface StatusWordProps {
  tone: Tone;
  text: string;
  icon?: IconName;
}

/** A state as icon and word; the colour only repeats them. */
export function StatusWord({ tone, text, icon = TONE_ICON[tone] }: StatusWordProps) {
  return (
    <span class={`status ${tone}`}>
      <Icon name={icon} />
      {text}
    </span>
  );
}
