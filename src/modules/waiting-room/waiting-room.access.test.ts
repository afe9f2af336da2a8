import { beforeAll, describe, expect, test } from "vitest";
import { useTestApp } from "../../testing/app.ts";
import { type BuiltHall, buildHall } from "./testing/build-hall.ts";

const site = useTestApp();
let hall: BuiltHall;
beforeAll(async () => {
  hall = await buildHall(site);
});

type Who = keyof BuiltHall["as"];
const address = (rest: string) => `/can-bo/goi-so/${hall.pointId}${rest}`;

/** Person × page: 200, 403 where the act is not theirs, 404 where the place is of others. */
describe("who sees what", () => {
  test.each<[Who, number, number, number, number]>([
    ["officer", 200, 200, 200, 403],
    ["editor", 200, 200, 200, 200],
    ["leader", 200, 200, 200, 403],
    ["translator", 403, 403, 403, 403],
    ["stranger", 200, 404, 404, 404],
  ])("%s: list %i, place %i, counter %i, settings %i", async (who, list, place, counter, settings) => {
    const get = async (path: string) => (await hall.as[who].get(path)).status;
    expect([
      await get("/can-bo/goi-so"),
      await get(address("")),
      await get(address("/quay/1")),
      await get(address("/cai-dat")),
    ]).toEqual([list, place, counter, settings]);
  });

  test("a stranger signs in first", async () => {
    for (const path of ["/can-bo/goi-so", address(""), address("/quay/1"), address("/cai-dat")])
      expect((await site.visitor.get(path)).status).toBe(303);
  });
});

describe("who does what", () => {
  test.each<[Who, number, number, number]>([
    ["officer", 303, 303, 403],
    ["editor", 403, 403, 303],
    ["leader", 403, 403, 403],
    ["translator", 403, 403, 403],
    ["stranger", 404, 404, 404],
  ])("%s: call %i, take at the desk %i, change the kiosk %i", async (who, call, desk, key) => {
    const post = async (path: string, fields: Record<string, string>) =>
      (await hall.as[who].post(address(path), fields)).status;
    expect([
      await post("/quay/2", { viec: "goi", so: "", khoa: `access ${who}` }),
      await post("/lay-so", { nhom: await hall.groupId("A"), khoa: `access ${who}` }),
      await post("/doi-ma", {}),
    ]).toEqual([call, desk, key]);
  });

  test("a kiosk of another hall, or with a guessed key, is none", async () => {
    const { hall: own } = await hall.today();
    for (const path of [`/lay-so/may/${own.code}/${"x".repeat(24)}`, "/lay-so/may/zzzzzzzz/x", "/lay-so/tai/zzzzzzzz"])
      expect((await site.visitor.get(path)).status).toBe(404);
  });
});
