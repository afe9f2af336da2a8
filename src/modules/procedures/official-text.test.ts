import { expect, test } from "vitest";
import { readBlocks, readSentences, readSteps, splitBlocks } from "./official-text.ts";

test("headings, paragraphs, items and items below items", () => {
  expect(
    readBlocks("**a) Nộp hồ sơ**\n\nNgười **yêu cầu** nộp:\n- Tờ khai;\n+ Bản chính\n+ Bản sao\n- Giấy tờ.\nHết."),
  ).toEqual([
    { kind: "heading", text: "a) Nộp hồ sơ" },
    { kind: "paragraph", text: "Người yêu cầu nộp:" },
    {
      kind: "list",
      ordered: false,
      items: [
        { text: "Tờ khai;", items: ["Bản chính", "Bản sao"] },
        { text: "Giấy tờ.", items: [] },
      ],
    },
    { kind: "paragraph", text: "Hết." },
  ]);
});

test("numbered steps are told apart, however they are written", () => {
  const steps = readSteps(
    "Chuẩn bị.\n- Bước 1: Nộp đơn.\n+ Trực tiếp\n**Bước 2.** Nhận giấy hẹn\nBước 3. Nhận kết quả.",
  );
  expect(steps.map((step) => step.label)).toEqual([null, "Bước 1", "Bước 2", "Bước 3"]);
  expect(steps[1]?.blocks).toEqual([
    { kind: "paragraph", text: "Nộp đơn." },
    { kind: "list", ordered: false, items: [{ text: "Trực tiếp", items: [] }] },
  ]);
  expect(steps[2]?.blocks).toEqual([{ kind: "paragraph", text: "Nhận giấy hẹn" }]);
});

test("sentences end where the next begins with a capital letter; numbers of decrees do not end one", () => {
  expect(readSentences("Nộp hồ sơ theo Nghị định 123/2015/NĐ-CP. Nhận kết quả.\n- Mang 1.5 kg.")).toEqual([
    "Nộp hồ sơ theo Nghị định 123/2015/NĐ-CP.",
    "Nhận kết quả.",
    "- Mang 1.5 kg.",
  ]);
});

test("a long text is cut between blocks and between items, and nothing of it is lost", () => {
  const text = `Mở đầu.\n${Array.from({ length: 60 }, (_, index) => `- Mục số ${index} của danh sách này.`).join("\n")}\nKết thúc.`;
  const blocks = readBlocks(text);
  const { head, rest } = splitBlocks(blocks, 400);
  const count = (list: typeof blocks) =>
    list.reduce((sum, block) => sum + (block.kind === "list" ? block.items.length : 1), 0);
  expect(count(head)).toBeGreaterThan(2);
  expect(count(head) + count(rest)).toBe(62);
  expect(splitBlocks(blocks, 100_000)).toEqual({ head: blocks, rest: [] });
});

test("numbers that run from one are steps and lists, others stay text", () => {
  expect(readSteps("1. Nộp đơn.\n- Kèm ảnh\n2. Nhận kết quả.").map((step) => [step.label, step.blocks.length])).toEqual(
    [
      ["Bước 1", 2],
      ["Bước 2", 1],
    ],
  );
  expect(readBlocks("1. Đơn\n2. Ảnh\n- màu\n5. Ngoài dãy")).toEqual([
    {
      kind: "list",
      ordered: true,
      items: [
        { text: "Đơn", items: [] },
        { text: "Ảnh", items: ["màu"] },
      ],
    },
    { kind: "paragraph", text: "5. Ngoài dãy" },
  ]);
});
