import { beforeAll, expect, test } from "vitest";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { sumEvidence } from "../evidence/evidence.store.ts";
import { buildIssuedPlan, buildPlanStage, type PlanStage, taskStarting } from "../testing/build-plan.ts";

const site = useTestApp();
const HOSTS = "/can-bo/ke-hoach/chuong-trinh";
let stage: PlanStage;
let planner: Browser;
let editor: Browser;
let planId: string;

beforeAll(async () => {
  stage = await buildPlanStage(site.app.db);
  planner = site.browser(await signedIn(site.app, { person: stage.planner }));
  editor = site.browser(await signedIn(site.app, { person: stage.editor }));
  planId = await buildIssuedPlan(site.app.db, stage);
});

const programme = (more: Record<string, string> = {}) => ({
  unitId: stage.units.province,
  kind: "legalDissemination",
  name: "Kế hoạch phổ biến, giáo dục pháp luật năm 2026",
  year: "2026",
  document: "",
  agency: "Sở Tư pháp",
  contact: "Phòng Phổ biến, giáo dục pháp luật",
  parts: "",
  ...more,
});
const idIn = (location: unknown): string => /chuong-trinh\/([0-9a-f-]{36})/.exec(String(location))?.[1] ?? "";

test("a plan names the reform programme it serves and the parts nobody takes up; a task is woven in once", async () => {
  const empty = await planner.get(HOSTS);
  expect(await problemsOf(empty.body)).toEqual([]);
  expect(empty.body).toContain("Chưa ghi chương trình nào");
  const bad = await planner.post(`${HOSTS}/moi`, programme({ kind: "", name: "", document: "999/KH-UBND" }));
  expect(bad.status).toBe(422);
  expect(await problemsOf(bad.body)).toEqual([]);
  for (const words of ["Hãy chọn loại", "Hãy ghi tên", "Thư viện không có văn bản này", "999/KH-UBND"])
    expect(bad.body).toContain(words);
  expect((await editor.post(`${HOSTS}/moi`, programme())).status).toBe(403);
  const reform = idIn(
    (
      await planner.post(
        `${HOSTS}/moi`,
        programme({ kind: "reformYear", name: "Kế hoạch CCHC năm 2026", parts: "Thể chế\nThủ tục hành chính" }),
      )
    ).headers.location,
  );
  const law = idIn((await planner.post(`${HOSTS}/moi`, programme())).headers.location);
  const woven = `/can-bo/ke-hoach/${planId}/long-ghep`;
  expect((await planner.post(`${woven}/phuc-vu`, { programme: law })).status).toBe(409);
  expect((await planner.post(`${woven}/phuc-vu`, { programme: reform })).status).toBe(303);
  const task = await taskStarting(site.app.db, planId, "Chủ trì biên soạn");
  const page = await planner.get(woven);
  expect(await problemsOf(page.body)).toEqual([]);
  const part = new RegExp(`value="(${reform}:[0-9a-f-]+)"[^>]*>Thủ tục hành chính`).exec(page.body)?.[1] ?? "";
  const nothing = await planner.post(woven, { task: "", into: "" });
  expect(nothing.status).toBe(422);
  expect(await problemsOf(nothing.body)).toEqual([]);
  expect((await planner.post(woven, { task: task.id, into: part })).status).toBe(303);
  expect((await planner.post(woven, { task: task.id, into: part })).status).toBe(409);
  expect((await planner.post(woven, { task: task.id, into: law })).status).toBe(303);
  const after = await planner.get(woven);
  const untaken = after.body.slice(after.body.indexOf("chưa có nhiệm vụ nào của kế hoạch nhận"));
  expect(untaken).toMatch(/<li>Thể chế<\/li>/);
  expect(untaken).not.toMatch(/<li>Thủ tục hành chính<\/li>/);
  expect((await planner.get(`${HOSTS}/${reform}`)).body).toContain("1 trong 2 phần chưa có nhiệm vụ truyền thông nào.");
  expect((await planner.get(`/can-bo/ke-hoach/nhiem-vu/${task.id}`)).body).toContain("Lồng ghép trong chương trình");
  expect((await planner.get(`/can-bo/ke-hoach/${planId}/tien-do.csv`)).body).toContain(
    "Kế hoạch CCHC năm 2026; Kế hoạch phổ biến, giáo dục pháp luật năm 2026",
  );
  expect((await planner.post(`${woven}/bo`, { task: task.id, programme: law })).status).toBe(303);
  expect((await planner.post(`${woven}/bo`, { task: task.id, programme: law })).status).toBe(409);
  const edit = await planner.get(`${HOSTS}/${reform}/sua`);
  expect(await problemsOf(edit.body)).toEqual([]);
});

