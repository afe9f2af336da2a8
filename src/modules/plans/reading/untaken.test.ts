import { expect, test } from "vitest";
import { readPlan } from "./read-plan.ts";

function untakenOf(organisation: string): { text: string; under: string | null }[] {
  const text = `KẾ HOẠCH
Tuyên truyền cải cách hành chính năm 2026
I. MỤC ĐÍCH
- Nâng cao nhận thức.
II. TỔ CHỨC THỰC HIỆN
${organisation}
Nơi nhận:
- Lưu: VT.`;
  const reading = readPlan(text);
  if (reading.kind !== "plan") throw new Error(`read as ${reading.seems}`);
  for (const { range, text: said } of reading.draft.untaken)
    expect(text.slice(range.start, range.end).replace(/\s+/g, " ")).toBe(said);
  return reading.draft.untaken.map(({ text: said, under }) => ({ text: said, under }));
}

test("what was read leaves nothing: headings, fields, times, helpers and closing words are no duties", () => {
  expect(
    untakenOf(`1. Sở Nội vụ
- Chủ trì, phối hợp với Sở Tài chính triển khai.
- Báo cáo trước ngày 15/12/2026.
2. Các cơ quan báo chí
2.1. Báo Cà Mau có trách nhiệm:
- Mở chuyên mục.
Trên đây là Kế hoạch năm 2026, các đơn vị nghiêm túc thực hiện.`),
  ).toEqual([]);
});

test("paragraphs under a heading that is no bearer, and rows of a table without one, are told", () => {
  expect(
    untakenOf(`1. Sở Nội vụ
- Chủ trì triển khai.
2. Hoạt động lễ hội
- Lễ Nghinh Ông tại cửa biển Sông Đốc.
- Lễ hội Ok Om Bok.`),
  ).toEqual([
    { text: "Lễ Nghinh Ông tại cửa biển Sông Đốc.", under: null },
    { text: "Lễ hội Ok Om Bok.", under: null },
  ]);
  expect(
    untakenOf(`TT | Nội dung | Đơn vị chủ trì | Thời gian
1 | In tờ gấp | Sở Nội vụ | Quý I/2026
2 | Treo băng rôn | | Quý II/2026`),
  ).toEqual([{ text: "Treo băng rôn", under: null }]);
});

test("a heading that may be a name is offered as the bearer", () => {
  expect(
    untakenOf(`1. Thời gian
- Quanh năm, từ tháng 1.
2. Phương tiện
- Xe loa của huyện.
3. Vạn chài Sông Đốc
- Lễ Nghinh Ông tại cửa biển.`).at(-1),
  ).toEqual({ text: "Lễ Nghinh Ông tại cửa biển.", under: "Vạn chài Sông Đốc" });
});
