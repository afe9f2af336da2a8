import { JSDOM } from "jsdom";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { signedIn } from "../accounts/testing/build-people.ts";
import { getUnit, saveHomeUnit } from "../organisations/index.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { importRecords } from "../procedures/index.ts";
import { buildProcedure } from "../procedures/testing/build-procedure.ts";
import { listLedgerEntries } from "../publishing/index.ts";
import { listBulletins } from "./bulletin.store.ts";
import { nameOfPeriod, readIssue, stateAfter } from "./bulletin.ts";

const site = useTestApp();
const system = { id: "system", name: "Hệ thống" };
const STAFF = "/can-bo/ban-tin";
let unitId = "";
let slug = "";
let editor: Browser;
let second: Browser;
let leader: Browser;
let outsider: Browser;
const items: Record<string, string> = {};

async function publishItem(title: string): Promise<string> {
  const made = await editor.post("/can-bo/tin-bai/moi", {
    unitId,
    kind: "notice",
    title,
    summary: `Tóm tắt: ${title}`,
    body: "Giờ nhận từ 7 giờ 30.",
    topic: "procedures",
    audiences: "residents",
    procedureCodes: "",
    taskId: "",
    after: "submit",
  });
  const id = /tin-bai\/([0-9a-f-]{36})/.exec(String(made.headers.location))?.[1] as string;
  expect((await leader.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status).toBe(303);
  return id;
}

beforeAll(async () => {
  const { db } = site.app;
  const units = await buildProvince(db);
  unitId = units.tanThanh;
  slug = (await getUnit(db, unitId, "2026-11-20")).slug;
  await transaction(db, (tx) => saveHomeUnit(tx, units.province));
  editor = site.browser(await signedIn(site.app, { unitId, roles: ["editor"], name: "Ngô Bảo Trân" }));
  second = site.browser(await signedIn(site.app, { unitId, roles: ["editor", "approver"], name: "Lý Sang" }));
  leader = site.browser(await signedIn(site.app, { unitId: units.province, roles: ["leader"] }));
  outsider = site.browser(await signedIn(site.app, { unitId: units.hungMy, roles: ["editor", "leader"] }));
  const birth = buildProcedure({ code: "1.001193", name: "Đăng ký khai sinh", levels: ["commune"] });
  const take = (records: ReturnType<typeof buildProcedure>[], day: string) =>
    transaction(db, (tx) => importRecords(tx, system, { records, source: "test", at: new Date(`${day}T02:00:00Z`) }));
  await take([birth], "2026-09-01");
  await take([{ ...birth, results: ["Giấy khai sinh"] }], "2026-11-02");
  items.saturday = await publishItem("Sáng thứ Bảy vẫn nhận hồ sơ");
  items.counter = await publishItem("Quầy số 2 có thêm ghế");
});

const newForm = (more: Record<string, string> = {}): Record<string, string> => ({
  unitId,
  period: "2026-11",
  number: "",
  ...more,
});

/** What the browser would send of the edit form as it stands. */
function formIn(body: string): Record<string, string | string[]> {
  const form = new JSDOM(body).window.document.querySelector('form[action$="/sua"]') as Element;
  const fields: Record<string, string | string[]> = {};
  const add = (name: string, value: string): void => {
    fields[name] = name in fields ? [fields[name] as string | string[], value].flat() : value;
  };
  for (const one of form.querySelectorAll("input, textarea, select")) {
    const name = one.getAttribute("name") ?? "";
    const type = one.getAttribute("type");
    if (type === "checkbox" && !one.hasAttribute("checked")) continue;
    add(
      name,
      one.tagName === "TEXTAREA"
        ? (one.textContent ?? "")
        : one.tagName === "SELECT"
          ? (one.querySelector("option[selected]")?.getAttribute("value") ?? "")
          : (one.getAttribute("value") ?? ""),
    );
  }
  return fields;
}

async function write(more: Record<string, string> = {}): Promise<string> {
  const made = await editor.post(`${STAFF}/moi`, newForm(more));
  expect(made.status).toBe(303);
  return /ban-tin\/([0-9a-f-]{36})\/sua/.exec(String(made.headers.location))?.[1] as string;
}

async function publish(id: string): Promise<void> {
  expect((await editor.post(`${STAFF}/${id}/trinh`, {})).status).toBe(303);
  expect((await leader.post(`${STAFF}/${id}/duyet`, {})).status).toBe(303);
}

const numberOf = async (id: string): Promise<number> =>
  (await listBulletins(site.app.db, {}, 100)).find((one) => one.id === id)?.number ?? 0;

describe("rules", () => {
  test.each([
    ["so-11-2026", { number: 11, year: 2026 }],
    ["so-0-2026", null],
    ["so-1000-2026", null],
    ["so-1-1999", null],
    ["11-2026", null],
  ])("the issue %s is %j", (text, issue) => expect(readIssue(text)).toEqual(issue));

  test("whole months and quarters have names, other days have none", () => {
    expect(nameOfPeriod("2026-02-01", "2026-02-28")).toEqual({ kind: "month", month: "2026-02" });
    expect(nameOfPeriod("2026-10-01", "2026-12-31")).toEqual({ kind: "quarter", quarter: 4, year: 2026 });
    expect(nameOfPeriod("2026-11-01", "2027-01-31")).toBeNull();
    expect(nameOfPeriod("2026-02-02", "2026-02-28")).toBeNull();
  });

  test("what is out is corrected or withdrawn, not edited or approved again", () => {
    expect(stateAfter("published", "edit")).toBeNull();
    expect(stateAfter("published", "approve")).toBeNull();
    expect(stateAfter("published", "correct")).toBe("draft");
    expect(stateAfter("withdrawn", "submit")).toBeNull();
  });
});

describe("a new issue", () => {
  test("is nearly written from its period: everything ticked, a cover line, figures", async () => {
    const id = await write();
    const page = await editor.get(`${STAFF}/${id}/sua?xong=created`);
    expect(await problemsOf(page.body)).toEqual([]);
    const form = formIn(page.body);
    expect(form.take).toHaveLength(4);
    expect(page.body).toContain("Quầy số 2 có thêm ghế");
    expect(form.cover).toBe("1 thủ tục thay đổi");
    expect(form.figure).toBe("Đã đăng 2 tin, bài.");
  });

  test("what is left out stays out, the order is the one given, the words come from the record and not from the form", async () => {
    const id = await write();
    const form = formIn((await editor.get(`${STAFF}/${id}/sua`)).body);
    const take = (form.take as string[]).filter((key) => !key.startsWith("procedure:"));
    const saved = await editor.post(`${STAFF}/${id}/sua`, {
      ...form,
      take: [...take, "item:00000000-0000-4000-8000-000000000000"],
      cover: "Sáng thứ Bảy cũng làm",
      [`thu-tu-item:${items.counter}`]: "2",
      [`thu-tu-item:${items.saturday}`]: "1",
    });
    expect(saved.headers.location).toBe(`${STAFF}/${id}?xong=saved`);
    const { body } = await editor.get(`${STAFF}/${id}`);
    expect(await problemsOf(body)).toEqual([]);
    expect(body).not.toContain("Đăng ký khai sinh");
    expect(body.indexOf("Sáng thứ Bảy vẫn nhận")).toBeLessThan(body.indexOf("Quầy số 2"));
  });

  test("news of another time are added by their address", async () => {
    const id = await write({ period: "2026-10" });
    const form = formIn((await editor.get(`${STAFF}/${id}/sua`)).body);
    const saved = await editor.post(`${STAFF}/${id}/sua`, {
      ...form,
      more: "http://danbiet.example/tin-tuc/sang-thu-bay-van-nhan-ho-so?x=1\n/tin-tuc/sang-thu-bay-van-nhan-ho-so",
    });
    expect(saved.status).toBe(303);
    const [row] = (await listBulletins(site.app.db, {}, 100)).filter((one) => one.id === id);
    expect(row?.entries).toBe(1);
  });

  test.each([
    [{ period: "2026-13" }, "Hãy chọn kỳ."],
    [{ period: "free" }, "Hãy ghi ngày có thật"],
    [
      { period: "free", "from-day": "31", "from-month": "11", "from-year": "2026" },
      "Hãy ghi ngày có thật, ví dụ 05/10/2026.",
    ],
    [
      {
        period: "free",
        "from-day": "1",
        "from-month": "1",
        "from-year": "2025",
        "to-day": "1",
        "to-month": "11",
        "to-year": "2026",
      },
      "không quá 400 ngày",
    ],
    [{ number: "0" }, "Hãy ghi một số từ 1 đến 999"],
    [{ number: "1000" }, "Hãy ghi một số từ 1 đến 999"],
    [{ unitId: "x" }, "Hãy chọn đơn vị."],
  ])("refuses %j in words, with the form as typed", async (more, said) => {
    const page = await editor.post(`${STAFF}/moi`, newForm(more as Record<string, string>));
    expect(page.status).toBe(422);
    expect(page.body).toContain(said);
    expect(await problemsOf(page.body)).toEqual([]);
  });

  test("a number is used once in a year; another unit's bulletin is not one's to write", async () => {
    const id = await write();
    const twice = await editor.post(`${STAFF}/moi`, newForm({ number: String(await numberOf(id)) }));
    expect(twice.status).toBe(409);
    expect(twice.body).toContain("Đơn vị đã có số này trong năm");
    expect((await outsider.post(`${STAFF}/moi`, newForm())).status).toBe(409);
  });

  test.each([
    [{ cover: "" }, "Hãy ghi một câu"],
    [{ cover: "x".repeat(161) }, "Hãy ghi một câu"],
    [{ foreword: "x".repeat(2_001) }, "Tối đa 2.000 ký tự"],
    [{ more: "/tin-tuc/khong-co-tin-nay" }, "Không có tin đã đăng"],
    [{ more: "javascript:alert(1)" }, "Không có tin đã đăng"],
    [{ order: "-1" }, "phải là một số từ 1 đến 999"],
    [{ taskId: "00000000-0000-4000-8000-000000000000" }, "không phải của đơn vị"],
  ])("an edit with %j is not saved, and what was typed stays", async (more, said) => {
    const id = await write();
    const form = formIn((await editor.get(`${STAFF}/${id}/sua`)).body);
    const { order, ...fields } = more as Record<string, string>;
    const page = await editor.post(`${STAFF}/${id}/sua`, {
      ...form,
      foreword: "Lời tôi vừa gõ",
      ...fields,
      ...(order ? { [`thu-tu-item:${items.counter}`]: order } : {}),
    });
    expect(page.status).toBe(422);
    expect(page.body).toContain(said);
    if (!("foreword" in more)) expect(page.body).toContain("Lời tôi vừa gõ");
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await editor.get(`${STAFF}/${id}`)).body).not.toContain("Lời tôi vừa gõ");
  });

  test("two who save at once: the second is told, nothing is lost", async () => {
    const id = await write();
    const form = formIn((await editor.get(`${STAFF}/${id}/sua`)).body);
    expect((await second.post(`${STAFF}/${id}/sua`, { ...form, foreword: "Của Sang" })).status).toBe(303);
    const late = await editor.post(`${STAFF}/${id}/sua`, { ...form, foreword: "Của Trân" });
    expect(late.status).toBe(409);
    expect(late.body).toContain("Của Trân");
    expect((await editor.get(`${STAFF}/${id}`)).body).toContain("Của Sang");
  });
});

