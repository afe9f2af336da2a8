import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../accounts/testing/build-people.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { roomCode } from "./attend.ts";
import { listSessions } from "./course.store.ts";
import { attendedEnough, isSignUpOpen, sessionsNeeded, takesCode } from "./course.ts";
import { maskName } from "./guests.ts";
import { remindOfCourses } from "./remind-of-courses.ts";
import { findSeatOf } from "./seats.store.ts";

const site = useTestApp();
const T = "/can-bo/tap-huan";
const NOW = "2026-11-20T02:00:00Z"; // Friday 09:00
let units: Awaited<ReturnType<typeof buildProvince>>;
let host: Browser;
let approver: Browser;
let hostPerson: BuiltPerson;
/** Officials of the commune Tân Thành. */
const people: { person: BuiltPerson; browser: Browser }[] = [];
let commune: Browser;
let outsider: Browser;

const signIn = async (person: BuiltPerson): Promise<Browser> => site.browser(await signedIn(site.app, { person }));

beforeAll(async () => {
  const { db } = site.app;
  units = await buildProvince(db, "Tỉnh Cà Mau");
});

beforeEach(async () => {
  site.clock.set(NOW);
});

const day = (name: string, text: string) => {
  const [d = "", m = "", y = ""] = text.split("/");
  return { [`${name}-day`]: d, [`${name}-month`]: m, [`${name}-year`]: y };
};

const session = (n: number, on: string, more: Record<string, string> = {}) => ({
  ...day(`s${n}day`, on),
  [`s${n}begins`]: "8:00",
  [`s${n}ends`]: "11:00",
  [`s${n}topic`]: `Nội dung buổi ${n}`,
  [`s${n}place`]: "Hội trường Sở Nội vụ",
  [`s${n}trainer`]: "Trần Văn Đủ",
  [`s${n}position`]: "Trưởng phòng Cải cách hành chính",
  ...more,
});

const form = (more: Record<string, string | string[]> = {}) => ({
  unitId: units.province,
  kind: "training",
  title: "Tập huấn một cửa điện tử",
  purpose: "Cán bộ một cửa tự xử lý được hồ sơ trực tuyến.",
  scope: "all",
  attendShare: "80",
  slots: "2",
  ...session(1, "27/11/2026"),
  ...session(2, "28/11/2026"),
  ...more,
});

const idIn = (location: unknown): string => /tap-huan\/([0-9a-f-]{36})/.exec(String(location))?.[1] ?? "";
const stampIn = (body: string): string => /name="basedOn" value="([^"]+)"/.exec(body)?.[1] ?? "";

async function write(by: Browser, more: Record<string, string | string[]> = {}): Promise<string> {
  const made = await by.post(`${T}/moi`, form(more));
  expect(made.status, made.body.slice(0, 200)).toBe(303);
  return idIn(made.headers.location);
}

async function announce(more: Record<string, string | string[]> = {}): Promise<string> {
  const id = await write(host, more);
  const basedOn = stampIn((await host.get(`${T}/${id}`)).body);
  expect((await host.post(`${T}/${id}/gui-duyet`, { basedOn })).status).toBe(303);
  const waiting = stampIn((await approver.get(`${T}/${id}`)).body);
  expect((await approver.post(`${T}/${id}/duyet`, { basedOn: waiting })).status).toBe(303);
  return id;
}

beforeAll(async () => {
  const { app } = site;
  hostPerson = await buildPerson(app.db, { unitId: units.province, roles: ["planner"], name: "Lê Hoàng Phúc" });
  host = await signIn(hostPerson);
  approver = site.browser(await signedIn(app, { unitId: units.province, roles: ["approver"] }));
  for (const name of ["Nguyễn Thị Ánh Tuyết", "Huỳnh Ngọc Ẩn", "Phạm Quốc Khởi"]) {
    const person = await buildPerson(app.db, { unitId: units.tanThanh, roles: ["officer"], name });
    people.push({ person, browser: await signIn(person) });
  }
  commune = site.browser(await signedIn(app, { unitId: units.tanThanh, roles: ["leader"] }));
  outsider = site.browser(await signedIn(app, { unitId: units.hungMy, roles: ["planner", "approver"] }));
});

