import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Answer, type Browser, useTestApp } from "../../../testing/app.ts";
import { systemActor } from "../../accounts/index.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../../accounts/testing/build-people.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { importRecords } from "../../procedures/index.ts";
import { buildProcedure } from "../../procedures/testing/build-procedure.ts";
import { approve } from "../../proposals/testing/approve.ts";
import { findDossier } from "../dossier.store.ts";
import { demandsOf } from "./demand-of-dossier.ts";

const site = useTestApp();
let units: Awaited<ReturnType<typeof buildProvince>>;
let clerk: BuiltPerson;
let officer: Browser;
let finance: Browser;
let approver: Browser;
let stranger: Browser;

beforeAll(async () => {
  const { db } = site.app;
  units = await buildProvince(db, "Tỉnh Cà Mau");
  clerk = await buildPerson(db, { unitId: units.tanThanh, roles: ["officer"], name: "Lê Hoàng Phúc" });
  await transaction(db, (tx) =>
    importRecords(tx, systemActor("thử"), {
      records: [buildProcedure({ code: "1.000001" })],
      source: "test",
      at: new Date("2026-07-01T02:00:00Z"),
    }),
  );
});

beforeEach(async () => {
  site.clock.set("2026-11-20T02:00:00Z");
  officer = site.browser(await signedIn(site.app, { person: clerk }));
  finance = site.browser(await signedIn(site.app, { unitId: units.tanThanh, roles: ["finance"] }));
  approver = site.browser(await signedIn(site.app, { unitId: units.tanThanh, roles: ["approver"] }));
  stranger = site.browser(await signedIn(site.app, { unitId: units.hungMy, roles: ["officer", "finance"] }));
});

let keys = 0;
const demandOf = async (code: string) => {
  const dossier = await findDossier(site.app.db, { code });
  const [demand] = dossier ? await demandsOf(site.app.db, dossier) : [];
  if (!demand || !dossier) throw new Error(code);
  return { ...demand, feeState: dossier.feeState };
};
async function paidDossier(who: Browser = officer): Promise<{ code: string; id: number; paymentId: number }> {
  const answer = await officer.send(
    "POST",
    "/api/v1/dossiers",
    {
      unit: units.tanThanh,
      procedure: "1.000001",
      applicant: { name: "Nguyễn Thị Ánh Tuyết", phone: "0912 345 678" },
      papers: ["Đơn đề nghị"],
      channel: "counter",
      copies: 3,
    },
    { "idempotency-key": `b${++keys}` },
  );
  const { code } = answer.json<{ code: string }>();
  const { id, version } = await demandOf(code);
  const taken = await who.post(`/can-bo/thu-phi/khoan/${id}/thu`, {
    basedOn: String(version),
    way: "cash",
    amount: "24.000",
    note: "",
  });
  expect(taken.status).toBe(303);
  const payment = await site.app.db
    .selectFrom("payment")
    .select("id")
    .where("demandId", "=", id)
    .executeTakeFirstOrThrow();
  return { code, id, paymentId: payment.id };
}

function textOf(answer: Answer): string {
  const folder = mkdtempSync(join(tmpdir(), "bien-lai-"));
  const file = join(folder, "a.pdf");
  writeFileSync(file, answer.bytes);
  return execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
}

test("a receipt names agency, number, payer, what for, the amount in words, day and collector", {
  timeout: 60_000,
}, async () => {
  const { code, paymentId } = await paidDossier();
  const pdf = await officer.get(`/can-bo/thu-phi/bien-lai/${paymentId}.pdf`);
  expect([pdf.status, pdf.headers["content-type"]]).toEqual([200, "application/pdf"]);
  const text = textOf(pdf).replace(/\s+/g, " ");
  for (const part of [
    "BL-26",
    "Nguyễn Thị Ánh Tuyết",
    code,
    "24.000",
    "Hai mươi tư nghìn đồng",
    "ngày 20 tháng 11 năm 2026",
    "Lê Hoàng Phúc",
    "Tiền mặt",
  ])
    expect(text).toContain(part);
  expect((await stranger.get(`/can-bo/thu-phi/bien-lai/${paymentId}.pdf`)).status).toBe(404);
  const printed = await site.app.db
    .selectFrom("auditEntry")
    .select("act")
    .where("act", "=", "payment.printReceipt")
    .execute();
  expect(printed).toHaveLength(1);
});

