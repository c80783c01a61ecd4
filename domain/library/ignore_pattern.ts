/** Why a pattern of the user's cannot be used, in words; null when it can. */
export function problemOfPattern(pattern: string): string | null {
  const text = pattern.trim();
  if (text === "") return "A pattern cannot be empty";
  if (!/[^*?/\s]/.test(text)) return `"${text}" would leave out everything`;
  if (text.includes("\n")) return "Write one pattern a line";
  if (text.split("/").includes("..")) return `"${text}" leads out of the library`;
  return null;
}
