/** The box beside a title. */
export interface Pick {
  value: string;
  on: boolean;
  /** All that the list shows is meant: single ones cannot be left out. */
  isFixed: boolean;
}

/** Ticks one title. */
export function PickBox(
  { value, on, isFixed, title, year }: Pick & { title: string; year: string | null },
) {
  return (
    <input
      type="checkbox"
      name="id"
      value={value}
      checked={on}
      disabled={isFixed}
      aria-label={`Select ${title}${year ? ` (${year})` : ""}`}
    />
  );
}
