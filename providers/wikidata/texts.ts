import type { RawOffer } from "../../domain/enrichment/answer.ts";
import { codesOf, provenLanguage, tagOf } from "./languages.ts";
import { P } from "./properties.ts";
import { bestOf, readText } from "./statements.ts";
import type { Entity } from "./wire.ts";

/** Titles in the wanted languages, each with the language that its label proves, and the original. */
export function textOffers(entity: Entity, languages: readonly string[]): RawOffer[] {
  const original = originalTitleOf(entity);
  const titles = languages.flatMap((language) => titleIn(entity, language));
  // Of a title that nobody has labelled yet the original one is known at least.
  const last = original ? [titleOffer(original.text, tagOf(original.language))] : [];
  return [...distinct([...titles, ...last]), { field: "original_title", value: original?.text }];
}

/** The title of the first release, with the language its statement names. */
export function originalTitleOf(entity: Entity): { text: string; language: string } | null {
  const texts = bestOf(entity, P.originalTitle).map(({ mainsnak }) => readText(mainsnak));
  return texts.find((text) => text !== null) ?? null;
}

function titleIn({ labels }: Entity, language: string): RawOffer[] {
  const terms = codesOf([language]).map((code) => labels?.[code]);
  const term = terms.find((found) => found !== undefined);
  return term ? [titleOffer(term.value, provenLanguage(term, language))] : [];
}

function titleOffer(value: string, language: string | undefined): RawOffer {
  return { field: "title", value, ...(language === undefined ? {} : { language }) };
}

/** The same label stands in for every language that has none. */
function distinct(offers: readonly RawOffer[]): RawOffer[] {
  const seen = new Set<string>();
  const keyOf = ({ value, language }: RawOffer) => `${language} ${value}`;
  return offers.filter((offer) => !seen.has(keyOf(offer)) && seen.add(keyOf(offer)));
}
