/** The name of a part that is one season of a series, 0 being its specials. */
export function seasonPart(number: number): string {
  return `season ${number}`;
}

/** "season 2" → 2; null for a part that is no season. */
export function readSeasonPart(part: string): number | null {
  const number = /^season (\d+)$/.exec(part)?.[1];
  return number === undefined ? null : Number(number);
}
