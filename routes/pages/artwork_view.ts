import { artworkOf } from "../../domain/fields/artwork_types.ts";
import { HEADLINES } from "../../domain/fields/headline.ts";
import type { ItemKind } from "../../domain/ids.ts";
import type { ArtworkChoices } from "../../services/reports/artwork_choices.ts";
import type { ItemDetails } from "../../services/reports/item_details.ts";
import { sourceName } from "../../services/reports/provider_names.ts";
import { number, plural } from "../../views/format.ts";
import type { ArtworkImage, ArtworkProps } from "../../views/item/artwork.tsx";
import type { ChooseArtworkProps } from "../../views/item/choose_artwork.tsx";
import { pageOf } from "./item_kinds.ts";

type Image = ArtworkChoices["items"][number];

export function artworkView(details: ItemDetails): ArtworkProps {
  return {
    base: pageOf(details),
    poster: imageView(details, HEADLINES[details.kind].picture),
    isWide: details.kind === "episode",
    fanart: imageView(details, "fanart"),
    kinds: artworkOf(details.kind).flatMap(({ name, label }) => {
      const count = details.artwork[name]?.length ?? 0;
      const locked = details.lockedArtwork.includes(name);
      if (count === 0 && !locked) return [];
      const text = count === 0 ? "kept empty by you" : `${number(count)} found`;
      return [{ name, label, text, locked, canChoose: count > 0 }];
    }),
  };
}

function imageView(details: ItemDetails, type: string): ArtworkImage | null {
  const best = details.artwork[type]?.find(({ selected }) => selected);
  if (!best) return null;
  return {
    id: String(best.candidateId),
    caption: captionOf(best),
    alt: `${type === "poster" ? "Poster" : "Background"} of ${details.title}`,
  };
}

/** "Fanart.tv · en · 1000 × 1426". */
function captionOf({ provider, language, width, height }: Image): string {
  const size = width && height ? `${width} × ${height}` : null;
  return [sourceName(provider), language, size].filter((part) => part !== null).join(" · ");
}

/** The images that there are to choose from. */
export function choicesView(
  kind: ItemKind,
  choices: ArtworkChoices,
): Omit<ChooseArtworkProps, "shell" | "nav" | "base" | "pager"> {
  const { title, label, type, locked, items, total } = choices;
  return {
    ...{ title, label, type, locked },
    shape: isUpright(kind, choices) ? "upright" : "wide",
    count: plural(total, "image"),
    images: items.map((image) => ({
      id: String(image.candidateId),
      caption: captionOf(image),
      votes: image.votes ? plural(image.votes, "vote") : null,
      shown: image.selected,
    })),
  };
}

function isUpright(kind: ItemKind, { type, items: [first] }: ArtworkChoices): boolean {
  if (first?.width && first.height) return first.height > first.width;
  return kind !== "episode" && type === HEADLINES[kind].picture;
}
