import { beforeAll, describe, expect, test } from "vitest";
import { type Tx, transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { mergeUnits, saveHomeUnit } from "../../organisations/index.ts";
import { AT, buildProvince, system } from "../../organisations/testing/build-units.ts";
import { importRecords } from "../../procedures/index.ts";
import { buildProcedure } from "../../procedures/testing/build-procedure.ts";
import { saveServicePoint } from "../../service-points/index.ts";

const site = useTestApp();
let units: Awaited<ReturnType<typeof buildProvince>>;
let editor: Browser;
let approver: Browser;
let communeEditor: Browser;
let translator: Browser;

beforeAll(async () => {
  const { db } = site.app;
  units = await buildProvince(db, "Tỉnh Cà Mau");
  await transaction(db, (tx: Tx) => saveHomeUnit(tx, units.province));
  editor = site.browser(await signedIn(site.app, { unitId: units.province, roles: ["editor"], name: "Người viết" }));
  approver = site.browser(
    await signedIn(site.app, { unitId: units.province, roles: ["approver"], name: "Người duyệt" }),
  );
  communeEditor = site.browser(await signedIn(site.app, { unitId: units.tanThanh, roles: ["editor"] }));
  translator = site.browser(await signedIn(site.app, { unitId: units.province, roles: ["translator"] }));
}, 60_000);

let number = 0;
/** A document of the library; the public reads it once a second person has checked it. */
async function document(title: string, { isChecked = true } = {}): Promise<{ id: string; number: string }> {
  const name = `${++number + 40}/2025/QĐ-UBND`;
  const saved = await editor.post("/can-bo/van-ban/moi", {
    type: "Quyết định",
    number: name,
    issuer: "Ủy ban nhân dân tỉnh Cà Mau",
    title,
    status: "inForce",
    "issuedOn-day": "10",
    "issuedOn-month": "07",
    "issuedOn-year": "2025",
  });
  const id = /van-ban\/(\d+)/.exec(String(saved.headers.location))?.[1] ?? "";
  expect(id, saved.body.slice(0, 400)).not.toBe("");
  if (isChecked) expect((await approver.post(`/can-bo/van-ban/${id}/doi-chieu`, {})).status).toBe(303);
  return { id, number: name };
}

const ITEM = {
  kind: "news",
  title: "Quầy một cửa mở thêm sáng thứ Bảy",
  summary: "Từ tháng này quầy nhận giấy tờ cả sáng thứ Bảy.",
  body: "Hãy mang căn cước đến quầy.",
  topic: "procedures.oneStop",
  audiences: "residents",
  after: "submit",
};

async function written(fields: Record<string, string | string[]>): Promise<string> {
  const answer = await editor.post("/can-bo/tin-bai/moi", { ...ITEM, unitId: units.province, ...fields });
  expect(answer.status, answer.body.slice(0, 3_000)).toBe(303);
  return /tin-bai\/([0-9a-f-]{36})/.exec(String(answer.headers.location))?.[1] ?? "";
}

async function published(fields: Record<string, string | string[]>): Promise<{ id: string; slug: string }> {
  const id = await written(fields);
  expect((await approver.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status).toBe(303);
  const { slug } = await site.app.db.selectFrom("item").select("slug").where("id", "=", id).executeTakeFirstOrThrow();
  return { id, slug };
}

interface Listed {
  items: {
    title: string;
    places: { name: string }[];
    hamlets: string[];
    languagesWanted: string[];
    audiences: string[];
    legalBases: { id: number; number: string; status: string }[];
  }[];
}
const api = async (query: string): Promise<Listed["items"]> =>
  (await site.visitor.get(`/api/v1/items?${query}`)).json<Listed>().items;

describe("for which places and in which languages", () => {
  test("for which sectors is chosen among the fields of the catalogue, told to readers, lists, feeds and machines, and counted", async () => {
    const planner = site.browser(await signedIn(site.app, { unitId: units.province, roles: ["planner"] }));
    await transaction(site.app.db, (tx) =>
      importRecords(tx, system, {
        records: [
          buildProcedure({ code: "1.000021", field: "Hộ tịch" }),
          buildProcedure({ code: "1.000022", field: "Đất đai" }),
        ],
        source: "test",
        at: AT,
      }),
    );
    const { id, slug } = await published({ title: "Tin cho ngành đất đai", sectors: "Đất đai" });
    const wrong = await editor.post("/can-bo/tin-bai/moi", { ...ITEM, unitId: units.province, sectors: "Nuôi rồng" });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain("không có trong danh mục thủ tục");
    expect((await editor.get(`/can-bo/tin-bai/${id}/sua`)).body).toContain("Ngành, lĩnh vực (đã chọn 1)");
    expect((await editor.get("/can-bo/tin-bai?nganh=Đất+đai")).body).toContain("Tin cho ngành đất đai");
    expect((await editor.get("/can-bo/tin-bai.csv?nganh=Hộ+tịch")).body).not.toContain("Tin cho ngành đất đai");
    expect((await site.visitor.get(`/tin-tuc/${slug}`)).body).toContain("Ngành, lĩnh vực: Đất đai");
    expect((await site.visitor.get("/tin-tuc?nganh=dat-dai")).body).toContain("Tin cho ngành đất đai");
    const feed = await site.visitor.get("/tin-tuc/feed.atom?nganh=dat-dai");
    expect(feed.body).toContain("Tin cho ngành đất đai");
    // Scripts of other sites may read it.
    expect(feed.headers["access-control-allow-origin"]).toBe("*");
    expect((await site.visitor.get("/tin-tuc/feed.atom?nganh=ho-tich")).body).not.toContain("<entry>");
    expect((await site.visitor.get("/api/v1/items?sector=%C4%90%E1%BA%A5t%20%C4%91ai")).body).toContain(
      '"sectors":["Đất đai"]',
    );
    const page = await planner.get("/can-bo/khoang-lang/nganh");
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("1 trong 2 ngành, lĩnh vực chưa có tin nào trong 12 tháng.");
    const csv = (await planner.get("/can-bo/khoang-lang/nganh.csv")).body;
    expect(csv).toMatch(/Hộ tịch[;,]1[;,]0[;,]Chưa có tin/);
    expect(csv).toMatch(/Đất đai[;,]1[;,]1[;,]/);
    expect((await planner.get("/can-bo/khoang-lang/nganh.csv?cho=foreigners")).body).toMatch(/Đất đai[;,]1[;,]0[;,]/);
  });

  test("is chosen in the form, shown on the record, told to readers and found by machines", async () => {
    const { id, slug } = await published({
      title: "Lịch tiếp dân lưu động",
      placeIds: units.tanThanh,
      hamlets: "Ấp 3\nKhóm 5; Khóm 5",
      languages: ["km", "zh"],
    });
    const record = await editor.get(`/can-bo/tin-bai/${id}`);
    expect(await problemsOf(record.body)).toEqual([]);
    expect(record.body).toContain("Phường Tân Thành, Ấp 3, Khóm 5");
    expect(record.body).toContain(`/can-bo/dich/${id}/km`);
    expect(record.body).toContain("chưa có");
    const page = await site.visitor.get(`/tin-tuc/${slug}`);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Dành cho: Phường Tân Thành, Ấp 3, Khóm 5");
    const [one] = await api("q=luu%20dong");
    expect(one).toMatchObject({
      places: [{ name: "Phường Tân Thành" }],
      hamlets: ["Ấp 3", "Khóm 5"],
      languagesWanted: ["km", "zh"],
      audiences: ["residents"],
    });
    const titles = async (query: string) => (await api(query)).map((item) => item.title);
    expect(await titles(`place=${units.tanThanh}`)).toContain("Lịch tiếp dân lưu động");
    expect(await titles(`place=${units.hungMy}`)).not.toContain("Lịch tiếp dân lưu động");
    expect((await site.visitor.get("/api/v1/items?place=khong-co")).status).toBe(422);
    expect((await site.visitor.get("/api/v1/items?document=abc")).status).toBe(422);
  });

  test("the silence map lists what is wanted in a language and cannot be read in it", async () => {
    const planner = site.browser(await signedIn(site.app, { unitId: units.province, roles: ["planner"] }));
    const { slug } = await published({ title: "Tin thiếu tiếng Khmer", languages: ["km"] });
    const map = await planner.get("/can-bo/khoang-lang?tieng=km");
    expect(await problemsOf(map.body)).toEqual([]);
    expect(map.body).toContain("Tin thiếu tiếng Khmer");
    expect(map.body).toContain("Chưa ai dịch");
    expect((await planner.get("/can-bo/khoang-lang?tieng=zh")).body).not.toContain("Tin thiếu tiếng Khmer");
    const { db } = site.app;
    const { id } = await db.selectFrom("item").select("id").where("slug", "=", slug).executeTakeFirstOrThrow();
    await approver.post(`/can-bo/tin-bai/${id}/thu-hoi`, { reason: "Sai" });
    expect((await planner.get("/can-bo/khoang-lang")).body).not.toContain("Tin thiếu tiếng Khmer");
  });

  test("the translators' list puts what is wanted first and can show nothing else", async () => {
    await written({ title: "Tin không cần dịch", languages: [] });
    await written({ title: "Tin cần tiếng Khmer", languages: "km" });
    await written({ title: "Tin viết sau cùng", languages: [] });
    const all = (await translator.get("/can-bo/dich?ngonngu=km")).body;
    expect(await problemsOf(all)).toEqual([]);
    expect(all.indexOf("Tin cần tiếng Khmer")).toBeLessThan(all.indexOf("Tin viết sau cùng"));
    expect(all).toContain("Được yêu cầu");
    const only = (await translator.get("/can-bo/dich?ngonngu=km&can=1")).body;
    expect(only).toContain("Tin cần tiếng Khmer");
    expect(only).not.toContain("Tin không cần dịch");
  });

  test.each<[string, Record<string, string | string[]>, string]>([
    ["no unit", { placeIds: "abc" }, "Nơi được chọn không thuộc đơn vị"],
    ["a language nobody knows", { languages: "xx" }, "Ngôn ngữ này không có trong danh sách"],
    ["Vietnamese", { languages: "vi" }, "Ngôn ngữ này không có trong danh sách"],
    ["a long hamlet", { hamlets: "ấp ".repeat(60) }, "Tên ấp, khóm dài quá 100 ký tự"],
    ["many hamlets", { hamlets: Array.from({ length: 60 }, (_, at) => `Ấp ${at}`).join("\n") }, "tối đa 50 ấp"],
    ["a document that is not there", { legalBasisIds: "999999" }, "không còn trong thư viện"],
    ["no document at all", { legalBasisIds: "abc" }, "không còn trong thư viện"],
  ])("%s is refused with everything typed kept", async (_what, fields, sentence) => {
    const answer = await editor.post("/can-bo/tin-bai/moi", { ...ITEM, unitId: units.province, ...fields });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(sentence);
    expect(answer.body).toContain(ITEM.summary);
    expect(await problemsOf(answer.body)).toEqual([]);
  });

  test("a commune writes for no other commune", async () => {
    const fields = { ...ITEM, unitId: units.tanThanh, placeIds: units.hungMy };
    const answer = await communeEditor.post("/can-bo/tin-bai/moi", fields);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain("Nơi được chọn không thuộc đơn vị của bài hôm nay");
  });

  test("after a merger the item is of the unit that came after, may be saved again, and is found there", async () => {
    const { db } = site.app;
    const own = await buildProvince(db, "Tỉnh Bạc Liêu");
    const writer = site.browser(await signedIn(site.app, { unitId: own.province, roles: ["editor"] }));
    const second = site.browser(await signedIn(site.app, { unitId: own.province, roles: ["approver"] }));
    const fields = { ...ITEM, title: "Đường mới qua xã", unitId: own.province, placeIds: own.hungMy };
    const made = await writer.post("/can-bo/tin-bai/moi", fields);
    const id = /tin-bai\/([0-9a-f-]{36})/.exec(String(made.headers.location))?.[1] as string;
    expect((await second.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status).toBe(303);
    await transaction(db, (tx: Tx) =>
      mergeUnits(tx, system, {
        unitIds: [own.hungMy],
        into: { unitId: own.tanThanh },
        on: "2026-11-01",
        at: AT,
      }),
    );
    expect((await api(`place=${own.tanThanh}&q=qua%20xa`)).map((item) => item.places[0]?.name)).toEqual([
      "Phường Tân Thành",
    ]);
    expect((await writer.post(`/can-bo/tin-bai/${id}/mo-ban-sua`, {})).status).toBe(303);
    const form = await writer.get(`/can-bo/tin-bai/${id}/sua`);
    expect(form.body).toContain(`value="${own.hungMy}" checked`);
    const basedOn = /name="basedOn" value="([^"]+)"/.exec(form.body)?.[1] ?? "";
    const again = await writer.post(`/can-bo/tin-bai/${id}/sua`, { ...fields, basedOn, correctionNote: "Sửa tên." });
    expect(again.status, again.body.slice(0, 2_000)).toBe(303);
  });
});

describe("what it rests on", () => {
  test("documents named in the text are proposed, others found by words; nothing is saved by looking", async () => {
    const named = await document("Giờ làm việc của bộ phận một cửa");
    const other = await document("Phí khai thác dữ liệu đất đai");
    const count = async () =>
      Number(
        (
          await site.app.db
            .selectFrom("item")
            .select((one) => one.fn.countAll().as("n"))
            .executeTakeFirstOrThrow()
        ).n,
      );
    const before = await count();
    const look = await editor.post("/can-bo/tin-bai/moi", {
      ...ITEM,
      unitId: units.province,
      body: `Theo Quyết định số ${named.number}, quầy mở thêm sáng thứ Bảy.`,
      basisWords: "khai thac du lieu",
      after: "find",
    });
    expect(look.status).toBe(200);
    expect(await problemsOf(look.body)).toEqual([]);
    expect(look.body).toContain(`${other.number}`);
    expect(look.body).toMatch(/Giờ làm việc của bộ phận một cửa[^<]*có số ghi trong bài/);
    expect(look.body).toMatch(/Phí khai thác dữ liệu đất đai[^<]*vừa tìm thấy/);
    expect(await count()).toBe(before);
    const none = await editor.post("/can-bo/tin-bai/moi", {
      ...ITEM,
      unitId: units.province,
      basisWords: "zzzz",
      after: "find",
    });
    expect(none.body).toContain("Thư viện không có văn bản nào khớp với “zzzz”");
  });

  test("stand on the public page with their status today; one nobody checked does not", async () => {
    const checked = await document("Quy chế một cửa");
    const unchecked = await document("Văn bản chưa đối chiếu", { isChecked: false });
    const { slug, id } = await published({ title: "Tin có căn cứ", legalBasisIds: [checked.id, unchecked.id] });
    const page = (await site.visitor.get(`/tin-tuc/${slug}`)).body;
    expect(page).toContain(`href="/van-ban/${checked.id}"`);
    expect(page).toContain("Còn hiệu lực");
    expect(page).not.toContain(unchecked.number);
    expect((await editor.get(`/can-bo/tin-bai/${id}`)).body).toContain(unchecked.number);
    const [one] = await api(`document=${checked.id}`);
    expect(one?.legalBases).toMatchObject([{ number: checked.number, status: "inForce" }]);
    expect((await editor.get(`/can-bo/van-ban/${checked.id}`)).body).toContain("Tin có căn cứ");
  });

  test("when one ends or is amended the item says so to staff, and the list finds it", async () => {
    const old = await document("Mức thu cũ");
    const amended = await document("Quy định được sửa");
    const { id, slug } = await published({ title: "Tin dựa vào văn bản cũ", legalBasisIds: [old.id, amended.id] });
    expect((await editor.get(`/can-bo/tin-bai/${id}`)).body).not.toContain("Căn cứ của bài đã thay đổi");
    const newer = await document("Mức thu mới");
    for (const [kind, other] of [
      ["replaces", old],
      ["amends", amended],
    ] as const) {
      const related = await editor.post(`/can-bo/van-ban/${newer.id}/quan-he`, {
        kind,
        other: other.number,
        way: "forward",
        "onDay-day": "01",
        "onDay-month": "11",
        "onDay-year": "2026",
      });
      expect(related.status).toBe(303);
    }
    const record = (await editor.get(`/can-bo/tin-bai/${id}`)).body;
    expect(await problemsOf(record)).toEqual([]);
    expect(record).toContain("Căn cứ của bài đã thay đổi");
    expect(record).toContain(
      `${old.number} không còn hiệu lực, được thay thế hoặc bãi bỏ bởi Quyết định ${newer.number}`,
    );
    expect(record).toContain(`${amended.number} được sửa đổi, bổ sung bởi Quyết định ${newer.number}`);
    expect((await site.visitor.get(`/tin-tuc/${slug}`)).body).toContain("Hết hiệu lực");
    const list = (await editor.get("/can-bo/tin-bai?cancu=het")).body;
    expect(await problemsOf(list)).toEqual([]);
    expect(list).toContain("Tin dựa vào văn bản cũ");
    expect(list).not.toContain("Tin có căn cứ");
  });

  test("the list of what one sees can be taken along, and versions show what else changed", async () => {
    const basis = await document("Căn cứ thêm sau");
    const { id } = await published({ title: "Tin để so", hamlets: "Ấp 1" });
    expect((await editor.post(`/can-bo/tin-bai/${id}/mo-ban-sua`, {})).status).toBe(303);
    const form = (await editor.get(`/can-bo/tin-bai/${id}/sua`)).body;
    expect(await problemsOf(form)).toEqual([]);
    const saved = await editor.post(`/can-bo/tin-bai/${id}/sua`, {
      ...ITEM,
      title: "Tin để so",
      hamlets: "Ấp 2",
      legalBasisIds: basis.id,
      correctionNote: "Sai tên ấp.",
      basedOn: /name="basedOn" value="([^"]+)"/.exec(form)?.[1] ?? "",
      after: "save",
    });
    expect(saved.status, saved.body.slice(0, 2_000)).toBe(303);
    const compare = (await editor.get(`/can-bo/tin-bai/${id}/so-sanh`)).body;
    expect(await problemsOf(compare)).toEqual([]);
    expect(compare).toContain("<del>Ấp 1</del>");
    expect(compare).toContain("<ins>Ấp 2</ins>");
    expect(compare).toContain(`<ins>Quyết định ${basis.number}</ins>`);
    const csv = (await editor.get("/can-bo/tin-bai.csv?q=de%20so")).body;
    expect(csv).toContain("Tin để so");
    expect(csv).toContain(basis.number);
    expect(csv).not.toContain("Tin có căn cứ");
    expect((await site.visitor.get("/can-bo/tin-bai.csv")).status).toBe(303);
  });
});

