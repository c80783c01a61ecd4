import { assertEquals, assertStringIncludes } from "../assert.ts";
import { seriesNamed } from "../world/series.ts";
import { quickWorld, readAnswer } from "./ask.ts";
import { logIn, openTvdb } from "./tvdb_world.ts";

const WATCH = seriesNamed("The Harbour Watch");

const logins: [name: string, pin: string | null, credentials: object, answer: [number, string]][] =
  [
    ["a project's key", null, { apikey: "KEY" }, [200, ""]],
    ["a wrong key", null, { apikey: "x" }, [401, "InvalidAPIKey: apikey invalid"]],
    ["no key", null, {}, [401, "InvalidAPIKey: apikey invalid"]],
    ["a user's key without PIN", "PIN", { apikey: "KEY" }, [400, "InvalidValueType: pin required"]],
    ["a user's key with its PIN", "PIN", { apikey: "KEY", pin: "PIN" }, [200, ""]],
    ["a user's key with another PIN", "PIN", { apikey: "KEY", pin: "x" }, [
      401,
      "InvalidAPIKey: apikey invalid",
    ]],
  ];
for (const [name, tvdb_pin, credentials, [status, message]] of logins) {
  Deno.test(`tvdb answers ${status} to a login with ${name}`, async () => {
    const answer = await logIn(quickWorld({ keys: { tvdb: "KEY", tvdb_pin } }), credentials);
    assertEquals([answer.status, answer.body.message ?? ""], [status, message]);
    assertEquals(typeof answer.body.data?.token, status === 200 ? "string" : "undefined");
  });
}

Deno.test("tvdb refuses a token that is unknown, called back or a month old", async () => {
  let at = Date.parse("2026-03-01T12:00:00Z");
  const world = quickWorld({ now: () => new Date(at) });
  const bare = await readAnswer(await world.fetch(`${world.urls.tvdb}/series/${WATCH.tvdb}`));
  assertEquals([bare.status, bare.body], [
    401,
    { status: "failure", message: "Unauthorized", data: null },
  ]);
  const first = await openTvdb(world);
  assertEquals((await first(`/series/${WATCH.tvdb}`)).status, 200);
  world.expireTokens();
  assertEquals((await first(`/series/${WATCH.tvdb}`)).status, 401);
  const second = await openTvdb(world);
  assertEquals((await second(`/series/${WATCH.tvdb}`)).status, 200);
  at += 31 * 86_400_000;
  assertEquals((await second(`/series/${WATCH.tvdb}`)).status, 401);
});

Deno.test("fault bad_key refuses TVDB's login otherwise than its questions", async () => {
  const world = quickWorld();
  world.fault("tvdb", { kind: "bad_key", from: 2 });
  const ask = await openTvdb(world);
  assertEquals((await ask(`/series/${WATCH.tvdb}`)).body.message, "Unauthorized");
  assertStringIncludes((await logIn(world, {})).body.message, "InvalidAPIKey");
  world.clearFaults();
  world.fault("tvdb", { kind: "limited" });
  assertEquals((await ask(`/series/${WATCH.tvdb}`)).status, 429);
});
