import { hash } from "../films/hash.ts";
import { wordsOf } from "../films/title_index.ts";
import type { SimulatorDeps } from "../simulator.ts";
import { type Subject, subjectsNamed } from "./subject.ts";

/** The Wikipedias of this world, and how they tell a film of some name from other things. */
const SUFFIXES: Readonly<Record<string, (subject: Subject) => string>> = {
  en: ({ about, year }) => "film" in about ? `(${year} film)` : "(TV series)",
  de: ({ about, year }) => "film" in about ? `(${year})` : "(Fernsehserie)",
  fr: ({ about, year }) => "film" in about ? `(film, ${year})` : "(série télévisée)",
};

/** An article about a subject; `linked` is the title by which its item links to it. */
export interface Article {
  subject: Subject;
  language: string;
  title: string;
  linked: string;
}

/** Where a subject has an article; not every one has one, and not in every language. */
export function articleOf(subject: Subject, language: string): Article | undefined {
  const told = subject.told[language];
  const suffix = SUFFIXES[language];
  const luck = hash(`article ${language} ${subject.item}`) % 60;
  // The English Wikipedia has next to all of them, the others fewer.
  const isMissing = luck < (language === "en" ? 1 : 8);
  if (!told || !suffix || isMissing) return undefined;
  const isAmbiguous = hash(`ambiguous ${language} ${subject.item}`) % 3 === 0;
  const title = isAmbiguous ? `${told.title} ${suffix(subject)}` : told.title;
  // One article in fifteen was renamed, and its item has not heard of it.
  const linked = luck > 55 ? `${told.title} (old)` : title;
  return { subject, language, title, linked };
}

/** The item's links to Wikipedia, by site. */
export function sitelinksOf(subject: Subject): Record<string, object> {
  const articles = Object.keys(SUFFIXES).flatMap((language) => articleOf(subject, language) ?? []);
  return Object.fromEntries(articles.map(({ language, linked }) => {
    const site = `${language}wiki`;
    return [site, { site, title: linked, badges: [] }];
  }));
}

/** The article of that title, or the one that it was renamed to. */
export function findArticle(
  title: string,
  language: string,
  deps: SimulatorDeps,
): Article | undefined {
  const words = wordsOf(title.replace(/ \([^()]*\)$/, ""));
  return subjectsNamed(words, deps).flatMap((subject) => articleOf(subject, language) ?? [])
    .find((article) => article.title === title || article.linked === title);
}
