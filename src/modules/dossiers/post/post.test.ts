import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { systemActor } from "../../accounts/index.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../../accounts/testing/build-people.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { importRecords } from "../../procedures/index.ts";
import { buildProcedure } from "../../procedures/testing/build-procedure.ts";
import { fieldsOfForm } from "../../procedures/testing/fields-of-form.ts";
import { setProcedureServices } from "../../service-points/index.ts";
import { findDossier } from "../dossier.store.ts";
import { listParcelsOf } from "./parcel.store.ts";

const site = useTestApp();
const PAGE = "/can-bo/ho-so/buu-dien";
const RECEPTION = "/can-bo/ho-so/tiep-nhan";
let units: Awaited<ReturnType<typeof buildProvince>>;
let clerk: BuiltPerson;
let officer: Browser;
let handler: Browser;
let stranger: Browser;

beforeAll(async () => {
  const { db } = site.app;
  units = await buildProvince(db, "Tỉnh Cà Mau");
  clerk = await buildPerson(db, { unitId: units.tanThanh, roles: ["officer"], name: "Lê Hoàng Phúc" });
  const at = new Date("2026-07-01T02:00:00Z");
  await transaction(db, async (tx) => {
    await importRecords(tx, systemActor("thử"), {
      records: [buildProcedure(), buildProcedure({ code: "1.000002", name: "Việc phải đến tận nơi" })],
      source: "test",
      at,
    });
    const service = {
      outOfArea: "none",
      outOfAreaBasis: null,
      onlineLevel: "partial",
      onlineReason: "presence",
      formerLevel: null,
      portalUrl: null,
      isOnlineAnnounced: false,
      postSend: false,
      postReturn: false,
    } as const;
    await setProcedureServices(tx, systemActor("thử"), {
      provinceId: units.province,
      from: "2026-07-01",
      services: [{ ...service, procedureCode: "1.000002" }],
      at,
    });
  });
});

beforeEach(async () => {
  site.clock.set("2026-11-20T02:00:00Z");
  officer = site.browser(await signedIn(site.app, { person: clerk }));
  handler = site.browser(await signedIn(site.app, { unitId: units.tanThanh, roles: ["handler"] }));
  stranger = site.browser(await signedIn(site.app, { unitId: units.hungMy, roles: ["officer"] }));
});

async function typed(more: Record<string, string | string[]> = {}, procedure = "1.000001") {
  const form = fieldsOfForm((await officer.get(`${RECEPTION}?thutuc=${procedure}`)).body);
  return officer.post(RECEPTION, {
    ...form,
    name: "Nguyễn Thị Mẫu",
    phone: "0912345678",
    email: "mau@example.vn",
    address: "Khóm 3",
    paper: ["0.0"],
    checked: "1",
    act: "receive",
    ...more,
  });
}
async function received(more: Record<string, string> = {}): Promise<string> {
  const answer = await typed({ returnWay: "post", ...more });
  expect(answer.status, answer.body.slice(0, 500)).toBe(303);
  return decodeURIComponent((answer.headers.location as string).split("/").at(-1)?.split("?")[0] ?? "");
}
const dossierOf = async (code: string) => {
  const dossier = await findDossier(site.app.db, { code });
  if (!dossier) throw new Error(code);
  return dossier;
};
const parcelOf = async (code: string) => {
  const parcel = (await listParcelsOf(site.app.db, (await dossierOf(code)).id)).at(-1);
  if (!parcel) throw new Error(code);
  return parcel;
};
const settle = (code: string) => handler.send("POST", `/api/v1/dossiers/${code}/moves`, { move: "settle" });
const follow = async (code: string, more: Record<string, string>, who: Browser = officer) => {
  const { id, version } = await parcelOf(code);
  return who.post(`${PAGE}/${id}/theo-doi`, { basedOn: String(version), ...more });
};
const WITH = { carrier: "Bưu điện phường Tân Thành", postman: "Trần Văn Thư" };

