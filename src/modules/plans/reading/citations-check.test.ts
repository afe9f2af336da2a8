import { expect, test } from "vitest";
import { checkCitations, withDaysOff } from "./citations-check.ts";
import { readPlan } from "./read-plan.ts";

function warningsOf(
  bases: string,
  date = "ngày 14 tháng 02 năm 2020",
  rest = "",
  isWorkingDay: (day: string) => boolean = () => true,
) {
  const text = `ỦY BAN NHÂN DÂN
TỈNH SƠN HẢI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/KH-UBND
Sơn Hải, ${date}
KẾ HOẠCH
TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH NĂM 2020
${bases}
I. MỤC ĐÍCH
Cho dân biết.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ
- Tổng hợp kết quả.
${rest}`;
  const reading = readPlan(text);
  if (reading.kind !== "plan") throw new Error("not a plan");
  return withDaysOff(checkCitations(text, reading.draft), reading.draft, isWorkingDay).map((one) => [
    one.code,
    text.slice(one.range.start, one.range.end),
  ]);
}

test("a plan of 2020 that cites the plan of December 2019 as one for 2019 is warned about", () => {
  expect(
    warningsOf("Thực hiện Kế hoạch số 143/KH-UBND ngày 25/12/2019 về thực hiện công tác cải cách hành chính năm 2019;"),
  ).toEqual([["cites-plan-of-other-year", "Kế hoạch số 143/KH-UBND ngày 25/12/2019"]]);
});

test("looking back at last year's plan, issued in its own year, is no mistake", () => {
  expect(warningsOf("Thực hiện Kế hoạch số 20/KH-UBND ngày 25/01/2019 về cải cách hành chính năm 2019;")).toEqual([]);
});

test("plans for several years and documents that are no plans keep their year", () => {
  expect(
    warningsOf(`Căn cứ Kế hoạch số 64/KH-UBND ngày 12/10/2015 về cải cách hành chính giai đoạn 2016-2020;
Căn cứ Nghị quyết số 76/NQ-CP ngày 13/6/2013 của Chính phủ về Chương trình tổng thể năm 2013;`),
  ).toEqual([]);
});

test("a cited document dated after the plan, or on a day no calendar has, is warned about", () => {
  expect(
    warningsOf(`Căn cứ Quyết định số 200/QĐ-TTg ngày 03/3/2020 của Thủ tướng Chính phủ;
Căn cứ Công văn số 88/BNV-CCHC ngày 31/11/2019 của Bộ Nội vụ;`),
  ).toEqual([
    ["cites-later-document", "Quyết định số 200/QĐ-TTg ngày 03/3/2020"],
    ["cited-date-impossible", "Công văn số 88/BNV-CCHC ngày 31/11/2019"],
  ]);
});

test("the year inside a number must be the year of the date", () => {
  expect(warningsOf("Căn cứ Quyết định số 46/2002/QĐ-UBND ngày 12/09/2019 của UBND tỉnh;")).toEqual([
    ["year-in-number-differs", "Quyết định số 46/2002/QĐ-UBND ngày 12/09/2019"],
  ]);
});

test("one number with two dates in one year is warned about; the same number in two years is two documents", () => {
  expect(
    warningsOf(
      "Căn cứ Quyết định số 10/QĐ-BNV ngày 05/01/2019;",
      undefined,
      "2. Sở Tư pháp\n- Thực hiện Quyết định số 10/QĐ-BNV ngày 06/01/2019 và Quyết định số 10/QĐ-BNV ngày 07/02/2018.",
    ),
  ).toEqual([["cited-with-two-dates", "Quyết định số 10/QĐ-BNV ngày 06/01/2019"]]);
});

test("deadlines that do not exist or lie before the plan are pointed at", () => {
  expect(
    warningsOf(
      "",
      undefined,
      "2. Sở Tư pháp\n- Hoàn thành tài liệu trước ngày 31/11/2020.\n- Báo cáo trước ngày 10/01/2020.",
    ),
  ).toEqual([
    ["deadline-impossible", "trước ngày 31/11/2020"],
    ["deadline-before-plan", "trước ngày 10/01/2020"],
  ]);
});

test("printed deadlines on days off are one hint; a reckoned end of a month is none", () => {
  const text =
    "2. Sở Tư pháp\n- Biên soạn trước ngày 31/10/2020.\n- In trước ngày 30/8/2020.\n- Họp trước ngày 30/10/2020.\n- Tổng kết trong tháng 5/2020.";
  expect(warningsOf("", undefined, text, (day) => ![0, 6].includes(new Date(day).getUTCDay()))).toEqual([
    ["deadlines-on-days-off", "trước ngày 31/10/2020"],
  ]);
});

test("the plan's own impossible date and a title for a year gone by are pointed at", () => {
  expect(warningsOf("", "ngày 30 tháng 02 năm 2020")).toEqual([["date-impossible", "ngày 30 tháng 02 năm 2020"]]);
  expect(warningsOf("", "ngày 05 tháng 01 năm 2021").map(([code]) => code)).toEqual(["title-year-differs"]);
});
