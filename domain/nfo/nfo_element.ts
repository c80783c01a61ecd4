/** One element of an NFO file. Names are in small letters; `text` is its own, not its children's. */
export interface NfoElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  text: string;
  children: readonly NfoElement[];
}

/** What a file holds: one root, or several in a row. */
export interface NfoTree {
  roots: readonly NfoElement[];
  /** It breaks off before its end. */
  isHalf: boolean;
}

/** The children of these names: all of the first name, then all of the second. */
export function childrenNamed(element: NfoElement, names: readonly string[]): NfoElement[] {
  return names.flatMap((name) => element.children.filter((child) => child.name === name));
}

/** The text of the first child of that name that has one; "" where none has. */
export function childText(element: NfoElement, name: string): string {
  const texts = childrenNamed(element, [name]).map(({ text }) => text.trim());
  return texts.find((text) => text !== "") ?? "";
}
