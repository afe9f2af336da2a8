import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { signedIn } from "../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../organisations/index.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { listLedgerEntries } from "../publishing/index.ts";
import { insertProvider } from "./provider.store.ts";
import { confirmSubscription, subscribe } from "./subscriptions/subscribe.ts";
import { runsInLedger } from "./watch/runs-in-ledger.ts";

const site = useTestApp();
let unitId: string;
let otherId: string;
let editor: Browser;
let leader: Browser;
let issue: string;
let smtp: SMTPServer;
const letters: { to: string; raw: string }[] = [];

beforeAll(async () => {
  const { db } = site.app;
  const units = await buildProvince(db);
  unitId = units.tanThanh;
  otherId = units.hungMy;
  await transaction(db, (tx) => saveHomeUnit(tx, units.province));
  editor = site.browser(await signedIn(site.app, { unitId, roles: ["editor"], name: "Ngô Bảo Trân" }));
  leader = site.browser(await signedIn(site.app, { unitId: units.province, roles: ["leader", "approver"] }));
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const [to] = session.envelope.rcptTo;
        letters.push({ to: to?.address ?? "", raw: Buffer.concat(parts).toString("utf8") });
        done();
      });
    },
  });
  await new Promise<void>((done) => smtp.listen(0, "127.0.0.1", () => done()));
  await transaction(db, (tx) =>
    insertProvider(tx, {
      id: randomUUID(),
      medium: "email",
      kind: "smtp",
      name: "Máy chủ thư",
      settings: {
        host: "127.0.0.1",
        port: (smtp.server.address() as AddressInfo).port,
        from: "UBND xã Tân Thạnh <tin@camau.gov.vn>",
      },
      sealedSecret: null,
      rank: 1,
      perSecond: 100,
      atOnce: 5,
      isOn: true,
      changedByName: "Quản trị",
      changedAt: site.clock.now(),
    }),
  );
  issue = await publishIssue();
  await wish("ban-tin@vidu.vn", "bulletin", unitId);
  await wish("moi-dieu@vidu.vn", "all", unitId);
  await wish("xa-khac@vidu.vn", "bulletin", otherId);
  await site.runJobs();
  letters.length = 0;
});
afterAll(() => new Promise<void>((done) => smtp.close(() => done())));

async function publishIssue(): Promise<string> {
  const item = await editor.post("/can-bo/tin-bai/moi", {
    unitId,
    kind: "notice",
    title: "Sáng thứ Bảy vẫn nhận hồ sơ",
    summary: "Từ tháng này quầy số 2 mở cả sáng thứ Bảy.",
    body: "Giờ nhận từ 7 giờ 30.",
    topic: "procedures",
    audiences: "residents",
    procedureCodes: "",
    taskId: "",
    after: "submit",
  });
  const itemId = /tin-bai\/([0-9a-f-]{36})/.exec(String(item.headers.location))?.[1];
  await leader.post(`/can-bo/tin-bai/${itemId}/duyet`, { when: "now" });
  const made = await editor.post("/can-bo/ban-tin/moi", { unitId, period: "2026-11", number: "" });
  const id = /ban-tin\/([0-9a-f-]{36})/.exec(String(made.headers.location))?.[1] as string;
  await editor.post(`/can-bo/ban-tin/${id}/trinh`, {});
  expect((await leader.post(`/can-bo/ban-tin/${id}/duyet`, {})).status).toBe(303);
  return id;
}

async function wish(address: string, about: "all" | "bulletin", of: string): Promise<void> {
  await transaction(site.app.db, async (tx) => {
    const id = await subscribe(tx, site.app.config.secretKey, {
      medium: "email",
      address,
      unitId: of,
      about,
      aboutKey: "",
      confirmation: () => ({ subject: "Xác nhận", text: "Xác nhận" }),
      at: site.clock.now(),
    });
    await confirmSubscription(tx, id as string, site.clock.now());
  });
}

