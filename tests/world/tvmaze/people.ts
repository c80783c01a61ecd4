import { hash, hashBetween } from "../films/hash.ts";
import type { Series } from "../series/series.ts";
import { pictureOf } from "./pictures.ts";
import { countryOf, slugOf } from "./show.ts";

/** GET /shows/{id}/cast, most appearances first. */
export function castBody({ cast }: Series, imagesBase: string): object[] {
  return cast.map(({ name, role }) => {
    const id = hashBetween(`character ${role} of ${name}`, 1, 900_000);
    return {
      person: personOf(name, imagesBase),
      character: {
        id,
        url: `https://www.tvmaze.com/characters/${id}/${slugOf(role)}`,
        name: role,
        image: null,
      },
      self: role === "Self",
      voice: false,
    };
  });
}

/** GET /shows/{id}/crew: of those who made a show only its creators are our business. */
export function crewBody({ creators, studios }: Series, imagesBase: string): object[] {
  const produced = studios.length > 0 ? creators.slice(0, 1) : [];
  return [
    ...produced.map((name) => ({ type: "Executive Producer", person: personOf(name, imagesBase) })),
    ...creators.map((name, i) => ({
      type: i === 0 ? "Creator" : "Co-Creator",
      person: personOf(name, imagesBase),
    })),
  ];
}

/** GET /shows/{id}/akas: no country means the one that the show comes from. */
export function akasBody({ title, originalTitle, alternativeTitles }: Series): object[] {
  const original = originalTitle === title ? [] : [{ name: originalTitle, country: null }];
  return [
    ...alternativeTitles.map(({ country, title }) => ({
      name: title,
      country: countryOf(country),
    })),
    ...original,
  ];
}

function personOf(name: string, imagesBase: string) {
  const id = hashBetween(`tvmaze person ${name}`, 1, 900_000);
  const face = { kind: "profile", owner: id, motif: 0, width: 680, height: 1000 } as const;
  return {
    id,
    url: `https://www.tvmaze.com/people/${id}/${slugOf(name)}`,
    name,
    country: hash(`from ${name}`) % 4 === 0 ? null : countryOf("US"),
    birthday: null,
    deathday: null,
    gender: null,
    image: hash(`face ${name}`) % 3 === 0 ? null : pictureOf(face, imagesBase),
    updated: hashBetween(`updated ${name}`, 1_500_000_000, 1_770_000_000),
  };
}
