import { readMemory, writeMemory } from "../../db/system/provider_memory.ts";
import type { ProviderClient, ProviderContext, ProviderMemory } from "../../providers/provider.ts";
import type { Deps } from "../deps.ts";
import type { ProviderSetup } from "./setup.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** A provider's client as it is set up now; its requests are sent as the caller says. */
export function createProviderClient(
  deps: Deps,
  { module, key, urls, contact }: ProviderSetup,
  isUrgent: boolean,
  sending: Pick<ProviderContext, "fetch" | "turn">,
  memory: ProviderMemory = memoryOf(deps, module.id),
): ProviderClient {
  return module.create({
    ...sending,
    now: deps.now,
    key,
    urls,
    contact,
    isUrgent,
    memory,
  });
}

/** Tokens are secrets, so all that a module remembers is sealed. */
function memoryOf({ db, now, secrets }: Deps, provider: string): ProviderMemory {
  return {
    async read(names) {
      const found = new Map<string, string>();
      for (const { name, cipher } of await readMemory(db, provider, names, now())) {
        const text = await secrets.open(cipher);
        if (text !== null) found.set(name, text);
      }
      return found;
    },
    async write(entries, days) {
      const sealed = await Promise.all(
        [...entries].map(async ([name, text]) => ({ name, cipher: await secrets.seal(text) })),
      );
      await writeMemory(db, provider, sealed, now() + days * DAY_MS, now());
    },
  };
}
