import { beforeAll, describe, expect, test } from "vitest";
import { VIETNAM_YEARS, workingCalendar } from "../../../platform/calendar/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { addJob } from "../../../platform/jobs/index.ts";
import { useTestApp } from "../../../testing/app.ts";
import { buildPerson } from "../../accounts/testing/build-people.ts";
import { remindOfTasks } from "../jobs/remind-of-tasks.ts";
import { buildEvidence, buildIssuedPlan, buildPlanStage, type PlanStage, taskStarting } from "../testing/build-plan.ts";
import { daysBetween, daysOfDigest, isReminded } from "./reminder-days.ts";

const calendar = workingCalendar([...VIETNAM_YEARS], []);

describe("days of reminding", () => {
  test.each([
    ["2026-11-20", ["2026-11-20"]],
    ["2026-11-21", []],
    ["2026-11-23", ["2026-11-23", "2026-11-22", "2026-11-21"]],
  ])("%s answers for %j", (today, days) => expect(daysOfDigest(today, calendar)).toEqual(days));

  test.each([
    ["2026-12-20", true],
    ["2026-12-19", false],
    ["2026-12-04", true],
    ["2026-11-27", true],
    ["2026-11-23", true],
    ["2026-11-21", true],
    ["2026-11-20", false],
    ["2026-11-19", true],
    ["2026-11-18", false],
    ["2026-10-21", true],
    ["2026-09-21", true],
    ["2026-09-20", false],
  ])("a task due on %s is named on 20/11: %s", (due, named) => expect(isReminded(due, ["2026-11-20"])).toBe(named));

  test("no day of reminding is lost to a day off", () => {
    for (let due = Date.parse("2026-03-01"); due < Date.parse("2026-12-01"); due += 86_400_000) {
      const dueOn = new Date(due).toISOString().slice(0, 10);
      let named = 0;
      for (let day = Date.parse("2026-01-20"); day < Date.parse("2026-12-31"); day += 86_400_000) {
        const today = new Date(day).toISOString().slice(0, 10);
        if (daysBetween(today, dueOn) > -29 && isReminded(dueOn, daysOfDigest(today, calendar))) named++;
      }
      // Five before and four after, fewer only where days off bring two of them together.
      expect(named, dueOn).toBeGreaterThanOrEqual(7);
      expect(named, dueOn).toBeLessThanOrEqual(9);
    }
  });
});

describe("a digest", () => {
  const site = useTestApp();
  let stage: PlanStage;
  let taskId = "";

  beforeAll(async () => {
    stage = await buildPlanStage(site.app.db);
    const planId = await buildIssuedPlan(site.app.db, stage);
    taskId = (await taskStarting(site.app.db, planId, "Đăng ít nhất một tin")).id;
    const closed = await buildPerson(site.app.db, { unitId: stage.units.tanThanh, roles: ["editor"] });
    await site.app.db
      .updateTable("person")
      .set({ state: "closed", passwordHash: null, closedAt: new Date() })
      .where("id", "=", closed.id)
      .execute();
  });

  const morning = async (day: string) => {
    site.clock.set(new Date(`${day}T00:30:00Z`));
    site.sentMails.length = 0;
    await transaction(site.app.db, (tx) => addJob(tx, remindOfTasks, {}));
    await site.runJobs();
    return [...site.sentMails].sort((a, b) => a.to.localeCompare(b.to));
  };

  test("goes once a day to those who hold the task, with every task of the day and the way there", async () => {
    const mails = await morning("2026-11-23");
    const mine = mails.find((mail) => mail.text.includes("Sơn Thị Biên Tập"));
    expect(mine?.subject).toContain("1 việc sắp đến hạn");
    expect(mine?.text).toContain("hạn 30/11/2026, còn 7 ngày");
    expect(mine?.text).toContain(`http://danbiet.example/can-bo/ke-hoach/nhiem-vu/${taskId}`);
    expect(new Set(mails.map((mail) => mail.to)).size).toBe(mails.length);
    expect(await morning("2026-11-23")).toEqual([]);
  });

  test("keeps quiet on days off and on days between, and counts them up on the next working day", async () => {
    for (const day of ["2026-11-25", "2026-11-28", "2026-11-29"])
      expect((await morning(day)).filter((mail) => mail.text.includes("Biên Tập"))).toEqual([]);
    const monday = (await morning("2026-11-30")).find((mail) => mail.text.includes("Biên Tập"));
    expect(monday?.text).toContain("hạn hôm nay, 30/11/2026");
  });

  test("tells of what is late until it is proven; other units are told still", async () => {
    const late = (await morning("2026-12-01")).find((mail) => mail.text.includes("Biên Tập"));
    expect(late?.text).toMatch(/ĐÃ TRỄ HẠN[\s\S]*đã trễ 1 ngày/);
    await buildEvidence(site.app.db, { taskId, unitId: stage.units.tanThanh, at: site.clock.now() });
    const after = await morning("2026-12-03");
    expect(after.filter((mail) => mail.text.includes("Biên Tập"))).toEqual([]);
    // Nobody stands in Hưng Mỹ, so the province is told of what is late there.
    expect(after.find((mail) => mail.text.includes("Lê Thị Kế Hoạch"))?.text).toContain("đã trễ 3 ngày");
  });
});
