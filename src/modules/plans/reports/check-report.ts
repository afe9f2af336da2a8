import { ALIKE, likeness, shinglesOf } from "./likeness.ts";
import type { RemarkFinding } from "./remarks.ts";
import { mustState, type ReportLine, SECTIONS, type Section, type UnitFigures } from "./unit-report.ts";

/** Errors keep a report from being handed in; warnings are shown to who writes and to who takes it, and block nothing. */
export type Finding =
  | { level: "error"; code: "section-empty"; line: Section }
  | { level: "error"; code: "number-missing"; line: string }
  | { level: "error"; code: "number-unexplained"; line: string; stated: number; proven: number }
  | { level: "error"; code: "same-text"; line: Section; source: TextSource; share: number }
  | { level: "warning"; code: "number-above-evidence"; line: string; stated: number; proven: number }
  | { level: "warning"; code: "number-below-evidence"; line: string; stated: number; proven: number }
  | { level: "warning"; code: "claim-without-number"; line: Section; sentence: string }
  | { level: "warning"; code: "number-unlike-evidence"; line: Section; sentence: string; number: string }
  | { level: "warning"; code: "near-text"; line: Section; source: TextSource; share: number }
  | { level: "warning"; code: "period-runs"; line: "period"; toOn: string }
  | RemarkFinding;

/** Where a text like this one stands already. */
export interface TextSource {
  unitName: string;
  /** An earlier report of the same unit; another unit's of the same period otherwise. */
  isOwn: boolean;
  toOn: string;
}

export interface KnownText {
  source: TextSource;
  text: Partial<Record<Section, string>>;
}

export interface CheckInput {
  text: Record<Section, string>;
  lines: readonly ReportLine[];
  figures: UnitFigures;
  others: readonly KnownText[];
  /** Begins of the lines the product itself proposed; they are alike everywhere and prove nothing about copying. */
  proposedBegins: readonly string[];
  toOn: string;
  today: string;
  role: "unit" | "summary";
}

export function checkReport(input: CheckInput): Finding[] {
  const lines = input.role === "summary" ? [] : input.lines.flatMap(checkLine);
  return [
    ...checkEmpty(input.text),
    ...lines,
    ...checkCopies(input),
    ...checkWords(input),
    ...(input.today < input.toOn
      ? [{ level: "warning", code: "period-runs", line: "period", toOn: input.toOn } as const]
      : []),
  ];
}

export const blocks = (findings: readonly Finding[]): boolean => findings.some((one) => one.level === "error");

/** "Không có", "Không", with or without a full stop. */
const saysNone = (text: string): boolean => /^[-–•\s]*không( có)?[\s.]*$/iu.test(text.normalize("NFC"));

function checkEmpty(text: Record<Section, string>): Finding[] {
  const wanted: Section[] = ["results", "weaknesses"];
  // Difficulties have causes; where there is no difficulty there is none.
  if (!saysNone(text.weaknesses)) wanted.push("causes");
  return wanted
    .filter((section) => text[section].trim() === "")
    .map((line) => ({ level: "error", code: "section-empty", line }));
}

function checkLine(line: ReportLine): Finding[] {
  const { taskId, stated, proven } = line;
  if (stated === null)
    return mustState(line) || line.note.trim() !== "" ? [{ level: "error", code: "number-missing", line: taskId }] : [];
  if (stated > proven)
    return line.note.trim() === ""
      ? [{ level: "error", code: "number-unexplained", line: taskId, stated, proven }]
      : [{ level: "warning", code: "number-above-evidence", line: taskId, stated, proven }];
  return stated < proven ? [{ level: "warning", code: "number-below-evidence", line: taskId, stated, proven }] : [];
}

// ── copies ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What people wrote themselves. */
export function ownWords(text: string, proposedBegins: readonly string[]): string {
  return text
    .split("\n")
    .filter((line) => !proposedBegins.some((begin) => line.startsWith(begin)))
    .join("\n");
}

function checkCopies({ text, others, proposedBegins }: CheckInput): Finding[] {
  return SECTIONS.flatMap((section): Finding[] => {
    const mine = shinglesOf(ownWords(text[section], proposedBegins));
    if (!mine) return [];
    let most: { share: number; source: TextSource } | null = null;
    for (const other of others) {
      const theirs = shinglesOf(ownWords(other.text[section] ?? "", proposedBegins));
      const share = theirs ? likeness(mine, theirs) : 0;
      if (share > (most?.share ?? 0)) most = { share, source: other.source };
    }
    if (!most || most.share < ALIKE.near) return [];
    return most.share >= ALIKE.same
      ? [{ level: "error", code: "same-text", line: section, ...most }]
      : [{ level: "warning", code: "near-text", line: section, ...most }];
  });
}

// ── words ───────────────────────────────────────────────────────────────────────────────────────────────────────────

const word = (pattern: string): string => `(?<!\\p{L})(?:${pattern})(?!\\p{L})`;

/** Says that something was done, or much of it. */
const CLAIM = new RegExp(
  word(
    "đã (?:tổ chức|phát|đăng|in|treo|cấp|tuyên truyền|tập huấn|triển khai|thực hiện|hoàn thành|hướng dẫn)|hoàn thành|vượt (?:kế hoạch|chỉ tiêu)|hàng (?:chục|trăm|nghìn|ngàn)|hầu hết|đông đảo|rất nhiều|nhiều (?:tin|bài|buổi|lượt|cuộc|hội nghị|lớp)",
  ),
  "iu",
);
/** Years, days and numbers of documents count nothing. */
const NO_AMOUNT = new RegExp(`${word("năm|tháng|quý|ngày|số")}\\s+[\\dIVX][\\p{L}\\d/.-]*`, "giu");
const NUMBER_WORD = new RegExp(
  `\\d|${word("một(?! số)|hai|ba|bốn|sáu|bảy|tám|chín|mười|không có|chưa")}|${word("năm (?:tin|bài|buổi|hội nghị|lớp|cuộc|lượt)")}`,
  "iu",
);
/** "12 tin", "1.250 lượt người", "03 hội nghị". */
const COUNTED = new RegExp(
  `(?<![\\p{L}\\d/.,-])(\\d{1,3}(?:\\.\\d{3})+|\\d+)\\s+(?:lượt\\s+)?${word("tin|bài|buổi|hội nghị|lớp|cuộc|lượt|tờ|áp phích|video|phóng sự|sản phẩm|người|phút|sự kiện")}`,
  "giu",
);

export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.;!?])\s+|\n+/u)
    .map((sentence) => sentence.replace(/^[-–•+*\s]+/u, "").trim())
    .filter(Boolean);
}

function checkWords({ text, lines, figures, proposedBegins }: CheckInput): Finding[] {
  const known = new Set<number>(Object.values(figures));
  for (const line of lines)
    for (const number of [line.stated, line.proven, line.provenInAll, line.target, line.declared])
      if (number !== null) known.add(number);
  return sentencesOf(ownWords(text.results, proposedBegins)).flatMap((sentence): Finding[] => {
    if (CLAIM.test(sentence) && !NUMBER_WORD.test(sentence.replace(NO_AMOUNT, " ")))
      return [{ level: "warning", code: "claim-without-number", line: "results", sentence }];
    const strange = [...sentence.matchAll(COUNTED)]
      .map((match) => match[1] as string)
      .find((number) => !known.has(Number(number.replaceAll(".", ""))));
    return strange === undefined
      ? []
      : [{ level: "warning", code: "number-unlike-evidence", line: "results", sentence, number: strange }];
  });
}
