import { Icon } from "../parts/icon.tsx";
import type { Choice } from "../words.ts";

export interface ToolbarProps {
  q: string;
  filter: string;
  sort: string;
  view: "grid" | "table";
  sorts: Choice[];
}

const FILTERS: Choice[] = [
  { value: "incomplete", label: "Incomplete" },
  { value: "partial", label: "Partial (60–89%)" },
  { value: "enriched", label: "Enriched (90% and more)" },
  { value: "unenriched", label: "Unenriched (below 60%)" },
  { value: "unmatched", label: "Unmatched" },
  { value: "duplicates", label: "Duplicates" },
];

/** A GET form; with htmx the list follows while typing and the address stays shareable. */
export function Toolbar(props: ToolbarProps & { path: string; many: string; picks?: boolean }) {
  const { q, filter, sort, view, sorts, path, many, picks = false } = props;
  return (
    <form
      class="toolbar"
      method="get"
      action={path}
      role="search"
      hx-get={path}
      hx-trigger="submit, change, input changed delay:300ms from:#q"
      hx-target="#results"
      hx-select="#results"
      hx-swap="outerHTML"
      hx-push-url="true"
      hx-sync="this:replace"
    >
      {picks && <input type="hidden" name="select" value="1" />}
      <label class="search">
        <span class="sr">Search {many}</span>
        <Icon name="search" />
        <input id="q" type="search" name="q" value={q} placeholder="Search title or year" />
      </label>
      <Select
        name="filter"
        label="Show"
        value={filter}
        choices={[{ value: "all", label: `All ${many}` }, ...FILTERS]}
      />
      <Select name="sort" label="Sort by" value={sort} choices={sorts} />
      <fieldset class="switch">
        <legend class="sr">View</legend>
        <ViewChoice value="grid" icon="grid" label="Posters" on={view === "grid"} />
        <ViewChoice value="table" icon="table" label="Table" on={view === "table"} />
      </fieldset>
      <button type="submit" class="no-script">Apply</button>
    </form>
  );
}

interface SelectProps {
  name: string;
  label: string;
  value: string;
  choices: Choice[];
}

function Select({ name, label, value, choices }: SelectProps) {
  return (
    <label>
      <span class="sr">{label}</span>
      <select name={name}>
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === value}>{choice.label}</option>
        ))}
      </select>
    </label>
  );
}

interface ViewChoiceProps {
  value: "grid" | "table";
  icon: "grid" | "table";
  label: string;
  on: boolean;
}

// Radio buttons, not links: they travel with the search that is typed beside them.
function ViewChoice({ value, icon, label, on }: ViewChoiceProps) {
  return (
    <label title={label}>
      <input type="radio" name="view" value={value} checked={on} />
      <Icon name={icon} />
      <span class="sr">{label}</span>
    </label>
  );
}
