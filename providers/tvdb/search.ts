import { mapOutcome, type Outcome } from "../../domain/outcome.ts";
import type { SearchAsk, SearchHit } from "../provider.ts";
import { filedAddress } from "./artwork.ts";
import { languageCodes } from "./languages.ts";
import { readRemoteIds } from "./remote_ids.ts";
import type { GetTvdb } from "./requests.ts";
import { Search, type SearchHits } from "./search_wire.ts";

type Hit = NonNullable<SearchHits>[number];

/** Searches films or series by title. */
export async function searchTitles(
  get: GetTvdb,
  { kind, title, year, language }: SearchAsk,
  imagesUrl: string | undefined,
): Promise<Outcome<SearchHit[]>> {
  const parameters = { query: title, type: kind, ...(year ? { year: String(year) } : {}) };
  const found = await get("/search", parameters, Search);
  const codes = languageCodes(language);
  return mapOutcome(
    found,
    ({ data }) => (data ?? []).flatMap((hit) => readHit(hit, kind, codes, imagesUrl)),
  );
}

/** A hit's name is the original one; in the wanted language it is among the translations. */
function readHit(
  hit: Hit,
  kind: SearchAsk["kind"],
  codes: readonly string[],
  imagesUrl: string | undefined,
): SearchHit[] {
  const id = Number(hit.tvdb_id);
  if (hit.type !== kind || !id) return [];
  const translations = hit.translations ?? {};
  const code = codes.find((one) => translations[one]);
  const title = (code && translations[code]) || hit.name || "";
  const others = [hit.name, ...Object.values(translations), ...hit.aliases ?? []];
  return [{
    id,
    ids: { tvdb: id, ...readRemoteIds(hit.remote_ids) },
    title,
    originalTitle: hit.name ?? null,
    alternativeTitles: [...new Set(others)].filter((one) => one && one !== title).map(String),
    year: Number(hit.year) || null,
    poster: hit.image_url ? filedAddress(hit.image_url, imagesUrl) : null,
    kind,
  }];
}
