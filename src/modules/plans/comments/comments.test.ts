import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { addJob } from "../../../platform/jobs/index.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { remindOfTasks } from "../jobs/remind-of-tasks.ts";
import { buildIssuedPlan, buildPlanStage, type PlanStage, taskStarting } from "../testing/build-plan.ts";
import { mentionedIn, withLinks } from "./comment.ts";

describe("words of a comment", () => {
  const people = [
    { id: "1", name: "Lê An" },
    { id: "2", name: "Lê An Bình" },
    { id: "3", name: "Lê An" },
  ];
  test.each([
    ["nhờ @Lê An xem", ["1", "3"]],
    ["nhờ @lê an bình xem", ["2"]],
    ["@Lê Anh không phải", []],
    ["Lê An không có dấu", []],
    [`@${"Lê An Bình".normalize("NFD")}`, ["2"]],
  ])("%s names %j", (text, ids) => expect(mentionedIn(text, people)).toEqual(ids));

  test.each([
    ["xem https://baocamau.vn/a.html.", ["https://baocamau.vn/a.html"]],
    ["(http://a.vn/b) và https://c.vn/d?e=1&f=2!", ["http://a.vn/b", "https://c.vn/d?e=1&f=2"]],
    ["javascript:alert(1) https://", []],
  ])("%s links to %j", (text, links) => {
    const parts = withLinks(text);
    expect(parts.flatMap((part) => part.href ?? [])).toEqual(links);
    expect(parts.map((part) => part.text).join("")).toBe(text);
  });
});

describe("comments on a task", () => {
  const site = useTestApp();
  let stage: PlanStage;
  let writer: Browser;
  let planner: Browser;
  let outsider: Browser;
  let base = "";

  beforeAll(async () => {
    stage = await buildPlanStage(site.app.db);
    const planId = await buildIssuedPlan(site.app.db, stage);
    base = `/can-bo/ke-hoach/nhiem-vu/${(await taskStarting(site.app.db, planId, "Chủ trì biên soạn")).id}/trao-doi`;
    const { department, province, hungMy } = stage.units;
    writer = site.browser(await signedIn(site.app, { unitId: department, roles: ["editor"], name: "Trần Thị Sửu" }));
    planner = site.browser(await signedIn(site.app, { unitId: province, roles: ["planner"], name: "Võ Kế Hoạch" }));
    outsider = site.browser(await signedIn(site.app, { unitId: hungMy, roles: ["editor"], name: "Người Ngoài" }));
  });

  const write = (browser: Browser, body: string, more: Record<string, string> = {}) =>
    browser.post(base, { body, ...more });
  const morning = async (day: string) => {
    site.clock.set(new Date(`${day}T00:30:00Z`));
    site.sentMails.length = 0;
    await transaction(site.app.db, (tx) => addJob(tx, remindOfTasks, {}));
    await site.runJobs();
    return site.sentMails.filter((mail) => mail.text.includes("TRAO ĐỔI MỚI"));
  };

  test("are written by the units concerned, read in order, refused with what was typed", async () => {
    expect(await problemsOf((await writer.get(base)).body)).toEqual([]);
    expect((await write(writer, "Bộ tin mẫu ở https://camau.example/tin. Nhờ @Võ Kế Hoạch xem.")).status).toBe(303);
    site.clock.set(new Date(site.clock.now().getTime() + 1_000));
    expect((await write(planner, "<b>Đã xem</b>, thiếu bài về khai tử.")).status).toBe(303);
    const page = await writer.get(base);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain('href="https://camau.example/tin"');
    expect(page.body).toContain("&lt;b>Đã xem");
    expect(page.body.indexOf("Bộ tin mẫu")).toBeLessThan(page.body.indexOf("thiếu bài về khai tử"));
    expect((await writer.get(base.replace("/trao-doi", ""))).body).toContain("Trao đổi (2)");
    // Who is not concerned reads what everybody of the administration may see of the task, and writes nothing.
    expect((await outsider.get(base)).body).toContain("chỉ đọc được");
    expect((await write(outsider, "chen vào")).status).toBe(409);
    for (const [body, sentence] of [
      ["  ", "Hãy viết nội dung"],
      ["x".repeat(2_001), "Dài quá 2.000 ký tự"],
    ] as const) {
      const bad = await write(writer, body);
      expect(bad.status).toBe(422);
      expect(bad.body).toContain(sentence);
      if (body.trim()) expect(bad.body).toContain(body);
    }
  });

  test("are changed for fifteen minutes by their writer, and taken back with a trace", async () => {
    await write(writer, "Lời viết vội");
    const page = await writer.get(base);
    const id = [...page.body.matchAll(/trao-doi\/([\w-]{36})\/rut/g)].at(-1)?.[1] ?? "";
    expect((await planner.post(`${base}/${id}/sua`, { body: "sửa trộm" })).status).toBe(409);
    expect((await planner.post(`${base}/${id}/rut`, {})).status).toBe(409);
    expect((await writer.get(`${base}?sua=${id}`)).body).toContain("Sửa lời đã viết");
    expect((await writer.post(`${base}/${id}/sua`, { body: "" })).status).toBe(422);
    expect((await writer.post(`${base}/${id}/sua`, { body: "Lời viết kỹ" })).status).toBe(303);
    expect((await planner.get(base)).body).toContain("đã sửa lúc");
    await site.app.db
      .updateTable("comment")
      .set({ writtenAt: new Date(site.clock.now().getTime() - 16 * 60_000) })
      .where("id", "=", id)
      .execute();
    const late = await writer.post(`${base}/${id}/sua`, { body: "Lời viết muộn" });
    expect(late.status).toBe(409);
    expect(late.body).toContain("quá 15 phút");
    expect((await writer.post(`${base}/${id}/rut`, {})).status).toBe(303);
    const after = await planner.get(base);
    expect(after.body).toContain("Đã rút lại lúc");
    expect(after.body).not.toContain("Lời viết kỹ");
    const other = base.replace(/nhiem-vu\/[\w-]+/, "nhiem-vu/00000000-0000-4000-8000-000000000000");
    expect((await writer.post(`${other}/${id}/rut`, {})).status).toBe(404);
  });

  test("are told once in the morning mail: to whom they name and who wrote before, never to the writer", async () => {
    const mails = await morning("2026-11-23");
    const to = (name: string) => mails.find((mail) => mail.text.startsWith(`Chào ${name}`));
    expect(to("Võ Kế Hoạch")?.text).toContain("Trần Thị Sửu viết về: Chủ trì biên soạn");
    expect(to("Võ Kế Hoạch")?.text).toContain(`http://danbiet.example${base}`);
    expect(to("Trần Thị Sửu")?.text).toContain("Võ Kế Hoạch viết về");
    expect(to("Trần Thị Sửu")?.text).not.toContain("Trần Thị Sửu viết về");
    expect(to("Người Ngoài")).toBeUndefined();
    expect(await morning("2026-11-24")).toEqual([]);
  });
});
