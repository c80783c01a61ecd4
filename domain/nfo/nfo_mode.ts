/** What values of NFO files do in a library (DESIGN 3.14). */
export const NFO_MODES = ["keep", "fill_gaps", "lock"] as const;

/**
 * `keep`: they come before every provider's, ratings last; `fill_gaps`: after every provider's;
 * `lock`: as `keep`, and a field that got one is locked, unless it is a rating.
 */
export type NfoMode = typeof NFO_MODES[number];
