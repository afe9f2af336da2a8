import { describe, expect, test } from "vitest";
import { type Deadline, findDeadlines, parseDeadline } from "./deadline.ts";

const YEAR = { year: 2026 };

/** kind, start, end, norm */
const VALUES: [string, Deadline["kind"], string | null, string | null, string | null][] = [
  ["T3/2026", "month", "2026-03-01", "2026-03-31", "2026-03"],
  ["Q2/2026", "quarter", "2026-04-01", "2026-06-30", "2026-Q2"],
  ["8-10/2026", "range", "2026-08-01", "2026-10-31", "2026-08/2026-10"],
  ["Tuần 2 tháng 5", "month", "2026-05-01", "2026-05-31", "2026-05"],
  ["Quý IV hằng năm", "yearly", null, null, "yearly:12-31"],
  ["Tháng 4, tháng 10 hằng năm", "yearly", null, null, "yearly:04-30,10-31"],
  ["từ nay đến hết năm 2026", "year", null, "2026-12-31", "2026"],
  ["từ ngày 25/5/2026", "open-ended", "2026-05-25", null, "open-ended"],
  ["trước Tết Nguyên đán Bính Ngọ 2026", "unknown", null, null, null],
  ["trước ngày 15/12", "date", null, "2026-12-15", "2026-12-15"],
  ["Trước 30/6/2025", "date", null, "2025-06-30", "2025-06-30"],
  ["chậm nhất ngày 30 tháng 6 năm 2026", "date", null, "2026-06-30", "2026-06-30"],
  ["15/4/2020", "date", null, "2020-04-15", "2020-04-15"],
  ["Ngày 26, 27/12/2011", "date", "2011-12-26", "2011-12-27", "2011-12-26,2011-12-27"],
  ["Từ ngày 01/11/2019 đến ngày 15/11/2019", "range", "2019-11-01", "2019-11-15", "2019-11-01/2019-11-15"],
  ["01/3 - 31/5/2026", "range", "2026-03-01", "2026-05-31", "2026-03-01/2026-05-31"],
  ["Quý II/2026", "quarter", "2026-04-01", "2026-06-30", "2026-Q2"],
  ["Quí IV-2025", "quarter", "2025-10-01", "2025-12-31", "2025-Q4"],
  ["quý 3 năm 2024", "quarter", "2024-07-01", "2024-09-30", "2024-Q3"],
  ["Quý I", "quarter", "2026-01-01", "2026-03-31", "2026-Q1"],
  ["Quý II - Quý IV/2026", "range", "2026-04-01", "2026-12-31", "2026-Q2/2026-Q4"],
  ["Quý I, II/2026", "range", "2026-01-01", "2026-06-30", "2026-Q1/2026-Q2"],
  ["Trước quý IV/2026", "quarter", null, "2026-09-30", "before:2026-Q4"],
  ["6 tháng đầu năm", "half", "2026-01-01", "2026-06-30", "2026-H1"],
  ["06 tháng cuối năm 2025", "half", "2025-07-01", "2025-12-31", "2025-H2"],
  ["tháng 3 - tháng 5", "range", "2026-03-01", "2026-05-31", "2026-03/2026-05"],
  ["Tháng 5 - tháng 7/2020", "range", "2020-05-01", "2020-07-31", "2020-05/2020-07"],
  ["Tháng 6/2025", "month", "2025-06-01", "2025-06-30", "2025-06"],
  ["trong tháng 02 năm 2024", "month", "2024-02-01", "2024-02-29", "2024-02"],
  ["Tháng 9 - 10/2023", "range", "2023-09-01", "2023-10-31", "2023-09/2023-10"],
  ["Trước tháng 10/2026", "month", null, "2026-09-30", "before:2026-10"],
  ["đến hết tháng 6/2026", "month", null, "2026-06-30", "2026-06"],
  ["Hoàn thành trong năm 2025", "year", "2025-01-01", "2025-12-31", "2025"],
  ["năm 2026 - 2027", "years", "2026-01-01", "2027-12-31", "2026/2027"],
  ["Đến năm 2030", "year", null, "2030-12-31", "2030"],
  ["năm 2025 và các năm tiếp theo", "open-ended", "2025-01-01", null, "open-ended"],
  ["cuối năm", "year", null, "2026-12-31", "2026"],
  ["Thường xuyên", "continuous", null, null, "continuous"],
  ["Thường xuyên, liên tục", "continuous", null, null, "continuous"],
  ["Hằng năm", "yearly", null, null, "yearly"],
  ["Thường xuyên, hằng năm", "yearly", null, null, "yearly"],
  ["Hàng năm trước ngày 15/12", "yearly", null, null, "yearly:12-15"],
  ["trước ngày 01/6 và 15/11 hằng năm", "yearly", null, null, "yearly:06-01,11-15"],
  ["hàng tháng", "monthly", null, null, "monthly"],
  ["trước ngày 20 hằng tháng", "monthly", null, null, "monthly:20"],
  ["Định kỳ hằng quý", "quarterly", null, null, "quarterly"],
  ["định kỳ hằng quý trước ngày 20 của tháng cuối quý", "quarterly", null, null, "quarterly:m3-20"],
  ["định kỳ 6 tháng", "half-yearly", null, null, "half-yearly"],
  ["Định kỳ 6 tháng, năm", "half-yearly", null, null, "half-yearly+yearly"],
  ["hằng tuần", "weekly", null, null, "weekly"],
  ["hằng ngày", "daily", null, null, "daily"],
  ["định kỳ", "periodic", null, null, "periodic"],
  ["Theo tiến độ được giao của Luật An ninh mạng 2025", "as-scheduled", null, null, "as-scheduled"],
  ["Triển khai đảm bảo theo lộ trình, hướng dẫn của Bộ, ngành", "as-scheduled", null, null, "as-scheduled"],
  ["Ngay sau khi Kế hoạch được ban hành", "after-event", null, null, "after-event"],
  ["Trong vòng 05 ngày làm việc", "after-event", null, null, "after-event"],
  ["khi có yêu cầu", "unknown", null, null, null],
];

