import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { countReviews } from "../../db/enrichment/reviews.ts";
import { hasLibraryOf } from "../../db/library/libraries.ts";
import type { Deps } from "../../services/deps.ts";
import { VERSION } from "../../domain/version.ts";
import { type Moment as MomentWords, type Shell, type Tone } from "../../views/words.ts";
import { moment } from "../../views/format.ts";

const FLASH = "plenarr_flash";
const THEME = "plenarr_theme";
const TONES: readonly Tone[] = ["good", "warn", "bad", "info", "quiet"];
const A_YEAR_S = 31_536_000;

/** What every page's frame shows; a message is shown once. */
export async function shellOf(c: Context, { db }: Deps): Promise<Shell> {
  const [tone, ...text] = (getCookie(c, FLASH) ?? "").split("|");
  if (tone) deleteCookie(c, FLASH, { path: "/" });
  const known = TONES.find((one) => one === tone);
  return {
    reviews: await countReviews(db),
    flash: known ? { tone: known, text: text.join("|") } : null,
    theme: themeOf(c),
    version: VERSION,
    hasVideos: await hasLibraryOf(db, "other"),
  };
}

/** Back to a page of ours after a form, with what happened. */
export function redirectWith(c: Context, to: string, tone: Tone, text: string): Response {
  setCookie(c, FLASH, `${tone}|${text}`, {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    maxAge: 60,
  });
  return c.redirect(to, 303);
}

export function themeOf(c: Context): Shell["theme"] {
  const theme = getCookie(c, THEME);
  return theme === "dark" || theme === "light" ? theme : "auto";
}

export function keepTheme(c: Context, theme: string): void {
  setCookie(c, THEME, theme, { path: "/", httpOnly: true, sameSite: "Lax", maxAge: A_YEAR_S });
}

/** One of our own pages that a form may lead back to. */
export function backTo(wanted: unknown, otherwise: string): string {
  if (typeof wanted !== "string") return otherwise;
  return OWN_PAGES.includes(wanted) || SOURCES.test(wanted) ? wanted : otherwise;
}

const OWN_PAGES = ["/", "/queue", "/welcome", "/settings"];
const SOURCES = /^\/[a-z]+\/\d+\/sources(\?only=different)?$/;

/** A stored time as people read it; null stays null. */
export function momentOf(deps: Deps, time: string | number | null | undefined): MomentWords | null {
  return time == null ? null : moment(new Date(time), new Date(deps.now()), deps.timeZone);
}

/** A form's fields, each once, as text. */
export async function readForm(c: Context): Promise<Record<string, string>> {
  const body = await c.req.parseBody();
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : []
    ),
  );
}
