import type { Deps } from "../../services/deps.ts";

/** A process in which `before` is waited for before every request and every write. */
export function withBoundaries(deps: Deps, before: () => Promise<void>): Deps {
  return {
    ...deps,
    fetch: async (input, init) => {
      await before();
      return await deps.fetch(input, init);
    },
    db: {
      ...deps.db,
      write: async (statements) => {
        await before();
        return await deps.db.write(statements);
      },
    },
  };
}

/** Does `strike` once, at that boundary; at the end where there are fewer of them. */
export async function struckAt<T>(
  deps: Deps,
  at: number,
  strike: () => Promise<void>,
  run: (deps: Deps) => Promise<T>,
): Promise<T> {
  let passed = 0;
  let striking: Promise<void> | null = null;
  const done = await run(withBoundaries(deps, async () => {
    if (++passed === at) await (striking = strike());
  }));
  // Nobody may have waited for the request or write that was struck.
  await (striking ?? strike());
  return done;
}

/** Killed at that boundary: from then on it does nothing any more, not even clear up. */
export async function killedAt(
  deps: Deps,
  at: number,
  run: (deps: Deps) => Promise<string>,
): Promise<string> {
  const never = new Promise<never>(() => {});
  const { promise: died, resolve: die } = Promise.withResolvers<string>();
  let passed = 0;
  const dying = withBoundaries(deps, async () => {
    if (++passed < at) return;
    die("…");
    await never;
  });
  return await Promise.race([run(dying), died]);
}
