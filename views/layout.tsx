import type { Child } from "hono/jsx";
import { raw } from "hono/html";
import { Icon, type IconName } from "./parts/icon.tsx";
import { Notice } from "./parts/notice.tsx";
import type { Shell } from "./words.ts";

export type NavKey =
  | "dashboard"
  | "movies"
  | "series"
  | "videos"
  | "queue"
  | "review"
  | "activity"
  | "settings"
  | "about";

export interface LayoutProps extends Shell {
  title: string;
  nav: NavKey | null;
  /** Scripts that this page alone needs. */
  scripts?: string[];
  children: Child;
}

/** A morph leaves "open" alone, so that what the user unfolded stays so while a fragment polls. */
const HTMX_CONFIG = JSON.stringify({ morphIgnore: ["data-htmx-powered", "open"] });

export function Layout(props: LayoutProps) {
  const { title, nav, scripts = [], reviews, flash, theme, version, children } = props;
  const hasVideos = props.hasVideos || nav === "videos";
  return (
    <>
      {raw("<!doctype html>")}
      <html lang="en" data-theme={theme === "auto" ? undefined : theme}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content={theme === "auto" ? "light dark" : theme} />
          <meta name="htmx-config" content={HTMX_CONFIG} />
          <title>{title} · Plenarr</title>
          <link rel="icon" href="/static/favicon.svg" type="image/svg+xml" />
          <link rel="stylesheet" href="/static/plenarr.css" />
          <script src="/static/htmx.js" defer></script>
          <script src="/static/app.js" defer></script>
          {scripts.map((address) => <script src={address} defer></script>)}
        </head>
        <body>
          <a class="skip" href="#main">Skip to content</a>
          <Side nav={nav} reviews={reviews} hasVideos={hasVideos} />
          <div class="page">
            <main id="main" tabindex={-1}>
              <div id="flash" role="status">
                {flash && <Notice tone={flash.tone}>{flash.text}</Notice>}
              </div>
              {children}
            </main>
            <footer class="muted">
              Plenarr {version} · <a href="/about">About and credits</a>
            </footer>
          </div>
        </body>
      </html>
    </>
  );
}

const LINKS: { key: NavKey; href: string; label: string }[] = [
  { key: "dashboard", href: "/", label: "Dashboard" },
  { key: "movies", href: "/movies", label: "Movies" },
  { key: "series", href: "/series", label: "Series" },
  { key: "videos", href: "/videos", label: "Videos" },
  { key: "queue", href: "/queue", label: "Queue" },
  { key: "review", href: "/review", label: "Review" },
  { key: "activity", href: "/activity", label: "Activity" },
  { key: "settings", href: "/settings", label: "Settings" },
  { key: "about", href: "/about", label: "About" },
];

interface SideProps {
  nav: NavKey | null;
  reviews: number;
  hasVideos: boolean;
}

function Side({ nav, reviews, hasVideos }: SideProps) {
  const links = LINKS.filter(({ key }) => key !== "videos" || hasVideos);
  return (
    <header class="side">
      <a class="brand" href="/">
        <Logo />
        Plenarr
      </a>
      <nav aria-label="Main">
        <ul>
          {links.map(({ key, href, label }) => (
            <li class={key}>
              <a href={href} aria-current={key === nav ? "page" : undefined}>
                <Icon name={key satisfies IconName} />
                <span>{label}</span>
                {key === "review" && reviews > 0 && <Waiting count={reviews} />}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

function Waiting({ count }: { count: number }) {
  return (
    <span class="count">
      {count > 99 ? "99+" : count} <span class="sr">waiting</span>
    </span>
  );
}

function Logo() {
  return (
    <svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
      <path d="M7 6v20" />
      <circle cx="17" cy="13" r="7" />
      <circle class="core" cx="17" cy="13" r="2.5" />
    </svg>
  );
}
