import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { secureHeaders } from "hono/secure-headers";

const LARGEST_BODY = 1024 * 1024;
const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);
const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Interim safety until there is a login (DESIGN § 9): only names that are this machine or were
 * allowed, no writes for foreign pages, nothing loaded from elsewhere, no large bodies.
 */
export function safety(allowedHosts: readonly string[]): MiddlewareHandler[] {
  return [
    checkHost(allowedHosts),
    checkOrigin,
    secure,
    bodyLimit({ maxSize: LARGEST_BODY, onError: tooLarge }),
  ];
}

/** Another name for this machine is how a foreign page reaches it (DNS rebinding). */
function checkHost(allowedHosts: readonly string[]): MiddlewareHandler {
  const allowed = new Set(allowedHosts.map((host) => host.toLowerCase()));
  return async (c, next) => {
    const host = (c.req.header("host") ?? new URL(c.req.url).host).toLowerCase();
    const name = host.replace(/:\d+$/, "");
    if (!LOOPBACK.has(name) && !allowed.has(name) && !allowed.has(host)) {
      throw new HTTPException(403, {
        message: `This server does not answer to the name "${name}". Add it to PLENARR_HOSTS.`,
      });
    }
    await next();
  };
}

const checkOrigin: MiddlewareHandler = async (c, next) => {
  if (!SAFE_METHODS.has(c.req.method)) {
    const origin = c.req.header("origin");
    const host = c.req.header("host") ?? new URL(c.req.url).host;
    const isForeign = origin !== undefined && hostOf(origin) !== host;
    if (isForeign || c.req.header("sec-fetch-site") === "cross-site") {
      throw new HTTPException(403, {
        message: "This request comes from another page. Nothing was changed.",
      });
    }
  }
  await next();
};

const secure = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", "data:"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
    objectSrc: ["'none'"],
  },
  referrerPolicy: "same-origin",
  xFrameOptions: "DENY",
  // Served on a home network without TLS: a promise of https would lock its user out.
  strictTransportSecurity: false,
});

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

function tooLarge(): never {
  throw new HTTPException(413, {
    message: `A request may have at most ${LARGEST_BODY} bytes. Nothing was changed.`,
  });
}
