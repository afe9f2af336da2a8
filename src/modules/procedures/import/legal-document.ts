import { parseVietnameseDate } from "../../../platform/i18n/format.ts";
import type { LegalBasis, ProcedureRecord } from "../procedure-record.ts";
import { cleanLine } from "./clean-text.ts";

/**
 * Issuers as the last part of a document number names them. Abbreviations of ministries merged away on 2025-03-01 stay:
 * their documents are still cited. Sources: Nghị định 30/2020/NĐ-CP, Phụ lục III; Nghị quyết 176/2025/QH15 on ministries.
 */
const ISSUERS: Record<string, string> = {
  CP: "Chính phủ",
  TTG: "Thủ tướng Chính phủ",
  UBTVQH: "Ủy ban Thường vụ Quốc hội",
  CTN: "Chủ tịch nước",
  VPCP: "Văn phòng Chính phủ",
  TTCP: "Thanh tra Chính phủ",
  NHNN: "Ngân hàng Nhà nước Việt Nam",
  BTC: "Bộ Tài chính",
  BTP: "Bộ Tư pháp",
  BCA: "Bộ Công an",
  BQP: "Bộ Quốc phòng",
  BNV: "Bộ Nội vụ",
  BNG: "Bộ Ngoại giao",
  BYT: "Bộ Y tế",
  BXD: "Bộ Xây dựng",
  BCT: "Bộ Công Thương",
  BKHCN: "Bộ Khoa học và Công nghệ",
  BGDĐT: "Bộ Giáo dục và Đào tạo",
  BVHTTDL: "Bộ Văn hóa, Thể thao và Du lịch",
  BNNMT: "Bộ Nông nghiệp và Môi trường",
  BDTTG: "Bộ Dân tộc và Tôn giáo",
  BNNPTNT: "Bộ Nông nghiệp và Phát triển nông thôn",
  BTNMT: "Bộ Tài nguyên và Môi trường",
  BGTVT: "Bộ Giao thông vận tải",
  BKHĐT: "Bộ Kế hoạch và Đầu tư",
  BTTTT: "Bộ Thông tin và Truyền thông",
  BLĐTBXH: "Bộ Lao động - Thương binh và Xã hội",
  UBDT: "Ủy ban Dân tộc",
  TANDTC: "Tòa án nhân dân tối cao",
  VKSNDTC: "Viện kiểm sát nhân dân tối cao",
};

const NUMBER =
  /(?<![\p{L}\d/])(\d{1,5}(?:\.?[a-z])?(?:\/\d{4})?\/(?=\d{0,3}\p{Lu})[\p{Lu}\d]{1,12}(?:\s?[-–_/]\s?[\p{Lu}\p{Ll}\d]{1,15}){0,4})(?![\p{L}\d])/u;
const DATE = /ngày\s+(\d{1,2})\s*(?:[/.-]\s*(\d{1,2})\s*[/.-]|tháng\s+(\d{1,2})\s+năm)\s*(\d{4})/iu;

/** Documents of the Party number otherwise: "38-CT/TW", "7365-QĐ/TU". */
const PARTY_NUMBER = /(?<![\p{L}\d/])(\d{1,5}-(?:QĐ|CT|NQ|KL|QyĐ|HD|TT)\/(?:TW|TU|HU|BCT|BTCTW))(?![\p{L}\d])/u;

/** The number as offices write it, "15/2025/NĐ-CP": without words, blanks and odd dashes; null where there is none. */
export function readNumber(text: string): string | null {
  const whole = text.normalize("NFC");
  const found = (NUMBER.exec(whole) ?? PARTY_NUMBER.exec(whole))?.[1];
  return found ? found.replace(/\s+/g, "").replace(/[–_]/g, "-") : null;
}

/** Who issued it, where the number says so beyond doubt. Joint circulars name several, so none. */
export function readIssuer(number: string): string | null {
  if (/\/QH\d{1,2}$/u.test(number) || /-QH\d{1,2}$/u.test(number)) return "Quốc hội";
  const parts = (number.split("/").at(-1) ?? "").split("-");
  if (parts.length < 2 || /TTLT/u.test(number)) return null;
  // "QĐ-BCA-C06": the part after the kind issues, the rest is the office that wrote it.
  const key = (parts[1] ?? "").toUpperCase().replace(/^UBTVQH\d{1,2}$/u, "UBTVQH");
  return ISSUERS[key] ?? null;
}

function readDate(text: string): string | null {
  const match = DATE.exec(text);
  return match ? parseVietnameseDate(`${match[1]}/${match[2] ?? match[3]}/${match[4]}`) : null;
}

export interface RawLegalBasis {
  name: string;
  number: string;
  date: string;
  issuer: string;
}

export function readLegalBasis(raw: RawLegalBasis): LegalBasis | null {
  const name = cleanLine(raw.name);
  const givenNumber = cleanLine(raw.number);
  if (name === "" && givenNumber === "") return null;
  const number = readNumber(givenNumber) ?? readNumber(name);
  const text =
    name === ""
      ? givenNumber
      : number === null || name.replace(/\s+/g, "").includes(number)
        ? name
        : `${name}, ${number}`;
  const year = number === null ? null : (/\/(\d{4})\//.exec(number)?.[1] ?? null);
  // The date of the document itself stands behind its number; dates of amending documents follow later.
  const behind = number === null ? name : name.slice(Math.max(0, name.replace(/\s/g, "").indexOf(number)));
  const date = parseVietnameseDate(cleanLine(raw.date)) ?? readDate(behind);
  const certain = date !== null && (year === null || date.startsWith(year)) ? date : null;
  const issuer =
    cleanLine(raw.issuer).replace(/^Quốc Hội$/u, "Quốc hội") || (number === null ? null : readIssuer(number));
  return { text, number, date: certain, issuer: issuer === "" ? null : issuer };
}

/** The announcing decision ("Quyết định số 6225/QĐ-BQP", "SỐ 07/QĐ-NHNN", "QĐ/3191-BCA"). */
export function readDecision(text: string, announcedBy: string | null): ProcedureRecord["decision"] {
  const line = cleanLine(text).replace(/\.$/, "");
  if (line === "") return null;
  const number = readNumber(line) ?? line.replace(/^(?:quyết định\s*)?(?:số\s*:?\s*)?/iu, "").trim();
  if (number === "") return null;
  const suffix = /-\s*([\p{Lu}]{2,10})/u.exec(number)?.[1];
  const issuer = readIssuer(number) ?? (suffix ? (ISSUERS[suffix] ?? null) : null);
  const local = issuer === null && /UBND/u.test(number) && /^(?:UBND|Ủy ban nhân dân)/u.test(announcedBy ?? "");
  return { number, date: readDate(line), issuer: local ? announcedBy : issuer };
}
