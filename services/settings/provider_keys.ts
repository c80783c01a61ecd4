import { deleteSecret, listSecrets, storeSecret } from "../../db/system/secrets.ts";
import type { ProviderId } from "../../domain/ids.ts";
import type { Deps } from "../deps.ts";

const PREFIX = "provider:";
const SHOWN = 4;

/** The keys in clear, for asking; never log, show or send them. */
export async function loadProviderKeys(deps: Deps): Promise<ReadonlyMap<ProviderId, string>> {
  const keys = new Map<ProviderId, string>();
  for (const { name, cipher } of await listSecrets(deps.db)) {
    if (!name.startsWith(PREFIX)) continue;
    const key = await deps.secrets.open(cipher);
    if (key === null) {
      deps.log.warn("provider key cannot be opened: enter it again", {
        provider: name.slice(PREFIX.length),
      });
    } else keys.set(name.slice(PREFIX.length), key);
  }
  return keys;
}

/** The last four characters of each key, not of a PIN behind it: all that is ever shown. */
export async function loadKeyHints(deps: Deps): Promise<ReadonlyMap<ProviderId, string>> {
  const own = (await listSecrets(deps.db)).filter(({ name }) => name.startsWith(PREFIX));
  return new Map(own.map(({ name, hint }) => [name.slice(PREFIX.length), hint]));
}

/** Stores a key, or forgets it when it is empty. */
export async function saveProviderKey(
  deps: Deps,
  provider: ProviderId,
  key: string,
): Promise<void> {
  const name = PREFIX + provider;
  if (key === "") return await deleteSecret(deps.db, name);
  // What follows a colon is a PIN. A key too short to be masked shows nothing of itself.
  const [shown = ""] = key.split(":");
  const hint = shown.length >= SHOWN * 2 ? shown.slice(-SHOWN) : "";
  await storeSecret(deps.db, { name, cipher: await deps.secrets.seal(key), hint }, deps.now());
}
