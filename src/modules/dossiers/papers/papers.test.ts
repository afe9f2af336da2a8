import { extractText, getDocumentProxy } from "unpdf";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { listReadings } from "../dossier.store.ts";
import { buildCounter, type Counter } from "../testing/build-counter.ts";

const site = useTestApp();
let counter: Counter;
let officer: Browser;

beforeAll(async () => {
  counter = await buildCounter(site);
});
beforeEach(async () => {
  await counter.at("2026-11-20T02:00:00Z");
  officer = counter.officer;
});

/** Words of a PDF, blanks and line ends aside. */
async function wordsOf(bytes: Buffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  return text.normalize("NFC").replace(/[\s\u200b\u00a0-]+/g, "");
}
const squeezed = (text: string): string => text.replace(/[\s-]+/g, "");
const paper = (code: string, form: string, who: Browser = officer) =>
  who.get(`/can-bo/ho-so/${encodeURIComponent(code)}/giay/${form}`);

describe("papers of a dossier", () => {
  test("the receipt says what was handed in, by when, and its place in the book; numbers are masked", async () => {
    const code = await counter.received();
    const answer = await paper(code, "01.pdf");
    expect(answer.headers["content-type"]).toBe("application/pdf");
    expect(answer.headers["content-disposition"]).toContain("inline");
    const words = await wordsOf(answer.bytes);
    for (const said of [
      "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
      code,
      "Nguyễn Thị Mẫu",
      "024*****0123",
      "Đơn đề nghị theo mẫu",
      "ngày 26 tháng 11 năm 2026",
      "Trung tâm Phục vụ hành chính công".toLocaleUpperCase("vi"),
      "quyển số 01, số thứ tự",
      "Lê Hoàng Phúc",
      "/tra-cuu/ho-so/",
    ])
      expect(words, said).toContain(squeezed(said));
    expect(words).not.toContain("024199000123");
  });

  test("printed again, on A5 or after everything went on, the receipt is the same", async () => {
    const code = await counter.received();
    const before = await wordsOf((await paper(code, "01.pdf")).bytes);
    await counter.move(code, "askPapers", { words: "Thiếu bản sao giấy khai sinh." });
    await counter.at("2026-12-01T02:00:00Z");
    await counter.move(code, "bringPapers", { papers: ["Bản sao giấy khai sinh"] }, counter.officer);
    await counter.move(code, "settle", {});
    expect(await wordsOf((await paper(code, "01.pdf", counter.officer)).bytes)).toBe(before);
    const a4 = await paper(code, "01.pdf?kho=a4", counter.officer);
    expect(a4.bytes.length).not.toBe(0);
    expect(a4.bytes.equals((await paper(code, "01.pdf", counter.officer)).bytes)).toBe(false);
  });

  test("each form comes from the act that caused it, and only then", async () => {
    const code = await counter.received();
    for (const form of ["02-2.pdf", "03-2.pdf", "04-2.pdf", "05-2.pdf", "07.pdf", "01.txt", "01-1.pdf"])
      expect((await paper(code, form)).status, form).toBe(404);
    await counter.move(code, "askPapers", { words: "Thiếu bản sao giấy khai sinh.\nTờ khai chưa ký." });
    const demand = await wordsOf((await paper(code, "02-2.pdf")).bytes);
    expect(demand).toContain(squeezed("Thiếu bản sao giấy khai sinh."));
    expect(demand).toContain(squeezed("PHIẾU YÊU CẦU BỔ SUNG"));
    await counter.move(code, "bringPapers", { papers: ["Bản sao giấy khai sinh"] }, officer);
    await counter.move(code, "extend", { words: "Chờ xác minh.", promisedOn: "2026-12-02" }, counter.leader);
    const apology = await wordsOf((await paper(code, "04-4.pdf")).bytes);
    for (const said of [
      "Kính gửi: Nguyễn Thị Mẫu",
      "Chờ xác minh.",
      "ngày 02 tháng 12 năm 2026",
      "TM. ỦY BAN NHÂN DÂN",
    ])
      expect(apology, said).toContain(squeezed(said));
    await counter.move(code, "stop", { words: "Người nộp rút hồ sơ." });
    expect(await wordsOf((await paper(code, "05-5.pdf")).bytes)).toContain(squeezed("THÔNG BÁO"));
    const other = await counter.received();
    await counter.move(other, "refuse", { words: "Không thuộc thẩm quyền." });
    expect(await wordsOf((await paper(other, "03-2.pdf")).bytes)).toContain(squeezed("Không thuộc thẩm quyền."));
  });

  test("the control slip has a line for each hand-over, late ones among them", async () => {
    const code = await counter.received();
    await counter.move(code, "forward", { handler: counter.handlerPerson.id }, officer);
    await counter.at("2026-11-30T02:00:00Z");
    await counter.move(code, "settle", {});
    const words = await wordsOf((await paper(code, "06.pdf", counter.officer)).bytes);
    for (const said of ["Tô Trọng Nghĩa", "Bộ phận một cửa", "Trễ", "PHIẾU KIỂM SOÁT"])
      expect(words, said).toContain(squeezed(said));
  });

  test("out of area the receipt names both agencies and promises no date yet", async () => {
    const code = await counter.received({ competentUnit: counter.units.hungMy });
    const words = await wordsOf((await paper(code, "01.pdf")).bytes);
    expect(words).toContain(squeezed("Xã Hưng Mỹ"));
    expect(words).toContain(squeezed("thời hạn bắt đầu khi cơ quan giải quyết nhận được hồ sơ"));
  });

  test("who prints is noted; officers of other units find nothing", async () => {
    const code = await counter.received();
    await paper(code, "01.pdf");
    const readings = await listReadings(site.app.db, await counter.dossierOf(code), 5);
    expect(readings.map((one) => [one.what, one.readerName])).toEqual([["print", "Lê Hoàng Phúc"]]);
    expect((await paper(code, "01.pdf", counter.stranger)).status).toBe(404);
    expect((await paper(code, "01.pdf", site.visitor)).status).toBe(303);
  });

  test("after reception the first thing to press opens the receipt; the record lists what can be printed", async () => {
    const code = await counter.received();
    const page = await officer.get(`/can-bo/ho-so/${code}?xong=nhan`);
    expect(page.body).toMatch(
      /class="govuk-button[^"]*"[^>]*>In giấy tiếp nhận|href="[^"]+giay\/01\.pdf" class="govuk-button/,
    );
    expect(page.body).toContain("giay/06.pdf");
    expect(page.body).toContain("giay/01.pdf?kho=a4");
    expect(page.body).not.toContain("giay/02");
    expect(await problemsOf(page.body)).toEqual([]);
  });
});

