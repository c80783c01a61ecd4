import { imageSize } from "image-size";
import type { Deps } from "../../services/deps.ts";
import { candidateImage, type ImageContent } from "../../services/images/candidate_image.ts";
import { assert, assertEquals, assertMatch } from "../assert.ts";
import { createTestDeps } from "../world_runs/test_deps.ts";
import { cachedFiles, withPoster } from "../world_runs/poster_run.ts";

async function shown(deps: Deps, id: number): Promise<ImageContent> {
  const image = await candidateImage(deps, id, "w185");
  if ("problem" in image) throw new Error(image.problem);
  return image;
}

for (const provider of ["tmdb", "omdb", "fanart"]) {
  Deno.test(`an image of ${provider} is fetched once, and kept by its content`, async () => {
    const { run, ids } = await withPoster();
    await using _ = run;
    const id = ids[provider] ?? 0;
    const image = await shown(run.deps, id);
    const kind = imageSize(image.bytes).type;
    const before = run.world.requests.length;
    assertEquals((await shown(run.deps, id)).bytes, image.bytes);
    assertEquals(run.world.requests.length, before, "once");
    const [file, ...others] = await cachedFiles(run);
    assertMatch(file ?? "", /^poster\/[0-9a-f]{2}\/[0-9a-f]{64}\.(png|jpg|webp)$/);
    assertEquals([others, file?.endsWith(`.${kind}`), file?.includes(image.hash)], [
      [],
      true,
      true,
    ]);
  });
}

Deno.test("a cleared cache is filled again", async () => {
  const { run, ids } = await withPoster();
  await using _ = run;
  const { hash } = await shown(run.deps, ids.tmdb ?? 0);
  await Deno.remove(`${run.dir}/data/cache`, { recursive: true });
  assertEquals((await shown(run.deps, ids.tmdb ?? 0)).hash, hash);
  assertEquals((await cachedFiles(run)).length, 1);
});

Deno.test("TMDB's own small variant is asked for, never the original", async () => {
  const { run, ids } = await withPoster();
  await using _ = run;
  await shown(run.deps, ids.tmdb ?? 0);
  const asked = run.world.requests.filter(({ provider }) => provider === "tmdb_images");
  assertEquals(asked.map(({ path }) => path.split("/")[1]), ["w185"]);
});

Deno.test("a candidate that does not exist is gone, not broken", async () => {
  await using run = await createTestDeps();
  const image = await candidateImage(run.deps, 12345, "w500");
  assert("problem" in image && image.isGone);
});
