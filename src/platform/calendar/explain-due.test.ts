import { describe, expect, test } from "vitest";
import { explainDue, tellDue, workingCalendar } from "./index.ts";

const calendar = workingCalendar();
const at = (text: string): Date => new Date(`${text}:00+07:00`);
const days = (amount: number) => ({ amount, unit: "workingDay" as const });

describe("the date and why", () => {
  test.each([
    ["2026-11-20T09:00", days(3), "2026-11-26"],
    ["2026-11-23T09:00", days(1), "2026-11-25"],
    ["2026-02-12T09:00", days(5), "2026-02-26"],
    ["2026-02-13T09:00", days(1), "2026-02-23"],
    ["2026-04-24T09:00", days(2), "2026-04-29"],
    ["2026-11-22T09:00", days(1), "2026-11-25"],
    ["2026-11-20T09:00", { amount: 15, unit: "day" as const }, "2026-12-07"],
    ["2026-10-31T09:00", { amount: 1, unit: "month" as const }, "2026-12-02"],
    ["2026-11-20T09:00", days(0), "2026-11-20"],
    ["2026-11-20T23:30", days(1), "2026-11-23"],
  ])("received %s with %o is due on %s", (received, limit, due) => {
    expect(explainDue({ receivedAt: at(received), limit }, calendar).dueOn).toBe(due);
  });

  test.each([
    ["14:59", "2026-11-23"],
    ["15:00", "2026-11-23"],
    ["15:01", "2026-11-25"],
  ])("a same-day matter received at %s, where the rule has a 15:00, is due on %s", (time, due) => {
    const limit = { amount: 1, unit: "workingDay" as const, sameDay: true as const };
    const receivedAt = at(`2026-11-23T${time}`);
    expect(explainDue({ receivedAt, limit, cutoff: "15:00" }, calendar).dueOn).toBe(due);
    expect(explainDue({ receivedAt, limit }, calendar).dueOn).toBe("2026-11-23");
  });

  test.each([
    ["2026-11-20T09:00", 4, "2026-11-20 14:30"],
    ["2026-11-20T09:00", 8, "2026-11-23 09:00"],
    ["2026-11-20T12:15", 1, "2026-11-20 14:00"],
    ["2026-11-20T18:00", 1, "2026-11-23 08:30"],
    ["2026-11-22T10:00", 4, "2026-11-23 11:30"],
    ["2026-11-23T16:30", 1, "2026-11-25 08:00"],
  ])("received %s, %i working hours end at %s", (received, amount, due) => {
    const found = explainDue({ receivedAt: at(received), limit: { amount, unit: "hour" } }, calendar);
    const last = found.steps.at(-1);
    expect(last?.code === "due" ? `${last.day} ${last.time}` : "").toBe(due);
    expect(found.dueAt.toISOString()).toBe(at(due.replace(" ", "T")).toISOString());
  });

  test("a limit in days ends at midnight in Vietnam", () => {
    expect(explainDue({ receivedAt: at("2026-11-20T09:00"), limit: days(3) }, calendar).dueAt.toISOString()).toBe(
      "2026-11-26T16:59:59.000Z",
    );
  });
});

describe("the sentences", () => {
  const told = (received: string, limit: Parameters<typeof explainDue>[0]["limit"], cutoff: string | null = null) =>
    tellDue(explainDue({ receivedAt: at(received), limit, cutoff }, calendar), "vi");

  test("name the holiday that was skipped", () => {
    expect(told("2026-11-20T09:00", days(3))).toEqual([
      "Nhận hồ sơ lúc 09:00, thứ Sáu 20/11/2026.",
      "Ngày nhận không tính, bắt đầu đếm từ thứ Hai 23/11/2026.",
      "Không tính thứ Bảy, Chủ nhật và 24/11/2026 (Ngày Văn hóa Việt Nam).",
      "Đủ 3 ngày làm việc vào thứ Năm 26/11/2026.",
      "Có kết quả chậm nhất trong ngày thứ Năm 26/11/2026.",
    ]);
  });

  test("say that after 15:00 counts as tomorrow", () => {
    expect(told("2026-11-23T15:20", { amount: 1, unit: "workingDay", sameDay: true }, "15:00")).toEqual([
      "Nhận hồ sơ lúc 15:20, thứ Hai 23/11/2026.",
      "Nhận sau 15:00 nên tính như nhận vào thứ Tư 25/11/2026.",
      "Có kết quả chậm nhất trong ngày thứ Tư 25/11/2026.",
    ]);
  });

  test("tell Tết as one stretch, a Saturday worked, an end that moves, a year that is not fixed", () => {
    expect(told("2026-02-12T09:00", days(5))[2]).toBe(
      "Không tính 4 ngày thứ Bảy, Chủ nhật và 16/02–20/02/2026 (Tết Âm lịch).",
    );
    expect(told("2026-08-21T09:00", days(1))).toContain("Thứ Bảy 22/08/2026 đi làm bù nên được tính.");
    expect(told("2026-11-20T09:00", { amount: 15, unit: "day" })).toContain(
      "Hôm đó là ngày nghỉ cuối tuần nên hạn lùi đến thứ Hai 07/12/2026.",
    );
    expect(told("2026-12-30T09:00", days(3))).toContain(
      "Lịch nghỉ năm 2027 chưa được công bố chính thức nên ngày có thể đổi.",
    );
  });

  test("give the office's own words for a day it set", () => {
    const own = workingCalendar(undefined, [{ day: "2026-11-23", isOff: true, note: "nghỉ tránh bão số 15" }]);
    const due = explainDue({ receivedAt: at("2026-11-20T09:00"), limit: days(1) }, own);
    expect(due.dueOn).toBe("2026-11-25");
    expect(tellDue(due, "vi").join(" ")).toContain("23/11/2026 (nghỉ tránh bão số 15)");
    expect(tellDue(due, "en").join(" ")).toContain("The result is due on Wednesday 25/11/2026");
  });
});
