import { FAULT_KINDS, isFaultKind } from "./faults.ts";
import type { Fault } from "./faults.ts";
import type { ProviderName } from "./simulator.ts";

const PROVIDERS: readonly ProviderName[] = [
  "tmdb",
  "omdb",
  "fanart",
  "tvdb",
  "tvmaze",
  "wikidata",
  "wikipedia",
];

export const USAGE = `world: simulated providers on a port of this machine

  --payloads DIR          serve recorded answers from DIR instead of the made-up ones
  --port N                listen on port N of 127.0.0.1 (default: a free one)
  --fault PROVIDER=KIND@N let the provider fail from its N-th request on (may be repeated);
                          @N-M: until the M-th; without @: from the first
                          providers: ${PROVIDERS.join(", ")}
                          kinds: ${FAULT_KINDS.join(", ")}
  --latency MS            answer after about MS milliseconds
  --help                  this text

Prints one JSON line of base URLs and keys, then serves until it is interrupted.`;

export interface WorldArguments {
  payloads: string | null;
  port: number;
  latencyMs: number;
  faults: { base: ProviderName; fault: Fault }[];
}

type ReadArguments =
  | { kind: "help" }
  | { kind: "wrong"; message: string }
  | { kind: "run"; options: WorldArguments };

/** Reads the command line of `world`. */
export function readArguments(args: readonly string[]): ReadArguments {
  const options: WorldArguments = { payloads: null, port: 0, latencyMs: 0, faults: [] };
  const rest = args.flatMap((arg) => /^--[a-z]+=/.test(arg) ? splitOnce(arg) : [arg]);
  for (let i = 0; i < rest.length; i += 2) {
    const [name = "", value] = rest.slice(i, i + 2);
    if (name === "--help" || name === "-h") return { kind: "help" };
    const message = readOption(options, name, value);
    if (message) return { kind: "wrong", message };
  }
  return { kind: "run", options };
}

function splitOnce(arg: string): string[] {
  const at = arg.indexOf("=");
  return [arg.slice(0, at), arg.slice(at + 1)];
}

/** Sets one option, or says what is wrong with it. */
function readOption(options: WorldArguments, name: string, value: string | undefined) {
  if (!["--payloads", "--port", "--latency", "--fault"].includes(name)) {
    return `Cannot start the world: unknown argument "${name}" (see --help)`;
  }
  if (value === undefined || value === "") {
    return `Cannot start the world: ${name} needs a value (see --help)`;
  }
  if (name === "--payloads") return readFolder(options, value);
  if (name === "--fault") return readFault(options, value);
  const number = Number(value);
  const most = name === "--port" ? 65_535 : 600_000;
  if (!/^\d+$/.test(value) || number > most) {
    return `Cannot start the world: ${name} must be a number up to ${most}: current value is "${value}"`;
  }
  if (name === "--port") options.port = number;
  else options.latencyMs = number;
  return null;
}

function readFolder(options: WorldArguments, value: string): string | null {
  options.payloads = value;
  return isFolder(value)
    ? null
    : `Cannot start the world: --payloads must be a folder: current value is "${value}"`;
}

function isFolder(path: string): boolean {
  try {
    return Deno.statSync(path).isDirectory;
  } catch {
    return false;
  }
}

function readFault(options: WorldArguments, value: string): string | null {
  const match = /^([a-z]+)=([a-z0-9_]+)(?:@(\d+)(?:-(\d+))?)?$/.exec(value);
  const [, provider = "", kind = "", from, until] = match ?? [];
  const base = PROVIDERS.find((name) => name === provider);
  if (!base || !isFaultKind(kind)) {
    return `Cannot start the world: --fault must be PROVIDER=KIND@N: current value is "${value}" (see --help)`;
  }
  const fault: Fault = { kind, from: from ? Number(from) : 1 };
  if (until) fault.until = Number(until);
  options.faults.push({ base, fault });
  return null;
}
