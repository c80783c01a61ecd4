/**
 * Words that a release adds behind a title. *Strong* ones end a title wherever they stand (not as its
 * first word); *weak* ones are ordinary words or names too and count only next to strong ones, after
 * the year, or as the first word in brackets.
 */
function list(words: string): string[] {
  return words.trim().split(/\s+/);
}

const RESOLUTION = list(
  "4k 8k uhd fhd qhd hdr hdr10 hdr10plus sdr hi10 hi10p hi444 dolbyvision 10bit 8bit 12bit",
);

const SOURCE = list(`
  bluray bdrip brrip bdremux bdmv bd25 bd50 bdiso blurayrip hddvd remux dvdrip dvdscr dvdr dvd5 dvd9 dvdmux dvdremux
  dvdivx hdrip hdtvrip hdtv hdtvmux hdtvrip pdtv dsr dsrip dthrip dvbrip tvrip hdcam hdts hdtc telesync telecine webdl
  webrip webhd webdlrip webmux webcap webhdrip uhdrip vhsrip vhs ldrip ldtv sdtv satrip ppvrip camrip workprint screener
  predvd predvdrip hdlight mhd microhd bdlight hdrezka dlmux dvd hdtvx264 pdtvx264 dmrip vodrip dsrrip hdc svcd vcd ultrahd
`);

const CODEC = list(`
  x264 x265 h264 h265 h262 h263 x262 avc hevc xvid divx divx5 av1 vp9 vp7 vc1 mpeg2 mpeg4 wmv3 mp4 mkv avi
  aac ac3 eac3 ac3d dts dtshd dtsd dtses dtsx dtsma truehd atmos flac opus mp3 ddp ddp5 dd5 dd2 ddex aac2 aac5 lpcm
  dolby 6ch 2ch 8ch 7ch 1cd 2cd 3cd dxva
`);

/** Only releases are called this; in a title they would be odd. */
const RELEASE = list(`
  vostfr truefrench subfrench fastsub vff vfq vfi multisub multisubs msubs esub esubs hardsub hardsubs softsub softsubs
  nlsubs swesub dksubs engsub engsubs hc dubbed dublado legendado lektor vose vost nfofix readnfo dirfix prooffix samplefix
  subpack audiofix repack rerip stv colorized upscaled xxx multi9 dualaudio
`);

const TERMS = list(`
  web hd sd ts tc cam scr r5 r6 bd br cr ppv proper real internal limited retail rip complete multi dual dub dubs sub subs
  subbed subtitle subtitles subtitled multiple proof convert md ld dl ml ws fs pal ntsc dc om se fin custom
  extended uncut unrated uncensored remastered restored recut imax theatrical fanedit despecialized hybrid rm4k 3d half ou
  sbs hsbs hou uhdtv qc hq lq 60fps oar
`);

const PLATFORMS = list(`
  nf amzn hulu dsnp hmax atvp pcok itunes netflix ip crunchyroll funi dsny stan vudu seso hbo
`);

const LANGUAGES = list(`
  english eng en french fr fre vf vo german ger deutsch de italian ita it spanish spa esp es castellano latino espanol
  español russian rus ru japanese jap jpn ja portuguese por pt dutch nl nlsub swedish swe sv norwegian nor no danish dan da
  finnish fi polish pol pl czech cz cze hungarian hun turkish tur korean kor chinese chi chs cht hindi hin tamil tam
  telugu tel malayalam mal kannada bengali bangla ukrainian ukr greek gre romanian ro hebrew heb arabic ara thai
  vietnamese nordic flemish mandarin cantonese
`);

/** Languages that scene releases put between the title and the year. */
export const LANGUAGES_BEFORE_YEAR: ReadonlySet<string> = new Set(
  list("german french truefrench italian spanish dutch swedish danish norwegian polish hungarian"),
);

/** Platforms and languages in two letters are left out of this: they are too often words. */
const TRAILING = list(
  "multi dubbed subbed proper repack internal unrated uncut remastered extended",
);

export const STRONG_WORDS: ReadonlySet<string> = new Set([
  ...RESOLUTION,
  ...SOURCE,
  ...CODEC,
  ...RELEASE,
]);
export const WEAK_WORDS: ReadonlySet<string> = new Set([...TERMS, ...PLATFORMS, ...LANGUAGES]);
/** Weak words that end a title when they are the name's last word. */
export const TRAILING_WORDS: ReadonlySet<string> = new Set(TRAILING);

/** Two words that are strong together. */
export const STRONG_PAIRS: ReadonlySet<string> = new Set(
  ("web dl,web rip,blu ray,bd rip,br rip,dvd rip,dvd scr,hd rip,hd tv,tv rip,h 264,h 265,x 264,x 265,dual audio," +
    "multi audio,multi sub,multi subs,multiple subtitle,dts hd,dts x,true hd,web hd,hd cam,hd ts,dd 5,ddp 5,aac 2," +
    "aac 5,ac3 5,eng sub,eng subs,sub eng,sub ita,english sub,english subs,english dub,eng dub,tv rips,dvb rip," +
    "blueray rip,mpeg 4,mpeg 2,read nfo,half ou,half sbs,dolby vision,2 cd,netflix uhd,dvd full,complete bluray")
    .split(","),
);

/** Shapes of strong words that a list cannot hold. */
export const STRONG_SHAPES: readonly RegExp[] = [
  /^\d{3,4}[pi]\d{0,3}$/, // 1080p, 576i, 1080p24
  /^\d{3,4}[x*×]\d{3,4}p?$/, // 1920x1080
  /^bd\d{3,4}p?$/, // BD1080p
  /^(?:dd|ddp|aac|ac3|eac3|dts|flac|opus)\d$/, // DD5(.1)
  /^\d{1,2}bits?$/, // 10bit
  /^\d{3,5}[mk]b(?:ps)?$/, // 700MB
  /^(?:x|h)26[2-6]\d{0,2}$/,
];

/** A genre between a dash or bracket and the year is not part of the title. */
export const GENRES: ReadonlySet<string> = new Set(
  "drama comedy action thriller horror western adventure animation documentary romance crime war musical fantasy"
    .split(" "),
);