describe("from news to the counter", () => {
  test("news on the one-stop leads to the places of its unit; its procedures open with that place chosen", async () => {
    const ward = site.browser(
      await signedIn(site.app, { unitId: units.tanThanh, roles: ["editor", "approver"], name: "Người phường" }),
    );
    const other = site.browser(
      await signedIn(site.app, { unitId: units.tanThanh, roles: ["approver"], name: "Người duyệt phường" }),
    );
    const publish = async (fields: Record<string, string>): Promise<string> => {
      const made = await ward.post("/can-bo/tin-bai/moi", { ...ITEM, unitId: units.tanThanh, ...fields });
      const id = /tin-bai\/([0-9a-f-]{36})/.exec(String(made.headers.location))?.[1] ?? "";
      expect((await other.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status).toBe(303);
      const found = await site.app.db.selectFrom("item").select("slug").where("id", "=", id).executeTakeFirstOrThrow();
      return (await site.visitor.get(`/tin-tuc/${found.slug}`)).body;
    };
    const day = [{ from: "07:00", to: "11:00" }];
    await transaction(site.app.db, async (tx) => {
      await importRecords(tx, system, {
        records: [buildProcedure({ code: "1.000777", name: "Mượn hội trường" })],
        source: "test",
        at: AT,
      });
      await saveServicePoint(tx, system, {
        pointId: null,
        unitId: units.tanThanh,
        from: "2026-01-01",
        text: {
          name: "Trung tâm Phục vụ hành chính công phường Tân Thành",
          address: "Số 1, đường Lý Bôn",
          directions: null,
          phone: null,
          email: null,
          hours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
          note: null,
        },
        counters: [],
        at: AT,
      });
    });
    const oneStop = await publish({ title: "Quầy có thêm ghế chờ" });
    expect(oneStop).toContain('href="/tan-thanh/thu-tuc"');
    expect(oneStop).toContain("Xem nơi nhận hồ sơ và giờ mở cửa của");
    const named = await publish({ title: "Mượn hội trường nhanh hơn", topic: "digital", procedureCodes: "1.000777" });
    expect(named).toContain('href="/thu-tuc/1.000777?noi=tan-thanh"');
    expect(named).toContain("Xem nơi nhận hồ sơ");
    const place = await site.visitor.get("/thu-tuc/1.000777?noi=tan-thanh");
    expect(place.body).toContain("Số 1, đường Lý Bôn");
    expect(await publish({ title: "Phường có mạng nhanh hơn", topic: "digital" })).not.toContain("Xem nơi nhận hồ sơ");
  });
});
