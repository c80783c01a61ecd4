import { sql } from "drizzle-orm";
import { writeSetting } from "../../db/system/settings.ts";
import { readSetting } from "../../db/system/settings.ts";
import { assert, assertEquals, assertRejects } from "../assert.ts";
import { addOneMovie } from "./sample_items.ts";
import { forEachDatabase } from "./temporary_database.ts";

forEachDatabase("openDatabase() brings the schema up to date, twice with the same result", async (
  { db, openAgain },
) => {
  const tables = async (of: typeof db) => {
    const rows = await of.orm.all<{ name: string }>(
      sql`select name from sqlite_schema where type = 'table' order by name`,
    );
    return rows.map((row) => Object.values(row)[0]);
  };
  const before = await tables(db);
  assert(before.length >= 18, `only ${before.length} tables`);
  await writeSetting(db, "kept", { a: [1, "ü"] }, 1);
  const again = await openAgain();
  assertEquals(await tables(again), before);
  assertEquals(await readSetting(again, "kept"), { a: [1, "ü"] });
});

forEachDatabase("write() carries out all statements or none", async ({ db }) => {
  const item = await addOneMovie(db);
  const rename = (title: string) => db.orm.run(sql`update items set title = ${title}`);
  await assertRejects(() =>
    db.write([rename("Half"), db.orm.run(sql`insert into items (id) values (${item.id})`)])
  );
  const rows = await db.orm.all<{ title: string }>(sql`select title from items`);
  assertEquals(rows.map((row) => Object.values(row)[0]), ["The Third Man"]);
});

forEachDatabase("write() tells how many rows each statement touched", async ({ db }) => {
  await addOneMovie(db);
  const results = await db.write([
    db.orm.run(sql`update items set year = 1949`),
    db.orm.run(sql`update items set year = 1950 where title = 'Metropolis'`),
  ]);
  assertEquals(results.map(({ rowsAffected }) => rowsAffected), [1, 0]);
  assertEquals(await db.write([]), []);
});

forEachDatabase("write() goes on after a write that failed", async ({ db }) => {
  const broken = db.write([db.orm.run(sql`insert into nowhere values (1)`)]);
  const fine = writeSetting(db, "key", "value", 1);
  await assertRejects(() => broken);
  await fine;
  assertEquals(await readSetting(db, "key"), "value");
});

forEachDatabase("write() takes many writers at once", async ({ db }) => {
  const keys = Array.from({ length: 50 }, (_, index) => `key ${index}`);
  await Promise.all(keys.map((key, index) => writeSetting(db, key, index, 1)));
  const values = await Promise.all(keys.map((key) => readSetting(db, key)));
  assertEquals(values, keys.map((_, index) => index));
});
