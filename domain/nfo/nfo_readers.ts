import type { RawOffer } from "../enrichment/answer.ts";
import type { NfoElement } from "./nfo_element.ts";

/** What the elements of a field's tags say of it; undefined where they say nothing. */
export type NfoReader = (elements: readonly NfoElement[]) => Omit<RawOffer, "field"> | undefined;

/** So many entries are read of a list: no title has more genres, studios or keywords. */
const LONGEST_LIST = 100;

export const oneText: NfoReader = (elements) => said(firstText(elements));

/** "2019-03-14", with or without a time behind it. */
export const oneDate: NfoReader = (elements) => said(firstText(elements)?.slice(0, 10));

/** A tag an entry; some write several into one, as "Drama / Comedy". */
export const texts: NfoReader = (elements) => {
  const all = elements.flatMap(({ text }) => text.split(/\s+\/\s+/)).map((text) => text.trim());
  const named = all.filter((text) => text !== "").slice(0, LONGEST_LIST);
  return named.length > 0 ? { value: named } : undefined;
};

/** "117", "117 min", "1h 57min" */
export const minutes: NfoReader = (elements) => {
  const [, hours, rest] = /^(?:(\d+)\s*h\w*)?\s*(\d+)?/i.exec(firstText(elements) ?? "") ?? [];
  const all = Number(hours ?? 0) * 60 + Number(rest ?? 0);
  return all > 0 ? { value: all } : undefined;
};

/** "PG-13", "Rated PG-13", "US:PG-13 / DE:FSK 12": the first one. */
export const certificate: NfoReader = (elements) => {
  const first = firstText(elements)?.split(/\s+\/\s+/)[0] ?? "";
  const [, country, name] = /^(?:([A-Z]{2}):)?\s*(.*)$/s.exec(first) ?? [];
  const value = name?.replace(/^rated\s+/i, "").trim();
  return value ? { value, ...(country ? { country } : {}) } : undefined;
};

/** An address, or the form of Kodi's add-on for YouTube; a file beside the video is no trailer here. */
export const trailerAddress: NfoReader = (elements) => {
  const text = firstText(elements) ?? "";
  const id = /^plugin:\/\/plugin\.video\.youtube\/.*\bvideo_?id=([\w-]{6,20})/i.exec(text)?.[1];
  if (id) return { value: `https://www.youtube.com/watch?v=${id}` };
  return /^https?:\/\/\S+$/i.test(text) ? { value: text } : undefined;
};

/** In the order of their `order`; those without one come last, as they stand. */
export const people: NfoReader = (elements) => {
  const cast = elements.map((element) => ({
    order: Number(part(element, "order") || NaN),
    name: part(element, "name"),
    role: part(element, "role"),
    photo: /^https?:\/\//i.test(part(element, "thumb")) ? part(element, "thumb") : "",
  })).filter(({ name }) => name !== "");
  const rank = ({ order }: { order: number }) => order >= 0 ? order : Number.MAX_SAFE_INTEGER;
  const sorted = cast.toSorted((a, b) => rank(a) - rank(b));
  return cast.length > 0 ? { value: sorted } : undefined;
};

/** `<set><name>…</name></set>`, or its older form with the name as its text. */
export const collection: NfoReader = (elements) => {
  const own = elements.map((element) => ({ element, name: part(element, "name") || element.text }))
    .find(({ name }) => name.trim() !== "");
  if (!own) return undefined;
  const id = /^\d{1,9}$/.exec(own.element.attributes.tmdbcolid ?? "")?.[0];
  return { value: { name: own.name, ...(id ? { ids: { tmdb: Number(id) } } : {}) } };
};

function firstText(elements: readonly NfoElement[]): string | undefined {
  return elements.map(({ text }) => text.trim()).find((text) => text !== "");
}

function part(element: NfoElement, name: string): string {
  return element.children.find((child) => child.name === name)?.text.trim() ?? "";
}

function said(value: string | undefined): { value: string } | undefined {
  return value === undefined ? undefined : { value };
}
