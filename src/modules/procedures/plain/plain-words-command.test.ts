import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { useTestApp } from "../../../testing/app.ts";
import { importRecords } from "../import-procedures.ts";
import { buildProcedure } from "../testing/build-procedure.ts";
import { exportPlainFile, importPlainFile } from "./plain-words-command.ts";
import { findOpenRendition } from "./rendition.store.ts";

const site = useTestApp();
const folder = mkdtempSync(join(tmpdir(), "danbiet-plain-"));
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
  await transaction(site.app.db, (tx) =>
    importRecords(
      tx,
      { id: "system", name: "Hệ thống" },
      { records: [buildProcedure()], source: "test", at: new Date("2026-07-01T02:00:00Z") },
    ),
  );
});

const run = async (bytes: string | Buffer): Promise<{ code: number; said: string[]; file: string }> => {
  const file = join(folder, "loi.jsonl");
  writeFileSync(file, bytes);
  const said: string[] = [];
  const code = await importPlainFile(site.app, file, { say: (line) => said.push(line), progress: () => {} });
  return { code, said, file };
};
const words = (part: object = {}) =>
  JSON.stringify({
    code: "1.000001",
    form: "plain",
    lang: "vi",
    sentences: [
      { key: "name1", part: "name", text: "Mượn nhà văn hóa", sources: [{ at: "name", quote: buildProcedure().name }] },
    ],
    ...part,
  });

test("a file becomes drafts for somebody to approve, broken lines are told one by one and kept in a file", async () => {
  const lines = [words(), "{broken", words({ code: "9.999999" }), words({ code: "1.000001", form: "poem" })];
  const first = await run(lines.join("\r\n"));
  expect(first.code).toBe(0);
  expect(first.said).toEqual(
    expect.arrayContaining([
      "Đã nhận 1 thủ tục thành bản nháp.",
      "Dòng 2: dòng hỏng hoặc bị cắt ngang.",
      "Dòng 3: ở đây không có thủ tục mang mã này.",
      "Dòng 4: thiếu trường hoặc trường có dạng lạ (form).",
    ]),
  );
  expect(readFileSync(`${first.file}.refused.csv`, "utf8").trim().split("\n")).toHaveLength(4);
  const open = await findOpenRendition(site.app.db, "1.000001");
  expect([open?.state, open?.origin, open?.writtenByName]).toEqual([
    "draft",
    "import",
    "Hệ thống (nhập lời dễ hiểu từ dòng lệnh)",
  ]);
  // Nothing of it is public before somebody approved it.
  const exported = [];
  for await (const one of exportPlainFile(site.app.db)) exported.push(one);
  expect(exported).toEqual([]);
});

test("run again it changes nothing", async () => {
  const again = await run(words());
  expect([again.code, again.said]).toEqual([
    0,
    ["Đã nhận 0 thủ tục thành bản nháp.", "1 thủ tục giống bản đã có ở đây, không đổi gì."],
  ]);
});

test.each([
  ["another file", "PK\u0003\u0004", "Tệp này không phải lời dễ hiểu của thủ tục."],
  ["an empty one", "", "Tệp này không phải lời dễ hiểu của thủ tục."],
  [
    "one of another encoding",
    Buffer.from([0xff, 0xfe, 0x7b, 0x00]),
    "Tệp không dùng bảng mã UTF-8. Hãy lưu lại với bảng mã UTF-8 rồi nhập.",
  ],
])("%s is refused in a sentence", async (_what, bytes, sentence) => {
  const { code, said } = await run(bytes);
  expect([code, said[0]]).toEqual([1, sentence]);
});
