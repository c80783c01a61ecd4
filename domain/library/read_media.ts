import type { AudioStream, MediaFacts, VideoStream } from "./media_facts.ts";

/** A file that could not be looked into, and why. */
export function unreadMedia(problem: string): MediaFacts {
  return { duration: null, video: null, audio: [], subtitles: [], problem };
}

/** Reads what `ffprobe -show_format -show_streams` says of a file; what it does not say is null. */
export function readMedia(said: unknown): MediaFacts {
  const { format, streams } = Object(said);
  if (!Array.isArray(streams) || streams.length === 0) return unreadMedia("it holds no streams");
  const ofType = (type: string) => streams.map(Object).filter((it) => it.codec_type === type);
  const duration = Number(Object(format).duration);
  return {
    duration: duration > 0 ? Math.round(duration) : null,
    video: readVideo(ofType("video")),
    audio: ofType("audio").map(readAudio),
    subtitles: ofType("subtitle").map(languageOf),
    problem: null,
  };
}

type Said = Record<string, unknown>;

function readVideo(streams: readonly Said[]): VideoStream | null {
  // A cover inside the file is a video stream, too.
  const picture = streams.find(({ disposition }) => Object(disposition).attached_pic !== 1);
  if (!picture) return null;
  const { codec_name, width, height } = picture;
  return {
    codec: String(codec_name ?? "unknown"),
    width: Number(width) || 0,
    height: Number(height) || 0,
    hdr: hdrOf(picture),
  };
}

function readAudio(stream: Said): AudioStream {
  return {
    codec: String(stream.codec_name ?? "unknown"),
    channels: Number(stream.channels) || 0,
    language: languageOf(stream),
  };
}

/** Transfer functions of ITU-R BT.2100: PQ is what HDR10 uses, HLG stands for itself. */
function hdrOf({ color_transfer, side_data_list }: Said): VideoStream["hdr"] {
  const side = Array.isArray(side_data_list) ? side_data_list.map(Object) : [];
  if (side.some(({ side_data_type }) => String(side_data_type).startsWith("DOVI"))) {
    return "dolby_vision";
  }
  if (color_transfer === "smpte2084") return "hdr10";
  return color_transfer === "arib-std-b67" ? "hlg" : null;
}

function languageOf({ tags }: Said): string | null {
  const { language } = Object(tags);
  return typeof language === "string" && language !== "und" ? language : null;
}
