import type { Deps } from "../../services/deps.ts";
import { candidateImage } from "../../services/images/candidate_image.ts";
import { assertEquals, assertMatch } from "../assert.ts";
import { cachedFiles, withPoster } from "../world_runs/poster_run.ts";

async function problemOf(deps: Deps, id: number): Promise<string | null> {
  const image = await candidateImage(deps, id, "w185");
  return "problem" in image ? image.problem : null;
}

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script/></svg>`;

/** The first bytes of a PNG that says it has so many pixels. */
function hugePng(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(64);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  new DataView(bytes.buffer).setUint32(16, 9000);
  new DataView(bytes.buffer).setUint32(20, 9000);
  return bytes;
}

function endless(): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(1 << 20)) });
}

const redirect = (location: string) => new Response(null, { status: 302, headers: { location } });

const REFUSED: { name: string; answer: () => Response; says: RegExp }[] = [
  {
    name: "a redirect to a foreign host",
    answer: () => redirect("https://elsewhere.invalid/poster.jpg"),
    says: /not on one of the provider's hosts/,
  },
  {
    name: "a redirect to this machine",
    answer: () => redirect("http://127.0.0.1:8080/admin"),
    says: /not on one of the provider's hosts/,
  },
  {
    name: "a redirect that goes round",
    answer: () => redirect("https://image.tmdb.org/t/p/w185/again.jpg"),
    says: /too many redirects/,
  },
  {
    name: "a file address",
    answer: () => redirect("file:///etc/passwd"),
    says: /not on one of the provider's hosts/,
  },
  { name: "a drawing", answer: () => new Response(svg), says: /"svg" is no kind of image/ },
  { name: "an error page", answer: () => new Response("<html>no</html>"), says: /no image/ },
  { name: "too many pixels", answer: () => new Response(hugePng()), says: /too many pixels/ },
  { name: "too many bytes", answer: () => new Response(endless()), says: /too large/ },
  { name: "nothing", answer: () => new Response(""), says: /no image/ },
  {
    name: "a server error",
    answer: () => new Response("", { status: 500 }),
    says: /HTTP 500/,
  },
];

for (const { name, answer, says } of REFUSED) {
  Deno.test(`${name} is not shown and not kept`, async () => {
    const { run, ids } = await withPoster();
    await using _ = run;
    const asked: string[] = [];
    const deps: Deps = {
      ...run.deps,
      fetch: (input, init) => {
        asked.push(new URL(String(input)).host);
        assertEquals(init?.redirect, "manual");
        return Promise.resolve(answer());
      },
    };
    assertMatch(await problemOf(deps, ids.tmdb ?? 0) ?? "", says);
    assertEquals(asked.filter((host) => host !== "image.tmdb.org"), []);
    assertEquals(await cachedFiles(run), []);
  });
}
