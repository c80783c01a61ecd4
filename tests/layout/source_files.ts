const ROOT = new URL("../../", import.meta.url);
const SOURCE_FOLDERS = ["domain", "providers", "db", "services", "views", "routes"];

export interface SourceFile {
  /** Relative to the project, with "/". */
  path: string;
  text: string;
}

/** All of the product's own code; tests apart. */
export async function sourceFiles(): Promise<SourceFile[]> {
  const paths = ["main.ts"];
  for (const folder of SOURCE_FOLDERS) paths.push(...await codeUnder(folder));
  return await Promise.all(paths.map(readSource));
}

export async function testFiles(): Promise<SourceFile[]> {
  return await Promise.all((await codeUnder("tests")).map(readSource));
}

export async function readText(path: string): Promise<string> {
  return await Deno.readTextFile(new URL(path, ROOT));
}

export async function namesInRoot(): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of Deno.readDir(ROOT)) names.push(name);
  return names;
}

async function codeUnder(folder: string): Promise<string[]> {
  const paths: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(new URL(folder, ROOT))) {
    const path = `${folder}/${name}`;
    if (isDirectory) paths.push(...await codeUnder(path));
    else if (/\.tsx?$/.test(name)) paths.push(path);
  }
  return paths.sort();
}

async function readSource(path: string): Promise<SourceFile> {
  return { path, text: await readText(path) };
}
