import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { addJob } from "../../platform/jobs/index.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../accounts/testing/build-people.ts";
import { mergeUnits, saveHomeUnit } from "../organisations/index.ts";
import { buildProvince, system } from "../organisations/testing/build-units.ts";
import { listLedgerEntries } from "../publishing/index.ts";
import { acknowledgeBriefing } from "./acknowledge.ts";
import { dueFor, dueIn, holdsOn, periodOf } from "./briefing.ts";
import { forgetReadings } from "./jobs/forget-readings.ts";
import { pointsOf } from "./posters/code-posters.ts";
import { remindOfBriefings } from "./remind-of-briefings.ts";

const site = useTestApp();
let units: Awaited<ReturnType<typeof buildProvince>>;
let planner: Browser;
let leader: Browser;
let clerk: Browser;
let chair: Browser;
let stranger: Browser;
const people = {} as Record<"planner" | "leader" | "clerk" | "chair" | "stranger", BuiltPerson>;
const NOW = "2026-11-20T02:00:00Z";

/** Another day; sessions of the day before have ended, so everybody signs in again. */
async function itIs(moment: string): Promise<void> {
  site.clock.set(new Date(moment));
  const browser = async (person: BuiltPerson) => site.browser(await signedIn(site.app, { person }));
  planner = await browser(people.planner);
  leader = await browser(people.leader);
  clerk = await browser(people.clerk);
  chair = await browser(people.chair);
  stranger = await browser(people.stranger);
}

beforeAll(async () => {
  const { db } = site.app;
  const now = new Date("2026-03-02T02:00:00Z");
  units = await buildProvince(db);
  const { province, tanThanh, hungMy, centre } = units;
  const person = async (unitId: string, role: "planner" | "leader" | "officer", name: string) =>
    buildPerson(db, { unitId, roles: [role], name, now });
  people.planner = await person(province, "planner", "Lê Thị Kế Hoạch");
  people.leader = await person(province, "leader", "Huỳnh Văn Duyệt");
  people.chair = await person(tanThanh, "leader", "Trần Chủ Tịch");
  people.clerk = await person(centre, "officer", "Nguyễn Thị Một Cửa");
  people.stranger = await person(hungMy, "leader", "Danh Chủ Tịch");
  await itIs(NOW);
});

const form = (more: Record<string, string | string[]> = {}): Record<string, string | string[]> => ({
  unitId: units.province,
  kind: "directive",
  title: "Không yêu cầu dân nộp giấy đã có trong cơ sở dữ liệu",
  body: "Cán bộ tra cứu dữ liệu dân cư.\n\nKhông bắt dân nộp bản sao.",
  "dueOn-day": "30",
  "dueOn-month": "11",
  "dueOn-year": "2026",
  scope: "all",
  ...more,
});
const stampIn = (body: string): string => /name="basedOn" value="([^"]+)"/.exec(body)?.[1] ?? "";
const record = (id: string): string => `/can-bo/noi-bo/${id}/theo-doi`;

async function write(more: Record<string, string | string[]> = {}, by: Browser = planner): Promise<string> {
  const sent = await by.post("/can-bo/noi-bo/moi", form(more));
  expect(sent.status, sent.body.slice(0, 200)).toBe(303);
  return /noi-bo\/([\w-]+)/.exec(sent.headers.location as string)?.[1] ?? "";
}

async function submit(id: string, by: Browser = planner): Promise<void> {
  const answer = await by.post(`/can-bo/noi-bo/${id}/gui-duyet`, { basedOn: stampIn((await by.get(record(id))).body) });
  expect(answer.status).toBe(303);
}

async function send(id: string, by: Browser = planner, approver: Browser = leader): Promise<void> {
  await submit(id, by);
  const stamp = stampIn((await approver.get(record(id))).body);
  const answer = await approver.post(`/can-bo/noi-bo/${id}/duyet`, { basedOn: stamp });
  expect(answer.status).toBe(303);
}

const correct = async (id: string, more: Record<string, string | string[]> = {}): Promise<void> => {
  const page = await planner.get(`/can-bo/noi-bo/${id}/sua`);
  expect(await problemsOf(page.body)).toEqual([]);
  const answer = await planner.post(
    `/can-bo/noi-bo/${id}/sua`,
    form({ basedOn: stampIn(page.body), changeNote: "Thêm giấy kết hôn.", ...more }),
  );
  expect(answer.status).toBe(303);
};

