import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Answer, useTestApp } from "../../testing/app.ts";
import { callNext } from "./call-ticket.ts";
import { closeHalls } from "./close-day.ts";
import { forgetTickets } from "./jobs/forget-tickets.ts";
import { hallToken, kioskKey } from "./load-hall.ts";
import { takeTicket } from "./take-ticket.ts";
import { type BuiltHall, buildHall } from "./testing/build-hall.ts";
import type { Ticket } from "./ticket.ts";

const site = useTestApp();
let hall: BuiltHall;
let code: string;
let kiosk: string;
let near: string;
let keys = 0;

beforeAll(async () => {
  hall = await buildHall(site);
});
let day = 20;
beforeEach(async () => {
  // A working day of its own for each test: Monday to Friday of the weeks that follow.
  day = await nextDay();
  await hall.set({});
  const today = await hall.today();
  code = today.hall.code;
  kiosk = `/lay-so/may/${code}/${kioskKey(site.app.config.secretKey, today.hall)}`;
  near = hallToken(site.app.config.secretKey, hall.pointId, today.day);
});

const WORKING = [26, 27, 30, 31, 32, 33, 34, 37, 38, 39, 40, 41, 44, 45, 46, 47, 48, 51, 52, 53, 54, 55, 58];
let used = 0;
async function nextDay(): Promise<number> {
  const next = WORKING[used++] as number;
  await hall.at(new Date(Date.UTC(2026, 10, next, 2)).toISOString());
  return next;
}
/** So many minutes after nine o'clock. */
const minute = (minutes: number): void => site.clock.set(new Date(Date.UTC(2026, 10, day, 2, minutes)).toISOString());
const to = (answer: Answer): string => String(answer.headers.location);

async function take(letter: string, more: { priority?: string; source?: "kiosk" | "phone" } = {}): Promise<Ticket> {
  const today = await hall.today();
  const group = today.groups.find((one) => one.letter === letter);
  const { ticket } = await transaction(site.app.db, (tx) =>
    takeTicket(tx, null, today, {
      groupId: group?.id ?? 0,
      priorityId: today.priorities.find((one) => one.name === more.priority)?.id ?? null,
      source: more.source ?? "kiosk",
      pressKey: `key ${++keys}`,
      device: null,
      at: site.clock.now(),
    }),
  );
  return ticket;
}

const stateOf = async (ticket: Ticket) =>
  (
    await sql<{ state: string; endReason: string | null; counter: string | null; label: string }>`
      select state, end_reason, counter, label from queue_ticket where id = ${ticket.id}`.execute(site.app.db)
  ).rows[0];

/** The key and ticket the page of a counter shows, pressed as a person does. */
async function press(counter: string, act: string, who = hall.as.officer, more: Record<string, string> = {}) {
  const page = await who.get(hall.desk(counter));
  const shown = /name="so" value="([\w-]*)"/.exec(page.body)?.[1] ?? "";
  return who.post(hall.desk(counter), { viec: act, so: shown, khoa: `press ${++keys}`, ...more });
}

