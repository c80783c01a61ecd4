/** A stable 32-bit number for a text (FNV-1a, with a final mix). */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    h ^= text.charCodeAt(i);
    h = Math.imul(h, 0x01000193);
  }
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 13), 0x297a2d39);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A whole number from `low` to `high`, always the same for one text. */
export function hashBetween(text: string, low: number, high: number): number {
  return low + hash(text) % (high - low + 1);
}

/** Hex digits, always the same for one text. */
export function hashHex(text: string, length: number): string {
  let hex = "";
  for (let i = 0; hex.length < length; i++) {
    hex += hash(`${i}:${text}`).toString(16).padStart(8, "0");
  }
  return hex.slice(0, length);
}
