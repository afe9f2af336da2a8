import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { addJob } from "../../../platform/jobs/index.ts";
import {
  buildOffice,
  buildPdf,
  hasOpenssl,
  type Office,
  signPdf,
} from "../../../platform/pdf-signatures/testing/sign-pdf.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { listEvents, listReadings } from "../dossier.store.ts";
import { tidyScans } from "../scans/tidy-scans.ts";
import { sumTally } from "../tally.store.ts";
import { buildCounter, type Counter } from "../testing/build-counter.ts";
import { listResults } from "./result.store.ts";
import { resultAddress } from "./result.ts";

const site = useTestApp();
let counter: Counter;
let office: Office;
let plain: Buffer;
let signed: Buffer;

beforeAll(async () => {
  counter = await buildCounter(site);
  plain = buildPdf("Ket qua");
  if (!hasOpenssl) return;
  office = buildOffice({ name: "Huỳnh Quốc Thái", organisation: "Ủy ban nhân dân phường Tân Thành" });
  signed = signPdf(plain, (bytes) => office.sign(bytes));
});
beforeEach(() => counter.at("2026-11-20T02:00:00Z"));

const settled = async (): Promise<string> => {
  const code = await counter.received();
  await counter.move(code, "settle", { result: { number: "12/GXN-UBND", signedOn: "2026-11-20" } });
  return code;
};
const send = (code: string, bytes: Buffer, who: Browser = counter.handler) =>
  who.upload(`/can-bo/ho-so/${code}/ket-qua`, {}, [{ field: "result", name: "ket-qua.pdf", bytes }]);
const resultsOf = async (code: string) => listResults(site.app.db, (await counter.dossierOf(code)).id);
const verify = async (code: string) => {
  const [result] = await resultsOf(code);
  return site.visitor.get(resultAddress(site.app.config.secretKey, result ?? { id: 0 }));
};
const counted = async () => {
  const [row] = await sumTally(site.app.db, {
    unitIds: [counter.units.tanThanh],
    from: "2026-01-01",
    until: "2026-12-31",
    by: "unit",
  });
  return row?.digitalResults ?? 0;
};

describe("the result as a file", () => {
  test.runIf(hasOpenssl)("is kept byte for byte, with who signed it; opening it is noted", async () => {
    const code = await settled();
    expect((await send(code, signed)).status).toBe(303);
    const page = await counter.officer.get(`/can-bo/ho-so/${code}/ket-qua`);
    expect(page.body).toContain("Huỳnh Quốc Thái (Ủy ban nhân dân phường Tân Thành)");
    expect(page.body).toContain("Tệp không đổi từ khi ký.");
    expect(await problemsOf(page.body)).toEqual([]);
    const [result] = await resultsOf(code);
    const file = await counter.officer.get(`/can-bo/ho-so/${code}/ket-qua/${result?.id}`);
    expect(file.bytes.equals(signed)).toBe(true);
    const readings = await listReadings(site.app.db, await counter.dossierOf(code), 9);
    expect(readings.some((one) => one.what === "result" && one.readerName === "Lê Hoàng Phúc")).toBe(true);
  });

  test.runIf(hasOpenssl).each<[string, () => Buffer, string]>([
    [
      "changed after it was signed",
      () => Buffer.from(signed.toString("latin1").replace("Ket qua", "Ket QUA"), "latin1"),
      "đã bị sửa sau khi ký số",
    ],
    ["written on after it was signed", () => Buffer.concat([signed, Buffer.from("\n% thêm\n")]), "thêm vào sau chữ ký"],
    ["a picture", () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]), "không phải PDF"],
    ["cut off", () => plain.subarray(0, plain.length - 60), "Tệp hỏng"],
  ])("a file %s is refused in words", async (_what, bytes, sentence) => {
    const code = await settled();
    const answer = await send(code, bytes());
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(sentence);
    expect(await problemsOf(answer.body)).toEqual([]);
    expect(await resultsOf(code)).toEqual([]);
  });

  test("comes with the act that says there is a result; a mistake there keeps the file", async () => {
    const code = await counter.received();
    const form = { outcome: "granted", number: "7/GXN", basedOn: "1", "signedOn-day": "31", "signedOn-month": "2" };
    const wrong = await counter.handler.upload(`/can-bo/ho-so/${code}/viec/settle`, form, [
      { field: "result", name: "kq.pdf", bytes: plain },
    ]);
    expect(wrong.status).toBe(422);
    expect(await problemsOf(wrong.body)).toEqual([]);
    const keptResult = /name="keptResult" value="(\d+)"/.exec(wrong.body)?.[1] ?? "";
    const right = { outcome: "granted", number: "7/GXN", basedOn: "1", keptResult };
    expect((await counter.handler.upload(`/can-bo/ho-so/${code}/viec/settle`, right, [])).status).toBe(303);
    const [result] = await resultsOf(code);
    expect(result?.number).toBe("7/GXN");
    expect((await listEvents(site.app.db, await counter.dossierOf(code))).map((event) => event.act)).toEqual([
      "receive",
      "settle",
      "addResult",
    ]);
  });

  test("is added by who settles it, once there is a result and before it is given", async () => {
    const early = await counter.received();
    expect((await send(early, plain)).status).toBe(409);
    const code = await settled();
    expect((await send(code, plain, counter.stranger)).status).toBe(404);
    await counter.move(code, "give", { givenTo: "self" }, counter.officer);
    expect((await send(code, plain)).status).toBe(409);
  });
});

