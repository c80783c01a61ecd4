import { findBrowser } from "./runner/find_browser.ts";
import {
  addTotals,
  describeTotals,
  exitCodeOf,
  readTotals,
  type Totals,
} from "./runner/read_totals.ts";

const HELP = `Run the tests.

  deno task test [--no-browser] [--filter WORDS]
  deno task torture

  --no-browser    leave the browser tests out, where no browser can be had
  --filter WORDS  only tests whose names hold these words
  --torture       the full figures of the property, crash and fault tests`;

/** Browser tests start a browser each: one file after the other. */
const IN_TURN = ["tests/browser", "tests/views"];
/** What has a larger figure under --torture. */
const TORTURED = ["tests/domain", "tests/model", "tests/mutants", "tests/services"];

if (import.meta.main) Deno.exit(await main(Deno.args));

async function main(args: string[]): Promise<number> {
  if (args.includes("--help")) {
    console.log(HELP);
    return 0;
  }
  const unknown = unknownArgument(args);
  if (unknown !== undefined) {
    console.error(`There is no argument "${unknown}".\n\n${HELP}`);
    return 2;
  }
  const isTorture = args.includes("--torture");
  const browser = await chooseBrowser(args.includes("--no-browser") || isTorture);
  if (browser === undefined) return 1;
  const env: Record<string, string> = browser === null
    ? { PLENARR_NO_BROWSER: "1", CHROMIUM_PATH: "" }
    : { CHROMIUM_PATH: browser };
  const totals = await runAll(
    isTorture,
    { ...env, ...(isTorture ? { PLENARR_TORTURE: "1" } : {}) },
    filterOf(args),
  );
  console.log(describeTotals(totals));
  return exitCodeOf(totals);
}

/** The browser to use, null for none on purpose, undefined where there should be one. */
async function chooseBrowser(isUnwanted: boolean): Promise<string | null | undefined> {
  if (isUnwanted) {
    console.log("Browser tests are left out.");
    return null;
  }
  const browser = await findBrowser(console.log);
  if (browser) {
    console.log(`Browser tests use ${browser}`);
    return browser;
  }
  console.error(
    "No browser can be found or installed. Install Chromium, set CHROMIUM_PATH, or pass --no-browser.",
  );
  return undefined;
}

async function runAll(
  isTorture: boolean,
  env: Record<string, string>,
  filter: string[],
): Promise<Totals> {
  if (isTorture) return await runTests(["--parallel", ...filter, ...await existing(TORTURED)], env);
  const together = (await foldersOf("tests")).filter((path) => !IN_TURN.includes(path));
  const first = await runTests(["--parallel", ...filter, ...together], env);
  const second = await runTests([...filter, ...await existing(IN_TURN)], env);
  return addTotals(first, second);
}

/** Streams the test runner's output through and reads the totals off its last line. */
async function runTests(args: string[], env: Record<string, string>): Promise<Totals> {
  const command = new Deno.Command(Deno.execPath(), {
    args: ["test", "-A", "--no-prompt", "--permit-no-files", ...args],
    env: { ...env, NO_COLOR: "1" },
    stdout: "piped",
    stderr: "inherit",
  });
  const child = command.spawn();
  let tail = "";
  for await (const chunk of child.stdout.pipeThrough(new TextDecoderStream())) {
    await Deno.stdout.write(new TextEncoder().encode(chunk));
    tail = (tail + chunk).slice(-4000);
  }
  const { code } = await child.status;
  return readTotals(tail, code);
}

async function foldersOf(root: string): Promise<string[]> {
  const entries = await Array.fromAsync(Deno.readDir(root));
  const isTests = (entry: Deno.DirEntry) => entry.isDirectory || entry.name.endsWith("_test.ts");
  return entries.filter(isTests).map(({ name }) => `${root}/${name}`).sort();
}

async function existing(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    paths.map((path) => Deno.stat(path).then(() => [path], () => [])),
  );
  return found.flat();
}

function unknownArgument(args: readonly string[]): string | undefined {
  const known = ["--torture", "--no-browser", "--filter"];
  return args.find((arg, index) => !known.includes(arg) && args[index - 1] !== "--filter");
}

function filterOf(args: readonly string[]): string[] {
  const at = args.indexOf("--filter");
  return at < 0 ? [] : ["--filter", args[at + 1] ?? ""];
}