describe("rules", () => {
  test.each([
    ["directive", "2026-11-30", "2027-01-05", "2026-11-30", 0],
    ["conduct", "2026-03-31", "2026-11-20", "2026-03-31", 2026],
    ["conduct", "2026-03-31", "2027-01-05", "2027-03-31", 2027],
    ["conduct", "2028-02-29", "2029-01-05", "2029-02-28", 2029],
    ["conduct", "2027-03-31", "2026-11-20", "2027-03-31", 2026],
  ] as const)("a %s due on %s is due on %s's %s, counted for %s", (kind, dueOn, today, due, period) => {
    expect(dueIn(kind, dueOn, today)).toBe(due);
    expect(periodOf(kind, today)).toBe(period);
  });

  test("whoever came later has seven days from then on", () => {
    expect(dueFor("2026-11-10", "2026-11-18")).toBe("2026-11-25");
    expect(dueFor("2026-11-30", "2026-11-18")).toBe("2026-11-30");
  });

  test("holds through its last day, and never once withdrawn", () => {
    expect(holdsOn({ state: "published" }, { endsOn: "2026-11-20" }, "2026-11-20")).toBe(true);
    expect(holdsOn({ state: "published" }, { endsOn: "2026-11-20" }, "2026-11-21")).toBe(false);
    expect(holdsOn({ state: "withdrawn" }, { endsOn: null }, "2026-11-20")).toBe(false);
  });
});

