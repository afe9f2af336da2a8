import { describe, expect, test } from "vitest";
import { summaryOf, tellChanges } from "./change-words.ts";
import { compareTexts } from "./compare-texts.ts";
import { compareVersions } from "./compare-versions.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import type { Fee, ProcedureRecord } from "./procedure-record.ts";
import { buildProcedure } from "./testing/build-procedure.ts";

test("equal versions have no difference; blanks and order of bases do not count", () => {
  const a = buildProcedure();
  expect(compareVersions(a, structuredClone(a))).toEqual([]);
  expect(compareVersions(a, { ...a, name: ` ${a.name}  ` })).toEqual([]);
});

test("a text is compared sentence by sentence, a reworded sentence word by word", () => {
  expect(compareTexts("Nộp đơn. Chờ 5 ngày. Nhận kết quả.", "Nộp đơn. Chờ 3 ngày. Nhận kết quả.")).toEqual([
    { op: "same", text: "Nộp đơn." },
    {
      op: "changed",
      before: "Chờ 5 ngày.",
      text: "Chờ 3 ngày.",
      words: [
        { op: "same", text: "Chờ" },
        { op: "removed", text: "5" },
        { op: "added", text: "3" },
        { op: "same", text: "ngày." },
      ],
    },
    { op: "same", text: "Nhận kết quả." },
  ]);
  expect(compareTexts("Nộp đơn. Trả lệ phí tại quầy.", "Nộp đơn. Chờ tin nhắn.")).toEqual([
    { op: "same", text: "Nộp đơn." },
    { op: "removed", text: "Trả lệ phí tại quầy." },
    { op: "added", text: "Chờ tin nhắn." },
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

test("two texts of 200 KB are compared in a moment, alike or not", () => {
  const text = (sentence: (index: number) => string) =>
    Array.from({ length: 4_000 }, (_, index) => sentence(index)).join(" ");
  const one = text((index) => `Câu một số ${index} của bản này rất dài.`);
  const started = performance.now();
  const unlike = compareTexts(
    one,
    text((index) => `Hoàn toàn khác hẳn, mục ${index} viết mới từ đầu.`),
  );
  expect(unlike.map((part) => part.op)).toEqual(["removed", "added"]);
  const alike = compareTexts(
    one,
    text((index) => `Câu hai số ${index} của bản này rất dài.`),
  );
  expect(alike[0]?.op).toBe("changed");
  expect(alike.at(-1)?.op).toBe("added");
  expect(performance.now() - started).toBeLessThan(3_000);
});

const withFee = (feeText: string, fees: Fee[] | null): ProcedureRecord => {
  const record = buildProcedure();
  return { ...record, methods: record.methods.map((one) => ({ ...one, feeText, fees })) };
};
const fee = (amount: number, part: Partial<Fee> = {}): Fee => ({
  kind: "phí",
  amount,
  per: null,
  note: null,
  ...part,
});
const say = (before: ProcedureRecord, after: ProcedureRecord): string[] =>
  tellChanges(compareVersions(before, after), vi).map((one) => one.summary);

describe("changes in words a resident understands", () => {
  test.each([
    [
      withFee("5.000 đồng", [fee(5_000)]),
      withFee("8.000 đồng", [fee(8_000)]),
      ["Phí tăng từ 5.000 đồng lên 8.000 đồng"],
    ],
    [
      withFee("8.000 đồng/bản", [fee(8_000, { kind: "lệ phí", per: "bản" })]),
      withFee("5.000 đồng/bản", [fee(5_000, { kind: "lệ phí", per: "bản" })]),
      ["Lệ phí giảm từ 8.000 đồng/bản xuống 5.000 đồng/bản"],
    ],
    [withFee("5.000 đồng", [fee(5_000)]), withFee("Không thu", []), ["Nay không mất phí (trước đây 5.000 đồng)"]],
    [
      withFee("Không thu", []),
      withFee("5.000 đồng", [fee(5_000)]),
      ["Nay phải nộp phí: 5.000 đồng (trước đây không mất phí)"],
    ],
    [
      withFee("x", [fee(5_000, { note: "Cấp mới" }), fee(3_000, { note: "Cấp lại" })]),
      withFee("y", [fee(5_000, { note: "Cấp mới" }), fee(4_000, { note: "Cấp lại" })]),
      ["Phí “Cấp lại” tăng từ 3.000 đồng lên 4.000 đồng"],
    ],
    [withFee("Theo biểu A", null), withFee("Theo biểu B", null), ["Phí: từ “Theo biểu A” thành “Theo biểu B”"]],
  ])("fees: %#", (before, after, expected) => {
    expect(say(before, after)).toEqual(expected);
  });

  test("times say whether it became shorter, and where if not everywhere", () => {
    const before = buildProcedure();
    const after = structuredClone(before);
    after.methods[0] = {
      ...(after.methods[0] as (typeof after.methods)[number]),
      timeText: "02 ngày làm việc",
      time: { amount: 2, unit: "workingDay" },
    };
    expect(say(before, after)).toEqual(["Thời hạn khi nộp trực tiếp rút từ 3 ngày làm việc xuống 2 ngày làm việc"]);
    expect(say(after, before)).toEqual(["Thời hạn khi nộp trực tiếp kéo dài từ 2 ngày làm việc lên 3 ngày làm việc"]);
    // Three working days take three days at the least: two are shorter for certain, four nobody can tell.
    (after.methods[0] as (typeof after.methods)[number]).time = { amount: 2, unit: "day" };
    expect(say(before, after)).toEqual(["Thời hạn khi nộp trực tiếp rút từ 3 ngày làm việc xuống 2 ngày"]);
    expect(say(after, before)).toEqual(["Thời hạn khi nộp trực tiếp kéo dài từ 2 ngày lên 3 ngày làm việc"]);
    (after.methods[0] as (typeof after.methods)[number]).time = { amount: 4, unit: "day" };
    expect(say(before, after)).toEqual(["Thời hạn khi nộp trực tiếp đổi từ 3 ngày làm việc thành 4 ngày"]);
    (after.methods[0] as (typeof after.methods)[number]).time = { amount: 1, unit: "workingDay", sameDay: true };
    expect(say(before, after)).toEqual([
      "Thời hạn khi nộp trực tiếp nay là trong ngày làm việc, trước đây 3 ngày làm việc",
    ]);
  });

  test("papers: one more, one less, another number, another form, other words", () => {
    const before = buildProcedure();
    const after = structuredClone(before);
    const papers = after.papers[0]?.papers ?? [];
    Object.assign(papers[0] ?? {}, { originals: 2, form: { name: "Mẫu 02.docx", url: null } });
    papers.splice(1, 1, { name: "Giấy xác nhận tình trạng hôn nhân", originals: 1, copies: 0, form: null });
    expect(say(before, after)).toEqual([
      "Thêm một giấy tờ: Giấy xác nhận tình trạng hôn nhân",
      "Bớt một giấy tờ: Căn cước công dân",
      "Số bản của “Đơn đề nghị theo mẫu”: từ 1 bản chính thành 2 bản chính",
      "Mẫu của “Đơn đề nghị theo mẫu” đổi từ Mẫu 01.docx thành Mẫu 02.docx",
    ]);
    const reworded = structuredClone(before);
    Object.assign(reworded.papers[0]?.papers[0] ?? {}, { name: "Đơn đề nghị theo mẫu mới" });
    const [change] = tellChanges(compareVersions(before, reworded), vi);
    expect(change).toMatchObject({
      summary: "Sửa yêu cầu về một giấy tờ",
      changed: [{ words: [{ op: "same" }, { op: "added", text: "mới" }] }],
    });
  });

  test("short texts stand in the sentence, in English too", () => {
    const before = buildProcedure();
    const after = { ...before, field: "Thể thao" };
    expect(say(before, after)).toEqual(["Đổi lĩnh vực: từ “Văn hóa cơ sở” thành “Thể thao”"]);
    const changes = compareVersions(withFee("5.000 đồng", [fee(5_000)]), withFee("8.000 đồng", [fee(8_000)]));
    expect(changes.map((one) => summaryOf(one, en))).toEqual(["Fee raised from 5,000 VND to 8,000 VND"]);
  });
});

test("a text written anew is told as such, both wordings whole; numbers of a list are no sentences", () => {
  const before = buildProcedure({ steps: "1. Nộp đơn tại xã.\n2. Chờ kết quả ở nhà." });
  const after = buildProcedure({
    steps: Array.from({ length: 8 }, (_, nth) => `${nth + 1}. Cán bộ kiểm tra hồ sơ điện tử số ${nth}.`).join("\n"),
  });
  const [told] = tellChanges(compareVersions(before, after), vi);
  expect([told?.summary, told?.rewritten?.before, told?.parts]).toEqual([
    "Viết lại trình tự thực hiện",
    before.steps,
    [],
  ]);
  const part = compareVersions(before, buildProcedure({ steps: `${before.steps}\n3. Nhận giấy.` }))[0];
  expect(part?.kind === "text" && part.parts.at(-1)).toEqual({ op: "added", text: "3. Nhận giấy." });
});
