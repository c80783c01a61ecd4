import { nextSlot } from "../../domain/work/schedule.ts";
import type { Deps } from "../../services/deps.ts";
import type { LibraryReport } from "../../services/library/library_report.ts";
import type { Settings } from "../../services/settings/settings.ts";
import { plural } from "../../views/format.ts";
import type { GeneralProps } from "../../views/settings/general.tsx";
import type { LibraryRow } from "../../views/settings/libraries.tsx";
import type { ScheduleProps } from "../../views/settings/schedule.tsx";
import type { Mistakes, Shell, Tone } from "../../views/words.ts";
import { momentOf } from "./page_context.ts";

export const WEEKDAYS = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
];

const KINDS: Readonly<Record<string, string>> = {
  movie: "Movies",
  series: "Series",
  other: "Other videos",
};
const STATES: Readonly<Record<string, { tone: Tone; state: string }>> = {
  online: { tone: "good", state: "Online" },
  offline: { tone: "warn", state: "Offline" },
  scanning: { tone: "info", state: "Scanning" },
};

export function libraryView(deps: Deps, library: LibraryReport): LibraryRow {
  const { id, name, path, kind, state, offlineReason, lastScan, files, scan } = library;
  const found = Number(Object(scan?.progress).videos ?? 0);
  return {
    id,
    name,
    path,
    kind: KINDS[kind] ?? kind,
    ...(STATES[state] ?? { tone: "quiet" as Tone, state }),
    detail: state === "offline"
      ? `${offlineReason ?? ""} Nothing in it is touched until it is back.`
      : null,
    lastScan: momentOf(deps, lastScan),
    scanning: scan ? { value: null, text: `${plural(found, "file")} found so far` } : null,
    items: plural(files, "file"),
  };
}

export function scheduleView(
  deps: Deps,
  { schedule }: Settings,
  mistakes: Mistakes,
  sent?: Record<string, string>,
): ScheduleProps {
  const next = momentOf(deps, nextSlot(schedule, deps.now(), deps.timeZone));
  return {
    every: sent?.every ?? schedule.interval,
    time: sent?.time ?? schedule.time,
    weekday: sent?.weekday ?? WEEKDAYS[schedule.weekday] ?? "sunday",
    next: next
      ? `Next run ${next.text} (${next.title}), time zone ${deps.timeZone}.`
      : "The schedule is off: runs start by hand only.",
    mistakes,
  };
}

export function generalView(
  settings: Settings,
  theme: Shell["theme"],
  mistakes: Mistakes,
  sent?: Record<string, string>,
): GeneralProps {
  const stored = {
    mode: settings.requireComplete ? "complete_or_stop" : "best_effort",
    reserve: String(settings.reservePercent),
    reserveMinimum: String(settings.reserveMinimum),
    freshnessDays: String(settings.freshnessDays),
    maxItems: String(settings.maxItems),
    theme,
  };
  return { ...stored, ...sent, mistakes };
}

/** The general form as a change of settings. */
export function readGeneral(form: Record<string, string>): Record<string, unknown> {
  return {
    requireComplete: form.mode === "complete_or_stop",
    reservePercent: wholeNumber(form.reserve),
    reserveMinimum: wholeNumber(form.reserveMinimum),
    freshnessDays: wholeNumber(form.freshnessDays),
    maxItems: wholeNumber(form.maxItems),
  };
}

/** Which input a setting is entered in. */
export const INPUT_OF: Readonly<Record<string, string>> = {
  requireComplete: "mode",
  reservePercent: "reserve",
  interval: "every",
};

function wholeNumber(text: string | undefined): number {
  return text?.trim() ? Number(text) : NaN;
}
