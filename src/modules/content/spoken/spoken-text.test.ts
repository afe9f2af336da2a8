import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numberInWords } from "../../../platform/i18n/index.ts";
import { secondsOf, speak } from "./spoken-text.ts";

describe("a text is written out as one says it", () => {
  test.each([
    // Money
    ["Lệ phí 8.000 đồng/bản", "Lệ phí tám nghìn đồng một bản."],
    ["Giá 1.500.000đ", "Giá một triệu năm trăm nghìn đồng."],
    ["Mức 1,5 triệu đồng", "Mức một phẩy năm triệu đồng."],
    ["Thu 50.000 VNĐ / lần", "Thu năm mươi nghìn đồng một lần."],
    // Days
    ["từ ngày 05/02/2026", "từ ngày mùng năm tháng hai năm hai nghìn không trăm hai mươi sáu."],
    ["05-02-2026", "ngày mùng năm tháng hai năm hai nghìn không trăm hai mươi sáu."],
    ["trước ngày 15/12", "trước ngày mười lăm tháng mười hai."],
    ["từ 01/4 đến 05/4", "từ ngày mùng một tháng tư đến ngày mùng năm tháng tư."],
    ["ngày 20 tháng 11 năm 2026", "ngày hai mươi tháng mười một năm hai nghìn không trăm hai mươi sáu."],
    ["tháng 12/2026", "tháng mười hai năm hai nghìn không trăm hai mươi sáu."],
    ["31/02/2026", "ba mươi mốt trên không hai trên hai nghìn không trăm hai mươi sáu."],
    // Hours
    ["7:30", "bảy giờ ba mươi."],
    ["7h30–11h30", "bảy giờ ba mươi đến mười một giờ ba mươi."],
    ["từ 07 giờ 30 phút đến 17 giờ", "từ bảy giờ ba mươi đến mười bảy giờ."],
    ["13:05", "mười ba giờ không năm."],
    // Numbers
    ["3 ngày làm việc", "ba ngày làm việc."],
    ["15–20 người", "mười lăm đến hai mươi người."],
    ["tăng 12,5%", "tăng mười hai phẩy năm phần trăm."],
    ["2.088 thủ tục", "hai nghìn không trăm tám mươi tám thủ tục."],
    ["diện tích 120 m2", "diện tích một trăm hai mươi mét vuông."],
    // Telephone numbers and codes
    ["Gọi 0290 3831 234", "Gọi không hai chín không, ba tám ba một, hai ba bốn."],
    ["Tổng đài 1022", "Tổng đài một không hai hai."],
    ["+84 912 345 678", "không chín một hai, ba bốn năm, sáu bảy tám."],
    ["mã 1.001193", "mã một chấm không không một một chín ba."],
    // Documents
    ["theo Nghị định số 63/2010/NĐ-CP", "theo Nghị định số sáu mươi ba năm hai nghìn không trăm mười của Chính phủ."],
    ["367/2025/NĐ-CP", "Nghị định số ba trăm sáu mươi bảy năm hai nghìn không trăm hai mươi lăm của Chính phủ."],
    ["Quyết định 1180/QĐ-UBND", "Quyết định số một nghìn một trăm tám mươi của Ủy ban nhân dân."],
    ["Luật số 60/2014/QH13", "Luật số sáu mươi năm hai nghìn không trăm mười bốn của Quốc hội khóa mười ba."],
    ["Thông tư 85/2019/TT-BTC", "Thông tư số tám mươi lăm năm hai nghìn không trăm mười chín của Bộ Tài chính."],
    [
      "Quyết định số 12/QĐ-UBND ngày 05/3/2026 của UBND tỉnh",
      "Quyết định số mười hai ngày mùng năm tháng ba năm hai nghìn không trăm hai mươi sáu của Ủy ban nhân dân tỉnh.",
    ],
    // Short forms
    ["UBND xã và HĐND", "Ủy ban nhân dân xã và Hội đồng nhân dân."],
    ["TP. Cà Mau, P. Giá Rai", "thành phố Cà Mau, phường Giá Rai."],
    ["mang CCCD, giấy tờ khác v.v.", "mang căn cước công dân, giấy tờ khác vân vân."],
    ["quét mã QR bằng VNeID", "quét mã quy rờ bằng vi en ai đi."],
    ["quý IV, khóa XV", "quý tư, khóa mười lăm."],
    ["in khổ A4", "in khổ a bốn."],
    ["THÔNG BÁO", "THÔNG BÁO."],
    ["mẫu BKX", "mẫu bê ca ích-xì."],
    ["xem camau.gov.vn/thu-tuc", "xem camau chấm gov chấm vê nờ gạch chéo thu gạch ngang tuc."],
    // Lines
    ["- Tờ khai (theo mẫu)", "Tờ khai, theo mẫu."],
    ["1. Nộp hồ sơ", "Một, Nộp hồ sơ."],
    ["## Cần mang gì", "Cần mang gì."],
    ["cha/mẹ và/hoặc người thân", "cha mẹ và hoặc người thân."],
    ["", ""],
    ["…", "vân vân."],
    ["- &", "và."],
  ])("%s", (written, said) => {
    expect(speak(written)).toBe(said);
  });

  test("whatever is put in, no digit and no sign comes out, and saying it again changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        const said = speak(text);
        expect(said).not.toMatch(/[0-9/%&@#$<>=+*()[\]{}|\\"]/);
        expect(speak(said)).toBe(said);
      }),
    );
  });

  test("every amount is said in full", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (dong) => {
        expect(speak(`Phí ${new Intl.NumberFormat("vi-VN").format(dong)} đồng`)).toBe(
          `Phí ${numberInWords(dong)} đồng.`,
        );
      }),
    );
  });

  test("how long it takes is counted in syllables, with breath at the stops", () => {
    expect(secondsOf(speak("Lệ phí 8.000 đồng/bản"), 150)).toBe(3);
    expect(secondsOf(Array.from({ length: 300 }, () => "bà").join(" "), 150)).toBe(120);
  });
});
