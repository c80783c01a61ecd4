import { assertEquals } from "../assert.ts";
import { clientOf, createMemory } from "./ask_world.ts";
import { askSeries, serving } from "./serving.ts";
import { failure, HARBOUR, success } from "./tvdb_fixtures.ts";

const IDS = { tvdb: 7001 };

/** A TVDB whose logins give token-1, token-2, …; the tokens called back are refused. */
function createGate(calledBack: string[] = []) {
  const asked: string[] = [];
  let logins = 0;
  const fetch_ = serving([
    { to: /^POST/, answer: () => Response.json(success({ token: `token-${++logins}` })) },
    {
      to: /^GET/,
      answer: (request) => {
        const token = request.headers.get("authorization")?.replace("Bearer ", "") ?? "";
        return calledBack.includes(token)
          ? Response.json(failure("Unauthorized"), { status: 401 })
          : Response.json(success(HARBOUR));
      },
    },
  ], asked);
  return { fetch: fetch_, asked, logins: () => logins };
}

Deno.test("TVDB is logged into once, and the token serves later clients", async () => {
  const { fetch, logins, asked } = createGate();
  const memory = createMemory();
  for (let restart = 0; restart < 3; restart++) {
    assertEquals((await askSeries(clientOf("tvdb", fetch, "key", memory), IDS)).kind, "ok");
  }
  assertEquals([logins(), asked.length], [1, 4]);
});

Deno.test("questions asked of one client at once share one login", async () => {
  const { fetch, logins } = createGate();
  const client = clientOf("tvdb", fetch, "key");
  const outcomes = await Promise.all([1, 2, 3].map(() => askSeries(client, IDS)));
  assertEquals(outcomes.map(({ kind }) => kind), ["ok", "ok", "ok"]);
  assertEquals(logins(), 1);
});

Deno.test("a token that is called back is replaced once, for all questions of a client", async () => {
  const { fetch, logins, asked } = createGate(["token-1"]);
  const client = clientOf("tvdb", fetch, "key");
  const outcomes = await Promise.all([1, 2].map(() => askSeries(client, IDS)));
  assertEquals(outcomes.map(({ kind }) => kind), ["ok", "ok"]);
  assertEquals(logins(), 2);
  await askSeries(client, IDS);
  assertEquals([logins(), asked.length], [2, 7], "and the new one is kept");
});

Deno.test("a key whose every token is refused leads to two logins, never to a loop", async () => {
  const { fetch, logins, asked } = createGate(["token-1", "token-2", "token-3"]);
  const outcome = await askSeries(clientOf("tvdb", fetch, "key"), IDS);
  assertEquals(outcome, { kind: "refused", detail: "Unauthorized" });
  assertEquals([logins(), asked.length], [2, 4]);
});

Deno.test("a token that another process has renewed meanwhile is taken over", async () => {
  const memory = createMemory();
  const { fetch, logins } = createGate(["token-1"]);
  const client = clientOf(
    "tvdb",
    async (input, init) => {
      const response = await fetch(input, init);
      if (response.status === 401) {
        await memory.write(new Map([["token", "key\ntoken-of-another"]]), 28);
      }
      return response;
    },
    "key",
    memory,
  );
  assertEquals((await askSeries(client, IDS)).kind, "ok");
  assertEquals(logins(), 1);
});

Deno.test("another key does not live on the token of the one before", async () => {
  const { fetch, logins } = createGate();
  const memory = createMemory();
  await askSeries(clientOf("tvdb", fetch, "first", memory), IDS);
  await askSeries(clientOf("tvdb", fetch, "second", memory), IDS);
  assertEquals(logins(), 2);
});
