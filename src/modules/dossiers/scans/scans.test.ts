import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { addJob } from "../../../platform/jobs/index.ts";
import { createPrinter } from "../../../platform/print/index.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { fieldsOfForm } from "../../procedures/testing/fields-of-form.ts";
import { listEvents, listReadings } from "../dossier.store.ts";
import { sumTally } from "../tally.store.ts";
import { buildCounter, type Counter, PROCEDURE } from "../testing/build-counter.ts";
import { openFile } from "./kept-files.ts";
import { listScans } from "./scan.store.ts";
import { takeScan } from "./take-scan.ts";
import { tidyScans } from "./tidy-scans.ts";

const site = useTestApp();
let counter: Counter;
let pdf: Buffer;
let photo: Buffer;

beforeAll(async () => {
  counter = await buildCounter(site);
  const printer = createPrinter();
  pdf = Buffer.from(await printer.pdf("#set page(width: 9cm, height: 5cm)\nGiấy khai sinh bản chính", {}));
  await printer.close();
  photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: "#dddddd" } })
    .jpeg()
    .withExif({ IFD0: { Artist: "Máy của ai đó" }, IFD3: { GPSLatitude: "9/1 17/1 0/1" } })
    .toBuffer();
});
beforeEach(() => counter.at("2026-11-20T02:00:00Z"));

