import { beforeAll, describe, expect, test } from "vitest";
import { problemsOf } from "../../../../../platform/html/page-problems.ts";
import { type Answer, type Browser, useTestApp } from "../../../../../testing/app.ts";
import { signedIn } from "../../../../accounts/testing/build-people.ts";
import { PIECE_KINDS } from "../../../plan.ts";
import { findPlan, listPieces, listTasks } from "../../../plans.store.ts";
import {
  buildDraftPlan,
  buildIssuedPlan,
  buildPlanStage,
  type PlanStage,
  planText,
  taskStarting,
} from "../../../testing/build-plan.ts";

const t = useTestApp();
let stage: PlanStage;
let planner: Browser;
let planId: string;
let base: string;
beforeAll(async () => {
  stage = await buildPlanStage(t.app.db);
  planner = t.browser(await signedIn(t.app, { person: stage.planner }));
  const text = planText("41/KH-UBND").replace(
    "Căn cứ Luật Tiếp cận",
    "Căn cứ Kế hoạch số 143/KH-UBND ngày 25/12/2024 của Ủy ban nhân dân tỉnh về cải cách hành chính năm 2024;\n\nCăn cứ Luật Tiếp cận",
  );
  planId = await buildDraftPlan(t.app.db, stage, text);
  base = `/can-bo/ke-hoach/${planId}/doc`;
});

const act = (item: string, kind: "y" | "viec", fields: Record<string, string>): Promise<Answer> =>
  planner.post(`${base}/${kind}/${item}`, fields);

describe("what the reader made nothing of", () => {
  const strange = `Số: 43/KH-UBND
KẾ HOẠCH
Tuyên truyền cải cách hành chính năm 2026
I. MỤC ĐÍCH
- Cho dân biết.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ
- Chủ trì triển khai Kế hoạch này.
2. Hoạt động lễ hội
- Lễ Nghinh Ông tại cửa biển trước ngày 20/3/2026.
- Lễ hội Ok Om Bok.`;

  test("is counted and shown, becomes a task in one press, or is said to be none", async () => {
    const id = await buildDraftPlan(t.app.db, stage, strange);
    const address = `/can-bo/ke-hoach/${id}/doc`;
    const before = await planner.get(address);
    expect(await problemsOf(before.body)).toEqual([]);
    expect(before.body).toContain("Phần giao việc còn 2 đoạn máy chưa hiểu.");
    const at = strange.indexOf("Lễ Nghinh Ông");
    expect(before.body).toContain(`id="doan-${at}"`);

    const taken = await planner.post(`${address}/doan/${at}`, { act: "take" });
    const task = (await listTasks(t.app.db, { planIds: [id] })).find((one) => one.rangeStart === at);
    expect(taken.headers.location).toBe(`${address}?muc=${task?.id}#muc-${task?.id}`);
    expect(task).toMatchObject({
      state: "accepted",
      dueOn: "2026-03-20",
      text: strange.slice(at, strange.indexOf("\n", at)),
    });
    // Pressed twice it is one task.
    await planner.post(`${address}/doan/${at}`, { act: "take" });
    expect((await listTasks(t.app.db, { planIds: [id] })).filter((one) => one.rangeStart === at)).toHaveLength(1);

    const last = strange.indexOf("Lễ hội Ok");
    await planner.post(`${address}/doan/${last}`, { act: "drop" });
    const after = await planner.get(address);
    expect(after.body).not.toContain("đoạn máy chưa hiểu");
    expect((await planner.get(`${address}?bo=1`)).body).toContain("Lễ hội Ok Om Bok.");
  });

  test("is corrected before it is taken; a wrong form keeps what was typed", async () => {
    const id = await buildDraftPlan(t.app.db, stage, strange.replace("43/KH-UBND", "44/KH-UBND"));
    const address = `/can-bo/ke-hoach/${id}/doc`;
    const at = strange.indexOf("Lễ hội Ok");
    const form = await planner.get(`${address}?them=viec&doan=${at}`);
    expect(form.body).toContain("Lễ hội Ok Om Bok.</textarea>");
    const fields = {
      basedOn: "1",
      from: String(at),
      role: "implementing",
      deadlineText: "",
      targetCount: "1",
      agencyId: "",
    };
    const wrong = await planner.post(`${address}/them-viec`, {
      ...fields,
      text: "Tổ chức lễ hội",
      newAgency: "",
      dueOn: "31/11/2026",
    });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain("Tổ chức lễ hội</textarea>");
    expect(wrong.body).toContain(`name="from" value="${at}"`);
    await planner.post(`${address}/them-viec`, {
      ...fields,
      text: "Tổ chức lễ hội",
      newAgency: "Sở Văn hóa và Thể thao",
      dueOn: "",
    });
    const task = (await listTasks(t.app.db, { planIds: [id] })).find((one) => one.text === "Tổ chức lễ hội");
    expect(task).toMatchObject({ rangeStart: at, state: "accepted" });
    expect((await planner.get(address)).body).toContain("Phần giao việc còn 1 đoạn máy chưa hiểu.");
  });
});

