import { Card } from "../parts/card.tsx";
import { Icon } from "../parts/icon.tsx";
import { LockButton, LockMark } from "./lock.tsx";

export interface ArtworkProps {
  base: string;
  poster: ArtworkImage | null;
  /** The first picture is wide: an episode's still. */
  isWide: boolean;
  fanart: ArtworkImage | null;
  kinds: ArtworkKind[];
}

export interface ArtworkImage {
  id: string;
  /** "Fanart.tv · en · 1000 × 1426". */
  caption: string;
  alt: string;
}

/** One kind of artwork: what there is, and whether providers choose it. */
export interface ArtworkKind {
  name: string;
  label: string;
  /** "14 found". */
  text: string;
  locked: boolean;
  /** There is something to choose. */
  canChoose: boolean;
}

export function Artwork({ base, poster, isWide, fanart, kinds }: ArtworkProps) {
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
      {kinds.length > 0 && (
        <ul class="rows kinds">
          {kinds.map((kind) => <Kind base={base} {...kind} />)}
        </ul>
      )}
    </Card>
  );
}

function Kind({ base, name, label, text, locked, canChoose }: ArtworkKind & { base: string }) {
  return (
    <li id={`field-${name}`}>
      <span class="grow">
        {label} <span class="muted">{text}</span> {locked && <LockMark />}
      </span>
      {canChoose && (
        <a
          class="button small plain"
          href={`${base}/artwork/${name}`}
          aria-label={`Choose ${label}`}
        >
          <Icon name="image" />
          Choose
        </a>
      )}
      <LockButton base={base} field={name} label={label} locked={locked} renews="artwork" />
    </li>
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
