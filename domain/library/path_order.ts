/**
 * Orders paths as the database does, by code point. JavaScript orders by UTF-16 unit, which puts
 * emoji before some older characters. A folder is compared with its slash: then a walk that goes
 * through sorted folders meets paths in this very order.
 */
export function comparePaths(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const [left, right] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (left !== right) return weigh(left) - weigh(right);
  }
  return a.length - b.length;
}

/** Surrogates stand for the characters above all others. */
function weigh(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/** Whether a path lies in a folder or is it; everything lies in "". */
export function isWithin(path: string, folder: string): boolean {
  return folder === "" || path === folder || path.startsWith(`${folder}/`);
}

/** Whether a path, or a folder above it, is in a set of paths. */
export function isUnderAny(path: string, folders: ReadonlySet<string>): boolean {
  if (folders.size === 0) return false;
  for (let end = path.length; end > 0; end = path.lastIndexOf("/", end - 1)) {
    if (folders.has(path.slice(0, end))) return true;
  }
  return false;
}

/** The first piece of a path: what lies in the library itself. */
export function topOf(path: string): string {
  const slash = path.indexOf("/");
  return slash < 0 ? path : path.slice(0, slash);
}

export function baseNameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
