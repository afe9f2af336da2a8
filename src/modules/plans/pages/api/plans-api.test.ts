import { beforeAll, describe, expect, test } from "vitest";
import { type Browser, useTestApp } from "../../../../testing/app.ts";
import { signedIn } from "../../../accounts/testing/build-people.ts";
import { listTasks } from "../../plans.store.ts";
import {
  buildDraftPlan,
  buildEvidence,
  buildIssuedPlan,
  buildPlanStage,
  type PlanStage,
  planText,
  taskStarting,
} from "../../testing/build-plan.ts";

const product = useTestApp();
let stage: PlanStage;
let planId: string;
let planner: Browser;

interface Problem {
  status: number;
  code: string;
  detail: string;
  seems?: string;
  givesDuties?: boolean;
  offer?: { as: string } | null;
}
interface Draft {
  kind: string;
  number: string | null;
  date: string | null;
  issuer: string | null;
  title: string | null;
  year: number | null;
  text: string;
  legalBases: Span[];
  purposes: Span[];
  audiences: Span[];
  contents: Span[];
  forms: Span[];
  agencies: { name: string; tasks: (Span & { deadline: (Span & { iso: string | null }) | null })[] }[];
  reportDeadline: (Span & { iso: string | null }) | null;
  ranges: Record<string, { start: number; end: number }>;
}
interface Span {
  text: string;
  start: number;
  end: number;
}

beforeAll(async () => {
  stage = await buildPlanStage(product.app.db);
  planner = product.browser(await signedIn(product.app, { person: stage.planner }));
  planId = await buildIssuedPlan(product.app.db, stage);
}, 60_000);

const read = (body: unknown) => planner.send("POST", "/api/v1/plans/read", body);