describe("writing", () => {
  test.each([
    [{ title: "" }, 422, "Hãy ghi tên"],
    [{ body: "" }, 422, "Hãy viết nội dung"],
    [{ body: "a".repeat(20_001) }, 422, "Hãy viết nội dung"],
    [{ kind: "x" }, 422, "Hãy chọn loại"],
    [{ "dueOn-day": "31" }, 422, "Hãy ghi ngày có thật"],
    [{ "dueOn-day": "19" }, 422, "Hạn đọc phải từ hôm nay trở đi"],
    [{ "dueOn-year": "2029" }, 409, "không quá một năm"],
    [{ "endsOn-day": "1", "endsOn-month": "11", "endsOn-year": "2026" }, 422, "phải sau hạn đọc"],
    [{ scope: "x" }, 422, "Hãy chọn gửi cho ai"],
    [{ scope: "chosen" }, 422, "ít nhất một đơn vị"],
    [{ scope: "chosen", units: [randomUUID()] }, 422, "ít nhất một đơn vị"],
  ] as [Record<string, string | string[]>, number, string][])(
    "with %j is refused at its place, and what was typed is kept",
    async (more, status, message) => {
      const answer = await planner.post("/can-bo/noi-bo/moi", form({ title: "Tra dữ liệu dân cư", ...more }));
      expect(answer.status).toBe(status);
      expect(await problemsOf(answer.body)).toEqual([]);
      expect(answer.body).toContain(message);
      if (!("title" in more)) expect(answer.body).toContain("Tra dữ liệu dân cư");
      if (!("body" in more)) expect(answer.body).toContain("Không bắt dân nộp bản sao.");
    },
  );

  test("is for the own unit and below; a unit of others is out of reach", async () => {
    expect((await stranger.post("/can-bo/noi-bo/moi", form())).status).toBe(409);
    const choose = await planner.get("/can-bo/noi-bo/moi");
    expect(await problemsOf(choose.body)).toEqual([]);
    const empty = await planner.get(`/can-bo/noi-bo/moi?donvi=${units.province}`);
    expect(await problemsOf(empty.body)).toEqual([]);
    expect(empty.body).toContain("Mọi xã, phường bên dưới");
  });

  test("two who write at once: the second is told, and nothing is lost", async () => {
    const id = await write();
    const stamp = stampIn((await planner.get(`/can-bo/noi-bo/${id}/sua`)).body);
    expect((await planner.post(`/can-bo/noi-bo/${id}/sua`, form({ basedOn: stamp }))).status).toBe(303);
    const second = await planner.post(
      `/can-bo/noi-bo/${id}/sua`,
      form({ basedOn: stamp, body: "Chữ của người thứ hai." }),
    );
    expect(second.status).toBe(409);
    expect(second.body).toContain("Chữ của người thứ hai.");
    const gone = await planner.post(`/can-bo/noi-bo/${id}/bo`, {
      basedOn: stampIn((await planner.get(record(id))).body),
    });
    expect(gone.headers.location).toBe("/can-bo/noi-bo/da-gui");
    expect((await planner.get(record(id))).status).toBe(404);
  });

  test("a file waits with the words; what is no document is refused", async () => {
    const id = await write();
    const base = `/can-bo/noi-bo/${id}`;
    const bad = await planner.upload(`${base}/tep`, { label: "Mẫu" }, [
      { field: "file", name: "a.exe", bytes: Buffer.from([0, 1, 2]) },
    ]);
    expect(bad.status).toBe(422);
    expect(await problemsOf(bad.body)).toEqual([]);
    expect(bad.body).toContain("Tệp này không dùng được");
    expect((await planner.upload(`${base}/tep`, { label: "Mẫu" }, [])).status).toBe(422);
    const good = await planner.upload(`${base}/tep`, { label: "Mẫu phiếu hẹn" }, [
      { field: "file", name: "x.pdf", bytes: "%PDF-1.4 mẫu" },
    ]);
    expect(good.status).toBe(303);
    const page = await planner.get(record(id));
    const file = /href="([^"]+\/tep\/[\w-]+)"/.exec(page.body)?.[1] ?? "";
    expect((await planner.get(file)).status).toBe(200);
    expect((await clerk.get(file)).status).toBe(404);
    await send(id);
    expect((await clerk.get(file)).status).toBe(200);
    expect((await leader.post(`${base}/rut`, { note: "Chỉ để thử" })).status).toBe(303);
  });

  test("what leaves the unit is approved by somebody who did not write it, in the database too", async () => {
    const id = await write({}, leader);
    await submit(id, leader);
    const page = await leader.get(record(id));
    expect(page.body).toContain("phải do người khác duyệt");
    const own = await leader.post(`/can-bo/noi-bo/${id}/duyet`, { basedOn: stampIn(page.body) });
    expect(own.status).toBe(409);
    await expect(
      sql`update briefing_version set state = 'approved', decided_by = writer_ids[1], decided_by_name = 'x', decided_at = now()
        where briefing_id = ${id}`.execute(site.app.db),
    ).rejects.toThrow(/briefing_for_others_is_not_approved_by_its_writer/);
    const inside = await write({ scope: "own", title: "Chỉ trong cơ quan" }, leader);
    await send(inside, leader, leader);
    expect((await clerk.get(`/can-bo/noi-bo/${inside}`)).status).toBe(404);
  });

  test("a day that passed while it waited is put right before it goes out", async () => {
    const id = await write({ "dueOn-day": "21" });
    await submit(id);
    await itIs("2026-11-23T02:00:00Z");
    const page = await leader.get(record(id));
    const answer = await leader.post(`/can-bo/noi-bo/${id}/duyet`, { basedOn: stampIn(page.body) });
    expect(answer.status).toBe(409);
    expect(answer.body).toContain("Hãy sửa hạn đọc");
    const returned = await leader.post(`/can-bo/noi-bo/${id}/tra-lai`, {
      basedOn: stampIn(page.body),
      note: "Sửa hạn",
    });
    expect(returned.status).toBe(303);
    expect((await planner.get(record(id))).body).toContain("Sửa hạn");
    await itIs(NOW);
  });
});

