import {
  findNfos,
  finishUnownedStatement,
  forgetNfos,
  giveNfoStatement,
  type StoredNfo,
  unownedNfos,
} from "../../db/library/nfo_files.ts";
import type { TitleKind } from "../../domain/ids.ts";
import { isUnderAny } from "../../domain/library/path_order.ts";
import type { JobControl } from "../jobs/job_control.ts";
import { inBatches, nextTurn } from "./in_batches.ts";
import { ownersOfNfos } from "./nfo_owners.ts";
import { planWithNfos } from "./plan_with_nfos.ts";
import { reopenWithNfos } from "./reopen_with_nfos.ts";
import { type Scan, titleKindOf } from "./scan.ts";

const AT_ONCE = 50;

/**
 * After a walk: what is gone says nothing any more, though the values it gave stay; new and changed
 * files go to the titles they are about, which are planned anew. How many titles.
 */
export async function settleNfos(scan: Scan, control: JobControl): Promise<number> {
  const kind = titleKindOf(scan.library.kind);
  if (kind === null) return 0;
  await forgetGone(scan);
  const titles = new Set<number>();
  await inBatches(scan.nfos.changed, async (some) => {
    if (control.isStopped()) return;
    await settle(scan, kind, await findNfos(scan.deps.db, some), titles);
  });
  await settleUnowned(scan, kind, titles);
  await planWithNfos(scan, control, [...titles]);
  return titles.size;
}

async function forgetGone({ deps, nfos, unreadable }: Scan): Promise<void> {
  const unknown = new Set(unreadable.map(({ path }) => path));
  const gone = [...nfos.gone].filter(([, path]) => !isUnderAny(path, unknown)).map(([id]) => id);
  await inBatches(gone, (some) => forgetNfos(deps.db, some));
}

/** The video of an NFO file may have come after it. */
async function settleUnowned(scan: Scan, kind: TitleKind, titles: Set<number>): Promise<void> {
  for (let after = 0;;) {
    const page = await unownedNfos(scan.deps.db, scan.library.id, after, AT_ONCE);
    await settle(scan, kind, page, titles);
    const last = page.at(-1);
    if (!last) return;
    after = last.id;
    await nextTurn();
  }
}

async function settle(
  scan: Scan,
  kind: TitleKind,
  some: readonly StoredNfo[],
  titles: Set<number>,
): Promise<void> {
  const { db } = scan.deps;
  const owners = await ownersOfNfos(scan, kind, some);
  const others = some.filter(({ id, itemId }) => (owners.get(id) ?? null) !== itemId);
  const without = some.filter(({ id }) => !owners.has(id)).map(({ id }) => id);
  await db.write([
    ...others.map(({ id }) => giveNfoStatement(db, id, owners.get(id) ?? null)),
    ...(without.length > 0 ? [finishUnownedStatement(db, without)] : []),
  ]);
  await reopenWithNfos(scan, kind, some, owners);
  for (const owner of owners.values()) titles.add(owner);
}
