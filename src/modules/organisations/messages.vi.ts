import { formatDate } from "../../platform/i18n/index.ts";
import type { UnitRefusal } from "./unit.errors.ts";

type Data = Readonly<Record<string, string | number>>;

const refusals: Record<UnitRefusal, (data: Data) => string> = {
  "before-start": ({ name, start }) =>
    `${name} có từ ngày ${formatDate(String(start))}. Hãy chọn ngày hiệu lực sau ngày đó.`,
  "already-ended": ({ name, end }) =>
    `${name} kết thúc hoạt động từ ngày ${formatDate(String(end))}, không đổi được nữa.`,
  "parent-not-alive": ({ name, parent }) =>
    `${parent ? parent : "Đơn vị cấp trên"} không tồn tại suốt thời gian ${name} trực thuộc. Hãy chọn đơn vị cấp trên khác.`,
  "parent-kind": ({ name, parent }) =>
    parent ? `${name} không thể trực thuộc ${parent}.` : `${name} phải trực thuộc một đơn vị cấp trên.`,
  cycle: ({ name, parent }) => `${parent} đang nằm dưới ${name}, nên ${name} không thể chuyển về đó.`,
  "has-children": ({ name, count }) =>
    `${name} còn ${count} đơn vị trực thuộc. Hãy chọn đơn vị kế thừa, hoặc chuyển các đơn vị đó đi trước.`,
  "later-succession": ({ name }) => `${name} còn một lần sắp xếp ghi vào ngày muộn hơn. Hãy xem lại ngày hiệu lực.`,
  "slug-taken": ({ slug }) =>
    `Địa chỉ “${slug}” đã thuộc về một đơn vị khác. Địa chỉ không bao giờ được dùng lại, để mã QR cũ vẫn đúng.`,
  "slug-reserved": ({ slug }) => `Địa chỉ “${slug}” dành cho trang của hệ thống. Hãy chọn địa chỉ khác.`,
  "slug-shape": () => "Địa chỉ chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ “tan-thanh”.",
  "code-taken": ({ code }) => `Mã ${code} đã thuộc về một đơn vị khác. Mã không được dùng lại.`,
  "name-empty": () => "Hãy nhập tên đơn vị.",
  "name-too-long": ({ most }) => `Tên đơn vị dài nhất ${most} ký tự.`,
  "same-unit-twice": () => "Một đơn vị được chọn hai lần. Hãy chọn các đơn vị khác nhau.",
  "too-few-units": () => "Hãy chọn ít nhất hai đơn vị.",
  "different-levels": () => "Chỉ sắp xếp được các đơn vị cùng loại, cùng cấp với nhau.",
  shares: () => "Các tỷ lệ phải từ 0 đến 100% và cộng lại đúng 100% khi đơn vị cũ kết thúc.",
  "one-main": () => "Hãy chọn đơn vị kế thừa chính.",
  "nothing-changed": ({ name }) => `Chưa có gì thay đổi ở ${name}.`,
  "not-yours": ({ name }) => `Bạn không phải quản trị của ${name} hoặc đơn vị cấp trên.`,
};

const importRefusals = {
  "unknown-list": () =>
    "Không nhận ra danh sách này. Dòng đầu phải có tên cột như tệp mẫu: ma_tinh, ten, loai hoặc ma_tinh, ma_xa, ten…",
  "provinces-first": () => "Hãy nhập danh sách tỉnh (tinh_moi_34.csv) trước.",
  "communes-first": () => "Hãy nhập danh sách xã, phường, đặc khu (xa_moi_3321.csv) trước.",
  "former-first": () => "Hãy nhập danh sách đơn vị trước 01/7/2025 (don_vi_cu_truoc_2025-07-01.csv) trước.",
  unreadable: ({ reason }: Readonly<Record<string, string>>) => `Không đọc được tệp: ${reason ?? ""}`,
};

export const vi = {
  nowCalled: (name: string) => `Bạn dùng địa chỉ cũ. Đơn vị này nay là ${name}.`,
  nowBelongsTo: (old: string, now: string, on: string) => `${old} nay thuộc ${lower(now)} từ ngày ${formatDate(on)}.`,
  nowDivided: (old: string, on: string) => `${old} được chia về nhiều đơn vị từ ngày ${formatDate(on)}.`,
  refusals,
  importRefusals,
};

/** "Phường Bạc Liêu" inside a sentence: "phường Bạc Liêu". Names without a type keep their capital. */
function lower(name: string): string {
  return /^(Xã|Phường|Đặc khu|Tỉnh|Thành phố|Thị trấn|Thị xã|Huyện|Quận) /.test(name)
    ? name[0]!.toLowerCase() + name.slice(1)
    : name;
}
