import { type AppFacts, keepApp } from "../src/modules/apps/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

/** Facts that everybody can look up; an address nobody of us is sure of is left out. */
const APPS: Omit<AppFacts, "unitId" | "checkedOn">[] = [
  {
    name: "VNeID",
    agency: "Bộ Công an",
    purpose: "Căn cước điện tử trên điện thoại. Dùng để đăng nhập, chứng minh mình là ai và mang giấy tờ theo người.",
    uses: [
      "Đăng nhập Cổng Dịch vụ công quốc gia, không cần nhớ thêm mật khẩu.",
      "Cho cán bộ xem căn cước và giấy tờ đã tích hợp, khỏi mang bản giấy.",
      "Báo tạm trú, lưu trú.",
    ].join("\n"),
    website: "https://vneid.gov.vn/",
    googlePlay: null,
    appStore: null,
    procedureCodes: ["1.004222"],
    isForOnline: true,
  },
  {
    name: "Cổng Dịch vụ công quốc gia",
    agency: "Bộ Công an",
    purpose: "Một nơi để nộp hồ sơ, trả phí và xem hồ sơ đến đâu, với mọi cơ quan trong cả nước.",
    uses: [
      "Nộp hồ sơ qua mạng bằng tài khoản VNeID.",
      "Trả phí, lệ phí qua mạng.",
      "Xem hồ sơ đến bước nào, nhận kết quả.",
      "Gửi phản ánh về thủ tục và cách phục vụ.",
    ].join("\n"),
    website: "https://dichvucong.gov.vn/",
    googlePlay: null,
    appStore: null,
    procedureCodes: [],
    isForOnline: true,
  },
  {
    name: "VssID",
    agency: "Bảo hiểm xã hội Việt Nam",
    purpose: "Xem thẻ bảo hiểm y tế và quá trình đóng bảo hiểm của mình trên điện thoại.",
    uses: ["Đưa ảnh thẻ bảo hiểm y tế khi đi khám bệnh.", "Xem đã đóng bảo hiểm được bao lâu."].join("\n"),
    website: null,
    googlePlay: null,
    appStore: null,
    procedureCodes: ["2.000986"],
    isForOnline: false,
  },
];

export async function loadApps(tx: Tx, by: { editor: Actor; approver: Actor }, unitId: string): Promise<void> {
  for (const facts of APPS)
    await keepApp(tx, by.approver, {
      facts: { ...facts, unitId, checkedOn: "2026-11-10" },
      change: null,
      writtenBy: { id: by.editor.id, name: by.editor.name },
      at: new Date("2026-11-11T09:00:00+07:00"),
    });
}
