import { beforeAll, expect, test } from "vitest";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { findPlan, listTasks } from "../plans.store.ts";
import { buildIssuedPlan, buildPlanStage, type PlanStage, planText } from "../testing/build-plan.ts";

const site = useTestApp();
let stage: PlanStage;
let planner: Browser;
let editor: Browser;
let planId = "";
let base = "";

beforeAll(async () => {
  stage = await buildPlanStage(site.app.db);
  const { tanThanh, province } = stage.units;
  planner = site.browser(await signedIn(site.app, { unitId: province, roles: ["planner"] }));
  editor = site.browser(await signedIn(site.app, { unitId: tanThanh, roles: ["editor"] }));
  planId = await buildIssuedPlan(site.app.db, stage, planText("511/KH-UBND"));
  base = `/can-bo/ke-hoach/${planId}/ket-luan`;
});

const day = (name: string, d: string, m: string, y = "2026") => ({
  [`${name}-day`]: d,
  [`${name}-month`]: m,
  [`${name}-year`]: y,
});
const notice = (more: Record<string, string> = {}): Record<string, string> => ({
  number: "215/TB-VP",
  chair: "Phó Chủ tịch Ủy ban nhân dân tỉnh",
  title: "Phiên họp quý III",
  ...day("heldOn", "12", "11"),
  ...more,
});
const conclusion = (more: Record<string, string> = {}): Record<string, string> => ({
  text: "Treo lại bảng niêm yết ở tầng một trước cuối năm",
  unitId: stage.units.tanThanh,
  ...day("due", "15", "12"),
  ...more,
});

test("a conclusion becomes a task of the unit with its day, and the plan's own tasks stay as issued", async () => {
  const before = await listTasks(site.app.db, { planIds: [planId] });
  expect(await problemsOf((await planner.get(base)).body)).toEqual([]);
  expect(await problemsOf((await planner.get(`${base}/moi`)).body)).toEqual([]);
  const sent = await planner.post(`${base}/moi`, notice());
  expect(sent.status).toBe(303);
  const place = String(sent.headers.location).split("?")[0] ?? "";
  expect((await planner.post(place, conclusion())).status).toBe(303);
  expect(
    (await planner.post(place, conclusion({ unitId: stage.units.hungMy, ...day("due", "", "", "") }))).status,
  ).toBe(303);
  const after = await listTasks(site.app.db, { planIds: [planId] });
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.slice(before.length)).toMatchObject([{ dueOn: "2026-12-15", foundText: null }, { dueOn: null }]);
  expect((await findPlan(site.app.db, planId))?.state).toBe("issued");
  expect((await editor.get("/can-bo/ke-hoach/nhiem-vu")).body).toContain("Treo lại bảng niêm yết");
  const task = await editor.get(`/can-bo/ke-hoach/nhiem-vu/${after.at(-2)?.id}`);
  expect(task.body).toContain("Thông báo 215/TB-VP, họp ngày 12/11/2026");
  expect(await problemsOf(task.body)).toEqual([]);
  const list = await editor.get(base);
  expect(list.body).toContain("0/2 kết luận đã làm xong");
  expect(list.body).not.toContain(`${base}/moi`);
  expect(await problemsOf(list.body)).toEqual([]);
  expect(await problemsOf((await planner.get(place)).body)).toEqual([]);
  expect((await planner.get(`${base}.csv`)).body).toContain("Phó Chủ tịch Ủy ban nhân dân tỉnh");
  expect((await planner.get(`${base}?tinhtrang=done`)).body).toContain("Không có kết luận nào ở tình trạng này");
  expect((await planner.post(`${base}/moi`, notice({ number: "215 / tb-vp" }))).body).toContain("đã được ghi");
});

