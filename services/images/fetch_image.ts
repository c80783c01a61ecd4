import type { Deps } from "../deps.ts";
import type { ProviderSetup } from "../settings/setup.ts";

/** Why there is no image: words for the log; the page shows its placeholder. */
export type ImageProblem = { problem: string; isGone: boolean };

const FETCH_MS = 15_000;
const LARGEST_BYTES = 20 * 1024 * 1024;
const MOST_REDIRECTS = 3;

/** Fetches one image from its provider; redirects are followed by hand, on its own hosts only. */
export async function fetchImage(
  deps: Deps,
  provider: ProviderSetup,
  address: string,
): Promise<Uint8Array<ArrayBuffer> | ImageProblem> {
  const signal = AbortSignal.timeout(FETCH_MS);
  let url = address;
  try {
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      if (!isAllowed(provider, url)) {
        return { problem: "the image is not on one of the provider's hosts", isGone: false };
      }
      const response = await deps.fetch(url, { redirect: "manual", signal });
      const next = response.status >= 300 && response.status < 400
        ? response.headers.get("location")
        : null;
      if (next === null) return await readImage(response);
      await response.body?.cancel();
      url = new URL(next, url).href;
    }
    return { problem: "too many redirects", isGone: false };
  } catch {
    return { problem: "the image could not be fetched", isGone: false };
  }
}

/** Only http(s), and only the provider's own hosts or the addresses that the user configured. */
function isAllowed({ module, urls }: ProviderSetup, address: string): boolean {
  const url = new URL(address);
  if (url.protocol === "https:" && url.port === "" && module.imageHosts.includes(url.hostname)) {
    return true;
  }
  return Object.values(urls).some((base) => url.href.startsWith(`${base}/`)) &&
    url.protocol.startsWith("http");
}

async function readImage(response: Response): Promise<Uint8Array<ArrayBuffer> | ImageProblem> {
  if (!response.ok || !response.body) {
    await response.body?.cancel();
    return { problem: `HTTP ${response.status}`, isGone: response.status === 404 };
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body) {
    size += part.length;
    // Leaving the loop cancels the body.
    if (size > LARGEST_BYTES) return { problem: "the image is too large", isGone: false };
    parts.push(part);
  }
  return new Uint8Array(await new Blob(parts as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}
