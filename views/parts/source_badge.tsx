import { Icon } from "./icon.tsx";

export interface SourceBadgeProps {
  /** Display name: "TMDB", "You", "NFO", "File name". */
  name: string;
  /** Language or country as a short code, e.g. "de". */
  language?: string | null;
  /** The value is the user's own. */
  own?: boolean;
}

export function SourceBadge({ name, language, own = false }: SourceBadgeProps) {
  return (
    <span class="source">
      {own && <Icon name="user" />}
      {name}
      {language && (
        <span class="muted">
          <span class="sr">language</span> {language}
        </span>
      )}
    </span>
  );
}
