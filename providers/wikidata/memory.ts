import { z } from "zod";
import type { ProviderContext } from "../provider.ts";

// Genres and people rarely change their names.
const DAYS = 28;

const Remembered = z.object({
  names: z.record(z.string(), z.string()),
  articles: z.record(z.string(), z.string()),
});

/** What asking about an item again need not fetch again. */
export type Remembered = z.output<typeof Remembered>;

/** The names and articles of one item, kept as one entry: thousands of titles are thousands of rows. */
export async function recall(
  { memory }: ProviderContext,
  item: string,
  languages: readonly string[],
): Promise<Remembered | null> {
  const name = entryOf(item, languages);
  const text = (await memory.read([name])).get(name);
  const parsed = Remembered.safeParse(text === undefined ? null : JSON.parse(text));
  return parsed.success ? parsed.data : null;
}

export async function remember(
  { memory }: ProviderContext,
  item: string,
  languages: readonly string[],
  remembered: Remembered,
): Promise<void> {
  const entry = [entryOf(item, languages), JSON.stringify(remembered)] as const;
  await memory.write(new Map([entry]), DAYS);
}

function entryOf(item: string, languages: readonly string[]): string {
  return `${item} ${languages.join(",")}`;
}
