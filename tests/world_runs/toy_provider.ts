import { z } from "zod";
import { mapOutcome } from "../../domain/outcome.ts";
import { PROVIDERS } from "../../providers/all.ts";
import { getJson } from "../../providers/http.ts";
import { plainArtwork, type ProviderModule, type ProviderScope } from "../../providers/provider.ts";
import type { TestRun } from "./test_deps.ts";

const HOST = "https://plotclub.example";
const Title = z.object({ imdb: z.string(), plot: z.string(), tagline: z.string() });

const SCOPE: ProviderScope = {
  ids: ["imdb"],
  fields: ["plot", "tagline"],
  artwork: ["banner"],
  onDemand: [],
};

/** A provider as somebody else writes one: this, and a line in the list. */
export const plotClub: ProviderModule = {
  id: "plotclub",
  name: "Plot Club",
  homepage: HOST,
  benefit: "Gives plots and taglines by people who like to write them. Needs no key.",
  keyUrl: null,
  attribution: "Plots by the members of the Plot Club.",
  rate: { requests: 5, seconds: 1 },
  perDay: null,
  quotaHint: null,
  urls: { url: HOST },
  imageHosts: ["plotclub.example"],
  scopes: { movie: SCOPE, series: SCOPE },
  searchRank: null,
  create: (context) => ({
    ask: async ({ ids }) =>
      mapOutcome(
        await getJson(context, new URL(`${context.urls.url}/titles/${ids.imdb}`), Title),
        ({ imdb, plot, tagline }) => ({
          ids: { imdb },
          offers: [{ field: "plot", value: plot }, { field: "tagline", value: tagline }],
          artwork: [plainArtwork("banner", `${HOST}/banners/${imdb}.png`)],
        }),
      ),
    test: async () =>
      mapOutcome(await getJson(context, new URL(`${context.urls.url}/`), z.unknown()), () => null),
  }),
  imageAddress: (url) => url,
};

/** The line in the list, taken out again at the end. */
export function listed(module: ProviderModule): Disposable {
  const list = PROVIDERS as ProviderModule[];
  list.push(module);
  return { [Symbol.dispose]: () => void list.splice(list.indexOf(module), 1) };
}

/** Lets the Plot Club's host answer, beside the world; or fail, if it is to. */
export function servePlotClub({ deps }: TestRun, status = 200): void {
  const { fetch } = deps;
  deps.fetch = (input, init) => {
    const { origin, pathname } = new URL(String(input));
    if (origin !== HOST) return fetch(input, init);
    const imdb = pathname.split("/").at(-1);
    const body = { imdb, plot: `What happens in ${imdb}.`, tagline: `See ${imdb}!` };
    return Promise.resolve(Response.json(body, { status }));
  };
}
