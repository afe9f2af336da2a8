import { createHash, randomUUID } from "node:crypto";
import { JSDOM } from "jsdom";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { shift } from "../../platform/calendar/index.ts";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Answer, type Browser, useTestApp } from "../../testing/app.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../organisations/index.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { loadInterrupts } from "./programmes/load-schedule.ts";
import { publishWithSound } from "./testing/publish-with-sound.ts";

const site = useTestApp();
const BASE = "/can-bo/truyen-thanh";
let units: Awaited<ReturnType<typeof buildProvince>>;
let editor: Browser;
let approver: Browser;
let officer: Browser;
let stranger: Browser;
let itemId: string;
let people: Record<"editor" | "approver" | "officer" | "stranger", BuiltPerson>;

/** It is this moment; sessions do not last for days, so everybody signs in again. */
async function standAt(moment: string): Promise<void> {
  site.clock.set(moment);
  const browserOf = async (person: BuiltPerson) => site.browser(await signedIn(site.app, { person }));
  editor = await browserOf(people.editor);
  approver = await browserOf(people.approver);
  officer = await browserOf(people.officer);
  stranger = await browserOf(people.stranger);
}

beforeAll(async () => {
  const { db } = site.app;
  units = await buildProvince(db);
  await transaction(db, (tx) => saveHomeUnit(tx, units.province));
  const unitId = units.tanThanh;
  people = {
    editor: await buildPerson(db, { unitId, roles: ["editor"], name: "Ngô Bảo Trân" }),
    approver: await buildPerson(db, { unitId, roles: ["approver"], name: "Tô Hữu Nghĩa" }),
    officer: await buildPerson(db, { unitId, roles: ["officer"], name: "Lý Thu Sang" }),
    stranger: await buildPerson(db, { unitId: units.hungMy, roles: ["editor", "approver", "officer"] }),
  };
  await standAt("2026-12-01T01:00:00Z");
  itemId = await publishWithSound(
    site,
    { editor, approver },
    { unitId, title: "Sao y lấy ngay trong buổi", seconds: 90 },
  );
  await addSlot("Buổi sáng", "5:30", "5:45");
  await addSlot("Buổi chiều", "17:00", "17:15");
});

const idIn = (answer: Answer): string => /([0-9a-f-]{36})/.exec(String(answer.headers.location))?.[1] ?? "";

async function ok(answer: Promise<Answer>): Promise<Answer> {
  const done = await answer;
  expect(done.status, done.body.replace(/<[^>]+>/g, " ").slice(0, 2_000)).toBe(303);
  return done;
}

const addSlot = (name: string, beginsAt: string, endsAt: string, more: Record<string, string | string[]> = {}) =>
  ok(
    editor.post(`${BASE}/khung-gio`, {
      unitId: units.tanThanh,
      kind: "air",
      name,
      beginsAt,
      endsAt,
      weekdays: ["1", "2", "3", "4", "5", "6", "7"],
      language: "",
      ...more,
    }),
  );

async function addStation(name: string, more: Record<string, string> = {}): Promise<string> {
  return idIn(
    await ok(
      officer.post(`${BASE}/diem-phat/moi`, {
        unitId: units.tanThanh,
        medium: "loudspeaker",
        kind: "player",
        name,
        hamlet: "Khóm 5",
        place: "Nhà văn hóa khóm 5",
        language1: "vi",
        volume: "70",
        ...more,
      }),
    ),
  );
}

const orderFields = (more: Record<string, string | string[]> = {}) => ({
  unitId: units.tanThanh,
  itemId,
  "fromDay-day": "1",
  "fromDay-month": "12",
  "fromDay-year": "2026",
  days: "3",
  slotId: "",
  priority: "ordinary",
  note: "",
  ...more,
});

async function pair(stationId: string): Promise<{ token: string; code: string }> {
  const page = await officer.post(`${BASE}/diem-phat/${stationId}/ghep`, {});
  expect(page.status).toBe(200);
  const code = /govuk-heading-l">([A-Z0-9]{4}-[A-Z0-9]{4})</.exec(page.body)?.[1] ?? "";
  const answer = await site.visitor.send("POST", "/api/v1/devices/pair", { code, name: "Điện thoại cũ" });
  expect(answer.status).toBe(201);
  return { token: answer.json<{ token: string }>().token, code };
}

const asDevice = (token: string) => ({
  get: (path: string, headers: Record<string, string> = {}) =>
    site.visitor.get(`/api/v1/device${path}`, { authorization: `Bearer ${token}`, ...headers }),
  post: (path: string, body: unknown) =>
    site.visitor.send("POST", `/api/v1/device${path}`, body, { authorization: `Bearer ${token}` }),
});

