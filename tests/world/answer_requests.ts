import { applyFault } from "./apply_fault.ts";
import { findBase } from "./bases.ts";
import type { Faults } from "./faults.ts";
import { type LoggedRequest, noteRequest } from "./request_log.ts";
import type { ProviderModule, SimulatorDeps } from "./simulator.ts";
import { type Sleep, sleepReally } from "./sleep.ts";

interface AnswerParts {
  deps: SimulatorDeps;
  providers: readonly ProviderModule[];
  faults: Faults;
  requests: LoggedRequest[];
  delay: (signal: AbortSignal) => Promise<void>;
  sleep: Sleep;
}

/** Routes a request by its base: note it, wait, spoil or answer it. Null = nobody lives there. */
export function createAnswer({ deps, providers, faults, requests, delay, sleep }: AnswerParts) {
  const created = providers.map((module) => ({ module, simulator: module.create(deps) }));

  return async function answer(request: Request): Promise<Response | null> {
    const target = findBase(request.url, deps.bases);
    if (!target) return null;
    const { name, rest } = target;
    const found = created.find(({ module }) => [module.apiBase, module.imagesBase].includes(name));
    if (!found) return null;
    const { module, simulator } = found;
    const relative = new Request(`http://world${rest}`, request);
    const note = noteRequest(name, relative, {
      keyUsed: module.hasKey(relative),
      secrets: module.secretParameters,
      at: deps.now(),
    });
    requests.push(note);
    // Before the delay: faults count requests as they come in, not as they are answered.
    const fault = faults.meet(name);
    await delay(request.signal);
    const simulate = name === module.imagesBase ? simulator.images : simulator.api;
    const plain = () => (simulate ?? simulator.api)(relative);
    const context = { module, request: relative, now: deps.now, sleep, plain };
    const response = await (fault ? applyFault(fault, context) : plain());
    note.status = response.status;
    return response;
  };
}

/** Latency wavers by a fifth around its mean, by the world's randomness. */
export function createDelay(
  { latencyMs = 0, sleep = sleepReally, random = () => 0.5 }: {
    latencyMs?: number;
    sleep?: Sleep;
    random?: () => number;
  },
) {
  return async (signal: AbortSignal) => {
    if (latencyMs > 0) await sleep(latencyMs * (0.8 + random() * 0.4), signal);
  };
}
