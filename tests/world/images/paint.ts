import { hash } from "../films/hash.ts";
import type { Picture } from "./png.ts";

const SHADES = 120;

interface Shape {
  kind: "disc" | "ring" | "bar" | "hill";
  x: number;
  y: number;
  size: number;
}

/** A two-tone diagonal gradient with a few lighter shapes; hue by film, shapes by picture. */
export function paint(hueSeed: string, seed: string, width: number, height: number): Picture {
  const pixels = new Uint8Array(width * height);
  const shapes = shapesOf(seed);
  const tilt = (hash(`tilt ${seed}`) % 60 + 20) / 100;
  for (let y = 0; y < height; y++) {
    const v = y / height;
    for (let x = 0; x < width; x++) {
      const u = x / width;
      const shade = Math.floor((u * tilt + v * (1 - tilt)) * (SHADES - 1));
      // Shapes overlap by taking turns, so that two pictures differ in structure, not in hue only.
      let lit = 0;
      for (const shape of shapes) if (covers(shape, u, v * height / width)) lit ^= 1;
      pixels[y * width + x] = shade + lit * SHADES;
    }
  }
  return { width, height, pixels, palette: paletteOf(hueSeed) };
}

/** The shapes alone on a clear ground, as a logo. */
export function paintLogo(hueSeed: string, seed: string, width: number, height: number): Picture {
  const picture = paint(hueSeed, seed, width, height);
  const opacity = Array.from({ length: SHADES }, () => 0);
  return { ...picture, opacity };
}

function shapesOf(seed: string): Shape[] {
  const kinds = ["disc", "ring", "bar", "hill"] as const;
  return Array.from({ length: 3 }, (_, i) => {
    const h = hash(`shape ${i} ${seed}`);
    return {
      kind: kinds[h % 4] ?? "disc",
      x: 0.15 + (h >>> 4) % 70 / 100,
      y: 0.15 + (h >>> 12) % 100 / 100,
      size: 0.12 + (h >>> 20) % 26 / 100,
    };
  });
}

function covers({ kind, x, y, size }: Shape, u: number, v: number): boolean {
  const distance = Math.hypot(u - x, v - y);
  if (kind === "disc") return distance < size;
  if (kind === "ring") return distance < size && distance > size * 0.7;
  if (kind === "bar") return Math.abs(v - y + (u - x) * 0.4) < size * 0.25;
  return v > 1.15 - size + Math.abs(u - x) * 0.8;
}

/** From a dark tone to a lighter one of a nearby hue, then the same, brighter, for the shapes. */
function paletteOf(hueSeed: string): Picture["palette"] {
  const hue = hash(`hue ${hueSeed}`) % 360;
  const colours: Picture["palette"] = [];
  for (const brighter of [0, 0.16]) {
    for (let i = 0; i < SHADES; i++) {
      const share = i / (SHADES - 1);
      colours.push(toRgb((hue + share * 55) % 360, 0.48, 0.2 + share * 0.34 + brighter));
    }
  }
  return colours;
}

function toRgb(hue: number, saturation: number, light: number): [number, number, number] {
  const reach = saturation * Math.min(light, 1 - light);
  const channel = (offset: number) => {
    const k = (offset + hue / 30) % 12;
    return Math.round(255 * (light - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [channel(0), channel(8), channel(4)];
}
