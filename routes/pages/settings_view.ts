import type { LibraryKind } from "../../db/library/libraries.ts";
import { NFO_MODES, type NfoMode } from "../../domain/nfo/nfo_mode.ts";
import { nextSlot } from "../../domain/work/schedule.ts";
import type { Deps } from "../../services/deps.ts";
import type { LibraryReport } from "../../services/library/library_report.ts";
import type { Settings } from "../../services/settings/settings.ts";
import { plural } from "../../views/format.ts";
import type { GeneralProps } from "../../views/settings/general.tsx";
import type { LibraryRow } from "../../views/settings/libraries.tsx";
import type { ScheduleProps } from "../../views/settings/schedule.tsx";
import type { Mistakes, Shell, Tone } from "../../views/words.ts";
import { collageAddress } from "./collage_view.ts";
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

const KINDS: Readonly<Record<LibraryKind, { name: string; href: (id: number) => string }>> = {
  movie: { name: "Movies", href: () => "/movies" },
  series: { name: "Series", href: () => "/series" },
  other: { name: "Other videos", href: (id) => `/videos?library=${id}` },
};
const NFO_WORDS: Readonly<Record<NfoMode, string>> = {
  keep: "Come before providers",
  fill_gaps: "Fill gaps only",
  lock: "Come first and are locked",
};
const STATES: Readonly<Record<string, { tone: Tone; state: string }>> = {
  online: { tone: "good", state: "Online" },
  offline: { tone: "warn", state: "Offline" },
  scanning: { tone: "info", state: "Scanning" },
};

export function libraryView(deps: Deps, library: LibraryReport): LibraryRow {
  const { id, name, path, kind, nfoMode, state, offlineReason, lastScan, files, scan } = library;
  const found = Number(Object(scan?.progress).videos ?? 0);
  return {
    id,
    name,
    path,
    kind: KINDS[kind].name,
    ...(STATES[state] ?? { tone: "quiet" as Tone, state }),
    detail: state === "offline"
      ? `${offlineReason ?? ""} Nothing in it is touched until it is back.`
      : null,
    lastScan: momentOf(deps, lastScan),
    scanning: scan ? { value: null, text: `${plural(found, "file")} found so far` } : null,
    items: plural(files, "file"),
    ...(kind === "other" ? {} : {
      previews: true,
      nfo: {
        value: nfoMode,
        choices: NFO_MODES.map((value) => ({ value, label: NFO_WORDS[value] })),
      },
    }),
    href: KINDS[kind].href(id),
    collage: library.hasPosters ? collageAddress("libraries", id, "strip") : null,
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
