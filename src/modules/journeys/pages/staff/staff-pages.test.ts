import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../../platform/db/index.ts";
import { problemsOf } from "../../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../../testing/app.ts";
import { signedIn } from "../../../accounts/testing/build-people.ts";
import { buildProvince } from "../../../organisations/testing/build-units.ts";
import { importRecords } from "../../../procedures/index.ts";
import { buildProcedure } from "../../../procedures/testing/build-procedure.ts";
import { buildJourney } from "../../testing/build-journey.ts";
import { writeTree } from "../../tree-text.ts";

const site = useTestApp();
let editor: Browser;
let approver: Browser;
let both: Browser;
let officer: Browser;

beforeAll(async () => {
  const { db } = site.app;
  const { province: unitId } = await buildProvince(db);
  editor = site.browser(await signedIn(site.app, { unitId, roles: ["editor"] }));
  approver = site.browser(await signedIn(site.app, { unitId, roles: ["approver"] }));
  both = site.browser(await signedIn(site.app, { unitId, roles: ["editor", "approver"] }));
  officer = site.browser(await signedIn(site.app, { unitId, roles: ["officer"] }));
  const records = ["1.000001", "1.000002"].map((code) => buildProcedure({ code, name: `Việc ${code}` }));
  await transaction(db, (tx) =>
    importRecords(
      tx,
      { id: "system", name: "Hệ thống" },
      { records, source: "test", at: new Date("2026-07-01T02:00:00Z") },
    ),
  );
});

const BASICS = {
  title: "Làm đám giỗ",
  summary: "Mượn nhà văn hóa và báo với thôn.",
  forWhom: "gia đình trong thôn",
  keywords: "đám giỗ\ngiỗ ông",
  lifeEvent: "",
  event: "Ngày giỗ",
  samePapers: "Căn cước của bạn = căn cước; hộ chiếu",
};
const STAGE = {
  key: "muon-nha",
  title: "Mượn nhà văn hóa",
  procedures: "1.000001\n1.000002 | đông khách",
  deadlines: "15 ngày | kể từ ngày giỗ | Quy ước thôn, Điều 2 | sự việc, đã đối chiếu",
  tips: "Đi sớm.",
  place: "1",
  act: "save",
};

const hidden = async (browser: Browser, path: string): Promise<string> =>
  /name="basedOn" value="([^"]*)"/.exec((await browser.get(path)).body)?.[1] ?? "";

/** A draft with one stage; the id from the address people are sent to. */
async function draft(browser: Browser, title: string): Promise<string> {
  const made = await browser.post("/can-bo/tinh-huong/moi", { ...BASICS, title });
  const path = String(made.headers.location).split("?")[0] as string;
  const basedOn = await hidden(browser, `${path}/chang/moi`);
  const saved = await browser.post(`${path}/chang/moi`, { ...STAGE, basedOn });
  expect(saved.status).toBe(303);
  return path;
}

