/** ISO 639-2/T, which TVDB writes, and ISO 639-1, which we write. */
const CODES = `
  aar aa, abk ab, afr af, aka ak, amh am, ara ar, arg an, asm as, ava av, ave ae, aym ay, aze az
  bak ba, bam bm, bel be, ben bn, bis bi, bod bo, bos bs, bre br, bul bg, cat ca, ces cs, cha ch
  che ce, chu cu, chv cv, cor kw, cos co, cre cr, cym cy, dan da, deu de, div dv, dzo dz, ell el
  eng en, epo eo, est et, eus eu, ewe ee, fao fo, fas fa, fij fj, fin fi, fra fr, fry fy, ful ff
  gla gd, gle ga, glg gl, glv gv, grn gn, guj gu, hat ht, hau ha, heb he, her hz, hin hi, hmo ho
  hrv hr, hun hu, hye hy, ibo ig, ido io, iii ii, iku iu, ile ie, ina ia, ind id, ipk ik, isl is
  ita it, jav jv, jpn ja, kal kl, kan kn, kas ks, kat ka, kau kr, kaz kk, khm km, kik ki, kin rw
  kir ky, kom kv, kon kg, kor ko, kua kj, kur ku, lao lo, lat la, lav lv, lim li, lin ln, lit lt
  ltz lb, lub lu, lug lg, mah mh, mal ml, mar mr, mkd mk, mlg mg, mlt mt, mon mn, mri mi, msa ms
  mya my, nau na, nav nv, nbl nr, nde nd, ndo ng, nep ne, nld nl, nno nn, nob nb, nor no, nya ny
  oci oc, oji oj, ori or, orm om, oss os, pan pa, pli pi, pol pl, por pt, pus ps, que qu, roh rm
  ron ro, run rn, rus ru, sag sg, san sa, sin si, slk sk, slv sl, sme se, smo sm, sna sn, snd sd
  som so, sot st, spa es, sqi sq, srd sc, srp sr, ssw ss, sun su, swa sw, swe sv, tah ty, tam ta
  tat tt, tel te, tgk tg, tgl tl, tha th, tir ti, ton to, tsn tn, tso ts, tuk tk, tur tr, twi tw
  uig ug, ukr uk, urd ur, uzb uz, ven ve, vie vi, vol vo, wln wa, wol wo, xho xh, yid yi, yor yo
  zha za, zho zh, zul zu
`;

/** TVDB's own codes for what one language is like elsewhere. */
const OWN_CODES = [["pt", "pt-BR"], ["zhtw", "zh-TW"]] as const;

/** ISO 639-2 for "no linguistic content". */
const SILENT = "zxx";

const TAGS: ReadonlyMap<string, string> = new Map([...readPairs(CODES), ...OWN_CODES]);

/** "deu" → "de"; a language without two letters keeps its three. */
export function languageTag(code: string): string {
  return TAGS.get(code) ?? code;
}

/** "de-AT" → ["deu"], "pt-BR" → ["pt", "por"]: TVDB's codes for a language, closest first. */
export function languageCodes(tag: string): string[] {
  const codes = [...TAGS].filter(([, own]) => baseOf(own) === baseOf(tag));
  const exact = codes.filter(([, own]) => own === tag);
  return [...new Map([...exact, ...codes]).keys()];
}

/** The name that English has for a language; blank for none, as of a silent film. */
export function languageName(code: string): string {
  const tag = languageTag(code);
  const isLanguage = /^[a-z]{2,3}(-[A-Z]{2})?$/.test(tag) && tag !== SILENT;
  return isLanguage ? NAMES.of(tag) ?? "" : "";
}

/** "de-AT" → "de". */
export function baseOf(tag: string): string {
  return tag.split("-")[0] ?? tag;
}

const NAMES = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

function readPairs(table: string): [string, string][] {
  return [...table.matchAll(/(\w{3}) (\w{2})/g)].map(([, long = "", short = ""]) => [long, short]);
}
