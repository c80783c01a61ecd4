/** How long a job waits for an item that another job works on. */
export const BUSY_PAUSE_MS = 1000;