describe("a text known to be a time", () => {
  test.each(VALUES)("%s", (text, kind, start, end, norm) => {
    const read = parseDeadline(text, YEAR);
    expect({ kind: read?.kind, start: read?.start, end: read?.end, norm: read?.norm, flag: read?.flag }).toEqual({
      kind,
      start,
      end,
      norm,
      flag: null,
    });
  });

  test.each([
    "31/11",
    "trước ngày 31/11/2026",
    "29/02/2026",
    "ngày 30 tháng 02 năm 2024",
    "hằng năm trước ngày 31/6",
    "tháng 13/2026",
  ])("%s does not exist: flagged, never rolled over", (text) => {
    expect(parseDeadline(text, YEAR)).toMatchObject({ start: null, end: null, flag: "impossible-date" });
  });

  test("29/02 of a leap year exists", () => {
    expect(parseDeadline("trước ngày 29/02/2024")).toMatchObject({ end: "2024-02-29", flag: null });
  });

  test("a day without a year takes the plan's year and says so; without a plan's year it stays open", () => {
    expect(parseDeadline("trước ngày 15/12", YEAR)).toMatchObject({
      end: "2026-12-15",
      yearAssumed: true,
      before: true,
    });
    expect(parseDeadline("trước ngày 15/12")).toMatchObject({ kind: "date", end: null, yearAssumed: false });
    expect(parseDeadline("trước ngày 15/12/2025", YEAR)).toMatchObject({ end: "2025-12-15", yearAssumed: false });
  });

  test("nothing is no deadline", () => {
    expect(parseDeadline("")).toBeNull();
    expect(parseDeadline(" ; ")).toBeNull();
  });
});

