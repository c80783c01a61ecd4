import type { TitleKind } from "../../domain/ids.ts";
import { mapOutcome, type Outcome } from "../../domain/outcome.ts";
import type { ProviderContext, SearchAsk, SearchHit } from "../provider.ts";
import { IMAGES } from "./artwork.ts";
import { getTmdb } from "./requests.ts";
import { Search } from "./wire.ts";

const SEARCHES: Readonly<Record<TitleKind, { path: string; year: string }>> = {
  movie: { path: "/search/movie", year: "year" },
  series: { path: "/search/tv", year: "first_air_date_year" },
};

export async function searchTitles(
  context: ProviderContext,
  { kind, title, year, language }: SearchAsk,
): Promise<Outcome<SearchHit[]>> {
  const search = SEARCHES[kind];
  const parameters = {
    query: title,
    language,
    include_adult: "false",
    ...(year ? { [search.year]: String(year) } : {}),
  };
  const found = await getTmdb(context, search.path, parameters, Search);
  return mapOutcome(found, ({ results }) =>
    results.map((hit) => ({
      id: hit.id,
      ids: { tmdb: hit.id },
      title: hit.title ?? hit.name ?? "",
      originalTitle: hit.original_title ?? hit.original_name ?? null,
      year: Number((hit.release_date ?? hit.first_air_date)?.slice(0, 4)) || null,
      popularity: hit.popularity ?? null,
      votes: hit.vote_count ?? null,
      poster: hit.poster_path ? `${IMAGES}/original${hit.poster_path}` : null,
      kind,
    })));
}
