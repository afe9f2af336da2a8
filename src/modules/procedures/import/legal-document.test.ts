import { expect, test } from "vitest";
import { readDecision, readIssuer, readLegalBasis } from "./legal-document.ts";

const raw = (name: string, number: string, date = "", issuer = "") => ({ name, number, date, issuer });

test.each([
  [raw("", "54/2014/QH13"), { text: "54/2014/QH13", number: "54/2014/QH13", date: null, issuer: "Quốc hội" }],
  [
    raw("Luật Hộ tịch", "60/2014/QH13", "20-11-2014", "Quốc Hội"),
    { text: "Luật Hộ tịch, 60/2014/QH13", number: "60/2014/QH13", date: "2014-11-20", issuer: "Quốc hội" },
  ],
  [
    raw("Nghị định 102/2024/NĐ-CP ngày 30/7/2024 của Chính phủ, sửa đổi ngày 01/01/2025", "102/2024/NĐ-CP"),
    {
      text: "Nghị định 102/2024/NĐ-CP ngày 30/7/2024 của Chính phủ, sửa đổi ngày 01/01/2025",
      number: "102/2024/NĐ-CP",
      date: "2024-07-30",
      issuer: "Chính phủ",
    },
  ],
  [
    raw("Thông tư ngày 15 tháng 11 năm 2015", "Thông tư số 15/2015/TT – BTP"),
    {
      text: "Thông tư ngày 15 tháng 11 năm 2015, 15/2015/TT-BTP",
      number: "15/2015/TT-BTP",
      date: "2015-11-15",
      issuer: "Bộ Tư pháp",
    },
  ],
  // A day that does not exist, and a date that contradicts the number, are not dates.
  [raw("Thông tư 01/2020/TT-BTP ngày 31/02/2020", "01/2020/TT-BTP"), { date: null }],
  [raw("Thông tư 01/2020/TT-BTP ngày 03/3/2021", "01/2020/TT-BTP"), { date: null }],
  [
    raw("Quyết định số 12/2021/QĐ-TTg ngày 24/3/2021", "12"),
    { number: "12/2021/QĐ-TTg", issuer: "Thủ tướng Chính phủ" },
  ],
  [raw("Thông tư liên tịch", "21/2008/TTLT-BQP-BTC"), { number: "21/2008/TTLT-BQP-BTC", issuer: null }],
  [raw("Quy chế nội bộ", ""), { text: "Quy chế nội bộ", number: null, issuer: null }],
])("%o", (input, expected) => {
  expect(readLegalBasis(input)).toMatchObject(expected);
});

test("nothing gives nothing", () => {
  expect(readLegalBasis(raw(" ", ""))).toBeNull();
});

test.each([
  ["877/QĐ-BGTVT", { number: "877/QĐ-BGTVT", issuer: "Bộ Giao thông vận tải" }],
  ["Quyết định số 6225/QĐ-BQP", { number: "6225/QĐ-BQP", issuer: "Bộ Quốc phòng" }],
  ["SỐ 07/QĐ-NHNN", { number: "07/QĐ-NHNN", issuer: "Ngân hàng Nhà nước Việt Nam" }],
  ["QĐ/3191-BCA", { number: "QĐ/3191-BCA", issuer: "Bộ Công an" }],
  ["3012/QĐ-BCA-C06", { number: "3012/QĐ-BCA-C06", issuer: "Bộ Công an" }],
  ["2175/QĐ-UBND.", { number: "2175/QĐ-UBND", issuer: "UBND tỉnh Cà Mau" }],
  ["4472", { number: "4472", issuer: null }],
])("decision %s", (text, expected) => {
  expect(readDecision(text, "UBND tỉnh Cà Mau")).toMatchObject(expected);
});

test("issuers of numbers that name none stay open", () => {
  expect(readIssuer("15/2020/QĐ-UBND")).toBeNull();
  expect(readIssuer("02/2020/UBTVQH14")).toBeNull();
  expect(readIssuer("326/2016/NQ-UBTVQH14")).toBe("Ủy ban Thường vụ Quốc hội");
});
