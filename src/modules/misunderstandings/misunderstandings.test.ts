import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../accounts/testing/build-people.ts";
import { buildCounter, type Counter, PROCEDURE } from "../dossiers/testing/build-counter.ts";
import { type AskQuestion, askQuestion, recordRating } from "../feedback/index.ts";
import { createJourney, publishJourney, stepCounterOf, submitJourney } from "../journeys/index.ts";
import { buildJourney, buildStage } from "../journeys/testing/build-journey.ts";
import { saveHomeUnit } from "../organisations/index.ts";
import { importRecords, noteUnanswered } from "../procedures/index.ts";
import { buildProcedure } from "../procedures/testing/build-procedure.ts";
import { misunderstandingsForToday, raiseMisunderstandings } from "./index.ts";
import { listMisunderstandings } from "./misunderstanding.store.ts";
import { RULED } from "./signal.ts";

const site = useTestApp();
const BASE = "/can-bo/cho-chua-hieu";
const PATH = `/thu-tuc/${PROCEDURE}`;
const OTHER = "1.000002";
let counter: Counter;
let editorPerson: BuiltPerson;
let editor: Browser;
let admin: Browser;
let localEditor: Browser;

/** So many dossiers of a day, as the tally has them. */
async function tally(procedureCode: string, onDay: string, received: number, supplemented: number, unitId?: string) {
  await site.app.db
    .insertInto("dossierTally")
    .values({
      unitId: unitId ?? counter.units.tanThanh,
      onDay,
      field: "Văn hóa cơ sở",
      procedureCode,
      received,
      supplemented,
    })
    .execute();
}

const ask = (body: string, more: Partial<AskQuestion> = {}) =>
  transaction(site.app.db, (tx) =>
    askQuestion(tx, site.app.config.secretKey, {
      kind: "question",
      body,
      unitId: counter.units.tanThanh,
      contact: null,
      pagePath: PATH,
      at: site.clock.now(),
      ...more,
    }),
  );

const all = () => listMisunderstandings(site.app.db, {}, 100);
const raised = async () => {
  const one = (await all()).find((row) => row.procedureCode === PROCEDURE && row.unitId === counter.units.province);
  if (!one) throw new Error("nothing raised");
  return one;
};

beforeAll(async () => {
  counter = await buildCounter(site);
  const { db } = site.app;
  const { province, tanThanh } = counter.units;
  await transaction(db, (tx) => saveHomeUnit(tx, province));
  await transaction(db, (tx) =>
    importRecords(
      tx,
      { id: "system", name: "Hệ thống" },
      {
        records: [buildProcedure({ code: OTHER, name: "Đăng ký hoạt động câu lạc bộ" })],
        source: "test",
        at: new Date("2026-07-01T02:00:00Z"),
      },
    ),
  );
  await counter.at("2026-11-20T02:00:00Z");
  editorPerson = await buildPerson(db, { unitId: province, roles: ["editor"], name: "Ngô Bảo Trân" });
  editor = site.browser(await signedIn(site.app, { person: editorPerson }));
  admin = counter.admin;
  localEditor = site.browser(await signedIn(site.app, { unitId: tanThanh, roles: ["editor"] }));
});

