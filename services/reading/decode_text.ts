/** A byte order mark says it for sure (Unicode, chapter 23.8). */
const MARKS: readonly [bytes: readonly number[], encoding: string][] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];
/** What Windows programs wrote before all wrote UTF-8; it knows a character for every byte. */
const OLD_ENCODING = "windows-1252";

/** A text file's text: UTF-8, what its mark or its XML declaration says, or an old encoding. */
export function decodeText(bytes: Uint8Array): string {
  const marked = MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return new TextDecoder(marked[1]).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decoderFor(bytes).decode(bytes);
  }
}

function decoderFor(bytes: Uint8Array): TextDecoder {
  const start = new TextDecoder(OLD_ENCODING).decode(bytes.subarray(0, 200));
  const declared = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/i.exec(start)?.[1];
  try {
    // Bytes that are no UTF-8 are none whatever the file says of itself.
    return new TextDecoder(declared && !/^utf-?8$/i.test(declared) ? declared : OLD_ENCODING);
  } catch {
    return new TextDecoder(OLD_ENCODING);
  }
}
