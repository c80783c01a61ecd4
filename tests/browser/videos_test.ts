import { assertStringIncludes } from "../assert.ts";
import { scanLibrary } from "../../services/scan/scan_library.ts";
import { addLibrary } from "../../services/library/add_library.ts";
import { isProblem } from "../../services/problem.ts";
import { filmNamed } from "../world/films.ts";
import { put } from "../world_runs/folder_run.ts";
import { QUIETLY } from "../world_runs/library_run.ts";
import { browserTest, type Visitor } from "./browse.ts";
import { settlesAt } from "./eventually.ts";
import { inspect } from "./inspect.ts";

const VIDEOS = ["2019/Summer/Garden party.mp4", "2019/Wedding of Ann and Bob.mp4", "Diary.mov"];
const films = ["Charade", "Metropolis", "The General"].map((title) => filmNamed(title));

async function addHomeVideos({ app }: Visitor): Promise<void> {
  const path = `${app.library}/../home`;
  await put(path, ...VIDEOS);
  const library = await addLibrary(app.deps, { path, kind: "other", name: "Home" });
  if (isProblem(library)) throw new Error(library.message);
  await scanLibrary(app.deps, library.id, QUIETLY);
}

browserTest("home videos are listed and found by words", { films }, async (visitor) => {
  const { page } = visitor;
  await page.goto("/movies");
  await settlesAt(() => page.getByRole("link", { name: "Videos", exact: true }).count(), 0);
  await addHomeVideos(visitor);
  await page.goto("/");
  await page.getByRole("link", { name: "Videos", exact: true }).click();
  await page.getByText("3 videos").waitFor();
  await inspect(page, "videos");
  await page.getByRole("searchbox").fill("wedding");
  await page.getByText("1 video", { exact: true }).waitFor();
  await settlesAt(() => page.locator("tbody tr").count(), 1);
  assertStringIncludes(page.url(), "q=wedding");
});

browserTest("the settings show a library's posters and take a folder of home videos", {
  films,
}, async (visitor) => {
  const { page, app } = visitor;
  await put(`${app.library}/../home`, ...VIDEOS);
  await page.goto("/settings");
  const height = "document.querySelector('#library-1 img.collage').naturalHeight";
  await settlesAt(() => page.evaluate<number>(height), 200);
  await inspect(page, "settings-collage");
  await page.getByText("Add a library").click();
  await page.getByLabel("Folder").fill(await Deno.realPath(`${app.library}/../home`));
  await page.getByLabel("Holds").selectOption("other");
  await page.getByRole("button", { name: "Add library" }).click();
  await page.getByText('"home" was added').waitFor();
  await settlesAt(() => page.getByRole("link", { name: "Videos", exact: true }).count(), 1);
});
