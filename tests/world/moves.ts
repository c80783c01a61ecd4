/** Where ids lead that were merged into others. */
export interface Moves<T> {
  add(from: number, to: number): void;
  /** What the one with that id was merged into, through all later merges; undefined = it was not. */
  targetOf(id: number): T | undefined;
}

/** Keeps the merges of one kind of title; `find` answers nothing for an id that is gone. */
export function createMoves<T>(find: (id: number) => T | undefined): Moves<T> {
  const moved = new Map<number, number>();

  return { add: (from, to) => void moved.set(from, to), targetOf };

  function targetOf(id: number): T | undefined {
    const target = moved.get(id);
    return target === undefined ? undefined : find(target) ?? targetOf(target);
  }
}
