import { hashBetween } from "../films/hash.ts";
import { wordsOf } from "../films/title_index.ts";
import { type ImageKind, nameImage } from "../images/image_file.ts";

/** A type of Fanart.tv's art and what is uploaded as such. */
export interface ArtType {
  name: string;
  kind: ImageKind;
  width: number;
  height: number;
  languages: string[];
}

/** Whose art it is: `owner` tells the pictures of films and of series apart. */
export interface ArtOwner {
  folder: "movies" | "tv";
  id: number;
  owner: number;
  title: string;
}

/** So many images of one type, most liked first; `more` adds what only some types have. */
export function artOf(
  { folder, id, owner, title }: ArtOwner,
  { name: type, kind, width, height, languages }: ArtType,
  count: number,
  { imagesBase, more = () => ({}) }: {
    imagesBase: string;
    more?: (index: number) => Record<string, string>;
  },
) {
  const most = hashBetween(`likes ${type} ${owner}`, 4, 15);
  const slug = wordsOf(title).join("-");
  const base = imagesBase.replace("https://", "http://");
  return Array.from({ length: count }, (_, i) => {
    // Numbered apart from TMDB's pictures, so that motifs of the two providers differ.
    const file = nameImage({ kind, owner, motif: 60 + i, width, height });
    return {
      id: String(hashBetween(`${type} ${owner} ${i}`, 10_000, 600_000)),
      url: `${base}/fanart/${folder}/${id}/${type}/${slug}-${file}`,
      lang: languages[i % languages.length] ?? "en",
      likes: String(Math.max(0, most - i * 2)),
      ...more(i),
    };
  });
}
