import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { shift } from "../../platform/calendar/index.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { formatDate } from "../../platform/i18n/index.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { type Role, systemActor } from "../accounts/index.ts";
import { signedIn } from "../accounts/testing/build-people.ts";
import { getUnit, saveHomeUnit } from "../organisations/index.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { approve } from "../proposals/testing/approve.ts";
import { saveServicePoint } from "../service-points/index.ts";
import { listCameras } from "./cameras/camera.store.ts";
import { cameraFault } from "./cameras/camera.ts";
import { endCamera, keepCamera, recordNotice } from "./cameras/keep-camera.ts";
import { sealAsker } from "./footage/act-on-footage.ts";
import { forgetAskers, listFootageRequests } from "./footage/footage.store.ts";
import { type FootageRequest, footageGone } from "./footage/footage.ts";
import { remindOfFootage } from "./footage/footage-for-today.ts";
import { listWifi, opensByMonth } from "./wifi/wifi.store.ts";
import { joinText } from "./wifi/wifi.ts";

test.each([
  ["UBND Tan Thanh", "WIFI:T:nopass;S:UBND Tan Thanh;;"],
  ['Mang; "1"', 'WIFI:T:nopass;S:Mang\\; \\"1\\";;'],
])("a telephone joins %s by its code", (network, text) => {
  expect(joinText(network)).toBe(text);
});

describe("a place with free WiFi", () => {
  const site = useTestApp();
  let unitId = "";
  let editor: Browser;
  let approver: Browser;
  let stranger: Browser;

  beforeAll(async () => {
    const units = await buildProvince(site.app.db);
    unitId = units.tanThanh;
    await transaction(site.app.db, (tx) => saveHomeUnit(tx, units.province));
    const at = (role: "editor" | "approver", unit: string) => signedIn(site.app, { unitId: unit, roles: [role] });
    editor = site.browser(await at("editor", unitId));
    approver = site.browser(await at("approver", unitId));
    stranger = site.browser(await at("editor", units.hungMy));
  });

  const form = (more: Record<string, string> = {}): Record<string, string> => ({
    unitId,
    name: "WiFi Bộ phận một cửa",
    place: "Sảnh tầng 1",
    network: "TanThanh-MienPhi",
    pointId: "",
    hours: "7:00–17:00",
    terms: "Không cần mật khẩu.\nKhông ghi lại trang bạn xem.",
    keeper: "",
    ...more,
  });
  const all = () => listWifi(site.app.db, { unitIds: [unitId] }, 10);

  test.each([
    [{ unitId: "" }, "Hãy chọn đơn vị"],
    [{ name: "" }, "Hãy ghi tên điểm"],
    [{ place: "x".repeat(301) }, "Hãy ghi nơi đặt"],
    [{ network: "" }, "Hãy ghi tên mạng"],
    [{ hours: "" }, "Hãy ghi giờ có WiFi"],
    [{ terms: "" }, "Hãy ghi điều khoản"],
    [{ pointId: "x" }, "không phải của đơn vị"],
  ])("%j is told what is wrong, with everything kept", async (wrong, sentence) => {
    const bad = await editor.post("/can-bo/wifi/moi", form(wrong as Record<string, string>));
    expect([bad.status, bad.body.includes(sentence)]).toEqual([422, true]);
    expect(await problemsOf(bad.body)).toEqual([]);
  });

  test("opens a page of its own once two people agreed: small, without script, cookie or sign-in; openings are a sum", async () => {
    expect(await problemsOf((await editor.get("/can-bo/wifi/moi")).body)).toEqual([]);
    expect((await editor.get("/can-bo/wifi")).body).toContain("Chưa có điểm WiFi nào");
    const sent = await editor.post("/can-bo/wifi/moi", form());
    expect(await all()).toEqual([]);
    await approve(sent, approver);
    const [place] = await all();
    if (!place) throw new Error("no place");
    const page = await site.visitor.get(`/wifi/${place.code}`);
    expect(page.status).toBe(200);
    expect(await problemsOf(page.body)).toEqual([]);
    for (const words of ["TanThanh-MienPhi", 'action="/thu-tuc"', 'action="/tra-cuu/ho-so"', 'action="/danh-gia"'])
      expect(page.body).toContain(words);
    expect(page.body).not.toMatch(/<script|<img|font/);
    expect(page.headers["set-cookie"]).toBeUndefined();
    const css = await site.visitor.get(/href="([^"]+\.css)"/.exec(page.body)?.[1] ?? "");
    expect(Buffer.byteLength(page.body) + Buffer.byteLength(css.body)).toBeLessThan(30_000);
    await site.visitor.get(`/wifi/${place.code}`);
    expect((await opensByMonth(site.app.db, place.id, 12)).map((row) => row.opens)).toEqual([2]);
    expect((await site.visitor.get("/wifi/zzzzzz")).status).toBe(404);

    const record = await editor.get(`/can-bo/wifi/${place.id}`);
    expect([record.body.includes("Lượt mở theo tháng"), await problemsOf(record.body)]).toEqual([true, []]);
    expect(await problemsOf((await editor.get(`/can-bo/wifi/${place.id}/bien`)).body)).toEqual([]);
    expect((await stranger.get(`/can-bo/wifi/${place.id}`)).status).toBe(404);
    expect((await stranger.post("/can-bo/wifi/moi", form({ name: "Khác" }))).status).toBe(409);
    expect((await editor.post("/can-bo/wifi/moi", form())).status).toBe(409);
    expect((await editor.get("/can-bo/wifi.csv")).body).toContain(`/wifi/${place.code}`);

    const basedOn = String(place.version);
    await approve(await editor.post(`/can-bo/wifi/${place.id}/sua`, form({ basedOn, hours: "6:30–20:00" })), approver);
    expect((await site.visitor.get(`/wifi/${place.code}`)).body).toContain("6:30–20:00");
    expect((await editor.post(`/can-bo/wifi/${place.id}/sua`, form({ basedOn }))).status).toBe(409);
    expect((await editor.post(`/can-bo/wifi/${place.id}/thoi`, { reason: "" })).status).toBe(422);
    await approve(await editor.post(`/can-bo/wifi/${place.id}/thoi`, { reason: "Chuyển trụ sở" }), approver);
    const gone = await site.visitor.get(`/wifi/${place.code}`);
    expect([gone.status, gone.body.includes("Chuyển trụ sở")]).toEqual([410, true]);
  });
});

