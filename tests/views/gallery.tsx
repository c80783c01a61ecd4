/**
 * Every page in every state with made-up words, for looking at and for the tests beside it:
 * `deno run -A tests/views/gallery.tsx --port 8123`.
 */
import { Hono } from "hono";
import { serveStatic } from "hono/deno";
import type { Child } from "hono/jsx";
import { AboutPage } from "../../views/about.tsx";
import { ActivityPage } from "../../views/activity.tsx";
import { ConfirmRunPage } from "../../views/confirm_run.tsx";
import { DashboardPage } from "../../views/dashboard.tsx";
import { ErrorPage } from "../../views/error_page.tsx";
import { HealthPage } from "../../views/health.tsx";
import { ChooseArtworkPage } from "../../views/item/choose_artwork.tsx";
import { SourcesPage } from "../../views/item/sources.tsx";
import { WhyPage } from "../../views/item/why_page.tsx";
import { ItemPage } from "../../views/item.tsx";
import { ItemPreviewPage } from "../../views/item/preview_page.tsx";
import { BulkEditPage } from "../../views/items/bulk_edit.tsx";
import { ItemsPage } from "../../views/items.tsx";
import { PreviewPage as LibraryPreviewPage } from "../../views/preview.tsx";
import { QueuePage } from "../../views/queue.tsx";
import { ReviewPage } from "../../views/review.tsx";
import { RunPage } from "../../views/run.tsx";
import { SettingsPage } from "../../views/settings.tsx";
import { PreviewPage } from "../../views/settings/preview.tsx";
import { ProviderSettingsPage } from "../../views/settings/provider_settings.tsx";
import { VideosPage } from "../../views/videos.tsx";
import { WelcomePage } from "../../views/welcome.tsx";
import { samplePicture } from "./pictures.ts";
import { SHELL } from "./samples/common.ts";
import { DASHBOARDS } from "./samples/dashboard.ts";
import { ARTWORK_CHOICES, SOURCE_PAGES, WHYS } from "./samples/item_parts.ts";
import { MOVIES } from "./samples/movie.ts";
import { MOVIE_LISTS, QUEUES } from "./samples/movies.ts";
import { ABOUT, ACTIVITIES, REVIEWS, WELCOME } from "./samples/other.ts";
import { HEALTH_PAGES, PREVIEWS, PROVIDER_SETTINGS } from "./samples/providers.ts";
import { BULK_EDITS, ITEM_PREVIEWS, LIBRARY_PREVIEWS, RUNS } from "./samples/runs.ts";
import { SETTINGS } from "./samples/settings.ts";
import { VIDEO_LISTS } from "./samples/videos.ts";

const ROOT = new URL("../../", import.meta.url);
const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'";

/** Scripts that come from their packages. */
const PACKAGED = {
  "htmx.js": "htmx.org/dist/htmx.min.js",
  "sortable.js": "sortablejs/Sortable.min.js",
};

export const GALLERY: Record<string, () => Child> = {
  ...pages(DASHBOARDS, (props) => <DashboardPage {...props} />),
  ...pages(MOVIE_LISTS, (props) => <ItemsPage {...props} />),
  ...pages(MOVIES, (props) => <ItemPage {...props} />),
  ...pages(WHYS, (props) => <WhyPage {...props} />),
  ...pages(SOURCE_PAGES, (props) => <SourcesPage {...props} />),
  ...pages(ARTWORK_CHOICES, (props) => <ChooseArtworkPage {...props} />),
  ...pages(VIDEO_LISTS, (props) => <VideosPage {...props} />),
  ...pages(QUEUES, (props) => <QueuePage {...props} />),
  ...pages(REVIEWS, (props) => <ReviewPage {...props} />),
  ...pages(SETTINGS, (props) => <SettingsPage {...props} />),
  ...pages(PROVIDER_SETTINGS, (props) => <ProviderSettingsPage {...props} />),
  ...pages(PREVIEWS, (props) => <PreviewPage {...props} />),
  ...pages(HEALTH_PAGES, (props) => <HealthPage {...props} />),
  ...pages(ACTIVITIES, (props) => <ActivityPage {...props} />),
  ...pages(RUNS, (props) => <RunPage {...props} />),
  ...pages(LIBRARY_PREVIEWS, (props) => <LibraryPreviewPage {...props} />),
  ...pages(ITEM_PREVIEWS, (props) => <ItemPreviewPage {...props} />),
  ...pages(BULK_EDITS, (props) => <BulkEditPage {...props} />),
  "about": () => <AboutPage {...ABOUT} />,
  "welcome": () => <WelcomePage {...WELCOME} />,
  "confirm-run": () => (
    <ConfirmRunPage
      shell={SHELL}
      question="This will enrich all 1,523 titles. Continue?"
      back="/"
    />
  ),
  "error-403": () => <ErrorPage shell={SHELL} status={403} />,
  "error-404": () => <ErrorPage shell={SHELL} status={404} />,
  "error-500": () => <ErrorPage shell={SHELL} status={500} requestId="4f1c2a" />,
};

function pages<T>(samples: Record<string, T>, page: (props: T) => Child) {
  return Object.fromEntries(
    Object.entries(samples).map(([name, props]) => [name, () => page(props)]),
  );
}

export function createGallery(): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header("Content-Security-Policy", POLICY);
  });
  app.get("/", (c) => c.html(<Index />));
  app.get("/gallery/:name", (c) => {
    const page = GALLERY[c.req.param("name")];
    return page ? c.html(<>{page()}</>) : c.notFound();
  });
  app.get("/images/:id/:size", (c) => {
    c.header("Content-Type", "image/svg+xml");
    return c.body(samplePicture(c.req.param("id")));
  });
  for (const [name, path] of Object.entries(PACKAGED)) {
    app.get(`/static/${name}`, async (c) => {
      c.header("Content-Type", "text/javascript");
      return c.body(await Deno.readTextFile(new URL(`node_modules/${path}`, ROOT)));
    });
  }
  app.use("/static/*", serveStatic({ root: decodeURIComponent(ROOT.pathname) }));
  // Polling fragments find nothing new here.
  app.get("/fragments/*", (c) => c.body(null, 204));
  return app;
}

function Index() {
  return (
    <ul>
      {Object.keys(GALLERY).map((name) => (
        <li>
          <a href={`/gallery/${name}`}>{name}</a>
        </li>
      ))}
    </ul>
  );
}

if (import.meta.main) {
  const flag = Deno.args.indexOf("--port");
  const port = flag >= 0 ? Number(Deno.args[flag + 1]) : 8123;
  Deno.serve({ port, hostname: "127.0.0.1" }, createGallery().fetch);
}
