import { assertEquals, assertStringIncludes } from "../assert.ts";
import { readArguments } from "../world/arguments.ts";

Deno.test("readArguments() reads port, latency and faults", () => {
  const args = [
    "--port",
    "8080",
    "--latency=20",
    "--fault",
    "omdb=limited@3",
    "--fault",
    "tmdb=hang",
  ];
  assertEquals(readArguments(args), {
    kind: "run",
    options: {
      payloads: null,
      port: 8080,
      latencyMs: 20,
      faults: [
        { base: "omdb", fault: { kind: "limited", from: 3 } },
        { base: "tmdb", fault: { kind: "hang", from: 1 } },
      ],
    },
  });
});

for (const provider of ["tmdb", "omdb", "fanart", "tvdb", "tvmaze", "wikidata", "wikipedia"]) {
  Deno.test(`readArguments() lets ${provider} fail`, () => {
    const read = readArguments(["--fault", `${provider}=limited@2-3`]);
    assertEquals(read.kind === "run" ? read.options.faults.map(({ fault }) => fault) : [], [
      { kind: "limited", from: 2, until: 3 },
    ]);
  });
}

const wrong: [name: string, args: string[], says: string][] = [
  ["an unknown argument", ["--prot", "1"], `unknown argument "--prot"`],
  ["a port that is none", ["--port", "x"], "--port must be a number"],
  ["a missing value", ["--port"], "--port needs a value"],
  ["an unknown provider", ["--fault", "imdb=hang@1"], "PROVIDER=KIND@N"],
  ["an unknown kind", ["--fault", "tmdb=sulk@1"], "PROVIDER=KIND@N"],
  ["a folder that is none", ["--payloads", "/no/such/folder"], "must be a folder"],
];
for (const [name, args, says] of wrong) {
  Deno.test(`readArguments() refuses ${name}`, () => {
    const read = readArguments(args);
    assertEquals(read.kind, "wrong");
    assertStringIncludes(read.kind === "wrong" ? read.message : "", says);
  });
}

Deno.test("readArguments() gives help when asked", () => {
  assertEquals(readArguments(["--help"]).kind, "help");
});
