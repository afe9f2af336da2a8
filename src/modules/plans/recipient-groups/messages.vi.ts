import { formatNumber } from "../../../platform/i18n/index.ts";
import type { GroupRefusal } from "./recipient-groups.errors.ts";

export const vi = {
  title: "Nhóm nơi nhận",
  lead: "Đặt tên cho nhiều đơn vị, để một dòng ở “Nơi nhận” chỉ rõ gửi cho những ai. Đơn vị cấp dưới dùng được nhóm của cấp trên.",
  add: "Thêm nhóm",
  unit: "Đơn vị đặt tên nhóm",
  name: "Tên nhóm",
  nameHint: "Đúng như dòng ghi ở “Nơi nhận”. Ví dụ: Cụm ven biển.",
  members: "Các đơn vị trong nhóm",
  membersHint: "Mỗi dòng một đơn vị, ghi tên như trong danh bạ.",
  save: "Lưu nhóm",
  change: "Sửa nhóm này",
  drop: "Bỏ nhóm này",
  count: (units: number) => `${formatNumber(units)} đơn vị`,
  changedBy: (who: string, when: string) => `${who} lưu lúc ${when}`,
  emptyTitle: "Chưa có nhóm nào",
  emptyText: "Thêm nhóm khi “Nơi nhận” hay ghi một cụm từ như “Cụm ven biển”.",
  done: { saved: "Đã lưu nhóm.", dropped: "Đã bỏ nhóm." },
  errors: {
    unitId: "Hãy chọn đơn vị.",
    name: "Hãy ghi tên nhóm, tối đa 150 ký tự.",
    members: "Hãy ghi ít nhất một đơn vị.",
    tooMany: "Nhiều đơn vị quá. Một nhóm có tối đa 4.000 đơn vị.",
    unknown: (lines: readonly string[], more: number) =>
      `Không có trong danh bạ, hoặc có nhiều đơn vị cùng tên: ${lines.join("; ")}${more > 0 ? ` và ${formatNumber(more)} dòng khác` : ""}. Hãy ghi đúng tên.`,
  },
  refusals: {
    "no-right-here": "Bạn không giữ việc này ở đơn vị đó.",
    "named-before": "Đơn vị đã có nhóm cùng tên.",
    "changed-meanwhile": "Có người vừa sửa nhóm này. Hãy mở lại rồi sửa.",
    ended: "Nhóm này đã bỏ.",
  } satisfies Record<GroupRefusal, string>,
  notFound: "Không có nhóm này.",
};
