import { Switch } from "../forms/switch.tsx";
import { Card } from "../parts/card.tsx";

/** The fillGaps switch of source document 001. */
export function FillGaps({ on, focus }: { on: boolean; focus: string | null }) {
  const action = "/settings/trust/fill-gaps";
  return (
    <Card id="gaps" title="Fill gaps" icon="grid">
      <form
        method="post"
        action={action}
        id="gaps-form"
        class="inline"
        hx-post={action}
        hx-target="#gaps"
        hx-select="#gaps"
        hx-select-oob="#flash:outerMorph,#draft:outerMorph,#overrides:outerMorph"
        hx-swap="outerMorph"
      >
        <Switch
          id="gaps-switch"
          name="fillGaps"
          value={on ? "off" : "on"}
          label="Fill gaps"
          on={on}
          focused={focus === "gaps-switch"}
        />
        <p>
          {on
            ? "Whoever has a value fills a field that those before left empty."
            : "Only the first provider of each list fills a field; what it does not have stays empty."}
        </p>
      </form>
      <p class="hint">Values that are there already are kept either way.</p>
    </Card>
  );
}
