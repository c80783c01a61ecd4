export interface MissingField {
  /** Machine name: the anchor of its row. */
  field: string;
  label: string;
  /** "waiting for OMDb until 00:00", "no provider offers it". */
  reason: string;
}

export function MissingFields({ fields }: { fields: MissingField[] }) {
  if (fields.length === 0) return <p class="muted">No field is missing.</p>;
  return (
    <div>
      <h3>Missing Fields ({fields.length})</h3>
      <ul class="rows missing">
        {fields.map(({ field, label, reason }) => (
          <li>
            <a href={`#field-${field}`}>{label}</a>
            <span class="muted">{reason}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
