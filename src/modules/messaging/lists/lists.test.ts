import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import type { Role } from "../../accounts/index.ts";
import { buildPerson, signedIn } from "../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { prepareRun } from "../jobs/prepare-run.ts";
import { sweepContacts } from "../jobs/sweep-contacts.ts";
import { readPeople } from "./read-people.ts";

const read = (text: string, medium: "sms" | "email" = "sms") => readPeople(Buffer.from(text), medium);

test.each([
  [
    "a heading, names and numbers as people write them",
    "Họ tên;Điện thoại\nLan;0912 345 678\nHùng;+84 912.345.679\n",
    2,
    0,
  ],
  ["a number a line, blank lines between", "0912345678\n\n0912345679\n", 2, 0],
  ["the zero a table lost", "so dt,ten\n912345678,Lan\n", 1, 0],
  ["numbers as they were before 2018, which are the same people", "01682345678\n0382345678\n", 1, 1],
  ["numbers a table was told to leave alone", '\'0912345678;Lan\n="0912345679";Hùng\n', 2, 0],
  ["one that stands twice", "0912345678\n84912345678\n", 1, 1],
] as const)("%s", (_what, text, people, doubles) => {
  expect(read(text)).toMatchObject({ kind: "people", doubles });
  expect(read(text)).toMatchObject({ addresses: { length: people } });
});

test("rows without a number are told by their row, and then nobody is taken", () => {
  expect(read("0912345678\nkhông có\n0212345678\n")).toEqual({
    kind: "faults",
    wrong: 2,
    faults: [
      { row: 2, typed: "không có", why: "none" },
      { row: 3, typed: "0212345678", why: "landline" },
    ],
  });
  expect(read("9,12346E+08\n+14155550100\n")).toMatchObject({ faults: [{ why: "shortened" }, { why: "abroad" }] });
  expect(read("a@vidu.vn\nb@\n", "email")).toMatchObject({ kind: "faults", wrong: 1 });
});

test.each([
  ["", "empty"],
  ["Điện thoại\n", "empty"],
  ["\u0000\u0001", "not-a-table"],
  ["0912345678\n".repeat(100_001), "too-many"],
  ["PK\u0003\u0004", "workbook"],
])("a file that says %j is %s", (text, why) => expect(read(text)).toEqual({ kind: "unreadable", why }));

