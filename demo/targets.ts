import { enterTargetValue, setTarget } from "../src/modules/targets/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

interface DemoTarget {
  unit: string;
  name: string;
  topic: "procedures" | "digital" | "institutions.competitiveness" | null;
  measure: string;
  direction: "atLeast" | "atMost";
  promised: number;
  reckonedFrom?: "early" | "inTime" | "ratedSatisfied" | "digitised" | "paidOnline";
  values: { asOf: string; value: number; source: string }[];
}

const DOCUMENT = "Kế hoạch 18/KH-UBND năm 2026";

/** Numbers are hundredths. Invented; some entered, some reckoned from the records, one nobody counted yet. */
const demoTargets: DemoTarget[] = [
  {
    unit: "ca-mau",
    name: "Hồ sơ trả kết quả đúng hạn hoặc trước hạn",
    topic: "procedures",
    measure: "%",
    direction: "atLeast",
    promised: 9_800,
    values: [
      { asOf: "2026-06-30", value: 9_640, source: "Hệ thống giải quyết thủ tục hành chính" },
      { asOf: "2026-09-30", value: 9_712, source: "Hệ thống giải quyết thủ tục hành chính" },
    ],
  },
  {
    unit: "ca-mau",
    name: "Người dân hài lòng về phục vụ hành chính",
    topic: null,
    measure: "%",
    direction: "atLeast",
    promised: 9_500,
    reckonedFrom: "ratedSatisfied",
    values: [],
  },
  {
    unit: "ca-mau",
    name: "Sản phẩm truyền thông có minh chứng",
    topic: null,
    measure: "sản phẩm",
    direction: "atLeast",
    promised: 5_000,
    values: [{ asOf: "2026-10-31", value: 6_100, source: "Sổ phát hành" }],
  },
  {
    unit: "ca-mau",
    name: "Điểm chỉ số năng lực cạnh tranh cấp tỉnh (PCI)",
    topic: "institutions.competitiveness",
    measure: "điểm",
    direction: "atLeast",
    promised: 6_800,
    values: [],
  },
  {
    unit: "ca-mau",
    name: "Kiến nghị của doanh nghiệp được trả lời đúng hẹn",
    topic: "institutions.competitiveness",
    measure: "%",
    direction: "atLeast",
    promised: 9_500,
    values: [{ asOf: "2026-09-30", value: 9_310, source: "Sổ theo dõi kiến nghị doanh nghiệp của Sở Tài chính" }],
  },
  {
    unit: "ca-mau",
    name: "Hồ sơ trả trước hạn",
    topic: "procedures",
    measure: "%",
    direction: "atLeast",
    promised: 10_000,
    reckonedFrom: "early",
    values: [],
  },
  {
    unit: "ca-mau",
    name: "Hồ sơ được số hóa khi tiếp nhận",
    topic: "digital",
    measure: "%",
    direction: "atLeast",
    promised: 8_000,
    reckonedFrom: "digitised",
    values: [],
  },
  {
    unit: "phuong-gia-rai",
    name: "Hồ sơ trả trước hạn và đúng hạn",
    topic: "procedures",
    measure: "%",
    direction: "atLeast",
    promised: 9_000,
    reckonedFrom: "inTime",
    values: [],
  },
  {
    unit: "phuong-gia-rai",
    name: "Hồ sơ phải hẹn lại",
    topic: "procedures",
    measure: "hồ sơ",
    direction: "atMost",
    promised: 2_000,
    values: [{ asOf: "2026-10-31", value: 2_300, source: "Sổ theo dõi của bộ phận một cửa" }],
  },
];

export async function loadTargets(tx: Tx, approver: Actor, unitOf: (key: string) => string): Promise<void> {
  for (const { unit, values, reckonedFrom = null, ...facts } of demoTargets) {
    const at = new Date("2026-01-20T09:00:00+07:00");
    const targetId = await setTarget(tx, approver, {
      ...facts,
      reckonedFrom,
      unitId: unitOf(unit),
      year: 2026,
      document: DOCUMENT,
      at,
    });
    for (const [index, value] of values.entries())
      await enterTargetValue(tx, approver, {
        ...value,
        targetId,
        basedOn: index + 1,
        sourceAddress: null,
        reason: null,
        at: new Date(`${value.asOf}T16:00:00+07:00`),
      });
  }
}
