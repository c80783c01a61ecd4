/** Words of a name that say how a video was made, most telling first; each under the name people use. */
type WordTable = readonly (readonly [words: RegExp, name: string])[];

export const SOURCES: WordTable = [
  [/^(?:remux|bdremux|dvdremux|bluray remux)$/, "Remux"],
  [
    /^(?:bluray|blu ray|blueray|bdrip|bd rip|brrip|br rip|blurayrip|bdmv|bd25|bd50|bdiso|bdlight)$/,
    "Blu-ray",
  ],
  [/^(?:uhdrip|ultrahd)$/, "Blu-ray"],
  [/^(?:hddvd|hddvdrip|hd dvd)$/, "HD DVD"],
  [/^(?:webdl|web dl|webdlrip|dlmux|webhd|web hd)$/, "WEB-DL"],
  [/^(?:webrip|web rip|webcap|webmux|vodrip)$/, "WEBRip"],
  [/^web$/, "WEB"],
  [
    /^(?:hdtv|hd tv|hdtvrip|hdtvmux|pdtv|dsr|dsrip|dthrip|dvbrip|dvb rip|tvrip|tv rip|sdtv|satrip)$/,
    "TV",
  ],
  [/^(?:dvd|dvdrip|dvd rip|dvdr|dvd5|dvd9|dvdmux|dvd full|full dvd|video_ts)$/, "DVD"],
  [/^(?:vhs|vhsrip|svcd|vcd|ldrip)$/, "VHS or older"],
  [
    /^(?:cam|hdcam|hd cam|camrip|telesync|hdts|hd ts|telecine|hdtc|screener|dvdscr|dvd scr)$/,
    "Cinema copy",
  ],
];

export const RESOLUTIONS: WordTable = [
  [/^(?:4320[pi]|8k|7680[x×]\d{4}p?)$/, "4320p"],
  [/^(?:2160[pi]\d{0,3}|4k|uhd|ultrahd|3840[x×]\d{4}p?)$/, "2160p"],
  [/^(?:1440[pi]\d{0,3}|qhd)$/, "1440p"],
  [/^(?:1080[pi]\d{0,3}|fhd|1920[x×]\d{3,4}p?|bd1080p)$/, "1080p"],
  [/^(?:720[pi]\d{0,3}|1280[x×]\d{3}p?|bd720p)$/, "720p"],
  [/^(?:576[pi]|720[x×]576)$/, "576p"],
  [/^(?:4[48]0[pi]|720[x×]480|640[x×]480)$/, "480p"],
];

export const RANGES: WordTable = [
  [/^(?:dolbyvision|dolby vision|dovi|dv)$/, "Dolby Vision"],
  [/^(?:hdr10plus|hdr10\+)$/, "HDR10+"],
  [/^hdr10$/, "HDR10"],
  [/^hlg$/, "HLG"],
  [/^hdr$/, "HDR"],
];

export const CODECS: WordTable = [
  [/^(?:x265|h265|hevc|x 265|h 265)$/, "HEVC"],
  [/^(?:x264|h264|avc|x 264|h 264)$/, "H.264"],
  [/^av1$/, "AV1"],
  [/^vp9$/, "VP9"],
  [/^vc1$/, "VC-1"],
  [/^(?:xvid|divx|divx5|mpeg4|mpeg 4)$/, "MPEG-4"],
  [/^(?:mpeg2|mpeg 2|x262)$/, "MPEG-2"],
];

/** ffprobe's names of codecs, where people use others. */
export const CODEC_NAMES: Readonly<Record<string, string>> = {
  h264: "H.264",
  hevc: "HEVC",
  av1: "AV1",
  vp9: "VP9",
  vc1: "VC-1",
  mpeg4: "MPEG-4",
  mpeg2video: "MPEG-2",
  msmpeg4v3: "MPEG-4",
};

/** Resolutions by their least width and height: films are often lower than their frame. */
export const FRAMES = [
  { name: "4320p", width: 7000, height: 4000 },
  { name: "2160p", width: 3200, height: 1900 },
  { name: "1440p", width: 2400, height: 1300 },
  { name: "1080p", width: 1800, height: 1000 },
  { name: "720p", width: 1200, height: 700 },
  { name: "576p", width: 1, height: 560 },
  { name: "480p", width: 1, height: 1 },
] as const;