describe("four eyes", () => {
  test("who wrote on it does not approve it, also where the database alone decides", async () => {
    const id = await write();
    const form = formIn((await second.get(`${STAFF}/${id}/sua`)).body);
    expect((await second.post(`${STAFF}/${id}/sua`, { ...form, after: "submit" })).status).toBe(303);
    const own = await second.post(`${STAFF}/${id}/duyet`, {});
    expect(own.status).toBe(409);
    expect(own.body).toContain("Người khác phải duyệt");
    await expect(
      site.app.db
        .updateTable("bulletinVersion")
        .set((eb) => ({ approvedBy: eb.ref("writtenBy") }))
        .where("bulletinId", "=", id)
        .execute(),
    ).rejects.toThrow(/bulletin_writer_does_not_approve/);
    expect((await outsider.get(`${STAFF}/${id}`)).status).toBe(404);
    expect((await outsider.post(`${STAFF}/${id}/duyet`, {})).status).toBe(404);
  });

  test("is returned with a reason; without one it is not", async () => {
    const id = await write();
    await editor.post(`${STAFF}/${id}/trinh`, {});
    expect((await leader.post(`${STAFF}/${id}/tra-lai`, { note: "" })).status).toBe(422);
    expect((await leader.post(`${STAFF}/${id}/tra-lai`, { note: "Bìa chưa rõ" })).status).toBe(303);
    expect((await editor.get(`${STAFF}/${id}`)).body).toContain("Bìa chưa rõ");
    expect((await leader.post(`${STAFF}/${id}/duyet`, {})).status).toBe(409);
  });
});

