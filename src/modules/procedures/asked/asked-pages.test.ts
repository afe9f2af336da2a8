import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { catalogueOf } from "../catalogue.ts";
import { importRecords } from "../import-procedures.ts";
import { forgetOldQuestions } from "../jobs/forget-old-questions.ts";
import { buildProcedure } from "../testing/build-procedure.ts";
import { askedQuestionsOf } from "./asked-questions.ts";

const site = useTestApp();
let editor: Browser;
let officer: Browser;
const BASE = "/can-bo/thu-tuc/cau-hoi";

/** Somebody types a question, and may open an answer. */
function ask(question: string, times: number, opens = 0): void {
  const asked = askedQuestionsOf(site.app);
  const path = `/thu-tuc?q=${encodeURIComponent(question)}`;
  for (let n = 0; n < times; n++) asked.see({ path, referer: undefined, isByResident: () => true });
  for (let n = 0; n < opens; n++)
    asked.see({ path: "/thu-tuc/1.001193", referer: `http://danbiet.example${path}`, isByResident: () => true });
}

beforeAll(async () => {
  const { db } = site.app;
  const { province: unitId } = await buildProvince(db);
  editor = site.browser(await signedIn(site.app, { unitId, roles: ["editor"] }));
  officer = site.browser(await signedIn(site.app, { unitId, roles: ["officer"] }));
  const records = [buildProcedure({ code: "1.001193", name: "Thủ tục đăng ký khai sinh" })];
  await transaction(db, (tx) =>
    importRecords(tx, { id: "system", name: "Hệ thống" }, { records, source: "test", at: site.clock.now() }),
  );
  await catalogueOf(site.app).refresh();
});

describe("what people search for", () => {
  test("nothing yet says what will be here, and only editors may look", async () => {
    const page = await editor.get(BASE);
    expect(page.status).toBe(200);
    expect(page.body).toContain("hiện ở đây từ lần hỏi thứ ba");
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await officer.get(BASE)).status).toBe(403);
  });

  test("words show from the third time, and never with a number that may be somebody's", async () => {
    ask("cắt khẩu cho người chết zzq", 3);
    ask("chỉ một mình tôi hỏi", 2);
    ask("nguyễn văn an 0912345678", 9);
    ask("đăng ký khai sinh", 8, 1);
    const none = await editor.get(BASE);
    expect(none.body).toContain("13 lượt tìm, 1 lượt mở");
    expect(none.body).toContain("2 lượt là câu ít người hỏi");
    expect(none.body).not.toMatch(/0912345678|chỉ một mình tôi hỏi/);
    const seldom = await editor.get(`${BASE}?xem=it-mo`);
    expect(seldom.body).toContain("đăng ký khai sinh");
    expect(await problemsOf(seldom.body)).toEqual([]);
    ask("chi mot minh toi hoi", 1);
    const most = await editor.get(`${BASE}?xem=nhieu&ngay=7`);
    expect(most.body).toContain("chi mot minh toi hoi");
    const file = await editor.get(`${BASE}.csv?xem=nhieu`);
    expect(file.body).toContain("đăng ký khai sinh;8;1;0;1;1.001193");
  });

  test("robots and staff do not count, neither as asking nor as opening", async () => {
    const asked = askedQuestionsOf(site.app);
    const path = `/thu-tuc?q=${encodeURIComponent("robot hỏi hoài zzq")}`;
    for (let n = 0; n < 9; n++) {
      asked.see({ path, referer: undefined, isByResident: () => false });
      asked.see({
        path: "/thu-tuc/1.001193",
        referer: `http://danbiet.example${path}`,
        isByResident: () => false,
      });
    }
    expect((await editor.get(`${BASE}?xem=nhieu&ngay=7`)).body).not.toContain("robot hỏi hoài");
  });

  test("the database holds no words of a question asked once", async () => {
    ask("một lần thôi nhé", 1);
    await askedQuestionsOf(site.app).flush();
    const rows = await site.app.db.selectFrom("searchQuestion").select(["keyHash", "text"]).execute();
    expect(rows.some((row) => row.text?.includes("một lần") || row.keyHash.includes("mot lan"))).toBe(false);
  });
});

describe("teaching the search", () => {
  const QUESTION = "làm giấy cho em bé mới đẻ zzq";

  test("the form proposes, refuses in place, and keeps what was typed", async () => {
    const form = await editor.get(`${BASE}/day?q=${encodeURIComponent("đăng ký khai sinh")}`);
    expect(form.body).toContain("1.001193");
    expect(await problemsOf(form.body)).toEqual([]);
    const wrong = await editor.post(`${BASE}/day`, { saying: "gọi 0912345678", choice: "other", code: "khai sinh" });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain("không có số điện thoại");
    expect(wrong.body).toContain("Chọn một thủ tục, hoặc nhập mã");
    expect(wrong.body).toContain('value="khai sinh"');
    expect(await problemsOf(wrong.body)).toEqual([]);
    const unknown = await editor.post(`${BASE}/day`, { saying: QUESTION, choice: "other", code: "9.999999" });
    expect(unknown.body).toContain("Không có thủ tục nào mang mã 9.999999");
  });

  test("a taught question finds its procedure at once, is on record, and can be taken back", async () => {
    const catalogue = catalogueOf(site.app);
    const found = async () => {
      await catalogue.refresh();
      return (await catalogue.search("zzq", {}, { offset: 0, limit: 5 })).items.map((item) => item.code);
    };
    expect(await found()).toEqual([]);
    const done = await editor.post(`${BASE}/day`, { saying: QUESTION, choice: "1.001193", code: "" });
    expect(done.status).toBe(303);
    const page = await editor.get(String(done.headers.location));
    expect(page.body).toContain("Từ nay gõ");
    expect(await problemsOf(page.body)).toEqual([]);
    expect(await found()).toEqual(["1.001193"]);
    expect((await editor.post(`${BASE}/day`, { saying: QUESTION, choice: "1.001193", code: "" })).status).toBe(303);
    await editor.post(`${BASE}/bo`, { code: "1.001193", saying: QUESTION });
    expect(await found()).toEqual([]);
    const acts = await site.app.db.selectFrom("auditEntry").select("act").where("subjectId", "=", "1.001193").execute();
    expect(acts.map((one) => one.act)).toEqual(
      expect.arrayContaining(["procedure.saying-teach", "procedure.saying-forget"]),
    );
  });

  test("a code nobody knows leaves nothing behind", async () => {
    const before = await site.app.db.selectFrom("procedureSaying").selectAll().execute();
    await editor.post(`${BASE}/day`, { saying: QUESTION, choice: "other", code: "9.999999" });
    expect(await site.app.db.selectFrom("procedureSaying").selectAll().execute()).toEqual(before);
  });
});

test("seldom asked questions are forgotten after a month, the others stay", async () => {
  site.clock.set("2026-12-25T02:00:00Z");
  await forgetOldQuestions.run(site.app, {}, { id: 0, attempt: 1, progress: async () => {} });
  const rows = await site.app.db.selectFrom("searchQuestion").select("text").execute();
  expect(rows.map((row) => row.text)).toContain("đăng ký khai sinh");
  expect(rows.map((row) => row.text)).not.toContain(null);
});
