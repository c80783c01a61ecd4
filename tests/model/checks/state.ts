import { assert } from "../../assert.ts";
import type { Row, Session } from "../session.ts";

/** The fields that count, by kind of item (DESIGN 3.8). */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  movie: [
    "title",
    "plot",
    "outline",
    "tagline",
    "imdb_rating",
    "imdb_votes",
    "rotten_tomatoes_score",
    "metacritic_score",
    "release_date",
    "runtime",
    "content_rating",
    "genres",
    "directors",
    "writers",
    "studios",
  ],
  series: [
    "title",
    "plot",
    "tagline",
    "first_aired",
    "status",
    "network",
    "content_rating",
    "runtime",
    "genres",
    "creators",
    "actors",
    "imdb_rating",
  ],
  season: ["title", "plot", "air_date"],
  episode: ["title", "plot", "aired", "runtime", "directors", "writers"],
};

const COUNTED = Object.entries(EXPECTED).map(([kind, fields]) =>
  `when '${kind}' then field in (${fields.map((field) => `'${field}'`).join()})`
).join(" ");

const ITEMS = `select id, kind, match_state as matchState, monitored, missing_since as missingSince,
  completeness, due_class as dueClass, due_at as dueAt, series_id as seriesId,
  (select count(*) from item_fields where item_id = items.id and value is not null
    and case items.kind ${COUNTED} end) as filled,
  (select group_concat(kind) from reviews where item_id = items.id) as reviews from items`;

/** What is stored of every item is what follows from its fields, and none is left behind. */
export async function checkState(session: Session): Promise<void> {
  for (const item of await session.rows(ITEMS)) {
    checkCompleteness(item);
    checkPlace(item);
  }
}

function checkCompleteness({ id, kind, filled, completeness }: Row): void {
  const expected = EXPECTED[String(kind)]?.length ?? 1;
  const percent = Math.round(Number(filled) / expected * 100);
  assert(
    completeness === percent,
    `completeness: item ${id} says ${completeness} %, it is ${percent} %`,
  );
}

/** Each has its turn, or somebody has been told why not. */
function checkPlace(item: Row): void {
  const { id, matchState, monitored, missingSince, dueClass, dueAt, seriesId, reviews } = item;
  const isDue = dueClass !== null && dueAt !== null;
  if (seriesId !== null) return assert(!isDue, `stuck: episode or season ${id} is due by itself`);
  const isWanted = monitored === 1 && missingSince === null;
  if (isWanted && (matchState === "new" || matchState === "matched")) {
    return assert(isDue, `stuck: item ${id} is ${matchState} and never due`);
  }
  assert(!isDue, `stuck: item ${id} is due although it is ${matchState} or not wanted`);
  if (matchState !== "review") return;
  const isAsked = /unmatched|unsure|cannot_be_enriched/.test(String(reviews));
  assert(isAsked, `stuck: item ${id} waits for the user, who was not asked`);
}
