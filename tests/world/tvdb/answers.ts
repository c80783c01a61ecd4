/** TVDB's refusals; the wording of 404 is not recorded. */
const ERRORS = {
  badApiKey: [401, "InvalidAPIKey: apikey invalid"],
  noPin: [400, "InvalidValueType: pin required"],
  badPath: [400, "InvalidValueType: cannot make item path"],
  noQuery: [400, "query is required"],
  tooDeep: [400, "InvalidValueType: offset beyond 5000 results"],
  unauthorized: [401, "Unauthorized"],
  notFound: [404, "NotFoundException: record not found"],
  limited: [429, "Too Many Requests"],
} as const;

export type TvdbError = keyof typeof ERRORS;

/** Where a list stands among its pages. */
export interface Links {
  prev: string | null;
  self: string;
  next: string | null;
  total_items: number;
  page_size: number;
}

/** TVDB's body for an error. */
export function tvdbError(error: TvdbError, headers: HeadersInit = {}): Response {
  const [status, message] = ERRORS[error];
  return Response.json({ status: "failure", message, data: null }, { status, headers });
}

/** TVDB's envelope; lists come with links. */
export function tvdbOk(data: unknown, links?: Links): Response {
  return Response.json({ status: "success", data, ...(links ? { links } : {}) });
}

/** The links of a page; `name` is the parameter that counts on, by `step` each time. */
export function linksOf(
  url: string,
  total: number,
  { name, at, size, step }: { name: string; at: number; size: number; step: number },
): Links {
  const linkTo = (place: number) => {
    const link = new URL(url);
    link.searchParams.set(name, String(place));
    return link.href;
  };
  const shown = step === 1 ? (at + 1) * size : at + size;
  return {
    prev: at > 0 ? linkTo(Math.max(0, at - step)) : null,
    self: linkTo(at),
    next: shown < total ? linkTo(at + step) : null,
    total_items: total,
    page_size: size,
  };
}
