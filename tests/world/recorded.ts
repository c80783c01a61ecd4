import { readFanartRecordings, recordedFanart } from "./recorded/fanart.ts";
import { readJsonFiles } from "./recorded/json_files.ts";
import { readOmdbRecordings, recordedOmdb } from "./recorded/omdb.ts";
import { readTmdbRecordings } from "./recorded/read_tmdb.ts";
import { recordedTmdb } from "./recorded/tmdb.ts";
import { createWorld, type World, type WorldOptions } from "./world.ts";

/** Any credential that is not empty opens a recorded world. */
const ANY_KEY = { tmdb: null, tmdb_token: null, omdb: null, fanart: null, fanart_client: null };

type RecordedWorldOptions = Omit<WorldOptions, "films" | "synthetic" | "providers" | "keys">;

/**
 * A world that answers with a folder of recorded payloads: films of TMDB, OMDb and Fanart.tv.
 * What was not recorded is left out or not found; the folder is only read.
 */
export function createRecordedWorld(dir: string, options: RecordedWorldOptions = {}): World {
  const files = readJsonFiles(dir);
  const providers = [
    recordedTmdb(readTmdbRecordings(files)),
    recordedOmdb(readOmdbRecordings(files)),
    recordedFanart(readFanartRecordings(files)),
  ];
  return createWorld({ ...options, films: [], keys: ANY_KEY, providers });
}
