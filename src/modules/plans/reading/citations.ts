import { isoDay } from "./deadline.ts";
import { documentNumber, fold } from "./fold.ts";
import { type Passage, rangeIn, type TextRange } from "./source-lines.ts";

/**
 * Cited documents. A document is never known by its number alone (76/NQ-CP exists in 2013 and in 2021), so each citation
 * keeps type, number, date and issuer as far as they are printed; what is not printed is null.
 */
export type Citation = {
  /** As printed: "Quyết định số 3490/QĐ-BNV ngày 10/10/2016". */
  text: string;
  range: TextRange;
  type: string | null;
  number: string | null;
  date: string | null;
  /** A date is printed, but no calendar has it. */
  impossibleDate: boolean;
  issuer: string | null;
  /** The words about its subject that follow, up to the next ";" (for consistency checks). */
  subject: string;
  /** Inside quotation marks: part of another document's name. */
  quoted: boolean;
};

const TYPES =
  "Hiến pháp|Bộ luật|Luật|Pháp lệnh|Lệnh|Nghị quyết liên tịch|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư liên tịch|Thông tư|Kế hoạch liên tịch|Kế hoạch|Chương trình hành động|Chương trình phối hợp|Chương trình|Công văn|Văn bản|Thông báo kết luận|Thông báo|Kết luận|Hướng dẫn liên tịch|Hướng dẫn|Đề án|Công điện|Tờ trình|Báo cáo|Quy định|Quy chế|Chiến lược|Phương án|Thông tri";
const NUMBER =
  /(?<![\p{L}\d/.-])(\d{1,5}[a-zđ]{0,2}(?: ?\/ ?(?:19|20)\d\d)?(?: ?[-/] ?|(?<=[Ss]ố \d{1,5}) (?=\p{Lu}{2,6}\/\p{Lu}))[A-ZĐ][\p{L}\d&.]{0,14}(?:(?:[-/&]| ?[-/] ?(?=[A-ZĐ]{2,15}(?!\p{Ll})))[\p{Lu}\d][\p{L}\d&.]{0,14}){0,5})/gu;