describe("what is raised", () => {
  test("with nothing counted the list says what will be here; who has no role there may not look", async () => {
    await raiseMisunderstandings(site.app);
    const page = await editor.get(BASE);
    expect([page.status, page.body.includes("Chưa có chỗ nào cao hơn mức thường")]).toEqual([200, true]);
    expect(await problemsOf(page.body)).toEqual([]);
    const press = site.browser(await signedIn(site.app, { unitId: counter.units.province, roles: ["press"] }));
    expect((await press.get(BASE)).status).toBe(403);
  });

  test("papers asked for again, questions and presses raise one proposal with why in a sentence; small numbers raise none", async () => {
    await tally(PROCEDURE, "2026-11-03", 100, 31);
    await tally(OTHER, "2026-11-03", 400, 36);
    await site.app.db
      .insertInto("procedureReadDay")
      .values([
        { code: PROCEDURE, day: "2026-11-04", reads: 300 },
        { code: OTHER, day: "2026-11-04", reads: 2_000 },
      ])
      .execute();
    for (const body of [
      "Mượn nhà văn hóa cần mang giấy tờ gì? Tôi là Nguyễn Văn Tám, số 0912 345 678.",
      "can giay to gi de muon nha van hoa",
      "Có phải photo căn cước không ạ",
      "Đơn đề nghị lấy ở đâu, điền thế nào?",
      "Mang bản sao hay bản chính?",
    ])
      await ask(body);
    // None of these is anybody's misunderstanding of the text.
    await ask("Tôi khiếu nại cán bộ vì đòi thêm giấy tờ");
    await ask("Cán bộ Lê Hoàng Phúc nạt nộ tôi khi hỏi giấy tờ", {
      conduct: { named: "Lê Hoàng Phúc", isHead: false },
    });
    await ask("Kiến nghị bỏ bớt giấy tờ", { kind: "petition" });
    for (let n = 0; n < 4; n++)
      await transaction(site.app.db, (tx) =>
        recordRating(tx, {
          path: PATH,
          unitId: counter.units.province,
          isUseful: false,
          lang: "km",
          at: site.clock.now(),
        }),
      );
    expect(await raiseMisunderstandings(site.app)).toMatchObject({ raised: 1 });
    // Twice is the same as once.
    expect(await raiseMisunderstandings(site.app)).toMatchObject({ raised: 0, faded: 0 });
    const one = await raised();
    expect(one.evidence.signals.map((seen) => [seen.signal, seen.times, seen.of])).toEqual([
      ["supplement", 31, 100],
      ["question", 5, 300],
    ]);
    expect(one.evidence.parts[0]).toEqual({ part: "papers", times: 4 });
    const list = await editor.get(BASE);
    expect(list.body).toContain("Có 31 trên 100 hồ sơ phải bổ sung giấy tờ; mức thường là 9.");
    expect(await problemsOf(list.body)).toEqual([]);
  });

  test("the page opens into the rows, hides who asked, and shows nothing of complaints and of what is confidential", async () => {
    const one = await raised();
    const page = await editor.get(`${BASE}/${one.id}`);
    expect(page.status).toBe(200);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("cần mang giấy tờ gì? Tôi là […]");
    expect(page.body).not.toMatch(/Nguyễn Văn Tám|0912 345 678|khiếu nại cán bộ|Lê Hoàng Phúc|Kiến nghị bỏ bớt/);
    expect(page.body).toContain(`/can-bo/phan-anh?ve=${encodeURIComponent(PATH)}`);
    // An editor may not open dossiers; a leader may.
    expect(page.body).not.toContain("viec=supplemented");
    const leader = site.browser(await signedIn(site.app, { unitId: counter.units.province, roles: ["leader"] }));
    const shown = await leader.get(`${BASE}/${one.id}`);
    const rows = /href="(\/can-bo\/ho-so\?[^"]*viec=supplemented[^"]*)"/
      .exec(shown.body)?.[1]
      ?.replaceAll("&amp;", "&");
    expect((await leader.get(rows ?? "")).status).toBe(200);
    const chart = await editor.get(`${BASE}/${one.id}/bieu-do.svg`);
    expect([chart.status, chart.body.startsWith("<svg")]).toEqual([200, true]);
    // What is so everywhere is everybody's to read; who only receives dossiers does not decide about it.
    expect((await counter.officer.get(`${BASE}/${one.id}`)).body).not.toContain("Tôi nhận việc này");
    expect((await counter.officer.post(`${BASE}/${one.id}/viec`, { act: "take", basedOn: "raised" })).status).toBe(403);
    expect((await editor.get(`${BASE}/khong-phai-so`)).status).toBe(404);
  });

  test("the list filters, searches without marks and gives exactly these rows as a file", async () => {
    expect((await editor.get(`${BASE}?q=nha+van+hoa&dauhieu=supplement`)).body).toContain("phải bổ sung");
    expect((await editor.get(`${BASE}?dauhieu=rating`)).body).toContain("Không có mục nào hợp");
    expect((await editor.get(`${BASE}?xem=abc&sau=x_y&donvi=1&q=%25%27`)).status).toBe(200);
    const file = (await editor.get(`${BASE}.csv?q=${PROCEDURE}`)).body.trim().split("\n");
    expect([file.length, file[1]?.includes(PROCEDURE)]).toEqual([2, true]);
  });

  test("searches in near words that found nothing are one proposal", async () => {
    for (const [text, times] of [
      ["vỏ lãi zzq", 8],
      ["bằng vỏ lãi zzq", 7],
      ["một câu khác zzx", 4],
    ] as const) {
      const { askedQuestionsOf } = await import("../procedures/asked/asked-questions.ts");
      for (let n = 0; n < times; n++)
        askedQuestionsOf(site.app).see({
          path: `/thu-tuc?q=${encodeURIComponent(text)}`,
          referer: undefined,
          isByResident: () => true,
        });
      noteUnanswered(site.app, text);
      await askedQuestionsOf(site.app).flush();
    }
    await raiseMisunderstandings(site.app);
    const themes = (await all()).filter((one) => one.kind === "theme");
    expect(themes.map((one) => [one.weight, one.evidence.texts.length])).toEqual([[15, 2]]);
    const page = await editor.get(`${BASE}/${themes[0]?.id}`);
    expect(page.body).toContain("15 lượt tìm bằng 2 cách nói mà không ra kết quả nào");
    expect(await problemsOf(page.body)).toEqual([]);
  });
});

