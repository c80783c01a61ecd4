/** Posters and fanart of our own: a sky, a moon, hills or houses, different for every id. */
export function samplePicture(id: string): string {
  const wide = id.startsWith("f");
  const seed = [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
  const [width, height] = wide ? [320, 180] : [200, 300];
  const hue = (seed * 47) % 360;
  const sky =
    `<defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="hsl(${hue} 45% 16%)"/>` +
    `<stop offset="1" stop-color="hsl(${(hue + 40) % 360} 55% 46%)"/></linearGradient></defs>` +
    `<rect width="${width}" height="${height}" fill="url(#s)"/>`;
  const moon =
    `<circle cx="${40 + seed % (width - 80)}" cy="${height * 0.3}" r="${24 + seed % 28}" ` +
    `fill="hsl(${(hue + 50) % 360} 70% 82%)"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">` +
    `${sky}${moon}${seed % 2 ? hills(width, height, hue) : houses(width, height, hue, seed)}</svg>`;
}

function hills(width: number, height: number, hue: number): string {
  const back =
    `M0 ${height * 0.7} Q${width * 0.3} ${height * 0.48} ${width * 0.6} ${height * 0.68} ` +
    `T${width} ${height * 0.6} V${height} H0Z`;
  const front = `M0 ${height * 0.86} Q${width * 0.5} ${height * 0.66} ${width} ${height * 0.9} ` +
    `V${height} H0Z`;
  return `<path d="${back}" fill="hsl(${hue} 40% 22%)"/><path d="${front}" fill="hsl(${hue} 45% 11%)"/>`;
}

function houses(width: number, height: number, hue: number, seed: number): string {
  const parts = [];
  for (let x = 0, n = 0; x < width; n++) {
    const w = 22 + (seed * (n + 3)) % 24;
    const h = height * (0.18 + ((seed * (n + 5)) % 30) / 100);
    parts.push(
      `<rect x="${x}" y="${height - h}" width="${w}" height="${h}" fill="hsl(${hue} 40% ${
        8 + n % 3 * 4
      }%)"/>`,
    );
    x += w;
  }
  return parts.join("");
}
