import { approveItem, createItem, type FormSettings, submitItem } from "../src/modules/content/index.ts";
import { monthFigures } from "../src/modules/dossiers/index.ts";
import { FEWEST_TO_SHOW } from "../src/platform/datasets/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

/** What the ward got done in a month, in figures of its own records; nobody typed a number. Months with few dossiers say nothing. */
export async function loadFigureNews(
  tx: Tx,
  demo: {
    writer: Actor;
    approver: Actor;
    unitId: string;
    slug: string;
    months: string[];
    settings: FormSettings;
    at: Date;
  },
): Promise<{ id: string; at: Date }> {
  const { writer, approver, unitId, slug, months, settings, at } = demo;
  const of = (measure: string, period: string): string => `{{so-lieu:${measure}:${slug}:${period}}}`;
  const counted = await Promise.all(months.map((month) => monthFigures(tx, { unitIds: [unitId], month })));
  const month = months.find((_, at) => (counted[at]?.settled ?? 0) >= FEWEST_TO_SHOW);
  const id = await createItem(tx, writer, {
    unitId,
    kind: "news",
    title: "Phường Giá Rai: một tháng giải quyết được bao nhiêu hồ sơ",
    summary: "Bao nhiêu hồ sơ đã nhận, bao nhiêu trả đúng hẹn, kế hoạch tuyên truyền làm đến đâu.",
    body: [
      ...(month
        ? [`Quầy một cửa đã nhận: ${of("tiep-nhan", month)}.`, `Tỷ lệ giải quyết đúng hạn: ${of("dung-han", month)}.`]
        : []),
      `Kế hoạch tuyên truyền cải cách hành chính đã có minh chứng cho ${of("ke-hoach", "nay")}.`,
      "Hồ sơ trễ hẹn đều có thư xin lỗi và ngày hẹn mới. Bạn xem từng tháng ở trang số liệu của phường.",
    ].join("\n\n"),
    topic: "procedures.oneStop",
    audiences: ["residents"],
    procedureCodes: [],
    facts: {},
    taskId: null,
    obligationId: null,
    at,
  });
  await submitItem(tx, writer, { itemId: id, note: null, at });
  await approveItem(tx, approver, { itemId: id, publishAt: null, note: null, at }, settings);
  return { id, at };
}