describe("POST /api/v1/plans/read", () => {
  test("a pasted plan comes back as pieces whose ranges point into the text, and nothing is kept", async () => {
    const text = planText("9/KH-UBND");
    const answer = await read({ text });
    expect(answer.status).toBe(200);
    const draft = answer.json<Draft>();
    expect(draft).toMatchObject({ kind: "plan", number: "9/KH-UBND", date: "2026-10-05", year: 2026, text });
    expect(draft.reportDeadline?.iso).toBe("2026-12-15");
    expect(draft.agencies.map((one) => one.name)).toContain("Sở Văn hóa, Thể thao và Du lịch");
    const tasks = draft.agencies.flatMap((one) => one.tasks);
    const spans: Span[] = [
      ...draft.legalBases,
      ...draft.purposes,
      ...draft.audiences,
      ...draft.contents,
      ...draft.forms,
      ...tasks,
      ...tasks.flatMap((one) => (one.deadline ? [one.deadline] : [])),
    ];
    expect(spans.length).toBeGreaterThan(10);
    for (const span of spans) expect(text.slice(span.start, span.end).replace(/\s+/g, " ")).toBe(span.text);
    expect(text.slice(draft.ranges.number?.start, draft.ranges.number?.end)).toBe("9/KH-UBND");
    const listed = await planner.get("/api/v1/plans");
    expect(listed.body).not.toContain("9/KH-UBND");
  });

  test("a file is read by its content, and the text it was read as comes with it", async () => {
    const text = planText("10/KH-UBND");
    const answer = await planner.upload("/api/v1/plans/read", {}, [
      { field: "file", name: "ke-hoach.docx", bytes: text, type: "text/plain" },
    ]);
    expect(answer.status).toBe(200);
    const draft = answer.json<Draft & { source: { format: string; misnamed: boolean } }>();
    expect(draft.source).toMatchObject({ format: "text", misnamed: true });
    expect(draft.text.slice(draft.ranges.number?.start, draft.ranges.number?.end)).toBe("10/KH-UBND");
  });

  test("what is missing is null or empty, never guessed", async () => {
    const text = planText()
      .replace(/Số: .*\n/, "")
      .replace(/Cà Mau, ngày .*\n/, "");
    const draft = (await read({ text })).json<Draft>();
    expect(draft).toMatchObject({ kind: "plan", number: null, date: null });
  });

  const directive = `ỦY BAN NHÂN DÂN
TỈNH CÀ MAU

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 04/CT-UBND

Cà Mau, ngày 03 tháng 3 năm 2026

CHỈ THỊ
Về việc công khai thủ tục hành chính

Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:

1. Giám đốc Sở Tư pháp rà soát thủ tục hành chính, hoàn thành trước ngày 30/6/2026.

2. Chủ tịch Ủy ban nhân dân các xã, phường niêm yết công khai thủ tục tại trụ sở trước ngày 31/5/2026.

CHỦ TỊCH

Lâm Văn Khởi
`;

  test("a directive is no plan: refused by name, with the offer to read its duties, which then works", async () => {
    const refused = await read({ text: directive });
    expect(refused.status).toBe(422);
    expect(refused.headers["content-type"]).toContain("application/problem+json");
    const problem = refused.json<Problem>();
    expect(problem).toMatchObject({
      code: "not-a-plan",
      seems: "directive",
      givesDuties: true,
      offer: { as: "directive" },
    });
    expect(problem.detail).toContain("không giống kế hoạch, mà giống một chỉ thị");
    const draft = (await read({ text: directive, as: "directive" })).json<Draft>();
    expect(draft.kind).toBe("directive");
    expect(draft.agencies.flatMap((one) => one.tasks).length).toBeGreaterThan(0);
  });

  test("a notice is refused with the offer, and read as conclusions with its meeting when asked", async () => {
    const text =
      "ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 31/TB-VP\nCà Mau, ngày 12 tháng 11 năm 2026\nTHÔNG BÁO\nKết luận của Phó Chủ tịch UBND tỉnh tại cuộc họp Ban Chỉ đạo\nNgày 10/11/2026, Phó Chủ tịch UBND tỉnh chủ trì cuộc họp và kết luận:\n1. Giao Sở Nội vụ rà soát thủ tục trước ngày 15/12/2026.\n";
    expect((await read({ text })).json<Problem>()).toMatchObject({ seems: "notice", offer: { as: "directive" } });
    expect((await read({ text, as: "conclusions" })).json()).toMatchObject({
      kind: "conclusions",
      number: "31/TB-VP",
      meeting: { heldOn: "2026-11-10", chair: "Phó Chủ tịch UBND tỉnh", title: "Cuộc họp Ban Chỉ đạo" },
      agencies: [{ name: "Sở Nội vụ", tasks: [{ deadline: { iso: "2026-12-15" } }] }],
    });
  });

  test.each([
    ["report", `BÁO CÁO\nKết quả cải cách hành chính quý I năm 2026\n\nTrong quý I, tỉnh đã ban hành 12 văn bản.\n`],
    ["news", `Sáng 12/3, phường Tân Thành mở phiên hỗ trợ dịch vụ công.\n\nHơn 80 người đã đến nghe hướng dẫn.\n`],
  ])("a %s is refused without tasks made up, also when asked for as a directive", async (_kind, text) => {
    for (const as of ["plan", "directive"]) {
      const answer = await read({ text, as });
      expect(answer.status).toBe(422);
      expect(answer.json<Problem>()).toMatchObject({ code: "not-a-plan", givesDuties: false, offer: null });
    }
  });

  test.each([
    ["empty", Buffer.from("  \n\t ")],
    ["scan-without-text", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70])],
    ["not-a-document", Buffer.from("<!doctype html><html><body>x</body></html>")],
    ["too-large", Buffer.alloc(20_500_000, "a")],
  ])("a file that cannot be read is refused as %s, in a sentence", async (code, bytes) => {
    const answer = await planner.upload("/api/v1/plans/read", {}, [{ field: "file", name: "x.docx", bytes }]);
    expect(answer.status).toBe(422);
    const problem = answer.json<Problem>();
    expect(problem.code).toBe(code);
    expect(problem.detail).toMatch(/^\p{Lu}.*[.!]$/u);
  });

  test("nothing, blanks, broken characters and an unknown way of reading are refused; strangers are turned away", async () => {
    expect((await read({})).json<Problem>()).toMatchObject({ status: 422, code: "nothing-given" });
    expect((await read({ text: "  " })).json<Problem>()).toMatchObject({ status: 422, code: "empty" });
    expect((await read({ text: "Kế hoạch \ud800" })).json<Problem>()).toMatchObject({
      status: 422,
      code: "lone-marks",
    });
    expect((await read({ text: "x", as: "law" })).status).toBe(422);
    expect((await product.visitor.send("POST", "/api/v1/plans/read", { text: "x" })).status).toBe(401);
  });
});