describe("rules", () => {
  test.each([
    [4, 5, 80, true],
    [3, 5, 80, false],
    [1, 1, 100, true],
    [0, 0, 50, false],
    [1, 3, 34, false],
  ])("%i of %i sessions with %i asked is enough: %s", (attended, sessions, share, is) =>
    expect(attendedEnough(attended, sessions, share)).toBe(is),
  );

  test("so many sessions are needed", () => expect(sessionsNeeded(5, 80)).toBe(4));

  test.each([
    ["2026-11-27T00:29:59Z", false],
    ["2026-11-27T00:30:00Z", true],
    ["2026-11-27T04:15:00Z", true],
    ["2026-11-27T04:15:01Z", false],
  ])("the code of a session 08:00 to 11:00 is taken at %s: %s", (at, is) =>
    expect(takesCode({ day: "2026-11-27", beginsAt: "08:00", endsAt: "11:00" }, new Date(at))).toBe(is),
  );

  test.each([
    ["announced", null, "2026-11-26T00:00:00Z", true],
    ["announced", "2026-11-25", "2026-11-26T00:00:00Z", false],
    ["announced", null, "2026-11-27T02:00:00Z", false],
    ["cancelled", null, "2026-11-20T02:00:00Z", false],
  ] as const)("sign-up to a course that is %s, until %s, is open at %s: %s", (state, signUpUntil, at, is) => {
    const text = { signUpUntil, sessions: [{ day: "2026-11-27", beginsAt: "08:00" }] as never };
    expect(isSignUpOpen({ state }, text, { at: new Date(at), today: at.slice(0, 10) })).toBe(is);
  });

  test("a name shown by first letters", () => expect(maskName("Nguyễn Thị Ánh")).toBe("N… T… Á…"));
});