test.each([
  [{ number: " " }, 422, "Hãy ghi số, ký hiệu"],
  [{ chair: "x".repeat(201) }, 422, "Hãy ghi người chủ trì"],
  [{ title: "" }, 422, "Hãy ghi họp về việc gì"],
  [day("heldOn", "31", "11"), 422, "Hãy ghi ngày có thật"],
  [{ ...day("heldOn", "31", "12"), number: "9/TB" }, 409, "Ngày này chưa tới"],
])("a notice with %j is told what is wrong, and everything typed is kept", async (wrong, status, sentence) => {
  const bad = await planner.post(`${base}/moi`, notice(wrong));
  expect(bad.status).toBe(status);
  expect(bad.body).toContain(sentence);
  if (!("title" in wrong)) expect(bad.body).toContain("Phiên họp quý III");
});

test.each([
  [{ text: "" }, 422, "Hãy ghi nội dung"],
  [{ unitId: "" }, 422, "Hãy chọn đơn vị"],
  [{ unitId: "00000000-0000-4000-8000-000000000000" }, 409, "nằm ngoài địa bàn"],
  [day("due", "31", "11"), 422, "hoặc để trống cả ba ô"],
  [day("due", "1", "11"), 409, "Hạn sớm hơn ngày họp"],
])("a conclusion with %j is told what is wrong, and nothing is half saved", async (wrong, status, sentence) => {
  const sent = await planner.post(`${base}/moi`, notice({ number: `${JSON.stringify(wrong).length}${status}/TB` }));
  const place = String(sent.headers.location).split("?")[0] ?? "";
  const before = (await listTasks(site.app.db, { planIds: [planId] })).length;
  const bad = await planner.post(place, conclusion(wrong));
  expect(bad.status).toBe(status);
  expect(bad.body).toContain(sentence);
  if (!("text" in wrong)) expect(bad.body).toContain("Treo lại bảng niêm yết");
  expect((await listTasks(site.app.db, { planIds: [planId] })).length).toBe(before);
  expect((await editor.post(place, conclusion())).status).toBe(403);
});

const NOTICE = `ỦY BAN NHÂN DÂN
TỈNH CÀ MAU
VĂN PHÒNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 231/TB-VP
Cà Mau, ngày 12 tháng 11 năm 2026
THÔNG BÁO
Kết luận của đồng chí Trần Văn Bình - Phó Chủ tịch UBND tỉnh tại phiên họp quý III của Ban Chỉ đạo

Ngày 10/11/2026, đồng chí Trần Văn Bình - Phó Chủ tịch UBND tỉnh đã chủ trì phiên họp quý III. Phó Chủ tịch UBND tỉnh kết luận:
1. Ghi nhận sự cố gắng của các đơn vị.
2. Sở Văn hóa, Thể thao và Du lịch:
a) Tham mưu Kế hoạch kiểm tra năm 2027, hoàn thành trước ngày 15/12/2026.
b) Đôn đốc các đơn vị chậm.
3. Giao UBND phường Tân Thành treo lại bảng niêm yết.
4. Yêu cầu UBND các xã, phường rà soát thủ tục hành chính hằng tháng.
5. Vạn chài Sông Đốc tuyên truyền trong hội viên.
Văn phòng UBND tỉnh thông báo để các cơ quan, đơn vị biết, thực hiện./.`;

/** The fields of a page's form as a browser would send them. */
function fieldsOf(body: string): Record<string, string> {
  const plain = (text: string) =>
    text
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&amp;/g, "&");
  const fields: Record<string, string> = {};
  for (const [tag] of body.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]+)"/.exec(tag)?.[1];
    if (name && (!tag.includes('type="radio"') || tag.includes("checked")))
      fields[name] = plain(/value="([^"]*)"/.exec(tag)?.[1] ?? "");
  }
  for (const [, name = "", text = ""] of body.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>([^<]*)</g))
    fields[name] = plain(text);
  return fields;
}

