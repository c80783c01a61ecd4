/** Shorter values in an address are words of the question; a PIN in a body is as short as that. */
const SHORTEST = { query: 8, confided: 4 } as const;
/** A server's words may be as long as it likes; nobody reads more of them. */
const LONGEST = 300;

/** What went out with a request, besides its path. */
export interface Sent {
  url: URL;
  headers?: Readonly<Record<string, string>>;
  post?: unknown;
}

/**
 * A detail fit to be kept, logged and shown. Some servers repeat in an error what they were sent,
 * keys and tokens among it: none of that stays.
 */
export function safeDetail(detail: string, { url, headers = {}, post }: Sent): string {
  const words = [...Object.values(headers), ...Object.values(Object(post)).map(String)]
    .flatMap((text) => text.split(/\s+/));
  const sent = [
    ...[...url.searchParams.values()].filter(({ length }) => length >= SHORTEST.query),
    ...words.filter(({ length }) => length >= SHORTEST.confided),
  ];
  const hidden = sent.flatMap((text) => [text, encodeURIComponent(text)])
    .sort((a, b) => b.length - a.length)
    .reduce((text, secret) => text.replaceAll(secret, "…"), detail);
  return hidden.length > LONGEST ? `${hidden.slice(0, LONGEST)}…` : hidden;
}
