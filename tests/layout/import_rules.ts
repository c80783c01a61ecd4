/** Who may import whom (docs: DESIGN § 4). A folder's own files and these; npm packages by name. */
export interface ImportRule {
  folders: readonly string[];
  packages: readonly string[];
}

const ANY_PACKAGE = "*";

export const IMPORT_RULES: Readonly<Record<string, ImportRule>> = {
  domain: { folders: ["domain"], packages: [] },
  providers: { folders: ["domain", "providers"], packages: ["zod"] },
  db: { folders: ["domain", "db"], packages: ["drizzle-orm", "zod", "@libsql/client"] },
  services: { folders: ["domain", "db", "providers", "services"], packages: [ANY_PACKAGE] },
  views: { folders: ["views"], packages: ["hono"] },
  routes: {
    folders: ["services", "views", "domain", "routes", "db"],
    packages: ["zod", "hono", "@hono/zod-openapi"],
  },
  "main.ts": { folders: ["services", "routes", "db", "domain", "providers"], packages: [] },
};

/** Packages that belong to one folder, whatever the others may import. */
const OWNED_PACKAGES: Readonly<Record<string, string>> = { "drizzle-orm": "db" };

/** Every address a file imports or exports from, types and dynamic imports included. */
export function importsOf(text: string): string[] {
  const found = text.matchAll(
    /(?:\bfrom\s*|\bimport\s*\(\s*|^\s*import\s+)(["'])([^"'\n]+)\1/gm,
  );
  return [...found].map(([, , address = ""]) => address);
}

/** What one file imports although its folder may not. */
export function checkImports(path: string, text: string): string[] {
  const folder = folderOf(path);
  const rule = IMPORT_RULES[folder];
  if (!rule) return [`Cannot judge "${path}" as no rule names its folder`];
  return importsOf(text).flatMap((address) => {
    const isLocal = address.startsWith(".");
    const target = isLocal ? resolve(path, address) : address;
    const isAllowed = isLocal
      ? rule.folders.includes(folderOf(target))
      : isPackageAllowed(folder, rule, address);
    return isAllowed
      ? []
      : [`Cannot import "${target}" from "${path}": ${folderName(folder)} ${sentence(rule)}`];
  });
}

function isPackageAllowed(folder: string, rule: ImportRule, address: string): boolean {
  const name = packageOf(address);
  const owner = OWNED_PACKAGES[name];
  if (owner !== undefined && owner !== folder) return false;
  return rule.packages.includes(ANY_PACKAGE) || rule.packages.includes(name);
}

function packageOf(address: string): string {
  return address.split("/").slice(0, address.startsWith("@") ? 2 : 1).join("/");
}

function folderOf(path: string): string {
  return path.split("/")[0] ?? path;
}

function resolve(from: string, address: string): string {
  return new URL(address, `file:///${from}`).pathname.slice(1);
}

function folderName(folder: string): string {
  return folder.includes(".") ? folder : `${folder}/`;
}

function sentence({ folders, packages }: ImportRule): string {
  const names = [
    ...folders.map((folder) => `${folder}/`),
    ...packages.map((name) => name === ANY_PACKAGE ? "packages other than drizzle-orm" : name),
  ];
  const last = names.pop();
  return `may import only ${names.length > 0 ? `${names.join(", ")} and ${last}` : last}`;
}
