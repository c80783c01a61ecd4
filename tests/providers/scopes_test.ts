import { artworkOf } from "../../domain/fields/artwork_types.ts";
import { findField } from "../../domain/fields/field.ts";
import type { ItemKind } from "../../domain/ids.ts";
import { PROVIDERS } from "../../providers/all.ts";
import { assert, assertEquals } from "../assert.ts";

for (const { id, scopes, keyUrl, benefit, attribution } of PROVIDERS) {
  for (const [kind, scope] of Object.entries(scopes) as [ItemKind, typeof scopes.movie][]) {
    Deno.test(`${id} offers of a ${kind} only what a ${kind} has`, () => {
      const { fields = [], artwork = [], onDemand = [], ids = [] } = scope ?? {};
      assertEquals(fields.filter((field) => findField(kind, field)?.name !== field), []);
      const types = artworkOf(kind).map(({ name }) => name);
      assertEquals(artwork.filter((type) => !types.includes(type)), []);
      assertEquals(onDemand.filter((field) => !fields.includes(field)), []);
      assertEquals(fields.length, new Set(fields).size);
      assertEquals(ids.length > 0, kind === "movie" || kind === "series");
    });
  }
  Deno.test(`${id} says what its key adds and what its terms ask for`, () => {
    assert(benefit !== "" && attribution !== "");
    assert(keyUrl === null || keyUrl.startsWith("https://"));
  });
}
