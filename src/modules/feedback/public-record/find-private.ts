import { createHash } from "node:crypto";
import { insultPlaces } from "./insults.ts";
import { privateNumbersIn } from "./private-numbers.ts";

export const PRIVATE_KINDS = [
  "phone",
  "identity",
  "number",
  "email",
  "name",
  "address",
  "birth",
  "paper",
  "insult",
] as const;
export type PrivateKind = (typeof PRIVATE_KINDS)[number];

/** A place in a text that may say who somebody is, or insults. The machine points at it; a person decides. */
export interface Find {
  at: number;
  text: string;
  kind: PrivateKind;
}

// A word that begins with a capital letter, as names do; abbreviations in capitals are none.
const NAME_WORD = "\\p{Lu}\\p{Ll}*(?:\\p{M}*\\p{Ll}*)*";
const FULL_NAME = `${NAME_WORD}(?:\\s+${NAME_WORD}){0,4}`;
const WORD_START = "(?<![\\p{L}\\p{M}\\p{N}])";
const WORD_END = "(?![\\p{L}\\p{M}\\p{N}])";

const FAMILY_NAMES =
  "nguyễn|trần|lê|phạm|huỳnh|hoàng|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|lâm|thạch|danh|sơn|kim|châu|trương|đinh|mai|tô|đoàn|lưu|cao|tạ|hà|quách|thái|trịnh|đào|tăng|triệu|hứa|khưu|mã|từ|tiêu|lương|liêu|diệp|kiều|ông|thị";
const PLAIN_FAMILY_NAMES = FAMILY_NAMES.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");

const capital = (names: string): string => names.replace(/(?<=^|\|)\p{L}/gu, (letter) => letter.toUpperCase());

/** Said before a name by whom it belongs to: the name follows whatever its letters. */
const INTRODUCED = new RegExp(
  `${WORD_START}(?:(?:tôi|em|con|cháu)\\s+tên(?:\\s+là)?|tên\\s+(?:tôi|em|con|cháu)?\\s*là|họ\\s+(?:và\\s+)?tên\\s*(?:là)?|người\\s+tên|(?:vợ|chồng|cha|mẹ|con(?:\\s+(?:trai|gái))?)\\s+tôi\\s+(?:tên\\s+)?là|(?:toi|em|con|chau)\\s+ten(?:\\s+la)?|ten\\s+(?:toi)?\\s*la|ho\\s+(?:va\\s+)?ten)\\s*:?\\s+`,
  "giu",
);
const SPELT = new RegExp(`^${FULL_NAME}${WORD_END}`, "u");
/** "nguyễn văn tám", "tran thi lan": a family name and one to three words, where nothing is written in capitals. */
const SMALL = new RegExp(
  `^(?:${FAMILY_NAMES}|${PLAIN_FAMILY_NAMES})(?:\\s+(?!(?:ở|tại|sinh|hiện|xin|hỏi|muốn|có|là|và|o|tai|hien|hoi|muon|co)${WORD_END})[\\p{Ll}\\p{M}]+){1,3}${WORD_END}`,
  "u",
);

/** "ông Tám", "chị Nguyễn Thị Lan". */
const ADDRESSED = new RegExp(
  `${WORD_START}(?:ông|bà|anh|chị|cô|chú|bác|thầy|em|cháu|đồng chí|đ/c)\\s+(?=\\p{Lu})`,
  "giu",
);
/** "Nguyễn Văn Tám" without anything before it. */
const BARE = new RegExp(
  `${WORD_START}(?:${capital(FAMILY_NAMES)})\\s+(?:${NAME_WORD}\\s+){1,3}\\p{Lu}\\p{Ll}+${WORD_END}`,
  "gu",
);
/** Places and streets are called after people and like people. */
const PLACE_BEFORE =
  /(?:^|[^\p{L}])(?:đường|phố|xã|huyện|phường|thị trấn|thị xã|tỉnh|thành phố|tp\.?|trường|thpt|thcs|tiểu học|chợ|cầu|kênh|kinh|rạch|sông|núi|cửa|vàm|cồn|miếu|đền|chùa|bệnh viện|công viên|quảng trường|hẻm|giải|quỹ|bến|cảng|đảo|hòn|mũi|đầm)\s+$/iu;
const NOT_A_NAME =
  /^(?:Rịa|Đen|Nà|Đốc|Trang|Chủ|Phó|Giám|Trưởng|Bí|Công|Cán|Bộ|Sở|Phòng|Văn phòng|Tôi|Xin|Có|Cho|Chị|Em|Là|Hãy|Không|Mẹ|Ngoại|Nội|Con|Bảo|Cảm|Chiếu)(?![\p{L}\p{M}])/u;

