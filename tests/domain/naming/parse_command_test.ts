import { parseCommand } from "../../../services/commands/parse.ts";
import { assertEquals, assertStringIncludes } from "../../assert.ts";

async function run(args: string[], lines: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const io = {
    lines: (async function* () {
      yield* lines;
    })(),
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
  };
  return { code: await parseCommand(args, io), out, err };
}

Deno.test("parseCommand() answers each line in order and goes on after a bad one", async () => {
  const { code, out } = await run([], [
    "Old Boats (1990).mkv",
    '"broken',
    '"New\\nBoats (1991).mkv"',
    "",
  ]);
  assertEquals(code, 0);
  assertEquals(out.length, 4);
  assertEquals(JSON.parse(out[0] ?? ""), {
    name: "Old Boats (1990).mkv",
    kind: "movie",
    title: "Old Boats",
    year: 1990,
    season: null,
    episodes: null,
    absolute: null,
    date: null,
    edition: null,
    part: null,
    imdb: null,
    tmdb: null,
    tvdb: null,
  });
  assertEquals(JSON.parse(out[1] ?? "").line, 2);
  assertStringIncludes(JSON.parse(out[1] ?? "").error, "JSON string");
  assertEquals(JSON.parse(out[2] ?? "").name, "New\nBoats (1991).mkv");
  assertEquals(JSON.parse(out[3] ?? "").line, 4);
});

Deno.test("parseCommand() takes the library's kind", async () => {
  const { out } = await run(["--kind", "movie"], ["Zone 414.mkv"]);
  assertEquals(JSON.parse(out[0] ?? "").title, "Zone 414");
});

Deno.test("parseCommand() explains itself and refuses what it does not know", async () => {
  const help = await run(["--help"], []);
  assertEquals(help.code, 0);
  assertStringIncludes(help.out.join("\n"), "Usage");
  for (const args of [["--wrong"], ["--kind", "music"], ["a", "b", "c"]]) {
    const { code, out, err } = await run(args, ["Old Boats"]);
    assertEquals([code, out.length, err.length], [2, 0, 1]);
  }
});
