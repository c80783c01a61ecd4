const MOST_CHARACTERS = 400;

/** A dot after these ends no sentence: initials, titles, and what stands before a number. */
const ABBREVIATION =
  /(?:^|[\s(.])(?:\p{Lu}|Dr|Mr|Mrs|Ms|St|Jr|Sr|Prof|vs|No|Nr|Bd|ca|usw|etc)\.\s*$/u;

/** The first paragraph, whole sentences of it, as many as an outline bears and one at least. */
export function firstSentences(text: string, language: string): string | null {
  const [paragraph = ""] = text.trim().split(/\n+/);
  let outline = "";
  for (const sentence of sentencesOf(paragraph, language)) {
    if (outline !== "" && outline.length + sentence.trimEnd().length > MOST_CHARACTERS) break;
    outline += sentence;
  }
  return outline.trim() || null;
}

function sentencesOf(paragraph: string, language: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  const sentences: string[] = [];
  for (const { segment } of segmenter.segment(paragraph)) {
    const last = sentences.at(-1);
    const isWhole = last === undefined || !ABBREVIATION.test(last);
    if (isWhole) sentences.push(segment);
    else sentences[sentences.length - 1] = last + segment;
  }
  return sentences;
}
