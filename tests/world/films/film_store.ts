import type { Film } from "./film.ts";
import { createMoves } from "../moves.ts";
import { tmdbIdOfTvdb, tmdbIdOfWikidata } from "./film_ids.ts";
import { syntheticFilm, syntheticIndexOf, syntheticIndexOfImdb } from "./synthetic.ts";
import { createTitleIndex, wordsOf } from "./title_index.ts";

/** All films of a world, with the changes made to them since it was created. */
export interface FilmStore {
  byTmdb(id: number): Film | undefined;
  byImdb(id: string): Film | undefined;
  byTvdb(id: number): Film | undefined;
  byWikidata(id: string): Film | undefined;
  /** Films of which one title holds all words of the query, best first. */
  search(query: string): Film[];
  inCollection(id: number): Film[];
  /** Changes facts of a film; null lets it disappear. */
  edit(id: number, patch: Partial<Film> | null): void;
  /** Merges a film into another: it is gone, and `movedTo()` says where to. */
  move(fromId: number, toId: number): void;
  /** The film into which the one with that TMDB id was merged. */
  movedTo(id: number): Film | undefined;
  edited(): { id: number; at: Date }[];
}

interface StoreOptions {
  films: readonly Film[];
  /** So many synthetic films exist besides, each made when it is asked for. */
  synthetic: number;
  now: () => Date;
}

/** Keeps the films of the tables as they are and the synthetic ones as numbers. */
export function createFilmStore({ films, synthetic, now }: StoreOptions): FilmStore {
  const table = new Map(films.map((film) => [film.tmdb, film]));
  const imdb = new Map(films.filter((film) => film.imdb !== "").map((f) => [f.imdb, f.tmdb]));
  const patches = new Map<number, Partial<Film> | null>();
  const moves = createMoves(byTmdb);
  const edits: { id: number; at: Date }[] = [];
  const titles = createTitleIndex(films, synthetic);

  return {
    byTmdb,
    byImdb,
    byTvdb: (id) => byTmdb(tmdbIdOfTvdb(id)),
    byWikidata: (id) => byTmdb(tmdbIdOfWikidata(id)),
    search,
    inCollection,
    edit,
    move,
    movedTo: moves.targetOf,
    edited: () => edits,
  };

  function byTmdb(id: number): Film | undefined {
    const index = syntheticIndexOf(id, synthetic);
    const film = index >= 0 ? syntheticFilm(index) : table.get(id);
    const patch = patches.get(id);
    return film && patch !== null ? { ...film, ...patch } : undefined;
  }

  function byImdb(id: string): Film | undefined {
    const index = syntheticIndexOfImdb(id, synthetic);
    const tmdb = index >= 0 ? syntheticFilm(index).tmdb : imdb.get(id);
    return tmdb === undefined ? undefined : byTmdb(tmdb);
  }

  function search(query: string): Film[] {
    const words = wordsOf(query);
    const found = titles.find(words).map(byTmdb).filter((film) => film !== undefined);
    return sortByRelevance(found, words);
  }

  function inCollection(id: number): Film[] {
    return films.map((film) => byTmdb(film.tmdb))
      .filter((film) => film !== undefined)
      .filter((film) => film.collection?.id === id);
  }

  function edit(id: number, patch: Partial<Film> | null): void {
    if (!byTmdb(id) && !patches.has(id)) throw new Error(`Cannot edit film ${id}: no such film`);
    patches.set(id, patch && { ...patches.get(id), ...patch });
    edits.push({ id, at: now() });
  }

  function move(fromId: number, toId: number): void {
    edit(fromId, null);
    moves.add(fromId, toId);
  }
}

function sortByRelevance(films: Film[], words: string[]): Film[] {
  return films.map((film) => ({ film, score: relevanceOf(film, words) }))
    .sort((a, b) => b.score - a.score || a.film.tmdb - b.film.tmdb)
    .map(({ film }) => film);
}

/** An equal title first, then by popularity, as a search engine would. */
function relevanceOf(film: Film, words: string[]): number {
  const wanted = words.join(" ");
  const titles = [film.title, film.originalTitle].map((title) => wordsOf(title).join(" "));
  const isEqual = titles.includes(wanted);
  const isStart = titles.some((title) => title.startsWith(wanted));
  return (isEqual ? 2_000_000 : 0) + (isStart ? 1_000_000 : 0) + film.tmdbVotes;
}
