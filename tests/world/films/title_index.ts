import type { Film } from "./film.ts";
import { syntheticFilm, syntheticTitle } from "./synthetic.ts";

const MARKS = /\p{M}/gu;
const NO_WORD = /[^\p{L}\p{N}]+/u;

/** The words of a title as a search engine sees them: lower case, without accents and signs. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize("NFD").replace(MARKS, "").toLowerCase().replaceAll("&", " and ");
  return plain.replace(/['’]/g, "").split(NO_WORD).filter((word) => word !== "");
}

/** Finds ids by the words of any title of a film; built at the first search. */
export function createTitleIndex(films: readonly Film[], synthetic: number) {
  let index: Map<string, Set<number>> | undefined;

  return { find };

  function find(words: string[]): number[] {
    index ??= buildIndex(films, synthetic);
    if (words.length === 0) return [];
    const ids = words.map((word) => index?.get(word) ?? new Set<number>());
    const [rarest = new Set<number>(), ...others] = ids.sort((a, b) => a.size - b.size);
    return [...rarest].filter((id) => others.every((known) => known.has(id)));
  }
}

function buildIndex(films: readonly Film[], synthetic: number): Map<string, Set<number>> {
  const index = new Map<string, Set<number>>();
  for (const film of films) add(film.tmdb, titlesOf(film));
  const firstId = synthetic > 0 ? syntheticFilm(0).tmdb : 0;
  for (let i = 0; i < synthetic; i++) add(firstId + i, [syntheticTitle(i)]);
  return index;

  function add(id: number, titles: string[]): void {
    for (const word of new Set(titles.flatMap(wordsOf))) {
      const ids = index.get(word);
      if (ids) ids.add(id);
      else index.set(word, new Set([id]));
    }
  }
}

/** "Pandora's Box" is also found as "Pandora s Box", as file names have it. */
function titlesOf(film: Film): string[] {
  const titles = [
    film.title,
    film.originalTitle,
    ...film.alternativeTitles.map(({ title }) => title),
    ...Object.values(film.translations).map(({ title }) => title),
  ];
  return [...titles, ...titles.map((title) => title.replaceAll("'", " "))];
}
