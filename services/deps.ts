import type { Db } from "../db/open.ts";
import type { MediaFacts } from "../domain/library/media_facts.ts";
import type { LibraryReader } from "./reading/library_reader.ts";

/** The outside world, built once in the command that runs; tests hand in another one. */
export interface Deps {
  db: Db;
  now: () => number;
  /** 0 ≤ x < 1 */
  random: () => number;
  fetch: typeof fetch;
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  log: Log;
  /** Where caches and the key file live; null where no disk keeps anything. */
  dataDir: string | null;
  timeZone: string;
  secrets: SecretBox;
  /** Names this process in leases. */
  owner: string;
  /** What looks into videos; null where this machine has nothing that could. */
  findProber: () => Promise<Prober | null>;
  /** Opens what reads a library for a scan; absent where each scan starts a worker of its own. */
  openReader?: (isStopped: () => boolean) => LibraryReader;
}

/** Looks into videos; a file that tells nothing says why. */
export interface Prober {
  look(path: string): Promise<MediaFacts>;
}

/** A log line is an event with fields; never an address, since one may hold a key. */
export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

export type LogFields = Readonly<Record<string, unknown>>;

/** Seals what must not lie readable in the database. */
export interface SecretBox {
  seal(text: string): Promise<string>;
  /** Null when it was sealed with another key. */
  open(cipher: string): Promise<string | null>;
}
