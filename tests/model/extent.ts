/** Whether the full figures are wanted: `deno task torture`. */
export function isTorture(): boolean {
  return Deno.env.get("PLENARR_TORTURE") === "1";
}
