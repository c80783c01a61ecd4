import type { Context } from "hono";
import { accepts } from "hono/accepts";
import { ok } from "../envelope.ts";

const TYPES = ["text/html", "application/json", "text/plain"] as const;

/** A page in the form that was asked for: HTML, its JSON twin, or plain text. */
export async function answerAs(
  c: Context,
  data: () => Promise<unknown>,
  page: () => Promise<Response>,
): Promise<Response> {
  c.header("Vary", "Accept");
  const type = accepts(c, { header: "Accept", supports: [...TYPES], default: "text/html" });
  if (type === "application/json") return ok(c, await data());
  if (type === "text/plain") return c.text(plainText(await data()));
  return await page();
}

/** Nested data as indented lines, for reading in a terminal. */
export function plainText(value: unknown, indent = ""): string {
  if (Array.isArray(value)) {
    return value.map((entry) => `${indent}- ${plainEntry(entry, indent)}`).join("");
  }
  if (typeof value !== "object" || value === null) return `${indent}${value ?? "-"}\n`;
  return Object.entries(value).map(([name, entry]) =>
    isBranch(entry)
      ? `${indent}${name}:\n${plainText(entry, `${indent}  `)}`
      : `${indent}${name}: ${leaf(entry)}\n`
  ).join("");
}

function plainEntry(entry: unknown, indent: string): string {
  return isBranch(entry) ? plainText(entry, `${indent}  `).trimStart() : `${leaf(entry)}\n`;
}

function isBranch(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length > 0;
}

function leaf(value: unknown): string {
  return value === null || value === undefined || typeof value === "object" ? "-" : String(value);
}
