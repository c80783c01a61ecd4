import type { Child } from "hono/jsx";

export interface FactsProps {
  /** Label and value; rows whose value is null are left out. */
  rows: [label: string, value: Child][];
}

export function Facts({ rows }: FactsProps) {
  const known = rows.filter(([, value]) => value !== null && value !== undefined);
  return (
    <dl class="facts">
      {known.map(([label, value]) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