describe("a long plan", () => {
  test("stands on pages of its own; every task is on one, and each act leads to the page of the next part", async () => {
    const units = Array.from(
      { length: 60 },
      (_, i) =>
        `${i + 1}. Xã Tân Phú ${i + 1}\n${Array.from({ length: 25 }, (_, k) => `- Treo băng rôn đợt ${k + 1} tại ấp ${i + 1}, xong trước ngày ${(k % 28) + 1}/6/2026.`).join("\n")}`,
    );
    const text = `Số: 45/KH-UBND\nKẾ HOẠCH\nTuyên truyền năm 2026\nI. MỤC ĐÍCH\n- Cho dân biết.\nII. TỔ CHỨC THỰC HIỆN\n${units.join("\n")}`;
    const id = await buildDraftPlan(t.app.db, stage, text);
    const address = `/can-bo/ke-hoach/${id}/doc`;
    const tasks = await listTasks(t.app.db, { planIds: [id] });
    expect(tasks).toHaveLength(1_500);
    const first = await planner.get(address);
    expect(await problemsOf(first.body)).toEqual([]);
    expect(first.body).toContain("Phần 1 trong 31");
    const seen = new Set<string>();
    for (const page of [1, 2, 16, 31]) {
      const { body } = await planner.get(`${address}?trang=${page}`);
      expect(body.length).toBeLessThan(500_000);
      for (const [, task = ""] of body.matchAll(/<li class="db-found__item[^"]*" id="muc-([^"]+)"/g)) seen.add(task);
    }
    expect(seen.size).toBe(151);
    const deep = tasks.find((task) => task.text.includes("đợt 25 tại ấp 40,"))!;
    const there = await planner.get(`${address}?muc=${deep.id}`);
    expect(there.body).toContain(`id="muc-${deep.id}"`);
    const next = await planner.post(`${address}/viec/${deep.id}`, { act: "accept.1" });
    const target = /\?muc=([^#]+)#/.exec(String(next.headers.location))?.[1];
    expect(tasks.find((task) => task.id === target)?.text).toContain("đợt 1 tại ấp 41,");
    // The other pages of such a plan stay small too.
    for (const page of ["", "?trang=15", "/giao-viec", "/giao-viec?chua=1&trang=4", "/thuoc-tinh"]) {
      const { status, body } = await planner.get(`/can-bo/ke-hoach/${id}${page}`);
      expect(status).toBe(200);
      expect(body.length).toBeLessThan(500_000);
      expect(await problemsOf(body)).toEqual([]);
    }
  });
});

describe("looking over what was read", () => {
  test("text and pieces stand side by side and point at each other, without script", async () => {
    const page = await planner.get(base);
    expect(page.status).toBe(200);
    expect(await problemsOf(page.body)).toEqual([]);
    const task = await taskStarting(t.app.db, planId, "Chủ trì biên soạn");
    expect(page.body).toContain(`id="muc-${task.id}"`);
    const number = new RegExp(`href="#muc-${task.id}">(\\d+)<`).exec(page.body)?.[1];
    expect(page.body).toContain(`id="cho-${number}"`);
    expect(page.body).toContain(`href="#cho-${number}"`);
  });

  test("a plan of another year that is cited is warned about on top", async () => {
    const page = await planner.get(base);
    expect(page.body).toContain("Nên kiểm tra trước khi ban hành");
    expect(page.body).toContain("Dẫn kế hoạch của năm 2024");
  });

  test("one press accepts and leads to the next part nobody has seen; drops, takes back in", async () => {
    const pieces = await listPieces(t.app.db, planId);
    const [id = "", next] = PIECE_KINDS.flatMap((kind) => pieces.filter((piece) => piece.kind === kind)).map(
      (piece) => piece.id,
    );
    expect((await act(id, "y", { act: "accept.1" })).headers.location).toBe(`${base}?muc=${next}#muc-${next}`);
    await act(id, "y", { act: "drop.2" });
    expect((await listPieces(t.app.db, planId)).find((one) => one.id === id)?.state).toBe("dropped");
    expect((await planner.get(base)).body).not.toContain(`id="muc-${id}"`);
    expect((await planner.get(`${base}?bo=1`)).body).toContain(`id="muc-${id}"`);
    await act(id, "y", { act: "restore.3" });
  });

  test("an old page does not undo what a colleague did: 409, and both texts are shown", async () => {
    const task = await taskStarting(t.app.db, planId, "Vận động hội viên");
    const fields = {
      agencyId: task.agencyId,
      role: "implementing",
      deadlineText: "quý IV",
      dueOn: "",
      targetCount: "2",
    };
    const first = await act(task.id, "viec", { ...fields, basedOn: "1", text: "Vận động hội viên lần một" });
    expect(first.status).toBe(303);
    const late = await act(task.id, "viec", { ...fields, basedOn: "1", text: "Chữ của người đến sau" });
    expect(late.status).toBe(409);
    expect(late.body).toContain("Chữ của người đến sau");
    expect(late.body).toContain("Vận động hội viên lần một");
    expect(late.body).toContain("Lê Thị Kế Hoạch vừa lưu phần này");
    expect(late.body).toMatch(/name="basedOn" value="2"/);
  });

  test("a form with faults comes back with the faults at their fields and everything typed", async () => {
    const task = await taskStarting(t.app.db, planId, "Phát trên truyền thanh");
    const page = await act(task.id, "viec", {
      basedOn: "1",
      agencyId: "",
      newAgency: "",
      text: "x".repeat(4_001),
      dueOn: "31/11/2026",
      targetCount: "rất nhiều",
    });
    expect(page.status).toBe(422);
    for (const sentence of ["dài quá 4.000 ký tự", "Phải là ngày có thật", "Số sản phẩm là số", "Hãy chọn cơ quan"])
      expect(page.body).toContain(sentence);
    expect(page.body).toContain('value="31/11/2026"');
    expect(await problemsOf(page.body)).toEqual([]);
  });

  test("split, merge, add a missing task and a missing piece", async () => {
    const task = await taskStarting(t.app.db, planId, "Hướng dẫn các xã");
    expect((await planner.get(`${base}?tach=${task.id}`)).body).toContain("Tách thành nhiều việc");
    const one = await act(task.id, "viec", { basedOn: "1", parts: "Chỉ một phần" });
    expect(one.status).toBe(422);
    expect(one.body).toContain("Cần ít nhất hai phần");
    await act(task.id, "viec", { basedOn: "1", parts: "Hướng dẫn các xã\nHướng dẫn các phường" });
    const second = await taskStarting(t.app.db, planId, "Hướng dẫn các phường");
    await act(second.id, "viec", { act: "merge.1" });
    expect((await taskStarting(t.app.db, planId, "Hướng dẫn các xã")).text).toBe(
      "Hướng dẫn các xã; Hướng dẫn các phường",
    );
    await planner.post(`${base}/them-viec`, {
      newAgency: "UBND phường Tân Thành",
      text: "Dựng bảng tin ở chợ",
      role: "implementing",
      deadlineText: "trước ngày 20/12",
      targetCount: "1",
    });
    expect(await taskStarting(t.app.db, planId, "Dựng bảng tin")).toMatchObject({ dueOn: "2026-12-20" });
    await planner.post(`${base}/them-y`, { kind: "form", text: "Tờ rơi ở chợ" });
    expect((await listPieces(t.app.db, planId)).some((piece) => piece.text === "Tờ rơi ở chợ")).toBe(true);
  });

  test("the head is corrected in place; 29/02 of a common year is no day", async () => {
    const open = await planner.get(`${base}?sua=dau`);
    expect(await problemsOf(open.body)).toEqual([]);
    const header = {
      number: "41/KH-UBND",
      issuedOn: "29/02/2026",
      title: "Kế hoạch",
      year: "2026",
      reportDueOn: "15/12/2026",
    };
    const version = (await findPlan(t.app.db, planId))?.version ?? 0;
    const wrong = await planner.post(`${base}/thong-tin`, { ...header, basedOn: String(version) });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('value="29/02/2026"');
    const right = await planner.post(`${base}/thong-tin`, {
      ...header,
      issuedOn: "28/02/2026",
      basedOn: String(version),
    });
    expect(right.status).toBe(303);
    expect(await findPlan(t.app.db, planId)).toMatchObject({ issuedOn: "2026-02-28", title: "Kế hoạch" });
  });

  test("all that is left is accepted at once, but for a day that is in no calendar", async () => {
    const radio = await taskStarting(t.app.db, planId, "Phát trên truyền thanh");
    const fields = {
      agencyId: radio.agencyId,
      text: radio.text,
      role: "implementing",
      deadlineText: "trước ngày 31/11",
      dueOn: "",
      targetCount: "2",
    };
    await act(radio.id, "viec", { ...fields, basedOn: String(radio.version) });
    await t.app.db.updateTable("planTask").set({ state: "proposed" }).where("id", "=", radio.id).execute();
    const done = await planner.post(`${base}/nhan-het`, {});
    expect((await planner.get(String(done.headers.location).split("#")[0] ?? "")).body).toContain(
      "Còn 1 nhiệm vụ ghi ngày không có trong lịch",
    );
    const left = await listTasks(t.app.db, { planIds: [planId], states: ["proposed"] });
    expect(left.map((one) => one.id)).toEqual([radio.id]);
    const { version } = await taskStarting(t.app.db, planId, "Phát trên truyền thanh");
    await act(radio.id, "viec", { ...fields, deadlineText: "trước ngày 30/11/2026", basedOn: String(version) });
    await planner.post(`${base}/nhan-het`, {});
    expect((await listTasks(t.app.db, { planIds: [planId], states: ["proposed"] })).length).toBe(0);
  });

  test("drafts are seen within reach only; an issued plan's text is seen and stays", async () => {
    const editor = t.browser(await signedIn(t.app, { person: stage.editor }));
    expect((await editor.get(base)).status).toBe(404);
    const issued = await buildIssuedPlan(t.app.db, stage, planText("42/KH-UBND"));
    const page = await editor.get(`/can-bo/ke-hoach/${issued}/doc`);
    expect(page.status).toBe(200);
    expect(page.body).not.toContain('name="act"');
    const refused = await planner.post(`/can-bo/ke-hoach/${issued}/doc/nhan-het`, {});
    expect(refused.status).toBe(409);
  });
});
