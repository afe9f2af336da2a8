import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { type Role, systemActor } from "../accounts/index.ts";
import { buildPerson, signedIn } from "../accounts/testing/build-people.ts";
import { raiseMisunderstandings } from "../misunderstandings/index.ts";
import { saveHomeUnit } from "../organisations/index.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { importRecords } from "../procedures/index.ts";
import { buildProcedure } from "../procedures/testing/build-procedure.ts";
import { tidyTests } from "./jobs/tidy-tests.ts";
import { changeSince, resultsOf } from "./results.ts";
import {
  choicesOf,
  isFoundAt,
  nextPosition,
  outcomeOf,
  pageToNote,
  phaseOf,
  readAddress,
  type Task,
  taskToday,
} from "./usability-test.ts";

const fee: Task = {
  key: "phi",
  text: "Bạn muốn đăng ký kết hôn. Hãy tìm xem lệ phí bao nhiêu.",
  addresses: ["/thu-tuc/1.000894"],
  question: {
    text: "Lệ phí bao nhiêu?",
    right: "Miễn phí",
    wrong: ["30.000 đồng", "50.000 đồng"],
    fact: { kind: "fee", code: "1.000894" },
  },
};

describe("rules", () => {
  test.each([
    ["/thu-tuc/1.000894?a=b#c", "/thu-tuc/1.000894"],
    ["https://ca-mau.example/thu-tuc/", "/thu-tuc"],
    ["//khac.example/x", null],
    ["thu-tuc", null],
    ["/can-bo/tin-bai", null],
    ["/thu tuc", null],
    ["/", "/"],
  ])("the address %s is kept as %s", (typed, kept) => expect(readAddress(typed)).toBe(kept));

  test.each([
    ["/thu-tuc/1.000894", true],
    ["/phuong-gia-rai/thu-tuc/1.000894", true],
    ["/thu-tuc/1.0008", false],
    ["/a/b/thu-tuc/1.000894", false],
  ])("at %s it is found: %s", (page, found) => expect(isFoundAt(fee.addresses, page)).toBe(found));

  test("of a page that was not right no more is noted than tells where people ended up", () => {
    expect(pageToNote("/tra-cuu/HS-123-456")).toBe("/tra-cuu");
    expect(pageToNote("/phuong-gia-rai/thu-tuc/1.001193")).toBe("/phuong-gia-rai/thu-tuc/1.001193");
  });

  test("page and answer are half of a task each", () => {
    expect([[true, true], [true, false], [false, false], [false], []].map(outcomeOf)).toEqual([
      "success",
      "partly",
      "not",
      "not",
      "not",
    ]);
  });

  test("the right answer follows the version in force, or the task is not asked", () => {
    expect(taskToday(fee, "25.000 đồng")).toMatchObject({ isStale: false, question: { right: "25.000 đồng" } });
    for (const told of ["30.000 đồng", null, "x".repeat(161)]) expect(taskToday(fee, told).isStale).toBe(true);
    const tasks = [taskToday(fee, null), taskToday(fee, "Miễn phí")];
    expect([0, 1, 2].map((from) => nextPosition(tasks, from))).toEqual([1, 1, 2]);
  });

  test("answers stand in the same order for one, whoever asks again", () => {
    const question = fee.question as NonNullable<Task["question"]>;
    expect(choicesOf(question, "a")).toEqual(choicesOf(question, "a"));
    expect(choicesOf(question, "a").toSorted()).toEqual(["30.000 đồng", "50.000 đồng", "Miễn phí"]);
    expect(new Set([..."abcdefgh"].map((seed) => choicesOf(question, seed).join())).size).toBeGreaterThan(1);
  });

  test("runs are compared task by task, and only where the words are the same", () => {
    const figures = (success: number, not: number) => [
      { taskKey: "phi", success, partly: 0, not, stopped: 0, medianSeconds: null, ease: null, eased: 0 },
    ];
    const [now] = resultsOf([fee], figures(18, 2));
    if (!now) throw new Error("no result");
    expect(now.rate?.low).toBeCloseTo(0.699, 2);
    const verdict = (before: Task, success: number, not: number) =>
      changeSince(now, resultsOf([before], figures(success, not))).verdict;
    expect(verdict(fee, 6, 14)).toBe("rose");
    expect(verdict(fee, 16, 4)).toBe("unsure");
    expect(verdict(fee, 1, 3)).toBe("few");
    expect(verdict({ ...fee, text: "Tìm lệ phí." }, 6, 14)).toBe("changed");
    expect(verdict({ ...fee, key: "khac" }, 6, 14)).toBe("new");
  });

  test.each([
    ["2026-11-30", "coming"],
    ["2026-12-01", "open"],
    ["2026-12-10", "open"],
    ["2026-12-11", "closed"],
  ])("on %s an approved test is %s", (today, phase) =>
    expect(phaseOf({ state: "approved", opensOn: "2026-12-01", closesOn: "2026-12-10" }, today)).toBe(phase),
  );
});

