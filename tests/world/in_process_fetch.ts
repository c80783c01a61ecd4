const MOST_REDIRECTS = 20;

/** A `fetch` that answers from the world and refuses every other host: no test is ever online. */
export function createInProcessFetch(
  answer: (request: Request) => Promise<Response | null>,
): typeof fetch {
  return fetchFromWorld;

  function fetchFromWorld(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    return follow(new Request(input, init), 0);
  }

  async function follow(request: Request, redirects: number): Promise<Response> {
    request.signal.throwIfAborted();
    const response = await withAbort(answer(request), request.signal);
    if (!response) {
      const { host } = new URL(request.url);
      throw new TypeError(`Cannot fetch from "${host}": the world knows no such host`);
    }
    const location = response.headers.get("location");
    if (location === null || response.status < 300 || response.status > 399) {
      return withUrl(response, request.url);
    }
    if (request.redirect === "manual") return withUrl(response, request.url);
    if (request.redirect === "error" || redirects >= MOST_REDIRECTS) {
      throw new TypeError("Fetch failed: a redirect was not expected");
    }
    return follow(new Request(new URL(location, request.url), request), redirects + 1);
  }
}

/** The answer, or the abort if that comes first, as with the real fetch. */
async function withAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener("abort", stop);
    // Whichever loses must not become an unhandled rejection.
    promise.catch(() => {});
  }
}

function withUrl(response: Response, url: string): Response {
  return Object.defineProperty(response, "url", { value: url });
}
