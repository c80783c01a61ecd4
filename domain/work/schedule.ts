/** When the nightly run starts, in the user's local time. */
export interface Schedule {
  interval: "daily" | "weekly" | "off";
  /** "HH:MM" */
  time: string;
  /** 0 Sunday … 6 Saturday; for weekly. */
  weekday: number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** The cron that looks for due runs comes by this often; a gap is left in such steps. */
const STEP_MS = 5 * MINUTE_MS;

/** The first slot after `now`; null when the schedule is off. */
export function nextSlot(schedule: Schedule, now: number, timeZone: string): number | null {
  return slotsAround(schedule, now, timeZone).find((slot) => slot > now) ?? null;
}

/** The latest slot that has come, for catching up a missed run; null when the schedule is off. */
export function latestSlot(schedule: Schedule, now: number, timeZone: string): number | null {
  return slotsAround(schedule, now, timeZone).findLast((slot) => slot <= now) ?? null;
}

function slotsAround(schedule: Schedule, now: number, timeZone: string): number[] {
  if (schedule.interval === "off") return [];
  const clock = clockOf(timeZone);
  const today = Date.parse(localTime(now, clock).slice(0, 10));
  const slots: number[] = [];
  for (let day = -8; day <= 8; day++) {
    // Counted in dates, since a day of 23 hours would be jumped over in hours.
    const date = new Date(today + day * DAY_MS).toISOString().slice(0, 10);
    if (schedule.interval === "weekly" && weekdayOf(date) !== schedule.weekday) continue;
    slots.push(instantOf(date, schedule.time, clock));
  }
  return slots;
}

/**
 * The first moment of that local day at which the clock shows the time or later. In the spring gap
 * that is the next step after it; in autumn the first of the two, so no slot comes twice.
 */
function instantOf(date: string, time: string, clock: Intl.DateTimeFormat): number {
  const wanted = `${date}T${time}`;
  const asUtc = Date.parse(`${wanted}:00Z`);
  let instant = asUtc - largestOffset(asUtc, clock);
  while (localTime(instant, clock) < wanted) instant += STEP_MS;
  return instant;
}

function largestOffset(around: number, clock: Intl.DateTimeFormat): number {
  const offsets = [-DAY_MS, 0, DAY_MS].map((shift) => {
    const instant = around + shift;
    return Date.parse(`${localTime(instant, clock)}:00Z`) -
      Math.floor(instant / MINUTE_MS) * MINUTE_MS;
  });
  return Math.max(...offsets);
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
}

/** "YYYY-MM-DDTHH:MM" on that clock. */
function localTime(instant: number, clock: Intl.DateTimeFormat): string {
  const parts = clock.formatToParts(instant);
  const part = (type: string) => parts.find((found) => found.type === type)?.value ?? "00";
  return `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
}

function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}