describe("a ticket", () => {
  test("is had at the kiosk in two presses, in the languages of the place, and can be followed and given up", async () => {
    await hall.set({ languages: ["en", "km"] });
    const page = await site.visitor.get(kiosk);
    expect(page.status).toBe(200);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Hộ tịch");
    expect(page.body).toContain("Chưa ai đợi");
    // Nobody calls D: nobody is let wait for it.
    expect(page.body).not.toContain("Trả kết quả");
    const a = await hall.groupId("A");
    const second = await site.visitor.get(`${kiosk}?nhom=${a}&tieng=km`);
    expect(await problemsOf(second.body)).toEqual([]);
    expect(second.body).toContain('lang="km"');
    expect((await site.visitor.get(`${kiosk}?nhom=${a}`)).body).toContain("Đơn vị chưa ghi căn cứ.");
    const key = /name="khoa" value="([^"]+)"/.exec(second.body)?.[1] ?? "";
    const taken = await site.visitor.post(kiosk, { nhom: a, uutien: "", khoa: key, tieng: "km" });
    expect(taken.status).toBe(303);
    const slip = await site.visitor.get(to(taken));
    expect(await problemsOf(slip.body)).toEqual([]);
    expect(slip.body).toContain("A001");
    expect(slip.body).toContain("អត្រានុកូលដ្ឋាន");
    expect(slip.body).toContain('data-slip="80mm"');
    expect(slip.headers.refresh).toContain(kiosk);
    const own = /\/([\w-]{16})(\?|$)/.exec(to(taken))?.[1] ?? "";
    const followed = await site.visitor.get(`/lay-so/${own}`);
    expect(await problemsOf(followed.body)).toEqual([]);
    expect(followed.headers.refresh).toBe("20");
    expect(followed.body).toContain("Bạn là người tiếp theo của nhóm");
    expect(followed.body).toContain("Chưa ước được thời gian đợi");
    expect((await site.visitor.post(`/lay-so/${own}/bo`, {})).status).toBe(303);
    await site.visitor.post(`/lay-so/${own}/bo`, {});
    expect((await site.visitor.get(`/lay-so/${own}`)).body).toContain("Bạn đã bỏ số này");
  });

  test("what nobody could press is refused, never with a failure of ours", async () => {
    const odd: Record<string, string>[] = [
      { nhom: "1' or 1=1", uutien: "x".repeat(5_000), khoa: "\u0000".repeat(8) },
      { nhom: "", uutien: "", khoa: "a".repeat(500), tieng: "\u0000" },
      { nhom: "999999999999", uutien: "999999999999", khoa: "ngắn" },
      {},
    ];
    const refused = (status: number): void => {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    };
    for (const fields of odd) {
      refused((await site.visitor.post(kiosk, fields)).status);
      refused((await site.visitor.post(`/lay-so/tai/${code}`, { ...fields, k: near })).status);
      const at = await hall.as.officer.post(hall.desk("1"), { viec: "vang", so: "\u0000", ...fields });
      expect(at.status).toBeLessThan(500);
    }
    for (const query of ["?nhom[]=1&nhom[]=2", "?tieng=%00", "?k=%00&nhom=%00"])
      expect((await site.visitor.get(`${kiosk}${query}`)).status).toBeLessThan(500);
  });

  test("the same press sent again is the same ticket, and the kiosk key of yesterday's address is worth nothing once changed", async () => {
    const fields = { nhom: await hall.groupId("A"), uutien: "", khoa: "the-same-press" };
    const [one, two] = await Promise.all([site.visitor.post(kiosk, fields), site.visitor.post(kiosk, fields)]);
    expect(to(one)).toBe(to(two));
    await hall.as.editor.post(`/can-bo/goi-so/${hall.pointId}/doi-ma`, {});
    expect((await site.visitor.get(kiosk)).status).toBe(404);
    expect((await site.visitor.post(kiosk, fields)).status).toBe(404);
  });

  test("fifty presses of a kiosk in a minute give no more than the hall allows, with a sentence on the tablet", async () => {
    const a = await hall.groupId("A");
    const answers: Answer[] = [];
    for (let n = 0; n < 50; n++)
      answers.push(await site.visitor.post(kiosk, { nhom: a, uutien: "", khoa: `burst-${n}-press` }));
    expect(answers.filter((one) => one.status === 303)).toHaveLength(10);
    expect(answers.at(-1)?.status).toBe(409);
    expect(answers.at(-1)?.body).toContain("Máy vừa phát nhiều số liền nhau");
    expect(await problemsOf(answers.at(-1)?.body ?? "")).toEqual([]);
    minute(2);
    expect((await site.visitor.post(kiosk, { nhom: a, uutien: "", khoa: "afterwards" })).status).toBe(303);
  });

  test("by telephone with the code of the day only, one open ticket each, unless the place allows more", async () => {
    const here = `/lay-so/tai/${code}`;
    const a = await hall.groupId("A");
    const away = await site.visitor.get(here);
    expect(away.body).toContain("Số chỉ lấy được tại nơi tiếp nhận");
    expect(await problemsOf(away.body)).toEqual([]);
    const wrong = await site.visitor.post(here, { nhom: a, uutien: "", khoa: "from home", k: "yesterday123" });
    expect(wrong.status).toBe(409);
    const first = await site.visitor.post(here, { nhom: a, uutien: "", khoa: "phone 1 a", k: near });
    expect(first.status).toBe(303);
    const cookie = String(first.headers["set-cookie"]).split(";")[0] ?? "";
    expect(String(first.headers["set-cookie"])).toMatch(/HttpOnly; SameSite=Lax/);
    const b = await hall.groupId("B");
    const again = await site.visitor.post(here, { nhom: b, uutien: "", khoa: "phone 1 b", k: near }, { cookie });
    expect(to(again)).toBe(`${to(first)}?cu=1`);
    expect((await site.visitor.get(to(again))).body).toContain("Bạn đang có số này");
    // Given up, another one is had.
    await site.visitor.post(`${to(first)}/bo`, {});
    const other = await site.visitor.post(here, { nhom: b, uutien: "", khoa: "phone 1 c", k: near }, { cookie });
    expect(to(other)).not.toContain(to(first));
    await hall.set({ phone: "anywhere" });
    expect((await site.visitor.post(here, { nhom: a, uutien: "", khoa: "from home 2" })).status).toBe(303);
    await hall.set({ phone: "off" });
    expect((await site.visitor.get(here)).body).toContain("không phát số qua điện thoại");
  });

  test("the same browser twice at once has one ticket", async () => {
    const here = `/lay-so/tai/${code}`;
    const cookie = "danbiet_queue=two-tabs-of-one-browser-1";
    const fields = async (n: number) => ({
      nhom: await hall.groupId("A"),
      uutien: "",
      khoa: `tab ${n} press`,
      k: near,
    });
    const both = await Promise.all([1, 2].map(async (n) => site.visitor.post(here, await fields(n), { cookie })));
    expect(new Set(both.map((one) => to(one).split("?")[0])).size).toBe(1);
  });

  test("numbers of a group never repeat on a day, however many are taken at once, and begin anew the next", async () => {
    await hall.set({ perMinute: 60 });
    const labels = (await Promise.all(Array.from({ length: 25 }, () => take("B")))).map((one) => one.label);
    expect([...labels].sort()).toEqual(Array.from({ length: 25 }, (_, at) => `B${String(at + 1).padStart(3, "0")}`));
    const old = await take("A");
    day = await nextDay();
    expect((await take("B")).label).toBe("B001");
    const yesterday = await site.visitor.get(`/lay-so/${old.code}`);
    expect(yesterday.body).toContain("không còn hiệu lực");
    expect(yesterday.headers.refresh).toBeUndefined();
    expect(await problemsOf(yesterday.body)).toEqual([]);
  });

  test("after hours none is given, and who still waits is told why the ticket is over", async () => {
    const waiting = await take("A");
    const serving = await take("B");
    await press("2", "goi");
    await press("2", "bat-dau");
    await hall.at(new Date(Date.UTC(2026, 10, day, 10, 5)).toISOString());
    const closed = await site.visitor.get(kiosk);
    expect(closed.body).toContain("Đã hết giờ nhận hồ sơ hôm nay");
    expect((await site.visitor.post(kiosk, { nhom: await hall.groupId("A"), khoa: "too late 1" })).status).toBe(409);
    // Within the grace those who wait are still called.
    await closeHalls(site.app);
    expect((await stateOf(waiting))?.state).toBe("waiting");
    site.clock.set(new Date(Date.UTC(2026, 10, day, 10, 31)).toISOString());
    expect(await closeHalls(site.app)).toBeGreaterThanOrEqual(2);
    expect(await stateOf(waiting)).toMatchObject({ state: "closed", endReason: "hours" });
    expect(await stateOf(serving)).toMatchObject({ state: "done", endReason: "served" });
    expect((await site.visitor.get(`/lay-so/${waiting.code}`)).body).toContain(
      "Đã hết giờ nhận hồ sơ nên số được đóng",
    );
    expect(await closeHalls(site.app)).toBe(0);
  });

  test("an officer takes one for somebody and gives the slip; without a group the page says so at the place", async () => {
    const address = `/can-bo/goi-so/${hall.pointId}`;
    const page = await hall.as.officer.get(address);
    expect(await problemsOf(page.body)).toEqual([]);
    const wrong = await hall.as.officer.post(`${address}/lay-so`, { khoa: "desk 1 press", nhom: "", uutien: "" });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain("Hãy chọn nhóm việc.");
    expect(await problemsOf(wrong.body)).toEqual([]);
    const closed = await hall.as.officer.post(`${address}/lay-so`, {
      khoa: "desk 2 press",
      nhom: await hall.groupId("D"),
    });
    expect(closed.body).toContain("hiện không có quầy nào nhận");
    const right = await hall.as.officer.post(`${address}/lay-so`, {
      khoa: "desk 3 press",
      nhom: await hall.groupId("C"),
    });
    const slip = await hall.as.officer.get(to(right));
    expect(slip.body).toContain("C001");
    expect(await problemsOf(slip.body)).toEqual([]);
  });
});

