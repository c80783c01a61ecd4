import { and, eq } from "drizzle-orm";
import type { ProviderId } from "../../domain/ids.ts";
import { FRESH_STATE, type ProviderState } from "../../domain/limits/provider_state.ts";
import type { Db } from "../open.ts";
import { providerStates } from "../schema.ts";

export async function readProviderState(db: Db, provider: ProviderId): Promise<ProviderState> {
  return (await readVersion(db, provider)).state;
}

/**
 * Changes a provider's state as one step, although several processes do: the change is computed
 * from what is stored and written only if that is still so, else computed again. `change` returns
 * the new state, or null to leave it, and whatever the caller wants to know.
 */
export async function changeProviderState<T>(
  db: Db,
  provider: ProviderId,
  change: (state: ProviderState) => { state: ProviderState | null; result: T },
): Promise<T> {
  while (true) {
    const { state, version } = await readVersion(db, provider);
    const changed = change(state);
    if (changed.state === null) return changed.result;
    if (await writeVersion(db, provider, changed.state, version)) return changed.result;
  }
}

async function readVersion(
  db: Db,
  provider: ProviderId,
): Promise<{ state: ProviderState; version: number }> {
  const [row] = await db.orm.select().from(providerStates).where(
    eq(providerStates.provider, provider),
  );
  if (!row) return { state: FRESH_STATE, version: 0 };
  return {
    state: { ...FRESH_STATE, ...(row.state as Partial<ProviderState>) },
    version: row.version,
  };
}

async function writeVersion(
  db: Db,
  provider: ProviderId,
  state: ProviderState,
  version: number,
): Promise<boolean> {
  const isThatVersion = and(
    eq(providerStates.provider, provider),
    eq(providerStates.version, version),
  );
  const statement = version === 0
    ? db.orm.insert(providerStates).values({ provider, state, version: 1 }).onConflictDoNothing()
    : db.orm.update(providerStates).set({ state, version: version + 1 }).where(isThatVersion);
  const [result] = await db.write([statement]);
  return result?.rowsAffected === 1;
}

/** The state of every provider that was ever asked. */
export async function readProviderStates(db: Db): Promise<ReadonlyMap<ProviderId, ProviderState>> {
  const rows = await db.orm.select().from(providerStates);
  return new Map(
    rows.map((
      { provider, state },
    ) => [provider, { ...FRESH_STATE, ...(state as Partial<ProviderState>) }]),
  );
}
