import { beforeAll, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { addJob } from "../../../platform/jobs/index.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../../accounts/testing/build-people.ts";
import { remindOfTasks } from "../jobs/remind-of-tasks.ts";
import { buildIssuedPlan, buildPlanStage, type PlanStage, planText } from "../testing/build-plan.ts";
import { debtsOf, linesOf, sitsOn } from "./committee.ts";

const site = useTestApp();
let stage: PlanStage;
let member: BuiltPerson;
let planner: Browser;
let looker: Browser;
let invited: Browser;
let stranger: Browser;
let planId = "";
let base = "";
let meeting = "";

const day = (name: string, text: string) => {
  const [d = "", m = "", y = ""] = text.split("/");
  return { [`${name}-day`]: d, [`${name}-month`]: m, [`${name}-year`]: y };
};
const seat = (more: Record<string, string> = {}): Record<string, string> => ({
  personName: "Trần Thị Kim Oanh",
  office: "Chủ tịch Ủy ban nhân dân tỉnh",
  role: "head",
  ...day("fromOn", "1/9/2026"),
  email: "",
  ...more,
});
const call = (more: Record<string, string> = {}): Record<string, string> => ({
  title: "Phiên họp quý IV",
  ...day("heldOn", "27/11/2026"),
  beginsAt: "14h30",
  place: "Phòng họp số 2",
  agenda: "- Kết quả quý III\n2. Việc phải xong",
  units: "phường Tân Thành",
  ...more,
});

beforeAll(async () => {
  stage = await buildPlanStage(site.app.db);
  const { province, hungMy, department } = stage.units;
  member = await buildPerson(site.app.db, {
    unitId: department,
    roles: ["translator"],
    email: "thanh-vien@danbiet.example",
  });
  planner = site.browser(await signedIn(site.app, { person: stage.planner }));
  looker = site.browser(await signedIn(site.app, { person: member }));
  invited = site.browser(await signedIn(site.app, { person: stage.editor }));
  stranger = site.browser(await signedIn(site.app, { unitId: hungMy, roles: ["editor"] }));
  planId = await buildIssuedPlan(site.app.db, stage, planText("512/KH-UBND"));
  const sent = await planner.post("/can-bo/ban-chi-dao/moi", {
    name: "Ban Chỉ đạo cải cách hành chính tỉnh",
    unitId: province,
    decisionNumber: "418/QĐ-UBND",
    ...day("decisionOn", "1/9/2026"),
    decisionIssuer: "Ủy ban nhân dân tỉnh",
  });
  base = String(sent.headers.location).split("?")[0] ?? "";
  expect((await planner.post(`${base}/thanh-vien`, seat())).status).toBe(303);
  const secretary = seat({ personName: "Tạ Minh Đức", role: "secretary", email: "THANH-VIEN@danbiet.example" });
  expect((await planner.post(`${base}/thanh-vien`, secretary)).status).toBe(303);
  const called = await planner.post(`${base}/hop/moi`, call());
  meeting = String(called.headers.location).split("?")[0] ?? "";
  expect(called.status).toBe(303);
});

test("members look at their own committee, invited units at their meeting, nobody else at anything", async () => {
  expect((await looker.get("/can-bo/ban-chi-dao")).body).toContain("Ban Chỉ đạo cải cách hành chính tỉnh");
  expect((await looker.get(base)).status).toBe(200);
  expect((await looker.post(`${base}/thanh-vien`, seat())).status).toBe(403);
  expect((await invited.get("/can-bo/ban-chi-dao")).body).toContain("Chưa có Ban Chỉ đạo nào");
  for (const path of [base, `${base}/ket-luan`, `${base}/ket-luan.csv`])
    expect((await invited.get(path)).status).toBe(404);
  const seen = await invited.get(meeting);
  expect(seen.body).toContain("14:30 ngày 27/11/2026");
  expect(seen.body).not.toContain("Hủy phiên họp");
  for (const path of [base, meeting]) expect((await stranger.get(path)).status).toBe(404);
  for (const page of [await looker.get(base), seen, await planner.get(base), await planner.get(`${base}/hop/moi`)])
    expect(await problemsOf(page.body)).toEqual([]);
});

test("a meeting to come is on the first page, in the month, in the calendar feed and in the morning mail", async () => {
  for (const browser of [looker, invited]) expect((await browser.get("/can-bo")).body).toContain("Phiên họp quý IV");
  expect((await stranger.get("/can-bo")).body).not.toContain("Phiên họp quý IV");
  expect((await invited.get("/can-bo/ke-hoach/nhiem-vu?xem=thang&thang=2026-11")).body).toContain(
    "Họp 14:30: Phiên họp quý IV",
  );
  const feed = /\/lich\/[\w-]+\.ics/.exec((await invited.post("/can-bo/ke-hoach/nhiem-vu/lich", {})).body)?.[0] ?? "";
  expect((await site.visitor.get(feed)).body).toContain("DTSTART:20261127T073000Z");
  site.sentMails.length = 0;
  await transaction(site.app.db, (tx) => addJob(tx, remindOfTasks, {}));
  await site.runJobs();
  for (const to of [member.email, stage.editor.email]) {
    const mail = site.sentMails.find((one) => one.to === to);
    expect(mail?.text).toContain("Ban Chỉ đạo cải cách hành chính tỉnh họp 14:30 ngày 27/11/2026");
    expect(mail?.text).toContain(meeting);
  }
});

test.each([
  [{ title: "" }, 422, "Hãy ghi ô này"],
  [day("heldOn", "31/11/2026"), 422, "Hãy ghi ngày có thật"],
  [day("heldOn", "1/11/2026"), 409, "Ngày họp đã qua"],
  [{ beginsAt: "25:00" }, 422, "Hãy ghi giờ có thật"],
  [{ agenda: " " }, 422, "Hãy ghi chương trình"],
  [{ units: "xã Hưng Mỹ\nSở Không Có" }, 422, "Không nhận ra đúng một đơn vị ở dòng “Sở Không Có”"],
])("a meeting with %j is told what is wrong, and everything typed is kept", async (wrong, status, sentence) => {
  const bad = await planner.post(`${base}/hop/moi`, call({ place: "Hội trường lớn", ...wrong }));
  expect(bad.status).toBe(status);
  expect(bad.body).toContain(sentence);
  expect(bad.body).toContain("Hội trường lớn");
  expect(await problemsOf(bad.body)).toEqual([]);
});

test.each([
  [{ personName: "" }, 422, "Hãy ghi ô này"],
  [{ role: "" }, 422, "Hãy chọn vai trò"],
  [{ role: "member", email: "khong-co@danbiet.example" }, 409, "Không có tài khoản đang dùng"],
  [{}, 409, "Ban đã có Trưởng ban"],
])("a member with %j is told what is wrong", async (wrong, status, sentence) => {
  const bad = await planner.post(`${base}/thanh-vien`, seat({ office: "Giám đốc Sở", ...wrong }));
  expect(bad.status).toBe(status);
  expect(bad.body).toContain(sentence);
  expect(bad.body).toContain("Giám đốc Sở");
});

test("a meeting is called, held and concluded; the dashboard counts and opens what came out of it", async () => {
  const minutes = { attendance: "Đủ", minutes: "Thống nhất giao việc" };
  expect((await planner.post(`${meeting}/bien-ban`, minutes)).body).toContain("Chưa đến ngày họp");
  expect((await planner.post(`${meeting}/bien-ban`, { ...minutes, minutes: "" })).status).toBe(422);
  site.clock.set(new Date("2026-11-27T10:00:00Z"));
  planner = site.browser(await signedIn(site.app, { person: stage.planner }));
  expect((await planner.post(`${meeting}/bien-ban`, minutes)).status).toBe(303);
  expect((await planner.post(`${meeting}/huy`, { reason: "Trùng lịch" })).status).toBe(409);
  const notice = `/can-bo/ke-hoach/${planId}/ket-luan/moi?hop=${meeting.split("/").at(-1)}`;
  expect((await planner.get(meeting)).body).toContain(notice.replaceAll("&", "&amp;"));
  const form = await planner.get(notice);
  expect(form.body).toContain("Trần Thị Kim Oanh, Chủ tịch Ủy ban nhân dân tỉnh");
  const entered = await planner.post(notice.split("?")[0] ?? "", {
    hop: meeting.split("/").at(-1) ?? "",
    number: "231/TB-VP",
    title: "Phiên họp quý IV",
    chair: "Trần Thị Kim Oanh",
    ...day("heldOn", "27/11/2026"),
  });
  const place = String(entered.headers.location).split("?")[0] ?? "";
  for (const [text, due] of [
    ["Treo lại bảng niêm yết", "1/12/2026"],
    ["Báo tên người đọc bản tin", "20/12/2026"],
  ] as const)
    await planner.post(place, { text, unitId: stage.units.tanThanh, ...day("due", due) });
  site.clock.set(new Date("2026-12-03T02:00:00Z"));
  looker = site.browser(await signedIn(site.app, { person: member }));
  const board = await looker.get(base);
  expect(board.body).toContain(`${base}/ket-luan?tinhtrang=late`);
  expect(board.body).toContain("Chưa có lịch họp tới");
  const late = await looker.get(`${base}/ket-luan?tinhtrang=late&donvi=${stage.units.tanThanh}`);
  expect(late.body).toContain("Treo lại bảng niêm yết");
  expect(late.body).not.toContain("Báo tên người đọc");
  expect(await problemsOf(late.body)).toEqual([]);
  expect((await looker.get(`${base}/ket-luan.csv?tinhtrang=late`)).body.trim().split("\n").length).toBe(2);
  expect((await looker.get(`${base}/ket-luan?tinhtrang=done`)).body).toContain("Không có kết luận nào khớp");
});

test("a meeting still to come is moved: what it said stays, who is bidden is told, of two officers the second is warned", async () => {
  const signIn = async (): Promise<void> => {
    planner = site.browser(await signedIn(site.app, { person: stage.planner }));
  };
  await signIn();
  const callFor = (more: Record<string, string>) =>
    call({ title: "Họp chuyên đề", ...day("heldOn", "10/12/2026"), ...more });
  const called = await planner.post(`${base}/hop/moi`, callFor({ units: "" }));
  const path = String(called.headers.location).split("?")[0] ?? "";
  const edit = `${path}/sua`;
  const form = await planner.get(edit);
  expect(form.body).toContain('value="Họp chuyên đề"');
  expect(await problemsOf(form.body)).toEqual([]);
  expect((await looker.get(edit)).status).toBe(403);
  const moved = callFor({ beginsAt: "8h", ...day("heldOn", "9/12/2026"), basedOn: "0" });
  const wrong = await planner.post(edit, { ...moved, beginsAt: "25h" });
  expect([wrong.status, wrong.body.includes("Hãy ghi giờ có thật")]).toEqual([422, true]);
  expect((await planner.post(edit, callFor({ units: "", basedOn: "0" }))).body).toContain("Bạn chưa đổi gì.");
  expect((await planner.post(edit, moved)).headers.location).toBe(`${path}?xong=change`);
  const second = await planner.post(edit, { ...moved, place: "Hội trường B" });
  expect(second.status).toBe(409);
  expect(second.body).toContain("đã sửa lịch họp này trong lúc bạn đang viết");
  expect(second.body).toContain("Hội trường B");
  expect(await problemsOf(second.body)).toEqual([]);
  const page = await planner.get(path);
  expect(page.body).toContain("08:00 ngày 09/12/2026");
  expect(page.body).toContain("Ngày họp trước đó: 14:30 ngày 10/12/2026");
  expect(page.body).toContain("Đơn vị được mời trước đó: không mời đơn vị nào");
  expect(await problemsOf(page.body)).toEqual([]);
  const mailTo = async (email: string): Promise<string> => {
    site.sentMails.length = 0;
    await transaction(site.app.db, (tx) => addJob(tx, remindOfTasks, {}));
    await site.runJobs();
    return site.sentMails.find((one) => one.to === email)?.text ?? "";
  };
  site.clock.set(new Date("2026-12-04T02:00:00Z"));
  expect(await mailTo(stage.editor.email)).toContain("Đổi lịch họp:");
  await signIn();
  expect((await planner.post(`${path}/huy`, { reason: "Trùng lịch" })).status).toBe(303);
  expect((await planner.get(edit)).status).toBe(409);
  site.clock.set(new Date("2026-12-07T02:00:00Z"));
  expect(await mailTo(stage.editor.email)).toContain("Hủy họp:");
});

test("who owes most comes first; lines lose their marks; a seat ends with its last day", () => {
  const row = (state: "done" | "late" | "due" | "open", ...unitIds: string[]) => ({ state, unitIds });
  expect(
    debtsOf([row("done", "a"), row("open", "b"), row("due", "b"), row("late", "c", "a")]).map((one) => one.unitId),
  ).toEqual(["a", "c", "b"]);
  expect(linesOf("- Một\n\n 2. Hai\n3) Ba")).toEqual(["Một", "Hai", "Ba"]);
  expect(sitsOn({ fromOn: "2026-01-01", toOn: "2026-11-20" }, "2026-11-20")).toBe(true);
  expect(sitsOn({ fromOn: "2026-01-01", toOn: "2026-11-20" }, "2026-11-21")).toBe(false);
});
