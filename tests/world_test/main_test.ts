import { join } from "node:path";
import { assertEquals, assertMatch, assertStringIncludes } from "../assert.ts";

const ROOT = join(import.meta.dirname ?? ".", "../..");
// The permissions of `deno task world`, no more.
const ALLOWED = ["net", "env", "read", "write"].map((name) => `--allow-${name}`);

function command(...args: string[]): Deno.Command {
  return new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-prompt", "--no-check", ...ALLOWED, "tests/world/main.ts", ...args],
    cwd: ROOT,
    stdout: "piped",
    stderr: "piped",
  });
}

Deno.test("world prints one line of base URLs and keys, serves, and stops on SIGTERM", async () => {
  const child = command("--fault", "omdb=error500@2").spawn();
  const reader = child.stdout.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (!text.includes("\n")) text += (await reader.read()).value ?? "";
  const told = JSON.parse(text);
  assertEquals(Object.keys(told).length, 15);
  assertMatch(told.PLENARR_WIKIPEDIA_URL, /^http:.*\/wikipedia\/\{language\}$/);
  const url = `${told.PLENARR_OMDB_URL}/?apikey=${told.PLENARR_OMDB_KEY}&t=Charade`;
  const first = await fetch(url);
  assertEquals((await first.json()).Title, "Charade");
  const second = await fetch(url);
  assertEquals([second.status, await second.text()], [500, "Internal Server Error"]);
  child.kill("SIGTERM");
  assertEquals([(await reader.read()).done, (await child.status).code], [true, 0]);
  assertEquals(await new Response(child.stderr).text(), "");
});

Deno.test("world exits 2 with one line on stderr when its arguments are wrong", async () => {
  const { code, stdout, stderr } = await command("--port", "nowhere").output();
  const said = new TextDecoder().decode(stderr);
  assertEquals([code, stdout.length, said.trimEnd().split("\n").length], [2, 0, 1]);
  assertStringIncludes(said, "--port must be a number");
});