describe("plans for machines", () => {
  test("plans in force are public; a draft is shown to those within reach and to nobody else", async () => {
    const draftId = await buildDraftPlan(product.app.db, stage, planText("55/KH-UBND"));
    const seen = async (browser: Browser): Promise<string[]> =>
      (await browser.get("/api/v1/plans")).json<{ items: { id: string }[] }>().items.map((one) => one.id);
    expect(await seen(product.visitor)).toEqual([planId]);
    expect(new Set(await seen(planner))).toEqual(new Set([draftId, planId]));
    for (const path of ["", "/tasks", "/progress"]) {
      expect((await product.visitor.get(`/api/v1/plans/${draftId}${path}`)).status).toBe(404);
      expect((await planner.get(`/api/v1/plans/${draftId}${path}`)).status).toBe(200);
      expect((await product.visitor.get(`/api/v1/plans/${planId}${path}`)).status).toBe(200);
    }
    const one = (await product.visitor.get(`/api/v1/plans/${planId}`)).json<{ number: string; agencies: unknown[] }>();
    expect(one).toMatchObject({ number: "21/KH-UBND", issuer: expect.any(String), purposes: expect.any(Array) });
    expect(one.agencies.length).toBeGreaterThanOrEqual(3);
  });

  test("tasks are paged by cursor: each once, in the order of the plan", async () => {
    const all = await listTasks(product.app.db, { planIds: [planId], states: ["accepted"] });
    const texts: string[] = [];
    let cursor: string | null = null;
    do {
      const address: string = `/api/v1/plans/${planId}/tasks?limit=2${cursor ? `&cursor=${cursor}` : ""}`;
      const page = (await product.visitor.get(address)).json<{
        items: { text: string; deadline: { dueOn: string | null } }[];
        total: number;
        next: string | null;
      }>();
      expect(page.total).toBe(all.length);
      texts.push(...page.items.map((one) => one.text));
      cursor = page.next;
    } while (cursor);
    expect(texts).toEqual(all.map((one) => one.text));
    expect(texts.length).toBeGreaterThan(2);
    expect((await product.visitor.get(`/api/v1/plans/${planId}/tasks?cursor=x`)).status).toBe(422);
    expect((await product.visitor.get(`/api/v1/plans/${planId}/tasks?limit=0`)).status).toBe(422);
  });

  test("progress names the ledger rows each proven figure was counted from, per task and unit", async () => {
    const task = await taskStarting(product.app.db, planId, "Đăng ít nhất một tin");
    await buildEvidence(product.app.db, { taskId: task.id, unitId: stage.units.tanThanh });
    const progress = (await product.visitor.get(`/api/v1/plans/${planId}/progress`)).json<{
      totals: { proven: number };
      items: {
        taskId: string;
        proven: number;
        declared: number | null;
        rows: string[];
        units: { unit: { id: string; name: string }; proven: number; rows: string[] }[];
      }[];
    }>();
    expect(progress.totals.proven).toBe(1);
    const own = progress.items.find((one) => one.taskId === task.id);
    expect(own).toMatchObject({ proven: 1, declared: null });
    // One product over three channels.
    expect(own?.rows).toHaveLength(3);
    const unit = own?.units.find((one) => one.unit.id === stage.units.tanThanh);
    expect(unit).toMatchObject({ proven: 1, rows: own?.rows });
    for (const other of own?.units ?? []) if (other !== unit) expect(other).toMatchObject({ proven: 0, rows: [] });
  });

  test("progress as of a day counts what had gone out and been said by then, and no day to come", async () => {
    const task = await taskStarting(product.app.db, planId, "Đăng ít nhất một tin");
    await buildEvidence(product.app.db, {
      taskId: task.id,
      unitId: stage.units.tanThanh,
      at: new Date("2026-11-10T02:00:00Z"),
    });
    const on = async (day: string) => {
      const answer = await product.visitor.get(`/api/v1/plans/${planId}/progress?on=${day}`);
      expect(answer.status).toBe(200);
      const {
        on: told,
        totals,
        items,
      } = answer.json<{
        on: string;
        totals: { proven: number };
        items: { taskId: string; proven: number; rows: string[] }[];
      }>();
      const own = items.find((one) => one.taskId === task.id);
      return { told, all: totals.proven, proven: own?.proven, rows: own?.rows.length };
    };
    expect(await on("2026-11-09")).toEqual({ told: "2026-11-09", all: 0, proven: 0, rows: 0 });
    expect(await on("10/11/2026")).toEqual({ told: "2026-11-10", all: 1, proven: 1, rows: 3 });
    for (const [wrong, code] of [
      ["2031-01-01", "day-to-come"],
      ["31/11/2026", "day-invalid"],
      ["hom-qua", "day-invalid"],
    ])
      expect(
        (await product.visitor.get(`/api/v1/plans/${planId}/progress?on=${wrong}`)).json<{ errors: unknown[] }>(),
      ).toMatchObject({ status: 422, errors: [{ pointer: "/on", code, detail: expect.stringMatching(/^Ngày/) }] });
  });

  test("the report comes as Word and PDF, as of a day that has been", async () => {
    const word = await planner.get(`/api/v1/plans/${planId}/report.docx`);
    expect(word.status).toBe(200);
    expect(word.bytes.subarray(0, 2).toString()).toBe("PK");
    const pdf = await planner.get(`/api/v1/plans/${planId}/report.pdf?upTo=2026-11-19`);
    expect(pdf.bytes.subarray(0, 5).toString()).toBe("%PDF-");
    expect((await planner.get(`/api/v1/plans/${planId}/report.pdf?upTo=2031-01-01`)).status).toBe(422);
  });

  test("the interface is described in the OpenAPI document", async () => {
    const document = (await product.visitor.get("/api/v1/openapi.json")).json<{ paths: Record<string, object> }>();
    for (const path of ["/read", "", "/{id}", "/{id}/tasks", "/{id}/progress", "/{id}/report.docx", "/{id}/report.pdf"])
      expect(Object.keys(document.paths)).toContain(`/api/v1/plans${path}`);
  });
});
