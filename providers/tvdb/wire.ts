import { z } from "zod";

// Records come in full and in part, with null for lists and texts alike: only ids are certain.
export const text = z.string().nullish();
export const number = z.number().nullish();
export const texts = z.array(z.string()).nullish();
const named = z.object({ name: text }).nullish();
const names = z.array(z.object({ name: text })).nullish();

const Translated = z.object({ name: text, overview: text, tagline: text, language: text });
const translations = z.object({
  nameTranslations: z.array(Translated).nullish(),
  overviewTranslations: z.array(Translated).nullish(),
}).nullish();

const Artwork = z.object({
  image: text,
  language: text,
  type: number,
  score: number,
  width: number,
  height: number,
  includesText: z.boolean().nullish(),
  seasonId: number,
});

const Character = z.object({
  name: text,
  peopleType: text,
  personName: text,
  personImgURL: text,
  image: text,
  sort: number,
});

const Company = z.object({
  name: text,
  companyType: z.object({ companyTypeName: text }).nullish(),
});
const companies = z.array(Company).nullish();

export const remoteIds = z.array(z.object({ id: text, sourceName: text })).nullish();

/** What films and series have alike. */
const title = {
  id: z.number(),
  name: text,
  overview: text,
  image: text,
  nameTranslations: texts,
  overviewTranslations: texts,
  originalCountry: text,
  originalLanguage: text,
  status: named,
  translations,
  artworks: z.array(Artwork).nullish(),
  characters: z.array(Character).nullish(),
  genres: names,
  contentRatings: z.array(z.object({ name: text, country: text })).nullish(),
  remoteIds,
  trailers: z.array(z.object({ url: text, language: text })).nullish(),
};

const Season = z.object({
  id: z.number(),
  number,
  type: z.object({ type: text }).nullish(),
  image: text,
  imageType: number,
});

/** GET /series/{id}/extended?meta=translations */
export const Series = z.object({
  data: z.object({
    ...title,
    firstAired: text,
    lastAired: text,
    averageRuntime: number,
    originalNetwork: named,
    latestNetwork: named,
    companies,
    seasons: z.array(Season).nullish(),
    tags: names,
  }),
});

const Release = z.object({ country: text, date: text });
// "0.00" for none.
const amount = z.union([z.string(), z.number()]).nullish();

/** GET /movies/{id}/extended?meta=translations; its overview stands in the translations only. */
export const Movie = z.object({
  data: z.object({
    ...title,
    runtime: number,
    releases: z.array(Release).nullish(),
    first_release: Release.nullish(),
    budget: amount,
    boxOffice: amount,
    companies: z.object({ studio: companies, production: companies }).nullish(),
    production_countries: z.array(z.object({ country: text, name: text })).nullish(),
    spoken_languages: texts,
    tagOptions: names,
  }),
});

/** POST /login */
export const Login = z.object({ data: z.object({ token: z.string().min(1) }) });

/** What every refusal looks like. */
export const Failure = z.object({ status: z.literal("failure"), message: text });

export type Series = z.output<typeof Series>["data"];
export type Movie = z.output<typeof Movie>["data"];
export type Title = Pick<Series, keyof typeof title>;
export type RemoteIds = z.output<typeof remoteIds>;
