import type { RawAnswer } from "../../domain/enrichment/answer.ts";
import { mapOutcome, type Outcome } from "../../domain/outcome.ts";
import { getJson } from "../http.ts";
import type { Ask, ProviderContext } from "../provider.ts";
import { articlesOf } from "./ask_title.ts";
import { findItem } from "./find_item.ts";
import { firstSentences } from "./first_sentences.ts";
import { wikipediaOf } from "./languages.ts";
import { recall } from "./memory.ts";
import { readReply } from "./requests.ts";
import { Summary } from "./wire.ts";

interface Subject {
  item: string;
  /** Titles by the language of their Wikipedia. */
  articles: Readonly<Record<string, string>>;
}

/** The beginning of the article in the first wanted language that has a usable one. */
export async function askOutline(context: ProviderContext, ask: Ask): Promise<Outcome<RawAnswer>> {
  const subject = await findSubject(context, ask);
  if (subject.kind !== "ok") return subject;
  const { item, articles } = subject.value;
  for (const language of ask.languages) {
    const wikipedia = wikipediaOf(language);
    const title = articles[wikipedia];
    if (title === undefined) continue;
    const outline = await outlineOf(context, wikipedia, title, item);
    if (outline.kind !== "ok" && outline.kind !== "not_found") return outline;
    if (outline.kind === "ok") return { kind: "ok", value: answerOf(outline.value, language) };
  }
  // No usable article is an answer, too.
  return { kind: "ok", value: { ids: {}, offers: [], artwork: [] } };
}

function answerOf(outline: string, language: string): RawAnswer {
  return { ids: {}, offers: [{ field: "outline", value: outline, language }], artwork: [] };
}

/** The item and its articles: remembered since the title was asked for, as a rule. */
async function findSubject(context: ProviderContext, ask: Ask): Promise<Outcome<Subject>> {
  const { wikidata } = ask.ids;
  const known = wikidata === undefined
    ? null
    : await recall(context, String(wikidata), ask.languages);
  if (known) return { kind: "ok", value: { item: String(wikidata), articles: known.articles } };
  const found = await findItem(context, ask);
  return mapOutcome(
    found,
    (entity) => ({ item: entity.id, articles: articlesOf(entity, ask.languages) }),
  );
}

/** Only an article about that very item is one: not a list of namesakes, nor another film. */
async function outlineOf(
  context: ProviderContext,
  wikipedia: string,
  title: string,
  item: string,
): Promise<Outcome<string>> {
  const base = (context.urls.wikipedia_url ?? "").replace("{language}", wikipedia);
  const path = encodeURIComponent(title.replaceAll(" ", "_"));
  const url = new URL(`${base}/api/rest_v1/page/summary/${path}`);
  const found = await getJson(context, url, Summary, {
    read: readReply,
    // An article that was renamed answers with a redirect.
    follow: (target) => target.origin === url.origin,
  });
  if (found.kind !== "ok") return found;
  const { type, wikibase_item, extract } = found.value;
  const isArticle = type === "standard" && wikibase_item === item;
  const outline = isArticle ? firstSentences(extract ?? "", wikipedia) : null;
  return outline === null ? { kind: "not_found" } : { kind: "ok", value: outline };
}
