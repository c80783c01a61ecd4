import { LONGEST_RETRY_MS, readRetryAfter } from "../../../domain/limits/retry_after.ts";
import { assertEquals } from "../../assert.ts";
import { NOON } from "../sample.ts";

const inMs = (ms: number) => new Date(NOON + ms).toUTCString();

const CASES = [
  { name: "seconds", header: "120", wait: 120_000 },
  { name: "seconds with blanks around", header: " 7 ", wait: 7000 },
  { name: "a part of a second", header: "1.5", wait: 1500 },
  { name: "0 as one second", header: "0", wait: 1000 },
  { name: "a negative wait as one second", header: "-60", wait: 1000 },
  { name: "a date", header: inMs(90_000), wait: 90_000 },
  { name: "a date that has passed as one second", header: inMs(-90_000), wait: 1000 },
  { name: "an absurd number as a day", header: "99999999999", wait: LONGEST_RETRY_MS },
  {
    name: "an absurd date as a day",
    header: "Fri, 31 Dec 9999 23:59:59 GMT",
    wait: LONGEST_RETRY_MS,
  },
  { name: "no header as nothing", header: null, wait: null },
  { name: "an empty header as nothing", header: " ", wait: null },
  { name: "a word as nothing", header: "soon", wait: null },
  { name: "Infinity as nothing", header: "Infinity", wait: null },
  { name: "a broken date as nothing", header: "Wed, 99 Foo 2026", wait: null },
];

for (const { name, header, wait } of CASES) {
  Deno.test(`readRetryAfter() reads ${name}`, () => {
    assertEquals(readRetryAfter(header, NOON), wait === null ? null : NOON + wait);
  });
}
