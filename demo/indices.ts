import { enterResult } from "../src/modules/indices/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

type Year = [year: number, value: number, rank: number | null];

/** Invented: the province of the demonstration has no such results. Numbers are hundredths. */
const RESULTS: Record<
  string,
  { outOf: number | null; years: Year[]; narrative: string; parts: [string, number, number][] }
> = {
  "par-index": {
    outOf: 34,
    years: [
      [2023, 8_612, 24],
      [2024, 8_745, 19],
      [2025, 8_890, 15],
    ],
    narrative:
      "Năm 2025 tăng 1,45 điểm, nhờ hồ sơ trả đúng hạn nhiều hơn và kế hoạch truyền thông làm đủ.\n\nCòn thấp ở cải cách tổ chức bộ máy. Năm 2026 tỉnh tập trung vào phần này.",
    parts: [
      ["Chỉ đạo, điều hành cải cách hành chính", 910, 950],
      ["Thể chế", 905, 1_000],
      ["Thủ tục hành chính", 1_320, 1_450],
      ["Tổ chức bộ máy", 925, 1_150],
      ["Chế độ công vụ", 1_290, 1_450],
      ["Tài chính công", 985, 1_100],
      ["Chính quyền điện tử, chính quyền số", 1_205, 1_350],
      ["Tác động đến người dân và kinh tế", 1_350, 1_550],
    ],
  },
  sipas: {
    outOf: 34,
    years: [
      [2023, 8_266, 17],
      [2024, 8_394, 16],
      [2025, 8_521, 14],
    ],
    narrative: "Người dân hài lòng hơn về cán bộ trực tiếp giải quyết. Việc trả lời phản ánh còn chậm.",
    parts: [],
  },
  pci: {
    outOf: 30,
    years: [
      [2023, 6_355, 21],
      [2024, 6_532, 18],
    ],
    narrative: "",
    parts: [
      ["Gia nhập thị trường", 705, 1_000],
      ["Tiếp cận đất đai", 668, 1_000],
      ["Tính minh bạch", 612, 1_000],
      ["Chi phí thời gian", 745, 1_000],
      ["Chi phí không chính thức", 710, 1_000],
    ],
  },
};

export async function loadIndices(tx: Tx, approver: Actor, unitId: string): Promise<void> {
  for (const [indexKey, { outOf, years, narrative, parts }] of Object.entries(RESULTS))
    for (const [at, [year, value, rank]] of years.entries()) {
      const isLast = at === years.length - 1;
      await enterResult(tx, approver, {
        indexKey,
        unitId,
        year,
        value,
        rank,
        outOf: rank === null ? null : outOf,
        components: isLast ? parts.map(([name, part, most]) => ({ name, value: part, most, rank: null })) : [],
        source: `Công bố năm ${year + 1} (số minh họa)`,
        sourceAddress: null,
        narrative: isLast ? narrative : "",
        reason: null,
        at: new Date(`${year + 1}-05-06T09:00:00+07:00`),
      });
    }
}