/** A PDF of these objects; `trailer` goes into its trailer. */
function buildPdf(catalog: string, trailer = ""): Buffer {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
  ];
  let body = "%PDF-1.7\n";
  const offsets = objects.map((object, at) => {
    const offset = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows}`;
  const end = `trailer\n<< /Root 1 0 R /Size ${size} ${trailer} >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + table + end, "latin1");
}
const activePdf = () => buildPdf("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>");
const lockedPdf = () => {
  const secret = "ab".repeat(32);
  const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${secret}> /U <${secret}> /P -4 >>`;
  return buildPdf("", `${encrypt} /ID [<${"01".repeat(16)}> <${"01".repeat(16)}>]`);
};
const runTidy = async () => {
  await transaction(site.app.db, (tx) => addJob(tx, tidyScans, {}));
  await site.runJobs();
};
const scansOf = async (code: string) => listScans(site.app.db, (await counter.dossierOf(code)).id);
const send = (code: string, files: { paper: number; name: string; bytes: Buffer }[], who: Browser = counter.officer) =>
  who.upload(
    `/can-bo/ho-so/${code}/quet`,
    {},
    files.map(({ paper, name, bytes }) => ({ field: `scan-${paper}`, name, bytes })),
  );
const digitised = async (): Promise<number> =>
  (
    await sumTally(site.app.db, {
      unitIds: [counter.units.tanThanh],
      from: "2026-01-01",
      until: "2026-12-31",
      by: "unit",
    })
  )[0]?.digitised ?? 0;

describe("scans of papers", () => {
  test("a PDF stays as it came with its text, a picture is written anew without place and camera", async () => {
    const code = await counter.received();
    expect(photo.includes("Exif")).toBe(true);
    const answer = await send(code, [
      { paper: 0, name: "don.pdf", bytes: pdf },
      { paper: 1, name: "can cuoc.jpg", bytes: photo },
    ]);
    expect(answer.status, answer.body).toBe(303);
    const [first, second] = await scansOf(code);
    const opened = await counter.handler.get(`/can-bo/ho-so/${code}/quet/${first?.id}`);
    expect(opened.headers["content-type"]).toBe("application/pdf");
    expect(opened.headers["cache-control"]).toBe("no-store");
    expect(opened.bytes.equals(pdf)).toBe(true);
    const picture = await counter.handler.get(`/can-bo/ho-so/${code}/quet/${second?.id}`);
    expect(picture.headers["content-type"]).toBe("image/jpeg");
    expect(picture.bytes.includes("Exif")).toBe(false);
    const readings = await listReadings(site.app.db, await counter.dossierOf(code), 9);
    expect(readings.filter((one) => one.what === "scan").map((one) => one.readerName)).toEqual(["Tô Trọng Nghĩa"]);
    const record = await counter.officer.get(`/can-bo/ho-so/${code}`);
    expect(record.body).toContain("Bản quét 1 (PDF, 1 trang)");
    expect(await problemsOf(record.body)).toEqual([]);
    expect(await problemsOf((await counter.officer.get(`/can-bo/ho-so/${code}/quet`)).body)).toEqual([]);
  });

  test("nothing in the store can be read without the ring of keys", async () => {
    const code = await counter.received();
    await send(code, [{ paper: 0, name: "don.pdf", bytes: pdf }]);
    const [scan] = await scansOf(code);
    const file = await site.app.db
      .selectFrom("dossierFile")
      .selectAll()
      .where("id", "=", scan?.fileId ?? 0)
      .executeTakeFirstOrThrow();
    const kept = await site.app.files.get(file.fileKey);
    expect(kept.includes("%PDF")).toBe(false);
    expect(kept.subarray(4, 12).toString()).toBe(file.keyId);
    const folder = join(site.app.config.dataFolder, "files");
    for (const one of readdirSync(folder, { recursive: true, withFileTypes: true }))
      if (one.isFile()) expect(readFileSync(join(one.parentPath, one.name)).includes("khai sinh")).toBe(false);
  });

  test.each<[string, () => Buffer, string]>([
    ["of another kind", () => Buffer.from("PK\u0003\u0004 gì đó"), "không phải PDF, JPEG hay PNG"],
    ["a page", () => Buffer.from("<!doctype html><script>alert(1)</script>"), "không phải PDF, JPEG hay PNG"],
    ["cut off", () => pdf.subarray(0, pdf.length - 400), "tệp hỏng"],
    ["a picture cut off", () => photo.subarray(0, 200), "tệp hỏng"],
    ["of 40 MB", () => Buffer.concat([pdf, randomBytes(40 * 1024 * 1024)]), "không quá 20 MB"],
    ["with a script", () => activePdf(), "mã tự chạy"],
    ["with a password", () => lockedPdf(), "có mật khẩu"],
  ])("a file %s is refused in words, the good one beside it is kept", async (_what, bytes, sentence) => {
    const code = await counter.received();
    const wrong = await send(code, [
      { paper: 0, name: "tốt.pdf", bytes: pdf },
      { paper: 1, name: "xấu.bin", bytes: bytes() },
    ]);
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain(sentence);
    expect(wrong.body).toContain("xấu.bin");
    expect(await scansOf(code)).toEqual([]);
    expect(await problemsOf(wrong.body)).toEqual([]);
    const kept = /name="kept" value="([^"]+)"/.exec(wrong.body)?.[1] ?? "";
    const again = await counter.officer.upload(`/can-bo/ho-so/${code}/quet`, { kept }, []);
    expect(again.status).toBe(303);
    expect((await scansOf(code)).map((scan) => scan.paper)).toEqual([0]);
  });

  test("a dossier is counted as digitised once, on its day of reception, and no longer when the last scan is off", async () => {
    const before = await digitised();
    const code = await counter.received();
    await send(code, [{ paper: 0, name: "a.pdf", bytes: pdf }]);
    await send(code, [{ paper: 1, name: "b.pdf", bytes: pdf }]);
    expect(await digitised()).toBe(before + 1);
    const scans = await scansOf(code);
    for (const scan of scans)
      expect((await counter.officer.post(`/can-bo/ho-so/${code}/quet/${scan.id}/bo`, {})).status).toBe(303);
    expect(await digitised()).toBe(before);
    const acts = (await listEvents(site.app.db, await counter.dossierOf(code))).map((event) => event.act);
    expect(acts).toEqual(["receive", "scan", "scan", "unscan", "unscan"]);
  });

  test("are opened and added where the dossier is worked on, nowhere else", async () => {
    const code = await counter.received();
    await send(code, [{ paper: 0, name: "a.pdf", bytes: pdf }]);
    const [scan] = await scansOf(code);
    const other = await counter.received();
    expect((await counter.stranger.get(`/can-bo/ho-so/${code}/quet/${scan?.id}`)).status).toBe(404);
    expect((await send(code, [{ paper: 0, name: "a.pdf", bytes: pdf }], counter.stranger)).status).toBe(404);
    // A scan answers under its own dossier only.
    expect((await counter.officer.get(`/can-bo/ho-so/${other}/quet/${scan?.id}`)).status).toBe(404);
    expect((await counter.officer.get(`/can-bo/ho-so/${code}/quet/x`)).status).toBe(404);
    // What somebody else sent is not taken over by its number.
    const wrong = await send(other, [
      { paper: 0, name: "x.bin", bytes: Buffer.from("x") },
      { paper: 1, name: "a.pdf", bytes: pdf },
    ]);
    const kept = /name="kept" value="([^"]+)"/.exec(wrong.body)?.[1] ?? "";
    expect((await counter.handler.upload(`/can-bo/ho-so/${other}/quet`, { kept }, [])).status).toBe(422);
  });

  test("go with the personal data; what no dossier took is gone after a day", async () => {
    const code = await counter.received();
    await send(code, [{ paper: 0, name: "a.pdf", bytes: pdf }]);
    const [scan] = await scansOf(code);
    await send(code, [
      { paper: 0, name: "x.bin", bytes: Buffer.from("x") },
      { paper: 1, name: "b.pdf", bytes: pdf },
    ]);
    const all = () => site.app.db.selectFrom("dossierFile").select(["id", "fileKey"]).execute();
    const before = await all();
    const dossier = await counter.dossierOf(code);
    await site.app.db
      .updateTable("dossier")
      .set({ applicantSealed: null, idDigest: null, phoneDigest: null, nameDigests: [], erasedAt: site.clock.now() })
      .where("id", "=", dossier.id)
      .execute();
    await counter.at("2026-11-22T02:00:00Z");
    await runTidy();
    const after = await all();
    expect(after.some((file) => file.id === scan?.fileId)).toBe(false);
    expect(await scansOf(code)).toEqual([]);
    expect(after.length).toBeLessThan(before.length);
    for (const file of before.filter((one) => !after.some((left) => left.id === one.id)))
      expect(await site.app.files.has(file.fileKey)).toBe(false);
  });

  test("after a change of keys files are sealed anew and open as before", async () => {
    const code = await counter.received();
    await send(code, [{ paper: 0, name: "a.pdf", bytes: pdf }]);
    const [scan] = await scansOf(code);
    const { config } = site.app;
    const ring = config.identityKeys;
    config.identityKeys = { current: Buffer.alloc(32, 9), earlier: [ring.current] };
    await runTidy();
    config.identityKeys = { current: Buffer.alloc(32, 9), earlier: [] };
    const file = await site.app.db
      .selectFrom("dossierFile")
      .selectAll()
      .where("id", "=", scan?.fileId ?? 0)
      .executeTakeFirstOrThrow();
    expect((await openFile(site.app, file)).equals(pdf)).toBe(true);
    config.identityKeys = { current: Buffer.alloc(32, 9), earlier: [ring.current] };
  });

  test("a heavy PDF is looked at beside the thread that answers", async () => {
    const heavy = Buffer.from(
      await (async () => {
        const printer = createPrinter();
        const made = await printer.pdf("#for n in range(1, 120) [#lorem(300) #pagebreak()]", {});
        await printer.close();
        return made;
      })(),
    );
    expect(heavy.length).toBeGreaterThan(300_000);
    expect((await takeScan(site.app, heavy)).pages).toBeGreaterThan(100);
  });
});

describe("scans at reception", () => {
  const PAGE = "/can-bo/ho-so/tiep-nhan";
  const typed = { name: "Trần Văn Đủ", phone: "0912345678", checked: "1", act: "receive" };

  test("a scanned paper is ticked by itself; a mistake elsewhere keeps the scan", async () => {
    const before = await digitised();
    const form = fieldsOfForm((await counter.officer.get(`${PAGE}?thutuc=${PROCEDURE}`)).body) as Record<
      string,
      string
    >;
    const wrong = await counter.officer.upload(PAGE, { ...form, ...typed, phone: "12" }, [
      { field: "scan-0.0", name: "don.pdf", bytes: pdf },
    ]);
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain("1 tệp");
    expect(await problemsOf(wrong.body)).toEqual([]);
    const kept = /name="kept" value="([^"]+)"/.exec(wrong.body)?.[1] ?? "";
    const right = { ...form, ...typed, kept };
    const first = await counter.officer.upload(PAGE, right, []);
    expect(first.status, first.body).toBe(303);
    const again = await counter.officer.upload(PAGE, right, []);
    expect(again.headers.location).toBe(first.headers.location);
    const code = decodeURIComponent(/ho-so\/([^?]+)/.exec(String(first.headers.location))?.[1] ?? "");
    expect((await scansOf(code)).map((scan) => scan.paper)).toEqual([0]);
    expect(await digitised()).toBe(before + 1);
    expect((await listEvents(site.app.db, await counter.dossierOf(code))).map((event) => event.act)).toEqual([
      "receive",
    ]);
  });

  test("the form works with every field of files left empty", async () => {
    const form = fieldsOfForm((await counter.officer.get(`${PAGE}?thutuc=${PROCEDURE}`)).body) as Record<
      string,
      string
    >;
    const empty = Array.from({ length: 40 }, (_, at) => ({ field: `scan-0.${at}`, name: "", bytes: Buffer.alloc(0) }));
    const answer = await counter.officer.upload(PAGE, { ...form, ...typed, morePapers: "Ảnh 3x4" }, empty);
    expect(answer.status, answer.body).toBe(303);
  });
});

describe("papers already held", () => {
  const PAGE = "/can-bo/ho-so/tiep-nhan";
  const idNumber = "024199000777";
  const typed = { name: "Mai Thị Cũ", idNumber, phone: "0912345678", checked: "1" };
  const formOf = async () =>
    fieldsOfForm((await counter.officer.get(`${PAGE}?thutuc=${PROCEDURE}`)).body) as Record<string, string>;

  test("are offered to who agrees, linked instead of asked for, and the reading is noted at both", async () => {
    const applicant = { name: "Mai Thị Cũ", idNumber };
    const old = await counter.received({ applicant, papers: ["Giấy khai sinh", "Sổ chưa quét"] });
    await send(old, [{ paper: 0, name: "a.pdf", bytes: pdf }]);
    const form = await formOf();
    const without = await counter.officer.upload(PAGE, { ...form, ...typed, act: "refresh" }, []);
    expect(without.body).not.toContain(old);
    const agreed = { ...form, ...typed, reuseConsent: "1" };
    const offered = await counter.officer.upload(PAGE, { ...agreed, act: "refresh" }, []);
    expect(offered.body).toContain(`đã có trong hồ sơ ${old} ngày 20/11/2026`);
    expect(offered.body).not.toContain("Sổ chưa quét");
    expect(await problemsOf(offered.body)).toEqual([]);
    const reuse = /name="reuse" [^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="reuse"/.exec(offered.body);
    const right = { ...agreed, act: "receive", reuse: reuse?.[1] ?? reuse?.[2] ?? "" };
    const first = await counter.officer.upload(PAGE, right, []);
    expect(first.status, first.body).toBe(303);
    expect((await counter.officer.upload(PAGE, right, [])).headers.location).toBe(first.headers.location);
    const code = decodeURIComponent(/ho-so\/([^?]+)/.exec(String(first.headers.location))?.[1] ?? "");
    const dossier = await counter.dossierOf(code);
    expect(dossier.papers.map((paper) => [paper.name, paper.originals])).toEqual([["Giấy khai sinh", 0]]);
    const [scan] = await scansOf(code);
    expect(scan?.reusedFrom).toBe((await counter.dossierOf(old)).id);
    expect((await counter.officer.get(`/can-bo/ho-so/${code}/quet/${scan?.id}`)).bytes.equals(pdf)).toBe(true);
    for (const one of [old, code])
      expect((await listReadings(site.app.db, await counter.dossierOf(one), 9)).map((row) => row.what)).toContain(
        "scan",
      );
    expect((await counter.officer.get(`/can-bo/ho-so/${code}`)).body).toContain(`dùng lại từ hồ sơ ${old}`);
    // The file lives as long as one of the two.
    const [before] = await scansOf(old);
    await counter.officer.post(`/can-bo/ho-so/${old}/quet/${before?.id}/bo`, {});
    await counter.at("2026-11-23T02:00:00Z");
    await runTidy();
    expect((await counter.officer.get(`/can-bo/ho-so/${code}/quet/${scan?.id}`)).status).toBe(200);
  });

  test("of somebody else are neither offered nor taken by their number", async () => {
    const old = await counter.received({ applicant: { name: "Người khác", idNumber: "024199000888" } });
    await send(old, [{ paper: 0, name: "a.pdf", bytes: pdf }]);
    const { id } = await counter.dossierOf(old);
    const form = { ...(await formOf()), ...typed, morePapers: "Ảnh", reuseConsent: "1", reuse: `${id}.0` };
    expect((await counter.officer.upload(PAGE, { ...form, act: "refresh" }, [])).body).not.toContain(old);
    const answer = await counter.officer.upload(PAGE, { ...form, act: "receive" }, []);
    const code = decodeURIComponent(/ho-so\/([^?]+)/.exec(String(answer.headers.location))?.[1] ?? "");
    expect(await scansOf(code)).toEqual([]);
    // Two countries gave one number.
    const japanese = { name: "Tanaka", idNumber: "TR1234567", idCountry: "JP" };
    const held = await counter.received({ applicant: japanese });
    await send(held, [{ paper: 0, name: "a.pdf", bytes: pdf }]);
    const offers = async (idCountry: string) => {
      const asked = { ...form, ...japanese, idCountry, act: "refresh", reuse: "" };
      return (await counter.officer.upload(PAGE, asked, [])).body.includes(held);
    };
    expect([await offers("US"), await offers("JP")]).toEqual([false, true]);
  });
});
