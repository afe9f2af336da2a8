import { expect, test } from "vitest";
import { numbersApart } from "./same-numbers.ts";

test.each([
  ["Lệ phí 8.000 đồng một bản.", "The fee is 8,000 VND a copy.", "en", [], []],
  ["Lệ phí 8.000 đồng.", "The fee is 80,000 VND.", "en", ["8.000"], ["80,000"]],
  ["Từ tháng 12 năm 2026, thứ 7 vẫn mở.", "From December 2026 we open on Saturdays.", "en", [], []],
  ["Ngày 05/02/2026", "5 February 2026", "en", [], []],
  ["Ngày 05/02/2026", "2 May 2026", "en", ["05/02/2026"], []],
  ["Thủ tục 1.001193", "Procedure 1.001193", "en", [], []],
  ["Thủ tục 1.001193", "Procedure 1.001194", "en", ["1.001193"], ["1.001194"]],
  ["Đến sau 15 giờ", "If you come after 3 p.m.", "en", [], []],
  ["Nhận trong ba mươi ngày", "Within 30 days", "en", [], []],
  ["Trong 3 ngày", "Within three days", "en", [], []],
  ["Giờ nhận từ 7 giờ 30.", "ទទួលចាប់ពីម៉ោង ៧:៣០។", "km", [], []],
  ["Giờ nhận từ 7 giờ 30.", "ទទួលចាប់ពីម៉ោង ៨:៣០។", "km", ["7"], ["8:30"]],
  ["Nghỉ ngày lễ.", "Closed on 2 September.", "en", [], ["2"]],
] as const)("%s – %s", (source, text, lang, missing, added) => {
  expect(numbersApart(source, text, lang)).toEqual({ missing, added });
});