describe("a list of people", () => {
  const site = useTestApp();
  let unitId = "";
  let editor: Browser;
  let stranger: Browser;
  let path = "";

  beforeAll(async () => {
    const units = await buildProvince(site.app.db);
    unitId = units.tanThanh;
    await transaction(site.app.db, (tx) => saveHomeUnit(tx, units.province));
    editor = site.browser(await signedIn(site.app, { unitId, roles: ["editor"] }));
    stranger = site.browser(await signedIn(site.app, { unitId: units.hungMy, roles: ["editor"] }));
  });

  const make = (more: Record<string, string> = {}) =>
    editor.post("/can-bo/gui-tin/danh-sach/moi", {
      unitId,
      medium: "sms",
      name: "Hộ kinh doanh chợ",
      ground: "Ký phiếu đồng ý ở họp chợ ngày 12/11/2026.",
      until: "31/12/2026",
      ...more,
    });
  const send = (text: string, fields: Record<string, string> = { agreed: "1" }) =>
    editor.upload(`${path}/nhap`, fields, [{ field: "file", name: "nguoi.csv", bytes: text }]);
  const members = async () =>
    (
      await sql<{ n: number }>`select count(*)::int as n from message_list_member where removed_at is null`.execute(
        site.app.db,
      )
    ).rows[0]?.n;

  /** An approved run to the list, whose messages are written and wait. Answers how they stand. */
  async function runTo(list: string): Promise<() => Promise<string[]>> {
    const [writtenBy, approvedBy] = await Promise.all(
      ["editor", "approver"].map(
        async (role) => (await buildPerson(site.app.db, { unitId, roles: [role as Role] })).id,
      ),
    );
    const at = site.clock.now();
    const { id } = await site.app.db
      .insertInto("messageRun")
      .values({
        unitId,
        recordKind: "item",
        recordId: randomUUID(),
        recordVersion: 1,
        title: "Đợt gửi",
        medium: "sms",
        purpose: "campaign",
        text: "Chợ nghỉ thứ Hai.",
        recipients: JSON.stringify({ kind: "list", listId: list.split("/").at(-1) }),
        state: "preparing",
        sendAt: new Date("2027-02-01T01:00:00Z"),
        writtenBy: writtenBy as string,
        writtenByName: "Ngô Bảo Trân",
        writtenAt: at,
        approvedBy: approvedBy as string,
        approvedByName: "Tô Hữu Nghĩa",
        approvedAt: at,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await prepareRun.run(site.app, { runId: id }, { progress: async () => {} } as never);
    const states = async () =>
      (await site.app.db.selectFrom("message").select("state").where("runId", "=", id).execute()).map(
        (one) => one.state,
      );
    expect(await states()).toEqual(["waiting"]);
    return states;
  }

  test("is made with the ground for it and the day it ends; empty it says what to do", async () => {
    expect((await editor.get("/can-bo/gui-tin/danh-sach")).body).toContain("Chưa có danh sách nào");
    for (const [wrong, sentence] of [
      [{ ground: "" }, "Hãy ghi họ đã đồng ý thế nào"],
      [{ until: "31/12/2036" }, "tới một năm nữa"],
      [{ until: "01/01/2020" }, "tới một năm nữa"],
      [{ medium: "fax" }, "Chọn tin nhắn hoặc thư"],
    ] as const) {
      const answer = await make(wrong);
      expect([answer.status, answer.body.includes(sentence), answer.body.includes("Hộ kinh doanh chợ")]).toEqual([
        422,
        true,
        true,
      ]);
    }
    const made = await make();
    expect(made.status).toBe(303);
    path = String(made.headers.location).split("?")[0] ?? "";
    expect((await make()).status).toBe(422);
    const page = await editor.get(path);
    expect(page.body).toContain("Chưa có ai");
    expect(await problemsOf(page.body)).toEqual([]);
    expect(await problemsOf((await editor.get("/can-bo/gui-tin/danh-sach/moi")).body)).toEqual([]);
  });

  test("people are read in all or none, with consent, encrypted and masked, doubles once", async () => {
    const wrong = await send("0912345678\nhai ba bốn\n");
    expect([wrong.status, wrong.body.includes("1 dòng chưa đúng"), wrong.body.includes("hai ba bốn")]).toEqual([
      422,
      true,
      true,
    ]);
    expect(await problemsOf(wrong.body)).toEqual([]);
    expect(wrong.body).toMatch(/<input[^>]*name="agreed"[^>]*checked/);
    const unsaid = await send("0912345678\n", {});
    expect([unsaid.status, unsaid.body.includes("Chỉ nhập người đã đồng ý")]).toEqual([422, true]);
    expect(await members()).toBe(0);
    const done = await send("ten,dien thoai\nLan,0912345678\nHung,0912345679\nLan,0912 345 678\n");
    expect(done.headers.location).toContain("them=2&trung=1");
    expect((await send("0912345678\n")).headers.location).toContain("them=0&trung=1");
    expect(await members()).toBe(2);
    const page = await editor.get(path);
    expect(page.body).toContain("091•••••78");
    expect(page.body).not.toContain("0912345678");
    expect(page.body).not.toContain("Hung");
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await editor.get("/can-bo/gui-tin/danh-sach.csv")).body).toContain("Hộ kinh doanh chợ");
  });

  test("among many somebody is taken off by number; what was said at the counter counts at once and for lists to come", async () => {
    const other = String((await make({ name: "Tổ 9" })).headers.location).split("?")[0] ?? "";
    const file = [{ field: "file", name: "nguoi.csv", bytes: "0912000001\n0912000002\n" }];
    await editor.upload(`${other}/nhap`, { agreed: "1" }, file);
    for (const [address, sentence] of [
      ["091", "Viết số di động"],
      ["0912000009", "Không có số hoặc địa chỉ này trong danh sách"],
    ] as const) {
      const answer = await editor.post(`${other}/dua-ra`, { address });
      expect([answer.status, answer.body.includes(sentence), answer.body.includes(`value="${address}"`)]).toEqual([
        422,
        true,
        true,
      ]);
      expect(await problemsOf(answer.body)).toEqual([]);
    }
    expect((await editor.post(`${other}/dua-ra`, { address: "0912 000 001" })).status).toBe(303);
    expect((await editor.get(other)).body).toContain("1 người");
    const form = "/can-bo/gui-tin/danh-sach/tu-choi";
    expect(await problemsOf((await editor.get(form)).body)).toEqual([]);
    const wrong = await editor.post(form, { address: "không nhớ" });
    expect([wrong.status, wrong.body.includes('value="không nhớ"')]).toEqual([422, true]);
    for (const address of ["0912.000.002", "0912000003"])
      expect((await editor.post(form, { address })).headers.location).toBe(`${form}?xong=1`);
    expect((await editor.get(other)).body).toContain("Đã từ chối nhận tin");
    // Who was no one's yet is known as refusing when a list brings the number.
    await editor.upload(`${other}/nhap`, { agreed: "1" }, [
      { field: "file", name: "nguoi.csv", bytes: "0912000003\n" },
    ]);
    const refused = await site.app.db.selectFrom("messageRefusal").select("how").execute();
    expect(refused).toEqual([{ how: "office" }, { how: "office" }]);
    const acts = await site.app.db
      .selectFrom("auditEntry")
      .select(["act", "actorName"])
      .where("act", "=", "subscription.refuse")
      .execute();
    expect(acts).toHaveLength(2);
    expect(acts[0]?.actorName).not.toContain("messaging");
    await editor.post(`${other}/dong`, {});
  });

  test("somebody is taken off; the list is closed, or ends by itself on its day, and nothing holds the addresses any more", async () => {
    const contact = /name="contact" value="([0-9a-f-]{36})"/.exec((await editor.get(path)).body)?.[1] ?? "";
    expect((await editor.post(`${path}/dua-ra`, { contact })).status).toBe(303);
    expect(await members()).toBe(1);
    // What waits for who stands on a list does not outlive the list.
    const waiting = await runTo(path);
    const now = site.app.clock.now();
    site.clock.set(new Date("2027-01-01T03:00:00Z"));
    await sweepContacts.run(site.app, {}, {} as never);
    site.clock.set(now);
    expect(await members()).toBe(0);
    expect((await editor.get(path)).status).toBe(404);
    expect(await waiting()).toEqual(["cancelled"]);
    expect((await send("0912345678\n")).status).toBe(404);
    const other = String((await make({ name: "Tổ 2" })).headers.location).split("?")[0] ?? "";
    expect((await editor.post(`${other}/dong`, {})).headers.location).toContain("xong=dong");
    expect((await editor.get(other)).status).toBe(404);
  });

  test("who has no right at the unit neither sees nor fills it", async () => {
    const list = String((await make({ name: "Tổ 3" })).headers.location).split("?")[0] ?? "";
    expect((await stranger.get(list)).status).toBe(404);
    expect((await stranger.post(`${list}/dong`, {})).status).toBe(404);
    expect((await make({ unitId: "00000000-0000-4000-8000-000000000000" })).status).toBe(409);
    expect((await site.visitor.get(list)).status).toBe(303);
  });
});
