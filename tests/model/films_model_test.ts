import { testEpisodes } from "./test_episodes.ts";
import { isTorture } from "./extent.ts";

const EXTENT = isTorture()
  ? { episodes: 750, steps: 80, seed: 100_000 }
  : { episodes: 6, steps: 60, seed: 1 };

Deno.test("a library of films keeps its promises, whatever happens in whatever order", async () => {
  await testEpisodes("films", EXTENT);
});
