/** How a command ended (DESIGN § 7). */
export const EXIT = { done: 0, failed: 1, wrongUse: 2, partly: 3, stopped: 130 } as const;
