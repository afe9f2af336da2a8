import { keepDisclosure, readBudgetTable } from "../src/modules/budgets/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

const MILLION = 1_000_000;

const lines = (side: "revenue" | "expenditure", withActual: boolean, table: string) => {
  const read = readBudgetTable(table, { side, scale: MILLION, withActual });
  if ("fault" in read) throw new Error(`demonstration has a wrong table: ${JSON.stringify(read)}`);
  return read.lines;
};

/** A ward's budget: what was settled last year, estimated for this one, and carried out in its first half. All figures are invented. */
export async function loadBudgets(
  tx: Tx,
  given: { writer: Actor; approver: Actor; unitId: string; story(day: string, time: string): Date },
): Promise<void> {
  const { writer, approver, unitId, story } = given;
  const writtenBy = { id: writer.id ?? "", name: writer.name };
  const common = { unitId, form: "", moneyUnit: "million" as const, obligationId: null };
  await keepDisclosure(tx, approver, {
    facts: {
      ...common,
      year: 2025,
      kind: "settlement",
      document: "Nghị quyết số 09/NQ-HĐND của Hội đồng nhân dân phường",
      decidedOn: "2026-06-26",
      explanation:
        "Thu tăng nhờ thu tiền sử dụng đất và lệ phí trước bạ.\nChi sự nghiệp kinh tế thấp hơn dự toán vì hai công trình lùi sang năm 2026.",
      lines: [
        ...lines(
          "revenue",
          true,
          `Tổng thu ngân sách phường | 98.400 | 104.950
I | Các khoản thu hưởng 100% | 6.150 | 7.480
1 | Phí, lệ phí | 2.100 | 2.260
2 | Thu khác | 4.050 | 5.220
II | Các khoản thu phân chia theo tỷ lệ | 12.350 | 15.900
1 | Thuế sử dụng đất phi nông nghiệp | 1.900 | 2.050
2 | Lệ phí môn bài, lệ phí trước bạ | 10.450 | 13.850
III | Thu bổ sung từ ngân sách tỉnh | 79.900 | 81.570
1 | Bổ sung cân đối | 71.200 | 71.200
2 | Bổ sung có mục tiêu | 8.700 | 10.370`,
        ),
        ...lines(
          "expenditure",
          true,
          `Tổng chi ngân sách phường | 98.400 | 101.280
I | Chi đầu tư phát triển | 18.600 | 17.140
II | Chi thường xuyên | 77.860 | 82.300
1 | Sự nghiệp giáo dục | 41.500 | 43.910
2 | Quản lý nhà nước, Đảng, đoàn thể | 19.400 | 20.350
3 | Bảo đảm xã hội | 7.950 | 8.720
4 | Quốc phòng, an ninh | 4.200 | 4.360
5 | Sự nghiệp kinh tế | 3.180 | 2.610
6 | Văn hóa, thông tin, thể thao | 1.630 | 2.350
III | Dự phòng | 1.940 | 1.840`,
        ),
      ],
    },
    change: null,
    writtenBy,
    at: story("2026-07-01", "09:00"),
  });
  await keepDisclosure(tx, approver, {
    facts: {
      ...common,
      year: 2026,
      kind: "estimate",
      document: "Nghị quyết số 21/NQ-HĐND của Hội đồng nhân dân phường",
      decidedOn: "2025-12-19",
      explanation: "",
      lines: [
        ...lines(
          "revenue",
          false,
          `Tổng thu ngân sách phường | 112.700
I | Các khoản thu hưởng 100% | 7.200
II | Các khoản thu phân chia theo tỷ lệ | 14.900
III | Thu bổ sung từ ngân sách tỉnh | 90.600`,
        ),
        ...lines(
          "expenditure",
          false,
          `Tổng chi ngân sách phường | 112.700
I | Chi đầu tư phát triển | 22.300
II | Chi thường xuyên | 88.150
1 | Sự nghiệp giáo dục | 46.200
2 | Quản lý nhà nước, Đảng, đoàn thể | 21.800
3 | Bảo đảm xã hội | 9.100
4 | Quốc phòng, an ninh | 4.600
5 | Sự nghiệp kinh tế | 4.150
6 | Văn hóa, thông tin, thể thao | 2.300
III | Dự phòng | 2.250`,
        ),
      ],
    },
    change: null,
    writtenBy,
    at: story("2025-12-24", "15:00"),
  });
  await keepDisclosure(tx, approver, {
    facts: {
      ...common,
      year: 2026,
      kind: "halfYear",
      document: "Báo cáo số 142/BC-UBND của Ủy ban nhân dân phường",
      decidedOn: "2026-07-08",
      explanation: "Chi đầu tư chậm vì mưa sớm; phường đã họp với các nhà thầu và đặt lại tiến độ cho quý III.",
      lines: [
        ...lines(
          "revenue",
          true,
          `Tổng thu ngân sách phường | 112.700 | 59.840
I | Các khoản thu hưởng 100% | 7.200 | 4.310
II | Các khoản thu phân chia theo tỷ lệ | 14.900 | 8.230
III | Thu bổ sung từ ngân sách tỉnh | 90.600 | 47.300`,
        ),
        ...lines(
          "expenditure",
          true,
          `Tổng chi ngân sách phường | 112.700 | 48.960
I | Chi đầu tư phát triển | 22.300 | 5.870
II | Chi thường xuyên | 88.150 | 43.090
III | Dự phòng | 2.250 | 0`,
        ),
      ],
    },
    change: null,
    writtenBy,
    at: story("2026-07-10", "10:30"),
  });
}
