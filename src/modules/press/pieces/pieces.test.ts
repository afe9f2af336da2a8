import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince, buildUnit } from "../../organisations/testing/build-units.ts";
import { listLedgerEntries } from "../../publishing/index.ts";
import { followUpsForToday } from "./follow-ups-for-today.ts";
import { evidenceGenre, PIECE_GENRES } from "./piece.ts";
import { findFollowUp, listConfirmedPieces, listPieces } from "./pieces.store.ts";

test("every genre is one evidence knows", () => {
  expect(PIECE_GENRES.map(evidenceGenre).every((one) => /^(article|page|column|reportage|digest)$/.test(one))).toBe(
    true,
  );
});

describe("the press about a unit", () => {
  const site = useTestApp();
  const BASE = "/can-bo/tin-bao";
  let province = "";
  let outlet = "";
  let desk = "";
  let officer: Browser;
  let editor: Browser;
  let leader: Browser;
  let inspector: Browser;
  let finance: Browser;
  let stranger: Browser;

  beforeAll(async () => {
    const { db } = site.app;
    const units = await buildProvince(db);
    province = units.province;
    outlet = await buildUnit(db, { kind: "press", name: "Tạp chí Văn hóa Bạc Liêu", parentId: province });
    await transaction(db, (tx) => saveHomeUnit(tx, province));
    const at = (role: "officer" | "editor" | "leader" | "inspector" | "finance") =>
      signedIn(site.app, { unitId: province, roles: [role] });
    officer = site.browser(await at("officer"));
    editor = site.browser(await at("editor"));
    leader = site.browser(await at("leader"));
    inspector = site.browser(await at("inspector"));
    finance = site.browser(await at("finance"));
    stranger = site.browser(await signedIn(site.app, { unitId: units.tanThanh, roles: ["officer", "leader"] }));
    const made = await editor.post(`/can-bo/toa-soan/${outlet}/dia-chi`, {});
    desk = /\/toa-soan\/[\w-]{43}/.exec(made.body)?.[0] ?? "";
  });

  const form = (more: Record<string, string> = {}): Record<string, string> => ({
    "bai-outletId": outlet,
    "bai-outletName": "",
    "bai-unitId": province,
    "bai-title": "Một cửa mà nhiều cửa",
    "bai-genre": "reflection",
    "bai-tone": "criticism",
    "bai-url": "https://bao.example/nhieu-cua",
    "bai-day-day": "18",
    "bai-day-month": "11",
    "bai-day-year": "2026",
    "bai-issueNumber": "",
    "bai-pages": "",
    "bai-programme": "",
    "bai-minutes": "",
    "bai-summary": "Người dân đi lại ba lần.",
    ...more,
  });
  const enter = async (more: Record<string, string>): Promise<string> => {
    const sent = await officer.post(`${BASE}/moi`, form(more));
    expect(sent.status, sent.body.replace(/<[^>]+>/g, " ").slice(0, 1_500)).toBe(303);
    return String(sent.headers.location).split("?")[0] ?? "";
  };
  const stamp = (html: string): string => /name="basedOn" value="(\d+)"/.exec(html)?.[1] ?? "";

  test.each([
    [{ "bai-outletId": "" }, "Hãy chọn tòa soạn"],
    [{ "bai-unitId": "" }, "Hãy chọn đơn vị"],
    [{ "bai-genre": "" }, "Hãy chọn thể loại"],
    [{ "bai-tone": "" }, "Hãy chọn bài nói thế nào"],
    [{ "bai-title": "" }, "Hãy ghi tên bài"],
    [{ "bai-url": "ftp://x" }, "Địa chỉ bài phải bắt đầu bằng"],
    [{ "bai-url": "" }, "Hãy ghi địa chỉ bài, số báo hoặc chương trình"],
    [{ "bai-minutes": "abc" }, "Số phút là số từ 1"],
    [{ "bai-day-year": "2027" }, "không sau hôm nay"],
  ])("a piece with %j is told what is wrong, and nothing is logged", async (wrong, sentence) => {
    const bad = await officer.post(`${BASE}/moi`, form(wrong as Record<string, string>));
    expect(bad.status).toBe(422);
    expect(bad.body).toContain(sentence);
    expect(bad.body).toContain("Người dân đi lại ba lần.");
    expect(await listPieces(site.app.db, {}, 10)).toEqual([]);
  });

  test("criticism of a named person: confirmed by another, answered within the legal time, looked at by the law, decided by two, solved as a problem", async () => {
    const { db } = site.app;
    expect(await problemsOf((await officer.get(`${BASE}/moi`)).body)).toEqual([]);
    const piece = await enter({ "bai-namesPerson": "1" });
    const id = piece.slice(BASE.length + 1);
    expect((await officer.post(`${BASE}/moi`, form())).body).toContain("Bài này đã được ghi");
    expect((await officer.post(`${piece}/xac-nhan`, { tone: "criticism", taskId: "" })).status).toBe(409);
    expect(await problemsOf((await editor.get(piece)).body)).toEqual([]);
    expect((await editor.post(`${piece}/xac-nhan`, { tone: "criticism", taskId: "" })).status).toBe(303);
    expect(await findFollowUp(db, id)).toMatchObject({ state: "open", needsLegal: true, dueOn: "2026-12-21" });
    const rows = await listLedgerEntries(db, { recordKind: "pressPiece", recordId: id }, 10);
    expect(rows).toMatchObject([{ channel: "press", state: "sent" }]);
    const today = { answerIn: [province], approveIn: [], personId: null, today: "2026-11-20" };
    expect(await followUpsForToday(db, today, 10)).toMatchObject([{ id, what: "write" }]);

    const page = await officer.get(piece);
    expect(await problemsOf(page.body)).toEqual([]);
    const answer = {
      basedOn: stamp(page.body),
      outcome: "partly",
      finding: "Đúng là có hồ sơ phải đi ba lần vì hướng dẫn thiếu.",
      answer: "Chúng tôi nhận lỗi và viết lại hướng dẫn trước ngày 15/12.",
      correction: "Bài ghi 30 hồ sơ; số đúng là 3 hồ sơ.",
      correctionBasis: "",
    };
    const bad = await officer.post(`${piece}/tra-loi`, answer);
    expect(bad.status).toBe(422);
    expect(bad.body).toContain("Đề nghị cải chính phải nêu căn cứ");
    expect(bad.body).toContain("số đúng là 3 hồ sơ");
    for (const [wrong, sentence] of [
      [{ finding: "" }, "Hãy ghi đã kiểm tra thấy gì"],
      [{ outcome: "" }, "Hãy chọn kết luận"],
      [{ answer: "" }, "Hãy ghi câu trả lời"],
    ] as const)
      expect((await officer.post(`${piece}/tra-loi`, { ...answer, ...wrong })).body).toContain(sentence);
    const whole = { ...answer, correctionBasis: "Luật Báo chí, quy định về cải chính" };
    expect((await officer.post(`${piece}/tra-loi`, whole)).status).toBe(303);
    // Nobody decides before somebody who knows the law has looked, and never who wrote it.
    const waiting = await leader.get(piece);
    expect(await problemsOf(waiting.body)).toEqual([]);
    const now = { basedOn: stamp(waiting.body) };
    expect((await leader.post(`${piece}/duyet`, now)).body).toContain("Chưa có ý kiến pháp lý");
    expect((await inspector.post(`${piece}/phap-ly`, { ...now, legalNote: "" })).status).toBe(422);
    expect((await inspector.post(`${piece}/phap-ly`, { ...now, legalNote: "Không nêu tên người." })).status).toBe(303);
    expect((await site.visitor.get("/bao-chi/phan-hoi")).body).not.toContain("viết lại hướng dẫn");
    expect((await officer.post(`${piece}/duyet`, now)).status).toBe(403);
    expect((await leader.post(`${piece}/duyet`, now)).status).toBe(409);
    expect((await leader.post(`${piece}/duyet`, { basedOn: stamp((await leader.get(piece)).body) })).status).toBe(303);
    const open = await site.visitor.get("/bao-chi/phan-hoi");
    expect(await problemsOf(open.body)).toEqual([]);
    expect(open.body).toContain("viết lại hướng dẫn");
    expect(open.body).toContain("số đúng là 3 hồ sơ");
    const own = await site.visitor.get(desk);
    expect(await problemsOf(own.body)).toEqual([]);
    expect(own.body).toContain("Luật Báo chí, quy định về cải chính");

    const problem = { topic: "", doing: "", "promised-day": "15", "promised-month": "12", "promised-year": "2026" };
    expect((await officer.post(`${piece}/van-de`, problem)).body).toContain("Hãy chọn lĩnh vực");
    const handed = await officer.post(`${piece}/van-de`, {
      ...problem,
      topic: "procedures",
      doing: "Viết lại hướng dẫn",
    });
    expect(handed.headers.location).toMatch(/^\/can-bo\/van-de\//);
    const told = await officer.get(String(handed.headers.location));
    expect(told.body).toContain("Viết lại hướng dẫn");
    expect(told.body).toContain(piece);
    expect((await officer.post(`${piece}/van-de`, { ...problem, topic: "procedures", doing: "x" })).status).toBe(409);
  });

  test("what is wrong is rejected with its reason, given back once, and never becomes a problem", async () => {
    const piece = await enter({ "bai-url": "https://bao.example/sai", "bai-title": "Thu phí sai" });
    await editor.post(`${piece}/xac-nhan`, { tone: "criticism", taskId: "" });
    const answer = {
      outcome: "rejected",
      finding: "Mức thu đúng nghị quyết của Hội đồng nhân dân.",
      answer: "Cơ quan thu đúng mức 8.000 đồng một bản.",
      correction: "",
      correctionBasis: "",
    };
    await officer.post(`${piece}/tra-loi`, { ...answer, basedOn: stamp((await officer.get(piece)).body) });
    expect((await leader.post(`${piece}/tra-lai`, { returnNote: "" })).status).toBe(422);
    expect((await leader.post(`${piece}/tra-lai`, { returnNote: "Nêu số nghị quyết" })).status).toBe(303);
    const again = await officer.get(piece);
    expect(again.body).toContain("Nêu số nghị quyết");
    await officer.post(`${piece}/tra-loi`, { ...answer, basedOn: stamp(again.body) });
    expect((await leader.post(`${piece}/duyet`, { basedOn: stamp((await leader.get(piece)).body) })).status).toBe(303);
    const problem = {
      topic: "procedures",
      doing: "Không",
      "promised-day": "",
      "promised-month": "",
      "promised-year": "",
    };
    expect((await officer.post(`${piece}/van-de`, problem)).status).toBe(409);
  });

  test("praise becomes the proposal of a commendation, once", async () => {
    const piece = await enter({
      "bai-url": "https://bao.example/khen",
      "bai-tone": "praise",
      "bai-title": "Trả giấy tại nhà",
    });
    await editor.post(`${piece}/xac-nhan`, { tone: "praise", taskId: "" });
    const praised = await officer.post(`${piece}/khen`, {});
    expect(praised.headers.location).toMatch(/^\/can-bo\/ghi-nhan\//);
    expect((await officer.get(String(praised.headers.location))).body).toContain("Trả giấy tại nhà");
    expect((await officer.post(`${piece}/khen`, {})).status).toBe(409);
  });

  test("a periodical reports its issue and pages at its own address; the unit confirms or says why not, and the outlet reads that", async () => {
    const report = form({
      "bai-title": "Ký: Người giữ con dấu",
      "bai-genre": "literary",
      "bai-url": "",
      "bai-issueNumber": "45/2026",
      "bai-pages": "12–15",
    });
    const bad = await site.visitor.post(`${desk}/bai`, { ...report, "bai-issueNumber": "" });
    expect(bad.status).toBe(422);
    expect(await problemsOf(bad.body)).toEqual([]);
    expect((await site.visitor.post(`${desk}/bai`, report)).status).toBe(303);
    const [piece] = await listPieces(site.app.db, { genre: "literary" }, 10);
    expect(piece).toMatchObject({ source: "outlet", state: "reported", tone: "neutral", outletUnitId: outlet });
    expect(
      await listConfirmedPieces(site.app.db, { outlet: "Tạp chí Văn hóa Bạc Liêu", programme: null }, 10),
    ).toHaveLength(3);
    await officer.post(`${BASE}/${piece?.id}/xac-nhan`, { tone: "neutral", taskId: "" });
    const list = await officer.get(`${BASE}?loai=literary`);
    expect(await problemsOf(list.body)).toEqual([]);
    expect(list.body).toContain("số 45/2026, trang 12–15");
    expect((await officer.get(`${BASE}.csv?loai=literary`)).body).toContain("45/2026");
    const other = await enter({ "bai-url": "https://bao.example/nham", "bai-title": "Bài về tỉnh khác" });
    expect((await editor.post(`${other}/khong-tinh`, { rejectNote: "" })).status).toBe(422);
    expect((await editor.post(`${other}/khong-tinh`, { rejectNote: "Bài nói về tỉnh khác" })).status).toBe(303);
    expect((await site.visitor.get(desk)).body).toContain("Bài nói về tỉnh khác");
  });

  test("people of other units and other work see and do nothing here", async () => {
    const [piece] = await listPieces(site.app.db, {}, 1);
    const path = `${BASE}/${piece?.id}`;
    expect((await finance.get(BASE)).status).toBe(403);
    expect((await stranger.get(path)).status).toBe(404);
    for (const act of ["xac-nhan", "khong-tinh", "khen", "tra-loi", "phap-ly", "duyet", "tra-lai", "van-de"])
      expect((await stranger.post(`${path}/${act}`, {})).status, act).toBe(404);
    const foreign = await stranger.post(`${BASE}/moi`, form({ "bai-url": "https://bao.example/khac" }));
    expect(foreign.status).toBe(422);
  });
});
