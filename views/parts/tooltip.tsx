export interface TooltipProps {
  id: string;
  /** What the question mark asks, e.g. "What is completeness?". */
  label: string;
  text: string;
}

/** Shows on hover and on focus, so a tap opens it too; Escape closes it (`app.js`). */
export function Tooltip({ id, label, text }: TooltipProps) {
  return (
    <span class="tip">
      <button type="button" aria-label={label} aria-describedby={id}>?</button>
      <span role="tooltip" id={id}>{text}</span>
    </span>
  );
}
