import { readMedia } from "../../../domain/library/read_media.ts";
import { assertEquals } from "../../assert.ts";

const VIDEO = { codec_type: "video", codec_name: "hevc", width: 3840, height: 2160 };

Deno.test("readMedia() reads length, picture, sound and subtitles", () => {
  const said = {
    format: { duration: "6779.52" },
    streams: [
      VIDEO,
      {
        codec_type: "audio",
        codec_name: "truehd",
        channels: 8,
        tags: { language: "eng" },
      },
      { codec_type: "audio", codec_name: "ac3", channels: 2, tags: { language: "und" } },
      { codec_type: "subtitle", codec_name: "subrip", tags: { language: "fre" } },
      { codec_type: "subtitle", codec_name: "subrip" },
    ],
  };
  assertEquals(readMedia(said), {
    duration: 6780,
    video: { codec: "hevc", width: 3840, height: 2160, hdr: null },
    audio: [
      { codec: "truehd", channels: 8, language: "eng" },
      { codec: "ac3", channels: 2, language: null },
    ],
    subtitles: ["fre", null],
    problem: null,
  });
});

const HDR = [
  { name: "HDR10", stream: { color_transfer: "smpte2084" }, is: "hdr10" },
  { name: "HLG", stream: { color_transfer: "arib-std-b67" }, is: "hlg" },
  {
    name: "Dolby Vision before HDR10",
    stream: {
      color_transfer: "smpte2084",
      side_data_list: [{ side_data_type: "DOVI configuration record" }],
    },
    is: "dolby_vision",
  },
  { name: "nothing in plain video", stream: { color_transfer: "bt709" }, is: null },
] as const;

for (const { name, stream, is } of HDR) {
  Deno.test(`readMedia() sees ${name}`, () => {
    assertEquals(readMedia({ streams: [{ ...VIDEO, ...stream }] }).video?.hdr, is);
  });
}

Deno.test("readMedia() takes a cover for no picture, and nothing for an answer", () => {
  const cover = { ...VIDEO, disposition: { attached_pic: 1 } };
  assertEquals(readMedia({ streams: [cover] }).video, null);
  for (const said of [null, {}, { streams: [] }, "text", { streams: "none" }]) {
    assertEquals(readMedia(said).problem, "it holds no streams");
  }
  assertEquals(readMedia({ streams: [null, VIDEO] }).video?.codec, "hevc");
});