test("the study of Hồ Chí Minh's example is a movement tasks are woven into, counted and found by itself", async () => {
  const made = await planner.post(
    `${HOSTS}/moi`,
    programme({
      kind: "exampleStudy",
      name: "Kế hoạch học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh năm 2026",
      agency: "Ban Tuyên giáo và Dân vận Tỉnh ủy",
      contact: "",
    }),
  );
  const id = idIn(made.headers.location);
  const task = await taskStarting(site.app.db, planId, "Chủ trì biên soạn");
  expect((await planner.post(`/can-bo/ke-hoach/${planId}/long-ghep`, { task: task.id, into: id })).status).toBe(303);
  const list = await planner.get(`${HOSTS}?loai=exampleStudy`);
  expect(list.body).toContain("Kế hoạch học tập và làm theo tư tưởng");
  expect(list.body).not.toContain("Kế hoạch CCHC năm 2026");
  expect((await planner.get(`/can-bo/ke-hoach/nhiem-vu/${task.id}`)).body).toContain("phong cách Hồ Chí Minh năm 2026");
});

test("evidence says with which programme it was done, counts once, and reports tell how much was done together", async () => {
  const list = await planner.get(`${HOSTS}?q=pháp luật`);
  const law = idIn(/href="([^"]+chuong-trinh\/[0-9a-f-]{36})"/.exec(list.body)?.[1]);
  const task = await taskStarting(site.app.db, planId, "Phát trên truyền thanh");
  const address = `/can-bo/ke-hoach/nhiem-vu/${task.id}/minh-chung/su-kien`;
  const form = await editor.get(address);
  expect(form.body).toContain("Không lồng ghép");
  const event = {
    unitId: stage.units.tanThanh,
    title: "Họp khóm nói về hòa giải và thủ tục",
    "ngay-day": "18",
    "ngay-month": "11",
    "ngay-year": "2026",
    eventKind: "hamletMeeting",
    place: "Nhà văn hóa khóm 1",
    attendance: "40",
  };
  const wrong = await editor.post(address, { ...event, host: planId });
  expect(wrong.status).toBe(422);
  expect(wrong.body).toContain("Chương trình này không còn chọn được");
  const made = await editor.post(address, { ...event, host: law });
  expect(made.status).toBe(303);
  expect((await editor.get(String(made.headers.location))).body).toContain("Lồng ghép trong chương trình");
  expect(await sumEvidence(site.app.db, { planId })).toMatchObject({ events: 1, woven: 1 });
  expect((await planner.get(`${HOSTS}/${law}`)).body).toContain(
    "1 minh chứng làm chung với chương trình này, 40 lượt người dự",
  );
  expect((await planner.get("/can-bo/ke-hoach/minh-chung.csv")).body).toContain(
    "phổ biến, giáo dục pháp luật năm 2026",
  );
  expect((await planner.get(`${HOSTS}.csv`)).body).toContain("Sở Tư pháp");
});

