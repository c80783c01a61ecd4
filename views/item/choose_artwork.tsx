import { Layout, type NavKey } from "../layout.tsx";
import { Card } from "../parts/card.tsx";
import { Empty } from "../parts/empty.tsx";
import { Icon } from "../parts/icon.tsx";
import { PageHead } from "../parts/page_head.tsx";
import { Pager, type PagerProps } from "../parts/pager.tsx";
import { StatusWord } from "../parts/status_word.tsx";
import type { Shell } from "../words.ts";

export interface ImageChoice {
  id: string;
  /** "Fanart.tv · en · 1000 × 1426". */
  caption: string;
  /** "12 votes"; null where nobody voted. */
  votes: string | null;
  shown: boolean;
}

export interface ChooseArtworkProps {
  shell: Shell;
  nav: NavKey;
  base: string;
  title: string;
  /** "Poster": the kind of artwork, and its name in addresses. */
  label: string;
  type: string;
  locked: boolean;
  shape: "upright" | "wide";
  /** "14 images". */
  count: string;
  images: ImageChoice[];
  pager: PagerProps | null;
}

/** The images on offer for one kind of artwork; choosing one locks the kind. */
export function ChooseArtworkPage({ shell, nav, base, title, label, ...page }: ChooseArtworkProps) {
  const heading = `${label}: ${title}`;
  return (
    <Layout title={heading} nav={nav} {...shell}>
      <PageHead title={heading}>
        <a class="button" href={`${base}#artwork`}>Back to {title}</a>
      </PageHead>
      <Card
        id="choices"
        title={page.count}
        aside={page.locked && <StatusWord tone="info" icon="lock" text="Locked" />}
      >
        <p class="hint">Best first. The one that you choose stays until you unlock it.</p>
        {page.images.length === 0 && (
          <Empty icon="image" title="No image yet" text="No provider has offered one so far." />
        )}
        <ul class={`images ${page.shape}`}>
          {page.images.map((image) => (
            <Choice action={`${base}/artwork/${page.type}`} label={label} {...image} />
          ))}
        </ul>
        {page.pager && <Pager {...page.pager} />}
      </Card>
    </Layout>
  );
}

function Choice(
  { action, label, id, caption, votes, shown }: ImageChoice & { action: string; label: string },
) {
  return (
    <li>
      <form method="post" action={action}>
        <input type="hidden" name="candidate" value={id} />
        <div class="frame">
          <img src={`/images/${id}/w185`} alt={`${label}: ${caption}`} loading="lazy" />
        </div>
        <p class="hint">
          {caption}
          {votes && <>{" · "}{votes}</>}
        </p>
        {shown
          ? <StatusWord tone="good" text="Shown now" />
          : (
            <button type="submit" class="small" aria-label={`Choose ${caption}`}>
              <Icon name="check" />
              Choose
            </button>
          )}
      </form>
    </li>
  );
}