test("what is so at one unit alone is raised for it: others neither see it nor act", async () => {
  const { hungMy } = counter.units;
  await tally(OTHER, "2026-11-04", 100, 40, hungMy);
  // Dossiers of a procedure the catalogue does not know count as the usual of the unit and are raised nowhere.
  await tally("9.999999", "2026-11-04", 400, 20, hungMy);
  await raiseMisunderstandings(site.app);
  const one = (await all()).find((row) => row.unitId === hungMy);
  expect(one).toMatchObject({ procedureCode: OTHER, mainSignal: "supplement" });
  const neighbour = site.browser(await signedIn(site.app, { unitId: hungMy, roles: ["editor"] }));
  expect((await neighbour.get(`${BASE}/${one?.id}`)).body).toContain("Chỉ ở đơn vị này");
  expect((await localEditor.get(`${BASE}/${one?.id}`)).status).toBe(404);
  expect((await localEditor.post(`${BASE}/${one?.id}/viec`, { act: "take", basedOn: "raised" })).status).toBe(404);
  expect((await localEditor.post(`${BASE}/${one?.id}/soan`, { basedOn: "raised" })).status).toBe(404);
});

describe("what people do with it", () => {
  test("one takes it and gives it back; rejected with a reason it rests until it grew", async () => {
    const one = await raised();
    const act = (name: string, basedOn: string, more: Record<string, string> = {}) =>
      editor.post(`${BASE}/${one.id}/viec`, { act: name, basedOn, ...more });
    const today = () =>
      misunderstandingsForToday(site.app.db, editorPerson.actor, site.clock.now(), 9).then((rows) =>
        rows.find((row) => row.id === one.id),
      );
    expect(await today()).toMatchObject({ need: "take" });
    expect((await act("take", "raised")).status).toBe(303);
    expect(await today()).toMatchObject({ need: "explain" });
    const late = await act("take", "raised");
    expect([late.status, late.body.includes("Vừa có người khác thay đổi")]).toEqual([409, true]);
    expect((await act("giveBack", "taken")).status).toBe(303);
    const empty = await act("reject", "raised", { reason: "  " });
    expect([empty.status, empty.body.includes("Nhập lý do")]).toEqual([422, true]);
    expect(await problemsOf(empty.body)).toEqual([]);
    expect((await raised()).state).toBe("raised");
    expect((await act("reject", "raised", { reason: "Tháng này sửa phần mềm." })).status).toBe(303);
    await raiseMisunderstandings(site.app);
    expect((await raised()).state).toBe("rejected");
    await tally(PROCEDURE, "2026-11-10", 40, 26);
    await raiseMisunderstandings(site.app);
    expect((await raised()).state).toBe("raised");
    expect((await editor.post(`${BASE}/${one.id}/viec`, { act: "xoa", basedOn: "raised" })).status).toBe(409);
  });

  test("a draft in the studio in one press: tied to the procedure, with questions without names, in the languages that came", async () => {
    const one = await raised();
    const made = await editor.post(`${BASE}/${one.id}/soan`, { basedOn: "raised" });
    expect(made.status).toBe(303);
    const { itemId, state } = await raised();
    expect(state).toBe("drafted");
    const item = await site.app.db
      .selectFrom("itemVersion")
      .selectAll()
      .where("itemId", "=", itemId as string)
      .executeTakeFirstOrThrow();
    expect(item).toMatchObject({ procedureCodes: [PROCEDURE], audiences: ["residents"], languages: ["km"] });
    expect(item.body).toContain("“can giay to gi de muon nha van hoa”");
    expect(item.body).not.toMatch(/Nguyễn Văn Tám|0912/);
    expect(item.body).toContain("- Căn cước công dân");
    // Pressed twice there is one draft.
    expect((await editor.post(`${BASE}/${one.id}/soan`, { basedOn: "raised" })).status).toBe(409);
    const page = await editor.get(`${BASE}/${one.id}?xong=soan`);
    expect(page.body).toContain("Giải thích chưa phát hành");
    expect(await problemsOf(page.body)).toEqual([]);
  });

  test("once it is out, before and after stand side by side: too early, then helped", async () => {
    const one = await raised();
    await site.app.db
      .updateTable("item")
      .set({ state: "published", publishedVersion: 1, publishedAt: site.clock.now(), publishAt: null })
      .where("id", "=", one.itemId as string)
      .execute();
    await tally(PROCEDURE, "2026-10-05", 90, 30);
    await site.app.db.deleteFrom("misunderstandingMonth").where("month", "=", "2026-10-01").execute();
    await raiseMisunderstandings(site.app);
    expect((await raised()).outcome).toBe("early");
    await tally(PROCEDURE, "2026-12-05", 90, 5);
    site.clock.set("2027-01-04T02:00:00Z");
    await raiseMisunderstandings(site.app);
    expect((await raised()).outcome).toBe("helped");
    const later = site.browser(await signedIn(site.app, { person: editorPerson }));
    const page = await later.get(`${BASE}/${one.id}`);
    expect(page.body).toContain("Trước: 10/2026. Sau: 12/2026.");
    expect(page.body).toContain("Thủ tục không có bản mới trong thời gian này.");
    expect(page.body).toMatch(/33,3 trên 100 \(30 \/ 90\)/);
    expect(await problemsOf(page.body)).toEqual([]);
    await counter.at("2026-11-20T02:00:00Z");
  });

  test("administrators set from when on something is raised; what cannot be is told at its place", async () => {
    const form = await admin.get(`${BASE}/nguong`);
    expect(await problemsOf(form.body)).toEqual([]);
    const fields: Record<string, string> = { months: "3", certainty: "95", regrowth: "150" };
    for (const signal of RULED) {
      fields[`${signal}-used`] = "1";
      fields[`${signal}-fewestTimes`] = "5";
      fields[`${signal}-fewestOf`] = "20";
      fields[`${signal}-factorPercent`] = "150";
    }
    const wrong = await counter.admin.post(`${BASE}/nguong`, { ...fields, months: "99", "page-fewestTimes": "hai" });
    expect([wrong.status, wrong.body.includes("Nhập số từ 1 đến 12"), wrong.body.includes('value="hai"')]).toEqual([
      422,
      true,
      true,
    ]);
    expect(await problemsOf(wrong.body)).toEqual([]);
    expect((await counter.admin.post(`${BASE}/nguong`, { ...fields, "page-fewestTimes": "4" })).status).toBe(303);
    const rule = await site.app.db
      .selectFrom("misunderstandingRule")
      .select(["fewestTimes", "changedByName"])
      .where("signal", "=", "page")
      .executeTakeFirst();
    expect(rule).toEqual({ fewestTimes: 4, changedByName: "Trần Minh Khoa" });
    expect((await counter.leader.get(`${BASE}/nguong`)).status).toBe(403);
  });
});

