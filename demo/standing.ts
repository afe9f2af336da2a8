import { handOverRole } from "../src/modules/accounts/index.ts";
import {
  approveItem,
  archiveItem,
  createItem,
  formSettings,
  replaceItem,
  sendUrgently,
  submitItem,
} from "../src/modules/content/index.ts";
import type { AppContext } from "../src/platform/app-context.ts";
import { shift } from "../src/platform/calendar/index.ts";
import { vietnamDay } from "../src/platform/clock/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

interface Text {
  kind: "news" | "notice";
  title: string;
  summary: string;
  body: string;
}

const URGENT: Text = {
  kind: "notice",
  title: "Hôm nay quầy một cửa phường Giá Rai mất điện, việc gấp làm ở phòng bên",
  summary: "Điện lực đang sửa đường dây. Quầy chỉ nhận khai tử, sao y gấp; các việc khác mời bà con đến hôm sau.",
  body: "Điện lực sửa đường dây trước trụ sở phường nên quầy không mở được máy.\n\nViệc không thể chờ như khai tử, sao y để đi viện vẫn làm ở phòng bên cạnh, ghi sổ tay.\n\nHồ sơ đã hẹn trả hôm nay được trả vào sáng hôm sau. Ai ở xa hãy gọi quầy trước khi đi.",
};
const SCHEDULED: Text = {
  kind: "notice",
  title: "Tổ nhận hồ sơ lưu động đến khóm 5 và khóm 7",
  summary: "Người cao tuổi, người khuyết tật ở hai khóm nộp hồ sơ ngay tại nhà sinh hoạt khóm.",
  body: "Tổ lưu động gồm hai người, mang theo máy quét và mẫu đơn.\n\nBà con mang căn cước và giấy tờ cần sao y. Ai không đi được thì nhắn trưởng khóm, tổ sẽ đến nhà.",
};
const ARCHIVED: Text = {
  kind: "notice",
  title: "Đợt làm căn cước cho học sinh trong tháng",
  summary: "Học sinh từ 14 tuổi làm căn cước ngay tại trường theo lịch của công an phường.",
  body: "Nhà trường phát giấy hẹn cho từng lớp.\n\nHọc sinh mang giấy khai sinh và giấy hẹn. Em nào vắng thì làm ở trụ sở công an phường.",
};
const OLD: Text = {
  kind: "news",
  title: "Lấy phiếu giấy để giữ thứ tự ở quầy một cửa",
  summary: "Bà con nhận phiếu giấy ở bàn bảo vệ, chờ gọi tên rồi vào quầy.",
  body: "Phiếu giấy có số thứ tự và giờ nhận. Người cao tuổi, phụ nữ mang thai được gọi trước.",
};
const NEW: Text = {
  kind: "news",
  title: "Giá Rai có máy lấy số ở cửa vào quầy một cửa",
  summary: "Bấm chọn việc cần làm, máy in số và cho biết còn mấy người phía trước.",
  body: "Máy đặt ngay cửa vào, chữ to, có người giúp trong giờ làm việc.\n\nChọn việc cần làm, nhận phiếu số, rồi ngồi chờ. Màn hình báo số đang gọi.\n\nNgười cao tuổi, phụ nữ mang thai bấm nút ưu tiên.",
};

const HOUR = 3_600_000;

/**
 * A ward in the middle of its days: one notice went out urgently, one waits for its hour; once they are seen to be out, one is kept
 * and one gives way to a newer one.
 */
export async function loadStanding(
  tx: Tx,
  app: AppContext,
  personOf: (key: string) => Actor,
  unitOf: (key: string) => string,
): Promise<{ items: { id: string; at: Date }[]; afterwards(tx: Tx): Promise<void> }> {
  const now = app.clock.now();
  const ago = (hours: number): Date => new Date(now.getTime() - hours * HOUR);
  const unitId = unitOf("phuong-gia-rai");
  const writer = personOf("tran.ngo");
  const approver = personOf("nghia.to");
  const settings = formSettings(app.config);
  const draft = (text: Text, at: Date): Promise<string> =>
    createItem(tx, writer, {
      ...text,
      unitId,
      topic: "procedures.oneStop",
      audiences: ["residents"],
      procedureCodes: [],
      placeIds: [],
      hamlets: [],
      languages: [],
      legalBasisIds: [],
      taskId: null,
      obligationId: null,
      at,
    });
  const approved = async (text: Text, at: Date, publishAt: Date | null = null): Promise<string> => {
    const id = await draft(text, new Date(at.getTime() - 2 * HOUR));
    await submitItem(tx, writer, { itemId: id, note: null, at: new Date(at.getTime() - HOUR) });
    await approveItem(tx, approver, { itemId: id, publishAt, note: null, at }, settings);
    return id;
  };
  const old = await approved(OLD, ago(24 * 160));
  const kept = await approved(ARCHIVED, ago(24 * 60));
  const newer = await approved(NEW, ago(24 * 30));
  const morning = new Date(`${shift(vietnamDay(now), 3)}T07:30:00+07:00`);
  await approved(SCHEDULED, ago(4), morning);
  const urgent = await draft(URGENT, ago(2.5));
  await sendUrgently(
    tx,
    writer,
    {
      itemId: urgent,
      reason: "Mất điện đột xuất từ đầu giờ. Bà con đang trên đường đến, chờ duyệt thì đi uổng công.",
      endsAt: new Date(now.getTime() + 26 * HOUR),
      at: ago(2),
    },
    settings,
  );
  const grant = await tx
    .selectFrom("roleGrant")
    .select("id")
    .where("personId", "=", approver.id)
    .where("role", "=", "approver")
    .executeTakeFirstOrThrow();
  await handOverRole(tx, approver, {
    grantId: grant.id,
    personId: personOf("lanh.vo").id,
    fromDay: shift(vietnamDay(now), 4),
    untilDay: shift(vietnamDay(now), 8),
    reason: "Đi lớp bồi dưỡng quản lý nhà nước ở trường chính trị tỉnh.",
    at: now,
  });
  return {
    items: [
      { id: old, at: ago(24 * 160 - 0.1) },
      { id: kept, at: ago(24 * 60 - 0.1) },
      { id: newer, at: ago(24 * 30 - 0.1) },
      { id: urgent, at: ago(1.9) },
    ],
    async afterwards(then) {
      await replaceItem(then, approver, { itemId: old, byId: newer, at: ago(24 * 30 - 1) });
      await archiveItem(then, writer, {
        itemId: kept,
        reason: "Đợt này đã xong. Em nào chưa làm thì đến trụ sở công an phường.",
        at: ago(24 * 25),
      });
    },
  };
}
