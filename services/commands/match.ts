import { judgeMatch, type MatchCandidate, type MatchQuery } from "../../domain/matching.ts";
import type { CommandIo } from "./parse.ts";

const HELP = `Usage: deno task match < QUESTIONS

Reads a JSON object per line:
  {"id":…,"query":{"title":"…","year":1999,"kind":"movie"},"candidates":[TMDB search results]}
and writes a JSON object per line, in the same order:
  {"id":…,"match":ID or null,"verdict":"accept"|"review"|"none","score":0…1}
A line that cannot be read gives {"error":…,"line":N} and the rest goes on.

  --help   this text`;

type Fields = Readonly<Record<string, unknown>>;

/** The `match` command; returns the exit code. */
export async function matchCommand(args: string[], io: CommandIo): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    io.out(HELP);
    return 0;
  }
  if (args.length > 0) {
    io.err(`Cannot run "match" with "${args.join(" ")}": see deno task match --help`);
    return 2;
  }
  let number = 0;
  for await (const line of io.lines) {
    number += 1;
    io.out(JSON.stringify(answerLine(line, number)));
  }
  return 0;
}

function answerLine(line: string, number: number) {
  const fields = readJson(line);
  if (fields === null) {
    return { error: "Cannot read the question: the line is no JSON object", line: number };
  }
  const id = fields["id"] ?? null;
  const query = readQuery(fields["query"]);
  if (query === null) {
    return { id, error: "Cannot match without a title: query.title must be a text", line: number };
  }
  const candidates = readCandidates(fields["candidates"]);
  if (candidates === null) {
    return { id, error: "Cannot match: candidates must be a list of search results", line: number };
  }
  const { match, verdict, score } = judgeMatch(query, candidates);
  return { id, match, verdict, score };
}

function readJson(line: string): Fields | null {
  try {
    return asFields(JSON.parse(line));
  } catch {
    return null;
  }
}

function asFields(value: unknown): Fields | null {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? value as Fields : null;
}

function readQuery(value: unknown): MatchQuery | null {
  const fields = asFields(value);
  const title = readText(fields?.["title"]);
  if (fields === null || title === null) return null;
  return {
    title,
    year: readNumber(fields["year"]),
    kind: readKind(fields["kind"]),
    runtime: readNumber(fields["runtime"]),
  };
}

/** A candidate without an id or a title is passed over; a list that is none is an error. */
function readCandidates(value: unknown): MatchCandidate[] | null {
  if (!Array.isArray(value)) return null;
  return value.map(asFields).map((fields) => fields === null ? null : readCandidate(fields))
    .filter((candidate) => candidate !== null);
}

/** TMDB's search results: movies have `title` and `release_date`, series `name` and `first_air_date`. */
function readCandidate(fields: Fields): MatchCandidate | null {
  const id = fields["id"];
  const title = readText(fields["title"]) ?? readText(fields["name"]);
  if ((typeof id !== "number" && typeof id !== "string") || title === null) return null;
  const date = readText(fields["release_date"]) ?? readText(fields["first_air_date"]) ?? "";
  const year = Number(/^(\d{4})/.exec(date)?.[1] ?? 0);
  return {
    id,
    title,
    originalTitle: readText(fields["original_title"]) ?? readText(fields["original_name"]),
    year: year === 0 ? null : year,
    popularity: readNumber(fields["popularity"]),
    votes: readNumber(fields["vote_count"]),
    runtime: readNumber(fields["runtime"]),
    kind: readKind(fields["media_type"]),
  };
}

function readText(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

function readNumber(value: unknown): number | null {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}

function readKind(value: unknown): string | null {
  const kind = readText(value)?.toLowerCase() ?? null;
  return kind === "tv" ? "series" : kind;
}
