import { testEpisodes } from "./test_episodes.ts";
import { isTorture } from "./extent.ts";

const EXTENT = isTorture()
  ? { episodes: 500, steps: 80, seed: 200_000 }
  : { episodes: 2, steps: 60, seed: 1 };

Deno.test("a series keeps its promises, its seasons and episodes too", async () => {
  await testEpisodes("series", EXTENT);
});