interface Entry {
  id: string;
  sha256: string;
  seconds: number;
  bytes: number;
  startsAt: string;
}
const entriesOf = (answer: Answer): Entry[] =>
  answer.json<{ days: { entries: Entry[] }[] }>().days.flatMap((day) => day.entries);

const report = (entry: Entry, more: Record<string, unknown> = {}) => ({
  id: randomUUID(),
  entryId: entry.id,
  startedAt: entry.startsAt,
  endedAt: new Date(Date.parse(entry.startsAt) + entry.seconds * 1000).toISOString(),
  seconds: entry.seconds,
  result: "ok",
  note: null,
  ...more,
});

describe("times of a unit", () => {
  test("slots and quiet times never get in each other's way", async () => {
    const page = await editor.get(`${BASE}/khung-gio`);
    expect(await problemsOf(page.body)).toEqual([]);
    const post = (fields: Record<string, string | string[]>) =>
      editor.post(`${BASE}/khung-gio`, {
        unitId: units.tanThanh,
        kind: "air",
        name: "Thử",
        weekdays: ["1"],
        language: "",
        ...fields,
      });
    const clash = await post({ beginsAt: "5:40", endsAt: "6:00" });
    expect([clash.status, clash.body.includes("Trùng với khung giờ khác")]).toEqual([409, true]);
    expect(await problemsOf(clash.body)).toEqual([]);
    const over = await post({ kind: "quiet", beginsAt: "17:10", endsAt: "18:00" });
    expect([over.status, over.body.includes("đang có khung giờ phát")]).toEqual([409, true]);
    await addSlot("Nghỉ trưa", "11:30", "13:30", { kind: "quiet" });
    const within = await post({ beginsAt: "12h00", endsAt: "12 giờ 10" });
    expect([within.status, within.body.includes("nằm trong giờ yên tĩnh")]).toEqual([409, true]);
    // Over midnight it is quiet on the evening of its day and on the morning after.
    await addSlot("Ban đêm", "22:00", "5:00", { kind: "quiet", weekdays: ["1"] });
    for (const [day, beginsAt, endsAt] of [
      ["1", "22:30", "22:40"],
      ["2", "4:30", "4:45"],
    ] as const)
      expect((await post({ weekdays: [day], beginsAt, endsAt })).status, `${day} ${beginsAt}`).toBe(409);
    expect((await editor.get(`${BASE}/khung-gio`)).body).toContain("22:00–05:00 hôm sau");
    const wrongs: Record<string, string | string[]>[] = [
      { kind: "quiet", beginsAt: "10:00", endsAt: "10:00" },
      { beginsAt: "25:00", endsAt: "26:00" },
      { beginsAt: "10:00", endsAt: "9:00" },
      { beginsAt: "6:00", endsAt: "10:00" },
      { beginsAt: "8:00", endsAt: "8:10", weekdays: [] },
      { beginsAt: "8:00", endsAt: "8:10", name: "" },
      { beginsAt: "8:00", endsAt: "8:10", language: "xx" },
    ];
    for (const wrong of wrongs) {
      const answer = await post(wrong);
      expect(answer.status, JSON.stringify(wrong)).toBe(422);
      expect(await problemsOf(answer.body)).toEqual([]);
    }
    expect((await stranger.post(`${BASE}/khung-gio`, { unitId: units.tanThanh })).status).toBe(422);
  });
});

