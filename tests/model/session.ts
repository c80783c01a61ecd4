import type { Deps } from "../../services/deps.ts";
import type { Film } from "../world/films/film.ts";
import type { Series } from "../world/series/series.ts";
import type { FolderLibrary } from "../world_runs/folder_run.ts";
import type { TestRun } from "../world_runs/test_deps.ts";
import type { Act, Acts } from "./acts.ts";

/** A service in the middle of a script, as one of its two processes sees it. */
export interface Session {
  run: TestRun;
  /** The process that does the present step. */
  deps: Deps;
  /** The libraries: of films, and of a series where there is one. */
  folders: readonly FolderLibrary[];
  /** What the user does is declared before it is done; all else must keep to the rules. */
  acts: Acts;
  /** Plain SQL past the service's own reading. */
  rows(sql: string, args?: (string | number)[]): Promise<Row[]>;
  /** Changes what providers know of a film; null: nothing any more. */
  editFilm(tmdb: number, patch: Partial<Film> | null): void;
  editSeries(patch: Partial<Series>): void;
}

export type Row = Record<string, unknown>;

/** Any title, or an episode or season too, as steps name it. */
export interface NamedItem {
  id: number;
  kind: "movie" | "series" | "season" | "episode";
  label: string;
  matchState: string;
}

const LABEL = `case when season_no is null then title
  else 'S' || season_no || coalesce('E' || episode_no, '') end || ' (' || id || ')'`;

/** The films and series, by id. */
export async function titlesOf(session: Session): Promise<NamedItem[]> {
  return await named(session, "where series_id is null");
}

/** Seasons and episodes as well. */
export async function itemsOf(session: Session): Promise<NamedItem[]> {
  return await named(session, "");
}

async function named({ rows }: Session, where: string): Promise<NamedItem[]> {
  const found = await rows(
    `select id, kind, ${LABEL} as label, match_state as matchState from items ${where} order by id`,
  );
  return found as unknown as NamedItem[];
}

/** Does what the user asks for, having declared it; a problem means that it was refused. */
export async function actOut(
  session: Session,
  act: Act,
  run: () => Promise<unknown>,
): Promise<string> {
  const begun = session.acts.begin(act);
  const problem = await run();
  const isRefused = typeof problem === "object" && problem !== null && "code" in problem;
  begun.end(isRefused ? "refused" : "done");
  return isRefused ? ` → ${String(problem.code)}` : "";
}
