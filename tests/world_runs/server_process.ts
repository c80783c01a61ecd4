import { join } from "node:path";
import type { Bases, Keys } from "../world/simulator.ts";
import { worldEnvironment } from "../world/world_environment.ts";

const ROOT = join(import.meta.dirname ?? ".", "../..");

/** A real Plenarr in a process of its own. */
export interface ServerProcess {
  url: string;
  /** SIGKILL: it gets no chance to tidy up. */
  kill(): Promise<void>;
  /** SIGTERM: the exit code. */
  stop(): Promise<number>;
}

/** Starts `main.ts` with the very permissions of the start task, on a free port. */
export async function startServerProcess(
  { dataDir, urls, keys }: { dataDir: string; urls: Bases; keys: Keys },
): Promise<ServerProcess> {
  const child = new Deno.Command(Deno.execPath(), {
    args: await startArguments(),
    cwd: ROOT,
    env: {
      PORT: "0",
      HOST: "127.0.0.1",
      LOG_LEVEL: "silent",
      PLENARR_DATA: dataDir,
      // All of them: a provider without an address here would be asked over the real network.
      ...worldEnvironment(urls, keys),
      PLENARR_CONTACT: "tests@example.org",
    },
    stdin: "null",
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
  const lines = child.stdout.pipeThrough(new TextDecoderStream()).getReader();
  const url = await readAddress(lines);
  const drained = drain(lines);

  async function end(signal: Deno.Signal): Promise<number> {
    child.kill(signal);
    const { code } = await child.status;
    await drained;
    return code;
  }

  return { url, kill: async () => void await end("SIGKILL"), stop: () => end("SIGTERM") };
}

async function startArguments(): Promise<string[]> {
  const { tasks } = JSON.parse(await Deno.readTextFile(join(ROOT, "deno.json")));
  const [, ...args] = String(tasks.start).split(" ");
  return args;
}

async function readAddress(lines: ReadableStreamDefaultReader<string>): Promise<string> {
  let text = "";
  while (true) {
    const { value, done } = await lines.read();
    text += value ?? "";
    const url = /ready: (http:\S+)/.exec(text)?.[1];
    if (url) return url;
    if (done) throw new Error(`Cannot start the server: ${text}`);
  }
}

async function drain(lines: ReadableStreamDefaultReader<string>): Promise<void> {
  while (!(await lines.read()).done);
}
