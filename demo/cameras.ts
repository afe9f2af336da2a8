import sharp from "sharp";
import {
  decideFootage,
  endCamera,
  enterFootageRequest,
  handOverFootage,
  keepCamera,
  recordNotice,
} from "../src/modules/premises/index.ts";
import { listPoints } from "../src/modules/service-points/index.ts";
import type { AppContext } from "../src/platform/app-context.ts";
import { vietnamDay } from "../src/platform/clock/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

const NOTICE = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="560">
  <rect width="800" height="560" fill="#d9d3c7"/><rect x="120" y="70" width="560" height="420" fill="#fff" stroke="#1d4077" stroke-width="10"/>
  <circle cx="400" cy="190" r="70" fill="#1d4077"/><circle cx="400" cy="190" r="34" fill="#fff"/>
  <text x="400" y="340" font-family="sans-serif" font-size="44" text-anchor="middle">Nơi này có camera</text>
  <text x="400" y="400" font-family="sans-serif" font-size="30" text-anchor="middle">Hình tự xóa sau 30 ngày</text>
  <text x="400" y="450" font-family="sans-serif" font-size="26" text-anchor="middle">Hỏi ở quầy 1</text></svg>`;

/** A ward with three cameras where people are received: one as it should be, one without notice, one ended; and who asked for footage. */
export async function loadCameras(
  tx: Tx,
  given: {
    app: AppContext;
    editor: Actor;
    officer: Actor;
    approver: Actor;
    unitId: string;
    story(day: string, time: string): Date;
  },
): Promise<void> {
  const { app, editor, officer, approver, unitId, story } = given;
  const at = story("2026-11-03", "14:00");
  const [point] = await listPoints(tx, [unitId], vietnamDay(at));
  if (!point) return;
  const writtenBy = { id: editor.id ?? "", name: editor.name };
  const keep = (facts: {
    name: string;
    hangs: string;
    sees: string;
    purpose: string;
    sinceOn: string;
    keptDays: number;
  }): Promise<string> =>
    keepCamera(tx, approver, {
      facts: {
        unitId,
        pointId: point.id,
        hasSound: false,
        keeper: "Trung tâm Phục vụ hành chính công phường",
        askAt: "Quầy 1, trong giờ làm việc",
        ...facts,
      },
      change: null,
      writtenBy,
      at,
    });
  const counters = await keep({
    name: "Camera quầy 1 đến 4",
    hangs: "Trần sảnh, sau hàng ghế chờ",
    sees: "Mặt quầy, công chức và người đang làm thủ tục. Không đọc được giấy tờ trên bàn.",
    purpose: "Giám sát thái độ phục vụ của công chức; xem lại khi có phản ánh.",
    sinceOn: "2025-07-01",
    keptDays: 30,
  });
  await recordNotice(tx, editor, {
    cameraId: counters,
    seenOn: "2026-11-03",
    photoKey: await app.files.put(await sharp(Buffer.from(NOTICE)).jpeg().toBuffer(), "image/jpeg"),
    at,
  });
  await keep({
    name: "Camera cửa ra vào",
    hangs: "Trên cửa chính",
    sees: "Người ra vào sảnh và bãi xe máy.",
    purpose: "Giữ an ninh, giữ xe cho người đến làm thủ tục.",
    sinceOn: "2026-10-15",
    keptDays: 15,
  });
  const old = await keep({
    name: "Camera phòng chờ cũ",
    hangs: "Phòng chờ tầng 2",
    sees: "Hàng ghế chờ.",
    purpose: "Giữ an ninh.",
    sinceOn: "2025-07-01",
    keptDays: 15,
  });
  await endCamera(tx, approver, {
    change: { id: old, basedOn: 1 },
    endedOn: "2026-10-10",
    reason: "Phòng chờ chuyển xuống tầng 1.",
    writtenBy,
    at: story("2026-11-03", "14:20"),
  });
  const { secretKey } = app.config;
  const handed = await enterFootageRequest(tx, secretKey, officer, {
    facts: {
      cameraId: counters,
      ground: "own",
      paper: "Đơn ngày 04/11/2026",
      wish: "Xem lại lúc nộp hồ sơ ở quầy 2, người xin mặc áo sơ mi trắng, để đối chiếu giấy tờ đã nộp.",
      day: "2026-11-02",
      timeFrom: "08:30",
      dayTo: "2026-11-02",
      timeTo: "09:00",
      receivedOn: "2026-11-04",
    },
    asker: { name: "Phan Thị Mai Lan", phone: "0918 222 333", behalf: "" },
    at: story("2026-11-04", "08:15"),
  });
  await decideFootage(tx, approver, {
    requestId: handed,
    basedOn: 1,
    isGranted: true,
    decision: "Người xin có mặt trong hình. Cho xem tại chỗ, che mặt người khác.",
    at: story("2026-11-05", "09:00"),
  });
  await handOverFootage(tx, secretKey, officer, {
    requestId: handed,
    basedOn: 2,
    handedOn: "2026-11-05",
    handedTo: "Phan Thị Mai Lan",
    what: "màn hình tại phòng tiếp dân, không giao bản sao",
    at: story("2026-11-05", "15:30"),
  });
  await enterFootageRequest(tx, secretKey, officer, {
    facts: {
      cameraId: counters,
      ground: "complaint",
      paper: "Công văn 31/CV-TTr ngày 09/11/2026 của Thanh tra",
      wish: "Cửa phòng và quầy 3 từ cuối giờ chiều đến sáng hôm sau, để giải quyết phản ánh mất giấy tờ.",
      day: "2026-11-06",
      timeFrom: "16:00",
      dayTo: "2026-11-07",
      timeTo: "08:30",
      receivedOn: "2026-11-10",
    },
    asker: { name: "Lý Quốc Đạt", phone: "0290 3849 111", behalf: "Thanh tra tỉnh" },
    at: story("2026-11-10", "10:00"),
  });
}