describe("a course", () => {
  test("is written by one, announced by another, and then stands before everybody it invites", async () => {
    const id = await write(host, { title: "Lớp cho cả tỉnh" });
    const [first] = people;
    expect((await first?.browser.get(`${T}/${id}`))?.status).toBe(404);
    const basedOn = stampIn((await host.get(`${T}/${id}`)).body);
    expect((await host.post(`${T}/${id}/gui-duyet`, { basedOn })).status).toBe(303);
    expect((await host.post(`${T}/${id}/duyet`, { basedOn })).status).toBe(403);
    const waiting = await approver.get(`${T}/${id}`);
    expect(await problemsOf(waiting.body)).toEqual([]);
    expect((await approver.post(`${T}/${id}/tra-lai`, { basedOn: stampIn(waiting.body), note: "" })).status).toBe(422);
    expect((await approver.post(`${T}/${id}/duyet`, { basedOn: "cu" })).status).toBe(409);
    expect((await approver.post(`${T}/${id}/duyet`, { basedOn: stampIn(waiting.body) })).status).toBe(303);
    const stream = await people[0]?.browser.get(T);
    expect(stream?.body).toContain("Lớp cho cả tỉnh");
    expect(await problemsOf(stream?.body ?? "")).toEqual([]);
    const page = await people[0]?.browser.get(`${T}/${id}`);
    expect(page?.body).toContain("Ghi tên tham gia");
    expect(page?.body).toContain("Trần Văn Đủ, Trưởng phòng Cải cách hành chính");
    expect(await problemsOf(page?.body ?? "")).toEqual([]);
  });

  test("that reaches beyond the unit is not announced by who wrote it, whatever roles the person holds", async () => {
    const both = site.browser(await signedIn(site.app, { unitId: units.province, roles: ["planner", "approver"] }));
    const id = await write(both);
    const basedOn = stampIn((await both.get(`${T}/${id}`)).body);
    await both.post(`${T}/${id}/gui-duyet`, { basedOn });
    const page = await both.get(`${T}/${id}`);
    const own = await both.post(`${T}/${id}/duyet`, { basedOn: stampIn(page.body) });
    expect(own.status).toBe(409);
    expect(own.body).toContain("Người khác phải duyệt");
    await expect(
      site.app.db
        .updateTable("courseVersion")
        .set({ state: "approved", decidedBy: hostPerson.id, writerIds: [hostPerson.id], decidedAt: new Date(NOW) })
        .where("courseId", "=", id)
        .execute(),
    ).rejects.toThrow("course_for_others_is_not_approved_by_its_writer");
  });

  test("is changed with what is new, and cancelled with its reason", async () => {
    const id = await announce({ title: "Lớp sẽ đổi ngày" });
    await people[0]?.browser.post(`${T}/${id}/ghi-ten`, {});
    const edit = await host.get(`${T}/${id}/sua`);
    expect(await problemsOf(edit.body)).toEqual([]);
    const [one, two] = await listSessions(site.app.db, [id]);
    const ids = { "s1-id": one?.id ?? "", "s2-id": two?.id ?? "" };
    const change = { ...form({ title: "Lớp sẽ đổi ngày" }), ...ids, basedOn: stampIn(edit.body) };
    const mute = await host.post(`${T}/${id}/sua`, { ...change, ...session(1, "01/12/2026") });
    expect([mute.status, mute.body]).toEqual([422, expect.stringContaining("Hãy ghi đổi gì, vì sao")]);
    const told = await host.post(`${T}/${id}/sua`, {
      ...change,
      ...session(1, "30/11/2026"),
      ...session(2, "01/12/2026"),
      changeNote: "Dời ba ngày vì bão",
    });
    expect(told.status).toBe(303);
    expect((await people[0]?.browser.get(`${T}/${id}`))?.body).toContain("27/11/2026");
    const own = stampIn((await host.get(`${T}/${id}`)).body);
    await host.post(`${T}/${id}/gui-duyet`, { basedOn: own });
    await approver.post(`${T}/${id}/duyet`, { basedOn: stampIn((await approver.get(`${T}/${id}`)).body) });
    const page = (await people[0]?.browser.get(`${T}/${id}`))?.body ?? "";
    expect(page).toContain("Dời ba ngày vì bão");
    expect(page).toContain("30/11/2026");
    expect(page).toContain("Bạn có chỗ");
    expect((await listSessions(site.app.db, [id])).map((each) => each.id)).toEqual([one?.id, two?.id]);

    expect((await host.post(`${T}/${id}/huy`, { reason: "Bão" })).status).toBe(403);
    expect((await approver.post(`${T}/${id}/huy`, { reason: " " })).status).toBe(422);
    expect((await approver.post(`${T}/${id}/huy`, { reason: "Bão số 9" })).status).toBe(303);
    const gone = (await people[0]?.browser.get(`${T}/${id}`))?.body ?? "";
    expect(gone).toContain("Lý do: Bão số 9");
    expect((await people[1]?.browser.post(`${T}/${id}/ghi-ten`, {}))?.status).toBe(409);
  });

  test("of another unit is nobody's to see, write or approve", async () => {
    const id = await announce({ scope: "chosen", units: [units.tanThanh] });
    expect((await outsider.get(`${T}/${id}`)).status).toBe(404);
    expect((await outsider.get(`${T}/${id}/danh-sach`)).status).toBe(404);
    expect((await outsider.post(`${T}/${id}/duyet`, { basedOn: "x" })).status).toBe(404);
    expect((await outsider.post(`${T}/moi`, form())).status).toBe(409);
    expect((await people[0]?.browser.get(`${T}/${id}/danh-sach`))?.status).toBe(409);
    expect((await people[0]?.browser.get(`${T}/${id}/tai-lieu`))?.status).toBe(409);
  });

  test.each([
    [{ title: "" }, "Hãy ghi tên, tối đa 180"],
    [{ title: "x".repeat(181) }, "Hãy ghi tên, tối đa 180"],
    [{ purpose: "" }, "Hãy ghi mục đích"],
    [{ kind: "x" }, "Hãy chọn loại."],
    [{ scope: "" }, "Hãy chọn gửi cho ai"],
    [{ capacity: "không" }, "Hãy ghi số chỗ từ 1"],
    [{ capacity: "0" }, "Hãy ghi số chỗ từ 1"],
    [{ attendShare: "101" }, "Hãy ghi số từ 1 đến 100"],
    [day("s1day", "31/02/2027"), "Hãy ghi ngày có thật"],
    [{ s1begins: "sáng" }, "Hãy ghi giờ bắt đầu"],
    [{ s1ends: "7:00" }, "giờ kết thúc sau giờ bắt đầu"],
    [{ s1place: "" }, "Hãy ghi nơi"],
    [{ s1online: "javascript:alert(1)" }, "bắt đầu bằng https://"],
    [{ s2topic: "" }, "Hãy ghi nội dung buổi này"],
    [day("signUpUntil", "30/02/2026"), "Hãy ghi ngày có thật"],
    [{ slots: "0", ...day("s1day", "") }, "Hãy ghi"],
  ])("%j is told at its field, and what was typed stays", async (more, said) => {
    const page = await host.post(`${T}/moi`, form({ basis: "Lời tôi gõ", ...(more as Record<string, string>) }));
    expect(page.status).toBe(422);
    expect(page.body).toContain(said);
    expect(page.body).toContain("Lời tôi gõ");
    expect(await problemsOf(page.body)).toEqual([]);
  });

  test.each([
    [session(1, "19/11/2026"), "Có buổi đã qua"],
    [day("signUpUntil", "28/11/2026"), "Hạn ghi tên phải trước"],
    [{ taskId: "0b8aa629-89aa-413f-ad78-2f71fab5baa4" }, "không có nhiệm vụ ấy"],
  ])("%j is refused, and nothing is saved", async (more, said) => {
    const page = await host.post(`${T}/moi`, form({ title: "Không lưu", ...(more as Record<string, string>) }));
    expect([page.status, page.body]).toEqual([409, expect.stringContaining(said)]);
    expect((await host.get(`${T}/to-chuc?q=Không lưu`)).body).toContain("Không có gì khớp với bộ lọc.");
  });

  test("gets one more session to write without losing what was typed", async () => {
    const page = await host.post(`${T}/moi`, form({ more: "1", title: "Ba buổi" }));
    expect(page.status).toBe(200);
    expect(page.body).toContain("Buổi 3");
    expect(page.body).toContain('value="Ba buổi"');
  });
});

