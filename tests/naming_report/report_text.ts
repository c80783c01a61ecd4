import type { MatchTally } from "../domain/matching/shared_matches.ts";
import type { NameFigures, Share } from "./measure_names.ts";

export interface ReportFigures {
  names: NameFigures;
  /** Names a second on one core. */
  speed: number;
  matches: MatchTally;
}

/** The report as Markdown, formatted as `deno fmt` would. */
export function reportText({ names, speed, matches }: ReportFigures): string {
  const { whole, ids } = names;
  const { right, unsure, wrong, all, best, withId } = matches;
  // One digit: it differs from machine to machine, and from run to run.
  const roundSpeed = Math.floor(speed / 10_000) * 10_000;
  return [
    "# How well names are read and titles matched",
    "Written by `deno task naming-report` from the development cases; not by hand. A name is right if\n" +
    "everything that its case says of it is; case and punctuation do not count.",
    table(["what", "measured", "wanted"], [
      ["whole name right", `${percent(whole)} (${whole.right} of ${whole.of})`, "92 %"],
      ["ids right", `${percent(ids)} (${ids.right} of ${ids.of})`, "95 %"],
      ["names a second, one core", `over ${number(roundSpeed)}`, number(20_000)],
      ["matching: right", `${percentOf(right, all)} (${right} of ${all})`, "at least 90 %"],
      ["matching: unsure", `${percentOf(unsure, all)} (${unsure})`, "at most 10 %"],
      ["matching: wrong", `${wrong}`, "0"],
      ["best candidate right", `${percentOf(best, withId)} (${best} of ${withId})`, "97 %"],
    ]),
    "## By suite",
    shares("suite", names.bySuite),
    "## By class",
    shares("class", names.byClass),
  ].join("\n\n") + "\n";
}

function shares(heading: string, rows: readonly Share[]): string {
  return table(
    [heading, "whole name right", "right", "wrong"],
    rows.map((row) => [row.group, percent(row), `${row.right}`, `${row.of - row.right}`]),
  );
}

/** The first column stands left, numbers right. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, at) =>
    Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0))
  );
  const line = (cells: readonly string[]) =>
    `| ${
      cells.map((cell, at) =>
        at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)
      )
        .join(" | ")
    } |`;
  const rule = widths.map((width, at) =>
    at === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`
  );
  return [line(heads), line(rule), ...rows.map(line)].join("\n");
}

function percent({ right, of }: Share): string {
  return percentOf(right, of);
}

/** Rounded down: 100 % means all. */
function percentOf(part: number, all: number): string {
  return `${(Math.floor(1000 * part / Math.max(1, all)) / 10).toFixed(1)} %`;
}

function number(value: number): string {
  return value.toLocaleString("en-US");
}
