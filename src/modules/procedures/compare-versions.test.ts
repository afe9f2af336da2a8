import { expect, test } from "vitest";
import { compareTexts, compareVersions } from "./compare-versions.ts";
import { buildProcedure } from "./testing/build-procedure.ts";

test("equal versions have no difference; blanks and order of bases do not count", () => {
  const a = buildProcedure();
  expect(compareVersions(a, structuredClone(a))).toEqual([]);
  expect(compareVersions(a, { ...a, name: ` ${a.name}  ` })).toEqual([]);
});

test("a text is compared sentence by sentence", () => {
  expect(compareTexts("Nộp đơn. Chờ 5 ngày. Nhận kết quả.", "Nộp đơn. Chờ 3 ngày. Nhận kết quả.")).toEqual([
    { op: "same", text: "Nộp đơn." },
    { op: "removed", text: "Chờ 5 ngày." },
    { op: "added", text: "Chờ 3 ngày." },
    { op: "same", text: "Nhận kết quả." },
  ]);
});

test("ways of filing, papers and bases are compared one by one", () => {
  const before = buildProcedure();
  const after = structuredClone(before);
  after.methods[0] = { ...(after.methods[0] as (typeof after.methods)[number]), timeText: "02 ngày làm việc" };
  after.methods.pop();
  after.papers[0]?.papers.pop();
  after.papers[0]?.papers.push({ name: "Ảnh 3x4", originals: 2, copies: 0, form: null });
  after.legalBases = [];
  expect(compareVersions(before, after)).toMatchObject([
    { field: "methods", channel: "inPerson", part: "time", before: "03 ngày làm việc", after: "02 ngày làm việc" },
    { field: "methods", channel: "online", part: "whole", after: null },
    { field: "papers", removed: ["Căn cước công dân"], added: ["Ảnh 3x4"] },
    { field: "legalBases", removed: ["Nghị định số 61/2018/NĐ-CP"], added: [] },
  ]);
});

test("two texts of 200 KB with nothing in common are compared in a moment", () => {
  const text = (word: string) =>
    Array.from({ length: 4_000 }, (_, index) => `Câu ${word} số ${index} của bản này rất dài.`).join(" ");
  const started = performance.now();
  const parts = compareTexts(text("một"), text("hai"));
  expect(parts.map((part) => part.op)).toEqual(["removed", "added"]);
  expect(performance.now() - started).toBeLessThan(1_000);
});
