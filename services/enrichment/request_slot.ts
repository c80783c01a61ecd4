import { makeWaitingDue } from "../../db/library/item_queue.ts";
import { changeProviderState, readProviderState } from "../../db/system/provider_states.ts";
import { admitRequest, type Unavailable } from "../../domain/limits/admission.ts";
import { afterOutcome, afterSettingsChange } from "../../domain/limits/after_outcome.ts";
import type { ProviderState } from "../../domain/limits/provider_state.ts";
import type { Outcome } from "../../domain/outcome.ts";
import type { ProviderClient } from "../../providers/provider.ts";
import type { Deps } from "../deps.ts";
import { createProviderClient } from "../settings/provider_client.ts";
import type { ProviderSetup } from "../settings/setup.ts";

/** A pause that short is waited out; a longer one leaves the item waiting instead (C42). */
const WORTH_WAITING_MS = 30_000;
/** Work in the background waits that long for a slow provider's turn; it catches up later. */
const BACKGROUND_PATIENCE_MS = 10_000;
const TRIES = 2;
const RETRY_PAUSE_MS = 500;
/** How often to look whether another request's probe has found the provider open again. */
const PROBE_LOOK_MS = 250;

export type Asked<T> = Outcome<T> | Unavailable;

/**
 * Asks a provider within its limits, which all processes share: waits for its slot, sends, records
 * what came back. A short pause is waited out and a first failure tried once more.
 */
export async function askWithinLimits<T>(
  deps: Deps,
  provider: ProviderSetup,
  isUrgent: boolean,
  ask: (client: ProviderClient) => Promise<Outcome<T>>,
): Promise<Asked<T>> {
  let asked: Asked<T> = { kind: "failed", detail: "not asked", isUnreachable: false };
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const latest = await askOnce(deps, provider, isUrgent, ask);
    // A second try whose turn comes too late leaves it at the failure of the first one.
    if (asked.kind === "failed" && latest.kind === "unavailable" && attempt > 1) break;
    asked = latest;
    const pause = await pauseBeforeRetry(deps, provider, asked);
    if (pause === null || attempt === TRIES) break;
    await deps.sleep(pause);
  }
  return asked;
}

async function askOnce<T>(
  deps: Deps,
  provider: ProviderSetup,
  isUrgent: boolean,
  ask: (client: ProviderClient) => Promise<Outcome<T>>,
): Promise<Asked<T>> {
  const slot = await takeSlotAfterProbe(deps, provider, isUrgent);
  if (slot) return slot;
  const outcome = await ask(createClient(deps, provider, isUrgent));
  const isOnlyThisOne = await answersOthers(deps, provider, isUrgent, outcome);
  await recordOutcome(deps, provider, isOnlyThisOne ? { kind: "ok", value: null } : outcome);
  if (outcome.kind === "rate_limited" || outcome.kind === "refused") {
    deps.log.info(`provider ${outcome.kind}`, {
      provider: provider.module.id,
      detail: outcome.detail,
    });
  }
  return outcome;
}

/**
 * Before the breaker opens: whether the provider answers another question, so that it is not the
 * provider that cannot be reached but only this title. Others shall not wait for that one.
 */
async function answersOthers(
  deps: Deps,
  provider: ProviderSetup,
  isUrgent: boolean,
  outcome: Outcome<unknown>,
): Promise<boolean> {
  if (outcome.kind !== "failed") return false;
  const state = await readProviderState(deps.db, provider.module.id);
  if (afterOutcome(state, outcome, deps.now()).openUntil === state.openUntil) return false;
  await takeSlot(deps, provider, isUrgent);
  const { kind } = await createClient(deps, provider, isUrgent).test();
  return kind === "ok" || kind === "not_found";
}

/** Remembers what came back; a pause that ends early brings forward what waited for its end. */
export async function recordOutcome(
  deps: Deps,
  { module }: ProviderSetup,
  outcome: Outcome<unknown>,
  isTest = false,
): Promise<void> {
  const hasReopened = await changeProviderState(deps.db, module.id, (before) => {
    // A test is asked during a pause as well, so its answer ends the pause.
    const asked = isTest && outcome.kind === "ok" ? afterSettingsChange(before) : before;
    const state = afterOutcome(asked, outcome, deps.now());
    return { state, result: isShut(before) && !isShut(state) };
  });
  if (hasReopened) {
    await makeWaitingDue(deps.db, module.id, module.searchRank !== null, deps.now());
  }
}

function isShut({ limitedUntil, openUntil, refused }: ProviderState): boolean {
  return limitedUntil !== null || openUntil !== null || refused !== null;
}

/** While one request probes whether a limit is over, the others wait for what it finds. */
async function takeSlotAfterProbe(
  deps: Deps,
  provider: ProviderSetup,
  isUrgent: boolean,
): Promise<Unavailable | null> {
  const until = deps.now() + WORTH_WAITING_MS;
  while (true) {
    const slot = await takeSlot(deps, provider, isUrgent);
    if (!slot?.isProbed || deps.now() >= until) return slot?.unavailable ?? null;
    await deps.sleep(PROBE_LOOK_MS);
  }
}

/** Waits for leave to send one request; what it answers is why there is none. */
async function takeSlot(
  deps: Deps,
  { module, limits }: ProviderSetup,
  isUrgent: boolean,
  patienceMs = isUrgent ? WORTH_WAITING_MS : BACKGROUND_PATIENCE_MS,
): Promise<{ unavailable: Unavailable; isProbed: boolean } | null> {
  const { admission, isProbed } = await changeProviderState(deps.db, module.id, (state) => {
    const admission = admitRequest(state, limits, deps.now(), isUrgent, patienceMs);
    const isProbed = state.probeAt !== null;
    return {
      state: admission.kind === "go" ? admission.state : null,
      result: { admission, isProbed },
    };
  });
  if (admission.kind === "unavailable") return { unavailable: admission, isProbed };
  const wait = admission.sendAt - deps.now();
  if (wait > 0) await deps.sleep(wait);
  return null;
}

/** One question may cost several requests: all but the first one wait for slots of their own. */
function createClient(deps: Deps, provider: ProviderSetup, isUrgent: boolean): ProviderClient {
  let sent = 0;
  async function turn(): Promise<void> {
    // What was begun is brought to its end, however long the queue has become.
    if (sent++ > 0) await takeSlot(deps, provider, isUrgent, Infinity);
  }
  return createProviderClient(deps, provider, isUrgent, { fetch: deps.fetch, turn });
}

async function pauseBeforeRetry(
  deps: Deps,
  { module }: ProviderSetup,
  asked: Asked<unknown>,
): Promise<number | null> {
  if (asked.kind === "failed") return RETRY_PAUSE_MS * (1 + deps.random());
  // A limit that names no time has been given one by the provider's state.
  const until = asked.kind === "unavailable"
    ? asked.until
    : asked.kind === "rate_limited"
    ? asked.retryAt ?? (await readProviderState(deps.db, module.id)).limitedUntil
    : null;
  const wait = until === null ? Infinity : until - deps.now();
  return wait <= WORTH_WAITING_MS ? Math.max(wait, 0) : null;
}
