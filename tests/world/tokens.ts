/** What logins gave out: each token is good for a month, or until all are called back. */
export interface Tokens {
  issue(): string;
  isValid(token: string): boolean;
  expireAll(): void;
}

const MONTH_MS = 30 * 86_400_000;

/** Keeps the tokens of one world; a number tells them apart. */
export function createTokens(now: () => Date): Tokens {
  const issued = new Map<string, number>();
  let count = 0;

  return { issue, isValid, expireAll: () => issued.clear() };

  function issue(): string {
    const token = `eyJ3b3JsZCI6dHJ1ZX0.${btoa(`token ${++count}`).replace(/=+$/, "")}.c2lnbmVk`;
    issued.set(token, now().getTime() + MONTH_MS);
    return token;
  }

  function isValid(token: string): boolean {
    return now().getTime() < (issued.get(token) ?? 0);
  }
}