describe("reading", () => {
  test("waits on the first page, is confirmed with one press, is asked again once corrected, and no more once withdrawn", async () => {
    const id = await write();
    expect((await clerk.get(`/can-bo/noi-bo/${id}`)).status).toBe(404);
    await send(id);
    const address = `/can-bo/noi-bo/${id}`;
    const title = "Không yêu cầu dân nộp giấy đã có trong cơ sở dữ liệu";
    expect((await clerk.get("/can-bo")).body).toContain(title);
    const stream = await clerk.get("/can-bo/noi-bo");
    expect(await problemsOf(stream.body)).toEqual([]);
    expect(stream.body).toContain(title);
    const page = await clerk.get(address);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Tôi đã đọc và hiểu");
    expect((await site.visitor.get(address)).status).toBe(303);

    // Pressed twice it is one reading and one entry of the log.
    for (const _press of [1, 2]) expect((await clerk.post(`${address}/da-doc`, { version: "1" })).status).toBe(303);
    const done = await clerk.get(`${address}?xong=doc`);
    expect(await problemsOf(done.body)).toEqual([]);
    expect(done.body).toContain("Đã ghi nhận");
    expect(done.body).not.toContain("Tôi đã đọc và hiểu");
    const log = await sql<{ n: number }>`select count(*)::int as n from audit_entry
      where act = 'briefing.read' and subject_id = ${id}`.execute(site.app.db);
    expect(log.rows[0]?.n).toBe(1);
    expect((await clerk.get("/can-bo")).body).not.toContain(title);

    // Corrected: asked again, with what is new.
    await correct(id, { body: "Cán bộ tra cứu dữ liệu dân cư.\n\nKhông bắt dân nộp bản sao giấy kết hôn." });
    expect((await clerk.get(address)).body).not.toContain("Thêm giấy kết hôn.");
    await send(id);
    expect((await clerk.get("/can-bo")).body).toContain("Đọc lại, đã sửa");
    const again = await clerk.get(address);
    expect(await problemsOf(again.body)).toEqual([]);
    expect(again.body).toContain("Có gì khác bản 1 bạn đã đọc");
    expect(again.body).toContain("<ins>");
    // A page opened before gives its press for the words it showed.
    const old = await clerk.post(`${address}/da-doc`, { version: "1" });
    expect(old.status).toBe(409);
    expect(old.body).toContain("Hãy đọc bản mới dưới đây");
    expect((await clerk.post(`${address}/da-doc`, { version: "x" })).status).toBe(409);
    expect((await clerk.post(`${address}/da-doc`, { version: "2" })).status).toBe(303);

    // Withdrawn: nobody is asked, nobody confirms.
    expect((await leader.post(`${address}/rut`, { note: "" })).status).toBe(422);
    expect((await leader.post(`${address}/rut`, { note: "Quy định đã đổi" })).status).toBe(303);
    const withdrawn = await chair.get(address);
    expect(await problemsOf(withdrawn.body)).toEqual([]);
    expect(withdrawn.body).toContain("Quy định đã đổi");
    const late = await chair.post(`${address}/da-doc`, { version: "2" });
    expect(late.status).toBe(409);
    expect(late.body).toContain("đã được rút");
    expect((await leader.post(`${address}/rut`, { note: "lần nữa" })).status).toBe(409);
  });

  test("is for those it is addressed to: by unit and by role, in person", async () => {
    const id = await write({
      title: "Riêng một cửa phường",
      scope: "chosen",
      units: [units.tanThanh],
      roles: ["officer"],
    });
    await send(id);
    const address = `/can-bo/noi-bo/${id}`;
    expect((await stranger.get(address)).status).toBe(404);
    expect((await stranger.post(`${address}/da-doc`, { version: "1" })).status).toBe(404);
    // The chair looks after it and is not asked.
    const look = await chair.get(address);
    expect(look.status).toBe(200);
    expect(look.body).not.toContain("Tôi đã đọc và hiểu");
    const notAsked = await chair.post(`${address}/da-doc`, { version: "1" });
    expect(notAsked.status).toBe(409);
    expect(notAsked.body).toContain("không cần xác nhận");
    expect((await clerk.get(address)).body).toContain("Tôi đã đọc và hiểu");
    // Whoever acts is whom it is given for: a program or another name gives nothing.
    const by = { ...people.clerk.actor, id: people.chair.id };
    await expect(
      transaction(site.app.db, (tx) =>
        acknowledgeBriefing(tx, by, { briefingId: id, version: 1, at: site.clock.now() }),
      ),
    ).rejects.toMatchObject({ code: "not-for-you" });
    await leader.post(`${address}/rut`, { note: "Xong" });
  });

  test("a newcomer is asked what still holds, who left is not counted, and a merged unit is asked through the new one", async () => {
    const { db } = site.app;
    const id = await write({ title: "Còn hiệu lực", scope: "chosen", units: [units.hungMy] });
    await send(id);
    const count = async () =>
      /(\d+) trong (\d+) người đã đọc/
        .exec((await leader.get(record(id))).body)
        ?.slice(1)
        .map(Number);
    expect(await count()).toEqual([0, 1]);
    await itIs("2026-12-10T02:00:00Z");
    const newcomer = await buildPerson(db, { unitId: units.hungMy, roles: ["editor"], now: site.clock.now() });
    const fresh = site.browser(await signedIn(site.app, { person: newcomer }));
    expect((await fresh.get("/can-bo")).body).toContain("Còn hiệu lực");
    const page = await fresh.get(`/can-bo/noi-bo/${id}`);
    expect(page.body).toContain("đọc trước hết ngày 17/12/2026");
    expect(await count()).toEqual([0, 2]);
    expect((await leader.get(record(id))).body).toContain("trong đó 1 quá hạn");
    await fresh.post(`/can-bo/noi-bo/${id}/da-doc`, { version: "1" });
    expect(await count()).toEqual([1, 2]);
    await db
      .updateTable("person")
      .set({ state: "closed", passwordHash: null, closedAt: site.clock.now() })
      .where("id", "=", newcomer.id)
      .execute();
    expect(await count()).toEqual([0, 1]);

    await transaction(db, (tx) =>
      mergeUnits(tx, system, {
        unitIds: [units.hungMy],
        into: { unitId: units.tanThanh },
        on: "2026-12-15",
        at: site.clock.now(),
      }),
    );
    await itIs("2026-12-14T02:00:00Z");
    expect((await chair.get("/can-bo/noi-bo")).body).not.toContain("Còn hiệu lực");
    await itIs("2026-12-16T02:00:00Z");
    expect((await chair.get("/can-bo/noi-bo")).body).toContain("Còn hiệu lực");
    await itIs(NOW);
    await leader.post(`/can-bo/noi-bo/${id}/rut`, { note: "Xong" });
  });
});

