import { parseName } from "../../domain/naming/parse_name.ts";
import type { NameHint } from "../../domain/naming/parsed_name.ts";

/** What a command reads and writes; lines come without their line ends. */
export interface CommandIo {
  readonly lines: AsyncIterable<string>;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

const HELP = `Usage: deno task parse [--kind movie|series] < NAMES

Reads a name or path per line and writes a JSON object per line, in the same order:
  {name,kind,title,year,season,episodes,absolute,date,edition,part,imdb,tmdb,tvdb}
A line that starts with " is read as a JSON string. What a name does not say is null.
A line that cannot be read gives {"error":…,"line":N} and the rest goes on.

  --kind movie|series   what the library holds
  --help                this text`;

/** The `parse` command; returns the exit code. */
export async function parseCommand(args: string[], io: CommandIo): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    io.out(HELP);
    return 0;
  }
  const hint = readHint(args);
  if (hint === null) {
    io.err(`Cannot run "parse" with "${args.join(" ")}": see deno task parse --help`);
    return 2;
  }
  let number = 0;
  for await (const line of io.lines) {
    number += 1;
    io.out(JSON.stringify(readLine(line.replace(/\r$/, ""), number, hint)));
  }
  return 0;
}

function readHint(args: readonly string[]): NameHint | null {
  if (args.length === 0) return {};
  const [name, value] = args.length === 1 ? (args[0] ?? "").split("=", 2) : args;
  if (args.length > 2 || name !== "--kind") return null;
  return value === "movie" || value === "series" ? { kind: value } : null;
}

function readLine(line: string, number: number, hint: NameHint) {
  if (!line.startsWith('"')) {
    return line.trim() === ""
      ? fail("Cannot read a name: the line is empty", number)
      : parseName(line, hint);
  }
  try {
    const name: unknown = JSON.parse(line);
    if (typeof name === "string" && name.trim() !== "") return parseName(name, hint);
    return fail("Cannot read a name: the JSON string is empty", number);
  } catch {
    return fail('Cannot read a name: the line starts with " but is no JSON string', number);
  }
}

function fail(error: string, line: number) {
  return { error, line };
}
