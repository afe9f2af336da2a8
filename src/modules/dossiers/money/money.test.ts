import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { systemActor } from "../../accounts/index.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../../accounts/testing/build-people.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { openFeeAccount, readVietQr, referenceNumber } from "../../payments/index.ts";
import { importRecords } from "../../procedures/index.ts";
import { buildProcedure } from "../../procedures/testing/build-procedure.ts";
import { findDossier, listEvents } from "../dossier.store.ts";
import { lookupAddress } from "../lookup-token.ts";
import { demandsOf } from "./demand-of-dossier.ts";
import { payQrOf } from "./pay-qr.ts";

const site = useTestApp();
const CODE = "1.000001";
let units: Awaited<ReturnType<typeof buildProvince>>;
let clerk: BuiltPerson;
let officer: Browser;
let handler: Browser;
let finance: Browser;
let stranger: Browser;

const TODAY = "2026-11-20";

beforeAll(async () => {
  const { db } = site.app;
  units = await buildProvince(db, "Tỉnh Cà Mau");
  clerk = await buildPerson(db, { unitId: units.tanThanh, roles: ["officer"], name: "Lê Hoàng Phúc" });
  await transaction(db, (tx) =>
    importRecords(tx, systemActor("thử"), {
      records: [buildProcedure({ code: CODE })],
      source: "test",
      at: new Date("2026-07-01T02:00:00Z"),
    }),
  );
});

beforeEach(async () => {
  site.clock.set("2026-11-20T02:00:00Z");
  officer = site.browser(await signedIn(site.app, { person: clerk }));
  handler = site.browser(await signedIn(site.app, { unitId: units.tanThanh, roles: ["handler"] }));
  finance = site.browser(await signedIn(site.app, { unitId: units.tanThanh, roles: ["finance"] }));
  stranger = site.browser(await signedIn(site.app, { unitId: units.hungMy, roles: ["officer", "finance"] }));
});

const ACCOUNT = { bin: "970405", number: "7100205012345", holder: "UBND PHUONG TAN THANH" };
const openAccount = (more: Record<string, unknown> = {}) =>
  transaction(site.app.db, (tx) =>
    openFeeAccount(tx, systemActor("thử"), {
      ...ACCOUNT,
      unitId: units.tanThanh,
      receiptSymbol: "",
      validFrom: "2026-11-01",
      at: site.clock.now(),
      ...more,
    }),
  );

let keys = 0;
async function received(more: Record<string, unknown> = {}): Promise<string> {
  const answer = await officer.send(
    "POST",
    "/api/v1/dossiers",
    {
      unit: units.tanThanh,
      procedure: CODE,
      applicant: { name: "Nguyễn Thị Mẫu", idNumber: "024199000123", phone: "0912 345 678" },
      papers: ["Đơn đề nghị"],
      channel: "counter",
      ...more,
    },
    { "idempotency-key": `m${++keys}` },
  );
  expect(answer.status, answer.body).toBe(201);
  return answer.json<{ code: string }>().code;
}
const dossierOf = async (code: string) => {
  const dossier = await findDossier(site.app.db, { code });
  if (!dossier) throw new Error(code);
  return dossier;
};
const demandOf = async (code: string) => {
  const [demand] = await demandsOf(site.app.db, await dossierOf(code));
  if (!demand) throw new Error(code);
  return demand;
};
const move = (code: string, name: string, more: Record<string, unknown> = {}, who: Browser = handler) =>
  who.send("POST", `/api/v1/dossiers/${code}/moves`, { move: name, ...more });
const take = async (code: string, more: Record<string, string> = {}, who: Browser = officer) => {
  const demand = await demandOf(code);
  return who.post(`/can-bo/thu-phi/khoan/${demand.id}/thu`, {
    basedOn: String(demand.version),
    way: "cash",
    amount: "8.000",
    note: "",
    ...more,
  });
};