describe("an item in the programme", () => {
  let stationId: string;
  beforeAll(async () => {
    stationId = await addStation("Cụm loa khóm 5");
  });

  test("is put in by an editor for some days, stands in the day's programme with its time, and is taken out again", async () => {
    const form = await editor.get(`${BASE}/them?tin=${itemId}`);
    expect(await problemsOf(form.body)).toEqual([]);
    expect(form.body).toContain("Sao y lấy ngay trong buổi");
    const orderId = idIn(await ok(editor.post(`${BASE}/them`, orderFields())));
    const day = await officer.get(`${BASE}?ngay=03/12/2026`);
    expect(await problemsOf(day.body)).toEqual([]);
    expect(day.body).toContain("Cụm loa khóm 5");
    expect(day.body).toContain("05:30");
    expect(day.body).toContain("Dùng 1 phút 30 giây trên 15 phút");
    expect((await officer.get(`${BASE}?ngay=04/12/2026`)).body).not.toContain("05:30</td>");
    const csv = (await officer.get(`${BASE}.csv?ngay=02/12/2026`)).body;
    expect(csv.trim().split("\n")).toHaveLength(3);
    const record = await editor.get(`${BASE}/muc/${orderId}`);
    expect(await problemsOf(record.body)).toEqual([]);
    await ok(editor.post(`${BASE}/muc/${orderId}/dua-ra`, {}));
    expect((await officer.get(`${BASE}?ngay=02/12/2026`)).body).not.toContain(">Sao y lấy ngay trong buổi<");
  });

  test.each([
    ["a day that is past", { "fromDay-day": "30", "fromDay-month": "11" }, "Ngày phát phải từ hôm nay"],
    ["no real day", { "fromDay-day": "31", "fromDay-month": "2" }, "Ngày phát phải là ngày có thật"],
    ["61 days", { days: "61" }, "Số ngày từ 1 đến 60"],
    ["no item", { itemId: "" }, "Hãy chọn bài"],
    ["a priority that is none", { priority: "highest" }, "Hãy chọn thứ tự ưu tiên"],
    ["a slot that is no id", { slotId: "x" }, "Hãy chọn khung giờ"],
  ])("%s comes back with a sentence", async (_what, change, sentence) => {
    const answer = await editor.post(`${BASE}/them`, orderFields({ note: "Giữ câu này", ...change }));
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(sentence);
    expect(answer.body).toContain("Giữ câu này");
    expect(await problemsOf(answer.body)).toEqual([]);
  });

  test("only what is approved and out, only slots and stations of one's own, only by editors of the unit", async () => {
    const draft = idIn(
      await editor.post("/can-bo/tin-bai/moi", {
        unitId: units.tanThanh,
        kind: "news",
        title: "Chưa duyệt",
        summary: "Chưa ai đọc lại.",
        body: "Nội dung.",
        topic: "procedures",
        audiences: "residents",
      }),
    );
    const changes: Record<string, string | string[]>[] = [
      { itemId: draft },
      { slotId: randomUUID() },
      { stationIds: [randomUUID()] },
    ];
    for (const change of changes)
      expect((await editor.post(`${BASE}/them`, orderFields(change))).status, JSON.stringify(change)).toBe(409);
    expect((await stranger.post(`${BASE}/them`, orderFields())).status).toBe(409);
    expect((await officer.post(`${BASE}/them`, orderFields())).status).toBe(403);
    expect((await stranger.get(`${BASE}?donvi=${units.tanThanh}`)).body).not.toContain("Cụm loa khóm 5");
  });

  test("a device of another station neither gets it nor may fetch its sound", async () => {
    const orderId = idIn(await ok(editor.post(`${BASE}/them`, orderFields({ stationIds: [stationId] }))));
    const other = await addStation("Cụm loa khóm 6");
    const { token } = await pair(stationId);
    const { token: otherToken } = await pair(other);
    const [entry] = entriesOf(await asDevice(token).get("/programme"));
    expect(entriesOf(await asDevice(otherToken).get("/programme"))).toEqual([]);
    expect((await asDevice(otherToken).get(`/audio/${entry?.sha256}`)).status).toBe(404);
    await ok(editor.post(`${BASE}/muc/${orderId}/dua-ra`, {}));
  });
});

