/**
 * Whether one of the user's ignore patterns says the pieces of a path: one without a slash is held
 * against every piece, one with a slash against the whole; `*` and `?` as in a shell.
 */
export function matchesUserPattern(
  pieces: readonly string[],
  patterns: readonly string[],
): boolean {
  return patterns.some((pattern) => {
    const wanted = pattern.trim().toLowerCase();
    if (wanted === "") return false;
    const targets = wanted.includes("/") ? [pieces.join("/")] : pieces;
    return targets.some((target) => matchesPattern(target.toLowerCase(), trimSlash(wanted)));
  });
}

function trimSlash(pattern: string): string {
  return pattern.replace(/^\//, "").replace(/\/$/, "/*");
}

/** Shell wildcards by two pointers: a regular expression of many stars would take exponential time. */
function matchesPattern(text: string, pattern: string): boolean {
  let at = 0;
  let want = 0;
  let star = -1;
  let retry = 0;
  while (at < text.length) {
    if (
      want < pattern.length && (pattern[want] === "?" || pattern[want] === text[at]) &&
      pattern[want] !== "*"
    ) {
      at += 1;
      want += 1;
    } else if (pattern[want] === "*") {
      star = want;
      want += 1;
      retry = at;
    } else if (star >= 0) {
      want = star + 1;
      retry += 1;
      at = retry;
    } else return false;
  }
  while (pattern[want] === "*") want += 1;
  return want === pattern.length;
}
