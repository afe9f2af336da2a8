import { describe, expect, test } from "vitest";
import type { PlanAgency, PlanPiece, PlanTask } from "../plan.ts";
import type { TaskProgress } from "../progress.ts";
import { yearToPlan } from "./plan-to-issue.ts";
import { proposeTemplate } from "./propose-template.ts";
import { SHIPPED_TEMPLATES } from "./shipped-templates.ts";
import { fillIn, openYears, readTasks, TEMPLATE_KINDS, writeTasks } from "./template.ts";

describe("the years of a template", () => {
  test.each([
    ["trước ngày 15/12/2026", "trước ngày 15/12/{năm}"],
    ["Báo cáo năm 2026, kế hoạch năm 2027", "Báo cáo năm {năm}, kế hoạch năm {năm sau}"],
    ["So với năm 2025", "So với năm {năm trước}"],
    ["giai đoạn 2021 - 2030, mã 120265", "giai đoạn 2021 - 2030, mã 120265"],
  ])("%s is kept as %s and filled in again", (text, open) => {
    expect(openYears(text, 2026)).toBe(open);
    expect(fillIn(open, 2026)).toBe(text);
  });

  test("in December one plans for the coming year", () => {
    expect([yearToPlan("2026-11-30"), yearToPlan("2026-12-01"), yearToPlan("2027-01-02")]).toEqual([2026, 2027, 2027]);
  });
});

describe("tasks as lines", () => {
  test.each(TEMPLATE_KINDS)("the ready-made template of a %s reads back as it is written", (kind) => {
    const { agencies } = SHIPPED_TEMPLATES[kind];
    expect(readTasks(writeTasks(agencies), 2027)).toEqual({ ok: true, agencies });
  });

  test.each([
    ["Mở lớp tập huấn", 1, "no-agency"],
    ["Sở Nội vụ:\nMở lớp | chừng nào tiện", 2, "deadline"],
    ["Sở Nội vụ:\nMở lớp | trước ngày 31/11/{năm}", 2, "deadline"],
    ["Sở Nội vụ:\n\nMở lớp | quý II | nhiều", 3, "target"],
    ["Sở Nội vụ:\nMở lớp | quý II | 0", 2, "target"],
    ["Sở Nội vụ:\n| quý II", 2, "too-long"],
    ["Sở Nội vụ:\nMở lớp | quý II | 2 | 3", 2, "too-many-parts"],
    ["Sở Nội vụ:\nMở lớp\n\nSở Tư pháp:", 4, "agency-without-tasks"],
  ])("%j: line %i, %s", (lines, line, fault) => {
    expect(readTasks(lines, 2027)).toMatchObject({ ok: false, line, fault });
  });

  test("what is remembered of last year stays with the words it belongs to", () => {
    const past = { target: 2, proven: 1, state: "late" as const };
    const before = [{ name: "Sở Nội vụ", tasks: [{ text: "Mở lớp", deadline: null, target: 2, past }] }];
    const read = readTasks("Sở Y tế:\n- Mở lớp | quý II | 3\nViết bài", 2027, before);
    expect(read).toMatchObject({
      ok: true,
      agencies: [
        { name: "Sở Y tế", tasks: [{ text: "Mở lớp", deadline: "quý II", target: 3, past }, { text: "Viết bài" }] },
      ],
    });
  });
});

test("a template is drawn from last year's plan with what was proven, and keeps its bases as they were", () => {
  const piece = (kind: PlanPiece["kind"], text: string, state: PlanPiece["state"] = "accepted") =>
    ({ kind, text, state }) as PlanPiece;
  const row = {
    task: {
      text: "Ủy ban nhân dân tỉnh Cà Mau mở lớp năm 2026",
      deadlineText: null,
      dueOn: "2026-06-30",
      targetCount: 2,
    } as PlanTask,
    agency: { id: "a", position: 0, name: "Sở Nội vụ" } as PlanAgency,
    target: 2,
    proven: 1,
    state: "late",
  } as TaskProgress;
  const drawn = proposeTemplate({
    plan: { title: "Truyền thông năm 2026", year: 2026, issuer: "Ủy ban nhân dân tỉnh Cà Mau" },
    pieces: [
      piece("legalBasis", "Kế hoạch số 88/KH-UBND ngày 20/12/2026 của Ủy ban nhân dân tỉnh"),
      piece("purpose", "Giúp người dân trong năm 2026"),
      piece("purpose", "Ý đã bỏ", "dropped"),
    ],
    progress: [row],
    lessons: ["Ít tin tiếng Khmer."],
  });
  expect(drawn).toMatchObject({
    title: "Truyền thông năm {năm}",
    bases: ["Kế hoạch số 88/KH-UBND ngày 20/12/2026 của Ủy ban nhân dân tỉnh"],
    purposes: ["Giúp người dân trong năm {năm}"],
    lessons: ["Ít tin tiếng Khmer."],
    agencies: [
      {
        name: "Sở Nội vụ",
        tasks: [
          {
            text: "{đơn vị} mở lớp năm {năm}",
            deadline: "trước ngày 30/06/{năm}",
            target: 2,
            past: { target: 2, proven: 1, state: "late" },
          },
        ],
      },
    ],
  });
});
