import type { FieldValue } from "../../../domain/fields/field_value.ts";
import { sameValue } from "../../../domain/fields/same_value.ts";
import { assertEquals } from "../../assert.ts";
import { movieField } from "../sample.ts";

interface Case {
  name: string;
  field: string;
  a: FieldValue | null;
  b: FieldValue | null;
  same: boolean;
}

const CASES: readonly Case[] = [
  { name: "equal texts", field: "title", a: "Metropolis", b: "Metropolis", same: true },
  {
    name: "texts that differ in case",
    field: "title",
    a: "Metropolis",
    b: "METROPOLIS",
    same: false,
  },
  { name: "a number and its text", field: "runtime", a: 104, b: "104", same: false },
  { name: "two blanks", field: "title", a: null, b: null, same: true },
  { name: "a value and blank", field: "title", a: "Metropolis", b: null, same: false },
  { name: "zero and blank", field: "metacritic_score", a: 0, b: null, same: false },
  {
    name: "a set in another order",
    field: "genres",
    a: ["Noir", "Crime"],
    b: ["Crime", "Noir"],
    same: true,
  },
  { name: "a set with one more", field: "genres", a: ["Noir"], b: ["Noir", "Crime"], same: false },
  {
    name: "an ordered list in another order",
    field: "directors",
    a: ["A", "B"],
    b: ["B", "A"],
    same: false,
  },
  {
    name: "a cast with new portraits",
    field: "actors",
    a: [{ name: "A", role: "X" }],
    b: [{ name: "A", role: "X", photo: "/a.jpg" }],
    same: true,
  },
  {
    name: "a cast with another role",
    field: "actors",
    a: [{ name: "A", role: "X" }],
    b: [{ name: "A", role: "Y" }],
    same: false,
  },
  {
    name: "a cast in another order",
    field: "actors",
    a: [{ name: "A" }, { name: "B" }],
    b: [{ name: "B" }, { name: "A" }],
    same: false,
  },
  {
    name: "a reference with more ids",
    field: "collection",
    a: { name: "X" },
    b: { name: "X", ids: { tmdb: 1 } },
    same: true,
  },
  {
    name: "references of other names",
    field: "collection",
    a: { name: "X" },
    b: { name: "Y" },
    same: false,
  },
];

for (const { name, field, a, b, same } of CASES) {
  Deno.test(`sameValue() says ${same ? "yes" : "no"} to ${name}`, () => {
    assertEquals(sameValue(movieField(field), a, b), same);
    assertEquals(sameValue(movieField(field), b, a), same);
  });
}
