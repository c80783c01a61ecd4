import { assert, assertEquals, assertMatch } from "../assert.ts";
import { createApiRun } from "./api_run.ts";

Deno.test("the document is OpenAPI 3.1 and lists every route there is", async () => {
  await using api = await createApiRun();
  const { body } = await api.call("GET", "/openapi.json");
  assertMatch(String(body.openapi), /^3\.1/);
  const listed = new Set(
    Object.entries(body.paths ?? {}).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`)
    ),
  );
  const served = api.app.routes.filter(({ path, method }) =>
    path.startsWith("/api/v1/") && method !== "ALL" && !path.endsWith("openapi.json")
  ).map(({ path, method }) => `${method} ${path.slice(7).replace(/:(\w+)(\{[^}]*\})?/g, "{$1}")}`);
  assert(new Set(served).size >= 30);
  assertEquals([...new Set(served)].filter((route) => !listed.has(route)), []);
  for (const methods of Object.values(body.paths ?? {})) {
    for (const operation of Object.values(methods)) assert(String(operation.summary).length > 3);
  }
});