describe("times in running text", () => {
  test.each<[string, string[]]>([
    ["Gửi dự toán trước 17 giờ 00 ngày 20/6/2026.", ["trước 17 giờ 00 ngày 20/6/2026"]],
    ["Niêm yết thủ tục mới trong ngày 06/3/2026.", ["trong ngày 06/3/2026"]],
    [
      "Trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản.",
      ["Trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản"],
    ],
    ["Xây dựng chuyên mục trên Trang thông tin điện tử, quý II/2019.", ["quý II/2019"]],
    ["Cập nhật nội dung; thường xuyên hỗ trợ người dân.", ["thường xuyên"]],
    ["Phát thanh hằng ngày nội dung cải cách hành chính.", ["hằng ngày"]],
    ["Chuẩn bị cho giao ban hằng tuần của Ủy ban.", []],
    ["Thực hiện theo Kế hoạch số 12/KH-UBND ngày 05/01/2026.", []],
    ["Tổ chức mít tinh hưởng ứng Ngày Pháp luật, ngày 09/11.", ["ngày 09/11"]],
    ["Tổng hợp, báo cáo UBND tỉnh trước ngày 15/11/2026.", ["trước ngày 15/11/2026"]],
    ["Hàng năm trước ngày 15/12 các cơ quan, đơn vị báo cáo kết quả về UBND tỉnh", ["Hàng năm trước ngày 15/12"]],
    ["báo cáo trước ngày 15/6 và trước ngày 15/12 hằng năm", ["trước ngày 15/6 và trước ngày 15/12 hằng năm"]],
    ["Định kỳ tổng hợp báo cáo kết quả, đề xuất giải pháp", ["Định kỳ"]],
    ["Thường xuyên đăng tin, bài trên Trang thông tin", ["Thường xuyên"]],
    ["theo dõi và định kỳ báo cáo kết quả thực hiện về Bộ Công an", ["định kỳ"]],
    [
      "tổ chức tiêm phòng đợt 1 trong tháng 4 năm 2019, đợt 2 trong tháng 10/2019",
      ["trong tháng 4 năm 2019", "trong tháng 10/2019"],
    ],
    ["xây dựng xong trong quý II/2026", ["xong trong quý II/2026"]],
    ["gửi kết quả trước ngày 31/11/2026", ["trước ngày 31/11/2026"]],
    ["ban hành trước ngày 15/3/2026", ["trước ngày 15/3/2026"]],
    ["trả lời sau 05 ngày làm việc kể từ ngày ban hành", ["sau 05 ngày làm việc kể từ ngày ban hành"]],
    ["Phổ biến tại các cuộc họp thôn hằng tháng.", ["hằng tháng"]],
    ["đưa vào chương trình công tác hằng năm.", []],
    ["thực hiện theo thời gian qui định", ["theo thời gian qui định"]],
    // Not deadlines: dates of documents, periods, adverbs and years inside names.
    ["Thực hiện Quyết định số 3490/QĐ-BNV ngày 10/10/2016 của Bộ trưởng Bộ Nội vụ", []],
    ["hướng dẫn kiểm tra công tác cải cách hành chính hàng năm của tỉnh", []],
    ["Kế hoạch cải cách hành chính năm 2020 của tỉnh", []],
    ["Chương trình tổng thể giai đoạn 2011-2020", []],
    ["phù hợp với mục tiêu đến năm 2030 của ngành", []],
    ["bố trí kinh phí trong dự toán ngân sách nhà nước hằng năm để thực hiện", []],
    ["tuyên truyền kịp thời, đầy đủ, thường xuyên, liên tục", []],
    ["Luật Bảo vệ dữ liệu cá nhân ngày 26 tháng 6 năm 2025 quy định", []],
  ])("%s", (text, wanted) => {
    const found = findDeadlines(text, YEAR);
    expect(found.map((one) => one.text)).toEqual(wanted);
    for (const one of found) expect(text.slice(one.from, one.to)).toBe(one.text);
  });
});

describe("days written out", () => {
  test.each([
    ["chậm nhất vào ngày mười lăm tháng mười hai năm 2018", "2018-12-15"],
    ["trước ngày ba mươi tháng sáu năm hai nghìn không trăm hai mươi sáu", "2026-06-30"],
    ["trước ngày mồng 5 tháng tư", "2026-04-05"],
    ["trong tháng ba năm 2026", "2026-03"],
    ["trước ngày hai mươi lăm hằng tháng", "monthly:25"],
  ])("%s", (printed, norm) => {
    const text = `Gửi kết quả về Sở Nội vụ ${printed} để tổng hợp.`;
    const [found] = findDeadlines(text, { year: 2026 });
    expect(found).toMatchObject({ norm, flag: null });
    expect(text.slice(found!.from, found!.to)).toBe(found!.text);
  });

  test("a day no calendar has is flagged, and how often is not when", () => {
    expect(findDeadlines("Xong trước ngày ba mươi mốt tháng mười một năm 2026.")[0]).toMatchObject({
      norm: null,
      flag: "impossible-date",
    });
    expect(findDeadlines("Phát thanh mỗi ngày hai lần.")[0]).toMatchObject({ norm: "daily" });
    // The moon's months are none of the calendar's.
    expect(findDeadlines("Xong trước tháng giêng.")).toEqual([]);
  });
});
