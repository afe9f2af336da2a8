import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { closeDelivery, listLedgerEntries, openDelivery } from "../../publishing/index.ts";
import { findItem } from "../content.store.ts";
import { recordMeeting } from "../meetings/record-meeting.ts";
import { loadReviews } from "../review/causes.ts";
import { loadCorrection } from "./correction.ts";

const site = useTestApp();
let commune: string;
let writer: BuiltPerson;
let editor: Browser;
let approver: Browser;
let stranger: Browser;

beforeAll(async () => {
  const { db } = site.app;
  const built = await buildProvince(db, "Tỉnh Cà Mau");
  commune = built.tanThanh;
  await transaction(db, (tx) => saveHomeUnit(tx, built.province));
  writer = await buildPerson(db, { unitId: commune, roles: ["editor"], name: "Lê Văn Phúc" });
  editor = site.browser(await signedIn(site.app, { person: writer }));
  approver = site.browser(await signedIn(site.app, { unitId: commune, roles: ["approver"] }));
  stranger = site.browser(await signedIn(site.app, { unitId: built.hungMy, roles: ["editor"] }));
}, 60_000);

const TEXT = {
  kind: "news",
  title: "Lịch tiếp dân lưu động tháng 12",
  summary: "Tổ lưu động đến ấp 3 vào thứ Ba.",
  body: "Bà con mang căn cước đến nhà văn hóa.",
  topic: "procedures.oneStop",
  audiences: "residents",
};

async function approved(): Promise<string> {
  const answer = await editor.post("/can-bo/tin-bai/moi", { ...TEXT, unitId: commune, after: "submit" });
  const id = /tin-bai\/([0-9a-f-]{36})/.exec(String(answer.headers.location))?.[1] ?? "";
  await approver.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" });
  return id;
}

async function published(): Promise<string> {
  const id = await approved();
  await site.runJobs();
  return id;
}

async function corrected(id: string): Promise<void> {
  await editor.post(`/can-bo/tin-bai/${id}/mo-ban-sua`, {});
  const page = await editor.get(`/can-bo/tin-bai/${id}/sua`);
  const basedOn = /name="basedOn" value="([^"]+)"/.exec(page.body)?.[1] ?? "";
  const saved = await editor.post(`/can-bo/tin-bai/${id}/sua`, {
    ...TEXT,
    summary: "Tổ lưu động đến ấp 3 vào thứ Năm.",
    correctionNote: "Bản trước ghi sai thứ.",
    basedOn,
    after: "submit",
  });
  expect(saved.status, saved.body.slice(0, 800)).toBe(303);
  await approver.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" });
  await site.runJobs();
}

async function meeting(id: string, hamlet: string, heldOn: string): Promise<void> {
  const item = await findItem(site.app.db, id);
  if (!item) throw new Error("no item");
  await transaction(site.app.db, (tx) =>
    recordMeeting(tx, writer.actor, site.app.config.secretKey, {
      unitId: commune,
      heldOn,
      hamlet,
      host: "hamlet",
      attendance: 42,
      speaker: "Trưởng ấp",
      note: "",
      items: [item],
      questions: [],
      at: site.clock.now(),
    }),
  );
}

const formsOf = async (id: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    ((await loadCorrection(site.app.db, id))?.forms ?? []).map((one) => [
      [one.channel, one.place].filter(Boolean).join(" "),
      one.state,
    ]),
  );