describe("seats", () => {
  test("run out, wait in line, and go to who waited longest", async () => {
    const id = await announce({ title: "Hai chỗ", capacity: "2" });
    const [a, b, c] = people;
    for (const one of [a, b, c]) expect((await one?.browser.post(`${T}/${id}/ghi-ten`, {}))?.status).toBe(303);
    expect((await c?.browser.get(`${T}/${id}`))?.body).toContain("Bạn đang chờ chỗ, thứ 1");
    expect((await c?.browser.post(`${T}/${id}/ghi-ten`, {}))?.body).toContain("Bạn đã ghi tên rồi.");
    expect((await a?.browser.post(`${T}/${id}/thoi`, {}))?.status).toBe(303);
    expect((await c?.browser.get(`${T}/${id}`))?.body).toContain("Bạn có chỗ");
    // Whoever comes back stands at the end of the line.
    await a?.browser.post(`${T}/${id}/ghi-ten`, {});
    expect((await findSeatOf(site.app.db, id, a?.person.id ?? ""))?.state).toBe("waiting");
    const mine = await c?.browser.get(`${T}/cua-toi`);
    expect(mine?.body).toContain("Hai chỗ");
    expect(await problemsOf(mine?.body ?? "")).toEqual([]);
  });

  test("that become free are told to who waited, officials and guests, and to nobody who left meanwhile", async () => {
    const id = await announce({ title: "Một chỗ, ba người chờ", capacity: "1", guests: "Phóng viên" });
    const [a, b, c] = people;
    await a?.browser.post(`${T}/${id}/ghi-ten`, {});
    const made = await host.post(`${T}/${id}/khach-moi`, {});
    const address = /(\/moi-du\/[\w-]{43})/.exec(made.body)?.[1] ?? "";
    const typed = { name: "Đỗ Minh Châu", office: "Báo Cà Mau" };
    const bad = await site.visitor.post(address, { ...typed, email: "chau@" });
    expect([bad.status, bad.body]).toEqual([422, expect.stringContaining("Hãy ghi địa chỉ thư đúng dạng")]);
    expect(bad.body).toContain("Đỗ Minh Châu");
    expect(await problemsOf(bad.body)).toEqual([]);
    const signed = await site.visitor.post(address, { ...typed, email: "chau@bao.danbiet.example" });
    expect(signed.status).toBe(303);
    const kept = await site.app.db.selectFrom("courseSeat").select("guestSealed").where("courseId", "=", id).execute();
    expect(JSON.stringify(kept)).not.toContain("chau@");
    for (const one of [b, c]) await one?.browser.post(`${T}/${id}/ghi-ten`, {});
    await site.runJobs();
    site.sentMails.length = 0;

    await a?.browser.post(`${T}/${id}/thoi`, {});
    await site.runJobs();
    expect(site.sentMails.map((mail) => mail.to)).toEqual(["chau@bao.danbiet.example"]);
    expect(site.sentMails[0]?.subject).toBe("Bạn đã có chỗ: Một chỗ, ba người chờ");
    expect(site.sentMails[0]?.text).toContain("ngày 27/11/2026");
    expect(site.sentMails[0]?.text).not.toContain("/moi-du/");

    const own = String(signed.headers.location).split("?")[0] ?? "";
    await site.visitor.post(`${own}/thoi`, {});
    await b?.browser.post(`${T}/${id}/thoi`, {});
    site.sentMails.length = 0;
    await site.runJobs();
    const told = await site.app.db
      .selectFrom("person")
      .select("email")
      .where("id", "=", c?.person.id ?? "")
      .execute();
    expect(site.sentMails.map((mail) => mail.to)).toEqual([told[0]?.email]);
    expect(site.sentMails[0]?.text).toContain(`/can-bo/tap-huan/${id}`);
  });

  test("pressed by many at once are never more than there are", async () => {
    const id = await announce({ title: "Một chỗ", capacity: "1" });
    await Promise.all(people.map((one) => one.browser.post(`${T}/${id}/ghi-ten`, {})));
    const rows = await site.app.db.selectFrom("courseSeat").select("state").where("courseId", "=", id).execute();
    expect(rows.map((row) => row.state).sort()).toEqual(["going", "waiting", "waiting"]);
  });

  test("are given by the unit that sends people, and to nobody else's people", async () => {
    const id = await announce({ title: "Xã cử người" });
    const page = await commune.get(`${T}/${id}/cu-nguoi`);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Nguyễn Thị Ánh Tuyết");
    expect(page.body).not.toContain("Lê Hoàng Phúc");
    const [a, b] = people.map((one) => one.person.id) as [string, string];
    expect((await commune.post(`${T}/${id}/cu-nguoi`, {})).status).toBe(422);
    expect((await commune.post(`${T}/${id}/cu-nguoi`, { people: [a, hostPerson.id] })).status).toBe(409);
    expect((await commune.post(`${T}/${id}/cu-nguoi`, { people: [a, b] })).status).toBe(303);
    const told = (await people[0]?.browser.get(`${T}/${id}`))?.body ?? "";
    expect(told).toContain("đã cử bạn đi");
    // Who sends people sees the own ones by name, and not those of others.
    await host.post(`${T}/${id}/ghi-ten`, {});
    const names = await commune.get(`${T}/${id}/danh-sach`);
    expect(names.body).toContain("Huỳnh Ngọc Ẩn");
    expect(names.body).not.toContain("Lê Hoàng Phúc");
  });

  test("close with the sign-up day", async () => {
    const id = await announce({ title: "Hạn hai ngày", ...day("signUpUntil", "22/11/2026") });
    site.clock.set("2026-11-23T02:00:00Z");
    const late = await (await signIn(people[0]?.person as BuiltPerson)).post(`${T}/${id}/ghi-ten`, {});
    expect([late.status, late.body]).toEqual([409, expect.stringContaining("Đã hết hạn ghi tên.")]);
  });
});

