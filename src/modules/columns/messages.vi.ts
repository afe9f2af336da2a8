import { formatDate, formatNumber } from "../../platform/i18n/index.ts";
import type { Genre } from "./column.ts";
import type { ColumnRefusal } from "./columns.errors.ts";

export const vi = {
  title: "Chuyên mục",
  lead: "Mỗi chuyên mục tự gom tin bài của đơn vị và bài báo, đài đã nộp làm minh chứng.",
  searchKind: "Chuyên mục",
  add: "Mở chuyên mục",
  csv: "Tải danh sách (CSV)",
  filter: "Lọc",
  all: "Tất cả",
  q: "Tên, nội dung, báo đài",
  unit: "Đơn vị",
  name: "Tên chuyên mục",
  about: "Chuyên mục nói về gì",
  genre: "Thể loại",
  genres: {
    page: "Chuyên trang",
    column: "Chuyên mục",
    reportage: "Phóng sự",
    digest: "Điểm tin",
  } satisfies Record<Genre, string>,
  topic: "Lĩnh vực của tin bài",
  itemKind: "Loại tin bài",
  outlet: "Báo, đài",
  programme: "Tên chuyên mục ở báo, đài",
  state: "Tình trạng",
  states: { open: "Đang mở", ended: "Đã dừng" },
  fills: "Gom những gì",
  rule: {
    items: (what: string) => `Tin bài của đơn vị: ${what}.`,
    press: (what: string) => `Bài báo, đài: ${what}.`,
    programme: (name: string) => `chuyên mục “${name}”`,
  },
  emptyTitle: "Chưa có chuyên mục nào",
  emptyText: "Mở chuyên mục để người đọc theo dõi một chủ đề ở một chỗ. Người khác duyệt rồi chuyên mục mới hiện.",
  nothingFits: "Không có chuyên mục nào khớp với điều kiện lọc.",
  form: {
    newTitle: "Mở chuyên mục",
    aboutHint: "Một hoặc hai câu cho người đọc.",
    itemsTitle: "Lấy tin bài của đơn vị và các đơn vị bên dưới",
    itemsHint: "Chọn lĩnh vực, loại bài, hoặc cả hai. Không chọn thì không lấy tin bài.",
    pressTitle: "Lấy bài của báo, đài",
    pressHint:
      "Ghi đúng tên như trong minh chứng của kế hoạch. Không ghi thì không lấy. Xem tên ở trang “Chuyên mục và thời lượng”.",
    none: "Không chọn",
    send: "Trình người khác duyệt",
    end: "Dừng chuyên mục",
    endHelp: "Không lấy thêm bài mới. Trang của chuyên mục vẫn mở và nói đã dừng từ ngày nào.",
    reason: "Vì sao dừng",
    seePublic: "Xem trên trang công khai",
    by: (writer: string, approver: string) => `${writer} viết, ${approver} duyệt.`,
    log: "Bài và thời lượng theo báo, đài",
  },
  public: {
    title: "Chuyên mục",
    titleOf: (unit: string) => `Chuyên mục của ${unit}`,
    lead: "Theo dõi một chủ đề ở một chỗ: tin bài của cơ quan, bài báo, phóng sự và chuyên mục của đài.",
    emptyTitle: "Chưa có chuyên mục nào",
    emptyText: "Khi cơ quan mở chuyên mục, bạn thấy ở đây.",
    items: "Tin bài",
    press: "Báo, đài đã đăng và phát",
    noItems: "Chưa có tin bài nào.",
    noPress: "Chưa có bài nào của báo, đài.",
    printedMeta: (outlet: string, day: string, issue: string | null, pages: string | null) =>
      [outlet, issue ? `số ${issue}` : "", pages ? `trang ${pages}` : "", `ngày ${formatDate(day)}`]
        .filter(Boolean)
        .join(", "),
    pressMeta: (outlet: string, day: string, minutes: number | null) =>
      [outlet, formatDate(day), minutes === null ? "" : `${formatNumber(minutes)} phút phát sóng`]
        .filter(Boolean)
        .join(" · "),
    olderItems: "Tin bài cũ hơn",
    olderPress: "Bài báo, đài cũ hơn",
    ended: (day: string, reason: string) => `Chuyên mục dừng từ ngày ${formatDate(day)}. ${reason}`,
    feed: "Nhận tin tự động của chuyên mục",
    all: "Tất cả chuyên mục",
  },
  proposals: {
    keepTitle: (name: string) => `Chuyên mục: ${name}`,
    endTitle: (name: string) => `Dừng chuyên mục: ${name}`,
    opens: (unit: string) => `${unit} mở một chuyên mục cho người đọc.`,
    changes: (name: string) => `Thay lời và cách lấy bài của “${name}”. Địa chỉ giữ nguyên.`,
    ends: (day: string, reason: string) => `Dừng từ ngày ${day}. Lý do: ${reason}`,
  },
  errors: {
    unitId: "Hãy chọn đơn vị.",
    genre: "Hãy chọn thể loại.",
    name: "Hãy ghi tên chuyên mục, tối đa 100 ký tự.",
    about: "Hãy ghi chuyên mục nói về gì, tối đa 500 ký tự.",
    outlet: "Tên báo, đài dài quá 200 ký tự.",
    programme: "Tên chuyên mục ở báo, đài dài quá 200 ký tự.",
    nothing: "Hãy chọn lĩnh vực hoặc loại tin bài, hoặc ghi báo, đài.",
    reason: "Hãy ghi vì sao, tối đa 500 ký tự.",
  },
  refusals: {
    "no-right-here": "Bạn không giữ việc này ở đơn vị đó.",
    "named-before": "Đơn vị đã có chuyên mục mang tên này.",
    ended: "Chuyên mục này đã dừng.",
    "changed-meanwhile": "Có người vừa sửa chuyên mục này. Hãy mở lại rồi ghi.",
  } satisfies Record<ColumnRefusal, string>,
  notFound: "Không có chuyên mục này.",
};
