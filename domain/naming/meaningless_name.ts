/** Names that programs give and that hold no title. */
const MEANINGLESS: readonly RegExp[] = [
  /^[0-9a-f]{16,}$/i,
  /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
  /^(?=\S*\d)(?=\S*\p{L})[\p{L}\d]{18,}$/u,
  /^(?=[\p{L}\d]*\d)(?=[\p{L}\d]*\p{L})[\p{L}\d]{8,}\s(?=[\p{L}\d]*\d)[\p{L}\d]{16,}$/u,
  /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b.{0,20}yenc$/i,
  /^video_ts[\s._-]/i,
  /^(?:vts_\d\d_\d|video_ts|index|movieobject|\d{5}|movie|video|title_?t?\d\d|main|film)$/i,
];

export function isMeaningless(name: string): boolean {
  return MEANINGLESS.some((shape) => shape.test(name.trim()));
}