describe("attendance", () => {
  test("is ticked on the list, by the code of the room, and written in at the door; guests are sealed", async () => {
    const id = await announce({ title: "Lớp có điểm danh" });
    const [a, b, c] = people;
    for (const one of [a, b]) await one?.browser.post(`${T}/${id}/ghi-ten`, {});
    const [first] = await listSessions(site.app.db, [id]);
    const code = roomCode(site.app.config.secretKey, first?.id ?? "");
    const early = await a?.browser.post(`${T}/${id}/diem-danh`, { code });
    expect([early?.status, early?.body]).toEqual([409, expect.stringContaining("không có buổi nào đang điểm danh")]);
    const ahead = await host.post(`${T}/${id}/danh-sach`, { session: first?.id ?? "", shown: [], present: [] });
    expect(ahead.status).toBe(409);

    site.clock.set("2026-11-27T01:10:00Z");
    const [room, one, third, approving] = await Promise.all([
      signIn(hostPerson),
      signIn(a?.person as BuiltPerson),
      signIn(c?.person as BuiltPerson),
      signIn(b?.person as BuiltPerson),
    ]);
    const shown = await room.get(`${T}/${id}/ma/${first?.id}`);
    expect(shown.body).toContain(`${code.slice(0, 3)} ${code.slice(3)}`);
    expect(await problemsOf(shown.body)).toEqual([]);
    expect((await one.get(`${T}/${id}/ma/${first?.id}`)).status).toBe(409);
    const wrong = await one.post(`${T}/${id}/diem-danh`, { code: "000000" });
    expect([wrong.status, wrong.body]).toEqual([422, expect.stringContaining("Mã không đúng")]);
    expect(await problemsOf(wrong.body)).toEqual([]);
    expect((await one.post(`${T}/${id}/diem-danh`, { code: `${code.slice(0, 3)} ${code.slice(3)}` })).status).toBe(303);
    // In the room without having signed up.
    expect((await third.post(`${T}/${id}/diem-danh`, { code })).status).toBe(303);
    expect(await findSeatOf(site.app.db, id, c?.person.id ?? "")).toMatchObject({ state: "going", how: "door" });

    const list = await room.get(`${T}/${id}/danh-sach?buoi=${first?.id}`);
    expect(await problemsOf(list.body)).toEqual([]);
    const seatOfB = (await findSeatOf(site.app.db, id, b?.person.id ?? ""))?.id ?? "";
    const tick = { session: first?.id ?? "", shown: [seatOfB], present: [seatOfB] };
    expect((await room.post(`${T}/${id}/danh-sach`, tick)).status).toBe(303);
    expect((await approving.get(`${T}/${id}`)).body).toContain("Đã điểm danh 1/2 buổi");
    expect((await room.post(`${T}/${id}/danh-sach`, { ...tick, present: [] })).status).toBe(303);
    expect((await approving.get(`${T}/${id}`)).body).not.toContain("Đã điểm danh 1/2 buổi");

    const guest = { name: "Đỗ Minh Châu", office: "Báo Cà Mau", session: first?.id ?? "" };
    expect((await room.post(`${T}/${id}/danh-sach/ghi-khach`, { ...guest, name: "" })).status).toBe(422);
    expect((await room.post(`${T}/${id}/danh-sach/ghi-khach`, guest)).status).toBe(303);
    const kept = await site.app.db.selectFrom("courseSeat").selectAll().where("courseId", "=", id).execute();
    expect(JSON.stringify(kept)).not.toContain("Minh Châu");
    const masked = (await room.get(`${T}/${id}/danh-sach?buoi=${first?.id}`)).body;
    expect(masked).toContain("Đ… M… C…");
    expect(masked).not.toContain("Đỗ Minh Châu");
    expect((await room.post(`${T}/${id}/danh-sach/ten-khach`, {})).body).toContain("Đỗ Minh Châu");
    const log = await site.app.db
      .selectFrom("auditEntry")
      .select("act")
      .where("subjectId", "=", id)
      .where("act", "=", "course.read-guests")
      .execute();
    expect(log).toHaveLength(1);
    expect((await room.get(`${T}/${id}/danh-sach.csv`)).body).not.toContain("Đỗ Minh Châu");
    const xlsx = await room.get(`${T}/${id}/danh-sach.xlsx`);
    expect(xlsx.bytes.subarray(0, 2).toString()).toBe("PK");
    const sheet = await room.post(`${T}/${id}/phieu-diem-danh`, {});
    expect(sheet.headers["content-type"]).toBe("application/pdf");
  });

  test("by guessing ends after ten wrong codes, without leaving a seat", async () => {
    const id = await announce({ title: "Ai đoán mã" });
    const [first] = await listSessions(site.app.db, [id]);
    site.clock.set("2026-11-27T01:10:00Z");
    const one = await signIn(people[0]?.person as BuiltPerson);
    for (let n = 0; n < 10; n++) expect((await one.post(`${T}/${id}/diem-danh`, { code: "00000x" })).status).toBe(422);
    const code = roomCode(site.app.config.secretKey, first?.id ?? "");
    const late = await one.post(`${T}/${id}/diem-danh`, { code });
    expect([late.status, late.body]).toEqual([409, expect.stringContaining("gõ sai nhiều lần")]);
    expect(await findSeatOf(site.app.db, id, people[0]?.person.id ?? "")).toMatchObject({ state: "left" });
  });
});

