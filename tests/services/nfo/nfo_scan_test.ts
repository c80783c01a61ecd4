import { findNfos, knownNfosAfter } from "../../../db/library/nfo_files.ts";
import { scanLibrary } from "../../../services/scan/scan_library.ts";
import { type Disk, realDisk } from "../../../services/reading/disk.ts";
import { assert, assertEquals } from "../../assert.ts";
import { filmNamed } from "../../world/films.ts";
import { addFolder, put } from "../../world_runs/folder_run.ts";
import { catchUp, itemAt, QUIETLY, scan } from "../../world_runs/library_run.ts";
import {
  filmWith,
  FOLDER,
  movieNfo,
  NFO,
  type NfoRun,
  tell,
  told,
  VIDEO,
} from "../../world_runs/nfo_run.ts";
import { playedReader } from "../../world_runs/played_disk.ts";

const METROPOLIS = filmNamed("Metropolis");
const OURS = movieNfo("<title>Charade</title><plot>Ours.</plot>");

async function sayings({ run, id }: NfoRun) {
  const known = await knownNfosAfter(run.deps.db, id, "", "", 100);
  return await findNfos(run.deps.db, known.map((nfo) => nfo.id));
}

/** A disk that counts what it is asked. */
function countingDisk(): { disk: Partial<Disk>; reads: string[]; looks: string[] } {
  const [reads, looks]: [string[], string[]] = [[], []];
  return {
    reads,
    looks,
    disk: {
      readText: (path) => {
        reads.push(path);
        return realDisk.readText(path);
      },
      lstat: (path) => {
        looks.push(path);
        return realDisk.lstat(path);
      },
    },
  };
}

Deno.test("an unchanged NFO is looked at once and not read", async () => {
  const own = await filmWith({ [NFO]: OURS });
  await using _ = own.run;
  const { disk, reads, looks } = countingDisk();
  const result = await scanLibrary(own.run.deps, own.id, QUIETLY, {
    openReader: playedReader(disk),
  });
  assertEquals([result.told, reads], [0, []]);
  assertEquals(looks.filter((path) => path.endsWith(".nfo")).length, 1);
});

Deno.test("a scan that ends before its NFO values are written begins anew with them", async () => {
  const own = await filmWith();
  await using _ = own.run;
  const { id: itemId } = await itemAt(own.run.deps, VIDEO);
  await Deno.writeTextFile(`${own.root}/${NFO}`, OURS);
  const { db } = own.run.deps;
  const isFieldWrite = (sql: string) => sql.includes("insert into item_fields");
  const broken = {
    ...own.run.deps,
    db: {
      ...db,
      write(statements: Parameters<typeof db.write>[0]) {
        const texts = statements.map((own) => String(Object(Object(own).getQuery?.()).sql ?? ""));
        if (texts.some(isFieldWrite)) return Promise.reject(new Error("killed"));
        return db.write(statements);
      },
    },
  };
  const end = await scan(broken, own.id).catch((error) => `${error}`);
  assert(String(end).includes("killed"), "the scan was not interrupted");
  assertEquals(await told(own, itemId, "plot"), "nothing");
  assertEquals((await scan(own.run.deps, own.id)).told, 1);
  assertEquals(await told(own, itemId, "plot"), "Ours. nfo");
  assertEquals((await scan(own.run.deps, own.id)).told, 0);
});

Deno.test("no NFO is read through a link, nor one that is too large to be one", async () => {
  const own = await filmWith();
  await using _ = own.run;
  await Deno.writeTextFile(`${own.run.dir}/outside.nfo`, OURS);
  await Deno.symlink(`${own.run.dir}/outside.nfo`, `${own.root}/${NFO}`);
  await tell(own, `${FOLDER}/movie.nfo`, OURS + " ".repeat(1024 * 1024));
  const { id } = await itemAt(own.run.deps, VIDEO);
  assertEquals(await told(own, id, "plot"), "nothing");
  assertEquals((await sayings(own)).map(({ content }) => content), [null]);
});

