import { VIDEO_EXTENSIONS } from "../../domain/naming/split_path.ts";
import type { Deps } from "../../services/deps.ts";
import { assert, assertEquals } from "../assert.ts";
import { writeSeriesLibrary } from "../world/series_library.ts";
import { addFolder } from "../world_runs/folder_run.ts";
import { addFilms, allItems, catchUp } from "../world_runs/library_run.ts";
import { addSeriesLibrary } from "../world_runs/series_run.ts";
import { createTestDeps, type TestRun } from "../world_runs/test_deps.ts";

/** Parameters that hold words to search for; what some of them also hold stands behind a space. */
const SEARCHES = ["query", "s", "t", "q", "srsearch"];
const FILTER = / haswbstatement:.*$/;
const RELEASE =
  /\b(?:2160p|1080[pi]|720p|480p|[xh]\.?26[45]|xvid|hevc|blu-?ray|web-?dl|webrip|hdtv|dvdrip|remux)\b/i;
const EXTENSION = new RegExp(`\\.(?:${[...VIDEO_EXTENSIONS].join("|")})\\b`, "i");

interface Sent {
  url: URL;
  /** All that was said: in the address, the body and the headers but for those that let us in. */
  text: string;
}

/** Writes down whatever goes out. */
function overheard(run: TestRun): Sent[] {
  const sent: Sent[] = [];
  const { fetch } = run.deps;
  (run.deps as { fetch: Deps["fetch"] }).fetch = async (input, init) => {
    const request = new Request(input, init);
    const headers = [...request.headers].filter(([name]) => name !== "authorization");
    const body = request.body === null ? "" : await request.clone().text();
    const url = new URL(request.url);
    const said = [decodeURIComponent(url.pathname), ...url.searchParams.values(), body];
    const text = [...said, ...headers.map(([, value]) => value)].join("\n");
    sent.push({ url, text: text.toLowerCase() });
    return await fetch(request);
  };
  return sent;
}

async function identifyAll(run: TestRun): Promise<string[]> {
  const films = await addFilms(run);
  const folder = `${run.dir}/series`;
  await Deno.mkdir(folder);
  const series = await writeSeriesLibrary(folder);
  await addSeriesLibrary(run, folder);
  const home = ["2019/Wedding of Ann and Bob.mp4", "Secret diary.mov"];
  await addFolder(run, "home", "other", ...home);
  await catchUp(run);
  return [...[...films.files, ...series].map(({ path }) => path), ...home];
}

/** The titles that names were cleaned to, in small letters. */
async function cleanTitles({ deps }: TestRun): Promise<Set<string>> {
  const titles = (await allItems(deps)).flatMap(({ named, title }) => [
    ...named.otherTitles,
    ...[named.title, title].flatMap((it) => it ?? []),
  ]);
  return new Set(titles.map((title) => title.toLowerCase()));
}

/** Names of files and folders that are more than a title, and the groups that released them. */
function secretsOf(paths: readonly string[], titles: ReadonlySet<string>): string[] {
  const names = paths.flatMap((path) => path.toLowerCase().split("/"));
  const stems = names.map((name) => name.replace(EXTENSION, ""));
  const groups = stems.filter((stem) => RELEASE.test(stem))
    .flatMap((stem) => /-([a-z0-9]{3,})$/.exec(stem)?.[0] ?? []);
  return [...new Set([...names, ...stems, ...groups])]
    .filter((name) => name.length > 4 && /\p{L}/u.test(name) && !titles.has(name));
}

Deno.test("providers get cleaned titles, years and ids: no path, name, group or ending", async () => {
  await using run = await createTestDeps();
  const sent = overheard(run);
  const paths = await identifyAll(run);
  assert(sent.length > 300 && paths.length > 300, "the world was not asked about its library");
  assertEquals(sent.length, run.world.requests.length, "something went out unheard");
  const titles = await cleanTitles(run);
  const secrets = secretsOf(paths, titles);
  const told = sent.flatMap(({ text }) => [
    ...secrets.filter((secret) => text.includes(secret)),
    ...[EXTENSION, RELEASE].flatMap((shape) => shape.exec(text)?.[0] ?? []),
    ...[run.dir, "season 0", "s01e0", "ann and bob", "diary"].filter((word) => text.includes(word)),
  ]);
  assertEquals([...new Set(told)], []);
  const searched = sent.flatMap(({ url }) =>
    SEARCHES.flatMap((name) => url.searchParams.get(name)?.replace(FILTER, "") ?? [])
  );
  assert(searched.length > 50, "nothing was searched for");
  const others = searched.map((words) => words.toLowerCase().replace(/ (?:18|19|20)\d\d$/, ""))
    .filter((words) => !titles.has(words));
  assertEquals([...new Set(others)], []);
});
