import type { SecretBox } from "./deps.ts";

const IV_BYTES = 12;

/** AES-GCM with a key of 32 bytes; every text gets an IV of its own, kept in front of it. */
export async function createSecretBox(keyBytes: Uint8Array<ArrayBuffer>): Promise<SecretBox> {
  const key = await crypto.subtle.importKey("raw", keyBytes, "AES-GCM", false, [
    "encrypt",
    "decrypt",
  ]);
  return {
    async seal(text) {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const sealed = await crypto.subtle.encrypt(
        { name: "AES-GCM", iv },
        key,
        new TextEncoder().encode(text),
      );
      return new Uint8Array([...iv, ...new Uint8Array(sealed)]).toBase64();
    },
    async open(cipher) {
      try {
        const bytes = Uint8Array.fromBase64(cipher);
        const iv = bytes.slice(0, IV_BYTES);
        const text = await crypto.subtle.decrypt(
          { name: "AES-GCM", iv },
          key,
          bytes.slice(IV_BYTES),
        );
        return new TextDecoder().decode(text);
      } catch {
        return null;
      }
    },
  };
}

/** The key file's bytes; made at the first start, readable by its owner only. */
export async function readKeyFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await Deno.readFile(path);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  const key = crypto.getRandomValues(new Uint8Array(32));
  await Deno.writeFile(path, key, { mode: 0o600, createNew: true });
  return key;
}

/** Where no disk keeps a key file, the database's own token stands behind the key. */
export async function deriveKey(token: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(`plenarr secrets ${token}`);
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}