test.each([
  [{ noticeSeenOn: null, endedOn: null }, "no-notice"],
  [{ noticeSeenOn: "2026-11-01", endedOn: null }, null],
  [{ noticeSeenOn: "2026-05-01", endedOn: null }, "notice-old"],
  // The last day in use is a day in use.
  [{ noticeSeenOn: null, endedOn: "2026-11-30" }, "no-notice"],
  [{ noticeSeenOn: null, endedOn: "2026-11-05" }, null],
  [{ noticeSeenOn: "2026-11-01", endedOn: "2026-10-20" }, "footage-left"],
  [{ noticeSeenOn: null, endedOn: "2026-10-20", footageErasedOn: "2026-11-25" }, null],
])("a camera with %j is told as %s", (of, fault) => {
  expect(cameraFault({ keptDays: 30, footageErasedOn: null, ...of }, "2026-11-30", 180)).toBe(fault);
});

test.each([
  [{ day: "2026-11-01", dayTo: "2026-11-01" }, "all"],
  [{ day: "2026-11-01", dayTo: "2026-11-03" }, "part"],
  [{ day: "2026-11-03", dayTo: "2026-11-04" }, null],
] as const)("of footage of %j kept 7 days and asked for on the tenth, %s should be gone", (span, much) => {
  expect(footageGone({ ...span, receivedOn: "2026-11-10" }, 7)).toBe(much);
});

