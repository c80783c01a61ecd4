import { sql } from "drizzle-orm";
import {
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";

// Times are ms since 1970, JSON columns hold domain values. Append-only: see docs/database.md.

export const settings = sqliteTable("settings", {
  key: text("key").primaryKey(),
  value: text("value", { mode: "json" }).notNull(),
  updatedAt: integer("updated_at").notNull(),
});

/** Encrypted; `hint` is the last four characters, all that is ever shown. */
export const secrets = sqliteTable("secrets", {
  name: text("name").primaryKey(),
  cipher: text("cipher").notNull(),
  hint: text("hint").notNull(),
  updatedAt: integer("updated_at").notNull(),
});

export const providerStates = sqliteTable("provider_states", {
  provider: text("provider").primaryKey(),
  state: text("state", { mode: "json" }).notNull(),
  version: integer("version").notNull(),
});

/** What provider modules remember between requests (tokens, labels); sealed. */
export const providerMemory = sqliteTable("provider_memory", {
  provider: text("provider").notNull(),
  name: text("name").notNull(),
  cipher: text("cipher").notNull(),
  until: integer("until").notNull(),
}, (table) => [primaryKey({ columns: [table.provider, table.name] })]);

export const libraries = sqliteTable("libraries", {
  id: integer("id").primaryKey({ autoIncrement: true }),
  path: text("path").notNull().unique(),
  kind: text("kind").notNull(),
  name: text("name").notNull(),
  offlineSince: integer("offline_since"),
  offlineReason: text("offline_reason"),
  lastScanAt: integer("last_scan_at"),
  createdAt: integer("created_at").notNull(),
  /** Which folder it was when it was last read (device and inode): tells a mount from its mount point. */
  folderId: text("folder_id"),
  /** What values of NFO files do to providers': keep, fill gaps only, or lock (DESIGN 3.14). */
  nfoMode: text("nfo_mode").notNull().default("keep"),
});

export const items = sqliteTable("items", {
  id: integer("id").primaryKey({ autoIncrement: true }),
  kind: text("kind").notNull(),
  libraryId: integer("library_id").notNull().references(() => libraries.id, {
    onDelete: "cascade",
  }),
  /** What a list shows: the title field, or what the file name says until there is one. */
  title: text("title").notNull(),
  sortTitle: text("sort_title").notNull(),
  year: integer("year"),
  parsed: text("parsed", { mode: "json" }).notNull(),
  matchState: text("match_state").notNull(),
  matchScore: real("match_score"),
  /** Grows with every change of match; values, answers and candidates belong to one. */
  matchNo: integer("match_no").notNull().default(0),
  ids: text("ids", { mode: "json" }).notNull(),
  monitored: integer("monitored", { mode: "boolean" }).notNull().default(true),
  completeness: integer("completeness").notNull().default(0),
  reachable: integer("reachable").notNull().default(0),
  partial: integer("partial", { mode: "boolean" }).notNull().default(false),
  pending: text("pending", { mode: "json" }).notNull(),
  missing: text("missing", { mode: "json" }).notNull(),
  posterId: integer("poster_id"),
  lastEnrichedAt: integer("last_enriched_at"),
  lastAttemptAt: integer("last_attempt_at"),
  lastRunId: integer("last_run_id"),
  lastDurationMs: integer("last_duration_ms"),
  lastFailure: text("last_failure"),
  identifyFailures: integer("identify_failures").notNull().default(0),
  identifyAt: integer("identify_at"),
  dueClass: integer("due_class"),
  dueAt: integer("due_at"),
  missingSince: integer("missing_since"),
  createdAt: integer("created_at").notNull(),
  /** Of a season or an episode: its series and its numbers there; specials are season 0. */
  seriesId: integer("series_id"),
  seasonNo: integer("season_no"),
  episodeNo: integer("episode_no"),
  absoluteNo: integer("absolute_no"),
  /** Of a season or an episode: the structure provider lists it (a file alone may name it too). */
  listed: integer("listed", { mode: "boolean" }).notNull().default(false),
  /** Of a series: the one provider that says which seasons and episodes exist. */
  structureBy: text("structure_by"),
  /** The user's "hands off" on all of it; null is as its season or series says. */
  locked: integer("locked", { mode: "boolean" }),
}, (table) => [
  index("items_due").on(table.dueClass, table.dueAt, table.completeness, table.id),
  index("items_by_title").on(table.kind, table.sortTitle, table.id),
  index("items_by_completeness").on(table.kind, table.completeness, table.id),
  index("items_by_enriched").on(table.kind, table.lastEnrichedAt, table.id),
  index("items_by_library").on(table.libraryId),
  index("items_by_series").on(table.seriesId, table.seasonNo, table.episodeNo),
  index("items_missing").on(table.libraryId, table.missingSince).where(
    sql`missing_since is not null`,
  ),
]);

export const files = sqliteTable("files", {
  id: integer("id").primaryKey({ autoIncrement: true }),
  libraryId: integer("library_id").notNull().references(() => libraries.id, {
    onDelete: "cascade",
  }),
  itemId: integer("item_id").references(() => items.id, { onDelete: "cascade" }),
  path: text("path").notNull(),
  role: text("role").notNull(),
  part: integer("part"),
  size: integer("size").notNull(),
  mtime: integer("mtime").notNull(),
  inode: text("inode"),
  missingSince: integer("missing_since"),
  seenAt: integer("seen_at").notNull(),
  /** Of a file of a series: the season, episodes, absolute numbers or date that its name says. */
  numbering: text("numbering", { mode: "json" }),
  /** Of its size, its first and its last bytes; null until something needs it. */
  fingerprint: text("fingerprint"),
  /** What the video holds; null until it was looked into. */
  media: text("media", { mode: "json" }),
}, (table) => [
  uniqueIndex("files_by_path").on(table.libraryId, table.path),
  index("files_by_item").on(table.itemId),
  index("files_by_inode").on(table.inode, table.size),
  index("files_by_time").on(table.size, table.mtime),
  index("files_missing").on(table.libraryId, table.missingSince).where(
    sql`missing_since is not null`,
  ),
  index("files_without_fingerprint").on(table.libraryId, table.id).where(
    sql`fingerprint is null and missing_since is null`,
  ),
  index("files_without_media").on(table.libraryId, table.id).where(
    sql`media is null and missing_since is null`,
  ),
]);

/** NFO files that others wrote, with what they say of their item. */
export const nfoFiles = sqliteTable("nfo_files", {
  id: integer("id").primaryKey({ autoIncrement: true }),
  libraryId: integer("library_id").notNull().references(() => libraries.id, {
    onDelete: "cascade",
  }),
  path: text("path").notNull(),
  size: integer("size").notNull(),
  mtime: integer("mtime").notNull(),
  /** Null while no item is known that it could be about. */
  itemId: integer("item_id").references(() => items.id, { onDelete: "set null" }),
  /** The offers it makes, as a provider's answer would; null where it cannot be read. */
  content: text("content", { mode: "json" }),
  readAt: integer("read_at").notNull(),
}, (table) => [
  uniqueIndex("nfo_files_by_path").on(table.libraryId, table.path),
  index("nfo_files_by_item").on(table.itemId),
]);

/** Which episodes a file holds; `files.item_id` is its series. */
export const episodeFiles = sqliteTable("episode_files", {
  fileId: integer("file_id").notNull().references(() => files.id, { onDelete: "cascade" }),
  itemId: integer("item_id").notNull().references(() => items.id, { onDelete: "cascade" }),
}, (table) => [
  primaryKey({ columns: [table.fileId, table.itemId] }),
  index("episode_files_by_item").on(table.itemId),
]);

export const itemFields = sqliteTable("item_fields", {
  itemId: integer("item_id").notNull().references(() => items.id, { onDelete: "cascade" }),
  field: text("field").notNull(),
  value: text("value", { mode: "json" }),
  source: text("source"),
  language: text("language"),
  country: text("country"),
  fetchedAt: integer("fetched_at"),
  runId: integer("run_id"),
  reason: text("reason"),
  version: integer("version").notNull(),
  locked: integer("locked", { mode: "boolean" }).notNull().default(false),
  missingSince: integer("missing_since"),
}, (table) => [primaryKey({ columns: [table.itemId, table.field] })]);

export const marks = sqliteTable("marks", {
  id: integer("id").primaryKey({ autoIncrement: true }),
  itemId: integer("item_id").notNull().references(() => items.id, { onDelete: "cascade" }),
  field: text("field").notNull(),
  source: text("source").notNull(),
  value: text("value", { mode: "json" }).notNull(),
  createdAt: integer("created_at").notNull(),
}, (table) => [index("marks_by_item").on(table.itemId)]);

export const itemProviders = sqliteTable("item_providers", {
  itemId: integer("item_id").notNull().references(() => items.id, { onDelete: "cascade" }),
  provider: text("provider").notNull(),
  matchNo: integer("match_no").notNull(),
  lastKind: text("last_kind"),
  lastDetail: text("last_detail"),
  lastAttemptAt: integer("last_attempt_at"),
  answeredAt: integer("answered_at"),
  failures: integer("failures").notNull().default(0),
  retryAt: integer("retry_at"),
}, (table) => [
  primaryKey({ columns: [table.itemId, table.provider] }),
  index("item_providers_by_kind").on(table.provider, table.lastKind),
]);

export const answers = sqliteTable("answers", {
  provider: text("provider").notNull(),
  kind: text("kind").notNull(),
  externalId: text("external_id").notNull(),
  /** "" for the answer itself, else the name of a part that is asked for on demand. */
  part: text("part").notNull(),
  /** Languages and countries asked for: another wish is another entry. */
  wish: text("wish").notNull(),
  content: text("content", { mode: "json" }),
  fetchedAt: integer("fetched_at").notNull(),
}, (table) => [
  primaryKey({ columns: [table.provider, table.kind, table.externalId, table.part, table.wish] }),
]);

export const artwork = sqliteTable("artwork", {
  id: integer("id").primaryKey({ autoIncrement: true }),
  itemId: integer("item_id").notNull().references(() => items.id, { onDelete: "cascade" }),
  matchNo: integer("match_no").notNull(),
  type: text("type").notNull(),
  provider: text("provider").notNull(),
  url: text("url").notNull(),
  language: text("language"),
  votes: integer("votes"),
  rating: real("rating"),
  width: integer("width"),
  height: integer("height"),
  selected: integer("selected", { mode: "boolean" }).notNull().default(false),
  selectedBy: text("selected_by"),
  seenAt: integer("seen_at").notNull(),
}, (table) => [uniqueIndex("artwork_by_url").on(table.itemId, table.type, table.url)]);

/** Content-addressed files of the image cache. */
export const imageFiles = sqliteTable("image_files", {
  hash: text("hash").primaryKey(),
  type: text("type").notNull(),
  extension: text("extension").notNull(),
  mediaType: text("media_type").notNull(),
  bytes: integer("bytes").notNull(),
  width: integer("width"),
  height: integer("height"),
  createdAt: integer("created_at").notNull(),
});

export const candidateImages = sqliteTable("candidate_images", {
  candidateId: integer("candidate_id").notNull().references(() => artwork.id, {
    onDelete: "cascade",
  }),
  size: text("size").notNull(),
  hash: text("hash").notNull().references(() => imageFiles.hash),
}, (table) => [primaryKey({ columns: [table.candidateId, table.size] })]);

export const runs = sqliteTable("runs", {
  id: integer("id").primaryKey({ autoIncrement: true }),
  kind: text("kind").notNull(),
  state: text("state").notNull(),
  trigger: text("trigger").notNull(),
  options: text("options", { mode: "json" }).notNull(),
  progress: text("progress", { mode: "json" }).notNull(),
  startedAt: integer("started_at").notNull(),
  finishedAt: integer("finished_at"),
}, (table) => [index("runs_by_kind").on(table.kind, table.startedAt)]);

/** The items that a run was started for, where the user chose them. */
export const runItems = sqliteTable("run_items", {
  runId: integer("run_id").notNull().references(() => runs.id, { onDelete: "cascade" }),
  itemId: integer("item_id").notNull(),
}, (table) => [primaryKey({ columns: [table.runId, table.itemId] })]);

/** Plans that wait for the user's word. */
export const previews = sqliteTable("previews", {
  id: integer("id").primaryKey({ autoIncrement: true }),
  createdAt: integer("created_at").notNull(),
  /** Which items were looked at, as the user chose them. */
  selection: text("selection", { mode: "json" }).notNull(),
  state: text("state").notNull(),
  /** Settings as they were: other ones make another plan. */
  basis: text("basis").notNull(),
  /** Of all its items' plans, in their order. */
  hash: text("hash").notNull().default(""),
  progress: text("progress", { mode: "json" }).notNull(),
  /** The run that applied it. */
  runId: integer("run_id"),
});

/** The part of a preview that concerns one item; only items that would change have one. */
export const previewItems = sqliteTable("preview_items", {
  previewId: integer("preview_id").notNull().references(() => previews.id, {
    onDelete: "cascade",
  }),
  itemId: integer("item_id").notNull(),
  hash: text("hash").notNull(),
  changes: text("changes", { mode: "json" }).notNull(),
}, (table) => [primaryKey({ columns: [table.previewId, table.itemId] })]);

export const history = sqliteTable("history", {
  id: integer("id").primaryKey({ autoIncrement: true }),
  itemId: integer("item_id").notNull().references(() => items.id, { onDelete: "cascade" }),
  runId: integer("run_id"),
  at: integer("at").notNull(),
  kind: text("kind").notNull(),
  field: text("field"),
  before: text("before", { mode: "json" }),
  after: text("after", { mode: "json" }),
  reason: text("reason"),
  /** Whether the field was locked before and after; null in rows from before this was recorded. */
  wasLocked: integer("was_locked", { mode: "boolean" }),
  isLocked: integer("is_locked", { mode: "boolean" }),
}, (table) => [
  index("history_by_item").on(table.itemId, table.id),
  index("history_of_run").on(table.runId, table.itemId, table.id),
]);

export const reviews = sqliteTable("reviews", {
  id: integer("id").primaryKey({ autoIncrement: true }),
  itemId: integer("item_id").notNull().references(() => items.id, { onDelete: "cascade" }),
  kind: text("kind").notNull(),
  field: text("field").notNull().default(""),
  detail: text("detail", { mode: "json" }).notNull(),
  createdAt: integer("created_at").notNull(),
  /** The run that asked. */
  runId: integer("run_id"),
}, (table) => [
  uniqueIndex("reviews_once").on(table.itemId, table.kind, table.field),
  index("reviews_by_run").on(table.runId),
]);

export const jobs = sqliteTable("jobs", {
  id: integer("id").primaryKey({ autoIncrement: true }),
  kind: text("kind").notNull(),
  key: text("key").notNull(),
  payload: text("payload", { mode: "json" }).notNull(),
  state: text("state").notNull(),
  priority: integer("priority").notNull(),
  runAfter: integer("run_after").notNull(),
  attempts: integer("attempts").notNull().default(0),
  owner: text("owner"),
  leaseUntil: integer("lease_until"),
  cancelRequested: integer("cancel_requested", { mode: "boolean" }).notNull().default(false),
  progress: text("progress", { mode: "json" }),
  result: text("result", { mode: "json" }),
  error: text("error"),
  createdAt: integer("created_at").notNull(),
  startedAt: integer("started_at"),
  finishedAt: integer("finished_at"),
}, (table) => [
  index("jobs_to_claim").on(table.state, table.priority, table.id),
  uniqueIndex("jobs_waiting_once").on(table.key).where(sql`state = 'queued'`),
]);

/** Whoever works on an item holds its lease; never two at once. */
export const itemLeases = sqliteTable("item_leases", {
  itemId: integer("item_id").primaryKey(),
  owner: text("owner").notNull(),
  until: integer("until").notNull(),
});
