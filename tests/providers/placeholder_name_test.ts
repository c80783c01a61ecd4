import { isPlaceholderName } from "../../providers/tmdb/placeholder_name.ts";
import { assertEquals } from "../assert.ts";

const PLACEHOLDERS: [name: string, number: number, isPlaceholder: boolean][] = [
  ["Episode 3", 3, true],
  ["Folge 3", 3, true],
  ["Épisode 12", 12, true],
  ["第 3 集", 3, true],
  ["第3話", 3, true],
  ["Эпизод 3", 3, true],
  ["3. epizód", 3, true],
  ["Folge 3", 4, false],
  ["Kapitel 3", 3, false],
  ["Folge 3 und 3", 3, false],
  ["Die 3. Folge", 3, false],
  ["1992", 3, false],
  ["", 3, false],
];

for (const [name, number, isPlaceholder] of PLACEHOLDERS) {
  Deno.test(`"${name}" of episode ${number} ${isPlaceholder ? "says nothing" : "is a name"}`, () => {
    assertEquals(isPlaceholderName(name, number), isPlaceholder);
  });
}