describe("at the counter", () => {
  test("one press calls, begins, finishes and calls the next; the ticket's page follows", async () => {
    const [first, second] = [await take("A"), await take("C")];
    expect(to(await press("1", "goi"))).toContain("xong=goi");
    const called = await hall.as.officer.get(hall.desk("1"));
    expect(called.body).toContain("A001");
    expect(await problemsOf(called.body)).toEqual([]);
    expect((await site.visitor.get(`/lay-so/${first.code}`)).body).toContain("Mời đến quầy 1");
    await press("1", "bat-dau");
    minute(6);
    await press("1", "goi");
    expect(await stateOf(first)).toMatchObject({ state: "done", endReason: "served" });
    expect(await stateOf(second)).toMatchObject({ state: "called", counter: "1" });
    await press("1", "bat-dau");
    expect(to(await press("1", "xong"))).toContain("xong=xong");
    expect(to(await press("1", "goi"))).toContain("xong=het");
    const empty = await hall.as.officer.get(hall.desk("1"));
    expect(empty.body).toContain("Không còn ai đợi");
    expect(empty.headers.refresh).toContain("20");
    expect(await problemsOf(empty.body)).toEqual([]);
    const { rows } = await sql<{ n: number; waited: number; served: number }>`
      select count(*)::int as n, max(waited_seconds) as waited, max(served_seconds) as served
      from queue_outcome where day = ${(await hall.today()).day}`.execute(site.app.db);
    expect(rows[0]).toMatchObject({ n: 2, waited: 360, served: 360 });
  });

  test("two counters that press at once never get the same ticket, and none is called twice", async () => {
    await hall.set({ perMinute: 60 });
    for (let n = 0; n < 12; n++) await take(n % 2 === 0 ? "A" : "B");
    const today = await hall.today();
    const all: (string | undefined)[] = [];
    const shown: Record<string, string | null> = { "1": null, "2": null, "3": null };
    for (let round = 0; round < 3; round++) {
      const called = await Promise.all(
        Object.keys(shown).map((counter) =>
          transaction(site.app.db, (tx) =>
            callNext(tx, hall.people.officer.actor, today, {
              counter,
              key: `round ${round} ${counter}`,
              shown: shown[counter] ?? null,
              at: site.clock.now(),
            }),
          ),
        ),
      );
      for (const ticket of called) if (ticket) shown[ticket.counter ?? ""] = ticket.code;
      all.push(...called.map((one) => one?.label));
    }
    expect(all).toHaveLength(9);
    expect(new Set(all).size).toBe(9);
  });

  test("the same press twice is one call, also at once; a press on an old page is told", async () => {
    const first = await take("A");
    await take("A");
    const fields = { viec: "goi", so: "", khoa: "twice the same" };
    const both = await Promise.all([1, 2].map(() => hall.as.officer.post(hall.desk("1"), fields)));
    for (const one of both) expect(to(one)).toContain("xong=goi");
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from queue_ticket where state = 'called' and day = ${first.day}`.execute(site.app.db);
    expect(rows[0]?.n).toBe(1);
    // The other window still shows an empty counter.
    const old = await hall.as.second.post(hall.desk("1"), { viec: "goi", so: "", khoa: "other window" });
    expect(to(old)).toContain("loi=moved-on");
    const told = await hall.as.second.get(to(old));
    expect(told.body).toContain("vừa được xử lý ở cửa sổ khác");
    expect(await problemsOf(told.body)).toEqual([]);
    await press("1", "bat-dau");
    expect(to(await hall.as.second.post(hall.desk("1"), { viec: "vang", so: first.code, khoa: "x" }))).toContain(
      "moved-on",
    );
  });

  test("who is not there comes again after others, and is over the second time", async () => {
    await hall.set({ backAfter: 2 });
    const tickets = [await take("A"), await take("A"), await take("A"), await take("A")];
    const labelAt = async () =>
      /db-calling"[^>]*>.*?(A\d{3})/s.exec((await hall.as.officer.get(hall.desk("1"))).body)?.[1];
    await press("1", "goi");
    await press("1", "vang");
    const order: (string | undefined)[] = [];
    for (let n = 0; n < 3; n++) {
      await press("1", "goi");
      order.push(await labelAt());
    }
    expect(order).toEqual(["A002", "A003", "A001"]);
    expect((await site.visitor.get(`/lay-so/${tickets[0]?.code}`)).body).toContain("Mời đến quầy 1");
    await press("1", "vang");
    expect(await stateOf(tickets[0] as Ticket)).toMatchObject({ state: "left", endReason: "absent" });
    expect((await site.visitor.get(`/lay-so/${tickets[0]?.code}`)).body).toContain("Quầy đã gọi nhưng không gặp bạn");
  });

  test("whoever has priority is called sooner, and not before who has waited longer still", async () => {
    const longest = await take("A");
    minute(20);
    const usual = await take("A");
    minute(40);
    const priority = await take("A", { priority: "Người từ 75 tuổi" });
    const called: (string | undefined)[] = [];
    for (let n = 0; n < 3; n++) {
      await press("1", "goi");
      called.push(/db-calling"[^>]*>.*?(A\d{3})/s.exec((await hall.as.officer.get(hall.desk("1"))).body)?.[1]);
    }
    expect(called).toEqual([longest.label, priority.label, usual.label]);
  });

  test("is moved to another group or counter with number and time kept", async () => {
    const ticket = await take("A");
    await press("1", "goi");
    const same = await press("1", "chuyen", hall.as.officer, { so: ticket.code, nhom: "", quay: "" });
    expect(to(same)).toContain("loi=target-unknown");
    const none = await press("1", "chuyen", hall.as.officer, {
      so: ticket.code,
      nhom: await hall.groupId("D"),
      quay: "",
    });
    expect(to(none)).toContain("loi=group-closed");
    await press("1", "chuyen", hall.as.officer, { so: ticket.code, nhom: await hall.groupId("B"), quay: "" });
    expect(await stateOf(ticket)).toMatchObject({ state: "waiting", label: "A001" });
    await press("2", "goi", hall.as.second);
    expect(await stateOf(ticket)).toMatchObject({ state: "called", counter: "2" });
    // To a counter that calls no group of its own: it calls who was sent to it.
    await press("2", "chuyen", hall.as.second, { so: ticket.code, nhom: "", quay: "4" });
    expect(to(await press("2", "goi", hall.as.second))).toContain("xong=het");
    await press("4", "goi");
    expect(await stateOf(ticket)).toMatchObject({ state: "called", counter: "4" });
  });

  test("paused it calls nobody, and a counter without groups says so", async () => {
    await take("A");
    await hall.as.officer.post(hall.desk("1"), { viec: "nghi" });
    const paused = await hall.as.officer.get(hall.desk("1"));
    expect(paused.body).toContain("Quầy đang tạm nghỉ");
    expect(await problemsOf(paused.body)).toEqual([]);
    expect(to(await hall.as.officer.post(hall.desk("1"), { viec: "goi", so: "", khoa: "paused 1" }))).toContain(
      "counter-paused",
    );
    await hall.as.officer.post(hall.desk("1"), { viec: "mo" });
    expect(to(await press("1", "goi"))).toContain("xong=goi");
    expect(to(await press("4", "goi"))).toContain("counter-without-groups");
    const bare = await hall.as.officer.get(hall.desk("4"));
    expect(bare.body).toContain("Quầy này chưa được giao nhóm việc nào");
    expect((await hall.as.officer.get(hall.desk("9"))).status).toBe(404);
  });

  test("a code that is no dossier of the unit is refused with what was typed", async () => {
    await take("A");
    await press("1", "goi");
    const wrong = await press("1", "gan", hall.as.officer, { dossier: "khong phai ma" });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('value="khong phai ma"');
    expect(await problemsOf(wrong.body)).toEqual([]);
  });
});

describe("a hall", () => {
  const address = () => `/can-bo/goi-so/${hall.pointId}/cai-dat`;
  const right = {
    isOpen: "1",
    groups: "A | Hộ tịch\nB | Đất đai\nC | Chứng thực\nD | Trả kết quả",
    counters: "1 | A, C\n2 | B\n3 | A B C",
    priorities: "Người từ 75 tuổi | 30 |",
    phone: "near",
    promiseMinutes: "30",
    leadMinutes: "30",
    graceMinutes: "30",
    backAfter: "3",
    mostAbsences: "2",
    perMinute: "10",
    keepDays: "30",
    languages: "en",
    slip: "a6",
    isSpoken: "1",
  };

  test("is set up by an editor; every mistake is told at its field with all that was typed", async () => {
    const page = await hall.as.editor.get(address());
    expect(await problemsOf(page.body)).toEqual([]);
    const wrong = await hall.as.editor.post(address(), {
      ...right,
      groups: "A | Hộ tịch\nA | Đất đai",
      counters: "9 | A",
      priorities: "Người già",
      promiseMinutes: "0",
      keepDays: "mãi",
    });
    expect(wrong.status).toBe(422);
    for (const sentence of [
      "Dòng 2: cần một chữ cái",
      "Dòng 1: số quầy",
      "Dòng 1: cần tên diện",
      "từ 1 đến 480",
      "từ 1 đến 90",
    ])
      expect(wrong.body).toContain(sentence);
    expect(wrong.body).toContain("9 | A");
    expect(wrong.body).toContain('value="mãi"');
    expect(await problemsOf(wrong.body)).toEqual([]);
    expect(to(await hall.as.editor.post(address(), right))).toContain("xong=luu");
    expect((await hall.today()).hall.slip).toBe("a6");
  });

  test("does not lose a group people wait for", async () => {
    const ticket = await take("B");
    const without = { ...right, groups: "A | Hộ tịch\nC | Chứng thực", counters: "1 | A, C" };
    const refused = await hall.as.editor.post(address(), without);
    expect(refused.status).toBe(422);
    expect(refused.body).toContain("Còn người đang đợi ở một nhóm bị bỏ");
    await press("2", "goi");
    await press("2", "bat-dau");
    await press("2", "xong");
    expect((await hall.as.editor.post(address(), without)).status).toBe(303);
    // The ticket still says what it was for, and a kiosk left open at the old page is told.
    expect((await site.visitor.get(`/lay-so/${ticket.code}`)).body).toContain("Đất đai");
    const stale = await site.visitor.post(kiosk, { nhom: String(ticket.groupId), khoa: "old page 1" });
    expect(stale.status).toBe(409);
    expect(stale.body).toContain("hiện không có quầy nào nhận");
  });

  test("removes tickets after its days, and keeps what is counted of them", async () => {
    const ticket = await take("A");
    await press("1", "goi");
    await press("1", "bat-dau");
    await press("1", "xong");
    const count = async (table: "queue_ticket" | "queue_outcome") =>
      (
        await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)} where day = ${ticket.day}`.execute(
          site.app.db,
        )
      ).rows[0]?.n;
    site.clock.set(new Date(Date.UTC(2026, 10, day + 30, 2)).toISOString());
    await forgetTickets.run(site.app, {}, {} as never);
    expect(await count("queue_ticket")).toBe(1);
    site.clock.set(new Date(Date.UTC(2026, 10, day + 31, 2)).toISOString());
    await forgetTickets.run(site.app, {}, {} as never);
    expect(await count("queue_ticket")).toBe(0);
    expect(await count("queue_outcome")).toBe(1);
    expect((await site.visitor.get(`/lay-so/${ticket.code}`)).status).toBe(404);
  });
});