describe("samples for the board", () => {
  test("all seven carry the word MẪU and the name of the office", async () => {
    const page = await officer.get("/can-bo/ho-so/mau-giay");
    expect(await problemsOf(page.body)).toEqual([]);
    for (const form of ["01", "02", "03", "04", "05", "06", "07"]) {
      const address = `/can-bo/ho-so/mau-giay/${form}.pdf?donvi=${counter.units.tanThanh}`;
      expect(page.body).toContain(address.replace("&", "&amp;"));
      const words = await wordsOf((await officer.get(address)).bytes);
      expect(words).toContain("MẪU");
      expect(words.toLocaleLowerCase("vi"), form).toContain(squeezed("phường tân thành"));
    }
  });

  test.each(["08.pdf", "01.png", "x"])("%s is none", async (form) => {
    const address = `/can-bo/ho-so/mau-giay/${form}?donvi=${counter.units.tanThanh}`;
    expect((await officer.get(address)).status).toBe(404);
  });

  test("not in the name of an office of others", async () => {
    expect((await officer.get(`/can-bo/ho-so/mau-giay/01.pdf?donvi=${counter.units.hungMy}`)).status).toBe(404);
  });
});

describe("the book of the year", () => {
  const csv = (year: number, who: Browser = counter.officer, unit = counter.units.tanThanh) =>
    who.get(`/can-bo/ho-so/so-theo-doi/quyen.csv?donvi=${unit}&nam=${year}&quyen=1`);

  test("numbers run by reception from 1, without a gap, also when many come at once", async () => {
    await Promise.all(Array.from({ length: 6 }, () => counter.received()));
    const lines = (await csv(2026)).body.trim().split("\n").slice(1);
    expect(lines.length).toBeGreaterThanOrEqual(6);
    expect(lines.map((line) => Number(line.split(";")[0]))).toEqual(lines.map((_, at) => at + 1));
  });

  test("begins anew each year; a closed year stays as it was at its end", async () => {
    await counter.at("2027-03-01T02:00:00Z");
    const [first, second] = [await counter.received(), await counter.received()];
    await counter.move(first, "settle", {});
    await counter.move(first, "give", { givenTo: "self" }, counter.officer);
    await counter.move(second, "settle", {});
    const open = (await csv(2027)).body;
    expect(open).toContain(`1;${first}`);
    expect(open.split("\n")[1]).toContain("01/03/2027");
    await counter.at("2028-01-03T02:00:00Z");
    const closed = (await csv(2027)).body;
    expect(closed.split("\n").find((line) => line.includes(second))).toContain("chưa trả khi khóa sổ");
    await counter.move(second, "give", { givenTo: "self" }, counter.officer);
    const next = await counter.received();
    expect((await csv(2027)).body).toBe(closed);
    expect((await csv(2028)).body).toContain(`1;${next}`);
    const pdf = await counter.officer.get(
      `/can-bo/ho-so/so-theo-doi/quyen.pdf?donvi=${counter.units.tanThanh}&nam=2027&quyen=1`,
    );
    expect(await wordsOf(pdf.bytes)).toContain(squeezed("Sổ được khóa ngày 31 tháng 12 năm 2027"));
  });

  test("is read where dossiers are read, and whoever takes it along is on the log", async () => {
    const page = await officer.get("/can-bo/ho-so/so-theo-doi");
    expect(page.body).toContain("quyen.pdf?donvi=");
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await csv(2026, counter.stranger)).status).toBe(404);
    expect((await csv(2026, counter.admin)).status).toBe(403);
    expect((await csv(1999)).status).toBe(404);
    await csv(2026);
    const acts = await site.app.db.selectFrom("auditEntry").selectAll().where("act", "=", "dossier.book").execute();
    expect(acts.length).toBeGreaterThan(0);
    const empty = await counter.stranger.get("/can-bo/ho-so/so-theo-doi");
    expect(empty.body).toContain("Sổ bắt đầu khi");
    expect(await problemsOf(empty.body)).toEqual([]);
  });
});