describe("a device", () => {
  let stationId: string;
  let token: string;
  let code: string;
  let entries: Entry[];
  beforeAll(async () => {
    stationId = await addStation("Cụm loa có máy");
    await ok(editor.post(`${BASE}/them`, orderFields({ days: "5", stationIds: [stationId] })));
    ({ token, code } = await pair(stationId));
    entries = entriesOf(await asDevice(token).get("/programme"));
  });

  test("is let in once by a short code; the code and the token stand nowhere in the database", async () => {
    const again = await site.visitor.send("POST", "/api/v1/devices/pair", { code, name: "Khác" });
    expect(again.status).toBe(422);
    expect(again.json<{ errors: { pointer: string }[] }>().errors[0]?.pointer).toBe("/code");
    const rows = await sql<{ text: string }>`
      select (select string_agg(d::text, ' ') from station_device d) || (select string_agg(p::text, ' ') from device_pairing p) as text`.execute(
      site.app.db,
    );
    const text = rows.rows[0]?.text ?? "";
    expect(text).not.toContain(token);
    expect(text.toLowerCase()).not.toContain(code.toLowerCase());
    expect(text.toLowerCase()).not.toContain(code.replace("-", "").toLowerCase());
    const page = await officer.get(`${BASE}/diem-phat/${stationId}`);
    expect(page.body).toContain("Điện thoại cũ");
    expect(page.body).not.toContain(code);
    expect(await problemsOf(page.body)).toEqual([]);
  });

  test("a code that has run out, that is none, or of a station switched off lets nobody in", async () => {
    const page = await officer.post(`${BASE}/diem-phat/${stationId}/ghep`, {});
    expect(await problemsOf(page.body)).toEqual([]);
    const late = /govuk-heading-l">([A-Z0-9-]{9})</.exec(page.body)?.[1] ?? "";
    const before = site.clock.now();
    site.clock.set(new Date(before.getTime() + 31 * 60_000));
    for (const wrong of [late, "AAAA-AAAA", "x"])
      expect((await site.visitor.send("POST", "/api/v1/devices/pair", { code: wrong, name: "Máy" })).status).toBe(422);
    site.clock.set(before);
    expect((await site.visitor.send("POST", "/api/v1/devices/pair", {})).status).toBe(422);
  });

  test("fetches today and the coming week, and each sound by its sum, whole or in part, unchanged without its bytes", async () => {
    const device = asDevice(token);
    const answer = await device.get("/programme");
    expect(answer.json<{ days: unknown[] }>().days).toHaveLength(8);
    // Half past five in the morning in Vietnam is the evening before in Greenwich.
    const mornings = ["2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04"];
    expect(entries.map((entry) => entry.startsAt)).toEqual(
      mornings.flatMap((day) => [`${day}T22:30:00.000Z`, `${shift(day, 1)}T10:00:00.000Z`]),
    );
    expect((await device.get("/programme", { "if-none-match": String(answer.headers.etag) })).status).toBe(304);
    const [entry] = entries as [Entry];
    const sound = await device.get(`/audio/${entry.sha256}`);
    expect(createHash("sha256").update(sound.bytes).digest("hex")).toBe(entry.sha256);
    expect(sound.bytes.length).toBe(entry.bytes);
    const part = await device.get(`/audio/${entry.sha256}`, { range: "bytes=10-19" });
    expect([part.status, part.bytes.length, part.headers["content-range"]]).toEqual([
      206,
      10,
      `bytes 10-19/${entry.bytes}`,
    ]);
    expect((await device.get(`/audio/${entry.sha256}`, { "if-none-match": String(sound.headers.etag) })).status).toBe(
      304,
    );
    expect((await device.get(`/audio/${"0".repeat(64)}`)).status).toBe(404);
  });

  test("without a token, with a wrong one, or with a person's, nothing is told", async () => {
    expect((await site.visitor.get("/api/v1/device/programme")).status).toBe(401);
    expect((await editor.get("/api/v1/device/programme")).status).toBe(401);
    expect((await asDevice("x".repeat(43)).get("/programme")).status).toBe(401);
    expect((await asDevice("x".repeat(43)).post("/plays", { plays: [] })).status).toBe(401);
  });

  test("tells what it played, days later and with a wrong clock; minutes stand on the page and in the ledger, told twice they count once", async () => {
    const device = asDevice(token);
    await standAt("2026-12-04T02:00:00Z");
    const week = entries.filter((entry) => Date.parse(entry.startsAt) < Date.parse("2026-12-04T02:00:00Z")).slice(1);
    // Its clock runs seven minutes behind: all times of the batch are put right by the moment of sending.
    const behind = 7 * 60_000;
    const wrong = (text: string): string => new Date(Date.parse(text) - behind).toISOString();
    const plays = week.map((entry) => {
      const one = report(entry);
      return { ...one, startedAt: wrong(one.startedAt), endedAt: wrong(one.endedAt) };
    });
    const batch = { sentAt: new Date(site.clock.now().getTime() - behind).toISOString(), plays };
    const first = (await device.post("/plays", batch)).json<{ accepted: string[]; refused: unknown[] }>();
    expect(first.refused).toEqual([]);
    expect(first.accepted).toHaveLength(plays.length);
    const again = (await device.post("/plays", batch)).json<{ accepted: string[]; refused: unknown[] }>();
    expect([again.accepted.length, again.refused.length]).toEqual([plays.length, 0]);
    const list = await officer.get(`${BASE}/luot-phat?diem=${stationId}`);
    expect(await problemsOf(list.body)).toEqual([]);
    const minutes = (plays.length * 90) / 60;
    expect(list.body).toContain(`<span class="db-stats__figure">${String(minutes).replace(".", ",")}`);
    const ledger = await sql<{ seconds: number; days: number; place: string; language: string }>`
      select sum(seconds)::int as seconds, count(*)::int as days, min(place) as place, min(language) as language
      from ledger_entry where channel = 'loudspeaker' and state = 'sent' and record_id = ${itemId}`.execute(
      site.app.db,
    );
    expect(ledger.rows[0]).toEqual({ seconds: plays.length * 90, days: 4, place: "Khóm 5", language: "vi" });
    const kept = await sql<{ at: Date }>`
      select min(started_at) as at from station_play where station_id = ${stationId}`.execute(site.app.db);
    const shift = Math.abs((kept.rows[0]?.at.getTime() ?? 0) - Date.parse(week[0]?.startsAt ?? ""));
    expect(shift).toBeLessThan(1_000);
    expect((await officer.get(`${BASE}/luot-phat.csv?diem=${stationId}`)).body.trim().split("\n")).toHaveLength(
      plays.length + 1,
    );
    const play = /luot-phat\/([0-9a-f-]{36})/.exec(list.body)?.[1];
    const record = await approver.get(`${BASE}/luot-phat/${play}`);
    expect(await problemsOf(record.body)).toEqual([]);
    expect((await stranger.get(`${BASE}/luot-phat/${play}`)).status).toBe(404);
  });

  test("what cannot have been played is refused with a reason, the rest of the batch is taken", async () => {
    await standAt("2026-12-04T12:00:00Z");
    const device = asDevice(token);
    const last = entries.at(-3) as Entry;
    const tomorrow = entries.at(-2) as Entry;
    const good = report(last);
    const other = last.id.replace(/^o\.[0-9a-f-]{36}/, `o.${randomUUID()}`);
    const wrong = {
      "entry-unknown": report(last, { entryId: "nonsense" }),
      "entry-unknown ": report(last, { entryId: other }),
      "in-the-future": report(tomorrow),
      "not-on-its-day": report(last, { startedAt: "2026-12-03T10:00:00Z", endedAt: "2026-12-03T10:01:30Z" }),
      "ends-before-it-begins": report(last, { endedAt: new Date(Date.parse(last.startsAt) - 1_000).toISOString() }),
      "longer-than-its-time": report(last, { seconds: 900 }),
      overlaps: report(last, { seconds: 60 }),
    };
    const answer = (await device.post("/plays", { plays: [good, ...Object.values(wrong)] })).json<{
      accepted: string[];
      refused: { id: string; code: string }[];
    }>();
    expect(answer.accepted).toEqual([good.id]);
    const codes = new Map(answer.refused.map((one) => [one.id, one.code]));
    for (const [code, one] of Object.entries(wrong)) expect(codes.get(one.id), code).toBe(code.trim());
    for (const body of [
      { plays: [{}] },
      { plays: Array.from({ length: 101 }, () => good) },
      { plays: [report(last, { startedAt: "hôm qua" })] },
    ])
      expect((await device.post("/plays", body)).status).toBe(422);
  });

  test("nobody hears more of a recording than there is", async () => {
    await standAt("2026-12-04T23:30:00Z");
    const next = entries.at(-2) as Entry;
    const long = report(next, {
      endedAt: new Date(Date.parse(next.startsAt) + 3_600_000).toISOString(),
      seconds: 3_600,
    });
    expect((await asDevice(token).post("/plays", { plays: [long] })).json()).toMatchObject({ accepted: [long.id] });
    const found = await sql<{ seconds: number }>`select seconds from station_play where report_id = ${long.id}`.execute(
      site.app.db,
    );
    expect(found.rows[0]?.seconds).toBe(next.seconds);
  });

  test("at a station out of use it plays nothing, still tells what it played, and goes on once it is in use again", async () => {
    const device = asDevice(token);
    await ok(officer.post(`${BASE}/diem-phat/${stationId}/tat`, { reason: "Sửa cột" }));
    expect(entriesOf(await device.get("/programme"))).toEqual([]);
    const before = report(entries.at(-3) as Entry, { result: "failed", seconds: 0 });
    expect((await device.post("/plays", { plays: [before] })).json()).toMatchObject({ accepted: [before.id] });
    await ok(officer.post(`${BASE}/diem-phat/${stationId}/bat`, {}));
    expect(entriesOf(await device.get("/programme"))).not.toEqual([]);
  });

  test("tells how it is, and once revoked is told nothing any more", async () => {
    const device = asDevice(token);
    const health = {
      version: "web 1",
      state: "waiting",
      volume: 70,
      storageUsed: 1e6,
      storageFree: 1e9,
      readyThrough: "2026-12-08",
      waitingReports: 0,
      lastError: null,
    };
    expect((await device.post("/health", health)).status).toBe(200);
    expect((await device.post("/health", { ...health, volume: 400 })).status).toBe(422);
    const page = await officer.get(`${BASE}/diem-phat/${stationId}`);
    expect(page.body).toContain("08/12/2026");
    const act = /action="([^"]+thu-hoi)"/.exec(page.body)?.[1] ?? "";
    expect((await stranger.post(act, {})).status).toBe(404);
    await ok(officer.post(act, {}));
    expect((await device.get("/programme")).status).toBe(401);
  });
});

