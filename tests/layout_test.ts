import { assert, assertEquals } from "./assert.ts";
import { checkImports, importsOf } from "./layout/import_rules.ts";
import { namesInRoot, readText, sourceFiles, testFiles } from "./layout/source_files.ts";
import { checkProviderNames, checkWords, unusedExceptions } from "./layout/word_rules.ts";

const SOURCES = await sourceFiles();

Deno.test("the arrow of imports points down: routes, services, db and providers, domain", () => {
  assertEquals(SOURCES.flatMap(({ path, text }) => checkImports(path, text)), []);
});

Deno.test("time, chance and network come in through Deps, and domain/ is pure", () => {
  assertEquals(SOURCES.flatMap(({ path, text }) => checkWords(path, text)), []);
});

Deno.test("nothing outside providers/ names a provider", () => {
  assertEquals(SOURCES.flatMap(({ path, text }) => checkProviderNames(path, text)), []);
  assertEquals(unusedExceptions(SOURCES.map(({ path }) => path)), []);
});

const MOST_LINES = 220;
const ENOUGH_LINES = 150;
/** Tables and the schema are as long as what they list. */
const MAY_BE_LONG = ["db/schema.ts"];

Deno.test(`files of the product stay under ${MOST_LINES} lines`, () => {
  const long = SOURCES.filter(({ path }) => !MAY_BE_LONG.includes(path))
    .map(({ path, text }) => ({ path, lines: text.split("\n").length - 1 }))
    .filter(({ lines }) => lines > ENOUGH_LINES);
  if (long.length > 0) {
    const list = long.map(({ path, lines }) => `  ${lines} ${path}`).join("\n");
    console.log(`Longer than ${ENOUGH_LINES} lines:\n${list}`);
  }
  assertEquals(long.filter(({ lines }) => lines >= MOST_LINES), []);
});

Deno.test("deno.lock names no host, and no other lock file stands beside it", async () => {
  const lock = await readText("deno.lock");
  assertEquals(lock.match(/"tarball"|\w+:\/\/[^"]*/g), null);
  const names = await namesInRoot();
  assertEquals(names.filter((name) => /^(package-lock\.json|yarn\.lock|pnpm-lock)/.test(name)), []);
});

Deno.test("nothing comes from JSR, which some networks cannot reach", async () => {
  const files = [...SOURCES, ...await testFiles()];
  const addresses = files.flatMap(({ text }) => importsOf(text));
  const { imports }: { imports: Record<string, string> } = JSON.parse(await readText("deno.json"));
  const all = [...addresses, ...Object.values(imports)];
  assertEquals(all.filter((address) => address.startsWith("jsr")), []);
});

Deno.test("every version in deno.json is exact", async () => {
  const { imports }: { imports: Record<string, string> } = JSON.parse(await readText("deno.json"));
  const loose = Object.values(imports).filter((address) => !/@\d+\.\d+\.\d+$/.test(address));
  assertEquals(loose, []);
});

const OFFENDERS = [
  {
    path: "domain/merge_offers.ts",
    text: 'import { a } from "../db/movies.ts";',
    says:
      'Cannot import "db/movies.ts" from "domain/merge_offers.ts": domain/ may import only domain/',
  },
  {
    path: "domain/a.ts",
    text: 'import type {\n  A,\n} from "zod";',
    says: 'Cannot import "zod" from "domain/a.ts": domain/ may import only domain/',
  },
  {
    path: "providers/a.ts",
    text: 'export * from "../db/open.ts";',
    says:
      'Cannot import "db/open.ts" from "providers/a.ts": providers/ may import only domain/, providers/ and zod',
  },
  {
    path: "db/library/a.ts",
    text: 'await import("../../services/deps.ts");',
    says:
      'Cannot import "services/deps.ts" from "db/library/a.ts": db/ may import only domain/, db/, drizzle-orm, zod and @libsql/client',
  },
  {
    path: "services/a.ts",
    text: 'import { eq } from "drizzle-orm";',
    says:
      'Cannot import "drizzle-orm" from "services/a.ts": services/ may import only domain/, db/, providers/, services/ and packages other than drizzle-orm',
  },
  {
    path: "services/a.ts",
    text: 'import "../tests/world/world.ts";',
    says:
      'Cannot import "tests/world/world.ts" from "services/a.ts": services/ may import only domain/, db/, providers/, services/ and packages other than drizzle-orm',
  },
  {
    path: "views/a.tsx",
    text: 'import { x } from "../domain/item.ts";',
    says:
      'Cannot import "domain/item.ts" from "views/a.tsx": views/ may import only views/ and hono',
  },
];

for (const { path, text, says } of OFFENDERS) {
  Deno.test(`checkImports() refuses ${text.replaceAll("\n", " ")} in ${path}`, () => {
    assertEquals(checkImports(path, text), [says]);
  });
}

const WORDS = [
  { path: "domain/a.ts", text: "const now = Date.now();", word: "Date.now" },
  { path: "domain/a.ts", text: "async function a() {}", word: "async" },
  { path: "domain/a.ts", text: "Deno.env.get(x);", word: "Deno." },
  { path: "domain/a.ts", text: "const today = new Date();", word: "new Date()" },
  { path: "services/a.ts", text: "const x = `${Math.random()}`;", word: "Math.random" },
  { path: "services/a.ts", text: "await deps.fetch(url);", word: "deps.fetch(" },
  { path: "routes/a.ts", text: "await fetch(url);", word: "fetch(" },
];

for (const { path, text, word } of WORDS) {
  Deno.test(`checkWords() refuses ${text} in ${path}`, () => {
    const [found = ""] = checkWords(path, text);
    assert(found.startsWith(`Cannot use "${word}" in "${path}"`), found);
  });
}

Deno.test("checkWords() leaves comments, texts and declarations alone", () => {
  const text =
    '// we await Date.now()\nconst say = "fetch(it) async";\ninterface A { fetch(a: B): C }';
  assertEquals(checkWords("domain/a.ts", text), []);
  assertEquals(checkWords("domain/a.ts", "new Date(0)"), []);
});

Deno.test("checkProviderNames() refuses a provider's name outside providers/", () => {
  const says = 'Cannot name provider "omdb" in "services/a.ts": only providers/ may';
  assertEquals(checkProviderNames("services/a.ts", 'if (id === "omdb") stop();'), [says]);
  assertEquals(checkProviderNames("services/a.ts", '// "omdb" is slow'), []);
});
