import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { type Tx, transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { signedIn } from "../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../organisations/index.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { sealOpenNames } from "./shown-people.ts";

const site = useTestApp();
let unitId: string;
let editor: Browser;
let reader: Browser;
let stranger: Browser;

beforeAll(async () => {
  const { province, tanThanh, hungMy } = await buildProvince(site.app.db);
  unitId = tanThanh;
  await transaction(site.app.db, (tx: Tx) => saveHomeUnit(tx, province));
  editor = site.browser(await signedIn(site.app, { unitId, roles: ["editor"] }));
  reader = site.browser(await signedIn(site.app, { unitId, roles: ["approver"] }));
  stranger = site.browser(await signedIn(site.app, { unitId: hungMy, roles: ["editor"] }));
}, 60_000);

const FACTS = {
  alt: "Cán bộ nhận giấy tờ ở quầy",
  caption: "",
  credit: "Trần Minh Ngọ",
  place: "",
  people: "Bà Lê Thị Hồng, ông Danh Sóc",
  consent: "given",
  consentPaper: "Giấy ngày 05/11/2026, lưu ở Văn phòng",
};

let shade = 0;
async function added(facts: Record<string, string> = {}): Promise<string> {
  const bytes = await sharp({
    create: { width: 500, height: 400, channels: 3, background: { r: ++shade, g: 9, b: 40 } },
  })
    .jpeg()
    .toBuffer();
  const answer = await editor.upload("/can-bo/kho-anh/them", { unitId, ...FACTS, ...facts }, [
    { field: "file", name: "anh.jpg", bytes },
  ]);
  expect(answer.status, answer.body.slice(0, 500)).toBe(303);
  return /kho-anh\/([0-9a-f-]{36})/.exec(String(answer.headers.location))?.[1] ?? "";
}

const row = (id: string) =>
  site.app.db.selectFrom("picture").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

const looks = async (id: string): Promise<number> =>
  (
    await site.app.db
      .selectFrom("auditEntry")
      .select("act")
      .where("subjectId", "=", id)
      .where("act", "=", "picture.names")
      .execute()
  ).length;

test("names lie sealed, are shown by first letters, and a whole look is on record", async () => {
  const id = await added();
  expect(JSON.stringify(await row(id))).not.toMatch(/Hồng|Hong|Sóc/i);
  for (const browser of [editor, reader]) {
    const page = (await browser.get(`/can-bo/kho-anh/${id}`)).body;
    expect(await problemsOf(page)).toEqual([]);
    expect(page).toContain("B… L… T… H…, ô… D… S…");
    expect(page).not.toContain("Hồng");
  }
  expect(await looks(id)).toBe(0);
  const whole = await editor.post(`/can-bo/kho-anh/${id}/xem-ten`, {});
  expect(whole.status).toBe(200);
  expect(whole.body).toContain("Bà Lê Thị Hồng, ông Danh Sóc");
  expect(await problemsOf(whole.body)).toEqual([]);
  expect(await looks(id)).toBe(1);
  expect((await reader.post(`/can-bo/kho-anh/${id}/xem-ten`, {})).status).toBe(403);
  expect((await stranger.post(`/can-bo/kho-anh/${id}/xem-ten`, {})).status).toBe(404);
  expect((await site.visitor.post(`/can-bo/kho-anh/${id}/xem-ten`, {})).body).not.toContain("Hồng");
  expect(await looks(id)).toBe(1);
});

test("a picture is found by who is shown, marks or none, without the name lying open", async () => {
  await added({ people: "Thạch Sa Rây", alt: "Ảnh buổi họp" });
  for (const words of ["sa rây", "SA RAY", "thach"]) {
    const list = (await editor.get(`/can-bo/kho-anh?q=${encodeURIComponent(words)}`)).body;
    expect(list, words).toContain("Ảnh buổi họp");
  }
  expect((await editor.get("/can-bo/kho-anh?q=thac")).body).not.toContain("Ảnh buổi họp");
});

test("left empty the names stay, other names replace them, and nobody recognisable leaves none", async () => {
  const id = await added();
  const before = await row(id);
  const change = (facts: Record<string, string>, basedOn: string) =>
    editor.post(`/can-bo/kho-anh/${id}`, { ...FACTS, ...facts, basedOn });
  expect((await change({ people: "", alt: "Chữ mới" }, "1")).status).toBe(303);
  expect((await row(id)).peopleSealed).toBe(before.peopleSealed);
  expect((await change({ people: "Ông Lâm" }, "2")).status).toBe(303);
  expect((await editor.post(`/can-bo/kho-anh/${id}/xem-ten`, {})).body).toContain("Ông Lâm");
  expect((await change({ people: "", consent: "nobody", consentPaper: "" }, "3")).status).toBe(303);
  expect(await row(id)).toMatchObject({ peopleSealed: null, peopleKeys: [] });
  const given = await change({ people: "" }, "4");
  expect(given.status).toBe(422);
  expect(given.body).toContain("Hãy ghi ai ở trong ảnh");
});

test("what was written down before is sealed when the product starts, as often as it starts", async () => {
  const id = await added();
  await site.app.db
    .updateTable("picture")
    .set({ people: "Chị Mỹ Duyên", peopleSealed: null, peopleKeys: [] })
    .where("id", "=", id)
    .execute();
  for (const _time of [1, 2]) await sealOpenNames(site.app.db, site.app.config.secretKey);
  expect((await row(id)).people).toBe("");
  expect((await editor.post(`/can-bo/kho-anh/${id}/xem-ten`, {})).body).toContain("Chị Mỹ Duyên");
  expect((await editor.get("/can-bo/kho-anh?q=duyen")).body).toContain(`/can-bo/kho-anh/${id}`);
});
