import {
  completenessTone,
  dayAndTime,
  duration,
  exactTime,
  fileSize,
  initials,
  joinList,
  moment,
  percent,
  plural,
  relativeTime,
} from "../../views/format.ts";
import { assertEquals } from "../assert.ts";

const NOW = new Date("2026-03-14T09:30:00Z");

const relative: [seconds: number, expected: string][] = [
  [0, "just now"],
  [-4, "just now"],
  [-59, "59 seconds ago"],
  [-60, "1 minute ago"],
  [-7199, "1 hour ago"],
  [22 * 3600, "in 22 hours"],
  [-97 * 86400, "97 days ago"],
  [-400 * 86400, "1 year ago"],
];
for (const [seconds, expected] of relative) {
  Deno.test(`relativeTime() of ${seconds} s is "${expected}"`, () =>
    assertEquals(relativeTime(new Date(NOW.getTime() + seconds * 1000), NOW), expected));
}

Deno.test("moment() gives relative text, exact title in the user's zone, and ISO", () => {
  const date = new Date("2026-03-14T02:00:00Z");
  assertEquals(moment(date, NOW, "Europe/Berlin"), {
    text: "7 hours ago",
    title: "Sat, 14 Mar 2026, 03:00",
    iso: "2026-03-14T02:00:00.000Z",
  });
  assertEquals(exactTime(date), "Sat, 14 Mar 2026, 02:00");
});

const expected: [string, string][] = [
  ["2026-03-14T17:40:00Z", "today 18:40"],
  ["2026-03-14T22:59:00Z", "today 23:59"],
  ["2026-03-14T23:10:00Z", "tomorrow 00:10"],
  ["2026-03-16T23:10:00Z", "Tue, 17 Mar 2026, 00:10"],
];
for (const [time, text] of expected) {
  Deno.test(`dayAndTime() of ${time} in Berlin is "${text}"`, () =>
    assertEquals(dayAndTime(new Date(time), NOW, "Europe/Berlin"), text));
}

const durations: [number, string][] = [
  [1, "1 second"],
  [2.34, "2.3 seconds"],
  [45, "45 seconds"],
  [2700, "45 minutes"],
  [3900, "1 h 05 min"],
  [7199, "2 h 00 min"],
];
for (const [seconds, expected] of durations) {
  Deno.test(`duration() of ${seconds} s is "${expected}"`, () =>
    assertEquals(duration(seconds), expected));
}

Deno.test("percent() rounds down, so that a class is never promised too early", () => {
  assertEquals([89.9, 99.99, 100, 0].map((value) => percent(value)), ["89%", "99%", "100%", "0%"]);
  assertEquals(percent(78.55, 1), "78.5%");
  assertEquals(percent(0.29 * 100), "29%");
  assertEquals([90, 89.9, 60, 59.9].map(completenessTone), ["good", "warn", "warn", "bad"]);
});

Deno.test("plural(), joinList() and fileSize() read like a person's", () => {
  assertEquals([plural(1, "movie"), plural(1523, "movie")], ["1 movie", "1,523 movies"]);
  assertEquals(joinList([]), "");
  assertEquals(joinList(["a"]), "a");
  assertEquals(joinList(["a", "b", "c"]), "a, b and c");
  assertEquals(joinList(["a", "b", "c", "d"], 2), "a, b and 2 more");
  assertEquals([0, 999, 8_100_000_000].map(fileSize), ["0 B", "999 B", "8.1 GB"]);
});

Deno.test("initials() skips articles and survives odd titles", () => {
  const titles = ["The General", "Metropolis", "A Trip to the Moon", "The", "…", "M", "Ähnlich so"];
  assertEquals(titles.map(initials), ["G", "M", "TT", "T", "?", "M", "ÄS"]);
});
