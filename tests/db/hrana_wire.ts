/** What travels in `POST /v2/pipeline`; see @libsql/hrana-client, shared/proto.d.ts. */
export type Value =
  | { type: "null" }
  | { type: "integer"; value: string }
  | { type: "float"; value: number }
  | { type: "text"; value: string }
  | { type: "blob"; base64: string };

export interface Statement {
  sql?: string;
  sql_id?: number;
  args?: Value[];
  named_args?: { name: string; value: Value }[];
}

export interface StatementResult {
  cols: { name: string; decltype: string | null }[];
  rows: Value[][];
  affected_row_count: number;
  last_insert_rowid: string | null;
}

export type Condition =
  | { type: "ok" | "error"; step: number }
  | { type: "not"; cond: Condition }
  | { type: "and" | "or"; conds: Condition[] }
  | { type: "is_autocommit" };

export interface Batch {
  steps: { condition?: Condition | null; stmt: Statement }[];
}

export interface WireError {
  message: string;
  code: string;
}

export interface BatchResult {
  step_results: (StatementResult | null)[];
  step_errors: (WireError | null)[];
}

export type StreamRequest =
  | { type: "execute"; stmt: Statement }
  | { type: "batch"; batch: Batch }
  | { type: "sequence" | "describe"; sql?: string; sql_id?: number }
  | { type: "store_sql"; sql_id: number; sql: string }
  | { type: "close_sql"; sql_id: number }
  | { type: "get_autocommit" | "close" };

export interface Pipeline {
  baton?: string | null;
  requests: StreamRequest[];
}

type SqlValue = null | number | bigint | string | Uint8Array;

export function fromWire(value: Value): SqlValue {
  switch (value.type) {
    case "null":
      return null;
    case "integer":
      return BigInt(value.value);
    case "float":
    case "text":
      return value.value;
    case "blob":
      return Uint8Array.fromBase64(value.base64);
  }
}

export function toWire(value: unknown): Value {
  switch (typeof value) {
    case "bigint":
      return { type: "integer", value: String(value) };
    case "number":
      return { type: "float", value };
    case "string":
      return { type: "text", value };
  }
  if (value instanceof Uint8Array) return { type: "blob", base64: value.toBase64() };
  return { type: "null" };
}

export function errorToWire(error: unknown): WireError {
  const message = error instanceof Error ? error.message : String(error);
  const code = /constraint failed/.test(message)
    ? "SQLITE_CONSTRAINT"
    : /locked|busy/.test(message)
    ? "SQLITE_BUSY"
    : "SQLITE_ERROR";
  return { message: `SQLite error: ${message}`, code };
}
