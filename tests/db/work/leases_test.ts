import { leaseItem, releaseItem, releaseOwner } from "../../../db/work/leases.ts";
import { claimJob } from "../../../db/work/claim_job.ts";
import { pushJob } from "../../../db/work/jobs.ts";
import { assertEquals } from "../../assert.ts";
import { NOON } from "../sample_items.ts";
import { forEachDatabase } from "../temporary_database.ts";

const UNTIL = NOON + 1000;

forEachDatabase("leaseItem() gives an item to one at a time", async ({ db }) => {
  assertEquals(await leaseItem(db, 1, "a", NOON, UNTIL), true);
  assertEquals(await leaseItem(db, 1, "b", NOON, UNTIL), false);
  assertEquals(await leaseItem(db, 2, "b", NOON, UNTIL), true);
  assertEquals(await leaseItem(db, 1, "a", NOON, UNTIL + 5), true, "its owner may go on");
  await releaseItem(db, 1, "b");
  assertEquals(await leaseItem(db, 1, "b", UNTIL, UNTIL), false, "only its owner gives it back");
  await releaseItem(db, 1, "a");
  assertEquals(await leaseItem(db, 1, "b", NOON, UNTIL), true);
});

forEachDatabase("leaseItem() gives away an item whose owner was not heard of", async ({ db }) => {
  await leaseItem(db, 1, "dead", NOON, UNTIL);
  assertEquals(await leaseItem(db, 1, "b", UNTIL, UNTIL + 1000), false);
  assertEquals(await leaseItem(db, 1, "b", UNTIL + 1, UNTIL + 1000), true);
});

forEachDatabase("leaseItem() has one winner of many", async ({ db, openAgain }) => {
  const other = await openAgain();
  const taken = await Promise.all(
    Array.from(
      { length: 20 },
      (_, index) => leaseItem(index % 2 ? db : other, 1, `worker ${index}`, NOON, UNTIL),
    ),
  );
  assertEquals(taken.filter((isTaken) => isTaken).length, 1);
});

forEachDatabase(
  "releaseOwner() frees what a dead process and its hands held, only that",
  async ({ db }) => {
    for (const [itemId, owner] of [[1, "dead"], [2, "dead/0"], [3, "deadly"]] as const) {
      await leaseItem(db, itemId, owner, NOON, UNTIL);
    }
    await pushJob(db, { kind: "scan", libraryId: 1 }, 5, NOON);
    await claimJob(db, "dead/1", NOON);
    await releaseOwner(db, "dead");
    const taken = await Promise.all([1, 2, 3].map((id) => leaseItem(db, id, "alive", NOON, UNTIL)));
    assertEquals(taken, [true, true, false]);
    assertEquals((await claimJob(db, "alive", NOON))?.key, "scan:1");
  },
);