describe("from the first word to the public page, by two people", () => {
  test("write, add a stage and questions, hand in; the writer cannot publish, another can", async () => {
    const path = await draft(editor, "Làm đám giỗ");
    const tree = writeTree(buildJourney().tree);
    const asked = await editor.post(`${path}/cau-hoi`, { tree, basedOn: await hidden(editor, `${path}/cau-hoi`) });
    expect(asked.status).toBe(303);
    expect(await problemsOf((await editor.get(path)).body)).toEqual([]);
    expect((await site.visitor.get("/tinh-huong/lam-dam-gio")).status).toBe(404);
    await editor.post(`${path}/trinh`, {});
    expect((await editor.post(`${path}/cong-bo`, {})).status).toBe(403);
    const published = await approver.post(`${path}/cong-bo`, {});
    expect(published.headers.location).toContain("xong=published");
    const page = await site.visitor.get("/tinh-huong/lam-dam-gio?ngay=16/11/2026");
    expect(page.status).toBe(200);
    expect(page.body).toContain("Hạn cuối: 01/12/2026.");
    expect(page.body).toContain("Trả lời vài câu hỏi");
    const acts = await site.app.db
      .selectFrom("auditEntry")
      .select("act")
      .where("subjectKind", "=", "journey")
      .execute();
    expect(acts.map((one) => one.act)).toEqual(
      expect.arrayContaining(["journey.create", "journey.edit", "journey.submit", "journey.publish"]),
    );
  });

  test("who holds both roles still does not publish own words", async () => {
    const path = await draft(both, "Tự viết");
    await both.post(`${path}/trinh`, {});
    expect((await both.get(path)).body).toContain("Bạn viết bản này nên người khác phải công bố.");
    expect((await both.post(`${path}/cong-bo`, {})).status).toBe(409);
    expect((await approver.post(`${path}/cong-bo`, {})).status).toBe(303);
  });

  test("returned with a reason, mended, withdrawn with a reason", async () => {
    const path = await draft(editor, "Bị trả");
    await editor.post(`${path}/trinh`, {});
    expect((await approver.post(`${path}/tra-lai`, { reason: " " })).status).toBe(422);
    await approver.post(`${path}/tra-lai`, { reason: "Thiếu căn cứ" });
    expect((await editor.get(path)).body).toContain("Thiếu căn cứ");
    await editor.post(`${path}/trinh`, {});
    await approver.post(`${path}/cong-bo`, {});
    await approver.post(`${path}/go`, { reason: "Đã cũ" });
    expect((await site.visitor.get("/tinh-huong/bi-tra")).status).toBe(410);
    expect((await editor.post(`${path}/mo-ban-sua`, {})).status).toBe(303);
    expect((await site.visitor.get("/tinh-huong/bi-tra")).status).toBe(410);
  });
});