const STREET = `(?:đường|phố|hẻm|ngõ|kiệt|lộ)\\s+[\\p{Lu}\\d][\\p{L}\\d/.]*(?:\\s+[\\p{Lu}\\d][\\p{L}\\d/]*){0,4}`;
const ADDRESSES = [
  // "số nhà 12/5, đường Lê Lợi", "nhà số 7", "số 45 đường 30/4"
  `(?:[Ss]ố nhà|[Nn]hà số|[Ss]o nha|[Nn]ha so)\\s*:?\\s*\\d[\\p{L}\\d/.-]*(?:,?\\s*${STREET})?`,
  `[Ss]ố\\s+\\d[\\d/]*[A-Za-z]?,?\\s+${STREET}`,
  "(?:[Tt]hửa|[Tt]hua)\\s+(?:(?:đất|dat)\\s+)?(?:(?:số|so)\\s*:?\\s*)?\\d+(?:\\s*,?\\s*(?:thuộc\\s+)?(?:tờ|to)\\s+(?:(?:bản đồ|ban do)\\s+)?(?:(?:số|so)\\s*:?\\s*)?\\d+)?",
  "(?:[Tt]ờ bản đồ|[Tt]o ban do)\\s+(?:(?:số|so)\\s*:?\\s*)?\\d+",
].map((pattern) => new RegExp(`${WORD_START}${pattern}`, "gu"));
/** "ấp Tân Tiến", "tổ 5, khóm 3": small enough that neighbours know who it is. */
const HAMLET = new RegExp(
  `${WORD_START}(?:tổ\\s+\\d+[A-Za-z]?\\s*,?\\s+)?(?:ấp|khóm|thôn|xóm|buôn|sóc|phum|khu phố|tổ dân phố|Ấp|Khóm|Thôn|Xóm)\\s+(?:\\d+[A-Z]?|${NAME_WORD}(?:\\s+(?:${NAME_WORD}|\\d+[A-Z]?)){0,3})${WORD_END}`,
  "gu",
);
const BIRTH =
  /(?<![\p{L}\p{M}])(?:sinh\s+(?:ngày\s+)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|sinh\s+(?:ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+)?năm\s+(?:19|20)\d{2}|ngày\s+(?:tháng\s+năm\s+)?sinh\s*:?\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{4})/giu;
/** Number plates; certificates of land; codes of dossiers. */
const PAPERS = [
  /(?<![\p{L}\d])\d{2}[A-Z]{1,2}\d?[- ]?\d{3}\.?\d{2}(?!\d)/gu,
  /(?<![\p{L}\d])(?:[A-Z]{2})\s?\d{6,8}(?!\d)/gu,
  /(?<![\p{L}\d])H\d{2}(?:\.\d+)+-\d{6}-\d{3,}/gu,
];

/** Everything of a text that a person has to look at before it is public, in order; nothing twice. `known` are names the office knows of. */
export function findPrivate(text: string, known: readonly string[] = []): Find[] {
  const found: Find[] = [];
  const add = (kind: PrivateKind, matches: Iterable<{ index: number; 0: string }>): void => {
    for (const match of matches) found.push({ kind, at: match.index, text: match[0] });
  };
  for (const kind of PAPERS) add("paper", text.matchAll(kind));
  add("birth", text.matchAll(BIRTH));
  for (const pattern of ADDRESSES) add("address", text.matchAll(pattern));
  add("address", text.matchAll(HAMLET));
  for (const one of privateNumbersIn(text)) found.push({ kind: kindOf(one), at: one.at, text: one.text });
  for (const one of insultPlaces(text)) found.push({ kind: "insult", ...one });
  found.push(...namesIn(text), ...known.flatMap((name) => knownIn(text, name)));
  return withoutOverlaps(found);
}

function kindOf(number: { text: string; isAddress: boolean }): PrivateKind {
  if (number.isAddress) return "email";
  const digits = number.text.replace(/\D/g, "");
  if (/^(?:0\d{9}|84\d{9})$/.test(digits)) return "phone";
  return digits.length === 9 || digits.length === 12 ? "identity" : "number";
}

function namesIn(text: string): Find[] {
  const found: Find[] = [];
  for (const cue of text.matchAll(INTRODUCED)) {
    const at = cue.index + cue[0].length;
    const rest = text.slice(at);
    const name = SPELT.exec(rest)?.[0] ?? SMALL.exec(rest)?.[0];
    if (name) found.push({ kind: "name", at, text: name });
  }
  for (const cue of text.matchAll(ADDRESSED)) {
    const at = cue.index + cue[0].length;
    const name = SPELT.exec(text.slice(at))?.[0];
    if (!name || NOT_A_NAME.test(name) || PLACE_BEFORE.test(text.slice(0, cue.index))) continue;
    found.push({ kind: "name", at, text: name });
  }
  for (const match of text.matchAll(BARE)) {
    if (PLACE_BEFORE.test(text.slice(0, match.index))) continue;
    found.push({ kind: "name", at: match.index, text: match[0] });
  }
  return found;
}

/** Who asked, wherever the text says the name, with any letters and blanks. */
function knownIn(text: string, name: string): Find[] {
  const parts = name.trim().split(/\s+/u).filter(Boolean);
  if (parts.length < 2) return [];
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\s+");
  return [...text.matchAll(new RegExp(`${WORD_START}${pattern}${WORD_END}`, "giu"))].map((match) => ({
    kind: "name",
    at: match.index,
    text: match[0],
  }));
}

/** Of finds that cover one another the longest stays; of equals the first kind. */
function withoutOverlaps(found: readonly Find[]): Find[] {
  const kept: Find[] = [];
  for (const one of [...found].sort((a, b) => b.text.length - a.text.length)) {
    const end = one.at + one.text.length;
    if (!kept.some((other) => one.at < other.at + other.text.length && other.at < end)) kept.push(one);
  }
  return kept.sort((a, b) => a.at - b.at);
}

/** Names a find in a form; the same words are decided once, wherever they stand. */
export const findKey = (find: Pick<Find, "kind" | "text">): string =>
  createHash("sha256").update(`${find.kind} ${find.text}`).digest("hex").slice(0, 10);
