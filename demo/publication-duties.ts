import { listDuties, openObligation, recordProof } from "../src/modules/publication-duties/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

/** A ward's charges of the year: hung before the office, read out on two days of three. */
export async function loadDuties(tx: Tx, editor: Actor, unitId: string): Promise<void> {
  const duty = (await listDuties(tx, { unitIds: [] })).find((one) => one.title.startsWith("Phí, lệ phí"));
  if (!duty) throw new Error("demonstration names an unknown duty");
  const obligationId = await openObligation(tx, editor, {
    dutyId: duty.id,
    unitId,
    title: "Mức thu dịch vụ thu gom rác năm 2026",
    document: "Thông báo 112/TB-UBND",
    decidedOn: "2026-04-06",
    at: new Date("2026-04-07T09:00:00+07:00"),
  });
  const proofs = [
    { form: "board", fromDay: "2026-04-08", toDay: "2026-05-20", place: "Bảng tin trước trụ sở phường" },
    { form: "radio", fromDay: "2026-04-09", toDay: "2026-04-10", place: "Bản tin 5 giờ 30" },
  ] as const;
  for (const proof of proofs)
    await recordProof(tx, editor, {
      ...proof,
      obligationId,
      postingId: null,
      at: new Date("2026-05-21T09:00:00+07:00"),
    });
}
