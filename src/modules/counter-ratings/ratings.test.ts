import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { useTestApp } from "../../testing/app.ts";
import { systemActor } from "../accounts/index.ts";
import { buildPerson, signedIn } from "../accounts/testing/build-people.ts";
import { ratingAddress } from "../dossiers/index.ts";
import { PROCEDURE } from "../dossiers/testing/build-counter.ts";
import { ratingDataSet } from "./figures/data-set.ts";
import type { Mark } from "./rating.ts";
import { offerReasons } from "./reasons/offer-reasons.ts";
import { buildTablet, newId, type Tablet } from "./testing/build-tablet.ts";

const site = useTestApp();
const BASE = "/can-bo/danh-gia";
let tablet: Tablet;
beforeAll(async () => {
  tablet = await buildTablet(site);
});

interface Sent {
  results: { id: string | null; result: string; code?: string }[];
}
const resultsOf = (answer: { json<T>(): T }): string[] => answer.json<Sent>().results.map((one) => one.result);

async function counted(): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select coalesce(sum(mark1 + mark2 + mark3 + mark4 + mark5), 0)::int as n from rating_tally`.execute(site.app.db);
  return rows[0]?.n ?? 0;
}
async function kept(): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from counter_rating`.execute(site.app.db);
  return rows[0]?.n ?? 0;
}
const again = async (): Promise<{ counted: number; kept: number }> => ({
  counted: await counted(),
  kept: await kept(),
});
const at = (moment: string): Promise<void> => tablet.counter.at(moment);
/** Marks at the pace of a counter: never so many or so alike that they are held. */
const mixed = (number: number): Mark[] => Array.from({ length: number }, (_, place) => (place % 5 === 4 ? 2 : 5));

