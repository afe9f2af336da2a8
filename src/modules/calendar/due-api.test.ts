import { expect, test } from "vitest";
import { useTestApp } from "../../testing/app.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";

const site = useTestApp();
const ask = (body: object) => site.visitor.send("POST", "/api/v1/calendar/due", body);

test.each([
  ["2026-11-20T09:00:00+07:00", 3, "workingDay", "2026-11-26"],
  ["2026-11-23T09:00", 1, "workingDay", "2026-11-25"],
  ["2026-02-12", 5, "workingDay", "2026-02-26"],
  ["2026-02-13T02:00:00Z", 1, "workingDay", "2026-02-23"],
  ["2026-04-24T09:00:00+07:00", 2, "workingDay", "2026-04-29"],
  ["2026-11-20T15:30:00+07:00", 0, "workingDay", "2026-11-23"],
  ["2026-11-20T14:30:00+07:00", 0, "workingDay", "2026-11-20"],
  ["2026-11-20T09:00:00+07:00", 15, "day", "2026-12-07"],
])("received %s, %d × %s: due %s", async (receivedAt, limit, unit, due) => {
  const answer = await ask({ receivedAt, limit, unit, province: null });
  expect(answer.status).toBe(200);
  const body = answer.json<{ dueAt: string; dueOn: string; steps: { text: string }[] }>();
  expect([body.dueOn, body.dueAt]).toEqual([due, `${due}T23:59:59+07:00`]);
  expect(body.steps.every((step) => step.text !== "")).toBe(true);
});

test("hours end within the day", async () => {
  const answer = await ask({ receivedAt: "2026-11-20T16:00:00+07:00", limit: 4, unit: "hour" });
  expect(answer.json()).toMatchObject({ dueAt: "2026-11-23T10:30:00+07:00" });
});

test("a province is found by its address, name or code; one we do not know has no calendar of its own", async () => {
  await buildProvince(site.app.db, "Tỉnh Cà Mau", "96");
  for (const province of ["ca-mau", "Cà Mau", "96"]) {
    const answer = await ask({ receivedAt: "2026-11-20", limit: 1, unit: "workingDay", province });
    expect(answer.json()).toMatchObject({ calendarOf: "Tỉnh Cà Mau", warnings: [] });
  }
  const other = await ask({ receivedAt: "2026-11-20", limit: 1, unit: "workingDay", province: "Atlantis" });
  expect(other.json()).toMatchObject({ dueOn: "2026-11-23", calendarOf: null, warnings: ["province-unknown"] });
});

test.each([
  [{ receivedAt: "2026-02-31T09:00", limit: 1, unit: "day" }, "/receivedAt"],
  [{ receivedAt: "hôm qua", limit: 1, unit: "day" }, "/receivedAt"],
  [{ receivedAt: "2026-11-20T25:00", limit: 1, unit: "day" }, "/receivedAt"],
  [{ receivedAt: "2026-11-20", limit: -1, unit: "day" }, "/limit"],
  [{ receivedAt: "2026-11-20", limit: 1e9, unit: "workingDay" }, "/limit"],
  [{ receivedAt: "2026-11-20", limit: "3", unit: "day" }, "/limit"],
  [{ receivedAt: "2026-11-20", limit: 1, unit: "week" }, "/unit"],
  [{ receivedAt: "2026-11-20", limit: 1, unit: "day", cutoff: "3 giờ" }, "/cutoff"],
  [{}, "/receivedAt"],
])("%o is refused at %s", async (body, pointer) => {
  const answer = await ask(body);
  expect(answer.status).toBe(422);
  expect(answer.json<{ errors: { pointer: string }[] }>().errors.map((one) => one.pointer)).toContain(pointer);
});
