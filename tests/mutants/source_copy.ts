import type { Mutant } from "./mutants.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
/** What the property tests need, and nothing else. */
const NEEDED = ["domain", "tests/assert.ts", "tests/domain/model", "deno.json", "deno.lock"];
const PROPERTY_TEST = "tests/domain/enrichment_property_test.ts";
/** Enough to meet every mutant, few enough to take a second. */
const ENVIRONMENT = { PLENARR_SEQUENCES: "300", PLENARR_SEED: "7", NO_COLOR: "1" };

/** A copy of the sources in a temporary folder, removed at the end of the scope. */
export async function copySources(): Promise<AsyncDisposable & { folder: string }> {
  const folder = await Deno.makeTempDir({ prefix: "plenarr-mutant-" });
  for (const path of [...NEEDED, PROPERTY_TEST]) await copy(`${ROOT}${path}`, `${folder}/${path}`);
  await Deno.symlink(`${ROOT}node_modules`, `${folder}/node_modules`, { type: "dir" });
  return { folder, [Symbol.asyncDispose]: () => Deno.remove(folder, { recursive: true }) };
}

async function copy(from: string, to: string): Promise<void> {
  const { isDirectory } = await Deno.stat(from);
  await Deno.mkdir(isDirectory ? to : to.slice(0, to.lastIndexOf("/")), { recursive: true });
  if (!isDirectory) return await Deno.copyFile(from, to);
  for await (const { name } of Deno.readDir(from)) await copy(`${from}/${name}`, `${to}/${name}`);
}

/** Breaks one source file; throws unless the text stands there exactly once. */
export async function mutate(folder: string, { file, from, to }: Mutant): Promise<void> {
  const path = `${folder}/${file}`;
  const text = await Deno.readTextFile(path);
  const found = text.split(from).length - 1;
  if (found !== 1) {
    throw new Error(`Cannot mutate "${file}" as "${from}" must stand there once: found ${found}`);
  }
  await Deno.writeTextFile(path, text.replace(from, () => to));
}

/** Runs the property tests of a copy, in a process of its own. */
export async function testCopy(folder: string): Promise<{ passed: boolean; output: string }> {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["test", "-A", "--no-check", "--cached-only", "--frozen", PROPERTY_TEST],
    cwd: folder,
    env: ENVIRONMENT,
    stdout: "piped",
    stderr: "piped",
  });
  const { success, stdout, stderr } = await child.output();
  const read = new TextDecoder();
  return { passed: success, output: read.decode(stdout) + read.decode(stderr) };
}
