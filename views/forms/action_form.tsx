import type { Child } from "hono/jsx";

export interface ActionFormProps {
  action: string;
  /** Id of the part that the answer renews; without it the whole page is loaded. */
  renews?: string;
  /** Ids of further parts that show what the form changes. */
  also?: string[];
  hidden?: Record<string, string>;
  class?: string;
  children: Child;
}

/**
 * A form that works by itself. With htmx only the named part is swapped: it is picked out of
 * whatever answers, a fragment or the whole page behind a redirect, and the message comes along.
 */
export function ActionForm(
  { action, renews, also = [], hidden = {}, children, ...rest }: ActionFormProps,
) {
  const swap = renews && {
    "hx-post": action,
    "hx-target": `#${renews}`,
    "hx-select": `#${renews}`,
    "hx-select-oob": ["flash", ...also].map((id) => `#${id}:outerMorph`).join(","),
    "hx-swap": "outerMorph",
    "hx-disable": "find button",
  };
  return (
    <form method="post" action={action} class={rest.class} {...swap}>
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
