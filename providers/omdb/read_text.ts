// OMDb's formats, as seen in thousands of answers; each reader answers null for what it cannot read.

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** "N/A" is no text. */
export function readText(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? "";
  return trimmed === "" || trimmed === "N/A" ? null : trimmed;
}

/** "A, B, B" → ["A", "B", "B"]; doubles are dropped when the list is read. */
export function readList(text: string | null | undefined): string[] {
  return (readText(text) ?? "").split(", ").map((entry) => entry.trim()).filter((entry) =>
    entry !== ""
  );
}

/** "Ann Roe (screenplay by), Ann Roe (story)" → ["Ann Roe", "Ann Roe"]. */
export function readPeople(text: string | null | undefined): string[] {
  // A note may itself hold a comma: "(based on the novel, 1952)".
  const plain = (readText(text) ?? "").replace(/\s*\([^()]*\)/g, "");
  return readList(plain);
}

/** "139 min", "2 h", "1 h 15 min" → minutes. */
export function readRuntime(text: string | null | undefined): number | null {
  const parts = /^(?:(\d+)\s*h)?\s*(?:([\d,]+)\s*min)?$/i.exec(readText(text) ?? "");
  if (!parts || (parts[1] === undefined && parts[2] === undefined)) return null;
  return Number(parts[1] ?? 0) * 60 + Number((parts[2] ?? "0").replaceAll(",", ""));
}

/** "15 Oct 1999", in season lists "2011-04-17" → ISO. */
export function readDate(text: string | null | undefined): string | null {
  const date = readText(text) ?? "";
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return date;
  const parts = /^(\d{1,2}) ([A-Za-z]{3}) (\d{4})$/.exec(date);
  const month = MONTHS.indexOf(parts?.[2]?.toLowerCase() ?? "");
  if (!parts || month < 0) return null;
  return `${parts[3]}-${String(month + 1).padStart(2, "0")}-${parts[1]?.padStart(2, "0")}`;
}

/** "1,729,708", "$37,030,102", "8.8", "79%", "66/100" → the number in front. */
export function readNumber(text: string | null | undefined): number | null {
  const digits = /^\$?([\d,]+(?:\.\d+)?)(?:%|\/\d+)?$/.exec(readText(text) ?? "");
  return digits ? Number(digits[1]?.replaceAll(",", "")) : null;
}

/** "8" → 8: a whole number and nothing else. */
export function readWhole(text: string | null | undefined): number | null {
  const digits = /^\d{1,6}$/.exec(readText(text) ?? "");
  return digits ? Number(digits[0]) : null;
}

/** Recent answers glue two sentences: "Won 1 BAFTA Award2 wins" → "Won 1 BAFTA Award. 2 wins". */
export function readAwards(text: string | null | undefined): string | null {
  return readText(text)?.replace(/([a-z])(\d)/g, "$1. $2") ?? null;
}
