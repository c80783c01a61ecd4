/** What a reader of a page sees: no tags, one space between words. */
export function wordsOf(page: string): string {
  return page.replace(/<[^>]*>/g, " ").replaceAll("&quot;", '"').replaceAll("&#39;", "'")
    .replace(/\s+/g, " ").replace(/ (?=[.,:;])/g, "");
}
