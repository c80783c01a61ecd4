import { Hono } from "hono";

const ASSETS: Readonly<Record<string, { file: string | URL; mediaType: string }>> = {
  "plenarr.css": {
    file: new URL("../static/plenarr.css", import.meta.url),
    mediaType: "text/css; charset=utf-8",
  },
  "app.js": {
    file: new URL("../static/app.js", import.meta.url),
    mediaType: "text/javascript; charset=utf-8",
  },
  "sorting.js": {
    file: new URL("../static/sorting.js", import.meta.url),
    mediaType: "text/javascript; charset=utf-8",
  },
  "ticking.js": {
    file: new URL("../static/ticking.js", import.meta.url),
    mediaType: "text/javascript; charset=utf-8",
  },
  "favicon.svg": {
    file: new URL("../static/favicon.svg", import.meta.url),
    mediaType: "image/svg+xml",
  },
  // Served from the package, pinned in deno.json: nothing of it is copied into the project.
  "htmx.js": { file: "htmx.org/dist/htmx.min.js", mediaType: "text/javascript; charset=utf-8" },
  "sortable.js": {
    file: "sortablejs/Sortable.min.js",
    mediaType: "text/javascript; charset=utf-8",
  },
};

interface Asset {
  bytes: Uint8Array<ArrayBuffer>;
  etag: string;
}

/** `/static/*`: a fixed list, so no path can lead anywhere else. */
export function staticFiles() {
  const app = new Hono();
  const cache = new Map<string, Promise<Asset>>();
  app.get("/:name", async (c) => {
    const name = c.req.param("name");
    const found = ASSETS[name];
    if (!found) return c.notFound();
    const asset = await getOrRead(cache, name, found.file);
    const headers = {
      etag: asset.etag,
      "cache-control": "no-cache",
      "content-type": found.mediaType,
    };
    if (c.req.header("if-none-match") === asset.etag) return c.body(null, 304, headers);
    return c.body(asset.bytes, 200, headers);
  });
  return app;
}

function getOrRead(
  cache: Map<string, Promise<Asset>>,
  name: string,
  file: string | URL,
): Promise<Asset> {
  const known = cache.get(name) ?? readAsset(file);
  cache.set(name, known);
  return known;
}

async function readAsset(file: string | URL): Promise<Asset> {
  const bytes = await Deno.readFile(
    file instanceof URL ? file : new URL(import.meta.resolve(file)),
  );
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return { bytes, etag: `"${hash.slice(0, 9).toBase64()}"` };
}
