import { join } from "node:path";

const PAYLOADS = join(import.meta.dirname ?? ".", "../../../shared/data/payloads");
const isAbsent = !isFolder(PAYLOADS);
if (isAbsent) console.log(`Skipped the tests of recorded payloads: no folder ${PAYLOADS}`);

/** A recorded answer. */
export interface Recording {
  name: string;
  text: string;
  body: Record<string, unknown>;
}

/** The recorded bodies of a folder that fit; none where the folder is not there. */
export function recordings(
  folder: string,
  isWanted: (body: Recording["body"]) => boolean = () => true,
): Recording[] {
  if (isAbsent) return [];
  return [...Deno.readDirSync(join(PAYLOADS, folder))].flatMap(({ name, isFile }) => {
    if (!isFile || !name.endsWith(".json") || name.endsWith(".headers.json")) return [];
    const text = Deno.readTextFileSync(join(PAYLOADS, folder, name));
    const body: unknown = JSON.parse(text);
    const isObject = typeof body === "object" && body !== null && !Array.isArray(body);
    if (!isObject || !isWanted(body as Recording["body"])) return [];
    return [{ name: `${folder}/${name}`, text, body: body as Recording["body"] }];
  }).sort((a, b) => a.name.localeCompare(b.name));
}

/** One recorded body of whatever shape; null where the folder is not there. */
export function recordedText(name: string): string | null {
  return isAbsent ? null : Deno.readTextFileSync(join(PAYLOADS, name));
}

function isFolder(path: string): boolean {
  try {
    return Deno.statSync(path).isDirectory;
  } catch {
    return false;
  }
}
