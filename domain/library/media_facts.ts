/** What a video file holds, as ffprobe says it. */
export interface MediaFacts {
  /** Seconds. */
  duration: number | null;
  video: VideoStream | null;
  audio: readonly AudioStream[];
  /** The languages of subtitles inside the file; null where it is not said. */
  subtitles: readonly (string | null)[];
  /** Why nothing is known; null when it could be looked into. */
  problem: string | null;
}

export interface VideoStream {
  codec: string;
  width: number;
  height: number;
  hdr: "dolby_vision" | "hdr10" | "hlg" | null;
}

export interface AudioStream {
  codec: string;
  channels: number;
  language: string | null;
}