describe("batches of a tablet", () => {
  test("a batch is answered id by id, and sent three times and cut in the middle counts once", async () => {
    const before = await again();
    const ratings = tablet.ratings([5, 4, 2, 5], 60, { reasons: ["waiting"] });
    // The line broke after two of them were handed over, then all of it came again, three times.
    expect(resultsOf(await tablet.send(ratings.slice(0, 2)))).toEqual(["taken", "taken"]);
    expect(resultsOf(await tablet.send(ratings))).toEqual(["known", "known", "taken", "taken"]);
    expect(resultsOf(await tablet.send(ratings))).toEqual(["known", "known", "known", "known"]);
    await Promise.all([tablet.send(ratings), tablet.send(ratings)]);
    expect(await again()).toEqual({ counted: before.counted + 4, kept: before.kept + 4 });
  });

  test("what is wrong in a batch is refused by its id with the reason, and loses none of the others", async () => {
    const before = await again();
    const [right] = tablet.ratings([5]);
    const wrong = (more: object) => ({ ...right, id: newId(), ...more });
    const answer = await tablet.send([
      right,
      right,
      wrong({ mark: 6 }),
      wrong({ mark: 4.5 }),
      wrong({ reasons: ["weather"] }),
      wrong({ at: "hôm qua" }),
      wrong({ at: "9999-12-31T23:59:59Z" }),
      wrong({ subject: "person" }),
      { ...right, id: "12" },
      null,
    ]);
    expect(answer.status).toBe(200);
    const { results } = answer.json<Sent>();
    expect(results.map((one) => [one.result, one.code])).toEqual([
      ["taken", undefined],
      ["known", undefined],
      ["refused", "invalid-mark"],
      ["refused", "invalid-mark"],
      ["refused", "invalid-reasons"],
      ["refused", "invalid-at"],
      ["refused", "invalid-at"],
      ["refused", "invalid-subject"],
      ["refused", "invalid-id"],
      ["refused", "invalid-rating"],
    ]);
    expect(await again()).toEqual({ counted: before.counted + 1, kept: before.kept + 1 });
    expect((await tablet.send(tablet.ratings(mixed(501)))).status).toBe(422);
  });

  test("without a token that holds it is 401 with a problem document, and nothing is kept", async () => {
    const before = await again();
    for (const token of ["x".repeat(30), `${tablet.token}x`]) {
      const answer = await tablet.send(tablet.ratings([5]), { token });
      expect(answer.status).toBe(401);
      expect(answer.headers["content-type"]).toContain("application/problem+json");
    }
    expect(await again()).toEqual(before);
  });

  test("a tablet whose clock is a year off is set right by what it says its clock shows", async () => {
    const ratings = tablet.ratings([5, 4]).map((one) => ({
      ...one,
      at: new Date(Date.parse(one.at) - 365 * 86_400_000).toISOString(),
    }));
    const now = new Date(site.clock.now().getTime() - 365 * 86_400_000).toISOString();
    expect(resultsOf(await tablet.send(ratings, { now }))).toEqual(["taken", "taken"]);
    const { rows } = await sql<{ rated: string; device: string; held: number | null }>`
      select to_char(rated_at, 'YYYY') as rated, to_char(device_at, 'YYYY') as device, hold_id as held
      from counter_rating order by id desc limit 2`.execute(site.app.db);
    expect(rows.map((one) => [one.rated, one.device, one.held])).toEqual([
      ["2026", "2025", null],
      ["2026", "2025", null],
    ]);
    const page = await tablet.counter.officer.get(`${BASE}/may/${tablet.deviceId}`);
    expect(page.body).toContain("chậm 365 ngày, đã tự chỉnh");
  });

  test("moments in the future or before the tablet was paired are kept and flagged, and count when a leader says so", async () => {
    const before = await again();
    const [future, early] = tablet.ratings([5, 5]);
    await tablet.send([
      { ...future, at: "2026-11-21T02:00:00Z" },
      { ...early, at: "2025-05-05T02:00:00Z" },
    ]);
    expect(await again()).toEqual({ counted: before.counted, kept: before.kept + 2 });
    const page = await tablet.counter.leader.get(`${BASE}/bat-thuong`);
    for (const said of ["Giờ chấm ở tương lai", "Giờ chấm trước khi ghép máy"]) expect(page.body).toContain(said);
  });

  test("fields come from the procedure or from the one field of the tablet; what the catalogue does not know is left out", async () => {
    await tablet.send([
      ...tablet.ratings([5], 60, { procedure: PROCEDURE }),
      ...tablet.ratings([4], 60, { procedure: "9.999999" }),
    ]);
    const { rows } = await sql<{ field: string; procedureCode: string }>`
      select field, procedure_code from counter_rating order by id desc limit 2`.execute(site.app.db);
    expect(rows.map((one) => one.procedureCode)).toEqual(["", PROCEDURE]);
    expect(rows.map((one) => one.field === "")).toEqual([true, false]);
  });
});

