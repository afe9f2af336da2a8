import { fold } from "./fold.ts";

/**
 * Vietnamese before Unicode: TCVN3 ("ABC", TCVN 5712:1993) and VNI-Windows put their letters on the codes of Western ones, so
 * such files read as "ñy ban" or "uûy ban". Nghị định 30/2020/NĐ-CP asks for Unicode by TCVN 6909:2001; offices' archives
 * still hold both. A conversion is accepted only when it makes clearly more Vietnamese words than the text had.
 */
export type LegacyEncoding = "tcvn3" | "vni" | "windows-1258";

export type DecodedText = { text: string; encoding: "utf-8" | "utf-16" | "windows-1252" | LegacyEncoding };

/** Decodes a text file by its bytes; null where it is no text. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const utf16 = utf16Order(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes).replace(/^\ufeff/, ""), encoding: "utf-16" };
  if (hasControls(bytes)) return null;
  const utf8 = decodeUtf8(bytes);
  const text = utf8 ?? new TextDecoder("windows-1252").decode(bytes);
  const candidates: DecodedText[] = [{ text, encoding: utf8 === null ? "windows-1252" : "utf-8" }];
  if (utf8 === null)
    candidates.push({ text: new TextDecoder("windows-1258").decode(bytes).normalize("NFC"), encoding: "windows-1258" });
  const best = bestOf(candidates);
  return convertLegacy(best.text) ?? best;
}

/** The text in Unicode when it was TCVN3 or VNI in disguise; null when it is fine as it is. */
export function convertLegacy(text: string): DecodedText | null {
  if (!/[\u00a1-\u00ff]/.test(text)) return null;
  const sample = text.length > 40_000 ? text.slice(0, 40_000) : text;
  const before = vietnameseScore(sample);
  const converted = [
    { encoding: "tcvn3" as const, score: vietnameseScore(fromTcvn3(sample)) },
    { encoding: "vni" as const, score: vietnameseScore(fromVni(sample)) },
  ].sort((a, b) => b.score - a.score)[0]!;
  if (converted.score < 3 || converted.score < before * 2 + 3) return null;
  return { text: converted.encoding === "tcvn3" ? fromTcvn3(text) : fromVni(text), encoding: converted.encoding };
}

function bestOf(candidates: DecodedText[]): DecodedText {
  let best = candidates[0]!;
  for (const one of candidates)
    if (vietnameseScore(one.text.slice(0, 40_000)) > vietnameseScore(best.text.slice(0, 40_000))) best = one;
  return best;
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/^\ufeff/, "");
  } catch {
    return null;
  }
}

