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

/** The pseudo-field under which a refused id is remembered. */
export function idMark(system: string): string {
  return `id:${system}`;
}
