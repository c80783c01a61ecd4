import type { Log, LogFields } from "./deps.ts";

const LEVELS = ["debug", "info", "warn", "error", "silent"] as const;
export type LogLevel = typeof LEVELS[number];

export function readLogLevel(text: string | undefined): LogLevel {
  return LEVELS.find((level) => level === text?.toLowerCase()) ?? "info";
}

/** Writes one line an event: time, level, event, then `field=value`. */
export function createLog(level: LogLevel, now: () => number, write: (line: string) => void): Log {
  const at = (own: LogLevel) => (event: string, fields: LogFields = {}) => {
    if (LEVELS.indexOf(own) < LEVELS.indexOf(level)) return;
    const words = Object.entries(fields).map(([name, value]) =>
      `${name}=${JSON.stringify(value) ?? "null"}`
    );
    write([new Date(now()).toISOString(), own.padEnd(5), event, ...words].join(" "));
  };
  return { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
}
