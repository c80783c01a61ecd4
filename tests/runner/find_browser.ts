/** Where a Chromium-like browser may be, by name on PATH and by place. */
const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "msedge",
];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];
const INSTALL_MS = 5 * 60 * 1000;

/** The path of a browser for the tests: a given one, a found one, or one installed just now. */
export async function findBrowser(say: (line: string) => void): Promise<string | null> {
  const given = Deno.env.get("CHROMIUM_PATH");
  if (given && await isFile(given)) return given;
  if (given) say(`CHROMIUM_PATH names no file: ${given}`);
  const found = await lookAround();
  if (found) return found;
  say("No browser found: installing Chromium …");
  return await installWithApt(say) ?? await installWithPlaywright(say);
}

async function lookAround(): Promise<string | null> {
  const [separator, ending] = Deno.build.os === "windows" ? [";", ".exe"] : [":", ""];
  const folders = (Deno.env.get("PATH") ?? "").split(separator);
  const candidates = [
    ...folders.flatMap((folder) => NAMES.map((name) => `${folder}/${name}${ending}`)),
    ...PLACES,
  ];
  for (const path of candidates) if (await isFile(path)) return path;
  return null;
}

async function installWithApt(say: (line: string) => void): Promise<string | null> {
  if (Deno.build.os !== "linux" || Deno.uid() !== 0 || !(await isFile("/usr/bin/apt-get"))) {
    return null;
  }
  const isInstalled = await succeeds("apt-get", ["update"]) &&
    await succeeds("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]);
  const path = isInstalled ? await lookAround() : null;
  if (path) say(`Installed Debian's Chromium: ${path}`);
  return path;
}

async function installWithPlaywright(say: (line: string) => void): Promise<string | null> {
  const { chromium } = await import("playwright-core");
  const cli = new URL("cli.js", import.meta.resolve("playwright-core/package.json")).pathname;
  if (!await succeeds(Deno.execPath(), ["run", "-A", cli, "install", "chromium"])) return null;
  const path = chromium.executablePath();
  if (!await isFile(path)) return null;
  say(`Installed Playwright's Chromium: ${path}`);
  return path;
}

async function succeeds(command: string, args: string[]): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(INSTALL_MS);
    const { success } = await new Deno.Command(command, {
      args,
      signal,
      stdout: "null",
      stderr: "null",
      env: { DEBIAN_FRONTEND: "noninteractive" },
    }).output();
    return success;
  } catch {
    return false;
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await Deno.stat(path)).isFile;
  } catch {
    return false;
  }
}