describe("cameras where people are received", () => {
  const site = useTestApp();
  const BASE = "/can-bo/camera";
  const REQUESTS = `${BASE}/yeu-cau`;
  let unitId = "";
  let pointId = "";
  let slug = "";
  let editor: Browser;
  let approver: Browser;
  let officer: Browser;
  let leader: Browser;
  let stranger: Browser;
  let planner: Browser;

  beforeAll(async () => {
    const { db, clock } = site.app;
    const units = await buildProvince(db);
    unitId = units.tanThanh;
    await transaction(db, (tx) => saveHomeUnit(tx, units.province));
    slug = (await getUnit(db, unitId, vietnamDay(clock.now()))).slug;
    pointId = await transaction(db, (tx) =>
      saveServicePoint(tx, systemActor("test"), {
        pointId: null,
        unitId,
        from: "2025-07-01",
        text: {
          name: "Bộ phận một cửa",
          address: "12 Nguyễn Huệ",
          directions: null,
          email: null,
          phone: null,
          note: null,
          hours: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
          facilities: [],
        },
        counters: [],
        isDemo: false,
        at: clock.now(),
      }),
    );
    const at = (role: Role, unit: string) => signedIn(site.app, { unitId: unit, roles: [role] });
    editor = site.browser(await at("editor", unitId));
    approver = site.browser(await at("approver", unitId));
    officer = site.browser(await at("officer", unitId));
    leader = site.browser(await at("leader", unitId));
    planner = site.browser(await at("planner", unitId));
    stranger = site.browser(await at("officer", units.hungMy));
  });

  const date = (name: string, text: string): Record<string, string> => {
    const [day = "", month = "", year = ""] = text.split("/");
    return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
  };
  const form = (more: Record<string, string> = {}): Record<string, string> => ({
    unitId,
    pointId,
    name: "Camera quầy 1 đến 3",
    hangs: "Trần sảnh",
    sees: "Mặt quầy và ghế chờ",
    purpose: "Giám sát thái độ phục vụ",
    hasSound: "0",
    ...date("sinceOn", "01/07/2025"),
    keptDays: "30",
    keeper: "Bộ phận một cửa",
    askAt: "Quầy 1",
    ...more,
  });
  const today = () => vietnamDay(site.app.clock.now());
  const all = () => listCameras(site.app.db, { unitIds: [unitId], today: today(), noticeDays: 180 }, 10);
  const told = (act: string) => site.app.db.selectFrom("auditEntry").select("details").where("act", "=", act).execute();

  test("the register: what is wrong is told with everything kept; two people; then the public reads why, how long, how to ask", async () => {
    for (const [wrong, sentence] of [
      [{ pointId: "" }, "Hãy chọn nơi tiếp nhận"],
      [{ sees: "" }, "Hãy ghi camera thấy gì"],
      [{ hasSound: "" }, "Hãy chọn có ghi tiếng"],
      [date("sinceOn", "31/02/2026"), "Hãy ghi ngày bắt đầu dùng"],
      [{ keptDays: "400" }, "số từ 1 đến 365"],
    ] as const) {
      const bad = await editor.post(`${BASE}/moi`, form(wrong as Record<string, string>));
      expect([bad.status, bad.body.includes(sentence), bad.body.includes("Trần sảnh")], sentence).toEqual([
        422,
        true,
        true,
      ]);
      expect(await problemsOf(bad.body)).toEqual([]);
    }
    expect((await editor.get(BASE)).body).toContain("Chưa có camera nào");
    expect((await site.visitor.get(`/${slug}/camera`)).body).toContain("Đơn vị chưa ghi camera nào");
    const sent = await editor.post(`${BASE}/moi`, form());
    expect(await all()).toEqual([]);
    await approve(sent, approver);
    const [camera] = await all();
    if (!camera) throw new Error("no camera");
    const shown = await site.visitor.get(`/${slug}/camera`);
    expect(await problemsOf(shown.body)).toEqual([]);
    for (const words of ["Giám sát thái độ", "Tự xóa sau 30 ngày", "Chưa ghi là có biển báo", "không giữ hình nào"])
      expect(shown.body).toContain(words);
    expect((await site.visitor.get(`/${slug}`)).body).toContain(`/${slug}/camera`);
    expect((await editor.get(`${BASE}?xem=faulty`)).body).toContain(camera.name);

    const at = `${BASE}/${camera.id}`;
    const record = await editor.get(at);
    expect([record.body.includes("Chưa ai ghi là đã thấy biển"), await problemsOf(record.body)]).toEqual([true, []]);
    expect((await editor.post(`${at}/bien`, date("seenOn", "01/01/2030"))).status).toBe(422);
    await transaction(site.app.db, (tx) =>
      recordNotice(tx, systemActor("test"), {
        cameraId: camera.id,
        seenOn: today(),
        photoKey: "x",
        at: site.app.clock.now(),
      }),
    );
    expect((await editor.get(`${BASE}?xem=faulty`)).body).not.toContain(camera.name);
    expect(await problemsOf((await editor.get(`${at}/bien-bao`)).body)).toEqual([]);
    expect((await editor.get(`${BASE}.csv`)).body).toContain("Mặt quầy và ghế chờ");
    expect((await stranger.get(at)).status).toBe(404);
    expect((await stranger.post(`${BASE}/moi`, form({ name: "Khác" }))).status).toBe(409);
    expect((await planner.post(`${BASE}/moi`, form())).status).toBe(403);
    expect((await editor.post(`${at}/thoi`, { reason: "" })).status).toBe(422);
  });

  test("until its last day a camera's notice is seen; from then on its footage is to be erased; downloads name its state", async () => {
    const { db, clock } = site.app;
    const by = systemActor("test");
    const facts = {
      hangs: "Cửa",
      sees: "Cửa",
      purpose: "An ninh",
      hasSound: false,
      sinceOn: "2025-07-01",
      keptDays: 30,
    };
    const ends = async (name: string, endedOn: string): Promise<string> =>
      transaction(db, async (tx) => {
        const given = { ...facts, unitId, pointId, name, keeper: "Văn phòng", askAt: "Quầy 1" };
        const id = await keepCamera(tx, by, { facts: given, change: null, at: clock.now() });
        const change = { id, basedOn: 1 };
        await endCamera(tx, by, { change, endedOn, reason: "Chuyển nơi", at: clock.now() });
        return id;
      });
    const soon = await ends("Camera sắp thôi", shift(today(), 5));
    const over = await ends("Camera đã thôi", shift(today(), -1));
    const see = (cameraId: string, seenOn: string) =>
      transaction(db, (tx) => recordNotice(tx, by, { cameraId, seenOn, photoKey: "x", at: clock.now() }));
    await see(soon, today());
    await expect(see(soon, shift(today(), -1))).rejects.toMatchObject({ code: "seen-later" });
    await expect(see(over, today())).rejects.toMatchObject({ code: "ended" });
    const pages = [(await editor.get(`${BASE}/${soon}`)).body, (await editor.get(`${BASE}/${over}`)).body];
    expect(
      pages.map((body) => [body.includes(`${soon}/bien"`), body.includes("/da-xoa"), body.includes("/bien-bao")]),
    ).toEqual([
      [true, false, true],
      [false, true, false],
    ]);
    const csv = (await editor.get(`${BASE}.csv`)).body.split("\n");
    expect(csv.find((line) => line.includes("Camera đã thôi"))).toMatch(/Đã thôi\s*$/);
  });

  test("a request: sealed and masked, decided by somebody else, handed over, looks on record, forgotten when its days are over", async () => {
    const { db, clock } = site.app;
    const [camera] = await all();
    const request = (more: Record<string, string> = {}) => ({
      cameraId: camera?.id ?? "",
      ...date("day", formatDate(shift(today(), -2))),
      timeFrom: "8h30",
      timeTo: "09:00",
      wish: "Xem lại lúc nộp hồ sơ",
      ground: "own",
      paper: "Đơn của người xin",
      ...date("receivedOn", formatDate(today())),
      name: "Phan Thị Mai Lan",
      phone: "0918 222 333",
      behalf: "",
      ...more,
    });
    for (const [wrong, sentence] of [
      [{ cameraId: "" }, "Hãy chọn camera"],
      [{ timeTo: "08:00" }, "sau giờ bắt đầu"],
      [date("dayTo", formatDate(shift(today(), -3))), "từ ngày trong hình đến hôm nay"],
      [{ paper: "" }, "Hãy ghi giấy tờ"],
      [{ name: "" }, "Hãy ghi họ và tên"],
      [date("receivedOn", formatDate(shift(today(), -3))), "không thể trước ngày trong hình"],
    ] as const) {
      const bad = await officer.post(`${REQUESTS}/moi`, request(wrong as Record<string, string>));
      expect([bad.status, bad.body.includes(sentence), bad.body.includes("Xem lại lúc nộp")], sentence).toEqual([
        422,
        true,
        true,
      ]);
      expect(await problemsOf(bad.body)).toEqual([]);
    }
    const night = { timeFrom: "22:00", timeTo: "05:30", ...date("dayTo", formatDate(shift(today(), -1))) };
    const overnight = await officer.post(`${REQUESTS}/moi`, request(night));
    const nightPage = await officer.get(String(overnight.headers.location));
    expect(nightPage.body).toContain(`từ 22:00, ${formatDate(shift(today(), -2))} đến 05:30`);
    expect((await officer.get(`${REQUESTS}/moi?camera=${camera?.id}`)).body).toContain(
      `value="${camera?.id}" selected`,
    );
    const morning = (on: string, isNamed = true) =>
      remindOfFootage(site.app, { today: on, now: clock.now(), since: on, isNamed: () => isNamed });
    expect((await morning(today())).map((one) => one.text)).toContain(
      `Yêu cầu xem hình camera số 1/${today().slice(0, 4)} chờ quyết định`,
    );
    expect(await morning(today(), false)).toEqual([]);
    expect((await stranger.post(`${REQUESTS}/moi`, request())).status).toBe(409);
    expect((await editor.get(REQUESTS)).status).toBe(403);
    const early = await officer.post(`${REQUESTS}/moi`, request(date("day", "30/06/2025")));
    expect([early.status, early.body.includes("chưa lắp hoặc đã thôi")]).toEqual([409, true]);

    const entered = await leader.post(`${REQUESTS}/moi`, request());
    const at = String(entered.headers.location).split("?")[0] ?? "";
    const page = await leader.get(at);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("người khác quyết định");
    expect(page.body).toContain("Phan T** M** L**");
    expect(page.body).not.toMatch(/Mai Lan|0918 222/);
    expect((await leader.post(`${at}/quyet-dinh`, { basedOn: "1", answer: "yes", decision: "Được" })).status).toBe(409);
    expect((await stranger.get(at)).status).toBe(404);
    expect((await approver.get("/can-bo")).body).toContain(at);
    expect((await approver.post(`${at}/quyet-dinh`, { basedOn: "1", answer: "no", decision: "" })).status).toBe(422);
    const yes = { basedOn: "1", answer: "yes", decision: "Che mặt người khác" };
    expect((await approver.post(`${at}/quyet-dinh`, yes)).status).toBe(303);
    expect((await approver.post(`${at}/quyet-dinh`, yes)).status).toBe(409);

    expect((await officer.post(`${at}/xem`, { reason: "" })).status).toBe(422);
    const seen = await officer.post(`${at}/xem`, { reason: "Gọi đến nhận" });
    expect([seen.body.includes("0918 222 333"), seen.headers["cache-control"]]).toEqual([true, "no-store"]);
    expect(JSON.stringify(await told("footage.reveal"))).toContain("Gọi đến nhận");

    const handed = { basedOn: "2", ...date("handedOn", formatDate(today())), handedTo: "Phan Thị Mai Lan", what: "" };
    const noWhat = await officer.post(`${at}/giao`, handed);
    expect([noWhat.status, noWhat.body.includes("Hãy ghi giao trên gì")]).toEqual([422, true]);
    expect((await officer.post(`${at}/giao`, { ...handed, what: "thẻ nhớ niêm phong" })).status).toBe(303);
    const csv = (await officer.get(`${REQUESTS}.csv`)).body;
    expect([csv.includes("thẻ nhớ niêm phong"), csv.includes("Mai Lan")]).toEqual([true, false]);
    const later = (days: number) => shift(today(), days);
    const left = { unitIds: [unitId], view: "copyLeft" as const, copyDays: 30 };
    expect(await listFootageRequests(db, { ...left, today: later(30) }, 10)).toEqual([]);
    expect(await listFootageRequests(db, { ...left, today: later(31) }, 10)).toHaveLength(1);
    expect((await officer.post(`${at}/xoa-ban-sao`, { basedOn: "3" })).status).toBe(303);
    expect(await listFootageRequests(db, { ...left, today: later(31) }, 10)).toEqual([]);

    expect(JSON.stringify(await db.selectFrom("footageRequest").selectAll().execute())).not.toContain("Lan");
    const forget = (day: string) => transaction(db, (tx) => forgetAskers(tx, day, clock.now()));
    expect([await forget(later(365)), await forget(later(366))]).toEqual([0, 1]);
    const gone = await officer.get(at);
    expect([gone.body.includes("Đã xóa, hết thời gian giữ"), await problemsOf(gone.body)]).toEqual([true, []]);
  });

  test("every request is in the download, however many, a batch at a time and with who asks masked", async () => {
    const { db } = site.app;
    const many = 20_100;
    const [{ id: _id, ...like }] = (await listFootageRequests(
      db,
      { unitIds: [unitId], today: today(), copyDays: 30 },
      1,
    )) as [FootageRequest];
    const year = Number(shift(today(), -3_650).slice(0, 4));
    for (let from = 1; from <= many; from += 1_000) {
      const rows = Array.from({ length: Math.min(1_000, many + 1 - from) }, (_, at) => {
        const [id, number] = [randomUUID(), from + at];
        const asker = { name: `Trần Thị Bích Ngọc ${number}`, phone: "0918222333", behalf: "" };
        return { ...like, id, number, year, askerSealed: sealAsker(site.app.config.secretKey, id, asker) };
      });
      await db.insertInto("footageRequest").values(rows).execute();
    }
    const csv = (await officer.get(`${REQUESTS}.csv?nam=${year}`)).body;
    const lines = csv.trimEnd().split("\r\n").slice(1);
    expect([lines.length, new Set(lines.map((line) => line.split(";")[0])).size]).toEqual([many, many]);
    expect([lines.every((line) => line.includes("T** B** N**")), csv.includes("Ngọc")]).toEqual([true, false]);
    await db.deleteFrom("footageRequest").where("year", "=", year).execute();
  });

  test("days are set by the administrator, with their basis; requests under way keep their day", async () => {
    const admin = site.browser(await signedIn(site.app, { unitId, roles: ["admin"] }));
    const wrong = await admin.post(`${BASE}/han`, { kind: "answer", days: "0", basis: "Điều 5" });
    expect([wrong.status, wrong.body.includes("Điều 5"), await problemsOf(wrong.body)]).toEqual([422, true, []]);
    expect((await officer.post(`${BASE}/han`, { kind: "answer", days: "5", basis: "Điều 5" })).status).toBe(403);
    expect((await admin.post(`${BASE}/han`, { kind: "answer", days: "7", basis: "Điều 5" })).status).toBe(303);
    expect((await site.visitor.get(`/${slug}/camera`)).body).toContain("trong 7 ngày");
    expect((await admin.get(`${BASE}/han`)).body).toContain("Đã đặt trước đây");
  });
});
