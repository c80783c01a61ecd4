/** What a handler may ask and tell while it works. */
export interface JobControl {
  /** The user cancelled, the job was lost, or the process ends. */
  isStopped(): boolean;
  isCancelled(): boolean;
  /** Kept on the job, for pages that show progress. */
  report(progress: unknown): Promise<void>;
}
