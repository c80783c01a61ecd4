import { mapOutcome, type Outcome } from "../../domain/outcome.ts";
import { failed, getJson, type Reply } from "../http.ts";
import type { ProviderContext } from "../provider.ts";
import { Failure, Login } from "./wire.ts";

/** A token is good for a month; a few days less, so that it does not end under way. */
const TOKEN_DAYS = 28;
const REMEMBERED_AS = "token";

/** The token of one client, which all its requests share. */
export interface Session {
  /** A token other than the refused one ("" for the first): the remembered one, or a new one. */
  tokenAfter(refused: string): Promise<Outcome<string>>;
}

export function createSession(context: ProviderContext): Session {
  const tokens = new Map<string, Promise<Outcome<string>>>();
  return {
    async tokenAfter(refused) {
      const running = tokens.get(refused) ?? obtain(context, refused);
      tokens.set(refused, running).set("", running);
      const outcome = await running;
      if (outcome.kind !== "ok") tokens.clear();
      return outcome;
    },
  };
}

/** Logs in with "key" or "key:pin" and remembers the token for all clients and restarts. */
export async function login(context: ProviderContext): Promise<Outcome<string>> {
  const [apikey = "", ...rest] = (context.key ?? "").split(":");
  const pin = rest.join(":");
  const url = new URL(`${context.urls.url}/login`);
  const found = await getJson(context, url, Login, {
    post: { apikey: apikey.trim(), ...(pin ? { pin: pin.trim() } : {}) },
    read: readRefusal,
  });
  // Nothing is said of the title then, only that the address is wrong.
  if (found.kind === "not_found") return failed("there is no login at this address (HTTP 404)");
  if (found.kind === "ok") {
    const entry = markOf(context) + found.value.data.token;
    await context.memory.write(new Map([[REMEMBERED_AS, entry]]), TOKEN_DAYS);
  }
  return mapOutcome(found, ({ data }) => data.token);
}

async function obtain(context: ProviderContext, refused: string): Promise<Outcome<string>> {
  const token = await remembered(context);
  // Another process may have logged in since the refused token was read.
  return token !== null && token !== refused ? { kind: "ok", value: token } : await login(context);
}

async function remembered(context: ProviderContext): Promise<string | null> {
  const entry = (await context.memory.read([REMEMBERED_AS])).get(REMEMBERED_AS) ?? "";
  const mark = markOf(context);
  return entry.startsWith(mark) ? entry.slice(mark.length) : null;
}

/** The key stands before its token: another key must not live on the token of the one before. */
function markOf({ key }: ProviderContext): string {
  return `${key ?? ""}\n`;
}

/** A login that is refused with 400 wants a PIN, with 401 another key: both are for the user. */
function readRefusal({ status, body }: Reply): Outcome<never> | undefined {
  const failure = Failure.safeParse(body);
  if (!failure.success || (status !== 400 && status !== 401)) return undefined;
  const words = failure.data.message ?? "the key was refused";
  const hint = /\bpin\b/i.test(words) ? ' (enter the key and your PIN as "key:pin")' : "";
  return { kind: "refused", detail: words + hint };
}
