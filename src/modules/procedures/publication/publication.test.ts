import { beforeAll, describe, expect, test } from "vitest";
import { workingCalendar } from "../../../platform/calendar/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { proposeEnd } from "../end-procedure.ts";
import { importRecords } from "../import-procedures.ts";
import { publishDraft } from "../settle-draft.ts";
import { buildProcedure } from "../testing/build-procedure.ts";
import { type Announcement, publicationLimit, timeAnnouncement } from "./publication-clock.ts";

describe("the clock from a deciding document to publication", () => {
  test.each([
    ["ten working days after a ministry's", "1872/QĐ-BTP", null, 10],
    ["also where only the issuer tells", null, "Bộ Nội vụ", 10],
    ["five after the province's", "12/QĐ-UBND", "UBND tỉnh Cà Mau", 5],
    ["the shorter one where nobody can tell", "7/NQ", null, 5],
    ["a department of a province is no ministry", "3/QĐ-SNV", "Sở Nội vụ", 5],
  ])("%s", (_what, number, issuer, limit) => {
    expect(publicationLimit({ number, issuer })).toBe(limit);
  });

  const calendar = workingCalendar();
  const one: Announcement = {
    code: "1.000001",
    name: "Cấp thẻ",
    field: "Văn hóa",
    act: "version",
    decisionNumber: "12/QĐ-UBND",
    decisionDate: "2026-11-19",
    decisionIssuer: null,
    effectiveOn: "2026-12-01",
    publishedAt: null,
    by: "Lan",
  };
  test.each([
    // 24/11 is a holiday since 2026: five working days after Thursday 19/11 end on 27/11.
    ["the day itself is not counted, a holiday neither", "2026-11-27T10:00:00Z", "onTime", 0, true],
    ["the evening of the last day in Viet Nam", "2026-11-27T16:59:59Z", "onTime", 0, true],
    ["a minute later it is Saturday there", "2026-11-27T17:00:00Z", "late", 0, true],
    ["late by the working days between", "2026-12-02T03:00:00Z", "late", 3, false],
  ])("%s", (_what, at, state, daysLate, beforeEffect) => {
    const timed = timeAnnouncement({ ...one, publishedAt: new Date(at) }, calendar, "2026-12-10");
    expect(timed).toMatchObject({ due: "2026-11-27", state, daysLate, beforeEffect });
  });

  test("while it waits the clock runs, then it is overdue", () => {
    expect(timeAnnouncement(one, calendar, "2026-11-27")).toMatchObject({ state: "running", beforeEffect: null });
    expect(timeAnnouncement(one, calendar, "2026-12-01")).toMatchObject({ state: "overdue", daysLate: 2 });
  });
});

describe("the page", () => {
  const site = useTestApp();
  const BASE = "/can-bo/thu-tuc/cong-khai";
  const system = { id: "system", name: "Hệ thống" };
  const person = (id: string, role: string) => ({ id, name: id, grants: [{ role, unitId: "u" }], sessionId: null });
  let officer: Browser;

  beforeAll(async () => {
    const { db } = site.app;
    const { province } = await buildProvince(db);
    officer = site.browser(await signedIn(site.app, { unitId: province, roles: ["officer"] }));
    const take = (names: string[], decision: { number: string; date: string | null }, at: string) =>
      transaction(db, (tx) =>
        importRecords(tx, system, {
          records: names.map((name, n) =>
            buildProcedure({
              code: `1.00000${n + 1}`,
              name,
              decision: { ...decision, issuer: "UBND tỉnh Cà Mau" },
            }),
          ),
          source: "test",
          at: new Date(at),
        }),
      );
    // The first filling: its documents are from before there was a site.
    await take(
      ["Mượn hội trường", "Mượn sân", "Mượn loa"],
      { number: "1/QĐ-UBND", date: "2025-02-03" },
      "2026-07-01T02:00:00Z",
    );
    await take(["Mượn hội trường lớn"], { number: "50/QĐ-UBND", date: "2026-07-06" }, "2026-07-10T02:00:00Z");
    await take(
      ["Mượn hội trường lớn", "Mượn sân bóng"],
      { number: "50/QĐ-UBND", date: "2026-07-06" },
      "2026-07-20T02:00:00Z",
    );
    await take(["Mượn hội trường nhỏ"], { number: "51/QĐ-UBND", date: null }, "2026-07-21T02:00:00Z");
    const end = (code: string, at: Date, settle: boolean) =>
      transaction(db, async (tx) => {
        const draftId = await proposeEnd(tx, person("lan", "editor"), {
          code,
          on: "2026-08-15",
          kind: "repealed",
          decision: "99/QĐ-UBND",
          successors: [],
          authority: null,
          note: null,
          at,
        });
        if (settle) await publishDraft(tx, person("minh", "approver"), { draftId, at });
        return draftId;
      });
    await end("1.000003", new Date("2026-08-03T02:00:00Z"), false);
    await db.updateTable("procedureDraft").set({ decisionDate: "2026-08-03" }).where("code", "=", "1.000003").execute();
  });

  test("holds each document against its last day; the first filling is nobody's delay", async () => {
    const page = await officer.get(`${BASE}?nam=2026`);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("1 trên 2 văn bản");
    expect(page.body).toContain("1 lần công bố trong năm không ghi ngày ký");
    expect(page.body).toContain("Muộn 5 ngày làm việc");
    expect(page.body).toContain("Chờ công bố, lan đề nghị");
    expect(page.body).not.toContain("1/QĐ-UBND, ngày 03/02/2025");
    expect((await officer.get(`${BASE}?nam=2025`)).body).toContain("Không có văn bản nào");
  });

  test("finds without marks, filters by result, exports what is shown", async () => {
    expect((await officer.get(`${BASE}?nam=2026&q=san+bong`)).body).toContain("Muộn 5 ngày");
    expect((await officer.get(`${BASE}?nam=2026&q=khong+co`)).body).toContain("Không có văn bản nào");
    const { body } = await officer.get(`${BASE}.csv?nam=2026&ket-qua=muon`);
    expect(body.trim().split("\r\n")).toHaveLength(2);
    expect(body).toContain("1.000002;Mượn sân bóng;");
    for (const query of ["nam=x", "nam=0", "ket-qua=%27", "trang=99999", "trang=-1", "q[]=a"])
      expect((await officer.get(`${BASE}?${query}`)).status, query).toBe(200);
  });

  test("is not for visitors", async () => {
    expect((await site.visitor.get(BASE)).status).toBe(303);
  });
});
