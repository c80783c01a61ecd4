import type { ProviderId } from "../ids.ts";

/** Another id that a title may have in one system; a person must say. */
export interface IdQuestion {
  /** `id_healed`: the provider itself names a successor of an id that it knows no more. */
  kind: "id_conflict" | "id_healed";
  system: string;
  known: string | number | null;
  candidates: readonly {
    id: string | number;
    /** Who names it. */
    by: readonly ProviderId[];
    /** What the provider that issues these ids says it is. */
    title: string | null;
    year: number | null;
  }[];
}

/** The pseudo-field under which a refused id is remembered: of another match it says nothing. */
export function idMark(system: string, matchNo: number): string {
  return `id:${system}@${matchNo}`;
}

/** The system of a refused id; null for a mark that is none of this match's ids. */
export function readIdMark(field: string, matchNo: number): string | null {
  const end = `@${matchNo}`;
  return field.startsWith("id:") && field.endsWith(end) ? field.slice(3, -end.length) : null;
}
