import { readFanartRecordings, recordedFanart } from "./recorded/fanart.ts";
import { readJsonFiles } from "./recorded/json_files.ts";
import { readOmdbRecordings, recordedOmdb } from "./recorded/omdb.ts";
import { readTmdbRecordings } from "./recorded/read_tmdb.ts";
import { readTvdbRecordings } from "./recorded/read_tvdb.ts";
import { readTvmazeRecordings } from "./recorded/read_tvmaze.ts";
import { readWikidataRecordings } from "./recorded/read_wikidata.ts";
import { recordedTmdb } from "./recorded/tmdb.ts";
import { recordedTvdb } from "./recorded/tvdb.ts";
import { recordedTvmaze } from "./recorded/tvmaze.ts";
import { recordedWikidata, recordedWikipedia } from "./recorded/wikidata.ts";
import { createWorld, type World, type WorldOptions } from "./world.ts";

/** Any credential that is not empty opens a recorded world. */
const ANY_KEY = {
  tmdb: null,
  tmdb_token: null,
  omdb: null,
  fanart: null,
  fanart_client: null,
  tvdb: null,
  tvdb_pin: null,
};

type RecordedWorldOptions = Omit<
  WorldOptions,
  "films" | "series" | "synthetic" | "providers" | "keys"
>;

/**
 * A world that answers with a folder of recorded payloads: films and series of every provider.
 * What was not recorded is left out or not found; the folder is only read.
 */
export function createRecordedWorld(dir: string, options: RecordedWorldOptions = {}): World {
  const files = readJsonFiles(dir);
  const wikimedia = readWikidataRecordings(files);
  const providers = [
    recordedTmdb(readTmdbRecordings(files)),
    recordedOmdb(readOmdbRecordings(files)),
    recordedFanart(readFanartRecordings(files)),
    recordedTvdb(readTvdbRecordings(files)),
    recordedTvmaze(readTvmazeRecordings(files)),
    recordedWikidata(wikimedia),
    recordedWikipedia(wikimedia),
  ];
  return createWorld({ ...options, films: [], series: [], keys: ANY_KEY, providers });
}