test("an issue goes to who asked for each issue of this unit, laid out as approved, and stands in the ledger", async () => {
  expect((await editor.get(`/can-bo/ban-tin/${issue}`)).body).toContain(`/can-bo/gui-tin/moi?bantin=${issue}`);
  const form = await editor.get(`/can-bo/gui-tin/moi?bantin=${issue}&kenh=email`);
  expect(await problemsOf(form.body)).toEqual([]);
  expect(form.body).toContain("1 người");
  // What was approved is sent, whatever a form says.
  const made = await editor.post("/can-bo/gui-tin/moi", {
    bantin: issue,
    medium: "sms",
    whom: "subscribers",
    purpose: "urgent",
    text: "Tin giả",
    subject: "Tin giả",
  });
  expect(made.status, made.body.slice(0, 3_000)).toBe(303);
  const run = /gui-tin\/([0-9a-f-]{36})/.exec(String(made.headers.location))?.[1] as string;
  expect((await editor.get(`/can-bo/gui-tin/${run}`)).body).toContain(`/can-bo/ban-tin/${issue}`);
  expect((await editor.get(`/can-bo/gui-tin/${run}/sua`)).status).toBe(200);
  await editor.post(`/can-bo/gui-tin/${run}/trinh`, {});
  await leader.post(`/can-bo/gui-tin/${run}/duyet`, {});
  await site.runJobs();
  expect(letters.map((one) => one.to)).toEqual(["ban-tin@vidu.vn"]);
  const mail = await PostalMime.parse(letters[0]?.raw ?? "");
  expect(mail.subject).toContain("Bản tin");
  expect(mail.text).toContain("Sáng thứ Bảy vẫn nhận hồ sơ");
  expect(mail.html).toMatch(/<h1>.*Bản tin/);
  expect(mail.html).toContain("Thôi nhận những thư này");
  expect(mail.html).not.toContain("<img");
  expect(`${mail.text}${mail.html}`).not.toContain("Tin giả");
  expect(letters[0]?.raw).toMatch(/content-type: multipart\/alternative/i);
  expect(letters[0]?.raw).toMatch(/list-unsubscribe-post: List-Unsubscribe=One-Click/i);
  const [entry] = await listLedgerEntries(site.app.db, { key: `messageRun:${run}` }, 1);
  expect((await runsInLedger(site.app)).health).toBe("good");
  expect(entry).toMatchObject({ recordKind: "bulletin", recordId: issue, state: "sent", reached: 1 });
  // A run without its row is found out.
  await site.app.db.updateTable("ledgerEntry").set({ key: "x" }).where("key", "=", `messageRun:${run}`).execute();
  expect(await runsInLedger(site.app)).toMatchObject({ health: "broken", waiting: 1 });
});

test("the bulletin is asked for by mail only", async () => {
  const page = await site.visitor.get("/dang-ky-nhan-tin?bantin=1");
  expect(page.body).toMatch(/value="bulletin"[^>]* checked|checked[^>]* value="bulletin"/);
  const answer = await site.visitor.post("/dang-ky-nhan-tin", {
    about: "bulletin",
    medium: "sms",
    phone: "0912345678",
    unitId,
  });
  expect(answer.status).toBe(422);
  expect(answer.body).toContain("Bản tin chỉ gửi bằng thư");
});

test("an issue that was taken back, or is not out, is sent to nobody", async () => {
  expect((await editor.get(`/can-bo/gui-tin/moi?bantin=${randomUUID()}`)).status).toBe(409);
  expect((await editor.get("/can-bo/gui-tin/moi?bantin=khong")).status).toBe(409);
  await leader.post(`/can-bo/ban-tin/${issue}/thu-hoi`, { note: "Sai số liệu" });
  expect((await editor.get(`/can-bo/gui-tin/moi?bantin=${issue}`)).status).toBe(409);
});
