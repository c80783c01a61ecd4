import { z } from "zod";
import { remoteIds, text, texts } from "./wire.ts";

const found = z.object({ id: z.number() }).nullish();

/** GET /search/remoteid/{id} */
export const RemoteSearch = z.object({
  data: z.array(z.object({ series: found, movie: found })).nullish(),
});

/** GET /search */
export const Search = z.object({
  data: z.array(z.object({
    type: text,
    tvdb_id: text,
    name: text,
    primary_language: text,
    translations: z.record(z.string(), text).nullish(),
    aliases: texts,
    year: text,
    image_url: text,
    remote_ids: remoteIds,
  })).nullish(),
});

export type SearchHits = z.output<typeof Search>["data"];