const TYPE_DIRECT = new RegExp(`(?<!\\p{L})(${TYPES})\\s+(?:[Ss]ố\\s*:?\\s*)?$`, "iu");
const TYPE_NEAR = new RegExp(`(?<!\\p{L})(?:${TYPES}) [^;.,“”"()\\d]{0,70}[Ss]ố\\s*:?\\s*$`, "u");
const DAY_AFTER =
  /^[\s,(]*(?:[Nn]gày\s*)(\d{1,2})\s*(?:[/.-]|\s+tháng\s+)\s*(\d{1,2})\s*(?:[/.-]|\s+năm\s+)\s*((?:19|20)\d\d)/u;
const DAY_AFTER_ISSUER =
  /^,?\s*của\s+[^;.,(“"]{3,70}?,?\s+(?:ngày\s+)(\d{1,2})\s*(?:[/.-]|\s+tháng\s+)\s*(\d{1,2})\s*(?:[/.-]|\s+năm\s+)\s*((?:19|20)\d\d)/u;
const ISSUER_AFTER =
  /^[\s,)]*của\s+([^;.,(“"]{2,110}?)(?=\s+(?:về|ban hành|phê duyệt|quy định|qui định|hướng dẫn|sửa đổi|công bố|thực hiện|triển khai|v\/v|trong|giao|tăng cường|đẩy mạnh|đổi mới|khóa|\(|kèm|và\s|đến|giai đoạn|nhằm|tổ chức|ngày)|[;.,(“"]|$)/u;

const BY_SYMBOL: [RegExp, string][] = [
  [/NĐ/, "Nghị định"],
  [/NQLT/, "Nghị quyết liên tịch"],
  [/NQ/, "Nghị quyết"],
  [/QĐ/, "Quyết định"],
  [/CTr/i, "Chương trình"],
  [/(?:^|[-/\d ])CT(?:$|[-/])/, "Chỉ thị"],
  [/TTLT/, "Thông tư liên tịch"],
  [/TTr/, "Tờ trình"],
  [/(?:^|[-/\d ])TT(?:$|[-/])/, "Thông tư"],
  [/KH/, "Kế hoạch"],
  [/KL/, "Kết luận"],
  [/(?:^|[-/\d ])TB(?:$|[-/])/, "Thông báo"],
  [/(?:^|[-/\d ])HD(?:$|[-/])/, "Hướng dẫn"],
  [/(?:^|[-/\d ])BC(?:$|[-/])/, "Báo cáo"],
  [/QH\d+/, "Luật"],
];

/** Every numbered document cited in the passage, in order. */
export function findCitations(passage: Passage): Citation[] {
  const { text } = passage;
  if (!/\d[^\p{L}]{0,8}[-/ ] ?[A-ZĐ]/u.test(text)) return [];
  const quotes = quotedAreas(text);
  const found: Citation[] = [];
  for (const hit of text.matchAll(NUMBER)) {
    // Copies glue the day to the number: "70-TB/TWngày 06 tháng 01".
    const printed = hit[1]!.replace(/ngày$/u, "");
    const number = tidyNumber(printed);
    if (!number) continue;
    const at = hit.index;
    const before = text.slice(Math.max(0, at - 110), at);
    const direct = TYPE_DIRECT.exec(before);
    const type = (direct?.[1] && direct[1].charAt(0).toUpperCase() + direct[1].slice(1)) ?? typeOfSymbol(number);
    if (!type && !TYPE_NEAR.test(before) && !/(?:[Ss]ố|[Vv]ăn bản)\s*:?\s*$/u.test(before)) continue;
    found.push(
      citationFrom(passage, {
        start: direct ? at - before.length + direct.index : numberStart(before, at),
        numberEnd: at + printed.replace(/[\s.,&/-]+$/u, "").length,
        number,
        type,
        quoted: quotes.some(([from, to]) => at > from && at < to),
      }),
    );
  }
  return found;
}

function numberStart(before: string, at: number): number {
  const marker = /[Ss]ố\s*:?\s*$/u.exec(before);
  return marker ? at - marker[0].length : at;
}

function citationFrom(
  passage: Passage,
  seen: { start: number; numberEnd: number; number: string | null; type: string | null; quoted: boolean },
): Citation {
  const { text } = passage;
  const rest = text.slice(seen.numberEnd, seen.numberEnd + 260);
  const day = DAY_AFTER.exec(rest) ?? DAY_AFTER_ISSUER.exec(rest);
  const end = seen.numberEnd + (day ? day[0].length : 0);
  const date = day ? isoDay(Number(day[3]), Number(day[2]), Number(day[1])) : null;
  const issuer = ISSUER_AFTER.exec(
    text.slice(day && !day[0].includes("của") ? end : seen.numberEnd, seen.numberEnd + 300),
  );
  const stop = text.slice(end, end + 400).search(/[;“]|\.\s/u);
  return {
    text: text.slice(seen.start, end).replace(/\s+/g, " ").trim(),
    range: rangeIn(passage, seen.start, end),
    type: seen.type,
    number: seen.number,
    date,
    impossibleDate: day !== null && date === null,
    issuer: issuer ? issuer[1]!.trim() : null,
    subject: text.slice(end, end + (stop === -1 ? 400 : stop)).trim(),
    quoted: seen.quoted,
  };
}

/** "30c/NQ-CP", "278/2025/NĐ-CP", "10-CTr/TU": blanks taken out; null where it is a date or a fraction. */
function tidyNumber(printed: string): string | null {
  const number = documentNumber(printed).replace(/[.,&/-]+$/u, "");
  if (/^\d{1,2}[-/](?:Q|T|Đ)$/.test(number)) return null;
  return /[A-ZĐ]{1}[\p{L}\d]*/u.test(number) && /[A-ZĐ]{2}|-[A-ZĐ]|[A-ZĐ]\p{Ll}?[A-ZĐ]/u.test(number) ? number : null;
}

function typeOfSymbol(number: string): string | null {
  for (const [pattern, type] of BY_SYMBOL) if (pattern.test(number)) return type;
  return null;
}

function quotedAreas(text: string): [number, number][] {
  const areas: [number, number][] = [];
  for (const [open, close] of [
    ["“", "”"],
    ["«", "»"],
    ['"', '"'],
  ] as const) {
    let from = text.indexOf(open);
    while (from !== -1) {
      const to = text.indexOf(close, from + 1);
      if (to === -1) break;
      areas.push([from, to]);
      from = text.indexOf(open, to + 1);
    }
  }
  return areas;
}

// ── legal bases ─────────────────────────────────────────────────────────────────────────────────────────────────────

const BASIS_START =
  /^(?:- |\+ |• )?(?:can cu|thuc hien|thi hanh|tiep tuc|trien khai|theo (?!de nghi)|tren co so|nham|de (?:tiep tuc |to chuc |chu dong )?(?:trien khai|thuc hien|cu the|dam bao|bao dam|kip thoi|nang cao|day manh|tang cuong|chu dong|to chuc)|hien thuc|sau khi|xet|quan triet|huong ung)/;
/** Items of a list of bases ("Căn cứ:" and one document a line). */
const BASIS_ITEM =
  /^(?:[-+•] )?(?:luat|nghi quyet|nghi dinh|quyet dinh|ke hoach|chi thi|thong tu|cong van|huong dan|chuong trinh|phap lenh|bo luat|hien phap|ket luan) .*[;.]$/;
const LAW =
  /(Hiến pháp|Bộ luật|Luật|Pháp lệnh|(?<=Căn cứ )Điều lệ)\s+(?=[\p{Lu}“"]|sửa đổi|số|tổ chức)((?:sửa đổi, bổ sung một số điều của (?:các )?(?:Bộ luật|Luật)[^;“”,\d]{2,80}? và Luật )?[^;“”]{2,170}?)(?:,?\s+(?:ngày)\s+(\d{1,2})\s*(?:[/.-]|\s+tháng\s+)\s*(\d{1,2})\s*(?:[/.-]|\s+năm\s+)\s*((?:19|20)\d\d)|,?\s+năm\s+((?:19|20)\d\d)|(?=\s*(?:[;.]|$|\sđược|\svà\s(?:các|Nghị|Quyết|Thông|Luật|Kế|Chỉ))))/gu;

/**
 * The documents a plan or decision rests on: those cited in the paragraphs between title and first section, in order, each
 * once. "Theo đề nghị của …" asks, it is no basis; documents inside the quoted name of another are not bases of this one.
 */
export function readLegalBases(preamble: Passage[]): Citation[] {
  const bases: Citation[] = [];
  const known = new Set<string>();
  for (const passage of preamble) {
    const folded = fold(passage.text.slice(0, 60));
    const item = BASIS_ITEM.test(fold(passage.text.length > 600 ? "" : passage.text)) && /;$/.test(passage.text);
    if (!BASIS_START.test(folded) && !item) continue;
    if (/^(?:theo|xet) de nghi/.test(fold(passage.text.slice(0, 20)))) continue;
    const numbered = findCitations(passage).filter((one) => !one.quoted);
    const cited = [...withoutCarried(passage, numbered), ...findLaws(passage), ...findCongresses(passage)];
    cited.sort((a, b) => a.range.start - b.range.start);
    for (const basis of cited) {
      const key = basis.number ? fold(basis.number) : fold(basis.text.slice(0, 80));
      if (
        known.has(key) ||
        bases.some((other) => other.range.start < basis.range.end && basis.range.start < other.range.end)
      )
        continue;
      known.add(key);
      bases.push(basis);
    }
  }
  return bases;
}

/**
 * Documents that only another one carries are no bases: "Quyết định 1521 … ban hành Kế hoạch thực hiện Kết luận 80" rests on the
 * decision. "Kế hoạch 283 … về thực hiện Nghị quyết 71" names both. A submission that asks for the plan is none either.
 */
function withoutCarried(passage: Passage, cited: Citation[]): Citation[] {
  const { text } = passage;
  let previousEnd = 0;
  return cited.filter((one) => {
    const at = text.indexOf(one.text, previousEnd);
    if (at === -1) return true;
    const clause = text.lastIndexOf(";", at) + 1;
    const before = fold(text.slice(Math.max(clause, previousEnd), at));
    const carried =
      previousEnd > clause &&
      /(?:ban hanh|phe duyet|quy dinh|huong dan|sua doi|cong bo)\b/.test(before) &&
      /(?:thuc hien|thi hanh|tai|theo|kem theo|sua doi|thay the)(?: mot so dieu cua)? $/.test(before);
    const asked = /(?:^|[;.,] ?)(?:theo|xet) de nghi /.test(fold(text.slice(clause, at)).trimStart());
    if (!carried) previousEnd = at + one.text.length;
    return !carried && !asked;
  });
}

/** Laws are cited by name and day, or name and year, without a number. */
function findLaws(passage: Passage): Citation[] {
  const { text } = passage;
  const found: Citation[] = [];
  const quotes = quotedAreas(text);
  const limit = ownActStart(text);
  for (const hit of text.matchAll(LAW)) {
    const at = hit.index;
    if (quotes.some(([a, b]) => at > a && at < b)) continue;
    if (at >= limit) break;
    // "Luật sửa đổi, bổ sung một số điều của Luật A và Luật B ngày …" is one law.
    if (found.some((one) => one.range.end > rangeIn(passage, at, at + 1).start)) continue;
    // "thực hiện", "thi hành Luật …" inside the plan's own name comes after the bases; "Luật số 33/2013/QH13" has a number.
    if (/\d{1,4}\/\d{4}\/[A-Z]/.test(hit[0])) continue;
    const before = fold(text.slice(Math.max(0, at - 40), at));
    if (
      /(?:mot so dieu cua|thi hanh|dieu \d+|khoan \d+|chi tiet|quy dinh cua|theo|trong) (?:bo )?$/.test(before) &&
      !/^(?:can cu|thuc hien|trien khai)? *(?:thi hanh )?$/.test(before) &&
      at > 30
    )
      continue;
    if (/^(?:va pho bien|gia|su)\b/.test(fold(hit[2]!))) continue;
    const end = at + hit[0].length;
    const printed = hit[0].replace(/\s+/g, " ").trim();
    if (!hit[3] && !hit[6] && printed.length > 110) continue;
    const date = hit[3] ? isoDay(Number(hit[5]), Number(hit[4]), Number(hit[3])) : null;
    found.push({
      text: printed,
      range: rangeIn(passage, at, at + hit[0].trimEnd().length),
      type: hit[1]!,
      number: null,
      date,
      impossibleDate: Boolean(hit[3]) && date === null,
      issuer: null,
      subject: text.slice(end, end + 120),
      quoted: false,
    });
  }
  return found;
}

const CONGRESS =
  /(Nghị quyết) Đại hội (?:đại biểu )?[^;.,“”]{4,90}? lần thứ [IVXLC\d]+(?:,? (?:nhiệm kỳ )?(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d)?/gu;

/** Resolutions of Party congresses have neither number nor day in their name. */
function findCongresses(passage: Passage): Citation[] {
  const { text } = passage;
  const quotes = quotedAreas(text);
  const limit = ownActStart(text);
  return [...text.matchAll(CONGRESS)]
    .filter((hit) => hit.index < limit && !quotes.some(([from, to]) => hit.index > from && hit.index < to))
    .map((hit) => ({
      text: hit[0].replace(/\s+/g, " "),
      range: rangeIn(passage, hit.index, hit.index + hit[0].length),
      type: hit[1]!,
      number: null,
      date: null,
      impossibleDate: false,
      issuer: null,
      subject: "",
      quoted: false,
    }));
}

/** Where the sentence turns from the bases to the document's own act ("UBND tỉnh ban hành Kế hoạch …"). */
function ownActStart(text: string): number {
  const act = /(?:ban hành|xây dựng|lập|đề ra)(?: và ban hành)? (?:[Kk]ế hoạch|KẾ HOẠCH)/u.exec(text);
  return act ? act.index : text.length;
}

/** Splits "63/2010/NĐ-CP" and the like: the year inside a number, where it has one. */
export function yearInNumber(number: string): number | null {
  const year = /^\d{1,5}[a-zđ]{0,2}\/((?:19|20)\d\d)\//u.exec(number);
  return year ? Number(year[1]) : null;
}
