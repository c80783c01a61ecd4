import type { BaseName } from "./simulator.ts";

/** One request that the world has seen; keys are never part of it. */
export interface LoggedRequest {
  provider: BaseName;
  method: string;
  path: string;
  query: Record<string, string>;
  keyUsed: boolean;
  at: Date;
  /** 0 while it hangs and when the connection was cut. */
  status: number;
}

/** The note of a request that has just come in; its status is filled in later. */
export function noteRequest(
  provider: BaseName,
  request: Request,
  { keyUsed, secrets, at }: { keyUsed: boolean; secrets: readonly string[]; at: Date },
): LoggedRequest {
  const { pathname, searchParams } = new URL(request.url);
  const query = Object.fromEntries([...searchParams].filter(([name]) => !secrets.includes(name)));
  return { provider, method: request.method, path: pathname, query, keyUsed, at, status: 0 };
}
