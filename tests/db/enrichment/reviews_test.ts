import {
  closeReviewStatement,
  countReviews,
  findReview,
  listReviews,
  openReviewStatement,
  reviewsOfItem,
} from "../../../db/enrichment/reviews.ts";
import { assertEquals } from "../../assert.ts";
import { addOneMovie, NOON } from "../sample_items.ts";
import { forEachDatabase } from "../temporary_database.ts";

const HELD = { kind: "held_change", field: "plot", createdAt: NOON } as const;

forEachDatabase(
  "openReviewStatement() replaces the same question, keeping its place",
  async ({ db }) => {
    const { id: itemId } = await addOneMovie(db);
    await db.write([openReviewStatement(db, { itemId, ...HELD, detail: { to: "First." } })]);
    const [first] = await reviewsOfItem(db, itemId);
    const newer = { itemId, ...HELD, createdAt: NOON + 5, detail: { to: "Second." } };
    await db.write([openReviewStatement(db, newer)]);
    const [only, ...rest] = await reviewsOfItem(db, itemId);
    assertEquals([only?.id, only?.detail, only?.createdAt], [first?.id, { to: "Second." }, NOON]);
    assertEquals(rest, []);
  },
);

forEachDatabase(
  "closeReviewStatement() closes one question, not its neighbours",
  async ({ db }) => {
    const { id: itemId } = await addOneMovie(db);
    await db.write([
      openReviewStatement(db, { itemId, ...HELD, detail: {} }),
      openReviewStatement(db, { itemId, ...HELD, field: "title", detail: {} }),
      openReviewStatement(db, {
        itemId,
        kind: "unmatched",
        field: "",
        detail: {},
        createdAt: NOON,
      }),
    ]);
    assertEquals(await countReviews(db), 3);
    await db.write([closeReviewStatement(db, itemId, "held_change", "plot")]);
    await db.write([closeReviewStatement(db, itemId, "unmatched")]);
    const { reviews, total } = await listReviews(db, 1, 50);
    assertEquals([total, reviews.map(({ field, title }) => [field, title])], [1, [
      ["title", "The Third Man"],
    ]]);
    assertEquals((await findReview(db, reviews[0]?.id ?? 0))?.field, "title");
  },
);