describe("an emergency", () => {
  test("needs somebody who may approve and did not write it, sound and an end; players hear of it until it expires", async () => {
    await standAt("2026-12-05T01:00:00Z");
    // Nobody recorded it in the language of the hamlet: an emergency is heard in Vietnamese all the same.
    const stationId = await addStation("Cụm loa khẩn", { language1: "km" });
    const device = asDevice((await pair(stationId)).token);
    const fields = (more: Record<string, string> = {}) => ({
      unitId: units.tanThanh,
      itemId,
      reason: "Bão vào trong đêm",
      "endDate-day": "5",
      "endDate-month": "12",
      "endDate-year": "2026",
      endTime: "12:00",
      everyMinutes: "15",
      ...more,
    });
    expect((await editor.post(`${BASE}/khan`, fields())).status).toBe(403);
    expect((await stranger.post(`${BASE}/khan`, fields())).status).toBe(409);
    for (const [wrong, status] of [
      [{ endTime: "7:59" }, 422],
      [{ endTime: "" }, 422],
      [{ reason: "" }, 422],
      [{ "endDate-day": "9" }, 422],
      [{ everyMinutes: "1" }, 422],
      [{ itemId: randomUUID() }, 409],
    ] as const) {
      const answer = await approver.post(`${BASE}/khan`, fields(wrong));
      expect(answer.status, JSON.stringify(wrong)).toBe(status);
      expect(await problemsOf(answer.body)).toEqual([]);
    }
    await ok(approver.post(`${BASE}/khan`, fields()));
    const page = await approver.get(`${BASE}/khan`);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Bão vào trong đêm");
    const heard = (await device.get("/interrupts")).json<{ interrupts: (Entry & { until: string })[] }>().interrupts;
    expect(heard.map((one) => one.until)).toEqual(["2026-12-05T05:00:00.000Z"]);
    const one = heard[0] as Entry;
    expect((await device.get(`/audio/${one.sha256}`)).status).toBe(200);
    const told = { ...report({ ...one, startsAt: "2026-12-05T01:00:10Z" }) };
    await standAt("2026-12-05T01:05:00Z");
    expect((await device.post("/plays", { plays: [told] })).json<{ accepted: string[] }>().accepted).toEqual([told.id]);
    await standAt("2026-12-05T05:00:01Z");
    expect((await device.get("/interrupts")).json<{ interrupts: unknown[] }>().interrupts).toEqual([]);
    const late = report({ ...one, startsAt: "2026-12-05T05:00:00.500Z" });
    await standAt("2026-12-05T05:10:00Z");
    expect(
      (await device.post("/plays", { plays: [late] })).json<{ refused: { code: string }[] }>().refused[0]?.code,
    ).toBe("outside-its-time");
  });

  test("goes to chosen stations only, and the others hear nothing of it", async () => {
    await standAt("2026-12-05T13:00:00Z");
    const [near, far] = [await addStation("Cụm loa ven sông"), await addStation("Cụm loa chợ")];
    const fields = (more: Record<string, string | string[]>) => ({
      unitId: units.tanThanh,
      itemId,
      reason: "Nước lên nhanh ven sông",
      "endDate-day": "5",
      "endDate-month": "12",
      "endDate-year": "2026",
      endTime: "23:00",
      everyMinutes: "10",
      where: "chosen",
      ...more,
    });
    for (const [wrong, status, said] of [
      [{}, 422, "Hãy chọn ít nhất một điểm phát"],
      [{ stationIds: "x" }, 422, "Hãy chọn ít nhất một điểm phát"],
      [{ stationIds: [near, randomUUID()] }, 409, "điểm phát"],
    ] as const) {
      const answer = await approver.post(`${BASE}/khan`, fields(wrong as Record<string, string>));
      expect([answer.status, answer.body]).toEqual([status, expect.stringContaining(said)]);
      expect(answer.body).toContain("Nước lên nhanh ven sông");
      expect(await problemsOf(answer.body)).toEqual([]);
    }
    await ok(approver.post(`${BASE}/khan`, fields({ stationIds: [near] })));
    const heard = async (id: string) =>
      (await loadInterrupts(site.app.db, { id, unitId: units.tanThanh }, site.clock.now())).length;
    expect([await heard(near), await heard(far)]).toEqual([1, 0]);
    const page = await approver.get(`${BASE}/khan`);
    expect(page.body).toMatch(/Nước lên nhanh ven sông[\s\S]*Cụm loa ven sông/);
    await ok(approver.post(/action="([^"]+\/dung)"/.exec(page.body)?.[1] ?? "", {}));
  });

  test("of a province goes to whole communes and to loudspeakers found by words, without script and with all that was typed", async () => {
    await standAt("2026-12-05T02:00:00Z");
    const { db } = site.app;
    const leader = site.browser(
      await signedIn(site.app, { person: await buildPerson(db, { unitId: units.province, roles: ["approver"] }) }),
    );
    await sql`
      insert into station (unit_id, medium, kind, code, name, hamlet, place, languages, created_by_name, created_at, changed_by_name, changed_at)
      select ${units.hungMy}, 'loudspeaker', 'manual', translate(lpad(n::text, 6, 'z'), '01', 'xy'), 'Loa Hưng Mỹ ' || n,
        case when n % 100 = 0 then 'Ấp Rau Dừa' end, 'Trụ điện', '{vi}', 'thử', now(), 'thử', now()
      from generate_series(1, 700) as n`.execute(db);
    const typed = {
      unitId: units.province,
      itemId,
      reason: "Triều cường vượt báo động ba",
      "endDate-day": "5",
      "endDate-month": "12",
      "endDate-year": "2026",
      endTime: "20:00",
      everyMinutes: "30",
      where: "chosen",
    };
    const form = await leader.get(`${BASE}/khan?donvi=${units.province}`);
    expect(form.body).toContain("(700 cụm loa)");
    expect(form.body).not.toContain("Loa Hưng Mỹ 1<");
    const found = await leader.post(`${BASE}/khan`, { ...typed, step: "find", find: "rau dua" });
    expect(found.status).toBe(200);
    expect(await problemsOf(found.body)).toEqual([]);
    expect(found.body.match(/Ấp Rau Dừa/g)).toHaveLength(7);
    expect(found.body).toContain(typed.reason);
    const one = /value="([0-9a-f-]{36})"[^>]*>\s*<label[^>]*>Loa Hưng Mỹ 300,/.exec(found.body)?.[1] ?? "";
    const again = await leader.post(`${BASE}/khan`, { ...typed, step: "find", find: "hung my", stationIds: [one] });
    expect(again.body).toMatch(new RegExp(`value="${one}"[^>]*checked|checked[^>]*value="${one}"`));
    expect(again.body).toContain("Còn 640 cụm loa nữa");
    const none = await leader.post(`${BASE}/khan`, typed);
    expect([none.status, none.body]).toEqual([422, expect.stringContaining("Hãy chọn ít nhất một điểm phát")]);
    expect(none.body).toContain('id="stationIds"');

    // Everywhere and some places at once is not guessed at: an emergency meant for one commune would go out in all.
    const both = await leader.post(`${BASE}/khan`, { ...typed, where: "all", unitIds: [units.hungMy] });
    expect([both.status, both.body]).toEqual([422, expect.stringContaining("Bạn đã chọn nơi phát ở dưới")]);
    expect(await problemsOf(both.body)).toEqual([]);

    await ok(leader.post(`${BASE}/khan`, { ...typed, unitIds: [units.hungMy], stationIds: [one] }));
    const { stationIds } = await db
      .selectFrom("broadcastInterrupt")
      .select("stationIds")
      .where("reason", "=", typed.reason)
      .executeTakeFirstOrThrow();
    expect(stationIds).toHaveLength(700);
    const page = await leader.get(`${BASE}/khan?donvi=${units.province}`);
    expect(page.body).toContain("700 cụm loa");
    await ok(leader.post(/action="([^"]+\/dung)"/.exec(page.body)?.[1] ?? "", {}));
  });

  test("is stopped, and a slot is ended, by a second press that says what comes of it", async () => {
    const said = (body: string, action: RegExp) =>
      [...new JSDOM(body).window.document.querySelectorAll("form")]
        .find((form) => action.test(form.action))
        ?.closest("details")?.textContent;
    await standAt("2026-12-05T06:00:00Z");
    await ok(
      approver.post(`${BASE}/khan`, {
        unitId: units.tanThanh,
        itemId,
        reason: "Sạt lở bờ sông",
        "endDate-day": "5",
        "endDate-month": "12",
        "endDate-year": "2026",
        endTime: "20:00",
        everyMinutes: "0",
      }),
    );
    const page = (await approver.get(`${BASE}/khan`)).body;
    expect(said(page, /\/dung$/)).toContain("Loa thôi đọc thông báo này trong nửa phút");
    await ok(approver.post(/action="([^"]+\/dung)"/.exec(page)?.[1] ?? "", {}));
    expect(said((await editor.get(`${BASE}/khung-gio`)).body, /\/bo$/)).toContain("Từ hôm nay loa không phát");
  });

  test("is ended before its time by who may order one", async () => {
    await standAt("2026-12-05T06:00:00Z");
    const stationId = await addStation("Cụm loa dừng");
    const device = asDevice((await pair(stationId)).token);
    await ok(
      approver.post(`${BASE}/khan`, {
        unitId: units.tanThanh,
        itemId,
        reason: "Vỡ bờ bao",
        "endDate-day": "5",
        "endDate-month": "12",
        "endDate-year": "2026",
        endTime: "20:00",
        everyMinutes: "0",
      }),
    );
    const stop = /action="([^"]+\/dung)"/.exec((await approver.get(`${BASE}/khan`)).body)?.[1] ?? "";
    expect((await editor.post(stop, {})).status).toBe(403);
    await ok(approver.post(stop, {}));
    expect((await device.get("/interrupts")).json<{ interrupts: unknown[] }>().interrupts).toEqual([]);
  });

  test("the database lets nobody order what he wrote, nor without an end within three days", async () => {
    const row = (orderedBy: string, writer: string, hours: number) => sql`
      insert into broadcast_interrupt (unit_id, item_id, writer_ids, reason, starts_at, expires_at, every_minutes, ordered_by, ordered_by_name)
      values (${units.tanThanh}, ${itemId}, array[${writer}]::uuid[], 'thử', now(), now() + ${hours} * interval '1 hour', 0, ${orderedBy}, 'x')`;
    const { id } = (await sql<{ id: string }>`select id from person limit 1`.execute(site.app.db)).rows[0] as {
      id: string;
    };
    await expect(row(id, id, 1).execute(site.app.db)).rejects.toThrow("broadcast_interrupt_writer_does_not_order");
    await expect(row(id, randomUUID(), 73).execute(site.app.db)).rejects.toThrow("broadcast_interrupt_expires");
    await expect(row(id, randomUUID(), 0).execute(site.app.db)).rejects.toThrow("broadcast_interrupt_expires");
  });
});