describe("following", () => {
  test("figures by unit with late ones, names only for those in or above the unit, the table as the page", async () => {
    const id = await write({ title: "Theo dõi việc đọc" });
    await send(id);
    await clerk.post(`/can-bo/noi-bo/${id}/da-doc`, { version: "1" });
    const all = await planner.get(record(id));
    expect(await problemsOf(all.body)).toEqual([]);
    expect(all.body).toContain("Trung tâm Văn hóa phường Tân Thành");
    // A commune sees its own, not its neighbour's.
    const own = await chair.get(record(id));
    expect(own.body).toContain("Phường Tân Thành");
    expect(own.body).not.toContain("Xã Hưng Mỹ");
    const names = await chair.get(`/can-bo/noi-bo/${id}/danh-sach`);
    expect(await problemsOf(names.body)).toEqual([]);
    expect(names.body).toContain("Nguyễn Thị Một Cửa");
    expect(names.body).not.toContain("Danh Chủ Tịch");
    expect((await chair.get(`/can-bo/noi-bo/${id}/danh-sach?donvi=${units.hungMy}`)).body).not.toContain(
      "Danh Chủ Tịch",
    );
    expect((await stranger.get(`/can-bo/noi-bo/${id}/danh-sach`)).body).not.toContain("Nguyễn Thị Một Cửa");
    expect((await chair.get(`/can-bo/noi-bo/${id}/danh-sach.csv?xem=unread`)).body).not.toContain("Nguyễn Thị Một Cửa");
    // Who only reads sees no names at all.
    expect((await clerk.get(`/can-bo/noi-bo/${id}/danh-sach`)).status).toBe(403);
    const csv = await planner.get(`/can-bo/noi-bo/${id}/theo-doi.csv`);
    expect(csv.body).toContain("Trung tâm Văn hóa phường Tân Thành");
    expect(csv.body).toContain("100%");
    await itIs("2026-12-05T02:00:00Z");
    const late = await planner.get(`${record(id)}?xem=tre`);
    expect(await problemsOf(late.body)).toEqual([]);
    expect(late.body).not.toContain("Trung tâm Văn hóa phường Tân Thành");
    expect(late.body).toContain("Phường Tân Thành");
    await itIs(NOW);
    const sent = await planner.get("/can-bo/noi-bo/da-gui?q=theo+doi+viec");
    expect(await problemsOf(sent.body)).toEqual([]);
    expect(sent.body).toContain("Theo dõi việc đọc");
    expect((await chair.get("/can-bo/noi-bo/da-gui")).body).toContain("Theo dõi việc đọc");
    expect((await planner.get("/can-bo/noi-bo/da-gui.csv?q=theo")).body).toContain("Theo dõi việc đọc");
    expect((await planner.get("/can-bo/noi-bo/da-gui?q=khong-co-chu-nay")).body).toContain("khớp với bộ lọc");
  });

  test("a meeting of people without account is recorded with its number and list, beside those who read", async () => {
    const id = await write({ title: "Phổ biến cho trưởng khóm" });
    await send(id);
    const address = `/can-bo/noi-bo/${id}/ghi-danh-sach`;
    const page = await chair.get(address);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).not.toContain("Xã Hưng Mỹ");
    const fields = {
      version: "1",
      unitId: units.tanThanh,
      kind: "meeting",
      "heldOn-day": "19",
      "heldOn-month": "11",
      "heldOn-year": "2026",
      who: "Trưởng khóm và tổ hòa giải 8 khóm",
      people: "24",
    };
    const photo = { field: "file", name: "danh-sach.pdf", bytes: "%PDF-1.4 danh sách" };
    for (const [more, message] of [
      [{ people: "0" }, "từ 1 đến 5.000"],
      [{ people: "12a" }, "từ 1 đến 5.000"],
      [{ who: "" }, "Hãy ghi những ai"],
      [{ "heldOn-day": "25" }, "không sau hôm nay"],
      [{ unitId: units.hungMy }, "Hãy chọn đơn vị"],
    ] as const) {
      const bad = await chair.upload(address, { ...fields, ...more }, [photo]);
      expect(bad.status).toBe(422);
      expect(await problemsOf(bad.body)).toEqual([]);
      expect(bad.body).toContain(message);
    }
    // The list stays with the form that came back; it need not be chosen again.
    const back = await chair.upload(address, { ...fields, people: "" }, [photo]);
    const kept = /name="kept" value="([^"]+)"/.exec(back.body)?.[1] ?? "";
    expect((await chair.upload(address, { ...fields, kept }, [])).status).toBe(303);
    const own = await chair.get(record(id));
    expect(await problemsOf(own.body)).toEqual([]);
    expect(own.body).toContain("24 người không có tài khoản");
    const file = /href="([^"]+\/tep)"/.exec(own.body)?.[1] ?? "";
    expect((await chair.get(file)).bytes.toString()).toBe("%PDF-1.4 danh sách");
    expect((await stranger.get(file)).status).toBe(404);
    expect((await stranger.get(record(id))).body).not.toContain("Trưởng khóm và tổ hòa giải");
    const drop = file.replace(/\/tep$/, "/bo");
    expect((await chair.post(drop, { note: "" })).status).toBe(422);
    expect((await stranger.post(drop, { note: "Của người khác" })).status).toBe(409);
    expect((await chair.post(drop, { note: "Ghi nhầm" })).status).toBe(303);
    const without = await chair.get(record(id));
    expect(without.body).toContain("Đã bỏ: Ghi nhầm");
    expect(without.body).not.toContain("24 người không có tài khoản");
    await leader.post(`/can-bo/noi-bo/${id}/rut`, { note: "Xong" });
  });

  test("the mail of the morning names what came and what is due, for who has not read it", async () => {
    const id = await write({ title: "Nhắc buổi sáng", scope: "chosen", units: [units.tanThanh], "dueOn-day": "27" });
    await send(id);
    await clerk.post(`/can-bo/noi-bo/${id}/da-doc`, { version: "1" });
    const told = async (today: string, since: string, days: string[]) =>
      (
        await remindOfBriefings(site.app, {
          today,
          since,
          now: new Date(`${today}T00:30:00Z`),
          isNamed: (dueOn) => days.includes(dueOn),
        })
      ).filter((one) => one.path.endsWith(id));
    const first = await told("2026-11-21", "2026-11-20", []);
    expect(first.map((one) => one.personId)).toEqual([people.chair.id]);
    expect(first[0]?.text).toBe("Cần đọc: Nhắc buổi sáng (hạn 27/11/2026)");
    expect(await told("2026-11-23", "2026-11-21", [])).toEqual([]);
    expect(await told("2026-11-24", "2026-11-23", ["2026-11-27"])).toHaveLength(1);
    await leader.post(`/can-bo/noi-bo/${id}/rut`, { note: "Xong" });
    expect(await told("2026-11-24", "2026-11-23", ["2026-11-27"])).toEqual([]);
  });

  test("who read what is forgotten some time after the words ended, and not before", async () => {
    const id = await write({ title: "Hết hạn giữ", "endsOn-day": "30", "endsOn-month": "11", "endsOn-year": "2026" });
    await send(id);
    await clerk.post(`/can-bo/noi-bo/${id}/da-doc`, { version: "1" });
    const kept = async (): Promise<number> => {
      await transaction(site.app.db, (tx) => addJob(tx, forgetReadings, {}));
      await site.runJobs();
      const rows = await site.app.db
        .selectFrom("briefingReading")
        .select("personId")
        .where("briefingId", "=", id)
        .execute();
      return rows.length;
    };
    await itIs("2028-11-30T02:00:00Z");
    expect(await kept()).toBe(1);
    await itIs("2028-12-02T02:00:00Z");
    expect(await kept()).toBe(0);
    await itIs(NOW);
  });
});

