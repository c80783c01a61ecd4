import { GLOBAL_ORDER } from "../../domain/enrichment/authority.ts";
import { PROVIDERS } from "../../providers/all.ts";

/** Words that may stand in some places only. `allowed`: folders (with "/") or files. */
interface WordRule {
  pattern: RegExp;
  /** Where the rule holds; everywhere by default. */
  inside?: string;
  allowed: readonly string[];
  because: string;
}

const WORD_RULES: readonly WordRule[] = [
  {
    pattern: /\bDeno\.|\basync\b|\bawait\b/,
    inside: "domain/",
    allowed: [],
    because: "domain/ is pure",
  },
  {
    pattern: /\bDate\.now\b|\bMath\.random\b|\bnew Date\(\s*\)/,
    allowed: ["services/commands/context.ts"],
    because: "time and chance come in through Deps",
  },
  {
    // A call, of the real one or of an injected one; not the declaration of a method.
    pattern: /(?<![\w.])fetch\((?!\w+: )|\b(?:deps|context)\.fetch\(/,
    allowed: [
      "providers/",
      "services/players/",
      "services/images/",
      "services/enrichment/request_slot.ts",
      "services/commands/context.ts",
    ],
    because: "only providers/, services/players/ and services/images/ reach the network",
  },
];

/** Who besides `providers/` may name a provider, which names, and why. */
const MAY_NAME: readonly { path: string; names?: readonly string[]; because: string }[] = [
  { path: "domain/fields/", because: "the shipped authority of each field" },
  { path: "domain/enrichment/authority.ts", because: "the shipped global order" },
  { path: "domain/naming/", because: "id systems in names and NFO files" },
  { path: "domain/nfo/", because: "names of ratings in NFO files, and the ids of collections" },
  { path: "services/reports/item_details.ts", because: "the ids of DESIGN § 7" },
  { path: "services/reviews/read_pick.ts", because: "the id systems of a pasted id" },
  {
    path: "domain/enrichment/artwork_rank.ts",
    names: ["fanart"],
    because: "fanart is a kind of artwork, too",
  },
  {
    path: "routes/pages/artwork_view.ts",
    names: ["fanart"],
    because: "fanart is a kind of artwork, too",
  },
  {
    path: "views/item/artwork.tsx",
    names: ["fanart"],
    because: "fanart is a kind of artwork, too",
  },
];

/** Words of one file that stand where they may not. */
export function checkWords(path: string, text: string): string[] {
  const code = withoutTexts(text);
  return WORD_RULES.flatMap(({ pattern, inside, allowed, because }) => {
    const isFree = !path.startsWith(inside ?? "") || isUnder(path, allowed);
    const word = isFree ? null : pattern.exec(code);
    return word ? [`Cannot use "${word[0]}" in "${path}": ${because}`] : [];
  });
}

/** Provider names in one file that the rest of the product must not know. */
export function checkProviderNames(path: string, text: string): string[] {
  if (path.startsWith("providers/")) return [];
  const ids = new Set([...GLOBAL_ORDER, ...PROVIDERS.map(({ id }) => id)]);
  const named = [...withoutComments(text).matchAll(/["'`]([a-z_]+)["'`]/g)]
    .flatMap(([, word = ""]) => ids.has(word) ? [word] : []);
  return [...new Set(named)].filter((name) => !mayName(path, name)).map((name) =>
    `Cannot name provider "${name}" in "${path}": only providers/ may`
  );
}

/** Exceptions that nothing needs any more. */
export function unusedExceptions(paths: readonly string[]): string[] {
  return MAY_NAME.map(({ path }) => path).filter((path) =>
    !paths.some((existing) => isUnder(existing, [path]))
  );
}

function mayName(path: string, name: string): boolean {
  return MAY_NAME.some((entry) =>
    isUnder(path, [entry.path]) && (entry.names?.includes(name) ?? true)
  );
}

function isUnder(path: string, places: readonly string[]): boolean {
  return places.some((place) => place.endsWith("/") ? path.startsWith(place) : path === place);
}

const TEXT_OR_COMMENT = /"(?:\\.|[^"\\\n])*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

function withoutTexts(text: string): string {
  return text.replace(TEXT_OR_COMMENT, "");
}

function withoutComments(text: string): string {
  return text.replace(TEXT_OR_COMMENT, (found) => found.startsWith('"') ? found : "");
}
