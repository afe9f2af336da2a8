import type { TableErrorCode, TableErrorData } from "./table-error.ts";

type Sentence = (data: TableErrorData) => string;

const number = (n: number | undefined) => (n ?? 0).toLocaleString("vi-VN");
const megabytes = (n: number | undefined) => number(Math.round((n ?? 0) / 1024 / 1024));
const where = ({ sheet, cell }: TableErrorData) => (sheet ? `Ô ${cell}, trang tính “${sheet}”` : `Ô ${cell}`);

/** What a clerk reads when a table file is refused: what is wrong, where, what to do. */
export const vi = {
  "empty-file": () => "Tệp này rỗng. Hãy mở tệp trên máy của bạn để kiểm tra rồi chọn lại.",
  "file-too-large": (d) => `Tệp lớn hơn ${megabytes(d.limit)} MB. Hãy chia thành nhiều tệp nhỏ hơn.`,
  "not-xlsx": () =>
    "Tệp này không phải bảng tính Excel (.xlsx). Hãy mở bằng Excel hoặc LibreOffice và lưu lại dạng .xlsx.",
  "old-or-locked-workbook": () =>
    "Tệp này là Excel kiểu cũ (.xls) hoặc có đặt mật khẩu. Hãy mở ra, bỏ mật khẩu nếu có và lưu lại dạng .xlsx.",
  "locked-workbook": () => "Tệp này có đặt mật khẩu. Hãy bỏ mật khẩu rồi chọn lại.",
  damaged: () => "Tệp này bị hỏng nên không đọc được. Hãy mở bằng Excel, lưu thành tệp mới rồi chọn lại.",
  "suspicious-archive": () =>
    "Tệp này khi mở ra lớn bất thường nên đã bị dừng lại. Hãy chép riêng phần bảng cần dùng sang một tệp mới.",
  "too-many-sheets": (d) => `Tệp có nhiều hơn ${number(d.limit)} trang tính. Hãy chỉ giữ các trang cần dùng.`,
  "too-many-rows": (d) => `Tệp có nhiều hơn ${number(d.limit)} dòng. Hãy chia thành nhiều tệp.`,
  "too-many-columns": (d) => `Dòng ${number(d.row)} có nhiều hơn ${number(d.limit)} cột. Hãy xóa các cột thừa.`,
  "too-many-cells": (d) => `Tệp có nhiều hơn ${number(d.limit)} ô có chữ. Hãy chia thành nhiều tệp.`,
  "too-much-text": () => "Tệp có quá nhiều chữ. Hãy chia thành nhiều tệp.",
  "cell-too-long": (d) => `${where(d)} dài hơn ${number(d.limit)} ký tự. Hãy rút gọn nội dung ô này.`,
  "not-utf8": () =>
    "Bảng mã của tệp không phải Unicode (UTF-8) nên chữ có dấu sẽ sai. Hãy lưu lại: chọn “CSV UTF-8” trong Excel.",
  "unclosed-quote": (d) => `Dấu nháy kép mở ở dòng ${number(d.row)} không được đóng lại. Hãy sửa dòng này.`,
  "text-after-quote": (d) => `Dòng ${number(d.row)} có chữ ngay sau dấu nháy kép đóng. Hãy sửa dòng này.`,
} satisfies Record<TableErrorCode, Sentence> as Record<TableErrorCode, Sentence>;
