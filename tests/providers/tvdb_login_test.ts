import { assertEquals } from "../assert.ts";
import { clientOf, createMemory } from "./ask_world.ts";
import { askSeries, type Rule, serving } from "./serving.ts";
import { failure, HARBOUR, LOGIN, success } from "./tvdb_fixtures.ts";

const SERIES: Rule = { to: /\/series\/7001\/extended/, body: success(HARBOUR) };
const IDS = { tvdb: 7001 };

const LOGINS = [
  { key: "key", body: { apikey: "key" } },
  { key: "key:1234", body: { apikey: "key", pin: "1234" } },
  { key: " key : 12:34 ", body: { apikey: "key", pin: "12:34" } },
  { key: "key:", body: { apikey: "key" } },
];

for (const { key, body } of LOGINS) {
  Deno.test(`the key "${key}" logs in with ${JSON.stringify(body)}`, async () => {
    let sent: unknown;
    const fetch_ = serving([{
      to: /^POST \/v4\/login$/,
      answer: async (request) => {
        sent = await request.json();
        return Response.json(LOGIN.body);
      },
    }, SERIES]);
    assertEquals((await askSeries(clientOf("tvdb", fetch_, key), IDS)).kind, "ok");
    assertEquals(sent, body);
  });
}

const REFUSALS = [
  { status: 401, says: "InvalidAPIKey: apikey invalid", told: "InvalidAPIKey: apikey invalid" },
  {
    status: 400,
    says: "InvalidValueType: pin required",
    told: 'InvalidValueType: pin required (enter the key and your PIN as "key:pin")',
  },
];

for (const { status, says, told } of REFUSALS) {
  Deno.test(`a login refused with "${says}" is refused in these words`, async () => {
    const asked: string[] = [];
    const fetch_ = serving([{ to: /^POST/, status, body: failure(says) }], asked);
    const client = clientOf("tvdb", fetch_, "key");
    assertEquals(await askSeries(client, IDS), { kind: "refused", detail: told });
    assertEquals(asked.length, 1);
    assertEquals(await client.test(), { kind: "refused", detail: told });
  });
}

Deno.test("a login that fails is tried again by the next question", async () => {
  let isDown = true;
  const fetch_ = serving([
    {
      to: /^POST/,
      answer: () => isDown ? new Response("", { status: 503 }) : Response.json(LOGIN.body),
    },
    SERIES,
  ]);
  const client = clientOf("tvdb", fetch_, "key");
  assertEquals((await askSeries(client, IDS)).kind, "failed");
  isDown = false;
  assertEquals((await askSeries(client, IDS)).kind, "ok");
});

Deno.test("test() judges the key itself, whatever token is remembered", async () => {
  const memory = createMemory();
  await memory.write(new Map([["token", "key\nold"]]), 28);
  const fetch_ = serving([{ to: /^POST/, status: 401, body: failure("InvalidAPIKey") }]);
  assertEquals((await clientOf("tvdb", fetch_, "key", memory).test()).kind, "refused");
});