describe("what is owed for a dossier", () => {
  test("begins with its reception, with a reference of its own; without an account it is paid at the counter", async () => {
    const code = await received();
    const demand = await demandOf(code);
    expect(demand).toMatchObject({ amount: 8_000, state: "due", label: code, unitId: units.tanThanh });
    const qr = await payQrOf(site.app.db, await dossierOf(code), TODAY);
    expect(qr).toMatchObject({ amount: 8_000, account: null, text: null });
    expect(referenceNumber(qr?.reference ?? "")).toBe(demand.id);
    const page = await officer.get(`/can-bo/ho-so/${code}`);
    expect(page.body).toContain("Cơ quan chưa có tài khoản thu phí");
  });

  test("an account is entered by one person and approved by another; then records show the code", async () => {
    const { db } = site.app;
    const form = {
      unitId: units.tanThanh,
      ...ACCOUNT,
      number: "7100 2050 12345",
      "validFrom-day": "1",
      "validFrom-month": "11",
      "validFrom-year": "2026",
    };
    const wrong = await finance.post("/can-bo/thu-phi/tai-khoan/moi", { ...form, number: "71-002-x!", holder: "" });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain("Số tài khoản gồm 1 đến 19");
    const sent = await finance.post("/can-bo/thu-phi/tai-khoan/moi", form);
    expect(sent.status).toBe(303);
    const address = (sent.headers.location as string).split("?")[0] ?? "";
    const both = await buildPerson(db, { unitId: units.tanThanh, roles: ["approver"] });
    const code = await received();
    expect((await payQrOf(db, await dossierOf(code), TODAY))?.account).toBeNull();
    expect((await finance.post(`${address}/duyet`, {})).status).toBe(403);
    const approver = site.browser(await signedIn(site.app, { person: both }));
    const shown = await approver.get(address);
    expect(shown.body).toContain("So từng chữ số");
    const seen = /name="seen" value="([^"]*)"/.exec(shown.body)?.[1] ?? "";
    expect((await approver.post(`${address}/duyet`, { seen })).status).toBe(303);
    const qr = await payQrOf(db, await dossierOf(code), TODAY);
    const read = readVietQr(qr?.text ?? "");
    expect(read).toMatchObject({
      qr: { bin: ACCOUNT.bin, account: ACCOUNT.number, amount: 8_000, purpose: qr?.reference },
    });
    const page = await officer.get(`/can-bo/ho-so/${code}`);
    expect(page.body).toContain(qr?.reference);
    expect(await problemsOf(page.body)).toEqual([]);
    const large = await officer.get(`/can-bo/thu-phi/khoan/${qr?.demandId}/ma-qr`);
    expect(await problemsOf(large.body)).toEqual([]);
    expect(large.body).toContain("UBND PHUONG TAN THANH");
  });

  test("cash at the counter makes it paid, with a receipt that has the next number; pressed twice it is taken once", async () => {
    const code = await received();
    const demand = await demandOf(code);
    const body = { basedOn: String(demand.version), way: "cash", amount: "8000", note: "" };
    const both = await Promise.all([1, 2].map(() => officer.post(`/can-bo/thu-phi/khoan/${demand.id}/thu`, body)));
    expect(both.map((one) => one.status).sort()).toEqual([303, 409]);
    expect((await dossierOf(code)).feeState).toBe("paid");
    const page = await officer.get(`/can-bo/thu-phi/khoan/${demand.id}`);
    expect(page.body).toMatch(/BL-26 \d{7}/);
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await listEvents(site.app.db, await dossierOf(code))).map((one) => one.act)).toEqual([
      "receive",
      "feePaid",
    ]);
    const kept = JSON.stringify(await site.app.db.selectFrom("feeReceipt").selectAll().execute());
    expect(kept).not.toContain("Mẫu");
  });

  test.each([
    ["no money", { amount: "không" }, "Số tiền là số đồng nguyên"],
    ["more than is owed", { amount: "9.000" }, "nhiều hơn số còn phải nộp"],
    ["a card without its slip", { way: "card" }, "Ghi mã giao dịch"],
    ["a transfer by hand", { way: "transfer" }, "Chọn một mục"],
  ])("%s is refused at its place, and nothing is kept", async (_what, more, sentence) => {
    const code = await received();
    const answer = await take(code, more);
    expect([422, 409]).toContain(answer.status);
    expect(answer.body).toContain(sentence);
    expect(await demandOf(code)).toMatchObject({ received: 0, state: "due" });
  });

  test("part of it leaves it owed; taken by mistake it is undone with a reason, and the receipt stays in the book", async () => {
    const code = await received();
    expect((await take(code, { amount: "3.000" })).status).toBe(303);
    expect((await dossierOf(code)).feeState).toBe("due");
    expect((await take(code, { amount: "5.000" })).status).toBe(303);
    const demand = await demandOf(code);
    expect(demand).toMatchObject({ received: 8_000, state: "paid" });
    const payments = await site.app.db.selectFrom("payment").selectAll().where("demandId", "=", demand.id).execute();
    const paymentId = String(payments[1]?.id);
    const address = `/can-bo/thu-phi/khoan/${demand.id}/huy-thu`;
    expect((await officer.post(address, { paymentId, reason: "" })).status).toBe(422);
    expect((await officer.post(address, { paymentId, reason: "Ghi nhầm hồ sơ" })).status).toBe(303);
    expect((await officer.post(address, { paymentId, reason: "Ghi nhầm hồ sơ" })).status).toBe(409);
    expect(await demandOf(code)).toMatchObject({ received: 3_000, state: "due" });
    expect((await dossierOf(code)).feeState).toBe("due");
    const receipts = await site.app.db.selectFrom("feeReceipt").selectAll().orderBy("number").execute();
    expect(receipts.map((one) => one.number)).toEqual(receipts.map((_one, at) => at + 1));
    expect(receipts.at(-1)?.cancelledReason).toBe("Ghi nhầm hồ sơ");
    await expect(site.app.db.deleteFrom("feeReceipt").execute()).rejects.toThrow();
  });

  test("who says that they paid is looked for, and not believed", async () => {
    await openAccount({ validFrom: "2026-11-02" });
    const code = await received();
    const address = lookupAddress(site.app.config.secretKey, await dossierOf(code));
    const seen = await site.visitor.post(address, { digits: "5678" });
    const qr = await payQrOf(site.app.db, await dossierOf(code), TODAY);
    expect(seen.body).toContain(qr?.reference);
    expect(await problemsOf(seen.body)).toEqual([]);
    expect((await site.visitor.post(address, { digits: "1111" })).body).not.toContain(qr?.reference);
    expect((await site.visitor.post(`${address}/da-nop`, { digits: "1111" })).status).toBe(422);
    const told = await site.visitor.post(`${address}/da-nop`, { digits: "5678" });
    expect(told.body).toContain("Cơ quan đang đối soát");
    expect((await dossierOf(code)).feeState).toBe("declared");
    await move(code, "askPayment", { words: "Nộp phí." });
    const confirmed = await move(code, "confirmPayment", {}, officer);
    expect([confirmed.status, confirmed.json<{ code: string }>().code]).toEqual([409, "payment-declared"]);
    expect((await dossierOf(code)).state).toBe("payment");
  });

  test("a dossier that waits for money goes on by itself once all of it is there", async () => {
    const code = await received();
    await take(code);
    const asked = await move(code, "askPayment", { words: "Phí thẩm định.", amount: 200_000 });
    expect(asked.json()).toMatchObject({ state: "payment" });
    expect(await demandOf(code)).toMatchObject({ amount: 200_000, state: "due" });
    await take(code, { amount: "150.000" }, finance);
    expect((await dossierOf(code)).state).toBe("payment");
    await take(code, { amount: "50.000" }, finance);
    expect(await dossierOf(code)).toMatchObject({ state: "processing", feeState: "paid", pausedAt: null });
  });

  test("confirmed by hand it was paid elsewhere, without a receipt of ours", async () => {
    const code = await received();
    await move(code, "askPayment", { words: "Nộp phí." });
    expect((await move(code, "confirmPayment", { words: "Cổng DVC, mã 123" }, officer)).status).toBe(200);
    const demand = await demandOf(code);
    expect(demand.state).toBe("paid");
    const [payment] = await site.app.db.selectFrom("payment").selectAll().where("demandId", "=", demand.id).execute();
    expect(payment).toMatchObject({ way: "elsewhere", note: "Cổng DVC, mã 123" });
  });

  test("is computed anew with its reason while nothing was paid, and not after", async () => {
    const code = await received();
    const address = `/can-bo/ho-so/${code}/tinh-phi`;
    const basedOn = String((await dossierOf(code)).version);
    expect((await officer.post(address, { basedOn, copies: "3", feeWords: "" })).status).toBe(422);
    expect((await officer.post(address, { basedOn, copies: "3", feeWords: "Xin thêm hai bản" })).status).toBe(303);
    expect(await demandOf(code)).toMatchObject({ amount: 24_000 });
    expect(await dossierOf(code)).toMatchObject({ feeTotal: 24_000, feeState: "due" });
    const changes = await site.app.db.selectFrom("paymentDemandChange").selectAll().execute();
    expect(changes.at(-1)).toMatchObject({ act: "amount", words: "Xin thêm hai bản" });
    await take(code, { amount: "24.000" });
    const late = await officer.post(address, {
      basedOn: String((await dossierOf(code)).version),
      copies: "1",
      feeWords: "Bớt",
    });
    expect(late.status).toBe(422);
    expect(late.body).toContain("Đã có tiền nộp");
  });

  test("a dossier that is refused owes nothing any more; a transfer takes the debt along", async () => {
    const code = await received();
    await move(code, "transfer", { words: "Ở xã Hưng Mỹ.", toUnit: units.hungMy });
    expect(await demandOf(code)).toMatchObject({ unitId: units.hungMy });
    const other = await received();
    await move(other, "refuse", { words: "Không đủ điều kiện." });
    expect(await demandOf(other)).toMatchObject({ state: "dropped", amount: 0 });
    expect((await dossierOf(other)).feeState).toBe("none");
  });

  test("is for the agency and its counter alone", async () => {
    const code = await received();
    const { id } = await demandOf(code);
    expect((await stranger.get(`/can-bo/thu-phi/khoan/${id}`)).status).toBe(404);
    expect((await take(code, {}, stranger)).status).toBe(404);
    expect((await handler.get(`/can-bo/thu-phi/khoan/${id}`)).status).toBe(403);
    expect((await site.visitor.get("/can-bo/thu-phi")).status).not.toBe(200);
    expect((await stranger.get("/can-bo/thu-phi")).body).not.toContain(code);
    const list = await officer.get(`/can-bo/thu-phi?q=${code}`);
    expect(list.body).toContain(code);
    expect(await problemsOf(list.body)).toEqual([]);
    const csv = await officer.get("/can-bo/thu-phi.csv?muc=due");
    expect(csv.body).toContain(code);
    expect(csv.body).not.toContain("Mẫu");
  });
});
