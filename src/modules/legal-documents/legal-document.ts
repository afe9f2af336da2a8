import { unmark } from "../../platform/i18n/index.ts";

/** Kinds of document as their heads name them (Nghị định 30/2020/NĐ-CP Điều 7; Luật 64/2025/QH15 for those with rules). */
export const DOCUMENT_TYPES = [
  "Hiến pháp",
  "Bộ luật",
  "Luật",
  "Pháp lệnh",
  "Nghị quyết",
  "Nghị quyết liên tịch",
  "Nghị định",
  "Quyết định",
  "Thông tư",
  "Thông tư liên tịch",
  "Chỉ thị",
  "Kết luận",
  "Kế hoạch",
  "Chương trình",
  "Đề án",
  "Hướng dẫn",
  "Công văn",
  "Công điện",
  "Thông báo",
  "Quy định",
  "Quy chế",
  "Báo cáo",
  "Tờ trình",
  "Văn bản khác",
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** What is known of a document at the latest. */
export const KNOWN_STATUSES = ["inForce", "partly", "expired", "unknown"] as const;
export type KnownStatus = (typeof KNOWN_STATUSES)[number];

/** What it is on a day. */
export const STATUSES = ["inForce", "partly", "notYet", "expired", "unknown"] as const;
export type DocumentStatus = (typeof STATUSES)[number];

export const RELATION_KINDS = [
  "replaces",
  "repeals",
  "amends",
  "supplements",
  "corrects",
  "guides",
  "basedOn",
] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/** Who issues: for the list by level of directing documents. The district is history. */
export const LEVELS = ["central", "province", "district", "commune", "other"] as const;
export type IssuerLevel = (typeof LEVELS)[number];

export interface DocumentFacts {
  type: string | null;
  number: string;
  issuer: string | null;
  issuerUnitId: string | null;
  issuedOn: string | null;
  title: string;
  status: KnownStatus;
  inForceFrom: string | null;
  partlyFrom: string | null;
  /** First day on which it no longer holds. */
  inForceTo: string | null;
  topics: string[];
  url: string | null;
  note: string | null;
}

export interface LegalDocument extends DocumentFacts {
  id: number;
  fileKey: string | null;
  fileName: string | null;
  fileType: string | null;
  version: number;
  createdByName: string;
  createdAt: Date;
  changedById: string;
  changedByName: string;
  changedAt: Date;
  checkedByName: string | null;
  checkedAt: Date | null;
  publishedAt: Date | null;
}

export const LIMITS = { number: 60, issuer: 200, title: 1_000, note: 2_000, url: 1_000, fileBytes: 20 * 1024 * 1024 };

/** Numbers are compared as offices write them, without blanks, in capitals. */
export const foldNumber = (number: string): string => number.replace(/\s+/g, "").toUpperCase();

/**
 * One body under all the ways it is written: "UBND tỉnh Cà Mau", "Chủ tịch Ủy ban nhân dân tỉnh Cà Mau" and "ỦY BAN NHÂN
 * DÂN TỈNH CÀ MAU" sign one series of numbers; so do a minister and the ministry.
 */
export function foldIssuer(issuer: string | null): string {
  return unmark(issuer ?? "")
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/\bubnd\b/g, "uy ban nhan dan")
    .replace(/\bhdnd\b/g, "hoi dong nhan dan")
    .replace(/\btp\b/g, "thanh pho")
    .replace(/^(?:bo truong|chanh|tong) (?=bo |thanh tra)/, "")
    .replace(/^chu tich (?=uy ban nhan dan)/, "")
    .trim();
}

export function searchKeyOf(document: Pick<DocumentFacts, "type" | "number" | "issuer" | "title">): string {
  const { type, number, issuer, title } = document;
  return unmark([type, number, number.replace(/[^\p{L}\d]+/gu, " "), title, issuer].filter(Boolean).join(" "))
    .replace(/\s+/g, " ")
    .slice(0, 2_000);
}

type Days = Pick<DocumentFacts, "status" | "inForceFrom" | "partlyFrom" | "inForceTo">;

/** Whether it holds on a day. Said to have ended without a day, it has ended on every day; nothing is guessed. */
export function statusOn(document: Days, day: string): DocumentStatus {
  const { status, inForceFrom, partlyFrom, inForceTo } = document;
  if (inForceFrom !== null && inForceFrom > day) return "notYet";
  if (inForceTo !== null ? inForceTo <= day : status === "expired") return "expired";
  if (partlyFrom !== null ? partlyFrom <= day : status === "partly") return "partly";
  return status === "unknown" ? "unknown" : "inForce";
}

const SYMBOLS: [RegExp, DocumentType][] = [
  [/NQLT/, "Nghị quyết liên tịch"],
  [/NĐ/, "Nghị định"],
  [/NQ/, "Nghị quyết"],
  [/QĐ/, "Quyết định"],
  [/CTR/, "Chương trình"],
  [/(?:^|[-/\d])CT(?:$|[-/])/, "Chỉ thị"],
  [/TTLT/, "Thông tư liên tịch"],
  [/TTR/, "Tờ trình"],
  [/(?:^|[-/\d])TT(?:$|[-/])/, "Thông tư"],
  [/KH/, "Kế hoạch"],
  [/KL/, "Kết luận"],
  [/(?:^|[-/\d])TB(?:$|[-/])/, "Thông báo"],
  [/(?:^|[-/\d])HD(?:$|[-/])/, "Hướng dẫn"],
  [/(?:^|[-/\d])BC(?:$|[-/])/, "Báo cáo"],
  [/\/UBTVQH/, "Pháp lệnh"],
  [/QH\d+$/, "Luật"],
];

/** The kind its symbol says. */
export function typeOfNumber(number: string): DocumentType | null {
  const folded = foldNumber(number);
  return SYMBOLS.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

/** The body behind an office: who signs as chair of a People's Committee signs for the committee. */
export const withoutOffice = (issuer: string): string => issuer.replace(/^Chủ tịch (?=Ủy ban|UBND)/iu, "");
