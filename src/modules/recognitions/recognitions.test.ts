import { beforeAll, describe, expect, test } from "vitest";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { signedIn } from "../accounts/testing/build-people.ts";
import {
  buildIssuedPlan,
  buildPlanStage,
  type PlanStage,
  planText,
  taskStarting,
} from "../plans/testing/build-plan.ts";
import { inPublic, isRecognitionActPossible, RECOGNITION_STATES, readSources, writeSources } from "./recognition.ts";
import { countRecognised, listRecognitions } from "./recognitions.store.ts";

const site = useTestApp();
let stage: PlanStage;
let editor: Browser;
let leader: Browser;
let outsider: Browser;
let planId = "";
let taskId = "";

beforeAll(async () => {
  stage = await buildPlanStage(site.app.db);
  editor = site.browser(await signedIn(site.app, { person: stage.editor }));
  leader = site.browser(await signedIn(site.app, { unitId: stage.units.tanThanh, roles: ["leader"] }));
  outsider = site.browser(await signedIn(site.app, { unitId: stage.units.hungMy, roles: ["leader"] }));
  planId = await buildIssuedPlan(site.app.db, stage, planText("513/KH-UBND"));
  taskId = (await taskStarting(site.app.db, planId, "Phát trên truyền thanh")).id;
});

const form = (more: Record<string, string> = {}): Record<string, string> => ({
  kind: "exemplar",
  unitId: stage.units.tanThanh,
  year: "2026",
  title: "Đọc bản tin hai thứ tiếng",
  story: "Bà Sơn Thị Sa Rây đọc bản tin mỗi tuần. Sơn Thị  Sa Rây tự dịch.",
  measure: "Lượt hỏi lại",
  before: "62",
  after: "23,5",
  personName: "Sơn Thị Sa Rây",
  personTitle: "công chức",
  sources: `http://danbiet.example/can-bo/ke-hoach/nhiem-vu/${taskId}?xong=1`,
  ...more,
});
const day = (name: string, d: string, m: string, y = "2026") => ({
  [`${name}-day`]: d,
  [`${name}-month`]: m,
  [`${name}-year`]: y,
});

describe("rules", () => {
  const row = {
    title: "Lê Hoa giúp dân",
    story: "",
    personName: "Lê Hoa",
    personTitle: "công chức",
    consent: "none" as const,
  };
  test.each([
    ["Bà Lê Hoa dịch bài. LÊ HOA đọc, lê  hoa sửa.", "Một cán bộ dịch bài. Một cán bộ đọc, một cán bộ sửa."],
    ["Lê Hoan và Lê Hoàng không phải là người ấy.", "Lê Hoan và Lê Hoàng không phải là người ấy."],
  ])("without consent the name goes out of %j", (story, expected) => {
    const shown = inPublic({ ...row, story }, "một cán bộ");
    expect(shown).toMatchObject({ story: expected, title: "Một cán bộ giúp dân", personName: null, personTitle: null });
    expect(inPublic({ ...row, story, consent: "given" }, "x").story).toBe(story);
    expect(inPublic({ ...row, story, consent: "withdrawn" as const }, "một cán bộ").story).toBe(expected);
  });

  test("addresses of tasks and inspections are read out of what people paste, the first wrong line is named", () => {
    const id = "0a1b2c3d-0000-4000-8000-000000000001";
    const text = `https://x.vn/can-bo/ke-hoach/nhiem-vu/${id}\n/can-bo/kiem-tra/${id}\n/can-bo/kiem-tra/${id}`;
    const read = readSources(text);
    expect(read).toEqual({
      sources: [
        { taskId: id, inspectionId: null },
        { taskId: null, inspectionId: id },
      ],
    });
    if ("sources" in read) expect(readSources(writeSources(read.sources))).toEqual(read);
    expect(readSources("nhiệm vụ số 3")).toEqual({ fault: "nhiệm vụ số 3" });
  });

  test("nothing is published without a decision, nothing comes back from withdrawn", () => {
    expect(RECOGNITION_STATES.filter((state) => isRecognitionActPossible(state, "publish"))).toEqual(["recognised"]);
    for (const act of ["change", "check", "recognise", "publish", "withdraw"] as const)
      expect(isRecognitionActPossible("withdrawn", act)).toBe(false);
  });
});

test.each([
  [{ kind: "" }, 422, "Hãy chọn loại"],
  [{ title: "x".repeat(201) }, 422, "gọn trong 200 ký tự"],
  [{ story: "" }, 422, "Hãy kể việc đã làm"],
  [{ after: "" }, 422, "hoặc để trống cả ba ô"],
  [{ before: "nhiều" }, 422, "Hãy ghi một số"],
  [{ year: "26" }, 422, "Hãy ghi năm"],
  [{ sources: "việc loa" }, 422, "không phải địa chỉ nhiệm vụ"],
  [{ sources: "/nhiem-vu/00000000-0000-4000-8000-000000000000" }, 409, "không tìm thấy"],
  [{ sources: "/kiem-tra/00000000-0000-4000-8000-000000000000" }, 409, "không tìm thấy"],
])(
  "a proposal with %j is told what is wrong, keeps what was typed and saves nothing",
  async (wrong, status, sentence) => {
    const bad = await editor.post("/can-bo/ghi-nhan/moi", form(wrong));
    expect(bad.status).toBe(status);
    expect(bad.body).toContain(sentence);
    expect(bad.body).toContain("Lượt hỏi lại");
    expect(await listRecognitions(site.app.db, {}, 10)).toEqual([]);
  },
);

