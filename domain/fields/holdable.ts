import { ITEM_KINDS, type ItemKind } from "../ids.ts";
import { artworkOf, type ArtworkType } from "./artwork_types.ts";
import { type Field, fieldsOf, findField } from "./field.ts";

/** What an item holds one thing of and the user can lock: a field, or a kind of artwork. */
export interface Holdable {
  name: string;
  label: string;
  sameness: Field["sameness"];
}

/** A field or a kind of artwork by its name; of artwork the address of the chosen image is held. */
export function findHoldable(kind: ItemKind, name: string): Holdable | undefined {
  return findField(kind, name) ?? findArtwork(kind, name);
}

export function findArtwork(kind: ItemKind, name: string): (ArtworkType & Holdable) | undefined {
  const type = artworkOf(kind).find((own) => own.name === name);
  return type && { ...type, sameness: "scalar" };
}

/** Every field and kind of artwork there is, each once. */
export function allHoldable(): Holdable[] {
  const all = ITEM_KINDS.flatMap((kind) => [
    ...fieldsOf(kind),
    ...artworkOf(kind).flatMap(({ name }) => findArtwork(kind, name) ?? []),
  ]);
  return all.filter((own, at) => all.findIndex(({ name }) => name === own.name) === at);
}
