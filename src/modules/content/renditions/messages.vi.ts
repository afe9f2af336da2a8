import { formatDate, formatNumber } from "../../../platform/i18n/index.ts";
import type { MissingPart } from "../../procedures/index.ts";
import type { Form, MeasureUnit } from "../bundle/forms.ts";

export const vi = {
  forms: {
    news: "Tin trên trang",
    page: "Lời trên trang thủ tục",
    sheet: "Tờ A4 ở quầy",
    leaflet: "Tờ gấp ba",
    poster: "Áp phích A3",
    talk: "Đề cương nói ở cuộc họp ấp, khóm",
    loudspeaker: "Bài phát thanh",
    zalo: "Bài Zalo",
    facebook: "Bài Facebook",
    sms: "Tin nhắn có dấu",
    smsUnmarked: "Tin nhắn không dấu",
    push: "Thông báo trên điện thoại",
    email: "Thư điện tử",
  } satisfies Record<Form, string>,
  groups: { screens: "Trên mạng", paper: "Trên giấy", voice: "Nói và nghe", messages: "Gửi đến từng người" },
  missing: {
    fee: "phí, lệ phí",
    time: "thời hạn giải quyết",
    papers: "giấy tờ cần nộp",
    place: "nơi nộp",
    ways: "cách nộp",
  } satisfies Record<MissingPart, string>,

  // Forms of an item
  title: "Các hình thức",
  lead: "Một nội dung, mỗi kênh một cách nói. Duyệt một lần cho tất cả; duyệt xong thì giữ nguyên từng chữ.",
  leadKept: "Đây là từng chữ đã được duyệt. Muốn đổi, hãy mở bản sửa rồi trình duyệt lại.",
  missingTitle: "Thủ tục chưa ghi những điều sau",
  missingText: (parts: readonly string[]) =>
    `Nguồn chính thức không có: ${parts.join(", ")}. Các hình thức không nói gì về phần này. Hãy hỏi nơi nhận hồ sơ và bổ sung vào thủ tục trước khi phát hành.`,
  outside: (count: number) =>
    `${formatNumber(count)} hình thức dài hoặc ngắn hơn mức của kênh. Xem dòng có dấu cảnh báo.`,
  own: (by: string, at: string) => `Lời riêng do ${by} viết lúc ${at}`,
  made: "Lời soạn theo dữ liệu",
  overtaken: "Dữ liệu đã đổi sau khi viết lời riêng này. Hãy đọc lại.",
  edit: "Sửa lời",
  sources: "Câu nào lấy từ đâu",
  sentence: "Câu",
  field: "Lấy từ",
  sourcesOwn: "Lời riêng do người viết chịu trách nhiệm, không lấy tự động từ trường nào.",
  parts: { title: "Tiêu đề", lead: "Tóm tắt", text: "Nội dung" },
  size: (unit: MeasureUnit, is: number, most: number, least: number | undefined) => {
    const name = { characters: "ký tự", words: "chữ", seconds: "giây", segments: "phần tin nhắn" }[unit];
    const bounds = least === undefined ? `tối đa ${formatNumber(most)}` : `cần từ ${least} đến ${most}`;
    return `${formatNumber(is)} ${name} (${bounds})`;
  },
  pictures: "Ảnh kèm bài đăng",
  picture: { wide: "Ảnh ngang 1200 × 630", square: "Ảnh vuông 1080 × 1080" },
  pictureAlt: (title: string) => `Ảnh chia sẻ: ${title}`,
  papers: "Bản in",
  paper: { sheet: "Tờ A4 ở quầy", leaflet: "Tờ gấp ba", poster: "Áp phích A3" },
  copyText: "Chữ để chép và đăng",
  back: "Về tin bài",
  sendToPeople: "Gửi tới từng người",
  toForms: "Xem các hình thức",
  formCount: (count: number) => `${formatNumber(count)} hình thức`,

  // One form
  editTitle: (form: string) => `Sửa lời: ${form}`,
  editLead: "Lời riêng chỉ thay cho hình thức này. Các hình thức khác vẫn theo dữ liệu của thủ tục.",
  editLeadItem: "Lời riêng chỉ thay cho hình thức này.",
  text: "Lời của hình thức này",
  textHint: {
    none: "",
    title: "Dòng đầu là tiêu đề.",
    titleAndLead: "Dòng đầu là tiêu đề, dòng thứ hai là tóm tắt.",
  },
  save: "Lưu lời riêng",
  reset: "Bỏ lời riêng, dùng lại lời soạn theo dữ liệu",
  madeText: "Lời soạn theo dữ liệu",
  saved: "Đã lưu lời riêng.",
  wasReset: "Đã dùng lại lời soạn theo dữ liệu.",
  newsElsewhere: "Sửa trong tin bài",
  errors: {
    textMissing: "Hãy viết lời cho hình thức này, hoặc dùng lại lời soạn theo dữ liệu.",
    textLong: "Lời dài quá mức lưu được. Hãy viết ngắn lại.",
    loneMarks: "Chữ này có ký tự lạ không đọc được. Hãy dán lại từ nguồn khác.",
  },
  conflict: (by: string) =>
    `${by} vừa lưu lời khác cho hình thức này. Chữ bạn gõ vẫn còn; hãy so với lời đang lưu ở cột bên.`,
  savedText: "Lời đang lưu",

  // The source moved
  movedTitle: "Thủ tục đã có bản mới hơn",
  movedText: (told: number, latest: number) =>
    `Tin này nói theo bản ${formatNumber(told)}; thủ tục nay đã có bản ${formatNumber(latest)}.`,
  endedText: (on: string) => `Thủ tục thôi áp dụng từ ngày ${formatDate(on)}, sau khi tin này được viết.`,
  follow: "Làm lại theo bản mới",
  followed: "Đã theo bản mới. Hãy đọc lại từng hình thức rồi trình duyệt.",
  followedOwn: "Đã theo bản mới. Tiêu đề, tóm tắt và nội dung có chữ bạn viết nên được giữ; hãy tự sửa chỗ đã đổi.",
  fromProcedure: "Nói về",
  fromChange: (from: number, to: number) => `thay đổi từ bản ${formatNumber(from)} sang bản ${formatNumber(to)}`,
  fromVersion: (to: number) => `bản ${formatNumber(to)}`,
  sourceMissing: "Tin bài này không soạn từ thủ tục nào nên không có bản mới để theo.",

  // Changes to tell
  itemsTitle: "Tin bài",
  changesTitle: "Soạn từ thủ tục",
  changesLead:
    "Thủ tục mới, sửa đổi hoặc thôi áp dụng. Bấm “Soạn”: có ngay tin, tờ in, bài phát thanh và tin nhắn để đọc lại.",
  kind: "Loại thay đổi",
  kinds: { new: "Bản đầu tiên ở đây", changed: "Có thay đổi", ended: "Thôi áp dụng" },
  code: "Mã thủ tục",
  codeHint: "Ví dụ 1.001193. Soạn cho thủ tục bất kỳ, kể cả khi không có gì thay đổi.",
  asIs: "Giới thiệu thủ tục như hiện nay, không so với bản trước",
  unit: "Soạn cho đơn vị",
  compose: "Soạn",
  composeOne: "Soạn theo mã",
  procedure: "Thủ tục",
  decision: "Theo văn bản",
  howToTell: "Cách nói",
  effective: "Áp dụng từ",
  toldBy: "Tin đã soạn",
  notTold: "Chưa có",
  emptyTitle: {
    changed: "Chưa có thủ tục nào thay đổi",
    ended: "Chưa có thủ tục nào thôi áp dụng",
    new: "Danh mục chưa có thủ tục nào",
  },
  emptyText: "Khi thủ tục được công bố, sửa đổi hoặc bãi bỏ, thay đổi hiện ở đây.",
  codeWrong: "Mã thủ tục có dạng 1.001193.",
  codeUnknown: "Danh mục không có thủ tục mã này.",
  versionUnknown: "Thủ tục này không có bản đó. Hãy tải lại trang.",
  unitMissing: "Hãy chọn đơn vị.",
  made13: "Đã soạn. Hãy đọc lại từng hình thức, sửa lời nếu cần, rồi trình duyệt.",
  /** Where a sentence came from, by the first part of its field. */
  fields: {
    form: "câu dẫn của mẫu",
    name: "tên thủ tục",
    plain: "lời dễ hiểu của thủ tục",
    validFrom: "ngày áp dụng của bản này",
    decision: "văn bản công bố",
    end: "quyết định thôi áp dụng",
    papers: "thành phần hồ sơ",
    methods: "cách nộp, thời hạn, phí",
    fees: "phí do Hội đồng nhân dân tỉnh quy định",
    agencies: "cơ quan thực hiện",
    steps: "trình tự thực hiện",
    conditions: "yêu cầu, điều kiện",
    results: "kết quả",
    legalBases: "căn cứ pháp lý",
    applicants: "đối tượng thực hiện",
    unit: "thông tin của đơn vị",
    item: "tin bài",
  } as Record<string, string>,
  otherField: "thủ tục",
};
