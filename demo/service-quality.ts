import {
  enterFigure,
  listDefinitions,
  publishEstimate,
  recordComplaint,
  writeDefinition,
} from "../src/modules/service-quality/index.ts";
import { vietnamDay } from "../src/platform/clock/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

/** What the province's own figures do not have: a survey of last month, and a complaint about a dossier. The estimate is public. */
export async function loadServiceQuality(
  tx: Tx,
  of: { writer: Actor; approver: Actor; unitId: string; settled: string | undefined; at: Date },
): Promise<void> {
  const { writer, approver, unitId, settled, at } = of;
  const month = vietnamDay(at).slice(0, 7);
  const before = vietnamDay(new Date(Date.parse(`${month}-01T00:00:00+07:00`) - 86_400_000)).slice(0, 7);
  const writtenBy = { id: writer.id ?? "", name: writer.name };
  await enterFigure(tx, approver, {
    unitId,
    month: before,
    measure: "satisfied",
    part: 46,
    whole: 52,
    source: "Phiếu khảo sát tại quầy (minh họa)",
    reason: null,
    writtenBy,
    at,
  });
  if (settled) {
    const complaint = {
      code: settled,
      about: "Phải chờ lâu, hỏi không ai trả lời.",
      source: "Đường dây nóng (minh họa)",
      at,
    };
    await recordComplaint(tx, approver, complaint);
  }
  // So few dossiers have no rank by the first version, and satisfaction was entered by hand; the months before keep both.
  const last = (await listDefinitions(tx, "index")).at(-1);
  if (last)
    await writeDefinition(tx, approver, {
      kind: "index",
      basedOn: last.version,
      from: month,
      document: last.document,
      documentOn: last.documentOn,
      note: "Bản minh họa: xếp loại từ 5 hồ sơ, hài lòng đếm từ lượt đánh giá.",
      content: {
        ...last.content,
        fewest: 5,
        indicators: last.content.indicators.map((one) =>
          one.measure === "satisfied" ? { ...one, isRated: true } : one,
        ),
      },
      writtenBy,
      at,
    });
  await publishEstimate(tx, approver, {
    isPublic: true,
    reason: "Cho người dân biết từng nơi phục vụ ra sao (minh họa)",
    writtenBy,
    at,
  });
}
