import type { Tone } from "../words.ts";

export interface ProgressBarProps {
  /** 0 to 100. */
  value: number;
  /** What the bar measures, e.g. "Completeness". */
  label: string;
  /** The value in words, e.g. "78.5%" or "640 of 1,523 titles". */
  text: string;
  tone: Tone;
  /** A tick on the bar, e.g. what could be reached. */
  mark?: number;
  thin?: boolean;
  busy?: boolean;
}

/** Drawn as SVG, whose width is an attribute: the page's policy allows no inline styles. */
export function ProgressBar(props: ProgressBarProps) {
  const value = clamp(props.value);
  return (
    <div
      class={`bar ${props.tone}${props.thin ? " thin" : ""}${props.busy ? " busy" : ""}`}
      role="progressbar"
      aria-label={props.label}
      aria-valuenow={value}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuetext={props.text}
    >
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class="fill" width={value} height="8" />
        {props.mark !== undefined && (
          <rect class="tick" x={clamp(props.mark, 99.4)} width="0.6" height="8" />
        )}
      </svg>
    </div>
  );
}

function clamp(value: number, max = 100): number {
  return Math.max(0, Math.min(max, value));
}