describe("materials", () => {
  test("are for those who signed up, and after the last day what was meant for then", async () => {
    const id = await announce({ title: "Lớp có tài liệu" });
    const add = (fields: Record<string, string>, files: { field: string; name: string; bytes: Buffer }[] = []) =>
      host.upload(`${T}/${id}/tai-lieu`, { phase: "before", kind: "file", label: "", ...fields }, files);
    const page = await host.get(`${T}/${id}/tai-lieu`);
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await add({})).body).toContain("Hãy chọn một tệp.");
    const text = { field: "file", name: "xau.exe", bytes: Buffer.from("MZ rất xấu") };
    const wrong = await add({}, [text]);
    expect([wrong.status, wrong.body]).toEqual([422, expect.stringContaining("Chỉ nhận PDF, Word")]);
    const pdf = Buffer.from(
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF",
    );
    expect((await add({}, [{ field: "file", name: "Bài giảng 1.pdf", bytes: pdf }])).status).toBe(303);
    expect((await add({ kind: "link", address: "javascript:alert(1)", label: "x" })).status).toBe(422);
    expect((await add({ kind: "link", address: "/thu-tuc/1.001193", label: "Thủ tục khai sinh" })).status).toBe(303);
    const note = { kind: "note", note: "- Vì sao gộp hai giấy", label: "Ghi chú nền", phase: "after" };
    expect((await add(note)).status).toBe(303);
    const stranger = (await people[0]?.browser.get(`${T}/${id}`))?.body ?? "";
    expect(stranger).toContain("Có 2 tài liệu");
    expect(stranger).not.toContain("Bài giảng 1");
    const file = await site.app.db
      .selectFrom("courseMaterial")
      .select("id")
      .where("courseId", "=", id)
      .where("kind", "=", "file")
      .executeTakeFirstOrThrow();
    expect((await people[0]?.browser.get(`${T}/${id}/tai-lieu/${file.id}`))?.status).toBe(409);
    await people[0]?.browser.post(`${T}/${id}/ghi-ten`, {});
    const mine = (await people[0]?.browser.get(`${T}/${id}`))?.body ?? "";
    expect(mine).toContain("Bài giảng 1");
    expect(mine).not.toContain("Ghi chú nền");
    expect((await people[0]?.browser.get(`${T}/${id}/tai-lieu/${file.id}`))?.status).toBe(200);
    site.clock.set("2026-11-28T02:00:00Z");
    const later = (await (await signIn(people[0]?.person as BuiltPerson)).get(`${T}/${id}`)).body;
    expect(later).toContain("Vì sao gộp hai giấy");
  });
});

test("officers find the courses of their units and take exactly those along", async () => {
  const page = await host.get(`${T}/to-chuc?q=hai cho&tinhtrang=announced`);
  expect(page.body).toContain("Hai chỗ");
  expect(await problemsOf(page.body)).toEqual([]);
  expect((await host.get(`${T}/to-chuc.csv?q=hai cho`)).body.trim().split("\n")).toHaveLength(2);
  expect(await problemsOf((await commune.get(`${T}/to-chuc`)).body)).toEqual([]);
});

test("whoever has a seat is told before the day", async () => {
  const id = await announce({ title: "Nhắc tôi" });
  await people[0]?.browser.post(`${T}/${id}/ghi-ten`, {});
  const lines = await remindOfCourses(site.app, {
    today: "2026-11-26",
    now: new Date("2026-11-26T00:00:00Z"),
    since: "2026-11-25",
    isNamed: (on) => on === "2026-11-27",
  });
  expect(lines.filter((one) => one.path === `${T}/${id}`)).toEqual([
    {
      personId: people[0]?.person.id,
      dueOn: "2026-11-27",
      text: "Nhắc tôi: 08:00–11:00 ngày 27/11/2026",
      path: `${T}/${id}`,
    },
  ]);
});
