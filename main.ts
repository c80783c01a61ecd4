import { EXIT } from "./services/commands/exit_codes.ts";

type Command = (args: string[]) => Promise<number>;

const environment = (name: string) => Deno.env.get(name);

/** Every command loads only what it needs: the first ones start without a database. */
const COMMANDS: Readonly<Record<string, Command>> = {
  start: async (args) => {
    const { createApp } = await import("./routes/app.tsx");
    const { startCommand } = await import("./services/commands/start.ts");
    return await startCommand(args, environment, createApp);
  },
  once: async (args) =>
    (await import("./services/commands/once.ts")).onceCommand(args, environment),
  parse: async (args) =>
    (await import("./services/commands/parse.ts")).parseCommand(args, await lines()),
  match: async (args) =>
    (await import("./services/commands/match.ts")).matchCommand(args, await lines()),
};

// The edge finds crons by importing this file, so it is registered at top level, unconditionally.
// A run that no server waits for does nothing.
Deno.cron?.("plenarr", "*/5 * * * *", async () => {
  const { tickRunningServer } = await import("./services/commands/running_server.ts");
  await tickRunningServer(environment);
});

if (import.meta.main) {
  const [name = "start", ...args] = Deno.args;
  const command = COMMANDS[name];
  if (!command) {
    console.error(
      `There is no command "${name}". Use one of: ${Object.keys(COMMANDS).join(", ")}.`,
    );
  }
  // A registered cron keeps the process alive, so the end is said aloud.
  Deno.exit(command ? await command(args) : EXIT.wrongUse);
}

async function lines() {
  const { standardLines } = await import("./services/commands/standard_lines.ts");
  return standardLines();
}
