import { DatabaseSync } from "node:sqlite";
import {
  type Batch,
  type BatchResult,
  type Condition,
  errorToWire,
  fromWire,
  type Statement,
  type StatementResult,
  type StreamRequest,
  toWire,
} from "./hrana_wire.ts";

/** One stream of Hrana: a connection of its own, with the SQL texts it was told to remember. */
export class HranaStream {
  #database: DatabaseSync;
  #stored = new Map<number, string>();

  constructor(path: string) {
    this.#database = new DatabaseSync(path);
    this.#database.exec("PRAGMA foreign_keys = ON");
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }

  answer(request: StreamRequest): unknown {
    switch (request.type) {
      case "execute":
        return { result: this.#execute(request.stmt) };
      case "batch":
        return { result: this.#batch(request.batch) };
      case "sequence":
        this.#database.exec(this.#sqlOf(request));
        return {};
      case "describe":
        return { result: this.#describe(this.#sqlOf(request)) };
      case "store_sql":
        this.#stored.set(request.sql_id, request.sql);
        return {};
      case "close_sql":
        this.#stored.delete(request.sql_id);
        return {};
      case "get_autocommit":
        return { is_autocommit: !this.#database.isTransaction };
      case "close":
        this.close();
        return {};
    }
  }

  #execute(statement: Statement): StatementResult {
    const sql = this.#sqlOf(statement);
    const prepared = this.#database.prepare(sql);
    prepared.setReadBigInts(true);
    prepared.setReturnArrays(true);
    const args = (statement.args ?? []).map(fromWire);
    const named = Object.fromEntries(
      (statement.named_args ?? []).map(({ name, value }) => [name, fromWire(value)]),
    );
    const rows = (statement.named_args?.length ? prepared.all(named, ...args) : prepared.all(
      ...args,
    )) as unknown as unknown[][];
    return {
      cols: prepared.columns().map(({ name, type }) => ({ name, decltype: type })),
      rows: rows.map((row) => row.map(toWire)),
      ...this.#effect(sql),
    };
  }

  // A SELECT leaves what the connection remembers of the write before it, so it must not be told.
  #effect(sql: string): Pick<StatementResult, "affected_row_count" | "last_insert_rowid"> {
    if (!/^\s*(insert|update|delete|replace|with)\b/i.test(sql)) {
      return { affected_row_count: 0, last_insert_rowid: null };
    }
    const row = this.#database.prepare("select changes() as n, last_insert_rowid() as id").get();
    return { affected_row_count: Number(row?.n ?? 0), last_insert_rowid: String(row?.id ?? 0) };
  }

  #batch({ steps }: Batch): BatchResult {
    const done: BatchResult = { step_results: [], step_errors: [] };
    for (const [index, { condition, stmt }] of steps.entries()) {
      done.step_results[index] = null;
      done.step_errors[index] = null;
      if (condition && !this.#holds(condition, done)) continue;
      try {
        done.step_results[index] = this.#execute(stmt);
      } catch (error) {
        done.step_errors[index] = errorToWire(error);
      }
    }
    return done;
  }

  #holds(condition: Condition, done: BatchResult): boolean {
    switch (condition.type) {
      case "ok":
        return Boolean(done.step_results[condition.step]);
      case "error":
        return Boolean(done.step_errors[condition.step]);
      case "not":
        return !this.#holds(condition.cond, done);
      case "and":
        return condition.conds.every((part) => this.#holds(part, done));
      case "or":
        return condition.conds.some((part) => this.#holds(part, done));
      case "is_autocommit":
        return !this.#database.isTransaction;
    }
  }

  #describe(sql: string) {
    const columns = this.#database.prepare(sql).columns();
    return {
      params: [],
      cols: columns.map(({ name, type }) => ({ name, decltype: type })),
      is_explain: /^\s*explain\b/i.test(sql),
      is_readonly: /^\s*(select|explain|pragma)\b/i.test(sql),
    };
  }

  #sqlOf({ sql, sql_id }: { sql?: string; sql_id?: number }): string {
    const text = sql ?? this.#stored.get(sql_id ?? -1);
    if (text === undefined) throw new Error(`Cannot run SQL text ${sql_id} as it was not stored`);
    return text;
  }
}
