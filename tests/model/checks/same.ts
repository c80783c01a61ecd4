/** Equal as JSON, whatever the order of the keys. */
export function isSame(a: unknown, b: unknown): boolean {
  return write(a) === write(b);
}

function write(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part) => {
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => a < b ? -1 : 1));
  });
}

/** Whether two values say the same: of a list in any order, of a cast without its portraits. */
export function saysSame(a: unknown, b: unknown): boolean {
  return isSame(gist(a), gist(b));
}

function gist(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(gist).map((own) => JSON.stringify(own)).sort();
  if (typeof value !== "object" || value === null) return value;
  const { name, role } = value as { name?: unknown; role?: unknown };
  return [name, role];
}
