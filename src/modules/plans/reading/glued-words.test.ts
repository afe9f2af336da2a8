import { describe, expect, test } from "vitest";
import { missingBlanks } from "./glued-words.ts";
import { readPlan } from "./read-plan.ts";

function parted(line: string): string {
  let out = "";
  let from = 0;
  for (const at of missingBlanks(line)) {
    out += `${line.slice(from, at)} `;
    from = at;
  }
  return out + line.slice(from);
}

describe("glued words", () => {
  test.each([
    ["SởNộivụ chủtrì, phốihợp vớicác cơquan", "Sở Nội vụ chủ trì, phối hợp với các cơ quan"],
    ["trướcngày15/12/2026", "trước ngày 15/12/2026"],
    ["ngày22 tháng01 năm2019", "ngày 22 tháng 01 năm 2019"],
    ["TRIỂNKHAI THỰCHIỆN", "TRIỂN KHAI THỰC HIỆN"],
  ])("%s falls into syllables", (glued, wanted) => {
    expect(parted(glued)).toBe(wanted);
  });

  test.each([
    "nghiêng thường xuyên chương trường những",
    "VNeID, Zalo OA, website, karaôkê, makét",
    "Đắk Lắk, Krông Pắc, Kon Rẫy, H'Mông",
    "Số 15/KH-UBND ngày 14/02/2020",
  ])("%s stays as it is", (line) => {
    expect(missingBlanks(line)).toEqual([]);
  });

  test("what is read from glued words points into the text as it came", () => {
    const text = `KẾ HOẠCH
Tuyêntruyền cải cách hành chính năm 2026
I. MỤC ĐÍCH
- Nâng cao nhậnthức của người dân.
II. TỔCHỨC THỰCHIỆN
1. SởNộivụ
- Tổnghợp kết quả, báo cáo trướcngày15/12/2026.`;
    const reading = readPlan(text);
    if (reading.kind !== "plan") throw new Error(`read as ${reading.seems}`);
    const [agency] = reading.draft.agencies;
    expect(agency).toMatchObject({ name: "Sở Nội vụ", tasks: [{ deadline: { end: "2026-12-15" } }] });
    const { start, end } = agency!.tasks[0]!.range;
    expect(text.slice(start, end)).toBe("Tổnghợp kết quả, báo cáo trướcngày15/12/2026.");
  });
});