test("papers an official names as lacking are counted by month, without the dossier", async () => {
  const code = await counter.received();
  await counter.move(code, "forward", { to: counter.handlerPerson.id }, counter.officer);
  await counter.move(code, "askPapers", { words: "Thiếu căn cước công dân của ông Nguyễn Văn Tám" });
  const rows = await site.app.db.selectFrom("dossierLack").select(["paper", "times"]).execute();
  expect(rows).toEqual([{ paper: "Căn cước công dân", times: 1 }]);
});

test("presses that name a step, and guided questions left on the way, are counted like the other signals", async () => {
  const { db } = site.app;
  const { province } = counter.units;
  await counter.at("2026-11-21T02:00:00Z");
  const approver = await buildPerson(db, { unitId: province, roles: ["approver"] });
  for (const [slug, code, shown, wentOn] of [
    ["sinh-hoat", OTHER, 60, 20],
    ["muon-nha-van-hoa", PROCEDURE, 60, 55],
  ] as const) {
    const content = buildJourney({ stages: [buildStage({ codes: [code] })] });
    await transaction(db, async (tx) => {
      const at = site.clock.now();
      const id = await createJourney(tx, editorPerson.actor, { slug, content, at });
      await submitJourney(tx, editorPerson.actor, { id, at });
      await publishJourney(tx, approver.actor, { id, at });
    });
    const see = (path: string, times: number, isPerson = true): void => {
      for (let n = 0; n < times; n++)
        stepCounterOf(site.app).see({ path, referer: undefined, isByResident: () => isPerson });
    };
    see(`/tinh-huong/${slug}/dong-khong`, shown);
    see(`/tinh-huong/${slug}/muon?qua=1`, wentOn);
    see(`/tinh-huong/${slug}/dong-khong`, 500, false);
  }
  await stepCounterOf(site.app).flush();
  const rate = (path: string, isUseful: boolean) =>
    transaction(db, (tx) => recordRating(tx, { path, unitId: province, isUseful, lang: "vi", at: site.clock.now() }));
  for (let n = 0; n < 36; n++) await rate(PATH, true);
  for (let n = 0; n < 14; n++) await rate(`/thu-tuc/${OTHER}`, true);
  for (let n = 0; n < 6; n++) {
    const id = await rate(`/thu-tuc/${OTHER}`, false);
    const asked = await site.visitor.get(`/danh-gia/${id}?trang=${encodeURIComponent(`/thu-tuc/${OTHER}`)}`);
    expect(asked.body).toContain("Bạn vướng ở bước nào?");
    const form = { trang: `/thu-tuc/${OTHER}`, lydo: "unclear", buoc: n < 5 ? "fee" : "form" };
    expect((await site.visitor.post(`/danh-gia/${id}`, form)).status).toBe(303);
  }
  await raiseMisunderstandings(site.app);
  const one = (await all()).find((row) => row.procedureCode === OTHER && row.unitId === province);
  const seen = one?.evidence.signals.map((row) => [row.signal, row.times, row.of]);
  expect(seen).toContainEqual(["step", 6, 20]);
  expect(seen).toContainEqual(["journey", 40, 60]);
  expect(one?.evidence.parts).toContainEqual({ part: "fee", times: 5 });
  const reader = site.browser(await signedIn(site.app, { person: editorPerson }));
  const page = await reader.get(`${BASE}/${one?.id}`);
  expect(await problemsOf(page.body)).toEqual([]);
  for (const text of ["Vướng ở một bước", "Bỏ dở câu hỏi hướng dẫn"]) expect(page.body).toContain(text);
});
