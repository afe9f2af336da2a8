import { describe, expect, test } from "vitest";
import { shortText } from "../../platform/i18n/index.ts";
import { groupKindOf } from "./agency-group.ts";
import { nextDueDay, readTaskDeadline } from "./deadline-days.ts";
import { isPossible, type PlanAct, type PlanState, stateAfter } from "./plan.ts";
import { readableCase } from "./readable-case.ts";

describe("a printed agency that means many", () => {
  test.each([
    ["Ủy ban nhân dân các xã, phường", "communes"],
    ["UBND cấp xã", "communes"],
    ["Ủy ban nhân dân các huyện, thị xã, thành phố", "communes"],
    ["Các sở, ban, ngành tỉnh", "departments"],
    ["các cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh", "departments"],
    ["Các cơ quan, đơn vị, địa phương", "all"],
    ["Các sở, ban, ngành tỉnh và Ủy ban nhân dân các xã, phường", "all"],
    ["Sở Nội vụ", null],
    ["Ủy ban nhân dân xã Hưng Mỹ", null],
    ["Ủy ban nhân dân tỉnh", null],
    ["Công an cấp xã", null],
    ["Trung tâm Phục vụ hành chính công cấp xã", null],
    ["Các cơ quan báo chí", null],
    ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội", null],
  ])("%s: %s", (name, kind) => expect(groupKindOf(name)).toBe(kind));
});

describe("the next day of a task that comes again", () => {
  test.each([
    ["monthly:25", "2026-11-20", "2026-11-25"],
    ["monthly:25", "2026-11-26", "2026-12-25"],
    ["monthly:25", "2026-12-26", "2027-01-25"],
    ["monthly:31", "2027-02-01", "2027-02-28"],
    ["monthly:10,20", "2026-11-12", "2026-11-20"],
    ["quarterly:m3-20", "2026-11-20", "2026-12-20"],
    ["quarterly:5", "2026-11-20", "2027-01-05"],
    ["quarterly", "2026-11-20", "2026-12-31"],
    ["yearly:06-15,12-15", "2026-11-20", "2026-12-15"],
    ["yearly:06-15", "2026-11-20", "2027-06-15"],
    ["2026-12-15", "2026-11-20", null],
    ["continuous", "2026-11-20", null],
    [null, "2026-11-20", null],
  ])("%s seen on %s: %s", (norm, today, next) => expect(nextDueDay(norm, today)).toBe(next));

  test("words of a deadline become days, and 31/11 becomes none", () => {
    expect(readTaskDeadline("trước ngày 15/12", 2026)).toMatchObject({ dueOn: "2026-12-15", deadlineFlag: null });
    expect(readTaskDeadline("quý II", 2026)).toMatchObject({ startsOn: "2026-04-01", dueOn: "2026-06-30" });
    expect(readTaskDeadline("trước ngày 31/11", 2026)).toMatchObject({ dueOn: null, deadlineFlag: "impossible-date" });
    expect(readTaskDeadline(null, 2026)).toMatchObject({ deadlineText: null, dueOn: null });
  });
});

describe("from which states an act is possible", () => {
  const states: PlanState[] = ["draft", "issued", "closed"];
  test.each<[PlanAct, PlanState[], PlanState]>([
    ["edit", ["draft"], "draft"],
    ["assign", ["draft", "issued"], "draft"],
    ["issue", ["draft"], "issued"],
    ["withdraw", ["draft"], "draft"],
    ["close", ["issued"], "closed"],
    ["reopen", ["closed"], "issued"],
  ])("%s", (act, from, to) => {
    expect(states.filter((state) => isPossible(state, act))).toEqual(from);
    expect(stateAfter(from[0] ?? "draft", act)).toBe(to);
  });
});

test("a heading in capitals is shown as people write it", () => {
  expect(readableCase("TRUYỀN THÔNG VỀ TTHC TỈNH CÀ MAU NĂM 2026", ["Cà Mau"])).toBe(
    "Truyền thông về TTHC tỉnh Cà Mau năm 2026",
  );
  expect(readableCase("ỦY BAN NHÂN DÂN TỈNH CÀ MAU", ["Cà Mau"])).toBe("Ủy ban nhân dân tỉnh Cà Mau");
  expect(readableCase("THỰC HIỆN CHỈ THỊ SỐ 32/CT-TTG CỦA THỦ TƯỚNG CHÍNH PHỦ VÀ KẾ HOẠCH SỐ 15/KH-UBND")).toBe(
    "Thực hiện Chỉ thị số 32/CT-TTg của Thủ tướng Chính phủ và Kế hoạch số 15/KH-UBND",
  );
  expect(readableCase("PHÓ CHỦ TỊCH")).toBe("Phó Chủ tịch");
  expect(readableCase("Truyền thông năm 2026")).toBe("Truyền thông năm 2026");
});

test("a long text is cut at a word", () => {
  expect(shortText("Đăng tin về thủ tục khai sinh", 12)).toBe("Đăng tin về…");
  expect(shortText("Đăng tin", 12)).toBe("Đăng tin");
});
