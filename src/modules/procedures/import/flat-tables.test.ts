import { expect, test } from "vitest";
import { readFlatMethods, readFlatPapers } from "./flat-tables.ts";

const HEAD = "Hình thức nộp Thời hạn giải quyết Phí, lệ phí Mô tả ";

test("rows of filing begin where a channel is followed by a time limit or a word for none", () => {
  expect(
    readFlatMethods(
      `${HEAD}Trực tiếp 07 Ngày làm việc Lệ phí: ĐồngXem chi tiết - Trực tiếp tại trụ sở. Trực tuyến Không quy định Nộp trên mạng.`,
    ),
  ).toEqual([
    { channel: "Trực tiếp", time: "07 Ngày làm việc", fee: "", note: "- Trực tiếp tại trụ sở." },
    { channel: "Trực tuyến", time: "", fee: "", note: "Nộp trên mạng." },
  ]);
  expect(readFlatMethods(`${HEAD}Trực tiếp 30 Ngày Lệ phí: 150 USDXem chi tiết Nộp ở cơ quan đại diện.`)).toEqual([
    { channel: "Trực tiếp", time: "30 Ngày", fee: "Lệ phí: 150 USD", note: "Nộp ở cơ quan đại diện." },
  ]);
  expect(readFlatMethods(`${HEAD}Trực tiếp - Đối với học sinh: 10 ngày làm việc.`)).toEqual([
    { channel: "Trực tiếp", time: "", fee: "", note: "- Đối với học sinh: 10 ngày làm việc." },
  ]);
});

test("text that is no such table is left alone", () => {
  expect(readFlatMethods("Nộp Trực tiếp 5 Ngày")).toEqual([]);
  expect(readFlatPapers("Không quy định cụ thể.")).toEqual([]);
});

test("papers end with their counts; what follows the last is the next group's title", () => {
  const row = "Tên giấy tờ Mẫu đơn, tờ khai Số lượng";
  expect(
    readFlatPapers(
      `A. Cấp mới ${row} Tờ khai theo mẫu. Mẫu TK1-TS.docx Bản chính: 1 - Bản sao: 0 Ảnh Bản chính: 2 - Bản sao: 0 B. Cấp lại ${row} Đơn xin 1.don.doc Bản chính: 1 - Bản sao: 1`,
    ),
  ).toEqual([
    {
      title: "A. Cấp mới",
      papers: [
        { name: "Tờ khai theo mẫu.", form: "Mẫu TK1-TS.docx", originals: 1, copies: 0 },
        { name: "Ảnh", form: "", originals: 2, copies: 0 },
      ],
    },
    { title: "B. Cấp lại", papers: [{ name: "Đơn xin", form: "1.don.doc", originals: 1, copies: 1 }] },
  ]);
});