describe("an issue that is out", () => {
  test("stands at its address, in the archive, the feed and print, each with its row in the ledger", async () => {
    const id = await write();
    const number = await numberOf(id);
    await publish(id);
    await site.runJobs();
    const path = `/${slug}/ban-tin/so-${number}-2026`;
    const page = await site.visitor.get(path);
    expect(page.status).toBe(200);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain('href="/tin-tuc/quay-so-2-co-them-ghe"');
    const archive = await site.visitor.get(`/${slug}/ban-tin?nam=2026`);
    expect(archive.body).toContain(`href="${path}"`);
    expect(await problemsOf(archive.body)).toEqual([]);
    expect((await site.visitor.get(`/${slug}/ban-tin/feed.atom`)).body).toContain(`${path}"`);
    const pdf = await site.visitor.get(`${path}/ban-in.pdf`);
    expect(pdf.bytes.subarray(0, 5).toString()).toBe("%PDF-");
    const rows = await listLedgerEntries(site.app.db, { recordKind: "bulletin", recordId: id }, 10);
    expect(rows.map((row) => [row.channel, row.state]).sort()).toEqual([
      ["feed", "sent"],
      ["portal", "sent"],
      ["sheet", "sent"],
    ]);
    expect(rows.find((row) => row.channel === "portal")?.address).toBe(`http://danbiet.example${path}`);
    // Another unit's site does not show it as its own.
    expect((await site.visitor.get(`/ban-tin/so-${number}-2026`)).status).toBe(404);
  });

  test("is frozen; a correction is a new version with a note, and the old one is read until it is approved", async () => {
    const id = await write();
    const number = await numberOf(id);
    await publish(id);
    await expect(
      site.app.db.updateTable("bulletinVersion").set({ cover: "Khác" }).where("bulletinId", "=", id).execute(),
    ).rejects.toThrow(/never changes/);
    expect((await editor.post(`${STAFF}/${id}/mo-ban-sua`, {})).status).toBe(303);
    const form = formIn((await editor.get(`${STAFF}/${id}/sua`)).body);
    const unsaid = await editor.post(`${STAFF}/${id}/sua`, { ...form, cover: "Bìa đúng", after: "submit" });
    expect(unsaid.status).toBe(409);
    expect(unsaid.body).toContain("Hãy ghi đính chính điều gì");
    const said = { ...form, cover: "Bìa đúng", correctionNote: "Bìa cũ ghi nhầm ngày", after: "submit" };
    expect((await editor.post(`${STAFF}/${id}/sua`, said)).status).toBe(303);
    const path = `/${slug}/ban-tin/so-${number}-2026`;
    expect((await site.visitor.get(path)).body).not.toContain("Bìa đúng");
    expect((await leader.post(`${STAFF}/${id}/duyet`, {})).status).toBe(303);
    const page = await site.visitor.get(path);
    expect(page.body).toContain("Bìa đúng");
    expect(page.body).toContain("Bìa cũ ghi nhầm ngày");
    expect(await problemsOf(page.body)).toEqual([]);
    await site.runJobs();
    const rows = await listLedgerEntries(site.app.db, { recordKind: "bulletin", recordId: id }, 10);
    expect(new Set(rows.map((row) => `${row.recordVersion} ${row.state} ${row.reason ?? ""}`))).toEqual(
      new Set(["1 refused Bản mới hơn đã thay trước khi bản này ra.", "2 sent "]),
    );
  });

  test("tells what was withdrawn or corrected in it since, and nothing taken back goes out anew", async () => {
    const gone = await publishItem("Tin sẽ thu hồi");
    const id = await write();
    const waiting = await write();
    await editor.post(`${STAFF}/${waiting}/trinh`, {});
    const number = await numberOf(id);
    await publish(id);
    await leader.post(`/can-bo/tin-bai/${gone}/thu-hoi`, { reason: "Sai giờ làm việc" });
    const page = await site.visitor.get(`/${slug}/ban-tin/so-${number}-2026`);
    expect(page.body).toContain("Đã thu hồi ngày 20/11/2026: Sai giờ làm việc");
    expect(page.body).not.toContain("Tóm tắt: Tin sẽ thu hồi");
    expect(await problemsOf(page.body)).toEqual([]);
    const refused = await leader.post(`${STAFF}/${waiting}/duyet`, {});
    expect(refused.status).toBe(409);
    expect(refused.body).toContain("Có mục đã bị thu hồi");
    const letter = await editor.get(`${STAFF}/${id}/thu.html`);
    expect(letter.body).toContain('<a href="http://danbiet.example/tin-tuc/quay-so-2-co-them-ghe">');
    expect(letter.body).not.toMatch(/<script|style=|<img/);
  });

  test("is withdrawn with a reason; the address says so, the ledger counts it no more", async () => {
    const id = await write();
    const number = await numberOf(id);
    expect((await leader.post(`${STAFF}/${id}/thu-hoi`, { note: "Chưa ra" })).status).toBe(409);
    await publish(id);
    await site.runJobs();
    const address = `/${slug}/ban-tin/so-${number}-2026`;
    const isFound = async () =>
      (await site.visitor.get(`/api/v1/search?q=${encodeURIComponent(`bản tin số ${number}/2026`)}`)).body.includes(
        address,
      );
    expect(await isFound()).toBe(true);
    expect((await leader.post(`${STAFF}/${id}/thu-hoi`, { note: "  " })).status).toBe(422);
    expect((await leader.post(`${STAFF}/${id}/thu-hoi`, { note: "Nhầm số" })).status).toBe(303);
    const page = await site.visitor.get(`/${slug}/ban-tin/so-${number}-2026`);
    expect(page.status).toBe(410);
    expect(page.body).toContain("Nhầm số");
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await site.visitor.get(`/${slug}/ban-tin/so-${number}-2026/ban-in.pdf`)).status).toBe(404);
    expect((await site.visitor.get(`/${slug}/ban-tin`)).body).not.toContain(`so-${number}-2026`);
    expect(await isFound()).toBe(false);
    const rows = await listLedgerEntries(site.app.db, { recordKind: "bulletin", recordId: id, proofOnly: true }, 10);
    expect(rows).toEqual([]);
  });

  test.each(["so-99-2026", "so-0-2026", "x", "so-1-2026%27--"])("there is no issue %s", async (issue) => {
    expect((await site.visitor.get(`/${slug}/ban-tin/${issue}`)).status).toBe(404);
  });
});

test("officers find issues by words, state and year, and take exactly those along", async () => {
  const id = await write();
  const form = formIn((await editor.get(`${STAFF}/${id}/sua`)).body);
  await editor.post(`${STAFF}/${id}/sua`, { ...form, cover: "Giảm phí trên mạng" });
  const page = await editor.get(`${STAFF}?q=giam phi&tinhtrang=draft&nam=2026`);
  expect(page.body).toContain("Giảm phí trên mạng");
  expect(await problemsOf(page.body)).toEqual([]);
  const file = await editor.get(`${STAFF}.csv?q=giam phi`);
  expect(file.body.trim().split("\n")).toHaveLength(2);
  expect((await editor.get(`${STAFF}?q=khong co gi het`)).body).toContain("Không có số nào khớp");
});
