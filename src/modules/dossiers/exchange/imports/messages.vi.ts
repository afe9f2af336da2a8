import { formatDate, formatNumber } from "../../../../platform/i18n/index.ts";
import type { ImportColumn } from "./columns.ts";
import type { ImportState, Verdict } from "./import.store.ts";
import type { ListFault } from "./read-list.ts";
import type { Fault, Note, RowFault } from "./read-row.ts";

const columns: Record<ImportColumn, string> = {
  code: "Mã hồ sơ",
  procedure: "Mã thủ tục",
  unit: "Đơn vị xử lý",
  received: "Ngày tiếp nhận",
  due: "Ngày hẹn trả",
  state: "Trạng thái",
  settled: "Ngày có kết quả",
  returned: "Ngày trả kết quả",
  name: "Chủ hồ sơ",
  kind: "Loại đối tượng",
  idNumber: "Số giấy tờ",
  phone: "Số điện thoại",
  email: "Thư điện tử",
  address: "Địa chỉ",
  channel: "Hình thức nộp",
  note: "Trích yếu",
};

const said = (typed: string | undefined): string => (typed ? `“${typed}”` : "Ô này");

const faults: Record<RowFault, (fault: Fault) => string> = {
  missing: ({ field }) => `Thiếu ${columns[field].toLowerCase()}.`,
  "code-wrong": ({ typed }) => `${said(typed)} không phải mã hồ sơ. Thí dụ đúng: H12.85.3-261129-0012.`,
  "code-scientific": ({ typed }) =>
    `${said(typed)} là mã đã bị bảng tính đổi thành số. Định dạng cột thành chữ rồi xuất lại từ hệ thống gốc.`,
  "code-twice": ({ typed, line }) => `Mã ${said(typed)} đã có ở dòng ${line ?? ""}. Giữ dòng đúng, bỏ dòng kia.`,
  "procedure-unknown": ({ typed }) => `Không có thủ tục mã ${said(typed)}. Sửa mã, hoặc nhập thủ tục này trước.`,
  "unit-missing": () => "Dòng không ghi đơn vị. Ghi đơn vị, hoặc chọn một đơn vị cho cả danh sách.",
  "unit-unknown": ({ typed }) => `Không nhận ra đơn vị ${said(typed)}. Ghi mã định danh hoặc tên đầy đủ.`,
  "unit-ambiguous": ({ typed }) => `${said(typed)} có thể là nhiều đơn vị. Ghi mã định danh.`,
  "unit-not-yours": ({ typed }) => `${said(typed)} không thuộc nơi bạn phụ trách.`,
  "date-wrong": ({ field, typed }) => `${columns[field]}: ${said(typed)} không phải ngày. Thí dụ đúng: 29/11/2026.`,
  "date-number": ({ field, typed }) =>
    `${columns[field]}: ${said(typed)} là một con số. Định dạng ô thành ngày rồi lưu lại.`,
  "date-1900": ({ field, typed }) =>
    `${columns[field]}: ${said(typed)} là ngày của năm 1900, thường do ô trống. Xóa ô hoặc ghi ngày đúng.`,
  "in-future": ({ field, typed }) => `${columns[field]}: ${said(typed)} là ngày chưa đến.`,
  "too-old": ({ field, typed }) => `${columns[field]}: ${said(typed)} quá xa. Chỉ nhập hồ sơ từ năm 2003.`,
  "due-before-received": ({ typed }) => `Ngày hẹn trả ${said(typed)} trước ngày tiếp nhận.`,
  "settled-before-received": ({ typed }) => `Ngày có kết quả ${said(typed)} trước ngày tiếp nhận.`,
  "returned-before-settled": ({ typed }) => `Ngày trả ${said(typed)} trước ngày có kết quả.`,
  "state-unknown": ({ typed }) => `Không có trạng thái ${said(typed)}. Ghi số 1 đến 10, hoặc tên như “Đang xử lý”.`,
  "received-here": ({ typed }) => `Hồ sơ ${said(typed)} đã tiếp nhận tại đây; danh sách không ghi đè.`,
  "worked-on-here": ({ typed }) => `Hồ sơ ${said(typed)} đã được xử lý tại đây; danh sách không ghi đè.`,
  "received-day-differs": ({ typed }) => `Hồ sơ ${said(typed)} đã nhập với ngày tiếp nhận khác. Kiểm tra ngày này.`,
  "procedure-differs": ({ typed }) => `Hồ sơ ${said(typed)} đã nhập với thủ tục khác. Kiểm tra mã thủ tục.`,
  erased: ({ typed }) => `Hồ sơ ${said(typed)} đã xóa dữ liệu cá nhân theo thời hạn lưu; không nhập lại.`,
};

