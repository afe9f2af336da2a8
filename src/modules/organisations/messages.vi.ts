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
  importColumns: ["dong", "ly_do_tu_choi"],
  importReasons: {
    noCode: (column: string) => `Thiếu mã ở cột ${column}.`,
    badCode: (column: string, code: string, digits: number) =>
      `Mã “${code.slice(0, 40)}” ở cột ${column} phải là ${digits} chữ số.`,
    noName: (column: string) => `Thiếu tên ở cột ${column}.`,
    longName: (column: string) => `Tên ở cột ${column} dài quá 200 ký tự.`,
    oddName: (column: string) => `Tên ở cột ${column} có ký hiệu lạ, không phải tên đơn vị.`,
    repeated: (code: string, line: number) => `Mã ${code} lặp lại dòng ${line}.`,
    codeOfOther: (code: string, name: string) =>
      `Mã ${code} đang thuộc về ${name}. Nếu đơn vị đã đổi tên, hãy dùng chức năng Đổi tên.`,
    unknownProvince: (code: string) => `Không có tỉnh mang mã “${code}” trong danh sách tỉnh đã nhập.`,
    unknownDistrict: (code: string) => `Không có huyện mang mã “${code}” trong danh sách trước 01/7/2025.`,
    unknownNew: (code: string, name: string) =>
      `Không có ${name || "xã"} mang mã “${code}” trong danh sách xã đã nhập.`,
    parentRefused: (name: string) => `Đơn vị cấp trên của ${name} bị từ chối ở dòng khác. Hãy sửa dòng đó trước.`,
    notAUnit: (name: string) => `“${name}” không có mã, không phải đơn vị hành chính nên không ghi kế thừa.`,
  },
  importRemarks: {
    otherName: (line: number, code: string, ours: string, theirs: string) =>
      `Dòng ${line}: mã ${code} trong danh sách cũ là ${ours}, ở đây ghi ${theirs}; đã theo mã và nhớ cả hai tên.`,
    addedFormer: (line: number, code: string, name: string) =>
      `Dòng ${line}: ${name} (${code}) không có trong danh sách cũ; đã thêm theo bảng chuyển đổi.`,
    withoutSuccessor: (count: number, names: string) =>
      `${count} đơn vị cũ không có dòng chuyển đổi nào, nên chưa biết đơn vị kế thừa: ${names}.`,
  },
  importNotes: { districtsEnded: "Kết thúc hoạt động của cấp huyện." },
};

/** "Phường Bạc Liêu" inside a sentence: "phường Bạc Liêu". Names without a type keep their capital. */
function lower(name: string): string {
  return /^(Xã|Phường|Đặc khu|Tỉnh|Thành phố|Thị trấn|Thị xã|Huyện|Quận) /.test(name)
    ? name[0]!.toLowerCase() + name.slice(1)
    : name;
}
