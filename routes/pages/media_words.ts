import type { AudioStream, MediaFacts } from "../../domain/library/media_facts.ts";

const languages = new Intl.DisplayNames(["en"], { type: "language", fallback: "code" });

/** "English 5.1 AC3, German stereo AAC"; null where a video has no sound. */
export function audioText({ audio }: MediaFacts): string | null {
  return audio.length === 0 ? null : [...new Set(audio.map(streamText))].join(", ");
}

/** "English, French and 1 more in no known language"; null where there are none. */
export function subtitleText({ subtitles }: MediaFacts): string | null {
  const named = [...new Set(subtitles.flatMap((code) => code === null ? [] : languageName(code)))];
  const unnamed = subtitles.filter((code) => code === null).length;
  const rest = unnamed > 0 ? [`${unnamed} in an unknown language`] : [];
  return named.length + rest.length === 0 ? null : [...named, ...rest].join(", ");
}

function streamText({ language, channels, codec }: AudioStream): string {
  const words = [
    language === null ? null : languageName(language),
    channelText(channels),
    codec.toUpperCase(),
  ];
  return words.filter((word) => word !== null).join(" ");
}

const CHANNELS: Readonly<Record<number, string>> = { 1: "mono", 2: "stereo", 6: "5.1", 8: "7.1" };

function channelText(channels: number): string | null {
  return channels > 0 ? CHANNELS[channels] ?? `${channels} channels` : null;
}

/** ffprobe gives codes of ISO 639-2, or whatever somebody wrote there. */
function languageName(code: string): string {
  try {
    return languages.of(code) ?? code;
  } catch {
    return code;
  }
}
