import {
  COLLAGE_SHAPES,
  layOutCollage,
  MOST_POSTERS,
} from "../../../domain/library/collage_layout.ts";
import { assert, assertEquals, assertThrows } from "../../assert.ts";

const SIZES: [shape: "grid" | "strip", posters: number, width: number, height: number][] = [
  ["grid", 1, 133, 200],
  ["grid", 2, 266, 200],
  ["grid", 3, 399, 200],
  ["grid", 4, 399, 400],
  ["grid", 9, 399, 600],
  ["grid", 40, 399, 600],
  ["strip", 1, 133, 200],
  ["strip", 5, 665, 200],
  ["strip", 9, 665, 200],
];

for (const [shape, posters, width, height] of SIZES) {
  Deno.test(`layOutCollage() makes a ${shape} of ${posters} posters ${width} × ${height}`, () => {
    const layout = layOutCollage(shape, posters);
    assertEquals([layout.width, layout.height], [width, height]);
    assertEquals(layout.cells.length, Math.min(posters, MOST_POSTERS[shape]));
  });
}

Deno.test("layOutCollage() puts a last row that is not full in the middle", () => {
  const { cells } = layOutCollage("grid", 5);
  assertEquals(cells.map(({ x, y }) => [x, y]), [[0, 0], [133, 0], [266, 0], [66, 200], [
    199,
    200,
  ]]);
});

Deno.test("layOutCollage() keeps every cell inside and apart from the others", () => {
  for (const shape of COLLAGE_SHAPES) {
    for (let posters = 1; posters <= 9; posters++) {
      const { width, height, cells } = layOutCollage(shape, posters);
      for (const cell of cells) {
        assert(cell.x >= 0 && cell.x + cell.width <= width && cell.y + cell.height <= height);
      }
      assertEquals(new Set(cells.map(({ x, y }) => `${x} ${y}`)).size, cells.length);
    }
  }
});

Deno.test("layOutCollage() refuses to lay out nothing", () => {
  assertThrows(() => layOutCollage("grid", 0), RangeError);
});
