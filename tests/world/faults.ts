import type { BaseName } from "./simulator.ts";

/** The ways in which a provider can be made to fail. */
export const FAULT_KINDS = [
  "limited",
  "limited_date",
  "limited_no_header",
  "limited_zero",
  "limited_absurd",
  "limit401",
  "error500",
  "error503",
  "html",
  "hang",
  "drip",
  "truncated",
  "wrong_types",
  "empty",
  "reset",
  "redirect",
  "bad_key",
  "not_found",
] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];

/** Counted in requests to that base since the world was created: the first is 1. */
export interface Fault {
  kind: FaultKind;
  from?: number;
  until?: number;
  /** So often at most. */
  times?: number;
}

/** The switch board of a world's faults. */
export interface Faults {
  add(base: BaseName, fault: Fault): void;
  clear(base?: BaseName): void;
  /** Requests to a base so far. */
  countOf(base: BaseName): number;
  /** Counts a request that has just come in; says which fault it meets, if any. */
  meet(base: BaseName): FaultKind | null;
}

/** Whether a text names a fault, for the command line. */
export function isFaultKind(text: string): text is FaultKind {
  return FAULT_KINDS.some((kind) => kind === text);
}

/** Keeps the faults of every base and counts its requests. */
export function createFaults(): Faults {
  const faults = new Map<BaseName, { fault: Fault; used: number }[]>();
  const counts = new Map<BaseName, number>();

  return { add, clear, countOf, meet };

  function add(base: BaseName, fault: Fault): void {
    faults.set(base, [...(faults.get(base) ?? []), { fault, used: 0 }]);
  }

  function clear(base?: BaseName): void {
    if (base) faults.delete(base);
    else faults.clear();
  }

  function countOf(base: BaseName): number {
    return counts.get(base) ?? 0;
  }

  function meet(base: BaseName): FaultKind | null {
    const number = countOf(base) + 1;
    counts.set(base, number);
    const due = (faults.get(base) ?? []).find(({ fault, used }) =>
      number >= (fault.from ?? 1) && number <= (fault.until ?? Infinity) &&
      used < (fault.times ?? Infinity)
    );
    if (!due) return null;
    due.used++;
    return due.fault.kind;
  }
}