describe("a test with residents", () => {
  const site = useTestApp();
  const STAFF = "/can-bo/thu-cung-dan";
  const people: Parameters<typeof signedIn>[1][] = [];
  let unitId = "";
  let writer: Browser;
  let leader: Browser;
  let stranger: Browser;
  let admin: Browser;
  let record = "";
  let open = "";
  let viec = "";

  async function on(moment: string): Promise<void> {
    site.clock.set(moment);
    const browsers: Browser[] = [];
    for (const person of people) browsers.push(site.browser(await signedIn(site.app, person)));
    [writer, leader, stranger, admin] = browsers as [Browser, Browser, Browser, Browser];
  }

  beforeAll(async () => {
    site.clock.set("2026-12-01T02:00:00Z");
    const { db } = site.app;
    const units = await buildProvince(db, "Tỉnh Cà Mau");
    await transaction(db, (tx) => saveHomeUnit(tx, units.province));
    unitId = units.tanThanh;
    const [method] = buildProcedure().methods;
    if (!method) throw new Error("no way of filing");
    const records = [
      buildProcedure({
        code: "1.000894",
        name: "Đăng ký kết hôn",
        methods: [{ ...method, fees: [], feeText: "Miễn phí" }],
      }),
    ];
    await transaction(db, (tx) =>
      importRecords(tx, systemActor("thử"), { records, source: "test", at: new Date("2026-07-01T02:00:00Z") }),
    );
    for (const [at, roles] of [
      [unitId, ["editor"]],
      [unitId, ["leader"]],
      [units.hungMy, ["editor", "leader"]],
      [units.province, ["admin"]],
    ] satisfies [string, Role[]][])
      people.push({ person: await buildPerson(db, { unitId: at, roles }) });
    await on("2026-12-01T02:00:00Z");
  });

  const day = (name: string, iso: string): Record<string, string> => {
    const [year = "", month = "", date = ""] = iso.split("-");
    return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
  };
  const form = (more: Record<string, string> = {}) => ({
    title: "Tìm lệ phí kết hôn",
    unitId,
    scope: "portal",
    most: "2",
    ...day("opensOn", "2026-12-01"),
    ...day("closesOn", "2026-12-10"),
    ...more,
  });
  const task = (more: Record<string, string> = {}) => ({
    text: fee.text,
    addresses: "/thu-tuc/1.000894",
    question: "Lệ phí bao nhiêu?",
    right: "Miễn phí",
    wrong: "30.000 đồng\n50.000 đồng",
    ...more,
  });
  const told = (reply: { headers: Record<string, unknown> }): string =>
    String(reply.headers["set-cookie"]).split(";")[0] ?? "";

  test.each([
    [{ title: "" }, "Hãy ghi tên đợt thử"],
    [{ scope: "procedure", code: "9.999999" }, "Không có thủ tục mã này"],
    [{ scope: "item", slug: "/tin-tuc/khong-co" }, "Không có tin, bài"],
    [{ most: "0" }, "từ 1 đến 5.000"],
    [day("closesOn", "2026-11-20"), "Ngày đóng phải từ ngày mở"],
  ])("with %j it is told what is wrong and keeps what was typed", async (wrong, sentence) => {
    const bad = await writer.post(`${STAFF}/moi`, form(wrong));
    expect(bad.status).toBe(422);
    expect(bad.body).toContain(sentence);
    expect(await problemsOf(bad.body)).toEqual([]);
  });

  test("is written by one, approved by another, with tasks that say what counts as found", async () => {
    expect(await problemsOf((await writer.get(STAFF)).body)).toEqual([]);
    const made = await writer.post(`${STAFF}/moi`, form());
    record = String(made.headers.location).split("?")[0] ?? "";
    open = record.replace("/can-bo", "");
    expect((await stranger.get(record)).status).toBe(404);
    expect((await writer.post(`${record}/trinh`, {})).status).toBe(409);
    const page = await writer.get(`${record}/viec/moi`);
    expect(await problemsOf(page.body)).toEqual([]);
    viec = /action="([^"]+\/viec\/[\w-]+)"/.exec(page.body)?.[1] ?? "";
    for (const [wrong, sentence] of [
      [{ text: "" }, "Hãy ghi việc"],
      [{ addresses: "thu-tuc" }, "không phải địa chỉ"],
      [{ addresses: "", question: "", right: "", wrong: "" }, "ít nhất một trang"],
      [{ wrong: "Miễn phí" }, "khác câu đúng"],
      [{ fact: "fee", code: "9.9" }, "Không có thủ tục mã này"],
    ] as const) {
      const bad = await writer.post(viec, task(wrong));
      expect([bad.status, sentence, bad.body.includes(sentence)]).toEqual([422, sentence, true]);
    }
    expect((await writer.post(viec, task())).status).toBe(303);
    expect((await writer.post(`${record}/viec/so`, { ...task(), addresses: "" })).status).toBe(303);
    expect((await writer.post(`${record}/trinh`, {})).status).toBe(303);
    expect((await leader.get("/can-bo")).body).toContain("Tìm lệ phí kết hôn");
    expect((await writer.post(`${record}/duyet`, {})).status).toBe(403);
    expect((await leader.post(`${record}/tra-lai`, { reason: "" })).status).toBe(422);
    expect((await site.visitor.get(open)).status).toBe(404);
    expect((await leader.post(`${record}/duyet`, { edit: "1" })).status).toBe(409);
    const edit = /name="edit" value="(\d+)"/.exec((await leader.get(record)).body)?.[1] ?? "";
    expect((await leader.post(`${record}/duyet`, { edit })).status).toBe(303);
    expect((await writer.post(viec, task())).status).toBe(409);
    expect(await problemsOf((await writer.get(record)).body)).toEqual([]);
    expect(String((await writer.get(`${record}/phieu.pdf`)).headers["content-type"])).toContain("pdf");
  });

  test("goes from task to task by pages alone; what is pressed twice or in an older tab counts once", async () => {
    const intro = await site.visitor.get(open);
    expect(intro.body).toContain("chúng tôi không hỏi tên");
    expect(await problemsOf(intro.body)).toEqual([]);
    const begun = await site.visitor.post(`${open}/bat-dau`, {});
    expect(String(begun.headers["set-cookie"])).toContain(`Path=${open};`);
    const mark = told(begun);
    const me = { cookie: mark };
    expect((await site.visitor.post(`${open}/bat-dau`, {}, me)).status).toBe(303);
    expect((await site.visitor.get(`${open}/viec`, me)).body).toContain("Việc 1 trong 2");
    const search = await site.visitor.post(`${open}/tim`, { viec: "0" }, me);
    expect(search.headers.location).toMatch(/^\//);
    const carried = told(search);
    const portal = await site.visitor.get("/thu-tuc/1.000894", { cookie: carried });
    expect(portal.body).toContain("Tìm thấy ở đây");
    expect(await problemsOf(portal.body)).toEqual([]);
    expect((await site.visitor.get("/thu-tuc/1.000894", { cookie: `${carried}x` })).body).not.toContain(
      "Tìm thấy ở đây",
    );
    site.clock.set("2026-12-01T02:00:40Z");
    for (let twice = 0; twice < 2; twice++) {
      const found = await site.visitor.post(`${open}/thay`, { viec: "0", trang: "/thu-tuc/1.000894" }, me);
      expect(String(found.headers["set-cookie"])).toContain("danbiet_viec=; Max-Age=0");
    }
    const asked = await site.visitor.get(`${open}/viec`, me);
    expect(await problemsOf(asked.body)).toEqual([]);
    const bad = await site.visitor.post(`${open}/tra-loi`, { viec: "0", answer: "Miễn phí" }, me);
    expect(bad.status).toBe(422);
    expect(bad.body).toMatch(/value="Miễn phí"[^>]*checked/);
    await site.visitor.post(`${open}/tra-loi`, { viec: "0", answer: "Miễn phí", ease: "6" }, me);
    // The other tab still shows the first task.
    await site.visitor.post(`${open}/tra-loi`, { viec: "0", answer: "30.000 đồng", ease: "1" }, me);
    await site.visitor.post(`${open}/tim`, { viec: "1" }, me);
    await site.visitor.post(`${open}/khong-thay`, { viec: "1", trang: "/tra-cuu/HS-1" }, me);
    expect((await site.visitor.get(`${open}/viec`, me)).body).not.toContain('name="answer"');
    await site.visitor.post(`${open}/tra-loi`, { viec: "1", ease: "2" }, me);
    const long = await site.visitor.post(`${open}/xong`, { viec: "2", words: "ă".repeat(1_001), age: "60-up" }, me);
    expect(long.status).toBe(422);
    await site.visitor.post(`${open}/xong`, { viec: "2", words: "Chữ phí nhỏ quá", age: "60-up" }, me);
    expect((await site.visitor.post(`${open}/bat-dau`, {}, me)).status).toBe(409);
    const results = await site.app.db.selectFrom("usabilityResult").selectAll().orderBy("taskKey", "desc").execute();
    expect(results.map((one) => [one.outcome, one.seconds, one.ease, one.answer, one.page])).toEqual(
      expect.arrayContaining([
        ["success", 40, 6, "Miễn phí", "/thu-tuc/1.000894"],
        ["not", 0, 2, null, null],
      ]),
    );
    const kept = JSON.stringify([
      await site.app.db.selectFrom("usabilitySession").selectAll().execute(),
      await site.app.db.selectFrom("usabilityMark").selectAll().execute(),
    ]);
    expect(kept).not.toContain(mark.split("=")[1]);
    expect(kept).toContain('"sessionId":null');
  });

  test("the last place is taken once, who leaves is counted as stopped, an officer beside notes a sheet", async () => {
    const last = told(await site.visitor.post(`${open}/bat-dau`, {}));
    expect((await site.visitor.post(`${open}/bat-dau`, {})).body).toContain("Đã đủ người thử");
    await site.visitor.post(`${open}/tim`, { viec: "0" }, { cookie: last });
    site.clock.set("2026-12-01T05:00:00Z");
    await tidyTests.run(site.app, {}, {} as never);
    expect((await site.visitor.get(open, { cookie: last })).body).toContain("Máy này đã thử rồi");
    await on("2026-12-01T05:00:00Z");
    expect(await problemsOf((await writer.get(`${record}/cung-ngoi`)).body)).toEqual([]);
    for (const wrong of [{}, { "ease-0": "3" }, { "outcome-0": "success", "seconds-0": "x" }] as Record<
      string,
      string
    >[]) {
      const bad = await writer.post(`${record}/cung-ngoi`, wrong);
      expect(bad.status).toBe(422);
      expect(await problemsOf(bad.body)).toEqual([]);
    }
    const sheet = {
      sheet: "00000000-0000-4000-8000-000000000001",
      "outcome-0": "partly",
      "seconds-0": "95",
      "heard-0": "Bấm vào đâu?",
    };
    for (let twice = 0; twice < 2; twice++) expect((await writer.post(`${record}/cung-ngoi`, sheet)).status).toBe(303);
    const page = await writer.get(record);
    expect(page.body).toContain("3 lượt thử: 2 theo đường dẫn, 1 có cán bộ ngồi cùng");
    expect(page.body).toContain("Bấm vào đâu?");
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await writer.get(`${record}/ket-qua.csv`)).body).toContain(";3;1;1;0;1;0.333;0.061;0.792;40;6.0");
  });

  test("a finding becomes what people do not understand, and is closed with what was changed", async () => {
    const bad = await writer.post(`${record}/cho-vuong`, { words: "Không ai thấy lệ phí" });
    expect(bad.status).toBe(422);
    expect(bad.body).toContain("Không ai thấy lệ phí");
    await writer.post(`${record}/cho-vuong`, { words: "Không ai thấy lệ phí", severity: "3", code: "1.000894" });
    const finding = /cho-vuong\/([\w-]{36})\/neu/.exec((await writer.get(record)).body)?.[1];
    expect((await writer.post(`${record}/cho-vuong/${finding}/neu`, {})).status).toBe(303);
    expect((await writer.post(`${record}/cho-vuong/${finding}/neu`, {})).status).toBe(409);
    // The count of the night raises nothing of it, and lets it stand.
    await raiseMisunderstandings(site.app);
    const raised = await site.app.db.selectFrom("misunderstanding").selectAll().execute();
    expect(raised).toMatchObject([{ state: "raised", mainSignal: "test", procedureCode: "1.000894", unitId }]);
    const page = await writer.get(`/can-bo/cho-chua-hieu/${raised[0]?.id}`);
    expect(page.body).toContain("Không ai thấy lệ phí");
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await writer.post(`${record}/cho-vuong/${finding}/da-sua`, { changed: "" })).status).toBe(422);
    await writer.post(`${record}/cho-vuong/${finding}/da-sua`, { changed: "Đã đưa lệ phí lên đầu trang." });
  });

  test("closing in the middle keeps what was done; results are published by other eyes and compared with the next run", async () => {
    await site.app.db.updateTable("usabilityTest").set({ mostParticipants: 9 }).execute();
    const late = { cookie: told(await site.visitor.post(`${open}/bat-dau`, {})) };
    await site.visitor.post(`${open}/tim`, { viec: "0" }, late);
    await on("2026-12-11T02:00:00Z");
    expect((await site.visitor.post(`${open}/thay`, { viec: "0", trang: "/" }, late)).status).toBe(303);
    expect((await site.visitor.get(open, late)).body).toContain("Những gì bạn đã làm được giữ lại");
    expect(
      await site.app.db.selectFrom("usabilitySession").select("id").where("state", "=", "cut").execute(),
    ).toHaveLength(1);
    expect((await leader.post(`${record}/cong-bo`, {})).status).toBe(409);
    expect((await writer.post(`${record}/tom-tat`, { summary: "" })).status).toBe(422);
    await writer.post(`${record}/tom-tat`, { summary: "Lệ phí nằm quá sâu." });
    expect((await site.visitor.get(open)).body).not.toContain("quá sâu");
    expect((await leader.post(`${record}/cong-bo`, {})).status).toBe(303);
    const out = await site.visitor.get(open);
    expect(out.body).toContain("Lệ phí nằm quá sâu.");
    expect(out.body).toContain("Đã đưa lệ phí lên đầu trang.");
    // Three tried: too few to be told to everybody.
    expect(out.body).toContain("Quá ít người");
    expect(out.body).not.toContain("Bấm vào đâu?");
    expect(await problemsOf(out.body)).toEqual([]);
    expect((await site.visitor.get("/thu-cung-dan")).body).toContain("Tìm lệ phí kết hôn");
    const again = await writer.post(`${record}/thu-lai`, {});
    expect((await writer.get(String(again.headers.location))).body).toContain("Lần trước");
    expect((await leader.post(`${record}/huy`, { reason: "Thôi" })).status).toBe(409);
  });

  test("words go after the days an administrator set, figures stay", async () => {
    expect((await writer.post(`${STAFF}/luu-loi`, { days: "30" })).status).toBe(403);
    expect((await admin.post(`${STAFF}/luu-loi`, { days: "5" })).body).toContain("từ 30 đến 1.095");
    expect((await admin.post(`${STAFF}/luu-loi`, { days: "30" })).status).toBe(303);
    site.clock.set("2027-01-20T02:00:00Z");
    await tidyTests.run(site.app, {}, {} as never);
    const left = await site.app.db.selectFrom("usabilitySession").select("words").execute();
    expect(left.some((one) => one.words !== null)).toBe(false);
    expect(await site.app.db.selectFrom("usabilityMark").selectAll().execute()).toEqual([]);
    expect((await site.app.db.selectFrom("usabilityResult").selectAll().execute()).length).toBeGreaterThan(3);
  });
});
