import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { useTestApp } from "../../../testing/app.ts";
import { takeTicket } from "../take-ticket.ts";
import { type BuiltHall, buildHall } from "../testing/build-hall.ts";

const site = useTestApp();
let hall: BuiltHall;
let address: string;

beforeAll(async () => {
  hall = await buildHall(site);
  address = `/can-bo/goi-so/${hall.pointId}/so-lieu`;
});

/** Somebody who waited so many minutes; null: was never called. */
const row = (day: string, hour: number, minutes: number | null, more: Record<string, unknown> = {}) => ({
  pointId: hall.pointId,
  day,
  hour,
  letter: "A",
  groupName: "Hộ tịch",
  counter: minutes === null ? null : "1",
  outcome: minutes === null ? "hours" : "served",
  waitedSeconds: minutes === null ? null : minutes * 60,
  servedSeconds: minutes === null ? null : 300,
  source: "kiosk",
  hadPriority: false,
  ...more,
});

describe("figures of waiting", () => {
  test("before there are any, the page says what to do", async () => {
    const page = await hall.as.leader.get(address);
    expect(page.body).toContain("Chưa có số nào kết thúc");
    expect(await problemsOf(page.body)).toEqual([]);
  });

  test("median, nine tenths and longest of a day; a day without tickets is no data, not nought", async () => {
    await site.app.db
      .insertInto("queueOutcome")
      .values([
        ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 40].map((minutes) => row("2026-11-18", 8, minutes)),
        row("2026-11-20", 7, 12, { letter: "B", groupName: "Đất đai", counter: "2" }),
        row("2026-11-20", 9, null),
        row("2026-11-20", 9, 3, { outcome: "absent" }),
      ] as never)
      .execute();
    const page = await hall.as.leader.get(`${address}?tu=17/11/2026&den=20/11/2026`);
    expect(await problemsOf(page.body)).toEqual([]);
    const cells = (day: string) => {
      const line = page.body.split("<tr").find((one) => one.includes(`${day}</div></th>`)) ?? "";
      return [...line.matchAll(/db-table__value">([^<]*)</g)].map(([, cell]) => cell).slice(1);
    };
    expect(cells("18/11/2026")).toEqual(["10", "0", "6 phút", "12 phút", "40 phút", "1"]);
    expect(cells("20/11/2026")).toEqual(["1", "2", "8 phút", "11 phút", "12 phút", "0"]);
    expect(cells("19/11/2026")).toEqual(["Không có số liệu", "", "", "", "", ""]);
    expect(page.body).toContain("1 người đợi quá 30 phút đã hứa.");
    expect(page.body).toContain("vắng khi gọi 1, tự bỏ 0, hết giờ 1.");
  });

  test.each([
    ["gio", ["7 giờ", "8 giờ", "9 giờ"]],
    ["nhom", ["A. Hộ tịch", "B. Đất đai"]],
    ["quay", ["Quầy 1", "Quầy 2", "Chưa đến quầy nào"]],
  ])("by %s, with a chart, and taken along as shown", async (by, names) => {
    const query = `?tu=17/11/2026&den=20/11/2026&theo=${by}`;
    const page = await hall.as.officer.get(address + query);
    for (const name of names) expect(page.body).toContain(name);
    expect(await problemsOf(page.body)).toEqual([]);
    const chart = await hall.as.officer.get(`${address}.svg${query}`);
    expect(chart.headers["content-type"]).toContain("svg");
    const csv = await hall.as.officer.get(`${address}.csv${query}`);
    for (const name of names) expect(csv.body).toContain(name);
    expect(csv.body.trim().split("\n")).toHaveLength(names.length + 1);
  });

  test.each([
    ["tu=hôm qua", "Ngày phải là ngày có thật"],
    ["tu=20/11/2026&den=17/11/2026", "Ngày cuối không trước ngày đầu"],
    ["tu=01/01/2020&den=17/11/2026", "không cách quá 366 ngày"],
  ])("%s is told at its field", async (query, sentence) => {
    const page = await hall.as.officer.get(`${address}?${query}`);
    expect(page.status).toBe(422);
    expect(page.body).toContain(sentence);
    expect(await problemsOf(page.body)).toEqual([]);
  });

  test("nobody of another unit sees them", async () => {
    for (const ending of ["", ".csv", ".svg"]) expect((await hall.as.stranger.get(address + ending)).status).toBe(404);
    expect((await hall.as.translator.get(address)).status).toBe(403);
  });
});

describe("who waits longer than promised", () => {
  test("stands on the officers' first page, and how many wait is told to everybody", async () => {
    const today = await hall.today();
    const groupId = today.groups[0]?.id ?? 0;
    const asked = { groupId, priorityId: null, source: "kiosk", pressKey: "one press", device: null } as const;
    await transaction(site.app.db, (tx) => takeTicket(tx, null, today, { ...asked, at: site.clock.now() }));
    expect((await hall.as.officer.get("/can-bo")).body).not.toContain("quá 30 phút đã hứa");
    site.clock.set("2026-11-20T02:31:30Z");
    const page = await hall.as.officer.get("/can-bo");
    expect(page.body).toContain("có người đợi 31 phút, quá 30 phút đã hứa");
    expect(await problemsOf(page.body)).toEqual([]);
    const halls = await site.visitor.get("/lay-so");
    expect(halls.body).toContain("Bộ phận Một cửa phường Tân Thành");
    expect(halls.body).toContain("1 người đang đợi");
    expect(halls.body).not.toContain(">Lấy số<");
    expect(await problemsOf(halls.body)).toEqual([]);
    expect((await site.visitor.get("/lay-so?q=khong co")).body).toContain("Không có nơi nào khớp từ tìm");
    const frame = await site.visitor.get("/nhung/khung?khoi=lay-so");
    expect(frame.body).toContain("1 người đang đợi");
    await sql`update queue_hall set is_open = false`.execute(site.app.db);
    expect((await site.visitor.get("/lay-so")).body).toContain("Chưa có nơi nào lấy số qua đây");
  });
});