describe("a correction appears in the same form as the error", () => {
  test("page, feed and sheet carry it by themselves; what was told at meetings is told again or put on record by hand", async () => {
    const id = await published();
    expect(await loadCorrection(site.app.db, id)).toBeNull();
    await meeting(id, "Ấp 3", "2026-11-18");
    await meeting(id, "Ấp 7", "2026-11-19");
    await corrected(id);
    expect(await formsOf(id)).toEqual({
      portal: "out",
      provincePortal: "out",
      feed: "out",
      sheet: "out",
      "event Ấp 3": "byHand",
      "event Ấp 7": "byHand",
    });
    const { slug } = await site.app.db.selectFrom("item").select("slug").where("id", "=", id).executeTakeFirstOrThrow();
    expect((await site.visitor.get(`/tin-tuc/${slug}`)).body).toContain("Bản trước ghi sai thứ.");
    expect((await site.visitor.get("/tin-tuc/feed.atom")).body).toContain("Đính chính: Bản trước ghi sai thứ.");
    const record = await editor.get(`/can-bo/tin-bai/${id}`);
    expect(record.body).toContain("Còn 2 hình thức phải đính chính bằng tay.");
    expect(await problemsOf(record.body)).toEqual([]);
    const causes = async () =>
      (await loadReviews(site.app.db, { unitIds: [commune] }, site.clock.now())).flatMap((one) => one.causes);
    expect(await causes()).toContainEqual({ kind: "correction", count: 2 });

    // The next meeting of the same hamlet tells the corrected text: it has caught up.
    await meeting(id, "Ấp 3", "2026-11-20");
    expect((await formsOf(id))["event Ấp 3"]).toBe("out");

    const address = `/can-bo/tin-bai/${id}/dinh-chinh`;
    const page = await editor.get(address);
    expect(page.body).toContain("Ấp 7");
    expect(await problemsOf(page.body)).toEqual([]);
    const step = {
      channel: "event",
      language: "",
      place: "Ấp 7",
      "done-day": "20",
      "done-month": "11",
      "done-year": "2026",
      note: "Trưởng ấp đọc lại trên loa.",
    };
    for (const [change, says] of [
      [{ note: "" }, "Hãy ghi đã đính chính thế nào"],
      [{ note: "a".repeat(1_001) }, "Hãy ghi đã đính chính thế nào"],
      [{ "done-day": "19" }, "Ngày đính chính phải"],
      [{ "done-day": "21" }, "Ngày đính chính phải"],
      [{ "done-day": "40" }, "Ngày đính chính phải"],
    ] as const) {
      const wrong = await editor.post(address, { ...step, ...change });
      expect(wrong.status).toBe(422);
      expect(wrong.body).toContain(says);
      if (!("note" in change)) expect(wrong.body).toContain("Trưởng ấp đọc lại trên loa.");
      expect(await problemsOf(wrong.body)).toEqual([]);
    }
    expect((await editor.post(address, { ...step, place: "Ấp 99" })).status).toBe(409);
    expect((await editor.post(address, { ...step, channel: "portal", place: "" })).status).toBe(409);
    expect((await approver.post(address, step)).status).toBe(403);
    expect((await stranger.post(address, step)).status).toBe(404);
    expect((await editor.post(address, step)).status).toBe(303);
    expect((await editor.post(address, step)).status).toBe(409);
    expect((await formsOf(id))["event Ấp 7"]).toBe("out");
    expect(await causes()).toEqual([]);
    expect((await editor.get(`/can-bo/tin-bai/${id}`)).body).toContain("Mọi hình thức đã mang bản đính chính.");
  });

  test("messages that left and paper that hangs are told again, or on record by hand", async () => {
    const id = await published();
    const told = async (channel: "sms" | "board", recordVersion: number, place: string | null): Promise<void> => {
      const key = `${channel}:${id}:${recordVersion}:${place}`;
      const { db } = site.app;
      await transaction(db, async (tx) => {
        const at = site.clock.now();
        const base = {
          recordKind: "item",
          recordId: id,
          recordVersion,
          title: TEXT.title,
          unitId: commune,
          taskId: null,
        };
        const entry = await openDelivery(tx, { ...base, key, channel, place, createdBy: "test", createdAt: at });
        await closeDelivery(tx, entry, { state: "sent", at });
      });
    };
    await told("sms", 1, null);
    await told("board", 1, "Cổng chợ");
    await corrected(id);
    expect(await formsOf(id)).toMatchObject({ sms: "byHand", "board Cổng chợ": "byHand" });
    await told("sms", 2, null);
    expect(await formsOf(id)).toMatchObject({ sms: "out", "board Cổng chợ": "byHand" });
  });

  test("approved and changed a second later, the text that was never out waits no more", async () => {
    const id = await approved();
    await corrected(id);
    const rows = await listLedgerEntries(site.app.db, { recordKind: "item", recordId: id }, 20);
    expect(new Set(rows.map((row) => `${row.recordVersion} ${row.state}`))).toEqual(new Set(["1 refused", "2 sent"]));
    expect(await formsOf(id)).toEqual({});
  });

  test("what was never corrected has no such page", async () => {
    const id = await published();
    expect((await editor.get(`/can-bo/tin-bai/${id}/dinh-chinh`)).status).toBe(404);
    expect((await editor.get("/can-bo/tin-bai/khong-co/dinh-chinh")).status).toBe(404);
  });
});
