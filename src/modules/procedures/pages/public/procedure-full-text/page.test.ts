import { brotliCompressSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { transaction } from "../../../../../platform/db/index.ts";
import { problemsOf } from "../../../../../platform/html/page-problems.ts";
import { useTestApp } from "../../../../../testing/app.ts";
import { importRecords } from "../../../import-procedures.ts";
import { buildProcedure } from "../../../testing/build-procedure.ts";

const site = useTestApp();

/** Words in an order that no compression foresees. */
function prose(characters: number, seed: number): string {
  const syllables = "hồ sơ nộp tại quầy cơ quan giấy tờ bản chính sao kiểm tra kết quả trả ngày làm việc phí lệ".split(
    " ",
  );
  let state = seed;
  const next = (most: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % most;
  };
  const lines: string[] = [];
  let length = 0;
  while (length < characters) {
    const words = Array.from({ length: 8 + next(20) }, () => `${syllables[next(syllables.length)]}${next(50)}`);
    lines.push(`- ${words.join(" ")}.`);
    length += (lines.at(-1) as string).length;
  }
  return lines.join("\n");
}

beforeAll(async () => {
  for (const [seed, at] of [
    [1, "2026-07-01"],
    [2, "2026-10-01"],
  ] as const) {
    await transaction(site.app.db, (tx) =>
      importRecords(
        tx,
        { id: "system", name: "Hệ thống" },
        {
          records: [buildProcedure({ steps: prose(200_000, seed) })],
          source: "test",
          at: new Date(`${at}T02:00:00Z`),
        },
      ),
    );
  }
});

test("200 KB of steps: the page keeps to its 60 KB, says so, and the whole stands page by page", async () => {
  const page = await site.visitor.get("/thu-tuc/1.000001");
  expect(brotliCompressSync(page.body).length).toBeLessThan(60_000);
  expect(page.body).toContain("Đọc toàn văn");
  expect(await problemsOf(page.body)).toEqual([]);
  let whole = 0;
  for (let part = 1; part <= 4; part++) {
    const piece = await site.visitor.get(`/thu-tuc/1.000001/toan-van?muc=steps&phan=${part}`);
    expect(piece.status).toBe(200);
    expect(brotliCompressSync(piece.body).length).toBeLessThan(60_000);
    whole += piece.body.split("<li>").length - 1;
  }
  expect(whole).toBeGreaterThan(1_500);
  expect((await site.visitor.get("/thu-tuc/1.000001/toan-van?muc=steps&phan=5")).status).toBe(404);
  const data = JSON.parse((await site.visitor.get("/api/v1/procedures/1.000001")).body) as { steps: string };
  expect(data.steps.length).toBeGreaterThan(200_000);
});

test("two texts of 200 KB compared keep to the page as well", async () => {
  const page = await site.visitor.get("/thu-tuc/1.000001/so-sanh");
  expect(page.status).toBe(200);
  expect(brotliCompressSync(page.body).length).toBeLessThan(60_000);
  expect(await problemsOf(page.body)).toEqual([]);
});

test.each(["?muc=x&phan=y", "?phan=-1", "?phan=1e9", "?muc=conditions", "?on=2026-07-02"])(
  "%s is answered",
  async (query) => {
    expect((await site.visitor.get(`/thu-tuc/1.000001/toan-van${query}`)).status).toBe(200);
  },
);

test("a bad day and an unknown code say so", async () => {
  expect((await site.visitor.get("/thu-tuc/1.000001/toan-van?on=2026-02-31")).status).toBe(422);
  expect((await site.visitor.get("/thu-tuc/9.999999/toan-van")).status).toBe(404);
});
