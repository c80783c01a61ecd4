import type { Child } from "hono/jsx";
import type { Tone } from "../words.ts";
import { Icon, TONE_ICON } from "./icon.tsx";

export interface NoticeProps {
  tone: Tone;
  children: Child;
}

export function Notice({ tone, children }: NoticeProps) {
  return (
    <div class={`notice ${tone}`}>
      <Icon name={TONE_ICON[tone]} />
      <div>{children}</div>
    </div>
  );
}
