import { formatMoney } from "../../platform/i18n/index.ts";
import type { VietQrFault } from "./vietqr.ts";

type Say = (at: number, expected?: string) => string;
const at =
  (sentence: string): Say =>
  (position) =>
    `${sentence} (từ ký tự thứ ${position}).`;

export const vi = {
  readOrBuild:
    "Hãy gửi một trong hai: “text” là mã cần đọc; hoặc “bin”, “account” và nếu có “amount”, “purpose” để tạo mã.",
  faults: {
    empty: () => "Chưa có nội dung mã.",
    "too-long": () => "Mã dài quá 512 ký tự, không phải mã VietQR.",
    "not-ascii": at("Cấu trúc sai: có ký tự ngoài bảng ASCII"),
    "crc-missing": () => "Thiếu mã kiểm tra: mã phải kết thúc bằng 6304 và 4 chữ số hệ 16 viết hoa.",
    "crc-wrong": (_at, expected) => `Mã kiểm tra (CRC) không khớp: theo nội dung thì phải là ${expected ?? ""}.`,
    "id-not-digits": at("Cấu trúc sai: tên của phần không phải 2 chữ số"),
    "length-not-digits": at("Cấu trúc sai: độ dài của phần không phải 2 chữ số"),
    "length-beyond-end": at("Cấu trúc sai: phần dài hơn chỗ chứa nó"),
    "value-empty": at("Cấu trúc sai: phần không có nội dung"),
    "id-repeated": at("Cấu trúc sai: một phần có hai lần"),
    "id-out-of-order": at("Cấu trúc sai: các phần không theo thứ tự tăng dần"),
    "format-wrong": () => "Cấu trúc sai: mã phải bắt đầu bằng 000201.",
    "initiation-wrong": at("Cấu trúc sai: phần 01 phải là 11 hoặc 12"),
    "account-missing": at("Cấu trúc sai: thiếu tài khoản nhận tiền (phần 38)"),
    "not-napas": at("Cấu trúc sai: tài khoản không thuộc hệ thống NAPAS (A000000727)"),
    "bin-wrong": at("Cấu trúc sai: mã ngân hàng phải gồm 6 chữ số"),
    "account-wrong": at("Cấu trúc sai: số tài khoản phải có 1 đến 19 chữ số, chữ cái"),
    "service-wrong": at("Cấu trúc sai: dịch vụ phải là QRIBFTTA, QRIBFTTC hoặc QRPUSH"),
    "category-wrong": at("Cấu trúc sai: phần 52 phải gồm 4 chữ số"),
    "currency-wrong": at("Cấu trúc sai: tiền tệ phải là 704 (đồng)"),
    "amount-wrong": at("Cấu trúc sai: số tiền phải là số nguyên đồng, không quá 13 chữ số"),
    "country-wrong": at("Cấu trúc sai: nước phải là VN"),
    "field-too-long": at("Cấu trúc sai: nội dung của phần dài quá mức cho phép"),
  } satisfies Record<VietQrFault, Say> as Record<VietQrFault, Say>,
  refusals: {
    "bin-wrong": "Mã ngân hàng phải gồm đúng 6 chữ số, ví dụ 970405.",
    "account-wrong": "Số tài khoản phải có 1 đến 19 chữ số hoặc chữ cái không dấu.",
    "card-wrong": "Số thẻ phải gồm 16 đến 19 chữ số.",
    "amount-not-whole": "Số tiền phải là số nguyên đồng.",
    "amount-out-of-range": "Số tiền phải từ 1 đồng đến 9.999.999.999.999 đồng.",
    "purpose-without-letters": "Nội dung chuyển khoản phải có chữ cái hoặc chữ số.",
  },
  purposeTooLong: (purpose: string, length: number) =>
    `Nội dung chuyển khoản sau khi bỏ dấu là “${purpose}”, dài ${length} ký tự; tối đa 25.`,
  purposeChanged: (purpose: string) => `Nội dung chuyển khoản được ghi không dấu: “${purpose}”.`,
  label: (bank: string, account: string, amount: number | null) =>
    `Mã VietQR chuyển ${amount === null ? "tiền" : formatMoney(amount)} vào tài khoản ${account} tại ${bank}`,
  warnings: {
    "bank-unknown": "Mã ngân hàng không có trong danh sách. Hãy đối chiếu trước khi dùng.",
    "static-with-amount": "Mã dùng nhiều lần (11) nhưng có sẵn số tiền.",
    "dynamic-without-amount": "Mã dùng một lần (12) nhưng không có số tiền.",
  },
};
