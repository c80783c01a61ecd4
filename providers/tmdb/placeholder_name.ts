/**
 * What TMDB writes with the number of an episode whose name nobody has translated, in the words of
 * many languages ("Folge 3", "第 3 集"); English is known to `normalise`, but costs nothing here.
 */
const WORDS = new Set(
  ("episode folge épisode episodio episódio episodi episod episodul episoodi aflevering avsnitt " +
    "avsnit afsnit jakso odcinek epizoda epizóda epizód epizode epizodas sērija serija osa bölüm " +
    "эпизод серия епізод серія епизод επεισόδιο פרק الحلقة حلقة قسمت एपिसोड エピソード 第話 第回 第集 第话 " +
    "에피소드 제화 화 ตอนที่ tập").split(" "),
);

/** Whether a name says no more than the episode's own number, in whatever language. */
export function isPlaceholderName(name: string, number: number): boolean {
  const [digits, ...others] = name.match(/\d+/g) ?? [];
  if (Number(digits) !== number || others.length > 0) return false;
  const word = name.normalize("NFC").toLowerCase().replace(/[\d\s.#:]+/g, "");
  return WORDS.has(word);
}