describe("bursts", () => {
  test("a thousand ratings in a minute are all kept, flagged and left out until a leader decided with a reason", async () => {
    await at("2026-11-20T03:00:00Z");
    const before = await again();
    const ratings = tablet.ratings(
      Array.from({ length: 1_000 }, (): Mark => 1),
      0.06,
    );
    for (const from of [0, 500]) {
      const results = resultsOf(await tablet.send(ratings.slice(from, from + 500)));
      expect(new Set(results)).toEqual(new Set(["taken"]));
    }
    expect(await again()).toEqual({ counted: before.counted, kept: before.kept + 1_000 });
    const { rows } = await sql<{ id: number; ratings: number }>`
      select id, ratings from rating_hold where kind = 'burst' and decision is null`.execute(site.app.db);
    expect(rows.map((one) => one.ratings)).toEqual([1_000]);
    const hold = `${BASE}/bat-thuong/${rows[0]?.id}`;

    const { officer, leader } = tablet.counter;
    expect((await officer.get(BASE)).body).toContain("đang được để ngoài số liệu, chờ lãnh đạo xem");
    expect((await officer.get(hold)).body).toContain("Lãnh đạo của đơn vị quyết định.");
    expect((await officer.post(hold, { decision: "count", reason: "x" })).status).toBe(403);
    const without = await leader.post(hold, { decision: "count", reason: "" });
    expect(without.status).toBe(422);
    expect(without.body).toContain("Hãy ghi lý do");
    expect(await problemsOf(without.body)).toEqual([]);
    expect(await counted()).toBe(before.counted);

    expect((await leader.post(hold, { decision: "leave", reason: "Trẻ em nghịch máy." })).status).toBe(303);
    expect(await counted()).toBe(before.counted);
    // Decided anew the other way, with its own reason.
    expect((await leader.post(hold, { decision: "leave", reason: "Như trên." })).status).toBe(409);
    expect((await leader.post(hold, { decision: "count", reason: "Ngày hội đổi căn cước." })).status).toBe(303);
    expect(await counted()).toBe(before.counted + 1_000);
    expect((await leader.post(hold, { decision: "leave", reason: "Đã xem camera." })).status).toBe(303);
    expect(await counted()).toBe(before.counted);
    expect(await problemsOf((await leader.get(hold)).body)).toEqual([]);
  });

  test("ratings that counted are taken out again when a later batch shows that they were part of a burst", async () => {
    await at("2026-11-20T04:00:00Z");
    const before = await again();
    const ratings = tablet.ratings(mixed(12), 4);
    await tablet.send(ratings.slice(0, 6));
    expect(await counted()).toBe(before.counted + 6);
    await tablet.send(ratings.slice(6));
    expect(await again()).toEqual({ counted: before.counted, kept: before.kept + 12 });
  });

  test("five equal marks two seconds apart are too fast for people; the same at the pace of a queue are not", async () => {
    await at("2026-11-20T05:00:00Z");
    const before = await counted();
    await tablet.send(tablet.ratings([1, 1, 1, 1, 1], 2));
    expect(await counted()).toBe(before);
    await at("2026-11-20T05:30:00Z");
    await tablet.send(tablet.ratings([1, 1, 1, 1, 1], 8));
    expect(await counted()).toBe(before + 5);
  });

  test("nobody deletes or changes a rating, in the database neither", async () => {
    const { db } = site.app;
    const before = await again();
    await expect(sql`delete from counter_rating`.execute(db)).rejects.toThrow("never changed or removed");
    await expect(sql`update counter_rating set mark = 5`.execute(db)).rejects.toThrow("never changed or removed");
    await expect(sql`update counter_rating set hold_id = null`.execute(db)).rejects.toThrow("never changed or removed");
    expect(await again()).toEqual(before);
  });
});

