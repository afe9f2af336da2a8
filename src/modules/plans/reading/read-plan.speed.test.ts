import { expect, test } from "vitest";
import { checkCitations } from "./citations-check.ts";
import { findDeadlines, parseDeadline } from "./deadline.ts";
import { readAsDirective, readPlan } from "./read-plan.ts";
import { SAMPLE_PLANS } from "./sample-plans.ts";

/** Processor time, so that a busy machine does not fail the test. */
function milliseconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const spent = process.cpuUsage(start);
  return (spent.user + spent.system) / 1_000;
}

function long(pattern: string, size: number): string {
  return pattern.repeat(Math.ceil(size / pattern.length)).slice(0, size);
}

const BODY = SAMPLE_PLANS.map((sample) => sample.text).join("\n");

test("a plan of 200 KB is read in well under a second", () => {
  const text = long(`${SAMPLE_PLANS[0]!.text}\n${BODY}`, 200_000);
  readPlan(text);
  // Measured: 60 to 150 ms for a plan of long paragraphs, up to 300 ms for this one of many short ones.
  expect(Math.min(...[1, 2, 3].map(() => milliseconds(() => readPlan(text))))).toBeLessThan(600);
});

const HEAD = `ỦY BAN NHÂN DÂN\nTỈNH SƠN HẢI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 1/KH-UBND\nSơn Hải, ngày 01 tháng 02 năm 2026\nKẾ HOẠCH\nTHỬ\nI. MỤC ĐÍCH\nX.\nII. TỔ CHỨC THỰC HIỆN\n`;

const HOSTILE: [string, string][] = [
  ["one line without a blank", "a"],
  ["one line of agencies", "Sở Nội vụ, "],
  ["one line of subjects without a duty", "Giao các sở, ban, ngành và "],
  ["one line of clauses", "Sở Nội vụ chủ trì; "],
  ["one line of sentences", "Sở Nội vụ báo cáo trước ngày 15/12. "],
  ["one line of numbers", "12/KH-UBND ngày 1/1/2020 "],
  ["digits and slashes", "1/1/"],
  ["dots", "Số: ....... "],
  ["dashes", "-"],
  ["bars", " | "],
  ["tabs", "\t"],
  ["quotes", "“a"],
  ["brackets", "(Sở "],
  ["empty lines", "\n"],
  ["blank lines with returns", " \r\n"],
  ["lone bars", "|\n"],
  ["lone bars and words", "|\nSở Nội vụ\n"],
  ["table heads", "STT\tNội dung\tĐơn vị chủ trì\n"],
  ["stacked table heads", "STT\nNội dung\nĐơn vị chủ trì\n"],
  ["rising row numbers", "1\nSở\n"],
  ["bullets", "- Sở Nội vụ chủ trì\n"],
  ["bullets ever deeper", "- a\n+ b\n• c\n"],
  ["agency headings", "1. Sở Nội vụ\n"],
  ["fields", "- Đơn vị chủ trì: Sở Nội vụ.\n"],
  ["fields in one line", "Đơn vị chủ trì: Sở Nội vụ; thời gian: quý I; "],
  ["laws without an end", "Luật Tổ chức "],
  ["bases", "Căn cứ Luật A ngày 1/1/2020;\n"],
  ["recipients", "Nơi nhận:\n- A;\n"],
  ["signatures", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n"],
  ["type names", "KẾ HOẠCH\n"],
  ["marks alone", "-\n1.\n"],
  ["page numbers", "1\n\f2\nx\n"],
  ["running heads", "Trang 1\nKế hoạch số 1\n\f"],
  ["combining marks", "a\u0301\u0302\u0303"],
  ["emphasis", "**a** *b* "],
  ["closing words", "Trong quá trình thực hiện, nếu có vướng mắc, "],
  ["half a motto", "CỘNG HÒA XÃ\n"],
  ["hằng năm", "hằng năm báo cáo "],
];

test.each(HOSTILE)("hostile input stays linear: %s", (_, pattern) => {
  // Twice the text may take about twice the time; quadratic reading would take four times, and much longer at all.
  const small = HEAD + long(pattern, 60_000);
  const large = HEAD + long(pattern, 120_000);
  const bound = (first: number): number => Math.max(800, first * 3.2);
  let first = 0;
  let second = Number.POSITIVE_INFINITY;
  // Clearing the memory of the files before counts as processor time as well; what is quadratic is slow each time.
  for (let attempt = 0; attempt < 3 && second >= bound(first); attempt++) {
    first = milliseconds(() => readPlan(small));
    second = milliseconds(() => readPlan(large));
  }
  expect(second).toBeLessThan(bound(first));
});

test("five million characters in one line, and a hundred thousand empty lines, are read up to the limit", () => {
  for (const text of [
    HEAD + "x".repeat(5_000_000),
    HEAD + "\n".repeat(100_000),
    long("Sở Nội vụ chủ trì. ", 5_000_000),
  ]) {
    expect(milliseconds(() => readPlan(text))).toBeLessThan(6_000);
  }
  const reading = readPlan(HEAD + "x".repeat(5_000_000));
  expect(reading.kind === "plan" && reading.draft.truncated).toBe(true);
});

test("the smaller readers are linear as well", () => {
  for (const [, pattern] of HOSTILE) {
    const text = long(pattern, 60_000);
    const reading = readPlan(HEAD + text);
    expect(milliseconds(() => findDeadlines(text))).toBeLessThan(1_500);
    expect(milliseconds(() => parseDeadline(text.slice(0, 600)))).toBeLessThan(300);
    expect(milliseconds(() => readAsDirective(text))).toBeLessThan(2_500);
    if (reading.kind === "plan")
      expect(milliseconds(() => checkCitations(HEAD + text, reading.draft))).toBeLessThan(2_500);
  }
}, 120_000);
