import { readArguments, USAGE } from "./arguments.ts";
import { createRecordedWorld } from "./recorded.ts";
import { createWorld, DOCUMENTED_LIMITS, type World } from "./world.ts";
import { worldEnvironment } from "./world_environment.ts";

if (import.meta.main) await main();

/** Serves the world on a port and says on stdout, in one line, where it is. */
async function main(): Promise<void> {
  const read = readArguments(Deno.args);
  if (read.kind === "help") return console.log(USAGE);
  if (read.kind === "wrong") {
    console.error(read.message);
    Deno.exit(2);
  }
  const { payloads, port, latencyMs, faults } = read.options;
  const clock = { now: () => new Date(), random: Math.random, latencyMs };
  const world = payloads === null
    ? createWorld({ ...clock, limits: DOCUMENTED_LIMITS })
    : createRecordedWorld(payloads, clock);
  for (const { base, fault } of faults) world.fault(base, fault);
  await serveUntilStopped(world, port);
}

async function serveUntilStopped(world: World, port: number): Promise<void> {
  const { urls, close } = await world.serve({ port }).catch((error: Error) => {
    console.error(`Cannot serve on port ${port}: ${error.message}`);
    Deno.exit(1);
  });
  console.log(JSON.stringify(worldEnvironment(urls, world.keys)));
  await new Promise<void>((stop) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      Deno.addSignalListener(signal, stop);
    }
  });
  await close();
  Deno.exit(0);
}
