/** The box beside a title. */
export interface Pick {
  value: string;
  on: boolean;
}

/** Ticks one title. */
export function PickBox(
  { value, on, title, year }: Pick & { title: string; year: string | null },
) {
  return (
    <input
      type="checkbox"
      name="id"
      value={value}
      checked={on}
      aria-label={`Select ${title}${year ? ` (${year})` : ""}`}
    />
  );
}
