import type { MediaFacts } from "../../domain/library/media_facts.ts";
import { readMedia, unreadMedia } from "../../domain/library/read_media.ts";
import type { Prober } from "../deps.ts";

const PROGRAM = "ffprobe";
const PATIENCE_MS = 30_000;
/** It opens nothing but the file itself: a video may name addresses. */
const ARGUMENTS = "-v error -protocol_whitelist file -print_format json -show_format -show_streams"
  .split(" ");
/** Images of discs, indexes and links are no streams that it could read. */
const NO_STREAMS = /\.(?:iso|img|bin|nrg|ifo|bdmv|dat|strm)$/i;

/** Finds ffprobe when it is first wanted; null where it is not installed or must not be run. */
export function findFfprobe(): () => Promise<Prober | null> {
  let found: Promise<Prober | null> | null = null;
  return () => found ??= lookFor();
}

async function lookFor(): Promise<Prober | null> {
  const permission = await Deno.permissions.query({ name: "run", command: PROGRAM });
  if (permission.state !== "granted") return null;
  const isHere = await run(["-version"]).then(({ success }) => success, () => false);
  return isHere ? { look } : null;
}

async function look(path: string): Promise<MediaFacts> {
  if (NO_STREAMS.test(path)) return unreadMedia("it is no file of streams");
  try {
    const { success, stdout } = await run([...ARGUMENTS, "-i", `file:${path}`]);
    if (!success) return unreadMedia("ffprobe cannot read it");
    return readMedia(JSON.parse(new TextDecoder().decode(stdout)));
  } catch {
    return unreadMedia("ffprobe gave no answer");
  }
}

async function run(args: string[]): Promise<Deno.CommandOutput> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), PATIENCE_MS);
  const io = { stdin: "null", stdout: "piped", stderr: "null" } as const;
  try {
    return await new Deno.Command(PROGRAM, { args, ...io, signal: late.signal }).output();
  } finally {
    clearTimeout(timer);
  }
}