Deno.test("an NFO that cannot be read keeps what it said; one in an unreadable folder is not gone", async () => {
  const own = await filmWith({ [NFO]: OURS });
  await using _ = own.run;
  const later = new Date(own.run.clock.now());
  await Deno.utime(`${own.root}/${NFO}`, later, later);
  const refused: Partial<Disk> = {
    readText: () => {
      throw new Deno.errors.PermissionDenied();
    },
  };
  await scanLibrary(own.run.deps, own.id, QUIETLY, { openReader: playedReader(refused) });
  assertEquals((await sayings(own))[0]?.content?.entries[0]?.offers.length, 2);
  const closed: Partial<Disk> = {
    readDir: (path) => {
      if (path.endsWith(FOLDER)) throw new Deno.errors.PermissionDenied();
      return realDisk.readDir(path);
    },
  };
  await scanLibrary(own.run.deps, own.id, QUIETLY, { openReader: playedReader(closed) });
  assertEquals((await sayings(own)).length, 1);
});

Deno.test("a library that is offline keeps what its NFO files said", async () => {
  const own = await filmWith({ [NFO]: OURS });
  await using _ = own.run;
  await Deno.rename(own.root, `${own.root}-away`);
  assert((await scan(own.run.deps, own.id)).problem !== null, "it is offline");
  assertEquals((await sayings(own)).length, 1);
});

Deno.test("a look at one folder reads its NFO and leaves the others alone", async () => {
  const own = await filmWith({ [NFO]: OURS });
  await using _ = own.run;
  await put(own.root, "Wings (1927)/Wings (1927).mkv");
  await Deno.writeTextFile(`${own.root}/Wings (1927)/movie.nfo`, movieNfo("<plot>Fly.</plot>"));
  const result = await scanLibrary(own.run.deps, own.id, QUIETLY, { only: ["Wings (1927)"] });
  assertEquals(result.told, 1);
  assertEquals((await sayings(own)).length, 2);
});

Deno.test("a film that moves with its NFO keeps its values", async () => {
  const own = await filmWith({ [NFO]: OURS });
  await using _ = own.run;
  const { id } = await itemAt(own.run.deps, VIDEO);
  await Deno.rename(`${own.root}/${FOLDER}`, `${own.root}/Elsewhere`);
  await scan(own.run.deps, own.id);
  assertEquals((await itemAt(own.run.deps, "Elsewhere/Charade (1963).mkv")).id, id);
  assertEquals((await sayings(own)).map(({ path, itemId }) => [path, itemId]), [
    ["Elsewhere/Charade (1963).nfo", id],
  ]);
  assertEquals(await told(own, id, "plot"), "Ours. nfo");
});

Deno.test("home videos are listed, and their NFO files are not read", async () => {
  const own = await filmWith();
  await using _ = own.run;
  const home = await addFolder(own.run, "home", "other", "Lake.mp4");
  await tell({ run: own.run, ...home }, "Lake.nfo", OURS);
  assertEquals(await sayings({ run: own.run, ...home }), []);
});

Deno.test("of an NFO providers get ids, its title and its year, and nothing else", async () => {
  const own = await filmWith();
  await using _ = own.run;
  await put(own.root, "Secret shelf/q.mkv");
  await tell(
    own,
    "Secret shelf/q.nfo",
    movieNfo(
      `<tmdbid>${METROPOLIS.tmdb}</tmdbid><title>Metropolis</title><year>1927</year>` +
        "<plot>Privateplot</plot><tag>privatetag</tag>" +
        "<actor><name>Private Person</name></actor><outline>Privateoutline</outline>",
    ),
  );
  await catchUp(own.run);
  assert(own.run.world.requests.length > 0, "nobody was asked");
  const sent = JSON.stringify(own.run.world.requests).toLowerCase();
  for (const word of ["private", "secret", "shelf"]) assertEquals(sent.includes(word), false, word);
  assert(sent.includes(`movie/${METROPOLIS.tmdb}`), "nobody was asked by its id");
});
