import { beforeAll, expect, test } from "vitest";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { buildEvidence, buildIssuedPlan, buildPlanStage, type PlanStage, taskStarting } from "../testing/build-plan.ts";
import { listTasksOfUnits } from "../unit-tasks.ts";
import { vi } from "./messages.vi.ts";
import { writeCalendar } from "./write-calendar.ts";

const site = useTestApp();
const PAGE = "/can-bo/ke-hoach/nhiem-vu/lich";
let stage: PlanStage;
let editor: Browser;
let taskId = "";

beforeAll(async () => {
  stage = await buildPlanStage(site.app.db);
  const planId = await buildIssuedPlan(site.app.db, stage);
  taskId = (await taskStarting(site.app.db, planId, "Đăng ít nhất một tin")).id;
  editor = site.browser(await signedIn(site.app, { unitId: stage.units.tanThanh, roles: ["editor"], name: "Lê An" }));
});

const make = async (): Promise<string> => {
  const page = await editor.post(PAGE, {});
  expect(await problemsOf(page.body)).toEqual([]);
  return /http:\/\/danbiet\.example(\/lich\/[\w-]{43}\.ics)/.exec(page.body)?.[1] ?? "";
};
/** Folded lines put together again (RFC 5545, 3.1). */
const unfolded = (text: string): string => text.replace(/\r?\n[ \t]/g, "");

test("a person makes an address of her own, and a calendar without a session reads the last days of her unit", async () => {
  expect((await editor.get(PAGE)).body).toContain("Bạn chưa có địa chỉ lịch");
  const address = await make();
  const file = await site.visitor.get(address);
  expect(file.status).toBe(200);
  expect(file.headers["content-type"]).toContain("text/calendar");
  const text = unfolded(file.body);
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(text).toContain("DTSTART;VALUE=DATE:20261130");
  expect(text).toContain("SUMMARY:[Hạn] Đăng ít nhất một tin về thủ tục khai sinh");
  expect(text).toContain(`/can-bo/ke-hoach/nhiem-vu/${taskId}`);
  // Not what other units have.
  expect(text).not.toContain("bộ tin mẫu");
  expect((await editor.get(PAGE)).body).toContain("lần cuối ngày 20/11/2026");
  expect((await editor.get(PAGE)).body).not.toContain(address);
});

test.each(["UTC", "Asia/Ho_Chi_Minh", "America/Los_Angeles", "Pacific/Kiritimati"])(
  "a last day is the same day on a server in %s",
  async (zone) => {
    const before = process.env.TZ;
    process.env.TZ = zone;
    try {
      const tasks = await listTasksOfUnits(site.app.db, [stage.units.tanThanh], "2026-11-20");
      const text = unfolded(
        writeCalendar(tasks, new Map(), vi, "http://danbiet.example", new Date("2026-11-20T02:00:00Z")),
      );
      expect(text).toContain("DTSTART;VALUE=DATE:20261130");
      expect(text).not.toContain("20261129");
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  },
);

test("what is proven is marked; a new address ends the old one, and so does ending it", async () => {
  const first = await make();
  await buildEvidence(site.app.db, { taskId, unitId: stage.units.tanThanh });
  expect(unfolded((await site.visitor.get(first)).body)).toContain("SUMMARY:[Đã đạt] Đăng ít nhất một tin");
  const second = await make();
  expect((await site.visitor.get(first)).status).toBe(404);
  expect((await site.visitor.get(second)).status).toBe(200);
  expect((await editor.post(`${PAGE}/huy`, {})).headers.location).toBe(`${PAGE}?xong=ended`);
  expect((await site.visitor.get(second)).status).toBe(404);
});

test("who may no longer declare for a unit reads nothing of it", async () => {
  const address = await make();
  await site.app.db
    .updateTable("roleGrant")
    .set({ toDay: "2026-11-20" })
    .where("unitId", "=", stage.units.tanThanh)
    .execute();
  expect((await site.visitor.get(address)).body).not.toContain("BEGIN:VEVENT");
});

test.each(["/lich/x.ics", `/lich/${"a".repeat(43)}`, `/lich/${"a".repeat(43)}.ics`, "/lich/..%2f.ics"])(
  "%s opens nothing",
  async (path) => expect((await site.visitor.get(path)).status).toBe(404),
);
