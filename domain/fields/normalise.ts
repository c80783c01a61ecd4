import type { Field } from "./field.ts";
import type { CastMember, FieldValue, Reference } from "./field_value.ts";

export type Reading = { ok: true; value: FieldValue | null } | { ok: false; problem: string };

/** As many people as source document 002 stores. */
export const CAST_SIZE = 15;
const LONGEST_TEXT = 20_000;

const BLANK_WORDS = new Set(["", "n/a", "0000-00-00"]);
const PLACEHOLDERS: Readonly<Record<Field["placeholders"], RegExp>> = {
  text: /^#dupe#$/i,
  title: /^(tba|tbd|#dupe#)$/i,
  // Providers name an untitled episode by its number.
  episode_title: /^(tba|tbd|#dupe#|episode #?\d+(\.\d+)?)$/i,
};

/**
 * The one reading of a raw value (DESIGN 3.1), for provider answers, NFO files, forms and webhooks:
 * the clean value, or null when it is blank or cannot be a value of that field.
 */
export function normalise(field: Field, raw: unknown): FieldValue | null {
  const reading = readField(field, raw);
  return reading.ok ? reading.value : null;
}

/** As `normalise`, but says what is wrong, for those who can be told: people who edit. */
export function readField(field: Field, raw: unknown): Reading {
  if (raw === null || raw === undefined) return blank();
  if (typeof raw === "string" && isBlankText(field, raw)) return blank();
  return READERS[field.type](field, raw);
}

const READERS: Readonly<Record<Field["type"], (field: Field, raw: unknown) => Reading>> = {
  text: (field, raw) => readText(field, raw, cleanLine),
  prose: (field, raw) => readText(field, raw, cleanProse),
  date: readDate,
  integer: readNumber,
  decimal: readNumber,
  list: readList,
  cast: readCast,
  reference: readReference,
};

function readText(field: Field, raw: unknown, clean: (text: string) => string): Reading {
  if (typeof raw !== "string" && typeof raw !== "number") return wrong(field, "must be text");
  const text = clean(String(raw));
  if (text.length > LONGEST_TEXT) return wrong(field, `must be at most ${LONGEST_TEXT} characters`);
  return isBlankText(field, text) ? blank() : found(text);
}

function readDate(field: Field, raw: unknown): Reading {
  if (typeof raw !== "string") return wrong(field, "must be a date such as 1999-10-15");
  const day = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(raw.trim());
  if (!day) return wrong(field, "must be a date such as 1999-10-15");
  const iso = `${day[1]}-${day[2]}-${day[3]}`;
  const parsed = new Date(`${iso}T00:00:00Z`);
  // 31 February parses, as 3 March: only a date that comes back unchanged exists.
  const exists = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso);
  return exists ? found(iso) : wrong(field, "must be a day that exists");
}

function readNumber(field: Field, raw: unknown): Reading {
  const number = typeof raw === "number" ? raw : typeof raw === "string" ? Number(raw.trim()) : NaN;
  if (!Number.isFinite(number)) return wrong(field, "must be a number");
  if (field.type === "integer" && !Number.isSafeInteger(number)) {
    return wrong(field, "must be a whole number");
  }
  if (field.min !== null && number < field.min) {
    return wrong(field, `must be at least ${field.min}`);
  }
  if (field.max !== null && number > field.max) return wrong(field, `must be at most ${field.max}`);
  return number === 0 && field.zeroIsBlank ? blank() : found(number);
}

function readList(field: Field, raw: unknown): Reading {
  if (!Array.isArray(raw)) return wrong(field, "must be a list of texts");
  if (raw.some((entry) => typeof entry !== "string")) {
    return wrong(field, "must be a list of texts");
  }
  const entries = raw.map((entry: string) => cleanLine(entry)).filter((entry) =>
    !isBlankText(field, entry)
  );
  return foundUnlessEmpty(distinct(entries, (entry) => entry.toLowerCase()));
}

function readCast(field: Field, raw: unknown): Reading {
  if (!Array.isArray(raw)) return wrong(field, "must be a list of people");
  const people: CastMember[] = [];
  for (const entry of raw) {
    const person = readPerson(entry);
    if (person === undefined) return wrong(field, "must be a list of people with a name");
    if (person !== null) people.push(person);
  }
  const once = distinct(people, (person) => `${person.name}\n${person.role ?? ""}`.toLowerCase());
  return foundUnlessEmpty(once.slice(0, CAST_SIZE));
}

/** A person, null for one without a name, undefined for what is no person at all. */
function readPerson(entry: unknown): CastMember | null | undefined {
  if (typeof entry === "string") return readPerson({ name: entry });
  if (typeof entry !== "object" || entry === null || !("name" in entry)) return undefined;
  const { name, role, photo } = entry as Record<string, unknown>;
  if (typeof name !== "string") return undefined;
  const person: CastMember = { name: cleanLine(name) };
  if (BLANK_WORDS.has(person.name.toLowerCase())) return null;
  const part = typeof role === "string" ? cleanLine(role) : "";
  if (!BLANK_WORDS.has(part.toLowerCase())) person.role = part;
  if (typeof photo === "string" && photo !== "") person.photo = photo;
  return person;
}

function readReference(field: Field, raw: unknown): Reading {
  const { name, ids } = typeof raw === "string" ? { name: raw, ids: undefined } : Object(raw);
  if (typeof name !== "string") return wrong(field, "must be a name");
  const reference: Reference = { name: cleanLine(name) };
  if (isBlankText(field, reference.name)) return blank();
  if (typeof ids === "object" && ids !== null) reference.ids = ids;
  return found(reference);
}

function isBlankText(field: Field, text: string): boolean {
  const word = text.trim().toLowerCase();
  return BLANK_WORDS.has(word) || PLACEHOLDERS[field.placeholders].test(word);
}

function cleanLine(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

function cleanProse(text: string): string {
  const lines = text.normalize("NFC").replace(/\r\n?/g, "\n").split("\n");
  return lines.map((line) => line.replace(/[^\S\n]+/g, " ").trim()).join("\n").replace(
    /\n{3,}/g,
    "\n\n",
  ).trim();
}

/** The first of each kind, in order. */
function distinct<T>(entries: readonly T[], key: (entry: T) => string): T[] {
  const seen = new Set<string>();
  return entries.filter((entry) => !seen.has(key(entry)) && seen.add(key(entry)));
}

function foundUnlessEmpty(entries: readonly string[] | readonly CastMember[]): Reading {
  return entries.length > 0 ? found(entries) : blank();
}

function found(value: FieldValue): Reading {
  return { ok: true, value };
}

function blank(): Reading {
  return { ok: true, value: null };
}

function wrong(field: Field, rule: string): Reading {
  return { ok: false, problem: `${field.label} ${rule}` };
}
