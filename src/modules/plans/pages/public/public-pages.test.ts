import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../../platform/db/index.ts";
import { problemsOf } from "../../../../platform/html/page-problems.ts";
import { useTestApp } from "../../../../testing/app.ts";
import { askQuestion } from "../../../feedback/index.ts";
import { getUnit } from "../../../organisations/index.ts";
import { declareProgress } from "../../declare-progress.ts";
import { listAgencies, listTasks } from "../../plans.store.ts";
import {
  AT,
  buildDraftPlan,
  buildEvidence,
  buildIssuedPlan,
  buildPlanStage,
  type PlanStage,
  planText,
  taskStarting,
  withdrawEvidence,
} from "../../testing/build-plan.ts";

const product = useTestApp();

/** The words a reader sees, without marks of HTML and with single blanks. */
const wordsOf = (html: string): string =>
  html
    .replace(/<head>[\s\S]*?<\/head>/, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

let stage: PlanStage;
let planId: string;
let communeTask: string;
let taskCount: number;
let slug: string;

beforeAll(async () => {
  expect((await product.visitor.get("/ke-hoach")).body).toContain("Chưa công bố kế hoạch nào");
  stage = await buildPlanStage(product.app.db);
  planId = await buildIssuedPlan(product.app.db, stage);
  taskCount = (await listTasks(product.app.db, { planIds: [planId], states: ["accepted"] })).length;
  slug = (await getUnit(product.app.db, stage.units.tanThanh, "2026-11-20")).slug;
  communeTask = (await taskStarting(product.app.db, planId, "Đăng ít nhất một tin")).id;
}, 60_000);

describe("plans for everybody", () => {
  test("the list shows what was issued, newest first, and no draft", async () => {
    const draftId = await buildDraftPlan(product.app.db, stage, planText("77/KH-UBND"));
    const page = await product.visitor.get("/ke-hoach");
    expect(page.body).toContain(`/ke-hoach/${planId}`);
    expect(page.body).not.toContain(draftId);
    expect(wordsOf(page.body)).toContain(`0 trên ${taskCount} việc đã đủ bằng chứng`);
    expect(await problemsOf(page.body)).toEqual([]);
    for (const path of ["", "/minh-chung", "/bieu-do.svg", "/toan-van.txt", `/nhiem-vu/${communeTask}`])
      expect((await product.visitor.get(`/ke-hoach/${draftId}${path}`)).status).toBe(404);
    expect((await product.visitor.get("/ke-hoach/khong-co")).status).toBe(404);
    expect((await product.visitor.get("/ke-hoach?nam=1999")).body).toContain("Năm này chưa có kế hoạch nào.");
  });

  test("every figure that is not zero is a link to the rows it was counted from, and falls when proof is withdrawn", async () => {
    const recordId = await buildEvidence(product.app.db, { taskId: communeTask, unitId: stage.units.tanThanh });
    const before = await product.visitor.get(`/ke-hoach/${planId}/nhiem-vu/${communeTask}`);
    const share = `/ke-hoach/${planId}/minh-chung?viec=${communeTask}&amp;donvi=${stage.units.tanThanh}`;
    expect(before.body).toContain(share);
    // Three channels, one product: one row, with an address per channel that is ours and so a path.
    expect(before.body.match(/>Làm khai sinh cho con cần mang gì<\/a>/g)).toHaveLength(1);
    expect(before.body).toContain(`href="/tin-tuc/${recordId}"`);
    const agency = (await listAgencies(product.app.db, [planId])).find((one) => one.groupKind === "communes");
    for (const rows of [share.replace("&amp;", "&"), `/ke-hoach/${planId}/minh-chung?coquan=${agency?.id}`]) {
      const opened = await product.visitor.get(rows);
      expect(wordsOf(opened.body)).toContain("1 sản phẩm có bằng chứng.");
      expect(opened.body).toContain(`href="/tin-tuc/${recordId}"`);
      expect(await problemsOf(opened.body)).toEqual([]);
    }
    const plan = await product.visitor.get(`/ke-hoach/${planId}`);
    expect(plan.body).toContain(`/ke-hoach/${planId}/minh-chung?coquan=${agency?.id}`);
    // Folded at first; the link of an agency's figure opens its tasks without script.
    expect(plan.body).not.toContain('<details class="govuk-details" open');
    const opened = await product.visitor.get(`/ke-hoach/${planId}?mo=${agency?.id}`);
    expect(opened.body.match(/<details class="govuk-details" open/g)).toHaveLength(1);

    await withdrawEvidence(product.app.db, stage, recordId);
    const after = await product.visitor.get(`/ke-hoach/${planId}/minh-chung`);
    expect(after.body).toContain("Chưa có bằng chứng nào.");
    expect(after.body).not.toContain(recordId);
  });

  test("declared and proven stand apart; what a unit declared is told with its note and without the person's name", async () => {
    await transaction(product.app.db, (tx) =>
      declareProgress(tx, stage.editor.actor, {
        taskId: communeTask,
        unitId: stage.units.tanThanh,
        count: 4,
        basedOn: null,
        note: "Đã phát bốn buổi trên cụm loa khóm 3.",
        at: AT,
      }),
    );
    const task = await product.visitor.get(`/ke-hoach/${planId}/nhiem-vu/${communeTask}`);
    const words = wordsOf(task.body);
    expect(words).toContain("Đã phát bốn buổi trên cụm loa khóm 3.");
    expect(words).toContain("khai ngày 20/11/2026");
    expect(words).not.toContain(stage.editor.actor.name);
    expect(await problemsOf(task.body)).toEqual([]);
    const plan = await product.visitor.get(`/ke-hoach/${planId}`);
    expect(await problemsOf(plan.body)).toEqual([]);
    expect(plan.body).toContain(`/ke-hoach/${planId}/nhiem-vu/${communeTask}#tu-khai`);
  });

  test("the picture says in words what it shows, and is drawn for phone and desk", async () => {
    const plan = await product.visitor.get(`/ke-hoach/${planId}`);
    expect(wordsOf(plan.body)).toContain(
      `Trong ${taskCount} việc đã hứa, 0 việc đã đủ bằng chứng, 0 việc mới có một phần`,
    );
    for (const address of [`/ke-hoach/${planId}/bieu-do.svg`, `/ke-hoach/${planId}/bieu-do.svg?rong=hep`]) {
      expect(plan.body).toContain(address);
      const picture = await product.visitor.get(address);
      expect(picture.headers["content-type"]).toContain("image/svg+xml");
      expect(picture.body).toContain("Sở Văn hóa, Thể thao và Du lịch");
      expect(picture.body).not.toMatch(/ style=|<style|<script/);
    }
  });

  test("tasks are filtered by state in the address, and the text of the plan can be taken home", async () => {
    const late = await product.visitor.get(`/ke-hoach/${planId}?tinhtrang=late`);
    expect(wordsOf(late.body)).toContain("Chủ trì biên soạn bộ tin mẫu");
    expect(wordsOf(late.body)).not.toContain("Vận động hội viên");
    expect(await problemsOf(late.body)).toEqual([]);
    const text = await product.visitor.get(`/ke-hoach/${planId}/toan-van.txt`);
    expect(text.headers["content-disposition"]).toContain("ke-hoach-21-KH-UBND-2026.txt");
    expect(text.body).toContain("Độc lập - Tự do - Hạnh phúc");
  });

  test("a task is asked for under its own plan only", async () => {
    const other = await buildIssuedPlan(product.app.db, stage, planText("78/KH-UBND"));
    expect((await product.visitor.get(`/ke-hoach/${other}/nhiem-vu/${communeTask}`)).status).toBe(404);
    expect((await product.visitor.get(`/ke-hoach/${planId}/nhiem-vu/khong-co`)).status).toBe(404);
  });
});

describe("the plan page of one unit", () => {
  test("shows the tasks it was given with its own share, and asks lead to the page of the task", async () => {
    const page = await product.visitor.get(`/${slug}/ke-hoach`);
    const late = await product.visitor.get(`/${slug}/ke-hoach?tinhtrang=late`);
    expect(wordsOf(late.body)).toContain("Không có việc nào ở tình trạng này.");
    expect(await problemsOf(late.body)).toEqual([]);
    expect(page.status).toBe(200);
    const words = wordsOf(page.body);
    expect(words).toContain("Đăng ít nhất một tin về thủ tục khai sinh");
    expect(words).not.toContain("Chủ trì biên soạn bộ tin mẫu");
    expect(words).toContain("0 trên 1");
    expect(await problemsOf(page.body)).toEqual([]);
    const task = await product.visitor.get(`/ke-hoach/${planId}/nhiem-vu/${communeTask}`);
    expect(task.body).toContain(`/${slug}/ke-hoach`);
    expect(task.body).toContain(`/phan-anh?trang=${encodeURIComponent(`/ke-hoach/${planId}/nhiem-vu/${communeTask}`)}`);
  });

  test("a task shows how many messages came about it, and leads to sending one", async () => {
    const path = `/ke-hoach/${planId}/nhiem-vu/${communeTask}`;
    expect(wordsOf((await product.visitor.get(path)).body)).toContain("Chưa có ý kiến nào gửi về việc này.");
    await transaction(product.app.db, (tx) =>
      askQuestion(tx, product.app.config.secretKey, {
        unitId: stage.units.tanThanh,
        kind: "comment",
        body: "Bản tin này khóm tôi chưa nghe.",
        contact: null,
        pagePath: path,
        at: product.clock.now(),
      }),
    );
    // Another address of the same page, so that none that was kept is shown.
    const page = await product.visitor.get(`${path}?xem=lai`);
    expect(wordsOf(page.body)).toContain("Đã có 1 ý kiến gửi về việc này.");
    expect(page.body).toContain('href="/giam-sat"');
    expect(await problemsOf(page.body)).toEqual([]);
  });

  test("a unit that never was is not found", async () => {
    expect((await product.visitor.get("/khong-co-dau/ke-hoach")).status).toBe(404);
  });
});
