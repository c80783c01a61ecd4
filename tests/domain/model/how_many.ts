/**
 * How many random sequences a property test runs, from the environment: a sample in `test`, all in
 * `torture`; PLENARR_SEQUENCES sets another number and PLENARR_SEED repeats a run.
 */
export function howMany(sample: number, torture: number): { numRuns: number; seed?: number } {
  const wanted = Number(Deno.env.get("PLENARR_SEQUENCES") ?? "");
  const isTorture = Deno.env.get("PLENARR_TORTURE") === "1";
  const seed = Deno.env.get("PLENARR_SEED");
  return {
    numRuns: wanted > 0 ? wanted : isTorture ? torture : sample,
    ...(seed ? { seed: Number(seed) } : {}),
  };
}
