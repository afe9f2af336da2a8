import { formatDateTime } from "../../platform/i18n/index.ts";
import type { BrandRefused, EmblemRefusal } from "./brand.errors.ts";

export const vi = {
  title: "Nhận diện",
  lead: "Biểu trưng và màu của đơn vị, đặt lên trang công khai, tờ rơi, áp phích, bản tin và ảnh chia sẻ của đơn vị và của các đơn vị trực thuộc chưa đặt riêng.",
  organisations: "Tổ chức",
  now: "Đang dùng",
  emblem: "Biểu trưng",
  colour: "Màu",
  none: "Chưa có",
  productColour: "Đỏ son, màu sẵn có",
  own: "của đơn vị",
  from: (unit: string) => `theo ${unit}`,
  emblemAlt: (unit: string) => `Biểu trưng đang dùng cho ${unit}`,
  lastChange: (by: string, at: Date) => `${by} sửa lần cuối ${formatDateTime(at)}.`,
  formTitle: "Đặt lại",
  file: "Tệp biểu trưng",
  fileHint: "Ảnh rõ, nền trong suốt hoặc nền trắng. Viền trống quanh ảnh được cắt đi.",
  fileTypes: "PNG, JPG hoặc WebP",
  fileMax: "5 MB",
  keep: "Biểu trưng của đơn vị",
  keepSame: "Giữ như đang có",
  keepNew: "Thay bằng tệp mới",
  keepNone: "Không đặt riêng, theo đơn vị cấp trên",
  colourLabel: "Màu của đơn vị",
  colourHint:
    "Sáu chữ số và chữ cái sau dấu #, ví dụ #0B6B3A. Để trống thì theo đơn vị cấp trên. Màu dùng cho ảnh chia sẻ; tờ in dán bảng vẫn đen trắng để photo được.",
  save: "Lưu",
  done: "Đã lưu. Trang, tờ in và ảnh chia sẻ làm từ giờ dùng nhận diện này.",
  notYours: "Chỉ quản trị viên của đơn vị này hoặc của cấp trên đặt được nhận diện.",
  preview: "Xem thử",
  previewSheet: "Đầu một tờ in của đơn vị",
  notFound: "Không có biểu trưng này.",
  changedMeanwhile: (by: string) =>
    `${by} vừa đặt nhận diện khác cho đơn vị này. Xem lại phần “Đang dùng” rồi lưu lần nữa.`,
  refusals: {
    "no-right-here": "Bạn không có quyền đặt nhận diện của đơn vị này.",
    "unreadable-colour": "Màu này nhạt quá, chữ màu này trên nền trắng khó đọc. Hãy chọn màu đậm hơn.",
    "unit-ended": "Đơn vị này không còn hoạt động.",
  } satisfies Record<BrandRefused["code"], string>,
  errors: {
    keep: "Hãy chọn một trong các cách.",
    fileMissing: "Hãy chọn tệp biểu trưng.",
    colour: "Hãy viết màu như #0B6B3A: dấu # rồi sáu chữ số hoặc chữ cái từ A đến F.",
  },
  files: {
    empty: "Tệp rỗng. Hãy chọn lại tệp.",
    "too-large": "Tệp nặng quá 5 MB. Hãy lưu lại ảnh nhỏ hơn rồi gửi.",
    "too-many-pixels": "Ảnh có quá 40 triệu điểm ảnh. Hãy lưu lại ảnh nhỏ hơn rồi gửi.",
    "no-picture":
      "Tệp này bên trong không phải ảnh PNG, JPG hay WebP, dù tên tệp ghi gì. Hãy lưu biểu trưng thành PNG rồi gửi.",
    broken: "Ảnh bị hỏng, hoặc chỉ có một màu nên không thấy hình. Hãy mở thử trên máy rồi gửi lại tệp gốc.",
    animated: "Đây là ảnh động. Hãy lưu một khung hình thành PNG rồi gửi.",
    "too-small": "Biểu trưng nhỏ quá, in ra sẽ mờ. Cần ít nhất 120 điểm ảnh ở cạnh dài.",
    "too-long": "Hình dài quá ba lần chiều ngang nên không đặt vừa cạnh tên đơn vị. Hãy dùng phần hình chính.",
  } satisfies Record<EmblemRefusal, string>,
};
