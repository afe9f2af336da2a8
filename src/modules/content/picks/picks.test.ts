import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { getUnit, saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { importRecords } from "../../procedures/index.ts";
import { buildProcedure } from "../../procedures/testing/build-procedure.ts";
import { listPicks } from "./pick.store.ts";
import { readPath } from "./pick.ts";

const site = useTestApp();
const PICKS = "/can-bo/noi-bat";
let unitId = "";
let slug = "";
let editor: Browser;
let leader: Browser;
let outsider: Browser;
const items: Record<string, { id: string; path: string }> = {};

async function publishItem(title: string, more: Record<string, string> = {}): Promise<{ id: string; path: string }> {
  const made = await editor.post("/can-bo/tin-bai/moi", {
    unitId,
    kind: "notice",
    title,
    summary: `Tóm tắt: ${title}`,
    body: "Giờ nhận từ 7 giờ 30.",
    topic: "apparatus",
    audiences: "residents",
    procedureCodes: "",
    taskId: "",
    after: "submit",
    ...more,
  });
  const id = /tin-bai\/([0-9a-f-]{36})/.exec(String(made.headers.location))?.[1] as string;
  expect((await leader.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status).toBe(303);
  const { slug: name } = await site.app.db
    .selectFrom("item")
    .select("slug")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return { id, path: `/tin-tuc/${name}` };
}

beforeAll(async () => {
  const { db } = site.app;
  const units = await buildProvince(db);
  unitId = units.tanThanh;
  slug = (await getUnit(db, unitId, "2026-11-20")).slug;
  await transaction(db, (tx) => saveHomeUnit(tx, units.province));
  editor = site.browser(await signedIn(site.app, { unitId, roles: ["editor"], name: "Ngô Bảo Trân" }));
  leader = site.browser(await signedIn(site.app, { unitId: units.province, roles: ["leader"] }));
  outsider = site.browser(await signedIn(site.app, { unitId: units.hungMy, roles: ["editor"] }));
  await transaction(db, (tx) =>
    importRecords(
      tx,
      { id: "system", name: "Hệ thống" },
      {
        records: [buildProcedure({ code: "1.001193", name: "Đăng ký khai sinh", levels: ["commune"] })],
        source: "test",
        at: new Date("2026-09-01T02:00:00Z"),
      },
    ),
  );
  items.read = await publishItem("Khai sinh cần gì", { procedureCodes: "1.001193" });
  items.sameTopic = await publishItem("Công khai thu chi quý ba");
  items.same = await publishItem("Khai sinh trễ có bị phạt không", { topic: "procedures", procedureCodes: "1.001193" });
  items.picked = await publishItem("Nghỉ lễ ngày 24");
});

const until = (text: string): Record<string, string> => {
  const [date = "", month = "", year = ""] = text.split("/");
  return { "until-day": date, "until-month": month, "until-year": year };
};
const add = (address: string, day = "20/12/2026") => editor.post(PICKS, { unitId, address, ...until(day) });

test.each([
  ["/tin-tuc/a-b", "/tin-tuc/a-b"],
  ["http://danbiet.example/tin-tuc/a-b/?x=1#y", "/tin-tuc/a-b"],
  ["https://evil.example/tin-tuc/a-b", null],
  ["javascript:alert(1)", null],
  ["/can-bo/tin-bai", null],
  ["/tin-tuc/../can-bo", null],
  ["http://[", null],
])("of %j the page of this site is %j", (text, path) => {
  expect(readPath(text, "http://danbiet.example")).toBe(path);
});

describe("a page picked by hand", () => {
  test("stands on the home page in the order given, up to its day", async () => {
    expect((await add(items.picked?.path ?? "")).status).toBe(303);
    expect((await add("/thu-tuc/1.001193", "25/11/2026")).status).toBe(303);
    const [, second] = await listPicks(site.app.db, unitId);
    expect((await editor.post(`${PICKS}/${second?.id}/len`, {})).status).toBe(303);
    const home = (await site.visitor.get(`/${slug}`)).body;
    expect(home).toContain("Không nên bỏ lỡ");
    expect(home.indexOf('href="/thu-tuc/1.001193"')).toBeLessThan(home.indexOf(`href="${items.picked?.path}"`));
    expect(await problemsOf(home)).toEqual([]);
    expect((await site.visitor.get("/")).body).not.toContain("Không nên bỏ lỡ");
    site.clock.set("2026-11-26T02:00:00Z");
    expect((await site.visitor.get(`/${slug}`)).body).not.toContain('href="/thu-tuc/1.001193"');
    site.clock.set("2026-11-20T02:00:00Z");
    const page = await editor.get(PICKS);
    expect(await problemsOf(page.body)).toEqual([]);
  });

  test("news lead to what their unit picked, then to the same procedure, then to the same topic, nothing twice", async () => {
    const { body } = await site.visitor.get(items.read?.path ?? "");
    expect(await problemsOf(body)).toEqual([]);
    const at = [items.picked, items.same, items.sameTopic].map((one) => body.indexOf(`${one?.path}"`));
    expect(at.every((place) => place > 0)).toBe(true);
    expect([...at].sort((a, b) => a - b)).toEqual(at);
    for (const one of [items.picked, items.same, items.sameTopic])
      expect(body.split(`href="${one?.path}"`)).toHaveLength(2);
  });

  test.each([
    ["/tin-tuc/khong-co", "20/12/2026", "Hãy dán địa chỉ một trang công khai"],
    ["https://evil.example/tin-tuc/x", "20/12/2026", "Hãy dán địa chỉ một trang công khai"],
    ["/thu-tuc/1.001193", "19/11/2026", "Hãy ghi ngày có thật, từ hôm nay"],
    ["/thu-tuc/1.001193", "31/02/2027", "Hãy ghi ngày có thật, từ hôm nay"],
    ["/thu-tuc/1.001193", "20/12/2028", "Hãy ghi ngày có thật, từ hôm nay"],
  ])("%s until %s is refused in words", async (address, day, said) => {
    const page = await add(address, day);
    expect(page.status).toBe(422);
    expect(page.body).toContain(said);
    expect(page.body).toContain(`value="${address}"`);
    expect(await problemsOf(page.body)).toEqual([]);
  });

  test("twice the same, or by somebody of another unit, is refused", async () => {
    expect((await add("/thu-tuc/1.001193")).status).toBe(409);
    const [first] = await listPicks(site.app.db, unitId);
    expect((await outsider.post(PICKS, { unitId, address: "/thu-tuc/1.001193", ...until("20/12/2026") })).status).toBe(
      409,
    );
    expect((await outsider.post(`${PICKS}/${first?.id}/go`, {})).status).toBe(409);
    expect(await listPicks(site.app.db, unitId)).toHaveLength(2);
  });

  test("a page that was withdrawn leaves the home page, and its officers see why", async () => {
    await leader.post(`/can-bo/tin-bai/${items.picked?.id}/thu-hoi`, { reason: "Sai ngày" });
    expect((await site.visitor.get(`/${slug}`)).body).not.toContain(`href="${items.picked?.path}"`);
    expect((await editor.get(PICKS)).body).toContain("không còn đọc được");
  });
});
