import { spawnSync } from "node:child_process";
import { beforeAll, describe, expect, test } from "vitest";
import { problemsOf } from "../../../../platform/html/page-problems.ts";
import { buildPdf } from "../../../../platform/pdf-signatures/testing/sign-pdf.ts";
import { useTestApp } from "../../../../testing/app.ts";
import { buildCounter, type Counter } from "../../testing/build-counter.ts";
import { listResults } from "../result.store.ts";

const site = useTestApp();
const PAGE = "/can-bo/ho-so/nhan-ket-qua";
let counter: Counter;
let code: string;
let resultId: number;

beforeAll(async () => {
  counter = await buildCounter(site);
  await counter.at("2026-11-20T02:00:00Z");
  code = await counter.received();
  await counter.move(code, "settle", { result: { number: "12/GXN-UBND", signedOn: "2026-11-20" } });
  const bytes = buildPdf("Ket qua");
  await counter.handler.upload(`/can-bo/ho-so/${code}/ket-qua`, {}, [{ field: "result", name: "ket-qua.pdf", bytes }]);
  resultId = (await listResults(site.app.db, (await counter.dossierOf(code)).id))[0]?.id ?? 0;
});

const hasTools = spawnSync("pdftotext", ["-v"]).error === undefined;
const textOf = (pdf: Buffer): string => spawnSync("pdftotext", ["-layout", "-", "-"], { input: pdf }).stdout.toString();
const pagesOf = (pdf: Buffer): string => spawnSync("pdfinfo", ["-"], { input: pdf }).stdout.toString();

describe("labels of results", () => {
  test("one is a page of 50 × 30 mm, reached from the result; it says nothing of whose it is", async () => {
    const page = await counter.officer.get(`/can-bo/ho-so/${code}/ket-qua`);
    expect(page.body).toContain(`/ket-qua/${resultId}/nhan.pdf`);
    const label = await counter.officer.get(`/can-bo/ho-so/${code}/ket-qua/${resultId}/nhan.pdf`);
    expect(label.headers["content-type"]).toBe("application/pdf");
    expect(label.headers["cache-control"]).toBe("no-store");
    if (!hasTools) return;
    expect(pagesOf(label.bytes)).toMatch(/Pages:\s+1\n[\s\S]*Page size:\s+141\.7\d+ x 85\.0\d+/);
    const text = textOf(label.bytes).replaceAll("\u200b", "").replace(/\s+/g, " ");
    expect(text).toContain("Ký ngày 20/11/2026");
    expect(text).toContain("danbiet.example");
    expect(text).not.toContain("Nguyễn Thị Mẫu");
  });

  test("many of a day stand on A4 from the place chosen; what is wrong is told at its field with the choice kept", async () => {
    const page = await counter.officer.get(PAGE);
    expect(page.body).toContain(code);
    expect(await problemsOf(page.body)).toEqual([]);
    const sheet = await counter.officer.get(`${PAGE}.pdf?chon=${resultId}&giay=a4&o=36&ngay=20/11/2026`);
    expect(sheet.headers["content-type"]).toBe("application/pdf");
    if (hasTools) expect(pagesOf(sheet.bytes)).toMatch(/Pages:\s+1\n[\s\S]*A4/);
    for (const [query, sentence] of [
      ["giay=a4&o=1", "Hãy chọn ít nhất một kết quả."],
      [`chon=${resultId}&giay=a4&o=37`, "Hãy nhập số ô từ 1 đến 36."],
      [`chon=${resultId}&giay=a4&o=1&ngay=32/13/2026`, "Ngày phải là ngày có thật"],
    ] as const) {
      const wrong = await counter.officer.get(`${PAGE}.pdf?${query}`);
      expect(wrong.status).toBe(422);
      expect(wrong.body).toContain(sentence);
      expect(await problemsOf(wrong.body)).toEqual([]);
    }
    const none = await counter.officer.get(`${PAGE}?ngay=01/11/2026`);
    expect(none.body).toContain("chưa có tệp kết quả nào");
    expect(await problemsOf(none.body)).toEqual([]);
  });

  test("of others they are not had, and a result that was withdrawn has none", async () => {
    const own = `/can-bo/ho-so/${code}/ket-qua/${resultId}`;
    expect((await counter.stranger.get(`${own}/nhan.pdf`)).status).toBe(404);
    expect((await counter.stranger.get(`${PAGE}.pdf?chon=${resultId}&giay=cuon`)).status).toBe(422);
    await counter.leader.post(`${own}/thu-hoi`, { why: "Ghi sai ngày sinh" });
    expect((await counter.officer.get(`${own}/nhan.pdf`)).status).toBeGreaterThanOrEqual(400);
    expect((await counter.officer.get(PAGE)).body).not.toContain(code);
  });
});