test("a notice is read beside its text, looked through, and entered with its tasks; nothing is kept before", async () => {
  const place = `${base}/doc`;
  expect(await problemsOf((await planner.get(place)).body)).toEqual([]);
  expect((await editor.get(place)).status).toBe(403);
  const before = await listTasks(site.app.db, { planIds: [planId] });
  const draft = await planner.post(place, { step: "read", text: NOTICE });
  expect(draft.status).toBe(200);
  expect(await problemsOf(draft.body)).toEqual([]);
  const fields = fieldsOf(draft.body);
  expect(fields).toMatchObject({
    number: "231/TB-VP",
    chair: "Trần Văn Bình, Phó Chủ tịch UBND tỉnh",
    title: "Phiên họp quý III của Ban Chỉ đạo",
    "heldOn-day": "10",
    "heldOn-month": "11",
    count: "4",
    "units-0": "Sở Văn hóa, Thể thao và Du lịch",
    "due-0": "trước ngày 15/12/2026",
    "text-2": "Giao UBND phường Tân Thành treo lại bảng niêm yết.",
    "due-3": "hằng tháng",
  });
  expect(draft.body).toContain("Hiểu là: 15/12/2026.");
  // Split the first, join the second to it, correct a unit's name and a day, drop none.
  const save = {
    ...fields,
    step: "save",
    "text-0": "Tham mưu Kế hoạch kiểm tra.\n\nTrình trước ngày 15/12.",
    "act-1": "join",
  };
  const wrong = await planner.post(place, { ...save, "units-2": "Xã Không Có", "due-3": "31/11/2026", chair: "" });
  expect(wrong.status).toBe(422);
  expect(wrong.body).toContain("Không rõ “Xã Không Có” là đơn vị nào");
  expect(wrong.body).toContain("Ngày này không có trong lịch");
  expect(await problemsOf(wrong.body)).toEqual([]);
  expect(fieldsOf(wrong.body)).toMatchObject({ "text-0": save["text-0"], "act-1": "join", "units-2": "Xã Không Có" });
  expect(await planner.post(place, { ...save, "due-2": "01/11/2026" })).toMatchObject({ status: 409 });
  expect(await listTasks(site.app.db, { planIds: [planId] })).toEqual(before);

  const sent = await planner.post(place, save);
  expect(sent.status).toBe(303);
  const made = (await listTasks(site.app.db, { planIds: [planId] })).slice(before.length);
  expect(made.map((task) => [task.text, task.dueOn, task.deadlineNorm])).toEqual([
    ["Tham mưu Kế hoạch kiểm tra.", "2026-12-15", "2026-12-15"],
    ["Trình trước ngày 15/12. Đôn đốc các đơn vị chậm.", "2026-12-15", "2026-12-15"],
    ["Giao UBND phường Tân Thành treo lại bảng niêm yết.", null, null],
    ["Yêu cầu UBND các xã, phường rà soát thủ tục hành chính hằng tháng.", null, "monthly"],
  ]);
  const kept = await planner.get(String(sent.headers.location));
  expect(kept.body).toContain("Văn bản đã đọc");
  expect(await problemsOf(kept.body)).toEqual([]);
  expect((await editor.get("/can-bo/ke-hoach/nhiem-vu")).body).toContain("rà soát thủ tục hành chính hằng tháng");
  expect((await planner.post(place, save)).body).toContain("đã được ghi");
});

test.each([
  ["", "hãy chọn một tệp hoặc dán"],
  ["Sông quê nước chảy đôi bờ", "Không thấy câu nào giao việc"],
  [NOTICE.replace("THÔNG BÁO\nKết luận", "BÁO CÁO\nKết luận").replace("231/TB-VP", "231/BC-VP"), "giống một báo cáo"],
  [planText("77/KH-UBND"), "Đây là một kế hoạch"],
])("what holds no conclusions is told so (%#)", async (text, sentence) => {
  const refused = await planner.post(`${base}/doc`, { step: "read", text });
  expect(refused.status).toBe(422);
  expect(refused.body.toLowerCase()).toContain(sentence.toLowerCase());
  expect(refused.body).toContain(text.slice(0, 20));
});
