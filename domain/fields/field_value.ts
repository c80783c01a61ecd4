/** One person of a cast, in billing order; `photo` is the provider's address of a portrait. */
export interface CastMember {
  name: string;
  role?: string;
  photo?: string;
}

/** A named group of items, with the ids by which providers know the group. */
export interface Reference {
  name: string;
  ids?: Readonly<Record<string, string | number>>;
}

/** A non-blank value of a field; blank is always `null`, never an empty text or list. */
export type FieldValue = string | number | readonly string[] | readonly CastMember[] | Reference;
