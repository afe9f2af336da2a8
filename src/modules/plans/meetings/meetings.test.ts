import { beforeAll, describe, expect, test } from "vitest";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { buildIssuedPlan, buildPlanStage, type PlanStage, taskStarting } from "../testing/build-plan.ts";
import { meetingDays, normOf } from "./meeting.ts";

const site = useTestApp();
let stage: PlanStage;
let planner: Browser;
let editor: Browser;
let base: string;

beforeAll(async () => {
  stage = await buildPlanStage(site.app.db);
  planner = site.browser(await signedIn(site.app, { person: stage.planner }));
  editor = site.browser(await signedIn(site.app, { person: stage.editor }));
  const planId = await buildIssuedPlan(site.app.db, stage);
  base = `/can-bo/ke-hoach/nhiem-vu/${(await taskStarting(site.app.db, planId, "Phát trên truyền thanh")).id}`;
});

describe("the days of a series", () => {
  const whole = { startsOn: "2026-10-01", endsOn: "2027-03-31", endedOn: null };
  test.each([
    [normOf("month", 31, 1), ["2026-10-31", "2026-11-30", "2026-12-31", "2027-01-31", "2027-02-28", "2027-03-31"]],
    [normOf("quarterFirst", 5, 1), ["2026-10-05", "2027-01-05"]],
    [normOf("quarterLast", 20, 1), ["2026-12-20", "2027-03-20"]],
    [normOf("year", 15, 12), ["2026-12-15"]],
    [normOf("year", 15, 6), []],
  ])("%s", (norm, days) => expect(meetingDays({ ...whole, norm })).toEqual(days));

  test("a stopped one meets no more from that day on", () => {
    expect(meetingDays({ ...whole, norm: "monthly:10", endedOn: "2026-12-10" })).toEqual(["2026-10-10", "2026-11-10"]);
  });
});

const day = (name: string, iso: string): Record<string, string> => {
  const [year = "", month = "", date = ""] = iso.split("-");
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
};

test("a unit meets every month: what passed without a result shows, one prefilled form proves it once", async () => {
  const page = `${base}/hop-dinh-ky`;
  const empty = await editor.get(page);
  expect(await problemsOf(empty.body)).toEqual([]);
  const typed = {
    unitId: stage.units.tanThanh,
    title: "Giao ban về thủ tục",
    eventKind: "conference",
    place: "Phòng họp phường",
    every: "month",
    day: "10",
    month: "",
    ...day("startsOn", "2026-10-01"),
    ...day("endsOn", "2026-12-31"),
  };
  const bad = await editor.post(page, {
    ...typed,
    title: "",
    every: "year",
    month: "13",
    ...day("endsOn", "2026-02-31"),
  });
  expect(bad.status).toBe(422);
  expect(await problemsOf(bad.body)).toEqual([]);
  for (const words of [
    "Hãy ghi tên cuộc họp",
    "Họp hằng năm thì ghi tháng",
    "Hãy ghi ngày kết thúc có thật",
    "Phòng họp phường",
  ])
    expect(bad.body).toContain(words);
  expect((await editor.post(page, { ...typed, day: "30", ...day("endsOn", "2026-10-02") })).status).toBe(422);
  expect((await planner.post(page, { ...typed, unitId: stage.units.province })).status).toBe(409);
  expect((await editor.post(page, typed)).status).toBe(303);
  const shown = await editor.get(page);
  expect(await problemsOf(shown.body)).toEqual([]);
  expect(shown.body).toContain("0 lần đã họp, 2 lần đã qua chưa ghi kết quả, 1 lần sắp tới.");
  const href = /href="([^"]+hop=[^"]+ngay=2026-11-10)"/.exec(shown.body)?.[1]?.replaceAll("&amp;", "&") ?? "";
  const form = await editor.get(href);
  expect(form.body).toContain('value="Giao ban về thủ tục ngày 10/11/2026"');
  const meeting = /name="meeting" value="([^"]+)"/.exec(form.body)?.[1] ?? "";
  const result = {
    unitId: stage.units.tanThanh,
    meeting,
    title: "Giao ban về thủ tục ngày 10/11/2026",
    ...day("ngay", "2026-11-11"),
    eventKind: "conference",
    place: "Phòng họp phường",
    attendance: "12",
  };
  expect((await editor.post(`${base}/minh-chung/su-kien`, result)).status).toBe(303);
  const twice = await editor.post(`${base}/minh-chung/su-kien`, { ...result, title: "Lần nữa" });
  expect(twice.status).toBe(422);
  expect(twice.body).toContain("Lần họp này không còn chờ ghi kết quả");
  expect((await editor.get(page)).body).toContain("1 lần đã họp, 1 lần đã qua chưa ghi kết quả, 1 lần sắp tới.");
  const month = await editor.get("/can-bo/ke-hoach/nhiem-vu?xem=thang&thang=2026-12");
  expect(await problemsOf(month.body)).toEqual([]);
  expect(month.body).toMatch(/Họp: <!-- -->?Giao ban về thủ tục|Họp: Giao ban về thủ tục/);
  const made = await editor.post("/can-bo/ke-hoach/nhiem-vu/lich", {});
  const feed = /\/lich\/[\w-]{43}\.ics/.exec(made.body)?.[0] ?? "";
  expect((await site.browser("").get(feed)).body).toMatch(/DTSTART;VALUE=DATE:20261210/);
  const series = /hop-dinh-ky\/([0-9a-f-]+)\/dung/.exec(shown.body)?.[1] ?? "";
  expect((await editor.post(`${page}/${series}/dung`, { reason: "" })).status).toBe(422);
  expect((await editor.post(`${page}/${series}/dung`, { reason: "Sáp nhập khóm" })).status).toBe(303);
  expect((await editor.post(`${page}/${series}/dung`, { reason: "Lần nữa" })).status).toBe(409);
  expect((await editor.get(page)).body).toContain("Sáp nhập khóm");
});
