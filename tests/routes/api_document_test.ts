import { assert, assertEquals, assertMatch } from "../assert.ts";
import { MISTAKES } from "./api_mistakes.ts";
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

Deno.test("the document says how each act is refused, as it really is", async () => {
  await using api = await createApiRun();
  const { body } = await api.call("GET", "/openapi.json");
  const acts = Object.entries(body.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation }))
  );
  for (const { path, method, operation } of acts) {
    const said = Object.keys(operation.responses ?? {}).map(Number);
    const missing = [
      ...(path.includes("{") ? [404] : []),
      ...(operation.requestBody ? [400, 413, 415, 422] : []),
    ].filter((status) => !said.includes(status));
    assertEquals([method, path, ...missing], [method, path]);
  }
  for (const { method = "GET", path, status } of MISTAKES.filter((one) => one.status !== 403)) {
    const [address] = path.split("?");
    const act = acts.find((own) =>
      own.method === method.toLowerCase() &&
      new RegExp(`^${own.path.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(address ?? "")
    );
    assert(!act || act.operation.responses?.[status], `${method} ${path} is ${status}`);
  }
});
