import { initials } from "../format.ts";

export type PictureShape = "upright" | "wide";

const SIZES: Readonly<Record<PictureShape, { width: number; height: number }>> = {
  upright: { width: 185, height: 278 },
  wide: { width: 300, height: 169 },
};

export interface PosterProps {
  /** Id of a cached image; null shows the placeholder. */
  image: string | null;
  /** The address of a picture that stands in for it, e.g. a collage. */
  collage?: string | null;
  title: string;
  width?: "w185" | "w500";
  /** Upright as a poster, or wide as a still. */
  shape?: PictureShape;
  /** Above the fold: fetched at once. */
  eager?: boolean;
}

/** The title stands beside every poster, so the picture itself is silent for screen readers. */
export function Poster(
  { image, collage = null, title, width = "w185", shape = "upright", eager = false }: PosterProps,
) {
  const address = image === null ? collage : `/images/${image}/${width}`;
  return (
    <div class={shape === "wide" ? "poster still" : "poster"}>
      <span aria-hidden="true">{initials(title)}</span>
      {address !== null && (
        <img
          src={address}
          class={image === null ? "stand-in" : undefined}
          alt=""
          {...SIZES[shape]}
          loading={eager ? "eager" : "lazy"}
          decoding="async"
        />
      )}
    </div>
  );
}