test("proposed by one, checked and published by another; the name shows only while the person agrees", async () => {
  expect(await problemsOf((await editor.get(`/can-bo/ghi-nhan/moi?nhiemvu=${taskId}`)).body)).toEqual([]);
  const sent = await editor.post("/can-bo/ghi-nhan/moi", form());
  const base = String(sent.headers.location).split("?")[0] ?? "";
  const id = base.split("/").at(-1);
  const open = `/guong-dien-hinh/${id}`;
  expect(await problemsOf((await editor.get(base)).body)).toEqual([]);
  expect((await outsider.get(base)).status).toBe(404);
  expect((await editor.post(`${base}/kiem-tra`, { note: "Tự kiểm" })).status).toBe(403);
  expect((await leader.post(`${base}/kiem-tra`, { note: "" })).status).toBe(422);
  expect((await leader.post(`${base}/tra-lai`, { note: "Ghi rõ số đo" })).status).toBe(303);
  const edit = await editor.get(`${base}/sua`);
  expect(await problemsOf(edit.body)).toEqual([]);
  const basedOn = /name="basedOn" value="(\d+)"/.exec(edit.body)?.[1] ?? "";
  expect((await editor.post(`${base}/sua`, form({ basedOn }))).status).toBe(303);
  expect((await editor.post(`${base}/sua`, form({ basedOn }))).status).toBe(409);
  expect((await leader.post(`${base}/kiem-tra`, { note: "Đã xem" })).status).toBe(303);
  expect((await leader.post(`${base}/cong-bo`, {})).status).toBe(409);
  const decision = {
    award: "Giấy khen",
    decisionNumber: "1187/QĐ-UBND",
    decisionIssuer: "UBND tỉnh",
    ...day("decisionOn", "19", "11"),
  };
  expect((await leader.post(`${base}/cong-nhan`, { ...decision, ...day("decisionOn", "31", "11") })).status).toBe(422);
  expect((await leader.post(`${base}/cong-nhan`, { ...decision, ...day("decisionOn", "30", "11") })).body).toContain(
    "chưa tới",
  );
  expect((await leader.post(`${base}/cong-nhan`, decision)).status).toBe(303);
  expect((await site.visitor.get(open)).status).toBe(404);
  expect((await leader.post(`${base}/cong-bo`, {})).status).toBe(303);

  const hidden = await site.visitor.get(open);
  expect(hidden.body).not.toMatch(/Sa\s+Rây/);
  expect(hidden.body).toContain("từ 62 còn 23,5");
  expect(hidden.body).toContain(`/ke-hoach/${planId}/nhiem-vu/${taskId}`);
  expect(await problemsOf(hidden.body)).toEqual([]);
  const found = async () => (await listRecognitions(site.app.db, { publicWords: "sơn thị sa ray" }, 5)).length;
  expect(await found()).toBe(0);
  expect((await listRecognitions(site.app.db, { publicWords: "hai thu tieng" }, 5)).length).toBe(1);
  const said = { how: "Phiếu có chữ ký", ...day("on", "19", "11") };
  expect((await editor.post(`${base}/dong-y`, { ...said, consent: "" })).status).toBe(422);
  expect((await editor.post(`${base}/dong-y`, { ...said, consent: "given" })).status).toBe(303);
  expect(await found()).toBe(1);
  expect((await site.visitor.get(open)).body).toContain("Bà Sơn Thị Sa Rây đọc");
  expect((await site.visitor.get("/guong-dien-hinh?loai=exemplar")).body).toContain("Sơn Thị Sa Rây");
  expect((await editor.post(`${base}/dong-y`, { ...said, consent: "withdrawn" })).status).toBe(303);
  expect(await found()).toBe(0);
  for (const path of [open, "/guong-dien-hinh"]) expect((await site.visitor.get(path)).body).not.toContain("Sa Rây");
  expect((await site.visitor.get("/sang-kien")).body).not.toContain(String(id));

  // Shown at the task, counted in the report of its unit, with its figures in the year's list.
  expect((await editor.get(`/can-bo/ke-hoach/nhiem-vu/${taskId}`)).body).toContain(base);
  const of = { planId, from: "2026-10-01", upTo: "2026-11-30" };
  expect(await countRecognised(site.app.db, { ...of, unitIds: [stage.units.tanThanh] })).toBe(1);
  expect(await countRecognised(site.app.db, { ...of, unitIds: [stage.units.hungMy] })).toBe(0);
  expect(await countRecognised(site.app.db, { ...of, upTo: "2026-11-18", unitIds: null })).toBe(0);
  const year = await editor.get("/can-bo/ghi-nhan/thi-dua?nam=2026");
  expect(year.body).toContain("0/1 có minh chứng, tự khai 0");
  expect(await problemsOf(year.body)).toEqual([]);
  expect((await editor.get(`/can-bo/ghi-nhan?kehoach=${planId}&tinhtrang=decided`)).body).toContain(base);
  expect((await editor.get("/can-bo/ghi-nhan.csv?q=hai thu tieng")).body).toContain("1187/QĐ-UBND");
  expect(await problemsOf((await site.visitor.get("/guong-dien-hinh")).body)).toEqual([]);

  expect((await leader.post(`${base}/rut`, { note: "Đơn vị xin rút" })).status).toBe(303);
  const gone = await site.visitor.get(open);
  expect(gone.status).toBe(410);
  expect(gone.body).not.toContain("hai thứ tiếng");
  expect(await countRecognised(site.app.db, { ...of, unitIds: null })).toBe(0);
});