test("a result goes to the post in one record with others, is followed by its number, and the applicant is told", {
  timeout: 60_000,
}, async () => {
  const one = await received({ postAddress: "Số 9, đường Hiếm Gặp", cod: "30.000" });
  const two = await received();
  expect((await officer.get(PAGE)).body).not.toContain(one);
  for (const code of [one, two]) expect((await settle(code)).status).toBe(200);
  const page = await officer.get(PAGE);
  expect(page.body).toContain(one);
  expect(await problemsOf(page.body)).toEqual([]);
  const none = await officer.post(`${PAGE}/ban-giao`, { muc: "toSend", carrier: "Bưu điện", postman: "" });
  expect([
    none.status,
    none.body.includes("Đánh dấu ít nhất một dòng"),
    none.body.includes('value="Bưu điện"'),
  ]).toEqual([422, true, true]);
  const parcel = [String((await parcelOf(one)).id), String((await parcelOf(two)).id)];
  expect((await stranger.post(`${PAGE}/ban-giao`, { muc: "toSend", parcel, ...WITH })).status).toBe(409);
  expect((await officer.post(`${PAGE}/ban-giao`, { muc: "toSend", parcel, ...WITH })).status).toBe(303);
  expect((await officer.post(`${PAGE}/ban-giao`, { muc: "toSend", parcel, ...WITH })).status).toBe(409);
  expect(await dossierOf(one)).toMatchObject({ state: "returned", deliveryState: "handed-over" });
  const { handOverId } = await parcelOf(one);
  const pdf = await officer.get(`${PAGE}/bien-ban/${handOverId}.pdf`);
  const file = join(mkdtempSync(join(tmpdir(), "bien-ban-")), "a.pdf");
  writeFileSync(file, pdf.bytes);
  const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
  for (const part of ["BIÊN BẢN GIAO NHẬN", "Trần Văn Thư", "Lê Hoàng Phúc", "Hiếm Gặp", "Tổng số: 2 bưu gửi"])
    expect(text).toContain(part);
  expect((await stranger.get(`${PAGE}/bien-ban/${handOverId}.pdf`)).status).toBe(404);
  expect((await follow(one, { state: "on-the-way", tracking: "a!" })).status).toBe(422);
  expect((await follow(one, { state: "on-the-way", tracking: "cb 123 456 789 vn" })).status).toBe(303);
  await site.runJobs();
  const event = await site.app.db.selectFrom("dossierEvent").selectAll().where("act", "=", "postOnTheWay").execute();
  expect(event[0]?.words).toContain("CB123456789VN");
  expect((await follow(one, { state: "delivered" })).status).toBe(303);
  expect((await dossierOf(one)).deliveryState).toBe("delivered");
  const away = await officer.get(`${PAGE}?muc=away`);
  expect(away.body).toContain(two);
  expect(await problemsOf(away.body)).toEqual([]);
  const kept = JSON.stringify(await site.app.db.selectFrom("dossierParcel").selectAll().execute());
  expect(kept).not.toContain("Hiếm");
});

test("what could not be delivered says why and what next; sent again it waits anew", async () => {
  const code = await received();
  await settle(code);
  await officer.post(`${PAGE}/ban-giao`, { muc: "toSend", parcel: [String((await parcelOf(code)).id)], ...WITH });
  const silent = await follow(code, { state: "returned" });
  expect([silent.status, silent.body.includes("Hoàn lại thì ghi lý do")]).toEqual([422, true]);
  expect((await follow(code, { state: "returned", reason: "Đi vắng", next: "again" })).status).toBe(303);
  expect(await parcelOf(code)).toMatchObject({ state: "waiting", handOverId: null });
  expect((await dossierOf(code)).deliveryState).toBe("waiting");
  const parcel = [String((await parcelOf(code)).id)];
  expect((await officer.post(`${PAGE}/ban-giao`, { muc: "toSend", parcel, ...WITH })).status).toBe(303);
  expect((await dossierOf(code)).deliveryState).toBe("handed-over");
  expect((await follow(code, { state: "returned", reason: "Sai địa chỉ", next: "counter" })).status).toBe(303);
  expect((await dossierOf(code)).deliveryState).toBe("undelivered");
  expect((await follow(code, { state: "delivered" })).status).toBe(409);
});

test("what may not go by post is refused at reception with a sentence, and what was typed stays", async () => {
  const back = await typed({ returnWay: "post" }, "1.000002");
  expect([back.status, back.body.includes("không trả kết quả qua bưu điện")]).toEqual([422, true]);
  expect(back.body).toContain('value="Nguyễn Thị Mẫu"');
  expect(await problemsOf(back.body)).toEqual([]);
  const sent = await typed({ channel: "post", limit: "3" }, "1.000002");
  expect([sent.status, sent.body.includes("không nhận hồ sơ qua bưu điện")]).toEqual([422, true]);
  const nowhere = await typed({ returnWay: "post", address: "", phone: "", cod: "x" });
  for (const part of ["cần địa chỉ nhận", "cần số điện thoại", "thu hộ là số đồng"])
    expect(nowhere.body).toContain(part);
});

test("a dossier the post brought is filed at the time of the record", async () => {
  const later = await typed({ channel: "post", limit: "3", filedAt: "23:30" });
  expect([later.status, later.body.includes("không sau bây giờ")]).toEqual([422, true]);
  const answer = await typed({ channel: "post", limit: "3", filedAt: "07:15" });
  expect(answer.status, answer.body.slice(0, 300)).toBe(303);
  const code = decodeURIComponent((answer.headers.location as string).split("/").at(-1)?.split("?")[0] ?? "");
  expect((await dossierOf(code)).receivedAt.toISOString()).toBe("2026-11-20T00:15:00.000Z");
  const came = await officer.get(`${PAGE}?muc=came`);
  expect(came.body).toContain(code);
  const parcel = [String((await parcelOf(code)).id)];
  expect((await officer.post(`${PAGE}/ban-giao`, { muc: "came", parcel, ...WITH })).status).toBe(303);
  expect((await officer.get(`${PAGE}?muc=came`)).body).not.toContain(`/can-bo/ho-so/${code}`);
});
