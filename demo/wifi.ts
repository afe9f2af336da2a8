import { addOpens, keepWifi } from "../src/modules/premises/index.ts";
import { listPoints } from "../src/modules/service-points/index.ts";
import { shift } from "../src/platform/calendar/index.ts";
import { vietnamDay } from "../src/platform/clock/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

/** A ward with free WiFi where people wait; how often its page was opened is invented, the same at every load. */
export async function loadWifi(
  tx: Tx,
  given: { editor: Actor; approver: Actor; unitId: string; at: Date; now: Date },
): Promise<void> {
  const { editor, approver, unitId, at, now } = given;
  const [point] = await listPoints(tx, [unitId], vietnamDay(at));
  const id = await keepWifi(tx, approver, {
    facts: {
      unitId,
      pointId: point?.id ?? null,
      name: "WiFi Trung tâm Phục vụ hành chính công",
      place: "Sảnh chờ tầng 1",
      network: "GiaRai-MienPhi",
      hours: "6:30–17:30, thứ Hai đến thứ Sáu",
      terms: "Không cần mật khẩu, mỗi lần nối dùng được hai giờ.\nKhông ghi lại trang bạn xem.",
      keeper: "Bộ phận công nghệ thông tin phường",
    },
    change: null,
    writtenBy: { id: editor.id ?? "", name: editor.name },
    at,
  });
  const today = vietnamDay(now);
  for (let ago = 1; ago <= 40; ago++) await addOpens(tx, id, shift(today, -ago), 18 + ((ago * 7) % 23));
}
