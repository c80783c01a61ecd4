import { Layout } from "./layout.tsx";
import type { Shell } from "./words.ts";

export interface ErrorPageProps {
  shell: Shell;
  status: 403 | 404 | 500;
  /** More about this case, in plain words; never a stack or a query. */
  detail?: string;
  /** For the log: what to look for when reporting it. */
  requestId?: string;
}

export function ErrorPage({ shell, status, detail, requestId }: ErrorPageProps) {
  const { title, text } = WORDS[status];
  return (
    <Layout title={title} nav={null} {...shell}>
      <div class="empty error">
        <p class="code" aria-hidden="true">{status}</p>
        <h1>{title}</h1>
        <p>{detail ?? text}</p>
        {requestId && (
          <p class="hint">
            In the log: <code>{requestId}</code>
          </p>
        )}
        <div class="actions">
          <a class="button primary" href="/">To the dashboard</a>
        </div>
      </div>
    </Layout>
  );
}

const WORDS = {
  403: {
    title: "Not allowed",
    text: "This request came from another site or an unknown address, so it was not carried out.",
  },
  404: {
    title: "Nothing here",
    text: "There is no such page, or what it showed was removed.",
  },
  500: {
    title: "Something broke",
    text: "The request was not carried out; your metadata is as it was before. Try again, and " +
      "look into the log if it happens once more.",
  },
} as const;
