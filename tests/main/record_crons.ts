/** Stands in for `Deno.cron` before main.ts is loaded. */
export const crons: [name: string, schedule: string][] = [];

Object.defineProperty(Deno, "cron", {
  value: (name: string, schedule: string) => {
    crons.push([name, schedule]);
    return Promise.resolve();
  },
});
