import { assertEquals, assertRejects } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import type { FaultKind } from "../world/faults.ts";
import { ask, quickWorld } from "./ask.ts";

const CHARADE = filmNamed("Charade");
const MOVIE = `/movie/${CHARADE.tmdb}`;

const cases: { kind: FaultKind; status: number; retryAfter: string | null }[] = [
  { kind: "limited", status: 429, retryAfter: "3600" },
  { kind: "limited_date", status: 429, retryAfter: "Sun, 01 Mar 2026 13:00:00 GMT" },
  { kind: "limited_no_header", status: 429, retryAfter: null },
  { kind: "limited_zero", status: 429, retryAfter: "0" },
  { kind: "limited_absurd", status: 429, retryAfter: "99999999" },
  { kind: "limit401", status: 401, retryAfter: null },
  { kind: "error500", status: 500, retryAfter: null },
  { kind: "error503", status: 503, retryAfter: null },
  { kind: "html", status: 520, retryAfter: null },
  { kind: "bad_key", status: 401, retryAfter: null },
  { kind: "not_found", status: 404, retryAfter: null },
];
for (const { kind, status, retryAfter } of cases) {
  Deno.test(`fault ${kind} answers ${status} with Retry-After ${retryAfter}`, async () => {
    const world = quickWorld();
    world.fault("tmdb", { kind });
    const answer = await ask(world, "tmdb", MOVIE);
    assertEquals([answer.status, answer.headers.get("retry-after")], [status, retryAfter]);
  });
}

Deno.test("fault limited is OMDb's 401 at OMDb", async () => {
  const world = quickWorld();
  world.fault("omdb", { kind: "limited" });
  const answer = await ask(world, "omdb", `/?i=${CHARADE.imdb}`);
  assertEquals([answer.status, answer.body.Error], [401, "Request limit reached!"]);
});

Deno.test("fault truncated cuts the JSON and fault empty leaves nothing", async () => {
  const world = quickWorld();
  world.fault("tmdb", { kind: "truncated", until: 1 });
  world.fault("tmdb", { kind: "empty", from: 2 });
  await assertRejects(() => ask(world, "tmdb", MOVIE), SyntaxError);
  const answer = await ask(world, "tmdb", MOVIE);
  assertEquals([answer.status, answer.body], [200, ""]);
});

Deno.test("fault wrong_types swaps numbers, texts, lists and objects", async () => {
  const world = quickWorld();
  world.fault("tmdb", { kind: "wrong_types" });
  const { body } = await ask(world, "tmdb", `${MOVIE}?append_to_response=credits`);
  assertEquals(
    [
      typeof body.title,
      typeof body.runtime,
      Array.isArray(body.genres),
      Array.isArray(body.credits),
    ],
    ["number", "string", false, true],
  );
});

Deno.test("fault hang never answers and ends when the caller gives up", async () => {
  const world = quickWorld();
  world.fault("tmdb", { kind: "hang" });
  const stop = new AbortController();
  const asking = world.fetch(`${world.urls.tmdb}${MOVIE}`, { signal: stop.signal });
  stop.abort(new DOMException("enough", "TimeoutError"));
  await assertRejects(() => asking, DOMException, "enough");
});

Deno.test("fault drip gives headers and a byte a second until the reader leaves", async () => {
  let seconds = 0;
  const world = quickWorld({
    sleep: (ms) => {
      seconds += ms / 1000;
      return Promise.resolve();
    },
  });
  world.fault("tmdb", { kind: "drip" });
  const response = await world.fetch(`${world.urls.tmdb}${MOVIE}`);
  const reader = response.body?.getReader();
  for (let i = 0; i < 5; i++) assertEquals((await reader?.read())?.value?.length, 1);
  await reader?.cancel();
  assertEquals([response.status, seconds], [200, 5]);
});

Deno.test("fault reset rejects as a broken connection does", async () => {
  const world = quickWorld();
  world.fault("tmdb", { kind: "reset" });
  await assertRejects(() => ask(world, "tmdb", MOVIE), TypeError, "connection reset");
});

Deno.test("fault redirect leads to a host that the world does not know", async () => {
  const world = quickWorld();
  world.fault("tmdb", { kind: "redirect" });
  await assertRejects(() => ask(world, "tmdb", MOVIE), TypeError, "elsewhere.invalid");
  const url = `${world.urls.tmdb}${MOVIE}`;
  assertEquals((await world.fetch(url, { redirect: "manual" })).status, 302);
});

Deno.test("faults begin at the n-th request, end at another and run out", async () => {
  const world = quickWorld();
  world.fault("tmdb", { kind: "error500", from: 2, until: 3 });
  world.fault("tmdb", { kind: "error503", from: 5, times: 1 });
  const statuses = [];
  for (let i = 0; i < 6; i++) statuses.push((await ask(world, "tmdb", MOVIE)).status);
  assertEquals(statuses, [200, 500, 500, 200, 503, 200]);
});

Deno.test("faults of one provider leave the others alone and can be cleared", async () => {
  const world = quickWorld();
  world.fault("tmdb", { kind: "error500" });
  assertEquals((await ask(world, "fanart", `/movies/${CHARADE.tmdb}`)).status, 200);
  world.clearFaults("tmdb");
  assertEquals((await ask(world, "tmdb", MOVIE)).status, 200);
});
