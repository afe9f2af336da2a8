import { beforeAll, describe, expect, test } from "vitest";
import { shift } from "../../../platform/calendar/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { buildPerson, signedIn } from "../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince, buildUnit } from "../../organisations/testing/build-units.ts";
import { lastDay } from "../rules/press-rule.ts";
import { listInquiries } from "./inquiries.store.ts";
import { inquiriesForToday, remindOfInquiries } from "./inquiries-for-today.ts";
import { INQUIRY_STATES, isInquiryActPossible, maskReporter } from "./inquiry.ts";
import { sendInquiry } from "./send-inquiry.ts";

describe("rules", () => {
  test.each([
    ["take", ["received", "taken", "submitted"]],
    ["write", ["received", "taken"]],
    ["return", ["submitted"]],
    ["approve", ["submitted"]],
    ["withdraw", ["received", "taken", "submitted"]],
  ] as const)("%s is possible from %j only", (act, from) => {
    expect(INQUIRY_STATES.filter((state) => isInquiryActPossible(state, act))).toEqual(from);
  });

  test("a day is so many working days on, or so many days on and then the next working day", () => {
    const calendar = {
      isWorkingDay: (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
      addWorkingDays(day: string, count: number): string {
        let on = day;
        for (let left = count; left > 0; ) {
          on = shift(on, 1);
          if (this.isWorkingDay(on)) left -= 1;
        }
        return on;
      },
    };
    expect(lastDay({ days: 5, isWorking: true }, "2026-11-20", calendar)).toBe("2026-11-27");
    expect(lastDay({ days: 30, isWorking: false }, "2026-11-20", calendar)).toBe("2026-12-21");
  });

  test("a reporter is recognised by who knows her, and found by nobody", () => {
    expect(maskReporter({ name: "Lê Thị Bông", phone: "0912345678", email: "bong@bao.vn", card: "IBT123456" })).toEqual(
      { name: "Lê T** B**", phone: "09****678", email: "b***@bao.vn", card: "***56" },
    );
  });
});

describe("the press asks, an agency answers", () => {
  const site = useTestApp();
  const PAPER = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
  let commune = "";
  let outlet = "";
  let other = "";
  let officer: Browser;
  let leader: Browser;
  let admin: Browser;
  let finance: Browser;
  let stranger: Browser;
  let officerId = "";
  let leaderId = "";

  beforeAll(async () => {
    const { db } = site.app;
    const units = await buildProvince(db);
    commune = units.hungMy;
    outlet = await buildUnit(db, {
      kind: "press",
      name: "Báo và Phát thanh, Truyền hình Cà Mau",
      parentId: units.province,
    });
    other = await buildUnit(db, { kind: "press", name: "Tạp chí Văn học Nghệ thuật", parentId: units.province });
    await transaction(db, (tx) => saveHomeUnit(tx, units.province));
    const answers = await buildPerson(db, { unitId: commune, roles: ["officer"], name: "Trần Văn Đủ" });
    const decides = await buildPerson(db, { unitId: commune, roles: ["leader"], name: "Lê Hoàng Phúc" });
    officerId = answers.id;
    leaderId = decides.id;
    officer = site.browser(await signedIn(site.app, { person: answers }));
    leader = site.browser(await signedIn(site.app, { person: decides }));
    admin = site.browser(await signedIn(site.app, { unitId: units.province, roles: ["admin"] }));
    finance = site.browser(await signedIn(site.app, { unitId: commune, roles: ["finance"] }));
    stranger = site.browser(await signedIn(site.app, { unitId: units.tanThanh, roles: ["leader", "officer"] }));
  });

  const form = (more: Record<string, string> = {}): Record<string, string> => ({
    outletName: "Báo Tuổi Trẻ",
    unitId: commune,
    kind: "figures",
    title: "Số hồ sơ trễ hẹn quý III",
    body: "Xin số hồ sơ trễ hẹn quý III/2026, lý do và cách khắc phục.",
    "wantedOn-day": "",
    "wantedOn-month": "",
    "wantedOn-year": "",
    name: "Lê Thị Bông",
    card: "IBT 123456",
    phone: "0912 345 678",
    email: "bong@bao.example",
    ...more,
  });
  const answer = (more: Record<string, string> = {}): Record<string, string> => ({
    asWhat: "answer",
    answer: "Quý III có 12 hồ sơ trễ hẹn, tính đến 30/9/2026.",
    refusalBasis: "",
    basedOn: "1",
    ...more,
  });
  const all = () => listInquiries(site.app.db, {}, 100);
  const versionIn = (html: string): string => /name="basedOn" value="(\d+)"/.exec(html)?.[1] ?? "";

  test.each([
    ["public", { outletName: "" }, "Hãy ghi tên cơ quan báo chí"],
    ["public", { body: "" }, "Hãy ghi nội dung, tối đa 5.000 ký tự"],
    ["public", { name: "" }, "Hãy ghi họ tên người hỏi"],
    ["public", { phone: "không", email: "" }, "Số điện thoại có từ 8 đến 12 chữ số"],
    ["public", { phone: "", email: "" }, "Hãy ghi số điện thoại hoặc thư điện tử"],
    ["officer", { unitId: "" }, "Hãy chọn cơ quan"],
    ["officer", { kind: "" }, "Hãy chọn bạn cần gì"],
    ["officer", { title: "x".repeat(201) }, "tối đa 200 ký tự"],
    ["officer", { email: "bong" }, "Thư điện tử phải có dạng"],
    ["officer", { "wantedOn-day": "19", "wantedOn-month": "11", "wantedOn-year": "2026" }, "từ hôm nay trở đi"],
  ] as const)(
    "at the %s door %j is told what is wrong, keeps what was typed and saves nothing",
    async (door, wrong, sentence) => {
      const bad =
        door === "public"
          ? await site.visitor.post("/bao-chi/hoi", form(wrong as Record<string, string>))
          : await officer.post("/can-bo/bao-chi/moi", form(wrong as Record<string, string>));
      expect(bad.status).toBe(422);
      expect(bad.body).toContain(sentence);
      expect(bad.body).toContain("IBT 123456");
      expect(await problemsOf(bad.body)).toEqual([]);
      expect(await all()).toEqual([]);
    },
  );

  test("by the public form: a day, a secret address, an answer written by one and approved by another, with a file", async () => {
    expect(await problemsOf((await site.visitor.get("/bao-chi/hoi")).body)).toEqual([]);
    expect((await site.visitor.get("/bao-chi")).body).toContain('href="/bao-chi/hoi"');
    const sent = await site.visitor.post("/bao-chi/hoi", form());
    expect(sent.status).toBe(303);
    const address = String(sent.headers.location).split("?")[0] ?? "";
    expect(address).toMatch(/^\/bao-chi\/hoi\/[\w-]{43}$/);
    const mine = await site.visitor.get(`${address}?moi=1`);
    expect(await problemsOf(mine.body)).toEqual([]);
    expect(mine.headers["cache-control"]).toBe("no-store");
    expect(mine.body).toContain("trả lời chậm nhất ngày 30/11/2026");
    const [inquiry] = await all();
    expect(inquiry).toMatchObject({ state: "received", dueOn: "2026-11-30", source: "form", outletUnitId: null });
    // Who asked lies encrypted, and masked before officers until somebody says why they look.
    expect(inquiry?.contactSealed).not.toContain("Bông");
    const record = `/can-bo/bao-chi/${inquiry?.id}`;
    const page = await officer.get(record);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Lê T** B**");
    expect(page.body).not.toContain("0912 345 678");
    expect((await officer.post(`${record}/lien-he`, { reason: "" })).status).toBe(422);
    expect((await officer.post(`${record}/lien-he`, { reason: "Hẹn giờ gọi lại" })).body).toContain("0912 345 678");
    expect((await officer.get(record)).body).toContain("Hẹn giờ gọi lại");

    expect((await officer.post(`${record}/giao`, { personId: "" })).status).toBe(422);
    expect((await officer.post(`${record}/giao`, { personId: officerId, outletUnitId: "" })).status).toBe(303);
    const { basedOn } = { basedOn: versionIn((await officer.get(record)).body) };
    for (const [wrong, sentence] of [
      [{ asWhat: "" }, "Hãy chọn cung cấp hay từ chối"],
      [{ answer: "" }, "Hãy ghi nội dung trả lời"],
      [{ asWhat: "refuse" }, "Từ chối phải nêu căn cứ pháp luật"],
    ] as const)
      expect((await officer.post(`${record}/tra-loi`, answer({ basedOn, ...wrong }))).body).toContain(sentence);
    const written = await officer.upload(`${record}/tra-loi`, answer({ basedOn }), [
      { field: "tep", name: "phụ lục.pdf", bytes: PAPER, type: "application/pdf" },
    ]);
    expect(written.status).toBe(303);
    // Nothing is out before somebody else says yes.
    expect((await site.visitor.get(address)).body).not.toContain("12 hồ sơ trễ hẹn");
    expect((await officer.post(`${record}/duyet`, { basedOn: "3" })).status).toBe(403);
    expect(await problemsOf((await leader.get(record)).body)).toEqual([]);
    expect((await leader.post(`${record}/tra-lai`, { note: "" })).status).toBe(422);
    expect((await leader.post(`${record}/tra-lai`, { note: "Thêm lý do trễ" })).status).toBe(303);
    const again = await officer.get(record);
    expect(again.body).toContain("Thêm lý do trễ");
    expect((await officer.post(`${record}/tra-loi`, answer({ basedOn }))).status).toBe(409);
    const next = { basedOn: versionIn(again.body), giuTep: "1" };
    expect((await officer.post(`${record}/tra-loi`, answer(next))).status).toBe(303);
    const stamp = versionIn((await leader.get(record)).body);
    expect((await leader.post(`${record}/duyet`, { basedOn: stamp, spokenBy: "" })).status).toBe(303);

    const read = await site.visitor.get(address);
    expect(await problemsOf(read.body)).toEqual([]);
    expect(read.body).toContain("Quý III có 12 hồ sơ trễ hẹn, tính đến 30/9/2026.");
    expect(read.body).toContain("phụ lục.pdf");
    const file = /href="([^"]+\/tep\/[0-9a-f]{64})"/.exec(read.body)?.[1] ?? "";
    expect((await site.visitor.get(file)).status).toBe(200);
    expect((await leader.post(`${record}/duyet`, { basedOn: stamp })).status).toBe(409);
    await site.runJobs();
    expect(site.sentMails.at(-1)).toMatchObject({ to: "bong@bao.example" });
    expect(site.sentMails.at(-1)?.text).not.toContain("12 hồ sơ");
    expect((await officer.get("/can-bo/bao-chi.csv")).body).not.toContain("Bông");
  });

  test("by its own address an outlet asks, reads only its own, and withdraws; the address ends when it is made anew", async () => {
    const made = await admin.post(`/can-bo/toa-soan/${outlet}/dia-chi`, {});
    expect(await problemsOf(made.body)).toEqual([]);
    const base = /\/toa-soan\/[\w-]{43}/.exec(made.body)?.[0] ?? "";
    const desk = await site.visitor.get(base);
    expect(await problemsOf(desk.body)).toEqual([]);
    expect(desk.body).toContain("Báo và Phát thanh, Truyền hình Cà Mau");
    expect(desk.body).not.toContain("Số hồ sơ trễ hẹn quý III");
    const bad = await site.visitor.post(`${base}/hoi`, form({ kind: "" }));
    expect(bad.status).toBe(422);
    expect(await problemsOf(bad.body)).toEqual([]);
    const ask = form({
      kind: "filming",
      title: "Quay phóng sự bộ phận một cửa",
      name: "",
      phone: "",
      email: "",
      card: "",
    });
    expect((await site.visitor.post(`${base}/hoi`, ask)).status).toBe(303);
    const [own] = await listInquiries(site.app.db, { outletUnitId: outlet }, 10);
    expect(own).toMatchObject({ source: "address", contactSealed: null, dueOn: "2026-11-26" });
    const shown = `${base}/yeu-cau/${own?.id}`;
    expect(await problemsOf((await site.visitor.get(shown)).body)).toEqual([]);
    const foreign = await admin.post(`/can-bo/toa-soan/${other}/dia-chi`, {});
    const elsewhere = /\/toa-soan\/[\w-]{43}/.exec(foreign.body)?.[0] ?? "";
    expect((await site.visitor.get(`${elsewhere}/yeu-cau/${own?.id}`)).status).toBe(404);
    expect((await site.visitor.post(`${elsewhere}/yeu-cau/${own?.id}/rut`, { reason: "" })).status).toBe(404);
    expect((await site.visitor.post(`${shown}/rut`, { reason: "Dời sang tháng sau" })).status).toBe(303);
    expect((await site.visitor.get(shown)).body).toContain("Tòa soạn đã rút yêu cầu này");
    expect((await site.visitor.post(`${shown}/rut`, { reason: "" })).status).toBe(409);
    // An address in use is not taken away by one press.
    const unsure = await admin.post(`/can-bo/toa-soan/${outlet}/dia-chi`, {});
    expect([unsure.status, unsure.body]).toEqual([409, expect.stringContaining("Tạo địa chỉ mới, bỏ địa chỉ cũ")]);
    expect(await problemsOf((await admin.get(`/can-bo/toa-soan/${outlet}/dia-chi`)).body)).toEqual([]);
    expect((await site.visitor.get(base)).status).toBe(200);
    const renewed = await admin.post(`/can-bo/toa-soan/${outlet}/dia-chi`, { sure: "1" });
    expect(renewed.body).toMatch(/\/toa-soan\/[\w-]{43}/);
    expect((await site.visitor.get(base)).status).toBe(404);
    await admin.post(`/can-bo/toa-soan/${other}/dia-chi/huy`, {});
    expect((await site.visitor.get(elsewhere)).status).toBe(404);
    expect(await problemsOf((await admin.get("/can-bo/toa-soan")).body)).toEqual([]);
  });

  test("a refusal names its law, and the outlet reads both", async () => {
    await officer.post("/can-bo/bao-chi/moi", form({ title: "Danh sách người được trợ cấp", kind: "information" }));
    const inquiry = (await all()).find((one) => one.title === "Danh sách người được trợ cấp");
    const record = `/can-bo/bao-chi/${inquiry?.id}`;
    const refuse = {
      asWhat: "refuse",
      answer: "Danh sách có thông tin cá nhân nên không cung cấp.",
      refusalBasis: "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15",
    };
    expect((await officer.post(`${record}/tra-loi`, answer({ ...refuse, basedOn: "1" }))).status).toBe(303);
    const basedOn = versionIn((await leader.get(record)).body);
    expect((await leader.post(`${record}/duyet`, { basedOn })).status).toBe(303);
    expect((await officer.get(record)).body).toContain("Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15");
    expect((await officer.get("/can-bo/bao-chi?tinhtrang=refused")).body).toContain("Danh sách người được trợ cấp");
  });

  test("what is near or late stands before who decides as well; the mail of the morning names it", async () => {
    await officer.post("/can-bo/bao-chi/moi", form({ title: "Lịch tiếp dân tháng 12", kind: "information" }));
    const { db } = site.app;
    const inquiry = (await all()).find((one) => one.title === "Lịch tiếp dân tháng 12");
    const whose = (answers: boolean, today: string) =>
      inquiriesForToday(
        db,
        {
          answerIn: answers ? [commune] : [],
          approveIn: answers ? [] : [commune],
          personId: answers ? officerId : leaderId,
          today,
        },
        10,
      );
    expect(await whose(true, "2026-11-20")).toMatchObject([{ id: inquiry?.id, what: "take" }]);
    expect(await whose(false, "2026-11-20")).toEqual([]);
    expect(await whose(false, "2026-11-29")).toMatchObject([{ id: inquiry?.id, what: "escalated" }]);
    await officer.post(`/can-bo/bao-chi/${inquiry?.id}/giao`, { personId: officerId });
    const morning = (today: string) =>
      remindOfInquiries(site.app, { today, now: new Date(`${today}T00:30:00Z`), since: today, isNamed: () => true });
    expect((await morning("2026-11-27")).map((one) => one.personId)).not.toContain(leaderId);
    expect((await morning("2026-12-01")).map((one) => one.personId)).toContain(leaderId);
    expect((await officer.get("/can-bo")).body).toContain("Lịch tiếp dân tháng 12");
    expect(await problemsOf((await officer.get("/can-bo/bao-chi")).body)).toEqual([]);
  });

  test("a flood by the public form is stopped for the day; an outlet's own address is not", async () => {
    const { db, config, clock } = site.app;
    const flood = {
      unitId: commune,
      outletUnitId: null,
      outletName: "Báo Lạ",
      kind: "information" as const,
      title: "Câu hỏi",
      body: "Hỏi",
      wantedOn: null,
      reporter: { name: "", phone: "", email: "", card: "" },
      at: clock.now(),
    };
    const send = (source: "form" | "address") =>
      transaction(db, (tx) => sendInquiry(tx, config.secretKey, { ...flood, source }));
    const before = (await all()).filter((one) => one.source === "form").length;
    for (let n = before; n < 30; n++) await send("form");
    await expect(send("form")).rejects.toMatchObject({ code: "too-many-today" });
    await send("address");
    const stopped = await site.visitor.post("/bao-chi/hoi", form());
    expect(stopped.status).toBe(409);
    expect(stopped.body).toContain("Hãy gọi người phát ngôn");
  });

  test("the time is data: another number of days holds from now on, with its basis and whether somebody compared it", async () => {
    const page = await admin.get("/can-bo/han-tra-loi-bao-chi");
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Chưa đối chiếu");
    const rule = {
      kind: "interview",
      days: "2",
      counts: "working",
      basis: "Quy chế phát ngôn 12/QĐ-UBND",
      isChecked: "1",
    };
    for (const [wrong, sentence] of [
      [{ days: "0" }, "Số ngày là số từ 1 đến 120"],
      [{ basis: "" }, "Hãy ghi căn cứ"],
      [{ kind: "khac" }, "Hãy chọn loại việc"],
    ] as const)
      expect((await admin.post("/can-bo/han-tra-loi-bao-chi", { ...rule, ...wrong })).body).toContain(sentence);
    expect((await admin.post("/can-bo/han-tra-loi-bao-chi", rule)).status).toBe(303);
    await officer.post("/can-bo/bao-chi/moi", form({ title: "Phỏng vấn Chủ tịch", kind: "interview" }));
    const inquiry = (await all()).find((one) => one.title === "Phỏng vấn Chủ tịch");
    expect(inquiry).toMatchObject({ dueOn: "2026-11-25", ruleBasis: "Quy chế phát ngôn 12/QĐ-UBND" });
    expect((await officer.post("/can-bo/han-tra-loi-bao-chi", rule)).status).toBe(403);
  });

  test("people of other units and other work see and do nothing here; strangers' addresses open nothing", async () => {
    const [inquiry] = await all();
    const record = `/can-bo/bao-chi/${inquiry?.id}`;
    expect((await finance.get("/can-bo/bao-chi")).status).toBe(403);
    expect((await stranger.get(record)).status).toBe(404);
    for (const path of ["giao", "tra-loi", "duyet", "tra-lai", "lien-he"])
      expect((await stranger.post(`${record}/${path}`, { personId: officerId })).status, path).toBe(404);
    expect((await stranger.get("/can-bo/bao-chi")).body).not.toContain(inquiry?.title);
    expect((await officer.post(`/can-bo/toa-soan/${outlet}/dia-chi`, {})).status).toBe(403);
    expect((await site.visitor.get(`/bao-chi/hoi/${"a".repeat(43)}`)).status).toBe(404);
    expect((await site.visitor.get(`/toa-soan/${"a".repeat(43)}`)).status).toBe(404);
    expect((await site.visitor.get("/toa-soan/ngan")).status).toBe(404);
  });

  test("a year after the answer nobody knows any more who asked", async () => {
    site.clock.set("2027-11-25T02:00:00Z");
    const { eraseOldReporters } = await import("./jobs/erase-old-reporters.ts");
    const done = await eraseOldReporters.run(site.app, {}, {} as never);
    expect(done).toMatchObject({ erased: expect.any(Number) });
    const settled = (await all()).filter((one) => one.state === "answered" || one.state === "refused");
    expect(settled.length).toBeGreaterThan(0);
    expect(settled.every((one) => one.contactSealed === null)).toBe(true);
    expect((await all()).some((one) => one.contactSealed !== null)).toBe(true);
  });
});