describe("what is typed wrongly comes back with a sentence at its place, everything kept, nothing saved", () => {
  test.each([
    ["an empty title", { title: "" }, "Hãy viết tên tình huống."],
    ["10,000 characters", { title: "ạ".repeat(10_000) }, "Tên dài quá 120 ký tự."],
    ["a paper without phrases", { samePapers: "a = b\nchỉ có tên" }, "Dòng 2: Viết: tên gọn"],
    ["a group that is none", { lifeEvent: "weather" }, "Hãy chọn một nhóm"],
  ])("%s in the common part", async (_name, change, sentence) => {
    const before = await site.app.db.selectFrom("journey").select("id").execute();
    const answer = await editor.post("/can-bo/tinh-huong/moi", { ...BASICS, ...change });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(sentence);
    expect(answer.body).toContain("giỗ ông");
    expect(await problemsOf(answer.body)).toEqual([]);
    expect(await site.app.db.selectFrom("journey").select("id").execute()).toHaveLength(before.length);
  });

  test.each([
    ["a code that is none", { procedures: "khai sinh" }, "Dòng 1: Viết: mã thủ tục"],
    ["a code nobody knows", { procedures: "1.999999" }, "Không có thủ tục mã 1.999999"],
    ["a deadline without its basis", { deadlines: "15 ngày | kể từ ngày giỗ" }, "Dòng 1: Viết: 60 ngày"],
    ["a key with marks", { key: "Chặng Một" }, "Mã chặng phải là chữ thường"],
    ["a key that is there already", { key: "muon-nha" }, "Hai chặng cùng mã"],
    ["no procedures", { procedures: "" }, "Hãy ghi ít nhất một mã thủ tục."],
    ["one visit without a word on it", { isOneVisit: "co" }, "Hãy viết một câu giải thích"],
    ["waiting for a stage that does not exist", { after: "khong-co" }, "không có chặng đó"],
  ])("%s in a stage", async (name, change, sentence) => {
    const path = await draft(editor, `Chặng ${name}`);
    const form = { ...STAGE, key: "hai", basedOn: await hidden(editor, `${path}/chang/moi`), ...change };
    const answer = await editor.post(`${path}/chang/moi`, form);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(sentence);
    expect(answer.body).toContain("Đi sớm.");
    expect(await problemsOf(answer.body)).toEqual([]);
    expect((await editor.get(path)).body.match(/\/chang\/(?!moi)/g)).toHaveLength(1);
  });

  test("a tree with a dead end is refused at its line; a stage the questions use cannot be removed", async () => {
    const path = await draft(editor, "Ngõ cụt");
    const basedOn = await hidden(editor, `${path}/cau-hoi`);
    const dead = "? a | Có không?\n- Có -> b\n- Không -> c\n= b | Hết\n  Xong.\n? c | Cụt?";
    const answer = await editor.post(`${path}/cau-hoi`, { tree: dead, basedOn });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain("Dòng 6: Câu “Cụt?” không có câu trả lời nào, người đọc bị kẹt.");
    expect(answer.body).toContain("- Không -> c");
    expect(await problemsOf(answer.body)).toEqual([]);
    const good = "? a | Có không?\n- Có -> b\n- Không -> c\n= b | Hết\n* muon-nha | Cần chỗ.\n= c | Thôi\n  Xong.";
    expect((await editor.post(`${path}/cau-hoi`, { tree: good, basedOn })).status).toBe(303);
    const removed = await editor.post(`${path}/chang/muon-nha`, {
      act: "delete",
      basedOn: await hidden(editor, `${path}/chang/muon-nha`),
    });
    expect(removed.status).toBe(422);
    expect(removed.body).toContain("chọn chặng “muon-nha” nhưng không có chặng đó");
  });

  test("a draft without stages is not handed in", async () => {
    const made = await editor.post("/can-bo/tinh-huong/moi", { ...BASICS, title: "Trống" });
    const path = String(made.headers.location).split("?")[0] as string;
    const answer = await editor.post(`${path}/trinh`, {});
    expect(answer.status).toBe(422);
    expect(answer.body).toContain("Chưa có chặng nào. Hãy thêm ít nhất một chặng trước khi trình.");
  });

  test("two people saving at once: the second is told, nothing typed is lost", async () => {
    const path = await draft(editor, "Cùng lúc");
    const basedOn = await hidden(editor, `${path}/sua`);
    site.clock.set(new Date(site.clock.now().getTime() + 60_000));
    expect((await both.post(`${path}/sua`, { ...BASICS, title: "Người trước", basedOn })).status).toBe(303);
    const second = await editor.post(`${path}/sua`, { ...BASICS, title: "Người sau", basedOn });
    expect(second.status).toBe(409);
    expect(second.body).toContain("Người sau");
    expect(second.body).toContain("vừa lưu tình huống này");
  });
});

