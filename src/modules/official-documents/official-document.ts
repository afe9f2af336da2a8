import type { DocumentTypeCode } from "./document-types.ts";

/**
 * An official document (văn bản hành chính) as its author thinks of it; where each part stands on paper is laid down in
 * Nghị định 30/2020/NĐ-CP, Phụ lục I (in force since 05/03/2020) and known to the renderers only.
 */
export type OfficialDocument = {
  type: DocumentTypeCode;
  /** The agency above, in ordinary letters ("Tỉnh Cà Mau"); none for a People's Committee of a province or a ministry. */
  superiorAgency: string | null;
  /** "Ủy ban nhân dân\nxã Bạch Thông": a line end where the name should be divided. */
  issuingAgency: string;
  /** null before it is issued: the place stays free on paper. */
  number: number | null;
  /** Abbreviation of the agency, and for letters of the drafting unit too: "UBND", "SNV-CCHC". */
  symbol: string;
  /** Where the agency sits: name of the province, at commune level of the commune. */
  place: string;
  /** Day of issue ("2026-01-05"), null before. */
  date: string | null;
  /** Printed while the day is not known. */
  year: number;
  /** Trích yếu, without "V/v". */
  subject: string;
  /** Kính gửi: for letters, submissions and reports sent upward. */
  addressees: readonly string[];
  /** Căn cứ: one text each, without the mark at the end. */
  bases: readonly string[];
  body: readonly Block[];
  /** Nơi nhận, without "Như trên" and "Lưu", which follow from the rest. */
  recipients: readonly string[];
  /** After "Lưu:": "VT, KSTT". */
  filing: string;
  authority: Authority;
  /** Ordinary letters, no academic title. null leaves the line free. */
  signer: string | null;
  annexes: readonly Annex[];
};

export type Block =
  /** "I. TITLE" */
  | { kind: "section"; title: string }
  /** "1. Title" where `title` is given, else "1. text". */
  | { kind: "clause"; title?: string; text?: string }
  /** "a) text" */
  | { kind: "point"; text: string }
  /** "Điều 1. title" of a decision; clauses and points count below it. */
  | { kind: "article"; title: string }
  | { kind: "paragraph"; text: string }
  /** "- text" */
  | { kind: "list"; items: readonly string[] }
  | Table;

export type Table = {
  kind: "table";
  caption?: string;
  /** Printed above on the right: "Đơn vị tính: hồ sơ". */
  unit?: string;
  columns: readonly TableColumn[];
  rows: readonly (readonly string[])[];
  /** A last row in bold: totals. */
  total?: readonly string[];
};

/** `width` is a share; columns of numbers stand on the right. */
export type TableColumn = { title: string; align: "text" | "number" | "center"; width: number };

export type Annex = { title: string; landscape?: boolean; body: readonly Block[] };

/**
 * Who signs, and for whom (Nghị định 30/2020/NĐ-CP, Điều 13 and Phụ lục I, mục II, khoản 7).
 *
 * - `head`: the head signs. With `collective` the agency decides together and the head signs for it (TM.).
 * - `deputy`: a deputy signs in place of the head (KT.).
 * - `acting`: somebody entrusted with the head's powers (Q.).
 * - `byOrder`: a subordinate head signs by order (TL.); `deputy` of that subordinate signs KT. below.
 * - `authorised`: signs by special authorisation (TUQ.).
 */
export type Authority =
  | { kind: "head"; collective?: string; title: string }
  | { kind: "deputy"; collective?: string; headTitle: string; title: string }
  | { kind: "acting"; collective?: string; title: string }
  | { kind: "byOrder"; headTitle: string; title: string; deputyTitle?: string }
  | { kind: "authorised"; headTitle: string; title: string };
