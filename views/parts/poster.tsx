import { initials } from "../format.ts";

export type PictureShape = "upright" | "wide";

const SIZES: Readonly<Record<PictureShape, { width: number; height: number }>> = {
  upright: { width: 185, height: 278 },
  wide: { width: 300, height: 169 },
};

export interface PosterProps {
  /** Id of a cached image; null shows the placeholder. */
  image: string | null;
  title: string;
  width?: "w185" | "w500";
  /** Upright as a poster, or wide as a still. */
  shape?: PictureShape;
  /** Above the fold: fetched at once. */
  eager?: boolean;
}

/** The title stands beside every poster, so the picture itself is silent for screen readers. */
export function Poster(
  { image, title, width = "w185", shape = "upright", eager = false }: PosterProps,
) {
  return (
    <div class={shape === "wide" ? "poster still" : "poster"}>
      <span aria-hidden="true">{initials(title)}</span>
      {image !== null && (
        <img
          src={`/images/${image}/${width}`}
          alt=""
          {...SIZES[shape]}
          loading={eager ? "eager" : "lazy"}
          decoding="async"
        />
      )}
    </div>
  );
}
