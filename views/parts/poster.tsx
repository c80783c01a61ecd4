import { initials } from "../format.ts";

export interface PosterProps {
  /** Id of a cached image; null shows the placeholder. */
  image: string | null;
  title: string;
  width?: "w185" | "w500";
  /** Above the fold: fetched at once. */
  eager?: boolean;
}

/** The title stands beside every poster, so the picture itself is silent for screen readers. */
export function Poster({ image, title, width = "w185", eager = false }: PosterProps) {
  return (
    <div class="poster">
      <span aria-hidden="true">{initials(title)}</span>
      {image !== null && (
        <img
          src={`/images/${image}/${width}`}
          alt=""
          width="185"
          height="278"
          loading={eager ? "eager" : "lazy"}
          decoding="async"
        />
      )}
    </div>
  );
}