test("the book has every number of the year, cancelled ones with their reason", { timeout: 60_000 }, async () => {
  const { id, paymentId } = await paidDossier();
  await paidDossier();
  const reason = "Ghi nhầm hồ sơ";
  await officer.post(`/can-bo/thu-phi/khoan/${id}/huy-thu`, { paymentId: String(paymentId), reason });
  const page = await finance.get("/can-bo/thu-phi/bien-lai");
  expect(page.body).toContain(reason);
  expect(await problemsOf(page.body)).toEqual([]);
  const csv = (await finance.get("/can-bo/thu-phi/bien-lai.csv")).body;
  const numbers = [...csv.matchAll(/BL-26 (\d{7})/g)].map((one) => Number(one[1])).sort((a, b) => a - b);
  expect(numbers).toEqual(numbers.map((_one, at) => at + 1));
  expect(csv).not.toContain("Ánh Tuyết");
  expect(textOf(await officer.get(`/can-bo/thu-phi/bien-lai/${paymentId}.pdf`))).toContain("ĐÃ HỦY");
  expect((await stranger.get("/can-bo/thu-phi/bien-lai")).body).not.toContain("BL-26");
});

test("money is given back once somebody else approved it, and never more than came", async () => {
  const { code, id } = await paidDossier();
  const address = `/can-bo/thu-phi/khoan/${id}/hoan-tra`;
  const form = { refundAmount: "24.000", refundTo: "Tiền mặt cho bà Tuyết", refundReason: "Được miễn phí" };
  const wrong = await finance.post(address, { ...form, refundAmount: "x", refundTo: "", refundReason: "" });
  expect(wrong.status).toBe(422);
  expect(wrong.body).toContain("Ghi trả cho ai");
  expect((await finance.post(address, { ...form, refundAmount: "25.000" })).body).toContain(
    "Nhiều hơn số tiền đã nhận",
  );
  const sent = await finance.post(address, form);
  expect(sent.status).toBe(303);
  const kept = JSON.stringify(await site.app.db.selectFrom("proposal").selectAll().execute());
  expect(kept).not.toContain("bà Tuyết");
  expect((await demandOf(code)).state).toBe("paid");
  await approve(sent, approver);
  expect(await demandOf(code)).toMatchObject({ state: "refunded", refunded: 24_000, feeState: "refunded" });
  const again = await finance.post(address, form);
  expect(again.status).toBe(422);
});

test("cash is closed with its difference explained, all of it once; closed cash is refunded, not undone", async () => {
  const before = await officer.get("/can-bo/thu-phi/chot-quy");
  expect(await problemsOf(before.body)).toEqual([]);
  const { id, paymentId } = await paidDossier();
  const page = await officer.get("/can-bo/thu-phi/chot-quy");
  const expected = Number(/name="expected" value="(\d+)"/.exec(page.body)?.[1]);
  expect(expected % 24_000).toBe(0);
  const form = { unitId: units.tanThanh, expected: String(expected), counted: String(expected - 1_000), words: "" };
  const silent = await officer.post("/can-bo/thu-phi/chot-quy", form);
  expect([silent.status, silent.body.includes("ghi vì sao")]).toEqual([422, true]);
  await paidDossier();
  const stale = await officer.post("/can-bo/thu-phi/chot-quy", { ...form, counted: String(expected) });
  expect([stale.status, stale.body.includes("vừa có thay đổi")]).toEqual([422, true]);
  const all = String(expected + 24_000);
  const told = { ...form, expected: all, counted: String(expected + 23_000), words: "Thiếu 1.000 khi trả tiền thừa" };
  expect((await officer.post("/can-bo/thu-phi/chot-quy", told)).status).toBe(303);
  const after = await officer.get("/can-bo/thu-phi/chot-quy");
  expect(after.body).toContain("Thiếu 1.000 khi trả tiền thừa");
  expect(after.body).toContain("không giữ khoản tiền mặt nào");
  const undo = { paymentId: String(paymentId), reason: "Nhầm" };
  const refused = await officer.post(`/can-bo/thu-phi/khoan/${id}/huy-thu`, undo);
  expect([refused.status, refused.body.includes("đã chốt")]).toEqual([409, true]);
});

test("totals by day, counter and collector are the same money; what was undone is not in them", async () => {
  await paidDossier(finance);
  const sum = async (by: string): Promise<number> => {
    const csv = (await finance.get(`/can-bo/thu-phi/tong-hop.csv?tu=2026-11-01&den=2026-11-30&theo=${by}`)).body;
    return csv
      .trim()
      .split("\n")
      .slice(1)
      .reduce((all, line) => all + Number(line.trim().split(";").at(-1)), 0);
  };
  const rows = await site.app.db.selectFrom("payment").selectAll().where("undoneAt", "is", null).execute();
  const all = rows.reduce((total, row) => total + row.amount, 0);
  expect([await sum("day"), await sum("unit"), await sum("collector")]).toEqual([all, all, all]);
  const page = await finance.get("/can-bo/thu-phi/tong-hop?theo=collector");
  expect(page.body).toContain("Lê Hoàng Phúc");
  expect(await problemsOf(page.body)).toEqual([]);
  expect((await finance.get("/can-bo/thu-phi/tong-hop?tu=2026-02-31")).status).toBe(422);
  expect((await stranger.get("/can-bo/thu-phi/tong-hop?theo=collector")).body).not.toContain("Lê Hoàng Phúc");
});
