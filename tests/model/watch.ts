import type { Db } from "../../db/open.ts";
import type { Event } from "./events.ts";

/** Sees every write, also those between two looks and those that were overwritten since. */
export interface Watch {
  /** What was written since the last look. */
  news(): Promise<Event[]>;
}

/** Has the database note down all that is written to it; no code of the service is asked. */
export async function createWatch({ orm: { $client: client } }: Db): Promise<Watch> {
  await client.executeMultiple(TRIGGERS);
  let seen = 0;

  return {
    async news() {
      const { rows } = await client.execute({
        sql: "select seq, body from model_log where seq > ? order by seq",
        args: [seen],
      });
      seen = Number(rows.at(-1)?.seq ?? seen);
      return rows.map(({ body }) => readEvent(JSON.parse(String(body))));
    },
  };
}

function readEvent(body: Record<string, unknown>): Event {
  if (body.what === "field") {
    return { ...body, before: readHeld(body.before), after: readHeld(body.after) } as Event;
  }
  if (body.what === "history") {
    const { wasLocked, isLocked } = body;
    return { ...body, wasLocked: readFlag(wasLocked), isLocked: readFlag(isLocked) } as Event;
  }
  if (body.what === "item") return { ...body, locked: readFlag(body.locked) } as Event;
  return body as unknown as Event;
}

function readHeld(row: unknown) {
  const { locked, ...held } = Object(row);
  return { held: held.value == null ? null : held, locked: locked === 1 };
}

function readFlag(value: unknown): boolean | null {
  return value == null ? null : value === 1;
}

const fieldRow = (row: "old" | "new") =>
  `json_object('value', json(${row}.value),
  'source', ${row}.source, 'language', ${row}.language, 'country', ${row}.country,
  'fetchedAt', ${row}.fetched_at, 'locked', ${row}.locked)`;

const field = (row: "old" | "new", before: string, after: string) =>
  `json_object('what', 'field',
  'itemId', ${row}.item_id, 'field', ${row}.field, 'before', ${before}, 'after', ${after})`;

const mark = (what: string, row: "old" | "new") =>
  `json_object('what', '${what}',
  'itemId', ${row}.item_id, 'field', ${row}.field, 'source', ${row}.source,
  'value', json(${row}.value))`;

const ANSWER = `json_object('what', 'answer', 'provider', new.provider, 'kind', new.kind,
  'externalId', new.external_id, 'part', new.part, 'content', json(new.content),
  'fetchedAt', new.fetched_at)`;

const ITEM = `json_object('what', 'item', 'itemId', new.id, 'kind', new.kind,
  'seriesId', new.series_id, 'matchNo', new.match_no, 'ids', json(new.ids),
  'libraryId', new.library_id, 'seasonNo', new.season_no, 'locked', new.locked)`;

const HISTORY = `json_object('what', 'history', 'id', new.id, 'itemId', new.item_id,
  'runId', new.run_id, 'kind', new.kind, 'field', new.field, 'before', json(new.before),
  'after', json(new.after), 'reason', new.reason, 'wasLocked', new.was_locked,
  'isLocked', new.is_locked)`;

const GONE = "json_object('what', 'gone', 'itemId', old.id, 'missingSince', old.missing_since)";

const RUN =
  "json_object('what', 'run', 'id', new.id, 'kind', new.kind, 'options', json(new.options))";

const RUN_END = "json_object('what', 'run end', 'id', new.id, 'state', new.state)";

const CHOSEN = "json_object('what', 'chosen', 'runId', new.run_id, 'itemId', new.item_id)";

const PLANNED = `json_object('what', 'planned', 'previewId', new.preview_id, 'itemId', new.item_id,
  'changes', json(new.changes))`;

const HELD_CHANGE = `json_object('what', 'held change', 'itemId', new.item_id, 'field', new.field,
  'runId', new.run_id, 'detail', json(new.detail))`;

const NFO = `json_object('what', 'nfo', 'itemId', new.item_id, 'content', json(new.content),
  'readAt', new.read_at)`;

const LIBRARY = "json_object('what', 'library', 'id', new.id, 'nfoMode', new.nfo_mode)";

const SETTINGS = "json_object('what', 'settings', 'settings', json(new.value))";

const key = (what: string, row: "old" | "new") =>
  `json_object('what', '${what}',
  'name', replace(${row}.name, 'provider:', ''))`;

const FIELD_CHANGED = ["value", "source", "language", "country", "fetched_at", "locked"]
  .map((column) => `old.${column} is not new.${column}`).join(" or ");

const ITEM_CHANGED = ["match_no", "ids", "locked"]
  .map((column) => `old.${column} is not new.${column}`).join(" or ");

/** What is noted when: the table, the kind of write, a condition, the note. */
const NOTES: readonly [table: string, write: string, when: string, note: string][] = [
  ["item_fields", "insert", "true", field("new", "null", fieldRow("new"))],
  ["item_fields", "update", FIELD_CHANGED, field("new", fieldRow("old"), fieldRow("new"))],
  ["item_fields", "delete", "true", field("old", fieldRow("old"), "null")],
  ["history", "insert", "true", HISTORY],
  ["marks", "insert", "true", mark("mark", "new")],
  ["marks", "delete", "true", mark("unmark", "old")],
  ["answers", "insert", "true", ANSWER],
  ["answers", "update", "true", ANSWER],
  ["items", "insert", "true", ITEM],
  ["items", "update", ITEM_CHANGED, ITEM],
  ["items", "delete", "true", GONE],
  ["settings", "insert", "new.key = 'settings'", SETTINGS],
  ["settings", "update", "new.key = 'settings'", SETTINGS],
  ["secrets", "insert", "true", key("key", "new")],
  ["secrets", "delete", "true", key("no key", "old")],
  ["runs", "insert", "true", RUN],
  ["runs", "update", "old.state is not new.state", RUN_END],
  ["run_items", "insert", "true", CHOSEN],
  ["preview_items", "insert", "true", PLANNED],
  ["preview_items", "update", "true", PLANNED],
  ["reviews", "insert", "new.kind = 'held_change'", HELD_CHANGE],
  ["reviews", "update", "new.kind = 'held_change'", HELD_CHANGE],
  ["nfo_files", "insert", "new.item_id is not null", NFO],
  ["nfo_files", "update", "new.item_id is not null", NFO],
  ["libraries", "update", "old.nfo_mode is not new.nfo_mode", LIBRARY],
];

const TRIGGERS = [
  "create table model_log (seq integer primary key autoincrement, body text not null);",
  ...NOTES.map(([table, write, when, note], index) =>
    `create trigger model_${index} after ${write} on ${table} when ${when}
     begin insert into model_log (body) values (${note}); end;`
  ),
].join("\n");