const listFaults: Record<ListFault, (missing: string) => string> = {
  empty: () => "Tệp không có dòng hồ sơ nào. Mở tệp để kiểm tra rồi chọn lại.",
  "no-headings": () => "Không thấy dòng tiêu đề. Cần các cột: Mã hồ sơ, Mã thủ tục, Ngày tiếp nhận, Trạng thái.",
  "columns-missing": (missing) => `Thiếu cột: ${missing}. Thêm cột này rồi chọn lại tệp.`,
  "too-many": () => "Tệp có hơn 50.000 hồ sơ. Hãy chia theo tháng.",
  json: () => "Tệp không phải JSON đúng dạng. Xuất lại từ hệ thống gốc.",
  "json-shape": () => "Tệp JSON không có danh sách hồ sơ. Cần một danh sách, mỗi hồ sơ có MaHoSo, MaTTHC.",
};

export const vi = {
  columns,
  fault: (one: Fault): string => faults[one.fault](one),
  note: ({ fault, field }: Note): string =>
    fault === "zero-put-back" ? `${columns[field]}: đã thêm số 0 ở đầu.` : `${columns[field]} không đúng nên để trống.`,
  listFaults,
  verdicts: {
    new: "Mới",
    changed: "Có thay đổi",
    same: "Không đổi",
    faulty: "Chưa nhập được",
  } satisfies Record<Verdict, string>,
  states: {
    draft: "Chờ xác nhận",
    running: "Đang nhập",
    done: "Đã nhập",
    undoing: "Đang hoàn tác",
    undone: "Đã hoàn tác",
  } satisfies Record<ImportState, string>,
  owners: { here: "Tiếp tục xử lý tại đây", elsewhere: "Hệ thống khác xử lý" },
  list: {
    title: "Nhập danh sách hồ sơ",
    lead: "Đưa hồ sơ từ hệ thống khác vào sổ. Bạn xem trước từng dòng; bấm xác nhận mới ghi.",
    file: "Tệp danh sách",
    types: ".xlsx, .csv hoặc .json",
    max: "16 MB, 50.000 hồ sơ",
    filehint: "Cần cột mã hồ sơ, mã thủ tục, ngày tiếp nhận, trạng thái. Tên cột như MaHoSo cũng được.",
    source: "Hệ thống gửi danh sách",
    sourceHint: "Thí dụ: Hệ thống một cửa của tỉnh. Tên này hiện ở hồ sơ.",
    owner: "Ai xử lý tiếp các hồ sơ này",
    ownerHints: {
      elsewhere: "Ở đây chỉ theo dõi. Ngày hẹn giữ nguyên như hệ thống kia ghi.",
      here: "Chuyển hẳn về đây. Cán bộ ở đây làm tiếp các bước còn lại.",
    },
    unit: "Đơn vị của dòng không ghi đơn vị",
    noUnit: "Không chọn",
    upload: "Đọc tệp và xem trước",
    quiet: "Người dân không nhận tin nhắn nào khi nhập danh sách.",
    imports: "Các lần nhập",
    none: "Chưa nhập danh sách nào. Chọn tệp ở trên để bắt đầu.",
    name: "Tệp",
    by: "Người nhập",
    at: "Lúc",
    state: "Tình trạng",
    older: "Cũ hơn",
  },
  record: {
    previewTitle: "Xem trước danh sách hồ sơ",
    title: "Một lần nhập danh sách",
    lead: (name: string, source: string) => `Tệp ${name}, từ ${source}.`,
    nothingYet: "Chưa có gì được ghi. Bản xem trước giữ trong một ngày.",
    counts: "Số dòng",
    total: (count: number) => `${formatNumber(count)} dòng`,
    headings: "Cột đã nhận ra",
    heading: "Tiêu đề trong tệp",
    column: "Đọc là",
    faults: "Dòng chưa nhập được",
    faultsHelp: "Các dòng này bị bỏ qua. Sửa trong tệp rồi nhập lại cả tệp; dòng đã nhập không bị nhập hai lần.",
    faultsCsv: "Tải các dòng này",
    line: "Dòng",
    code: "Mã hồ sơ",
    why: "Vì sao",
    more: (count: number) => `và ${formatNumber(count)} dòng nữa`,
    sample: "Các dòng sẽ ghi",
    sampleDone: "Các dòng đã ghi",
    verdict: "Kết quả",
    procedure: "Thủ tục",
    stateOf: "Trạng thái",
    received: "Tiếp nhận",
    due: "Hẹn trả",
    notes: "Lưu ý",
    confirm: (count: number) => `Xác nhận nhập ${formatNumber(count)} hồ sơ`,
    nothing: "Không có hồ sơ mới hoặc thay đổi nên không cần nhập.",
    drop: "Bỏ bản xem trước này",
    dropped: "Đã bỏ bản xem trước. Không có gì được ghi.",
    running: (done: number, total: number) => `Đã ghi ${formatNumber(done)} trên ${formatNumber(total)} dòng`,
    runningHelp: "Việc chạy ở nền. Bạn có thể rời trang này; mở lại để xem tiếp.",
    again: "Xem lại tiến độ",
    failed: (reason: string) => `Việc nhập dừng lại: ${reason}. Các dòng đã ghi vẫn còn; bấm Thử lại ở trang Việc nền.`,
    done: (fresh: number, changed: number) =>
      `Đã nhập ${formatNumber(fresh)} hồ sơ mới, cập nhật ${formatNumber(changed)} hồ sơ.`,
    open: "Mở danh sách hồ sơ",
    undo: "Hoàn tác cả lần nhập này",
    undoHelp: "Hồ sơ mới bị lấy ra khỏi sổ, hồ sơ đã cập nhật trở lại như trước. Số liệu tính lại theo.",
    undoConfirm: "Hoàn tác lần nhập",
    undone: (by: string, at: string, kept: number) =>
      kept > 0
        ? `${by} đã hoàn tác lúc ${at}. ${formatNumber(kept)} hồ sơ đã có người xử lý nên giữ lại.`
        : `${by} đã hoàn tác lúc ${at}.`,
    by: "Người nhập",
    at: "Lúc",
    owner: "Ai xử lý tiếp",
    rowsGone: "Chi tiết từng dòng đã xóa sau 30 ngày.",
  },
  errors: {
    file: "Chọn tệp danh sách .xlsx, .csv hoặc .json.",
    source: "Ghi tên hệ thống gửi danh sách, tối đa 100 ký tự.",
    owner: "Chọn ai xử lý tiếp.",
    unit: "Chọn một đơn vị trong danh sách.",
  },
  undoWhy: {
    "import-not-ended": "Lần nhập này chưa xong, hoặc đã hoàn tác.",
    "import-too-old": "Chỉ hoàn tác trong 30 ngày sau khi nhập.",
    "import-touched": "Đã có hồ sơ trong danh sách được xử lý hoặc cập nhật sau đó nên không hoàn tác được.",
  },
  touched: (count: number) => `${formatNumber(count)} hồ sơ đã có việc làm sau khi nhập nên không hoàn tác được.`,
  from: (source: string, on: string) => `Nhập từ ${source}, ngày ${formatDate(on)}`,
  followed: "Hệ thống khác xử lý; ở đây chỉ theo dõi.",
  facts: { origin: "Nguồn hồ sơ" },
  command: {
    reason: "nhập danh sách hồ sơ",
    noHome: "Chưa chọn đơn vị của bản cài đặt nên không biết nhập cho nơi nào.",
    noUnit: (slug: string) => `Không có đơn vị ở địa chỉ “${slug}”.`,
    noFile: (path: string) => `Không mở được tệp ${path}.`,
    read: (rows: number) => `Đọc được ${formatNumber(rows)} dòng.`,
    counts: (counts: Record<Verdict, number>) =>
      `Mới ${formatNumber(counts.new)}, thay đổi ${formatNumber(counts.changed)}, không đổi ${formatNumber(counts.same)}, chưa nhập được ${formatNumber(counts.faulty)}.`,
    line: (line: number, says: string) => `Dòng ${formatNumber(line)}: ${says}`,
    tryOnly: "Chỉ đọc thử, chưa ghi gì. Thêm --ghi để nhập.",
    progress: (done: number, total: number) => `Đã ghi ${formatNumber(done)}/${formatNumber(total)}`,
    done: (fresh: number, changed: number) =>
      `Đã nhập ${formatNumber(fresh)} hồ sơ mới, cập nhật ${formatNumber(changed)} hồ sơ.`,
  },
};
