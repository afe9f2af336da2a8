import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { readXlsx } from "../../../platform/tables/index.ts";
import { useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { closeDelivery, openDelivery } from "../../publishing/index.ts";
import { buildEvidence, buildIssuedPlan, buildPlanStage, taskStarting } from "../testing/build-plan.ts";
import { FORMS_OF_TELLING, shareOut } from "./load-form-use.ts";

describe("money and forms", () => {
  const use = (channel: "portal" | "press" | "feed", records: number) => ({
    channel,
    records,
    units: 1,
    reached: null,
    counted: 0,
  });

  test("money goes to a form only where the task used no other; the sum is kept", () => {
    const found = shareOut({
      uses: [use("portal", 4), use("press", 1), use("feed", 4)],
      channels: new Map([
        ["a", ["portal", "feed"]],
        ["b", ["portal", "press"]],
        ["c", ["feed"]],
      ]),
      spent: [
        { taskId: "a", amount: 100 },
        { taskId: "a", amount: -10 },
        { taskId: "b", amount: 50 },
        { taskId: "c", amount: 7 },
        { taskId: "d", amount: 3 },
        { taskId: null, amount: 1 },
      ],
      done: new Set(["a"]),
      showsMoney: true,
    });
    const of = (form: string) => found.forms.find((one) => one.form === form);
    expect(of("portal")).toMatchObject({ records: 4, tasks: 2, done: 1, spent: 90 });
    expect(of("press")).toMatchObject({ records: 1, tasks: 1, done: 0, spent: 0 });
    expect(found).toMatchObject({ spentMixed: 50, spentUnknown: 11, spentInAll: 151 });
    const alone = found.forms.reduce((sum, one) => sum + (one.spent ?? 0), 0);
    expect(alone + found.spentMixed + found.spentUnknown).toBe(found.spentInAll);
    expect(found.forms.map((one) => one.form)).toEqual([...FORMS_OF_TELLING]);
  });

  test("who may not see money sees none", () => {
    const found = shareOut({ uses: [], channels: new Map(), spent: [], done: new Set(), showsMoney: false });
    expect(found.forms.every((one) => one.spent === null && one.records === 0)).toBe(true);
  });
});

describe("the page", () => {
  const t = useTestApp();

  test("a year shows its forms with reach, tasks and money, the year before beside it, and what was not used", async () => {
    const { db } = t.app;
    const stage = await buildPlanStage(db);
    const planId = await buildIssuedPlan(db, stage);
    const { id: taskId } = await taskStarting(db, planId, "Đăng ít nhất một tin");
    const planner = t.browser(await signedIn(t.app, { person: stage.planner }));
    const path = "/can-bo/ke-hoach/hinh-thuc";
    const empty = await planner.get(path);
    expect(empty.body).toContain("Năm này chưa có gì được gửi đi");
    expect(await problemsOf(empty.body)).toEqual([]);
    const unitId = stage.units.tanThanh;
    for (const day of ["2025-11-03", "2026-11-05", "2026-11-06"])
      await buildEvidence(db, { taskId, unitId, channels: ["portal", "feed"], at: new Date(`${day}T02:00:00Z`) });
    await transaction(db, async (tx) => {
      for (const [key, at, reached] of [
        ["buoi-1", "2026-10-02", 80],
        ["buoi-2", "2026-10-09", null],
      ] as const) {
        const id = await openDelivery(tx, {
          key,
          channel: "event",
          recordKind: "event",
          recordId: key,
          recordVersion: 1,
          title: "Họp khóm",
          unitId: stage.units.hungMy,
          taskId: null,
          createdBy: "system",
          createdAt: new Date(`${at}T02:00:00Z`),
        });
        await closeDelivery(tx, id, { state: "sent", at: new Date(`${at}T02:00:00Z`) });
        await sql`update ledger_entry set reached = ${reached} where id = ${id}`.execute(tx);
      }
    });
    const page = await planner.get(path);
    expect(await problemsOf(page.body)).toEqual([]);
    const text = page.body.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
    expect(text).toMatch(/Trang của đơn vị Sản phẩm 2 năm trước 1/);
    expect(text).toMatch(/Hội nghị, gặp gỡ Sản phẩm 2 Đơn vị đã dùng 1 Lượt người đến được 80 đếm ở 1\/2 sản phẩm/);
    expect(text).toMatch(/Việc có dùng 0\/1 đã đạt/);
    expect(text).toMatch(/Chưa dùng trong năm.*Zalo/);
    // The figure opens exactly its rows.
    const ledger = /href="(\/can-bo\/so-phat-hanh\?kenh=portal[^"]+)"/.exec(page.body)?.[1]?.replaceAll("&amp;", "&");
    const rows = await planner.get(ledger ?? "");
    expect(rows.body.match(/<th scope="row"/g)).toHaveLength(2);
    const one = await planner.get(`${path}?donvi=${stage.units.hungMy}`);
    expect(one.body.replace(/<[^>]+>/g, " ")).not.toMatch(/Trang của đơn vị\s+2/);
    const [sheet] = (await readXlsx((await planner.get(`${path}.xlsx`)).bytes)).sheets;
    expect(sheet?.rows.find((row) => row[0] === "2026" && row[1] === "Trang của đơn vị")?.slice(2, 4)).toEqual([
      "2",
      "1",
    ]);
    expect((await planner.get(`${path}.csv?nam=2025`)).body).toContain("2024");
  });
});
