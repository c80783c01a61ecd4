/** Reads the text of a tag's first occurrence; markup inside it is cut, CDATA taken as text. */
export function readTag(text: string, name: string): string | null {
  const open = new RegExp(`<${name}(?:\\s[^<>]{0,200})?>`, "i").exec(text);
  if (open === null) return null;
  const from = open.index + open[0].length;
  const to = text.indexOf("</", from);
  const inside = text.slice(from, to < 0 ? from + 500 : Math.min(to, from + 2000));
  return inside.replace(/^\s*<!\[CDATA\[/, "").replace(/\]\]>\s*$/, "").replace(
    /<[^<>]{0,200}>/g,
    "",
  );
}

/** Cuts elements and comments with everything in them; one that is never closed is left alone. */
export function cutBlocks(text: string, names: readonly string[]): string {
  let kept = cutBetween(text, "<!--", "-->");
  for (const name of names) kept = cutElement(kept, name);
  return kept;
}

function cutBetween(text: string, open: string, close: string): string {
  let kept = "";
  let at = 0;
  for (;;) {
    const from = text.indexOf(open, at);
    const to = from < 0 ? -1 : text.indexOf(close, from + open.length);
    if (to < 0) return kept + text.slice(at);
    kept += text.slice(at, from);
    at = to + close.length;
  }
}

/** By positions, not by a lazy regular expression: broken files have thousands of open tags. */
function cutElement(text: string, name: string): string {
  const lower = text.toLowerCase();
  const close = `</${name}>`;
  let kept = "";
  let at = 0;
  for (;;) {
    const from = findOpening(lower, name, at);
    const to = from < 0 ? -1 : lower.indexOf(close, from);
    if (to < 0) return kept + text.slice(at);
    kept += text.slice(at, from);
    at = to + close.length;
  }
}

function findOpening(lower: string, name: string, from: number): number {
  let at = lower.indexOf(`<${name}`, from);
  while (at >= 0 && !/[\s>]/.test(lower[at + name.length + 1] ?? "")) {
    at = lower.indexOf(`<${name}`, at + 1);
  }
  return at;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** The five entities of XML and character references; any other stays as it is written. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{1,8}));/gi,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
      return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(code)
        : whole;
    },
  );
}
