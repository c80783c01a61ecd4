import { Card } from "../parts/card.tsx";
import { FormField, SelectField } from "../forms/form_field.tsx";
import type { Mistakes } from "../words.ts";

export interface GeneralProps {
  /** "best_effort" or "complete_or_stop". */
  mode: string;
  /** Per cent of a daily quota kept back, and at least so many calls. */
  reserve: string;
  reserveMinimum: string;
  freshnessDays: string;
  maxItems: string;
  theme: string;
  mistakes: Mistakes;
}

export function General(settings: GeneralProps) {
  const { theme, mode } = settings;
  return (
    <Card id="general" title="General" icon="settings">
      <form method="post" action="/settings/general">
        <ModeChoice mode={mode} />
        <div class="form-grid">
          {INPUTS.map(({ name, label, hint, number }) => (
            <FormField
              id={`general-${name}`}
              name={name}
              label={label}
              hint={hint}
              type={number ? "number" : "text"}
              min={number ? 0 : undefined}
              value={settings[name]}
              mistake={settings.mistakes[name]}
            />
          ))}
          <SelectField
            id="general-theme"
            name="theme"
            label="Appearance"
            value={theme}
            choices={[
              { value: "auto", label: "As the device" },
              { value: "dark", label: "Dark" },
              { value: "light", label: "Light" },
            ]}
          />
        </div>
        <div class="actions">
          <button type="submit" class="primary">Save settings</button>
        </div>
      </form>
    </Card>
  );
}

function ModeChoice({ mode }: { mode: string }) {
  return (
    <fieldset class="choices">
      <legend>When a provider reaches its limit during a scheduled run</legend>
      {MODES.map(({ value, label, text }) => (
        <label class="check">
          <input type="radio" name="mode" value={value} checked={value === mode} />
          <span>
            <strong>{label}</strong>
            <span class="hint">{text}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

const MODES = [
  {
    value: "best_effort",
    label: "Best effort",
    text: "Go on with the other providers. The limited one's fields follow by themselves.",
  },
  {
    value: "complete_or_stop",
    label: "Complete or stop",
    text: "Leave the title untouched and end the run. The next run goes on from there.",
  },
];

type InputName = Exclude<keyof GeneralProps, "mode" | "theme" | "mistakes">;

const INPUTS: { name: InputName; label: string; hint: string; number?: boolean }[] = [
  {
    name: "freshnessDays",
    label: "Fresh for (days)",
    hint: "A title is not asked for again before.",
    number: true,
  },
  {
    name: "maxItems",
    label: "At most per run",
    hint: "0: no limit but the providers' own.",
    number: true,
  },
  {
    name: "reserve",
    label: "Reserve (%)",
    hint: "Share of a daily limit kept for manual work.",
    number: true,
  },
  {
    name: "reserveMinimum",
    label: "Reserve, at least (calls)",
    hint: "Holds for small limits.",
    number: true,
  },
];