describe("a station without our player", () => {
  test("is declared by hand, counts once somebody else confirms it, and is withdrawn with a reason", async () => {
    await standAt("2026-12-06T01:00:00Z");
    const stationId = await addStation("Loa có dây", { kind: "manual", hamlet: "Khóm 9" });
    await ok(editor.post(`${BASE}/them`, orderFields({ "fromDay-day": "6", days: "1", stationIds: [stationId] })));
    await standAt("2026-12-06T04:00:00Z");
    const form = await officer.get(`${BASE}/luot-phat/khai?diem=${stationId}`);
    expect(await problemsOf(form.body)).toEqual([]);
    const entryId =
      /name="played" type="checkbox" value="([^"]+)"|value="(o\.[^"]+)"/.exec(form.body)?.slice(1).find(Boolean) ?? "";
    const declare = (fields: Record<string, string | string[]>) =>
      officer.post(`${BASE}/luot-phat/khai`, {
        stationId,
        day: "2026-12-06",
        played: [entryId],
        [`m.${entryId}`]: "4,5",
        note: "",
        ...fields,
      });
    const wrongs: Record<string, string | string[]>[] = [
      { [`m.${entryId}`]: "0" },
      { [`m.${entryId}`]: "ba" },
      { played: [] },
      { day: "2026-12-07" },
    ];
    for (const wrong of wrongs) {
      const answer = await declare(wrong);
      expect(answer.status, JSON.stringify(wrong)).toBe(422);
      expect(await problemsOf(answer.body)).toEqual([]);
    }
    expect((await declare({ played: ["o.x"], "m.o.x": "3" })).status).toBe(409);
    await ok(declare({}));
    await ok(declare({}));
    const sums = () =>
      sql<{ declared: number; proven: number; rows: number }>`
        select coalesce(sum(seconds) filter (where confirmed_at is null), 0)::int as declared,
          coalesce(sum(seconds) filter (where confirmed_at is not null and withdrawn_at is null), 0)::int as proven,
          (select count(*) from ledger_entry where place = 'Khóm 9' and state = 'sent' and withdrawn_at is null)::int as rows
        from station_play where station_id = ${stationId}`
        .execute(site.app.db)
        .then((found) => found.rows[0]);
    expect(await sums()).toEqual({ declared: 270, proven: 0, rows: 0 });
    const play = /luot-phat\/([0-9a-f-]{36})/.exec(
      (await officer.get(`${BASE}/luot-phat?diem=${stationId}`)).body,
    )?.[1];
    expect((await officer.post(`${BASE}/luot-phat/${play}/xac-nhan`, {})).status).toBe(403);
    await ok(approver.post(`${BASE}/luot-phat/${play}/xac-nhan`, {}));
    expect(await sums()).toEqual({ declared: 0, proven: 270, rows: 1 });
    expect((await approver.post(`${BASE}/luot-phat/${play}/rut`, { reason: "" })).status).toBe(422);
    await ok(approver.post(`${BASE}/luot-phat/${play}/rut`, { reason: "Hôm đó mất điện" }));
    expect(await sums()).toEqual({ declared: 0, proven: 0, rows: 0 });
    expect((await approver.get(`${BASE}/luot-phat/${play}`)).body).toContain("Hôm đó mất điện");
  });
});
