import { readImageName } from "./image_file.ts";
import { paint, paintLogo } from "./paint.ts";
import { writePng } from "./png.ts";

// Enough for a page of posters; larger pictures are painted anew rather than kept.
const CACHED_IMAGES = 400;
const CACHED_BYTES = 60_000;
const painted = new Map<string, Uint8Array<ArrayBuffer>>();

/** The PNG of that name; a `width` or `height` scales it, null leaves it as large as it is. */
export async function serveImage(
  name: string,
  scale: { width?: number; height?: number } | null,
): Promise<Response> {
  const bytes = await paintImage(name, scale);
  if (!bytes) return new Response("Not found", { status: 404 });
  const headers = { "content-type": "image/png", "cache-control": "public, max-age=31536000" };
  return new Response(bytes, { headers });
}

async function paintImage(name: string, scale: { width?: number; height?: number } | null) {
  const file = readImageName(name);
  if (!file) return null;
  const share = scale?.width
    ? scale.width / file.width
    : scale?.height
    ? scale.height / file.height
    : 1;
  // No provider enlarges: a size wider than the original gives the original.
  const width = Math.max(1, Math.round(file.width * Math.min(1, share)));
  const height = Math.max(1, Math.round(file.height * Math.min(1, share)));
  const key = `${name} ${width}`;
  const known = painted.get(key);
  if (known) return known;
  const isClear = ["logo", "clearart", "disc", "character"].includes(file.kind);
  const brush = isClear ? paintLogo : paint;
  const seed = `${file.kind} ${file.owner} ${file.motif}`;
  const bytes = await writePng(brush(String(file.owner), seed, width, height));
  remember(key, bytes);
  return bytes;
}

function remember(key: string, bytes: Uint8Array<ArrayBuffer>): void {
  if (bytes.length > CACHED_BYTES) return;
  if (painted.size >= CACHED_IMAGES) painted.delete(painted.keys().next().value ?? "");
  painted.set(key, bytes);
}

/** A picture for a name that somebody else gave, as large as its owner says it is. */
export async function paintAnyImage(
  name: string,
  size: { width: number; height: number } | undefined,
  scale: { width?: number; height?: number },
): Promise<Response> {
  const { width, height } = size ?? { width: 1000, height: 1500 };
  const share = Math.min(1, (scale.width ?? width) / width, (scale.height ?? height) / height);
  const bytes = await writePng(
    paint(name, name, Math.round(width * share), Math.round(height * share)),
  );
  return new Response(bytes, { headers: { "content-type": "image/png" } });
}
