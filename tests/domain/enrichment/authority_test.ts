import { type AuthoritySettings, trustFor } from "../../../domain/enrichment/authority.ts";
import { assertEquals } from "../../assert.ts";
import { able, movieField } from "../sample.ts";

const SHIPPED: AuthoritySettings = {
  globalOrder: ["omdb", "tmdb", "tvdb", "fanart"],
  fields: {},
  fillGaps: true,
};
const ALL = ["tmdb", "omdb", "fanart"].map((id) => able(id));

interface Case {
  name: string;
  field: string;
  settings?: Partial<AuthoritySettings>;
  providers?: typeof ALL;
  order: string[];
  exclusive?: boolean;
}

const CASES: readonly Case[] = [
  {
    name: "the field's own list, then the global order",
    field: "plot",
    order: ["tmdb", "omdb", "fanart"],
  },
  {
    name: "the listed providers alone for an exclusive field",
    field: "imdb_rating",
    order: ["omdb"],
    exclusive: true,
  },
  {
    name: "nobody when an exclusive field's provider is off",
    field: "imdb_rating",
    providers: [able("tmdb"), able("omdb", { enabled: false, active: false })],
    order: [],
    exclusive: true,
  },
  {
    name: "a provider without a key, whose known answers still count",
    field: "imdb_rating",
    providers: [able("omdb", { active: false })],
    order: ["omdb"],
    exclusive: true,
  },
  {
    name: "only who is switched on",
    field: "plot",
    providers: [able("tmdb", { enabled: false, active: false }), able("omdb")],
    order: ["omdb"],
  },
  {
    name: "a provider that no list names, last",
    field: "plot",
    providers: [able("brand_new"), ...ALL],
    order: ["tmdb", "omdb", "fanart", "brand_new"],
  },
  {
    name: "the user's list before the shipped one",
    field: "plot",
    settings: { fields: { plot: { providers: ["fanart"], exclusive: false } } },
    order: ["fanart", "omdb", "tmdb"],
  },
  {
    name: "the user's list alone when the user made it exclusive",
    field: "plot",
    settings: { fields: { plot: { providers: ["omdb"], exclusive: true } } },
    order: ["omdb"],
    exclusive: true,
  },
  {
    name: "the first of the list alone without fillGaps",
    field: "plot",
    settings: { fillGaps: false },
    order: ["tmdb"],
  },
  {
    name: "the next of the list where the first one's module cannot offer the field",
    field: "plot",
    settings: { fillGaps: false },
    providers: [able("tmdb", { offers: new Set(["title"]) }), able("omdb")],
    order: ["omdb"],
  },
  {
    name: "nobody of the global order without fillGaps",
    field: "plot",
    settings: { fillGaps: false },
    providers: [able("fanart")],
    order: [],
  },
  {
    name: "every listed provider of an exclusive field even without fillGaps",
    field: "plot",
    settings: {
      fillGaps: false,
      fields: { plot: { providers: ["omdb", "tmdb"], exclusive: true } },
    },
    order: ["omdb", "tmdb"],
    exclusive: true,
  },
];

for (const { name, field, settings, providers = ALL, order, exclusive = false } of CASES) {
  Deno.test(`trustFor() trusts ${name}`, () => {
    const trust = trustFor(movieField(field), { ...SHIPPED, ...settings }, providers);
    assertEquals(trust, { order, exclusive });
  });
}