describe("a code of conduct", () => {
  test("is public once approved, counts as published, and is confirmed anew every year", async () => {
    const code = {
      unitId: units.tanThanh,
      kind: "conduct",
      title: "Quy tắc ứng xử của phường",
      scope: "all",
      ratingReasons: "1; Bắt nộp bản sao",
    };
    // Its points are reasons of a low rating, in short words, once it is approved.
    for (const [lines, sentence] of [
      ["99; Không chào", "quy tắc không có điểm này"],
      ["Không chào", "ghi số thứ tự của điểm"],
      [`1; ${"x".repeat(41)}`, "tối đa 40 ký tự"],
    ] as const) {
      const bad = await chair.post("/can-bo/noi-bo/moi", form({ ...code, ratingReasons: lines }));
      expect(bad.status).toBe(422);
      expect(bad.body).toContain(sentence);
    }
    const notice = await chair.post("/can-bo/noi-bo/moi", form({ ...code, kind: "notice" }));
    expect(notice.body).toContain("Chỉ quy tắc ứng xử của cán bộ mới có lý do");
    const offered = async () =>
      (
        await sql<{
          words: string;
        }>`select words from rating_reason where unit_id = ${units.tanThanh} and ended_at is null`.execute(site.app.db)
      ).rows.map((one) => one.words);
    const id = await write(code, chair);
    expect(await offered()).toEqual([]);
    expect((await site.visitor.get(`/quy-tac-ung-xu/${id}`)).status).toBe(404);
    await send(id, chair, leader);
    expect(await offered()).toEqual(["Bắt nộp bản sao"]);
    const page = await site.visitor.get(`/quy-tac-ung-xu/${id}`);
    expect(page.status).toBe(200);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Không bắt dân nộp bản sao.");
    expect(page.body).not.toContain("Trần Chủ Tịch");
    const list = await site.visitor.get("/quy-tac-ung-xu");
    expect(await problemsOf(list.body)).toEqual([]);
    const [row] = await listLedgerEntries(site.app.db, { recordKind: "briefing", recordId: id }, 5);
    expect(row).toMatchObject({ state: "sent", channel: "portal", address: `/quy-tac-ung-xu/${id}` });

    expect((await clerk.post(`/can-bo/noi-bo/${id}/da-doc`, { version: "1" })).status).toBe(303);
    expect((await clerk.get("/can-bo/noi-bo")).body).not.toContain("Quy tắc ứng xử của phường");
    await itIs("2027-01-05T02:00:00Z");
    const asked = await clerk.get(`/can-bo/noi-bo/${id}`);
    expect(asked.body).toContain("Lần trước bạn xác nhận cho năm 2026");
    expect(asked.body).toContain("đọc trước hết ngày 30/11/2027");
    expect((await clerk.post(`/can-bo/noi-bo/${id}/da-doc`, { version: "1" })).status).toBe(303);
    await itIs(NOW);

    // One code per unit at a time.
    const other = await write({ ...code, title: "Một bộ khác" }, chair);
    await submit(other, chair);
    const stamp = stampIn((await leader.get(record(other))).body);
    const refused = await leader.post(`/can-bo/noi-bo/${other}/duyet`, { basedOn: stamp });
    expect(refused.status).toBe(409);
    expect(refused.body).toContain("đã có một bộ quy tắc");

    expect((await leader.post(`/can-bo/noi-bo/${id}/rut`, { note: "Thay bộ mới" })).status).toBe(303);
    expect(await offered()).toEqual([]);
    const gone = await site.visitor.get(`/quy-tac-ung-xu/${id}`);
    expect(gone.status).toBe(410);
    expect(await problemsOf(gone.body)).toEqual([]);
    expect(gone.body).toContain("Thay bộ mới");
  });
});