describe("tablets", () => {
  test("an officer sets one up and pairs it by a code, which holds once; switched off, its token holds no more", async () => {
    await at("2026-11-20T06:00:00Z");
    const { officer } = tablet.counter;
    const empty = await officer.post(`${BASE}/may/moi`, { name: "", pointId: "", counter: "9" });
    expect(empty.status).toBe(422);
    for (const said of ["Hãy đặt tên máy", "Hãy chọn nơi tiếp nhận", "Hãy chọn ít nhất một nội dung"])
      expect(empty.body).toContain(said);
    expect(await problemsOf(empty.body)).toEqual([]);
    const facts = { name: "Máy ở cửa", pointId: tablet.pointId, counter: "", subjects: ["settlement"] };
    const strange = await officer.post(`${BASE}/may/moi`, {
      ...facts,
      counter: "9",
      fields: "Bói toán",
      procedures: "9.9",
    });
    expect(strange.status).toBe(422);
    for (const said of ["Nơi này có các quầy: 1, 2.", "Không có lĩnh vực “Bói toán”", "Không có thủ tục mã “9.9”"])
      expect(strange.body).toContain(said);
    expect(strange.body).toContain("Máy ở cửa");
    const made = await officer.post(`${BASE}/may/moi`, facts);
    expect(made.status).toBe(303);
    const record = String(made.headers.location).split("?")[0] ?? "";
    expect(await problemsOf((await officer.get(record)).body)).toEqual([]);

    const shown = await officer.post(`${record}/ghep`, {});
    expect(shown.headers["cache-control"]).toBe("no-store");
    const code = /govuk-heading-l">([A-Z0-9-]{9})</.exec(shown.body)?.[1] ?? "";
    const pair = (typed: string) => site.visitor.send("POST", "/api/v1/public/rating-devices/pair", { code: typed });
    expect((await pair("AAAA-BBBB")).status).toBe(422);
    const paired = await pair(` ${code.toLowerCase().replace("-", " ")} `);
    expect(paired.status).toBe(201);
    expect((await pair(code)).status).toBe(422);
    const { token } = paired.json<{ token: string }>();
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from rating_device where token_digest = ${token}`.execute(site.app.db);
    expect(rows[0]?.n).toBe(0);

    expect((await tablet.send([], { token, waiting: 7 })).status).toBe(200);
    const list = await officer.get(`${BASE}/may?q=may o cua`);
    expect(list.body).toMatch(/Máy ở cửa[\s\S]*?Đang dùng[\s\S]*?>7</);
    expect(await problemsOf(list.body)).toEqual([]);
    expect((await officer.get(`${BASE}/may?tinhtrang=off`)).body).toContain("Không có máy nào khớp bộ lọc");
    expect((await officer.get(`${BASE}/may.csv?tinhtrang=waiting`)).body).toContain("Máy ở cửa;Phường Tân Thành");
    expect((await officer.post(`${record}/tat`, {})).status).toBe(303);
    expect((await tablet.send([], { token })).status).toBe(401);
  });

  test("is of its unit: officers elsewhere do not see it, and roles do what is theirs", async () => {
    const { stranger, handler, officer, leader, admin } = tablet.counter;
    const record = `${BASE}/may/${tablet.deviceId}`;
    expect((await stranger.get(record)).status).toBe(404);
    expect((await stranger.post(`${record}/ghep`, {})).status).toBe(404);
    expect((await handler.get(record)).status).toBe(200);
    expect((await handler.post(`${record}/ghep`, {})).status).toBe(403);
    expect((await leader.post(`${record}/tat`, {})).status).toBe(403);
    expect((await officer.get(`${BASE}/quy-tac`)).status).toBe(403);
    expect((await admin.get(`${BASE}/quy-tac`)).status).toBe(200);
    const { db } = site.app;
    const translator = await buildPerson(db, { unitId: tablet.counter.units.tanThanh, roles: ["translator"] });
    const other = site.browser(await signedIn(site.app, { person: translator }));
    for (const path of [
      BASE,
      `${BASE}.csv`,
      `${BASE}/luot`,
      `${BASE}/luot.csv`,
      `${BASE}/may`,
      `${BASE}/may.csv`,
      `${BASE}/bat-thuong`,
      record,
    ])
      expect((await other.get(path)).status).toBe(403);
    expect((await site.visitor.get(BASE)).status).toBe(303);
  });

  test("rules are the province's, within bounds, and told with the field that is wrong", async () => {
    const { admin } = tablet.counter;
    const rules = {
      perMinute: "10",
      paceSeconds: "3",
      paceRun: "5",
      fewestShow: "10",
      fewestRank: "30",
      targetPercent: "95",
      wordsKeepDays: "365",
    };
    const wrong = await admin.post(`${BASE}/quy-tac`, { ...rules, perMinute: "0", fewestRank: "5" });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain("Hãy nhập số từ 1 đến 1000.");
    const order = await admin.post(`${BASE}/quy-tac`, { ...rules, fewestRank: "5" });
    expect(order.body).toContain("không được nhỏ hơn số lượt để hiện");
    expect((await admin.post(`${BASE}/quy-tac`, rules)).status).toBe(303);
    // A unit or a field may have a rule of its own, with what says so.
    const own = {
      unitId: tablet.counter.units.tanThanh,
      field: "",
      thresholdPercent: "80",
      fewest: "12",
      source: "KH 12",
    };
    for (const [wrong, sentence] of [
      [{ unitId: "" }, "Hãy chọn đơn vị hoặc lĩnh vực"],
      [{ field: "Không có" }, "Hãy chọn lĩnh vực trong danh sách"],
      [{ thresholdPercent: "101" }, "Hãy nhập số từ 1 đến 100."],
      [{ source: "" }, "Hãy ghi căn cứ"],
    ] as const) {
      const bad = await admin.post(`${BASE}/quy-tac/muc`, { ...own, ...wrong });
      expect(bad.status).toBe(422);
      expect(bad.body).toContain(sentence);
    }
    expect((await tablet.counter.leader.post(`${BASE}/quy-tac/muc`, own)).status).toBe(403);
    expect((await admin.post(`${BASE}/quy-tac/muc`, own)).status).toBe(303);
    expect((await admin.post(`${BASE}/quy-tac/muc`, { ...own, thresholdPercent: "85" })).status).toBe(303);
    const kept = await admin.get(`${BASE}/quy-tac?xong=1`);
    expect(await problemsOf(kept.body)).toEqual([]);
    expect(kept.body).toContain("85 %");
    expect(kept.body).not.toContain("80 %");
    const end = /quy-tac\/muc\/\d+\/bo/.exec(kept.body)?.[0] ?? "";
    expect((await admin.post(`/can-bo/danh-gia/${end}`, {})).status).toBe(303);
    expect((await admin.get(`${BASE}/quy-tac`)).body).toContain("Chưa có mức riêng nào");
  });
});

describe("slips", () => {
  const linkOf = async (code: string): Promise<string> =>
    ratingAddress(site.app.config.secretKey, await tablet.counter.dossierOf(code));

  test("the applicant rates once by the address on the slip, reception first and settlement when it is over, and it is counted apart", async () => {
    await at("2026-11-20T07:00:00Z");
    const code = await tablet.counter.received();
    const link = await linkOf(code);
    const page = await site.visitor.get(link);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Việc tiếp nhận hồ sơ của bạn");
    expect(page.body.match(/type="radio"/g)).toHaveLength(5);
    expect(page.body).not.toContain("<script");
    expect(page.body).not.toContain("Nguyễn Thị Mẫu");
    const none = await site.visitor.post(link, { subject: "reception", words: "Chờ lâu quá", reasons: "waiting" });
    expect(none.status).toBe(422);
    expect(none.body).toContain("Hãy chọn một mức.");
    expect(none.body).toContain("Chờ lâu quá");
    expect(await problemsOf(none.body)).toEqual([]);

    const early = await site.visitor.post(link, { subject: "settlement", mark: "5" });
    expect(early.body).toContain("Việc tiếp nhận hồ sơ của bạn");
    const rate = { subject: "reception", mark: "2", reasons: ["waiting", "attitude", "weather"], words: "Chờ lâu quá" };
    expect((await site.visitor.post(link, rate)).status).toBe(303);
    await site.visitor.post(link, rate);
    expect((await site.visitor.get(link)).body).toContain("Hồ sơ này đã được đánh giá");
    await tablet.counter.move(code, "settle");
    expect((await site.visitor.get(link)).body).toContain("Việc giải quyết hồ sơ của bạn");
    await site.visitor.post(link, { subject: "settlement", mark: "4" });

    const { rows } = await sql<{ source: string; subject: string; words: string | null }>`
      select source, subject, words_sealed as words from counter_rating where source = 'slip' order by id`.execute(
      site.app.db,
    );
    expect(rows.map((one) => [one.source, one.subject])).toEqual([
      ["slip", "reception"],
      ["slip", "settlement"],
    ]);
    expect(rows[0]?.words).not.toContain("Chờ");
    const list = await tablet.counter.officer.get(`${BASE}/luot?nguon=slip`);
    expect(list.body).toContain("Chờ lâu quá");
    expect(await problemsOf(list.body)).toEqual([]);
    expect((await tablet.counter.stranger.get(`${BASE}/luot?nguon=slip`)).body).not.toContain("Chờ lâu quá");
  }, 60_000);

  test("a guessed address finds nothing and there are ten tries a minute; the look-up opens by another token", async () => {
    await at("2026-11-20T07:10:00Z");
    const link = await linkOf(await tablet.counter.received());
    const token = link.split("/").at(-1) ?? "";
    expect((await site.visitor.get(`/tra-cuu/ho-so/${token}`)).status).toBe(404);
    const statuses: number[] = [];
    for (let tries = 0; tries < 11; tries++)
      statuses.push((await site.visitor.get(`/danh-gia/phieu/1.${"a".repeat(15)}${tries % 10}`)).status);
    expect(new Set(statuses.slice(0, 5))).toEqual(new Set([404]));
    expect(statuses.at(-1)).toBe(429);
  });

  test("the slip is a paper of its own beside receipt and result, and the receipt stays as the decree has it", async () => {
    await at("2026-11-20T07:20:00Z");
    const code = await tablet.counter.received();
    const { officer, stranger } = tablet.counter;
    const record = await officer.get(`/can-bo/ho-so/${code}`);
    expect(record.body).toContain("Phiếu mời đánh giá");
    const slip = await officer.get(`/can-bo/ho-so/${code}/giay/danh-gia.pdf`);
    expect(slip.headers["content-type"]).toBe("application/pdf");
    expect((await stranger.get(`/can-bo/ho-so/${code}/giay/danh-gia.pdf`)).status).toBe(404);
  });

  test("what was written goes after its time, the mark stays", async () => {
    await at("2027-12-01T02:00:00Z");
    const before = await kept();
    const { forgetWords } = await import("./jobs/forget-words.ts");
    await forgetWords.run(site.app, {} as never, {} as never);
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from counter_rating where words_sealed is not null`.execute(site.app.db);
    expect(rows[0]?.n).toBe(0);
    expect(await kept()).toBe(before);
  });
});

