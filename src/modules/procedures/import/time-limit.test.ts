import { describe, expect, test } from "vitest";
import { readTimeLimit } from "./time-limit.ts";

const working = (amount: number) => ({ amount, unit: "workingDay" as const });
const days = (amount: number) => ({ amount, unit: "day" as const });
const hours = (amount: number) => ({ amount, unit: "hour" as const });
const sameDay = { amount: 1, unit: "workingDay" as const, sameDay: true as const };

describe("one certain limit", () => {
  test.each([
    ["05 ngày làm việc", "", working(5)],
    ["5 Ngày làm việc", "", working(5)],
    ["30 Ngày", "", days(30)],
    ["7.5 ngày làm việc", "", working(7.5)],
    ["2,5 ngày làm việc", "", working(2.5)],
    ["20 (hai mươi) ngày kể từ ngày nhận đủ hồ sơ hợp lệ", "", days(20)],
    ["Ba mươi (30) ngày làm việc", "", working(30)],
    ["ba ngày làm việc", "", working(3)],
    ["Không quá 10 ngày làm việc", "", working(10)],
    ["Không quá 10 ngày làm việc ngày", "", working(10)],
    ["Không quá 35 ngày kể từ ngày nhận đủ hồ sơ hợp lệ ngày", "", days(35)],
    ["24 Giờ", "", hours(24)],
    ["60 phút", "", hours(1)],
    ["0.5 Giờ", "", hours(0.5)],
    ["08 giờ làm việc", "", working(1)],
    ["3 Tháng", "", { amount: 3, unit: "month" }],
    ["01 năm", "", { amount: 12, unit: "month" }],
    ["2 tuần", "", days(14)],
    ["Ngay trong ngày", "", sameDay],
    [
      "Trong ngày làm việc; trường hợp nhận hồ sơ sau 15 giờ mà không giải quyết được ngay thì trả kết quả trong ngày làm việc tiếp theo",
      "",
      sameDay,
    ],
    ["Ngay trong ngày làm việc; nhận hồ sơ sau 15 giờ thì trong 01 ngày làm việc", "", sameDay],
    ["N/A", "Trong thời hạn 03 ngày làm việc kể từ ngày nhận đủ hồ sơ.", working(3)],
    ["", "Thời hạn giải quyết: 12 ngày làm việc", working(12)],
    ["0 Giờ", "Ngay sau khi tiếp nhận đầy đủ giấy tờ", sameDay],
    ["24 ngày làm việc", "Thẩm định: 19 ngày làm việc; trả kết quả: 05 ngày làm việc.", working(24)],
    ["7 ngày làm việc", "Kiểm tra hồ sơ trong 01 ngày làm việc, thẩm định trong 02 ngày làm việc", working(7)],
    ["8 ngày làm việc", "Nộp hồ sơ trước ngày 15 tháng 11 hằng năm, theo Điều 20 và mẫu số 12", working(8)],
  ])("%s | %s", (text, note, time) => {
    expect(readTimeLimit(text, note)).toEqual({ time, doubt: null });
  });
});

describe("not certain, so left as text and flagged", () => {
  test.each([
    ["", "", "timeMissing"],
    ["N/A", "", "timeMissing"],
    ["Không quy định", "", "timeMissing"],
    ["Theo mô tả ngày", "", "timeMissing"],
    ["1", "", "timeUnitMissing"],
    ["120", "VNĐ(20.000 vnđ /tờ khai)", "timeUnitMissing"],
    ["0 ngày", "", "timeZero"],
    ["15 ngày làm việc hoặc 30 ngày đối với hồ sơ phức tạp", "", "timeSeveral"],
    ["Từ 15 đến 20 ngày", "", "timeSeveral"],
    ["15 - 20 ngày", "", "timeSeveral"],
    ["Không quá 10 ngày làm việc; hồ sơ phức tạp được kéo dài thêm", "", "timeSeveral"],
    ["12 ngày", "Hồ sơ cấp mới: không quá 12 tháng.", "timeConflict"],
    ["4 ngày làm việc", "Không quá 04 ngày.", "timeConflict"],
    [
      "27 ngày làm việc",
      "Không quá 17 ngày làm việc.\nĐối với các xã miền núi, hải đảo thì được tăng thêm 10 ngày làm việc.",
      "timeSeveral",
    ],
    ["150 ngày", "12 tháng đối với sáng chế; 05 tháng đối với kiểu dáng.", "timeConflict"],
    ["20 (ba mươi) ngày kể từ ngày nhận hồ sơ", "", "timeUnread"],
    ["Chậm nhất vào ngày 20 tháng đầu tiên hằng quý", "", "timeUnread"],
    ["Khi tàu rời cảng", "", "timeUnread"],
    ["", "Miễn phí cho hồ sơ nộp trong 03 tháng đầu năm", "timeMissing"],
    ["05 giờ làm việc", "", "timeUnread"],
  ])("%s | %s: %s", (text, note, doubt) => {
    expect(readTimeLimit(text, note)).toEqual({ time: null, doubt });
  });
});

test.each([
  ["Không quá 10 ngày làm việc. Đối với các xã miền núi được tăng thêm không quá 10 ngày làm việc", "", working(10)],
  [
    "7 ngày làm việc",
    "Đối với các xã miền núi, hải đảo thì thời gian thực hiện không quá 17 ngày làm việc.",
    working(7),
  ],
])("the ordinary limit holds, remote areas have their own: %s | %s", (text, note, time) => {
  expect(readTimeLimit(text, note)).toEqual({ time, doubt: "timeVaries" });
});

test("a note of 200 KB is read in a moment", () => {
  const started = performance.now();
  readTimeLimit("", "Trong thời hạn 03 ngày làm việc, kiểm tra hai mươi mốt lần. ".repeat(3000));
  readTimeLimit("", "hai ".repeat(50_000));
  readTimeLimit("9".repeat(100_000), "");
  expect(performance.now() - started).toBeLessThan(1500);
});

describe("several limits told apart by case", () => {
  test.each([
    [
      "Đối với trường hợp cấp mới là 08 ngày làm việc kể từ ngày nhận đủ hồ sơ; trường hợp cấp lại là 05 ngày làm việc",
      [
        ["Đối với trường hợp cấp mới", working(8)],
        ["trường hợp cấp lại", working(5)],
      ],
    ],
    [
      "- 10 ngày làm việc đối với hồ sơ cấp mới\n- 03 ngày đối với hồ sơ cấp lại",
      [
        ["đối với hồ sơ cấp mới", working(10)],
        ["đối với hồ sơ cấp lại", days(3)],
      ],
    ],
  ])("%s", (text, expected) => {
    const reading = readTimeLimit(text);
    expect(reading).toMatchObject({ time: null, doubt: null });
    expect(reading.times?.map((one) => [one.case, one.time])).toEqual(expected);
  });

  test.each([
    "Thẩm định: 10 ngày làm việc; trình ký: 05 ngày làm việc",
    "Trường hợp cấp mới: 10 ngày làm việc; sau đó 05 ngày làm việc trả kết quả",
    "Trường hợp cấp mới: 10 ngày làm việc; trường hợp cấp mới: 05 ngày làm việc",
    "Trường hợp cấp mới: từ 10 đến 15 ngày; trường hợp cấp lại: 05 ngày làm việc",
    "Trường hợp cấp mới: 10 ngày làm việc, được gia hạn thêm 05 ngày; trường hợp cấp lại: 03 ngày",
  ])("stages, ranges and repetitions are left as text: %s", (text) => {
    expect(readTimeLimit(text)).toEqual({ time: null, doubt: "timeSeveral" });
  });
});