describe("a code of conduct in public places", () => {
  const body =
    "Mọi người cùng giữ:\n\n- Xếp hàng, nhường người già, người có con nhỏ.\n- Bỏ rác đúng chỗ.\n- Nói lời lịch sự.";

  test("stands beside that of officials, is read once, speaks to everybody, and each point is a poster", async () => {
    await transaction(site.app.db, (tx) => saveHomeUnit(tx, units.province));
    const own = await write(
      { unitId: units.tanThanh, kind: "conduct", title: "Quy tắc của cán bộ", scope: "all" },
      chair,
    );
    await send(own, chair, leader);
    const code = { unitId: units.tanThanh, kind: "publicConduct", title: "Văn minh nơi công cộng", scope: "all", body };
    const id = await write(code, chair);
    expect((await site.visitor.get(`/quy-tac-ung-xu/${id}/ap-phich.pdf`)).status).toBe(404);
    await send(id, chair, leader);
    const page = await site.visitor.get(`/quy-tac-ung-xu/${id}`);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Điều mọi người cùng giữ ở nơi công cộng");
    expect(page.body).not.toContain("Cán bộ làm không đúng");
    const list = await site.visitor.get("/quy-tac-ung-xu");
    expect(await problemsOf(list.body)).toEqual([]);
    expect(list.body).toContain("Quy tắc ứng xử nơi công cộng");
    expect(list.body).toContain("Bộ quy tắc ứng xử của cán bộ");

    expect((await clerk.post(`/can-bo/noi-bo/${id}/da-doc`, { version: "1" })).status).toBe(303);
    await itIs("2027-01-05T02:00:00Z");
    expect((await clerk.get("/can-bo/noi-bo")).body).not.toContain("Văn minh nơi công cộng");
    await itIs(NOW);

    const pdf = await site.visitor.get(`/quy-tac-ung-xu/${id}/ap-phich.pdf`);
    expect(pdf.headers["content-type"]).toBe("application/pdf");
    expect(/\/Count (\d+)/.exec(pdf.bytes.toString("latin1"))?.[1]).toBe("4");

    const other = await write({ ...code, title: "Một bộ khác" }, chair);
    await submit(other, chair);
    const stamp = stampIn((await leader.get(record(other))).body);
    const refused = await leader.post(`/can-bo/noi-bo/${other}/duyet`, { basedOn: stamp });
    expect([refused.status, refused.body]).toEqual([409, expect.stringContaining("đã có một bộ quy tắc")]);
    expect((await leader.post(`/can-bo/noi-bo/${id}/rut`, { note: "Thay bộ mới" })).status).toBe(303);
    expect((await site.visitor.get(`/quy-tac-ung-xu/${id}/ap-phich.pdf`)).status).toBe(404);
    expect((await leader.post(`/can-bo/noi-bo/${own}/rut`, { note: "Xong" })).status).toBe(303);
  });

  test.each([
    [body, ["Xếp hàng, nhường người già, người có con nhỏ.", "Bỏ rác đúng chỗ.", "Nói lời lịch sự."]],
    ["## Điều 1\n\nChào trước.\n\nCảm ơn sau.", ["Chào trước.", "Cảm ơn sau."]],
    ["1. Một\n2. Hai\n\nCuối cùng.", ["Một", "Hai"]],
    ["", []],
    ["- x\n".repeat(60), Array(40).fill("x")],
  ])("points of %j", (text, points) => {
    expect(pointsOf(text)).toEqual(points);
  });
});

test("what is kept of readers is what the readings count, whoever came, moved or left", async () => {
  const { db } = site.app;
  const differences = await sql`
    with counted as (
      select r.briefing_id, r.version, r.period, p.unit_id, count(*) as readers
      from briefing_reading r join person p on p.id = r.person_id and p.state = 'active' group by 1, 2, 3, 4
    )
    select * from counted full join briefing_read_count using (briefing_id, version, period, unit_id)
    where coalesce(counted.readers, 0) <> coalesce(briefing_read_count.readers, 0)`.execute(db);
  expect(differences.rows).toEqual([]);
  const kept = async (unitId: string) =>
    (await db.selectFrom("briefingReadCount").select("readers").where("unitId", "=", unitId).execute()).reduce(
      (sum, row) => sum + row.readers,
      0,
    );
  const before = { from: await kept(units.centre), to: await kept(units.tanThanh) };
  expect(before.from).toBeGreaterThan(0);
  await db.updateTable("person").set({ unitId: units.tanThanh }).where("id", "=", people.clerk.id).execute();
  expect(await kept(units.centre)).toBe(0);
  expect(await kept(units.tanThanh)).toBe(before.from + before.to);
});
