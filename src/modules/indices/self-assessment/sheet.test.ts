import { describe, expect, test } from "vitest";
import { type AssessmentAct, isAssessmentActPossible, progressOf, type Score, sumsOf } from "./assessment.ts";
import { vi } from "./messages.vi.ts";
import { compareNumbers, linesOfRows, readCriteria } from "./sheet.ts";

describe("criteria typed as lines", () => {
  test("a tree is read whatever order it stands in, with what each leaf is scored by", () => {
    const { criteria, faults } = readCriteria(
      "1; Chỉ đạo; 3,5; \n1.10; Kế hoạch; đúng hạn; 1; tự chấm\n\n1.2.\tViệc xong\t0,5\tsố việc xong : số việc giao\n1.3; Hài lòng; 2; Điều tra xã hội học\n2; Thể chế; 1",
    );
    expect(faults).toEqual([]);
    expect(criteria.map((one) => [one.number, one.maximum, one.scoring, one.isLeaf])).toEqual([
      ["1", 350, "self", false],
      ["1.2", 50, "formula", true],
      ["1.3", 200, "survey", true],
      ["1.10", 100, "self", true],
      ["2", 100, "self", true],
    ]);
    expect(criteria[3]?.text).toBe("Kế hoạch; đúng hạn");
    expect(criteria[1]?.formula).toBe("số việc xong : số việc giao");
  });

  test.each([
    ["x; Chỉ đạo; 1", ["Dòng 1: mã không đọc được. Ghi như 1, 1.1 hoặc 1.1.2."]],
    ["1; ; 1", ["Dòng 1: thiếu tên tiêu chí, hoặc tên dài quá 500 ký tự."]],
    ["1; Chỉ đạo; 2.5", ["Dòng 1: điểm tối đa phải là số lớn hơn 0, ví dụ 2,5."]],
    ["1; Chỉ đạo; 1\n\n1; Thể chế; 1", ["Dòng 3: mã 1 đã có ở dòng 1."]],
    ["1; Chỉ đạo; 1\n2.1; Kế hoạch; 1", ["Dòng 2: tiêu chí 2.1 không có tiêu chí trên là 2."]],
    [
      "1; Chỉ đạo; 3\n1.1; Kế hoạch; 1\n1.2; Báo cáo; 1,5",
      ["Dòng 1: tiêu chí 1 ghi 3 điểm, các tiêu chí dưới cộng lại 2,5."],
    ],
  ])("%j names each fault with its line", (text, sentences) => {
    expect(readCriteria(text).faults.map(vi.faults)).toEqual(sentences);
  });

  test("rows of a file become lines, with the points as people write them and without the heading", () => {
    const rows = [
      ["Mã", "Tiêu chí", "Điểm tối đa", "Cách chấm"],
      [1, "Chỉ đạo", 2.5, null],
      [null, "", null, null],
      ["1.1", "Kế hoạch\nđúng hạn", "2,5", "tự chấm"],
    ];
    expect(linesOfRows(rows)).toBe("1; Chỉ đạo; 2,5; \n1.1; Kế hoạch đúng hạn; 2,5; tự chấm");
    expect(["1.10", "1.2", "10", "2", "1"].sort(compareNumbers)).toEqual(["1", "1.2", "1.10", "2", "10"]);
  });
});

test("sums go up the tree and are made of leaves only; progress counts what the unit itself has to do", () => {
  const criteria = readCriteria("1; A; 3\n1.1; B; 1\n1.2; C; 2; khảo sát\n2; D; 1").criteria.map((one, at) => ({
    ...one,
    id: at + 1,
  }));
  const score = (criterionId: number, selfScore: number | null, appraisedScore: number | null): [number, Score] => [
    criterionId,
    { criterionId, selfScore, appraisedScore } as Score,
  ];
  const scores = new Map([score(2, 75, 50), score(3, null, 150), score(4, 100, null)]);
  expect(sumsOf(criteria, scores).get("")).toEqual({ maximum: 400, self: 175, appraised: 200 });
  expect(sumsOf(criteria, scores).get("1")).toEqual({ maximum: 300, self: 75, appraised: 200 });
  expect(progressOf(criteria, scores, new Set([2]))).toEqual({
    own: 2,
    scored: 2,
    withoutEvidence: 1,
    leaves: 3,
    appraised: 2,
  });
});

test.each([
  ["filling", ["fill", "send"]],
  ["returned", ["fill", "send"]],
  ["sent", ["appraise", "return", "finish"]],
  ["appraised", ["return"]],
] as const)("what is %s can be moved by %j only", (state, acts) => {
  const all: AssessmentAct[] = ["fill", "send", "appraise", "return", "finish"];
  expect(all.filter((act) => isAssessmentActPossible(state, act))).toEqual(acts);
});
