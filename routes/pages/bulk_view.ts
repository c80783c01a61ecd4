import type { Deps } from "../../services/deps.ts";
import type { BulkStatus } from "../../services/reports/bulk_status.ts";
import { sourceName } from "../../services/reports/provider_names.ts";
import type { Settings } from "../../services/settings/settings.ts";
import type { BulkFacts } from "../../views/dashboard/bulk_card.tsx";
import type { BulkLastProps } from "../../views/dashboard/bulk_last.tsx";
import type { BulkRunningProps } from "../../views/dashboard/bulk_running.tsx";
import { duration, joinList, number, percent, plural } from "../../views/format.ts";
import type { Tone } from "../../views/words.ts";
import { momentOf } from "./page_context.ts";

const WEEKDAYS = [
  "Sunday",
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
] as const;

/** The bulk card in whatever state the runs are. */
export function bulkView(deps: Deps, status: BulkStatus, { schedule }: Settings): BulkFacts {
  const { lastRun, currentRun, isScanning, nextRun, totalMovies } = status;
  return {
    schedule: scheduleText(schedule),
    next: momentOf(deps, nextRun?.scheduledAt),
    skipped: nextRun?.skipped != null,
    question: runQuestion(totalMovies),
    blocked: totalMovies === 0 ? "The library is empty." : null,
    last: lastRun && lastView(deps, lastRun, nextRun !== null),
    running: currentRun && runningView(currentRun),
    isScanning,
  };
}

export function runQuestion(titles: number): string {
  return `This will enrich all titles that are due; the library has ${number(titles)}. Continue?`;
}

export function scheduleText({ interval, time, weekday }: Settings["schedule"]): string {
  if (interval === "off") return "Off";
  return interval === "daily" ? `Daily at ${time}` : `${WEEKDAYS[weekday] ?? ""}s at ${time}`;
}

type LastRun = NonNullable<BulkStatus["lastRun"]>;
type CurrentRun = NonNullable<BulkStatus["currentRun"]>;

const ENDS: Readonly<Record<LastRun["status"], { tone: Tone; status: string }>> = {
  completed: { tone: "good", status: "Completed" },
  partial: { tone: "warn", status: "Partial (rate limit hit)" },
  cancelled: { tone: "quiet", status: "Cancelled" },
  failed: { tone: "bad", status: "Failed" },
  running: { tone: "info", status: "Running" },
};

function lastView(deps: Deps, run: LastRun, hasNext: boolean): BulkLastProps {
  const { stats, status, startedAt, completedAt } = run;
  const seconds = (Date.parse(completedAt ?? "") - Date.parse(startedAt ?? "")) / 1000;
  const isShort = status === "partial" || status === "cancelled";
  const names = joinList(run.rateLimitedProviders.map(sourceName));
  return {
    when: momentOf(deps, startedAt) ?? { text: "", title: "", iso: "" },
    ...ENDS[status],
    notice: noticeFor(run, names),
    processed: `${number(stats.processed)} / ${plural(stats.totalMovies, "title")}`,
    skipped: stats.skipped > 0 ? `${number(stats.skipped)} (already enriched)` : null,
    failed: stats.failed > 0 ? number(stats.failed) : null,
    remaining: isShort && stats.remaining > 0 ? number(stats.remaining) : null,
    duration: Number.isFinite(seconds) ? duration(seconds) : "",
    continues: isShort && stats.remaining > 0 && hasNext
      ? `The next run continues with ${number(stats.remaining)} remaining.`
      : null,
    providers: run.providers.map((provider) => providerLine(deps, provider)),
  };
}

function noticeFor({ status, rateLimitHit }: LastRun, names: string): string | null {
  if (status === "partial") {
    return `${names} rate limit reached: stopped early. Nothing of the remaining titles was changed.`;
  }
  if (rateLimitHit) return `${names} was limited meanwhile; its fields follow by themselves.`;
  return null;
}

function providerLine(
  deps: Deps,
  provider: LastRun["providers"][number],
): BulkLastProps["providers"][number] {
  const { id, asked, limited, failed, limitedSince } = provider;
  const since = momentOf(deps, limitedSince);
  const answered = Math.max(0, asked - failed - (limitedSince ? 1 : 0));
  const words = [`${plural(answered, "request")} successful`];
  if (since) words.push(`limited since ${since.title}`);
  if (limited > 0) words.push(`${plural(limited, "title")} waiting`);
  if (failed > 0) words.push(`${number(failed)} failed`);
  return {
    name: sourceName(id),
    tone: since ? "warn" : failed > 0 ? "bad" : "good",
    text: words.join("; "),
  };
}

function runningView(run: CurrentRun): BulkRunningProps {
  const { currentMovie: current, rateLimitedProviders: limited } = run;
  const names = joinList(limited.map(sourceName));
  return {
    progress: run.progress,
    progressText: percent(run.progress),
    count: `${number(run.processedMovies)} / ${plural(run.totalMovies, "title")}`,
    current: current &&
      {
        href: `/items/${current.id}`,
        title: current.year ? `${current.title} (${current.year})` : current.title,
      },
    elapsed: duration(run.elapsed),
    remaining: run.processedMovies > 0 ? duration(run.estimatedRemaining) : null,
    limited: limited.length > 0
      ? `${names} ${
        limited.length === 1 ? "is" : "are"
      } limited; the missing fields follow by themselves.`
      : null,
    cancelling: run.cancelRequested,
  };
}
