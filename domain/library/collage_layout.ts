/** Several posters in one picture: rows of three, or one row (source document 004). */
export type CollageShape = "grid" | "strip";
export const COLLAGE_SHAPES = ["grid", "strip"] as const satisfies readonly CollageShape[];

/** How many posters a picture holds at most. */
export const MOST_POSTERS: Readonly<Record<CollageShape, number>> = { grid: 9, strip: 5 };

const COLUMNS: Readonly<Record<CollageShape, number>> = { grid: 3, strip: 5 };
/** Pixels; a poster is two wide and three high. */
const CELL = { width: 133, height: 200 } as const;

/** Where each poster stands; sizes in pixels. */
export interface CollageLayout {
  width: number;
  height: number;
  cells: { x: number; y: number; width: number; height: number }[];
}

/** Lays out so many posters; a last row that is not full stands in the middle. */
export function layOutCollage(shape: CollageShape, count: number): CollageLayout {
  if (count < 1) throw new RangeError(`Cannot lay out a collage of ${count} posters`);
  const shown = Math.min(count, MOST_POSTERS[shape]);
  const columns = Math.min(shown, COLUMNS[shape]);
  const rows = Math.ceil(shown / columns);
  const cells = Array.from({ length: shown }, (_, index) => {
    const row = Math.floor(index / columns);
    const inRow = Math.min(columns, shown - row * columns);
    const indent = (columns - inRow) * CELL.width / 2;
    const x = Math.floor(indent + (index % columns) * CELL.width);
    return { x, y: row * CELL.height, ...CELL };
  });
  return { width: columns * CELL.width, height: rows * CELL.height, cells };
}
