import { Card } from "../parts/card.tsx";
import { FormField, SelectField } from "../forms/form_field.tsx";
import type { Choice, Mistakes } from "../words.ts";

export interface ScheduleProps {
  /** "daily", "weekly" or "off". */
  every: string;
  /** "03:00". */
  time: string;
  /** "monday" …; used when weekly. */
  weekday: string;
  /** "Next run tomorrow at 03:00 (in 22 hours), time zone Europe/Berlin". */
  next: string;
  mistakes: Mistakes;
}

export function Schedule({ every, time, weekday, next, mistakes }: ScheduleProps) {
  return (
    <Card id="schedule" title="Schedule" icon="clock">
      <p class="muted">{next}</p>
      <form method="post" action="/settings/schedule">
        <div class="form-grid">
          <SelectField
            id="schedule-every"
            name="every"
            label="Run"
            value={every}
            choices={EVERY}
            mistake={mistakes.every}
          />
          <FormField
            id="schedule-time"
            name="time"
            type="time"
            label="At"
            value={time}
            mistake={mistakes.time}
          />
          <SelectField
            id="schedule-weekday"
            name="weekday"
            label="On (weekly only)"
            value={weekday}
            choices={WEEKDAYS}
            mistake={mistakes.weekday}
          />
        </div>
        <div class="actions">
          <button type="submit" class="primary">Save schedule</button>
        </div>
      </form>
    </Card>
  );
}

const EVERY: Choice[] = [
  { value: "daily", label: "Every day" },
  { value: "weekly", label: "Every week" },
  { value: "off", label: "Off" },
];

const WEEKDAYS: Choice[] = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
].map((label) => ({ value: label.toLowerCase(), label }));
