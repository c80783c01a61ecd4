import { assertEquals } from "../assert.ts";

const ROOT = new URL("../../", import.meta.url);

async function run(args: string[]): Promise<{ code: number; out: string; err: string }> {
  const command = new Deno.Command(Deno.execPath(), {
    args,
    cwd: ROOT,
    stdout: "piped",
    stderr: "piped",
  });
  const { code, stdout, stderr } = await command.output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes).trim();
  return { code, out: text(stdout), err: text(stderr) };
}

Deno.test("main.ts imports with no permission at all and registers its crons", async () => {
  const { code, out, err } = await run([
    "run",
    "--no-prompt",
    "--no-check",
    "tests/main/import_main.ts",
  ]);
  assertEquals({ code, out, err }, { code: 0, out: '[["plenarr","*/5 * * * *"]]', err: "" });
});

Deno.test("main.ts registers a cron that the real Deno.cron accepts", async () => {
  const script = 'import "./main.ts"; console.log("registered"); Deno.exit(0);';
  const { code, out } = await run(["eval", "--unstable-cron", "--no-check", script]);
  assertEquals({ code, out }, { code: 0, out: "registered" });
});

for (
  const { name, args, code, words } of [
    {
      name: "an unknown command",
      args: ["nonsense"],
      code: 2,
      words: 'There is no command "nonsense"',
    },
    { name: "once without a library", args: ["once"], code: 2, words: "--library DIR" },
    {
      name: "once with a folder that does not exist",
      args: ["once", "--library", "/no/such/folder"],
      code: 2,
      words: "it does not exist",
    },
    {
      name: "once with a file",
      args: ["once", "--library", "deno.json"],
      code: 2,
      words: "it is a file, not a folder",
    },
    {
      name: "once with an unknown kind",
      args: ["once", "--library", "docs", "--kind", "music"],
      code: 2,
      words: "--kind must be movie",
    },
    { name: "a port that is none", args: ["start"], code: 2, words: "PORT must be a port number" },
  ]
) {
  Deno.test(`main.ts answers ${name} with one clear line and exit code ${code}`, async () => {
    const data = await Deno.makeTempDir();
    try {
      const command = new Deno.Command(Deno.execPath(), {
        args: ["run", "-A", "--no-check", "main.ts", ...args],
        cwd: ROOT,
        env: { PLENARR_DATA: data, PORT: args[0] === "start" ? "seventy" : "0" },
        stdout: "piped",
        stderr: "piped",
      });
      const output = await command.output();
      const err = new TextDecoder().decode(output.stderr);
      assertEquals(
        { code: output.code, isClear: err.includes(words), lines: err.trim().split("\n").length },
        { code, isClear: true, lines: 1 },
        err,
      );
    } finally {
      await Deno.remove(data, { recursive: true });
    }
  });
}
