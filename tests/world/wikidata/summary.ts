import { hash } from "../films/hash.ts";
import type { Article } from "./articles.ts";
import { descriptionsOf, type Subject } from "./subject.ts";

/** Sentences by which an article begins. Texts are our own. */
const LEADS: Readonly<Record<string, (subject: Subject, title: string) => string>> = {
  en: ({ about, year, makers }, title) =>
    `${title} is a ${year} ${"film" in about ? "film directed" : "television series created"} by ${
      makers.join(" and ") || "persons unknown"
    }.`,
  de: ({ about, year, makers }, title) =>
    `${title} ist ${"film" in about ? "ein Film" : "eine Fernsehserie"} von ${
      makers.join(" und ") || "Unbekannten"
    } aus dem Jahr ${year}.`,
  fr: ({ about, year, makers }, title) =>
    `${title} est ${"film" in about ? "un film réalisé" : "une série créée"} par ${
      makers.join(" et ") || "des inconnus"
    } en ${year}.`,
};

/** The body of GET /page/summary/{title}. */
export function summaryBody({ subject, language, title }: Article): object {
  const { item, told } = subject;
  const type = typeOf(subject, language);
  const { title: name = title, text = "" } = told[language] ?? {};
  const extract = type === "no-extract" ? "" : `${LEADS[language]?.(subject, name) ?? ""} ${text}`;
  const canonical = title.replaceAll(" ", "_");
  return {
    type,
    title,
    displaytitle: `<i>${title}</i>`,
    namespace: { id: 0, text: "" },
    // Now and then an article belongs to another item: that of the novel.
    wikibase_item: hash(`item of ${language} ${item}`) % 150 === 0 ? "Q1000001" : item,
    titles: { canonical, normalized: title, display: `<i>${title}</i>` },
    pageid: Number(item.slice(2)),
    // The poster, which is not free.
    thumbnail: {
      source: `https://upload.wikimedia.org/wikipedia/${language}/9/94/${canonical}.jpg`,
      width: 220,
      height: 331,
    },
    lang: language,
    dir: "ltr",
    timestamp: "2026-02-14T06:26:09Z",
    description: descriptionsOf(subject)[language] ?? "",
    content_urls: {
      desktop: { page: `https://${language}.wikipedia.org/wiki/${encodeURIComponent(canonical)}` },
    },
    extract: extract.trim(),
    extract_html: `<p>${extract.trim()}</p>`,
  };
}

/** A link may lead to a list of namesakes, or to a page that begins with nothing but a table. */
function typeOf({ item }: Subject, language: string): string {
  const kind = hash(`type ${language} ${item}`) % 120;
  return kind === 0 ? "disambiguation" : kind === 1 ? "no-extract" : "standard";
}
