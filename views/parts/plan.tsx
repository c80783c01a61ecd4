import { Icon } from "./icon.tsx";
import { SourceBadge, type SourceBadgeProps } from "./source_badge.tsx";

/** One value that would be written. */
export interface PlannedRow {
  /** What its box sends. */
  value: string;
  on: boolean;
  field: string;
  /** Null where nothing is. */
  from: { text: string; source: SourceBadgeProps | null } | null;
  to: { text: string; source: SourceBadgeProps | null };
  /** "its source changed it" */
  why: string;
}

export interface PlannedItem {
  href: string;
  /** "Metropolis (1927)", "The Harbour Watch · S01E02". */
  title: string;
  /** The box for all of it; null where the page is about one item. */
  box: { value: string; on: boolean } | null;
  rows: PlannedRow[];
}

/** What would change, item by item and field by field, with a box for each. */
export function Plan({ items }: { items: PlannedItem[] }) {
  return (
    <div class="plan">
      {items.map((item) => (
        <fieldset data-tick-group>
          <legend class={item.box ? undefined : "sr"}>
            {item.box && (
              <input
                type="checkbox"
                name="item"
                value={item.box.value}
                checked={item.box.on}
                aria-label={`All of ${item.title}`}
                data-tick-all
              />
            )}
            <a href={item.href}>{item.title}</a>
          </legend>
          <ul>{item.rows.map((row) => <Row item={item.title} {...row} />)}</ul>
        </fieldset>
      ))}
    </div>
  );
}

function Row({ item, value, on, field, from, to, why }: PlannedRow & { item: string }) {
  return (
    <li>
      <label class="check">
        <input
          type="checkbox"
          name="take"
          value={value}
          checked={on}
          aria-label={`${field} of ${item}`}
        />
        <span>
          <strong>{field}</strong>
          <span class="hint">{why}</span>
        </span>
      </label>
      <div class="before">
        <span class="sr">Now:</span>
        {from
          ? (
            <>
              <del>{from.text}</del> {from.source && <SourceBadge {...from.source} />}
            </>
          )
          : <span class="muted">empty</span>}
      </div>
      <Icon name="chevron_right" />
      <div class="after">
        <span class="sr">Then:</span>
        <ins>{to.text}</ins> {to.source && <SourceBadge {...to.source} />}
      </div>
    </li>
  );
}
