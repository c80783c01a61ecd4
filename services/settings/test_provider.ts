import { readProviderState } from "../../db/system/provider_states.ts";
import type { Outcome } from "../../domain/outcome.ts";
import type { ProviderMemory } from "../../providers/provider.ts";
import type { Deps } from "../deps.ts";
import { recordOutcome } from "../enrichment/request_slot.ts";
import { isProblem, notFound, type Problem } from "../problem.ts";
import { iso } from "../reports/item_details.ts";
import { readProviderPatch } from "./change_settings.ts";
import { createProviderClient } from "./provider_client.ts";
import { loadSettings, type Settings } from "./settings.ts";
import { readPatch } from "./settings_patch.ts";
import { findSetup, type ProviderSetup, setupWith } from "./setup.ts";

export interface ProviderTest {
  ok: boolean;
  /** What the provider said, in words. */
  message: string;
  /** Not before this time; null when that is not known. */
  retryAt: string | null;
}

/** What a person has typed but not saved; what is absent or "" is as it is stored. */
export interface TypedAccess {
  key?: string;
  urls?: Record<string, string>;
}

/**
 * Asks the provider one cheap thing and says what it answered. A key or address that is only typed
 * is tried without a trace: it is not stored, and what comes back says nothing of the stored one.
 */
export async function testProvider(
  deps: Deps,
  id: string,
  { key = "", urls }: TypedAccess = {},
): Promise<Problem | ProviderTest> {
  const stored = await loadSettings(deps);
  const patch = readProviderPatch(stored, id, {
    ...(key ? { key } : {}),
    ...(urls ? { urls } : {}),
  });
  if (isProblem(patch)) return patch;
  const wanted = readPatch(stored, patch);
  if (isProblem(wanted)) return wanted;
  const provider = findSetup(await setupWith(deps, wanted), id);
  if (!provider) return notFound("provider", id);
  const asked = key.trim() ? { ...provider, key: key.trim() } : provider;
  if (asked.module.keyUrl !== null && asked.key === null) {
    return { ok: false, message: "No key is stored. Enter one first.", retryAt: null };
  }
  const isTyped = asked !== provider || !hasSameUrls(stored, wanted, id);
  const outcome = await ask(deps, asked, isTyped);
  const again = await retryAt(deps, id, outcome, isTyped);
  return { ...describe(asked, outcome, isTyped), retryAt: iso(again) };
}

async function ask(
  deps: Deps,
  provider: ProviderSetup,
  isTyped: boolean,
): Promise<Outcome<null>> {
  const memory = isTyped ? FORGETFUL : undefined;
  const outcome = await createProviderClient(deps, provider, true, { fetch: deps.fetch }, memory)
    .test();
  // Any answer at all shows that key and address work.
  const seen: Outcome<null> = outcome.kind === "not_found" ? { kind: "ok", value: null } : outcome;
  if (!isTyped) await recordOutcome(deps, provider, seen, true);
  return seen;
}

const FORGETFUL: ProviderMemory = {
  read: () => Promise.resolve(new Map()),
  write: () => Promise.resolve(),
};

function describe(
  { module: { name, keyUrl } }: ProviderSetup,
  outcome: Outcome<null>,
  isTyped: boolean,
): Omit<ProviderTest, "retryAt"> {
  if (outcome.kind === "ok" || outcome.kind === "not_found") {
    const subject = keyUrl === null ? `${name} answered.` : `${name} accepted the key.`;
    return { ok: true, message: isTyped ? `${subject} It is not saved yet.` : subject };
  }
  const end = /[.!?]$/.test(outcome.detail) ? "" : ".";
  return { ok: false, message: `${name} says: ${outcome.detail}${end}` };
}

async function retryAt(
  { db }: Deps,
  id: string,
  outcome: Outcome<null>,
  isTyped: boolean,
): Promise<number | null> {
  if (isTyped) return outcome.kind === "rate_limited" ? outcome.retryAt : null;
  const { limitedUntil, openUntil } = await readProviderState(db, id);
  return limitedUntil ?? openUntil;
}

function hasSameUrls(stored: Settings, wanted: Settings, id: string): boolean {
  return JSON.stringify(stored.providers[id]?.urls ?? {}) ===
    JSON.stringify(wanted.providers[id]?.urls ?? {});
}
