import { formatNumber } from "../../../platform/i18n/index.ts";

export const vi = {
  title: "Danh sách đề nghị thi đua, khen thưởng",
  lead: "Tập thể, cá nhân được đề nghị trong năm, kèm số liệu của kế hoạch phía sau mỗi đề nghị.",
  caption: "Đề nghị thi đua, khen thưởng trong năm",
  register: "Sổ khen thưởng, điển hình, sáng kiến",
  movements: "Phong trào thi đua",
  csv: "Tải bảng (CSV)",
  year: (year: number) => `Năm ${year}`,
  years: "Năm",
  kind: "Loại",
  whom: "Tập thể, cá nhân",
  what: "Việc làm",
  figures: "Số liệu của nhiệm vụ",
  proven: "Có minh chứng",
  declared: "Tự khai",
  target: "Yêu cầu",
  tasks: "Nhiệm vụ",
  state: "Tình trạng",
  ofTarget: (proven: number, target: number, declared: number) =>
    `${formatNumber(proven)}/${formatNumber(target)} có minh chứng, tự khai ${formatNumber(declared)}`,
  noTask: "Không gắn nhiệm vụ",
  emptyTitle: "Năm này chưa có đề nghị nào",
  emptyText: "Đề nghị ở trang nhiệm vụ hoặc trong sổ khen thưởng, điển hình, sáng kiến.",
};
