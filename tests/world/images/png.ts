const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const CRC_TABLE = makeCrcTable();

/** A picture of one byte a pixel, with the colours that the bytes stand for. */
export interface Picture {
  width: number;
  height: number;
  /** width × height palette indexes, row by row. */
  pixels: Uint8Array;
  palette: [red: number, green: number, blue: number][];
  /** Opacity by palette index; indexes past the end are opaque. */
  opacity?: number[];
}

/** Writes a PNG with a palette; the smallest format that needs no encoder of its own. */
export async function writePng(picture: Picture): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height, palette, opacity } = picture;
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 3, 0, 0, 0], 8);
  const data = await deflate(withFilterBytes(picture));
  const chunks = [
    new Uint8Array(SIGNATURE),
    chunk("IHDR", header),
    chunk("PLTE", new Uint8Array(palette.flat())),
    ...(opacity ? [chunk("tRNS", new Uint8Array(opacity))] : []),
    chunk("IDAT", data),
    chunk("IEND", new Uint8Array(0)),
  ];
  return joinBytes(chunks);
}

/** Each row begins with its filter; 0 = as it is. */
function withFilterBytes({ width, height, pixels }: Picture): Uint8Array<ArrayBuffer> {
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++) {
    rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  }
  return rows;
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

function joinBytes(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function crc(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = (CRC_TABLE[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

function makeCrcTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c;
  });
}