function utf16Order(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const size = Math.min(bytes.length, 2_000);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < size; i++) {
    if (bytes[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  if (odd > size * 0.2 && even < size * 0.02) return "utf-16le";
  return even > size * 0.2 && odd < size * 0.02 ? "utf-16be" : null;
}

/** Control characters that no text has. */
function hasControls(bytes: Uint8Array): boolean {
  const size = Math.min(bytes.length, 200_000);
  let controls = 0;
  for (let i = 0; i < size; i++) {
    const code = bytes[i]!;
    if (code === 0) return true;
    if (code < 9 || (code > 13 && code < 32 && code !== 0x1b)) controls++;
  }
  return controls > size * 0.005 + 2;
}

const COMMON = new Set(
  "của và các được trong ngày tháng năm thực hiện công ủy nhân dân việc có là cho với kế hoạch để không những đơn vị tổ chức quyết định về theo tỉnh xã huyện sở bộ số nghị đảng hội đồng phố thành nước đề án thông tin tuyên truyền hành chính cải cách nội dung mục đích yêu cầu nhiệm vụ phối hợp chủ trì căn cứ báo cáo địa phương đối nhà văn".split(
    " ",
  ),
);

/** How many common Vietnamese words with marks the text has. */
function vietnameseScore(text: string): number {
  let score = 0;
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) if (COMMON.has(word) && word !== fold(word)) score++;
  return score;
}

// ── TCVN3 ───────────────────────────────────────────────────────────────────────────────────────────────────────────

const TCVN3 = pairs(
  "\u00b5à\u00b6ả\u00b7ã\u00b8á\u00b9ạ\u00a8ă\u00bbằ\u00bcẳ\u00bdẵ\u00beắ\u00c6ặ\u00a9â\u00c7ầ\u00c8ẩ\u00c9ẫ\u00caấ\u00cbậ\u00aeđ\u00ccè\u00ceẻ\u00cfẽ\u00d0é\u00d1ẹ\u00aaê\u00d2ề\u00d3ể\u00d4ễ\u00d5ế\u00d6ệ\u00d7ì\u00d8ỉ\u00dcĩ\u00ddí\u00deị\u00dfò\u00e1ỏ\u00e2õ\u00e3ó\u00e4ọ\u00abô\u00e5ồ\u00e6ổ\u00e7ỗ\u00e8ố\u00e9ộ\u00acơ\u00eaờ\u00ebở\u00ecỡ\u00edớ\u00eeợ\u00efù\u00f1ủ\u00f2ũ\u00f3ú\u00f4ụ\u00adư\u00f5ừ\u00f6ử\u00f7ữ\u00f8ứ\u00f9ự\u00faỳ\u00fbỷ\u00fcỹ\u00fdý\u00feỵ\u00a1Ă\u00a2Â\u00a3Ê\u00a4Ô\u00a5Ơ\u00a6Ư\u00a7Đ",
);

function pairs(list: string): Map<string, string> {
  const table = new Map<string, string>();
  for (let i = 0; i + 1 < list.length; i += 2) table.set(list.charAt(i), list.charAt(i + 1));
  return table;
}

/**
 * Capitals with marks have no codes of their own in TCVN3: they are small letters in a capital font (".VnTimeH"), which plain
 * text does not keep. A word whose plain letters are all capitals is taken to be all capitals.
 */
function fromTcvn3(text: string): string {
  return text.replace(/[A-Za-z\u00a1-\u00fe]+/g, (word, at: number) => {
    let out = "";
    for (const char of word) out += TCVN3.get(char) ?? char;
    return isCapitalWord(word, text, at) ? out.toUpperCase() : out;
  });
}

function isCapitalWord(word: string, text: string, at: number): boolean {
  const plain = word.replace(/[^A-Za-z]/g, "");
  if (/[a-z]/.test(plain)) return false;
  if (plain.length !== 1) return plain.length > 1;
  // One capital and marked letters ("X·"): "XÃ" among capitals, "Xã" elsewhere.
  const before =
    /([A-Za-z\u00a1-\u00fe]+)[^A-Za-z\u00a1-\u00fe\n]*$/.exec(text.slice(Math.max(0, at - 24), at))?.[1] ?? "";
  const after =
    /^[^A-Za-z\u00a1-\u00fe\n]*([A-Za-z\u00a1-\u00fe]+)/.exec(
      text.slice(at + word.length, at + word.length + 24),
    )?.[1] ?? "";
  const capital = (one: string) => /[A-Z]/.test(one) && !/[a-z]/.test(one);
  return capital(before) && (capital(after) || after === "");
}

// ── VNI ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

const VNI = buildVni();

function buildVni(): Map<string, string> {
  const table = new Map<string, string>();
  const TONE: Record<string, string> = {
    "\u00f8": "\u0300",
    "\u00f9": "\u0301",
    "\u00fb": "\u0309",
    "\u00f5": "\u0303",
    "\u00ef": "\u0323",
  };
  const HAT: Record<string, string> = {
    "\u00e2": "",
    "\u00e0": "\u0300",
    "\u00e1": "\u0301",
    "\u00e5": "\u0309",
    "\u00e3": "\u0303",
    "\u00e4": "\u0323",
  };
  const BOW: Record<string, string> = {
    "\u00ea": "",
    "\u00e8": "\u0300",
    "\u00e9": "\u0301",
    "\u00fa": "\u0309",
    "\u00fc": "\u0303",
    "\u00eb": "\u0323",
  };
  const add = (from: string, to: string) => {
    table.set(from, to.normalize("NFC"));
    table.set(from.toUpperCase(), to.normalize("NFC").toUpperCase());
    // "Uûy": a capital letter with the small mark.
    table.set(from.charAt(0).toUpperCase() + from.slice(1), to.normalize("NFC").toUpperCase());
  };
  for (const [mark, tone] of Object.entries(TONE)) {
    for (const vowel of "aeiouy") add(vowel + mark, vowel + tone);
    add(`\u00f4${mark}`, `ơ${tone}`);
    add(`\u00f6${mark}`, `ư${tone}`);
  }
  for (const [mark, tone] of Object.entries(HAT)) for (const vowel of "aeo") add(vowel + mark, `${vowel}\u0302${tone}`);
  for (const [mark, tone] of Object.entries(BOW)) add(`a${mark}`, `a\u0306${tone}`);
  const single: [string, string][] = [
    ["\u00f4", "ơ"],
    ["\u00f6", "ư"],
    ["\u00f1", "đ"],
    ["\u00ec", "ì"],
    ["\u00ed", "í"],
    ["\u00e6", "ỉ"],
    ["\u00f3", "ĩ"],
    ["\u00f2", "ị"],
    ["\u00ee", "ỵ"],
  ];
  for (const [from, to] of single) add(from, to);
  return table;
}

function fromVni(text: string): string {
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const two = VNI.get(text.slice(i, i + 2));
    if (two !== undefined && i + 1 < text.length) {
      out += two;
      i++;
    } else out += VNI.get(text.charAt(i)) ?? text.charAt(i);
  }
  return out;
}