test("a kind of activity is shared: an event handed in for two tasks counts once for the reform and once for legal dissemination", async () => {
  const TYPES = "/can-bo/ke-hoach/loai-hoat-dong";
  const admin = site.browser(
    await signedIn(site.app, { unitId: stage.units.province, roles: ["admin"], name: "Trần Minh Khoa" }),
  );
  expect((await planner.get(`${TYPES}/moi`)).status).toBe(403);
  const kind = { name: "Phiên tòa giả định", about: "Diễn như xử thật", source: "Sở Tư pháp đặt", isOffered: "1" };
  const bad = await admin.post(`${TYPES}/moi`, { ...kind, source: "" });
  expect([bad.status, bad.body.includes("Hãy ghi căn cứ"), bad.body.includes("Diễn như xử thật")]).toEqual([
    422,
    true,
    true,
  ]);
  expect(await problemsOf(bad.body)).toEqual([]);
  expect((await admin.post(`${TYPES}/moi`, kind)).status).toBe(303);
  expect((await admin.post(`${TYPES}/moi`, kind)).status).toBe(409);

  const name = (task: string, activity: string) =>
    planner.post(`/can-bo/ke-hoach/${planId}/loai-hoat-dong`, { activityTask: task, activity });
  const first = await taskStarting(site.app.db, planId, "Phát trên truyền thanh");
  const second = await taskStarting(site.app.db, planId, "Đăng ít nhất một tin");
  const nothing = await name("", "contest");
  expect([nothing.status, nothing.body.includes("Hãy chọn nhiệm vụ"), await problemsOf(nothing.body)]).toEqual([
    422,
    true,
    [],
  ]);
  expect((await name(first.id, "khong-co")).status).toBe(409);
  expect((await name(first.id, "conference")).status).toBe(303);
  expect((await planner.get(`/can-bo/ke-hoach/${planId}/long-ghep`)).body).toContain("Hội nghị, tập huấn tuyên truyền");

  const event = {
    unitId: stage.units.tanThanh,
    title: "Thi tìm hiểu dịch vụ công và pháp luật",
    "ngay-day": "19",
    "ngay-month": "11",
    "ngay-year": "2026",
    eventKind: "contest",
    place: "Hội trường phường",
    attendance: "60",
    activity: "contest",
  };
  const address = (task: string) => `/can-bo/ke-hoach/nhiem-vu/${task}/minh-chung/su-kien`;
  const wrong = await editor.post(address(first.id), { ...event, activity: "khong-co" });
  expect([wrong.status, wrong.body.includes("Loại này không còn chọn được")]).toEqual([422, true]);
  const law = idIn(
    /href="([^"]+chuong-trinh\/[0-9a-f-]{36})"/.exec((await planner.get(`${HOSTS}?q=pháp luật`)).body)?.[1],
  );
  const made = await editor.post(address(first.id), event);
  expect((await editor.get(String(made.headers.location))).body).toContain("Cuộc thi tìm hiểu");
  const twice = await editor.post(address(second.id), { ...event, host: law });
  expect(twice.status, twice.body.replace(/<[^>]+>/g, " ").slice(-900)).toBe(303);
  const page = await planner.get(`${TYPES}?nam=2026`);
  expect(await problemsOf(page.body)).toEqual([]);
  const csv = (await planner.get(`${TYPES}.csv?nam=2026`)).body;
  expect(csv).toMatch(/2026[,;]"?Cuộc thi tìm hiểu"?[,;]1[,;]1[,;]60/);
  // What was handed in before follows its task.
  expect(csv).toMatch(/2026[,;]"?Hội nghị, tập huấn tuyên truyền"?[,;]1[,;]1[,;]40/);
  const list = (await planner.get("/can-bo/ke-hoach/minh-chung.csv?hoatdong=contest&phapluat=1")).body;
  expect(list.match(/Thi tìm hiểu dịch vụ công/g)).toHaveLength(1);
  expect((await planner.get("/can-bo/ke-hoach/minh-chung.csv?hoatdong=contest")).body).toContain("Cuộc thi tìm hiểu");
});
