import { Card } from "../parts/card.tsx";

export interface ArtworkProps {
  poster: ArtworkImage | null;
  /** The first picture is wide: an episode's still. */
  isWide: boolean;
  fanart: ArtworkImage | null;
  /** "Posters", "14 found, 3 chosen". */
  counts: { label: string; text: string }[];
}

export interface ArtworkImage {
  id: string;
  /** "Fanart.tv · en · 1000 × 1426". */
  caption: string;
  alt: string;
}

export function Artwork({ poster, isWide, fanart, counts }: ArtworkProps) {
  return (
    <Card id="artwork" title="Artwork">
      {!poster && !fanart && <p class="muted">No artwork yet.</p>}
      <div class="strip">
        {poster && (
          <Picture
            {...poster}
            shape={isWide ? "fanart" : "poster"}
            width={isWide ? "w500" : "w185"}
          />
        )}
        {fanart && <Picture {...fanart} shape="fanart" width="w500" />}
      </div>
      {counts.length > 0 && (
        <ul class="chips">
          {counts.map(({ label, text }) => (
            <li>
              {label} <span class="muted">{text}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

interface PictureProps extends ArtworkImage {
  shape: "poster" | "fanart";
  width: string;
}

function Picture({ id, caption, alt, shape, width }: PictureProps) {
  return (
    <figure>
      <div class={`frame ${shape}-frame`}>
        <img src={`/images/${id}/${width}`} alt={alt} loading="lazy" decoding="async" />
      </div>
      <figcaption class="hint">{caption}</figcaption>
    </figure>
  );
}