describe("figures", () => {
  test("show number, share, mean and reasons by unit, counter, subject and source, to the public without few and without names", async () => {
    await at("2026-12-21T03:00:00Z");
    for (let hour = 0; hour < 4; hour++) {
      await at(`2026-12-21T0${hour + 2}:00:00Z`);
      await tablet.send(tablet.ratings(mixed(10), 120));
    }
    const page = await site.visitor.get("/so-lieu/hai-long?ky=2026-12");
    expect(await problemsOf(page.body)).toEqual([]);
    for (const said of ["Phường Tân Thành", "80", "Hạng", "± "]) expect(page.body).toContain(said);
    for (const hidden of ["Lê Hoàng Phúc", "Máy quầy 1"]) expect(page.body).not.toContain(hidden);
    const csv = await site.visitor.get("/so-lieu/hai-long.csv?ky=2026-12");
    expect(csv.body).toContain("Tháng 12/2026;Phường Tân Thành;1;40;0.8000");
    expect((await site.visitor.get("/so-lieu/hai-long/bieu-do.svg?ky=2026-12")).body).toContain("<svg");
    const staff = await tablet.counter.officer.get(`${BASE}?tu=2026-12&den=2026-12`);
    expect(await problemsOf(staff.body)).toEqual([]);
    for (const said of ["Quầy 1", "Vô danh tại máy", "dưới mục tiêu 95 %"]) expect(staff.body).toContain(said);
    const opened = await tablet.counter.officer.get(
      `${BASE}/luot?tu=2026-12&den=2026-12&donvi=${tablet.counter.units.tanThanh}&dem=1`,
    );
    expect(opened.body.match(/<th scope="row"/g)).toHaveLength(40);
    const taken = await tablet.counter.officer.get(`${BASE}/luot.csv?tu=2026-12&muc=thap`);
    expect(taken.body.match(/Không hài lòng/g)).toHaveLength(8);
    // By the hour: the minute of a rating is nobody's business.
    expect(opened.body).toMatch(/09:00/);
    expect(opened.body).not.toMatch(/09:5\d|09:4\d/);
    expect((await tablet.counter.officer.get(`${BASE}.csv?tu=2026-12`)).body).toContain("Giải quyết thủ tục;40;0.8000");
  });

  test("with few ratings are hidden, and below thirty nobody is ranked", async () => {
    const none = await site.visitor.get("/so-lieu/hai-long?ky=2026-10");
    expect(none.body).toContain("Chưa đủ lượt đánh giá");
    expect(await problemsOf(none.body)).toEqual([]);
    await at("2027-01-04T03:00:00Z");
    await tablet.send(tablet.ratings(mixed(9), 120));
    expect((await site.visitor.get("/so-lieu/hai-long?ky=2027-01")).body).toContain("Chưa đủ lượt đánh giá");
    await at("2027-01-04T04:00:00Z");
    await tablet.send(tablet.ratings(mixed(9), 120));
    const page = await site.visitor.get("/so-lieu/hai-long?ky=2027-01");
    expect(page.body).toContain("Đơn vị có ít lượt, không xếp thứ tự");
    expect(page.body).not.toContain(">Hạng<");
  });

  test("open data has months that are over", async () => {
    const rows = [];
    for await (const row of ratingDataSet.rows(site.app)) rows.push(row);
    expect(rows.at(-1)).toMatchObject({
      month: "2026-12",
      subject: "settlement",
      source: "kiosk",
      ratings: 40,
      satisfied: 32,
    });
    expect(rows.filter((row) => row.source === "slip").map((row) => row.ratings)).toEqual([null, null]);
  });

  test("reasons from a code of conduct are offered with the six, and count under their words when a tablet brings them late", async () => {
    const { units } = tablet.counter;
    await at("2026-12-22T03:00:00Z");
    let endsOn: string | null = null;
    const offer = (unitId: string, ...words: string[]) =>
      transaction(site.app.db, (tx) =>
        offerReasons(tx, systemActor("thử"), {
          unitId,
          endsOn,
          from: null,
          reasons: words.map((one) => ({ words: one, point: "Chào trước, mời ngồi." })),
          at: site.clock.now(),
        }),
      );
    await offer(units.province, "Không xin lỗi", "Không chào");
    await offer(units.tanThanh, "Không chào");
    type Told = { device: { reasons: { key: string; words: string }[] } };
    const told = async () => (await tablet.send([])).json<Told>().device.reasons;
    const before = await told();
    // The same words once, the unit's own first.
    expect(before.map((one) => one.words)).toEqual(["Không chào", "Không xin lỗi"]);
    const [greeting = { key: "" }, sorry = { key: "" }] = before;
    // Another version of the code: a tablet that was away for a month brings what it had.
    await offer(units.tanThanh, "Không mời ngồi");
    expect((await told()).map((one) => one.words)).toEqual(["Không mời ngồi", "Không xin lỗi", "Không chào"]);
    const late = tablet.ratings([2, 2, 2], 300, {
      reasons: [greeting.key, sorry.key, "waiting", "q0000000000"] as never,
    });
    expect(resultsOf(await tablet.send(late))).toEqual(["taken", "taken", "taken"]);
    expect(resultsOf(await tablet.send(tablet.ratings([2], 60, { reasons: ["Không chào"] as never })))).toEqual([
      "refused",
    ]);
    const staff = await tablet.counter.officer.get(`${BASE}?tu=2026-12&den=2026-12`);
    expect(await problemsOf(staff.body)).toEqual([]);
    expect(staff.body).toMatch(/Không chào[\s\S]{0,400}>3</);
    const opened = await tablet.counter.officer.get(`${BASE}/luot?tu=2026-12&den=2026-12&lydo=${greeting.key}&dem=1`);
    expect(opened.body.match(/<th scope="row"/g)).toHaveLength(3);
    expect(opened.body).toContain("Không chào, Không xin lỗi, Chờ lâu");
    expect((await site.visitor.get("/so-lieu/hai-long?ky=2026-12")).body).toContain("Không chào");
    // A code that holds until a day is offered until that day.
    endsOn = "2026-12-22";
    await offer(units.tanThanh, "Không mời ngồi");
    await offer(units.province);
    expect((await told()).map((one) => one.words)).toEqual(["Không mời ngồi"]);
    await at("2026-12-23T03:00:00Z");
    expect(await told()).toEqual([]);
    await offer(units.tanThanh);
  });
});