describe("whoever holds the paper", () => {
  test("sees that it holds, its number, day and agency, never whose it is", async () => {
    const code = await settled();
    await send(code, plain);
    const page = await verify(code);
    expect(page.status).toBe(200);
    for (const said of ["còn giá trị", "12/GXN-UBND", "20/11/2026", "Phường Tân Thành"])
      expect(page.body).toContain(said);
    for (const hidden of ["Nguyễn Thị Mẫu", code, "nhà văn hóa", "Tô Trọng Nghĩa"])
      expect(page.body).not.toContain(hidden);
    expect(await problemsOf(page.body)).toEqual([]);
  });

  test("is told when it was withdrawn, which only who signs may do, with a reason", async () => {
    const code = await settled();
    await send(code, plain);
    const before = await counted();
    const [result] = await resultsOf(code);
    const url = `/can-bo/ho-so/${code}/ket-qua/${result?.id}/thu-hoi`;
    expect((await counter.handler.post(url, { why: "Cấp nhầm." })).status).toBe(409);
    const empty = await counter.leader.post(url, { why: " " });
    expect(empty.status).toBe(422);
    expect(await problemsOf(empty.body)).toEqual([]);
    expect((await counter.leader.post(url, { why: "Cấp nhầm số." })).status).toBe(303);
    expect((await counter.leader.post(url, { why: "Lần nữa." })).status).toBe(409);
    const page = await verify(code);
    expect(page.body).toContain("đã bị thu hồi");
    expect(page.body).not.toContain("Cấp nhầm số.");
    expect(await problemsOf(page.body)).toEqual([]);
    expect(await counted()).toBe(before - 1);
  });

  test.each(["x", "1.0000000000000000", "zz.abc"])("a code nobody was given (%s) is said to be none", async (token) => {
    const page = await site.visitor.get(`/tra-cuu/ket-qua/${token}`);
    expect(page.status).toBe(404);
    expect(page.body).toContain("Không có kết quả nào mang mã này");
    expect(await problemsOf(page.body)).toEqual([]);
  });

  test("still verifies it after the personal data and the file are gone", async () => {
    const code = await settled();
    await send(code, plain);
    const [result] = await resultsOf(code);
    await site.app.db
      .updateTable("dossier")
      .set({ applicantSealed: null, idDigest: null, phoneDigest: null, nameDigests: [], erasedAt: site.clock.now() })
      .where("code", "=", code)
      .execute();
    await counter.at("2026-11-22T02:00:00Z");
    await transaction(site.app.db, (tx) => addJob(tx, tidyScans, {}));
    await site.runJobs();
    expect((await verify(code)).body).toContain("còn giá trị");
    expect((await counter.officer.get(`/can-bo/ho-so/${code}/ket-qua/${result?.id}`)).status).toBe(404);
    expect((await resultsOf(code))[0]?.fileId).toBe(null);
  });
});

describe("the rate of digitisation", () => {
  test("tells by month and agency how many have scans, and how many results are files", async () => {
    await counter.at("2027-01-05T02:00:00Z");
    const [one, two] = [await settled(), await counter.received()];
    await send(one, plain);
    await counter.officer.upload(`/can-bo/ho-so/${two}/quet`, {}, [{ field: "scan-0", name: "a.pdf", bytes: plain }]);
    const page = await counter.officer.get("/can-bo/ho-so/so-hoa?nam=2027");
    expect(await problemsOf(page.body)).toEqual([]);
    const csv = (await counter.officer.get("/can-bo/ho-so/so-hoa.csv?nam=2027")).body.split("\n");
    expect(csv.find((line) => line.startsWith("01/2027"))?.trim()).toBe("01/2027;2;1;1;1");
    expect((await counter.stranger.get("/can-bo/ho-so/so-hoa")).body).toContain("Chưa có hồ sơ nào trong năm này.");
    expect((await counter.admin.get("/can-bo/ho-so/so-hoa")).status).toBe(403);
  });
});