describe("files", () => {
  test("what is exported comes in again as a draft, never as something public", async () => {
    const path = await draft(editor, "Xuất ra");
    const file = await editor.get(`${path}/tep.json`);
    expect(file.headers["content-type"]).toContain("application/json");
    const changed = file.body.replace('"slug": "xuat-ra"', '"slug": "nhap-vao"');
    const taken = await editor.upload("/can-bo/tinh-huong/nhap", {}, [
      { field: "file", name: "a.json", bytes: changed },
    ]);
    expect(taken.status).toBe(303);
    const again = await editor.get(String(taken.headers.location));
    expect(again.body).toContain("Chưa có gì được công bố");
    expect((await site.visitor.get("/tinh-huong/nhap-vao")).status).toBe(404);
    const twice = await editor.upload("/can-bo/tinh-huong/nhap", {}, [
      { field: "file", name: "a.json", bytes: changed },
    ]);
    expect(String(twice.headers.location).split("?")[0]).toBe(String(taken.headers.location).split("?")[0]);
  });

  const sound = { kind: "danbiet-journey", slug: "tot", content: buildJourney() };
  test.each([
    ["no file", "", "Hãy chọn tệp."],
    ["half a file", '{"kind": "danbiet-journey", "slug"', "Tệp không đọc được thành JSON"],
    ["bytes that are no text", Buffer.from([0xff, 0xfe, 0x00]), "không đúng bảng mã UTF-8"],
    ["another JSON", "[1, 2]", "không phải tệp tình huống"],
    [
      "a part missing",
      JSON.stringify({ ...sound, content: { ...sound.content, title: undefined } }),
      "Ở content.title: thiếu phần này.",
    ],
    ["a part nobody knows", JSON.stringify({ ...sound, content: { ...sound.content, gia: 5 } }), "có phần lạ: gia."],
    [
      "an unknown code",
      JSON.stringify(sound).replaceAll("1.000001", "1.999999"),
      "Ở content.stages.0.procedures.0.code: Không có thủ tục mã 1.999999",
    ],
    ["a dead end", JSON.stringify(sound).replace('"to":"muon"', '"to":"dau"'), "Ở content.tree.nodes.0.answers.0.to:"],
    ["more than a megabyte", " ".repeat(1_100_000), "Tệp lớn hơn 1 MB"],
  ])("%s is refused with its place, nothing is kept", async (_name, bytes, sentence) => {
    const before = await site.app.db.selectFrom("journey").select("id").execute();
    const answer = await editor.upload("/can-bo/tinh-huong/nhap", {}, [{ field: "file", name: "a.json", bytes }]);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(sentence);
    expect(await site.app.db.selectFrom("journey").select("id").execute()).toHaveLength(before.length);
  });
});

describe("the list", () => {
  test("tells which journeys a changed procedure leaves to be mended, and exports what it shows", async () => {
    await site.app.db
      .updateTable("procedure")
      .set({ endedOn: "2026-11-10", endKind: "replaced", successorCodes: ["1.000002"], endDecision: "9/QĐ-UBND" })
      .where("code", "=", "1.000001")
      .execute();
    const list = await editor.get("/can-bo/tinh-huong?xem=can-sua");
    expect(await problemsOf(list.body)).toEqual([]);
    expect(list.body).toContain("Làm đám giỗ");
    const id = /\/can-bo\/tinh-huong\/([0-9a-f-]{36})">Làm đám giỗ/.exec(list.body)?.[1];
    const record = await editor.get(`/can-bo/tinh-huong/${id}`);
    expect(record.body).toContain(
      "1.000001 “Việc 1.000001” đã được thay từ 10/11/2026. Trang đang tính theo 1.000002.",
    );
    const home = (await editor.get("/can-bo")).body;
    expect(await problemsOf(home)).toEqual([]);
    expect(home).toContain("Tình huống cần sửa");
    expect(home).toContain("1 thủ tục trong đó đã thay đổi hoặc hết hiệu lực");
    expect(home).toContain("/can-bo/tinh-huong?xem=can-sua");
    expect((await officer.get("/can-bo")).body).not.toContain("Tình huống cần sửa");
    const file = await editor.get("/can-bo/tinh-huong.csv?xem=can-sua&q=dam+gio");
    expect(file.body.trim().split("\n")).toHaveLength(2);
    expect(file.body).toContain("1.000002");
  });

  test("searches without marks, keeps strangers out", async () => {
    expect((await editor.get("/can-bo/tinh-huong?q=dam%20gio")).body).toContain("Làm đám giỗ");
    expect((await editor.get("/can-bo/tinh-huong?q=%25_'%22")).status).toBe(200);
    expect((await site.visitor.get("/can-bo/tinh-huong")).status).toBe(303);
    expect((await officer.get("/can-bo/tinh-huong")).status).toBe(200);
    expect((await officer.get("/can-bo/tinh-huong/moi")).status).toBe(403);
    expect((await editor.get("/can-bo/tinh-huong/khong-phai-id")).status).toBe(404);
  });

  test("a preview shows the draft, and says that nobody else sees it", async () => {
    const path = await draft(editor, "Xem thử");
    const page = await editor.get(`${path}/xem-thu`);
    expect(page.body).toContain("người dân chưa thấy");
    expect(await problemsOf(page.body)).toEqual([]);
  });
});
