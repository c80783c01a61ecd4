import fc from "fast-check";
import { fieldsOf } from "../../../domain/fields/field.ts";
import { readField } from "../../../domain/fields/normalise.ts";
import { readNfoText } from "../../../services/nfo/read_nfo_text.ts";
import { decodeText } from "../../../services/reading/decode_text.ts";
import { assert, assertEquals } from "../../assert.ts";

const SOUND = `<?xml version="1.0" encoding="UTF-8"?>
<movie><title>Boats &amp; Sails</title><ratings><rating name="imdb" max="10"><value>7.4</value>
<votes>12</votes></rating></ratings><plot><![CDATA[They row.]]></plot><genre>Drama</genre>
<actor><name>A</name><role>B</role><order>0</order></actor><set><name>C</name></set>
<uniqueid type="tmdb">603</uniqueid><premiered>2019-03-14</premiered><!-- end --></movie>`;

const PIECES = [
  ..."<>&/!?\"'=;-[] \n\u0000",
  "<movie>",
  "</movie>",
  "<title>",
  "</title>",
  "<episodedetails>",
  "<actor><name>",
  "<ratings><rating name='imdb' max='0'><value>",
  "NaN",
  "1e999",
  "-1",
  "<!--",
  "<![CDATA[",
  "]]>",
  "<?xml ",
  "<!DOCTYPE a [<!ENTITY b '",
  "&b;",
  "&#x110000;",
  "&#55357;",
  "__proto__",
  "<__proto__>",
  "<constructor>",
  "<season>9999999999</season>",
  "\ud83c",
  "é",
];

const random = fc.array(fc.constantFrom(...PIECES), { maxLength: 200 })
  .map((pieces) => pieces.join(""));
/** A sound file with a piece cut out and something else in its place. */
const mutated = fc.tuple(fc.nat(SOUND.length), fc.nat(60), random).map(([at, length, instead]) =>
  SOUND.slice(0, at) + instead.slice(0, 40) + SOUND.slice(at + length)
);

/** Whatever is read is a value of its field, already clean. */
function isSound(text: string): void {
  for (const { kind, offers } of readNfoText(text).content?.entries ?? []) {
    for (const { field: name, value } of offers) {
      const field = fieldsOf(kind).find((own) => own.name === name);
      assert(field, `there is no field ${name}`);
      assertEquals(readField(field, value), { ok: true, value });
    }
  }
}

Deno.test("readNfoText() never throws, and what it reads are clean values", () => {
  fc.assert(fc.property(fc.oneof(random, mutated, fc.string()), isSound), { numRuns: 2000 });
});

Deno.test("readNfoText() reads any bytes as some text", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => isSound(decodeText(bytes))));
});

const LARGEST = 1024 * 1024;
const NASTY: Readonly<Record<string, string>> = {
  "elements in elements": "<a>",
  "elements in a film, never closed": "<movie><title>",
  "closed elements": "<a></a>",
  "closings alone": "</a>",
  "unescaped signs": "&",
  "brackets": "<",
  "comments, never closed": "<!--",
  "sections, never closed": "<![CDATA[",
  "character references, never closed": "&#",
  "attributes": "<a b='c' ",
  "episodes": "<episodedetails><title>a</title></episodedetails>",
  "genres": "<genre>a / b</genre>",
  "spaces and slashes": " / ",
  "digits": "0",
};

for (const [name, piece] of Object.entries(NASTY)) {
  Deno.test(`readNfoText() is done at once with a megabyte of ${name}`, () => {
    const text = `<movie><plot>${piece.repeat(Math.floor(LARGEST / piece.length))}`;
    const start = performance.now();
    isSound(text);
    isSound(piece.repeat(Math.floor(LARGEST / piece.length)));
    const ms = performance.now() - start;
    // Far above what it takes, far below what anything but linear work would.
    assert(ms < 10_000, `it took ${Math.round(ms)} ms`);
  });
}

Deno.test("a billion laughs are none", () => {
  const levels = Array.from(
    { length: 10 },
    (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
  );
  const text = `<!DOCTYPE movie [<!ENTITY l0 "ha">${
    levels.join("")
  }]><movie><title>&l10;</title></movie>`;
  const [entry] = readNfoText(text).content?.entries ?? [];
  assertEquals(entry?.offers.map(({ value }) => value), ["&l10;"]);
});

const ENCODED: readonly [name: string, bytes: number[]][] = [
  ["UTF-8", [0x5a, 0x6f, 0xc3, 0xab]],
  ["UTF-8 with its mark", [0xef, 0xbb, 0xbf, 0x5a, 0x6f, 0xc3, 0xab]],
  ["UTF-16, little end first", [0xff, 0xfe, 0x5a, 0, 0x6f, 0, 0xeb, 0]],
  ["UTF-16, big end first", [0xfe, 0xff, 0, 0x5a, 0, 0x6f, 0, 0xeb]],
  ["the old encoding of Windows", [0x5a, 0x6f, 0xeb]],
];

for (const [name, bytes] of ENCODED) {
  Deno.test(`decodeText() reads ${name}`, () => {
    assertEquals(decodeText(new Uint8Array(bytes)), "Zoë");
  });
}

Deno.test("decodeText() believes the declaration where the bytes are no UTF-8", () => {
  const start = new TextEncoder().encode('<?xml version="1.0" encoding="ISO-8859-2"?>');
  assertEquals(decodeText(new Uint8Array([...start, 0xb1])).at(-1), "ą");
  const unknown = new TextEncoder().encode('<?xml version="1.0" encoding="nonsense"?>');
  assertEquals(decodeText(new Uint8Array([...unknown, 0xeb])).at(-1), "ë");
});
