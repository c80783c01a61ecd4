/** Extras of anime releases; in capitals, since "special" and "op" are words. */
const ANIME_SPECIAL = /(?<![\p{L}\p{N}])(?:OVA|OAD|OVD|ONA|NCOP|NCED|SP)\d{0,2}(?![\p{L}\p{N}])/u;
/** "Film-x02-Stunts": the second bonus of a film. */
const BONUS = /-x\d\d(?=-|$)/i;
/** The last word of a name. */
const LAST_SPECIAL = /[\s._-](?:special|specials)$/i;

/** Where the word begins that makes a special of it; null when there is none. */
export function findSpecial(text: string, isAnime: boolean): number | null {
  const match = (isAnime ? ANIME_SPECIAL.exec(text) : null) ?? LAST_SPECIAL.exec(text) ??
    BONUS.exec(text);
  return match === null || match.index === 0 ? null : match.index;
}
