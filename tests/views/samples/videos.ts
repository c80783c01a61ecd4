import type { VideosProps } from "../../../views/videos.tsx";
import { at, DAY, SHELL } from "./common.ts";

const full: VideosProps = {
  shell: { ...SHELL, hasVideos: true },
  q: "",
  libraries: [{ value: "4", label: "Home" }, { value: "5", label: "Attic" }],
  library: "",
  count: "2 videos",
  videos: [
    {
      name: "Wedding of Ann and Bob",
      folder: "2019/Summer",
      library: "Home",
      size: "1.2 GB",
      duration: "48 minutes",
      modified: at(-400 * DAY),
      missing: null,
    },
    {
      name: "A-very-long-name-that-a-camera-gave-and-that-nobody-ever-changed-20190704T101112",
      folder: "",
      library: "Attic",
      size: "340 MB",
      duration: null,
      modified: at(-9 * DAY),
      missing: at(-DAY),
    },
  ],
  pager: null,
  noLibrary: false,
};

export const VIDEO_LISTS: Record<string, VideosProps> = {
  "videos": full,
  "videos-none": { ...full, videos: [], count: "0 videos" },
  "videos-no-library": { ...full, videos: [], libraries: [], noLibrary: true },
};
