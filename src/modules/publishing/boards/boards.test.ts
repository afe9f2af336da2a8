import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { systemActor } from "../../accounts/index.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { changeUnitContact, saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { importRecords } from "../../procedures/index.ts";
import { buildProcedure } from "../../procedures/testing/build-procedure.ts";
import { setOffers } from "../../service-points/index.ts";
import { listLedgerEntries } from "../ledger.store.ts";

const stage = useTestApp();
let units: Awaited<ReturnType<typeof buildProvince>>;
let officer: Browser;
let board = "";
let market = "";

const RECORDS = [1, 2, 3].map((at) =>
  buildProcedure({ code: `1.00000${at}`, name: `Đăng ký việc thứ ${at} tại nhà văn hóa thôn` }),
);

async function takeIn(records: typeof RECORDS, at: string): Promise<void> {
  await transaction(stage.app.db, (tx) =>
    importRecords(tx, systemActor("thử"), { records, source: "demo", at: new Date(at) }),
  );
}

beforeAll(async () => {
  units = await buildProvince(stage.app.db);
  await transaction(stage.app.db, (tx) => saveHomeUnit(tx, units.province));
  await takeIn(RECORDS, "2026-11-02T01:00:00Z");
  officer = stage.browser(await signedIn(stage.app, { unitId: units.tanThanh, roles: ["officer"] }));
}, 60_000);

/** Prints at the unit and answers the codes on the papers, by record. */
async function printed(fields: Record<string, string | string[]>): Promise<Map<string, string>> {
  const answer = await officer.post("/can-bo/niem-yet/in", { mau: "sheet", ...fields });
  expect(answer.status, answer.body.slice(0, 1_000)).toBe(303);
  await stage.runJobs();
  const rows = await stage.app.db
    .selectFrom("shortLink")
    .select(["short", "recordId", "boardId"])
    .orderBy("createdAt")
    .execute();
  return new Map(rows.map((row) => [`${row.recordId}${row.boardId ? ` ${row.boardId}` : ""}`, row.short]));
}

const hang = (short: string, on: string, day = "20", more: Record<string, string> = {}) =>
  officer.post(`/can-bo/niem-yet/treo/${short}`, {
    bang: on,
    "ngay-day": day,
    "ngay-month": "11",
    "ngay-year": "2026",
    ...more,
  });

let sheet1 = "";

describe("boards and what hangs there", () => {
  test("a board is put on record once, with its name as people say it", async () => {
    const fields = { name: "Bảng bộ phận một cửa", kind: "oneStop", size: "A4", permanent: "1" };
    expect((await officer.post("/can-bo/niem-yet/bang", fields)).status).toBe(303);
    expect(
      (await officer.post("/can-bo/niem-yet/bang", { name: "Chợ Tân Thành", kind: "market", size: "A3" })).status,
    ).toBe(303);
    const again = await officer.post("/can-bo/niem-yet/bang", { ...fields, hamlet: "Khóm 3" });
    expect(again.status).toBe(422);
    expect(again.body).toContain("Đơn vị đã có bảng mang tên này");
    expect(again.body).toContain("Khóm 3");
    expect((await officer.post("/can-bo/niem-yet/bang", { name: "  ", kind: "đình làng" })).body).toContain(
      "Hãy ghi tên bảng",
    );
    const page = await officer.get("/can-bo/niem-yet/bang");
    expect(await problemsOf(page.body)).toEqual([]);
    const rows = await stage.app.db.selectFrom("board").select(["id", "name"]).orderBy("name").execute();
    [board, market] = rows.map((row) => row.id) as [string, string];
    expect(rows).toHaveLength(2);
  });

  test("an official who scans a paper records it as posted on a board, with a picture", async () => {
    const codes = await printed({ ma: ["1.000001", "1.000002"] });
    sheet1 = codes.get("1.000001") as string;
    const scanned = await officer.get(`/q/${sheet1}`);
    expect(scanned.headers.location).toBe(`/can-bo/niem-yet/treo/${sheet1}`);
    const page = await officer.get(`/can-bo/niem-yet/treo/${sheet1}`);
    expect(page.body).toContain("Tờ này còn đúng. Treo được.");
    expect(await problemsOf(page.body)).toEqual([]);
    const photo = await sharp({ create: { width: 60, height: 90, channels: 3, background: "#ccc" } })
      .jpeg()
      .toBuffer();
    const answer = await officer.upload(
      `/can-bo/niem-yet/treo/${sheet1}`,
      { bang: board, "ngay-day": "20", "ngay-month": "11", "ngay-year": "2026" },
      [{ field: "anh", name: "bang.jpg", bytes: photo }],
    );
    expect(answer.headers.location).toBe(`/can-bo/niem-yet/bang/${board}?xong=recorded`);
    const record = await officer.get(String(answer.headers.location));
    expect(record.body).toContain("Đăng ký việc thứ 1");
    expect(record.body).toContain("còn đúng");
    expect(await problemsOf(record.body)).toEqual([]);
    const picture = /href="([^"]+\/anh)"/.exec(record.body)?.[1] as string;
    expect((await officer.get(picture)).headers["content-type"]).toBe("image/jpeg");
    expect(await listLedgerEntries(stage.app.db, { channel: "board" }, 10)).toMatchObject([
      { state: "sent", recordKind: "procedure", recordId: "1.000001", unitId: units.tanThanh },
    ]);
  });

  test.each<[string, () => Promise<{ status: number; body: string }>, number, string]>([
    ["the same paper on the same board", () => hang(sheet1, board), 422, "đã được ghi nhận ở bảng ấy rồi"],
    ["a day to come", () => hang(sheet1, market, "25"), 422, "Ngày treo chưa tới"],
    ["a day before it was printed", () => hang(sheet1, market, "01"), 422, "trước ngày in"],
    ["a day that is none", () => hang(sheet1, market, "31"), 422, "Hãy ghi ngày có thật"],
    ["no board", () => hang(sheet1, ""), 422, "Hãy chọn một bảng"],
    ["a board that is none", () => hang(sheet1, "'; drop table board"), 422, "Hãy chọn một bảng"],
    [
      "down before up",
      () => hang(sheet1, market, "20", { "den-day": "19", "den-month": "11", "den-year": "2026" }),
      422,
      "Ngày gỡ phải sau",
    ],
    ["a code nobody printed", () => hang("zzzzzzz", market), 404, "Không có mã"],
  ])("refuses %s", async (_name, act, status, sentence) => {
    const answer = await act();
    expect(answer.status).toBe(status);
    expect(answer.body).toContain(sentence);
  });

  test("refuses a picture that is none", async () => {
    const answer = await officer.upload(
      `/can-bo/niem-yet/treo/${sheet1}`,
      { bang: market, "ngay-day": "20", "ngay-month": "11", "ngay-year": "2026" },
      [{ field: "anh", name: "bang.jpg", bytes: "không phải ảnh" }],
    );
    expect(answer.status).toBe(422);
    expect(answer.body).toContain("Ảnh không đọc được");
  });

  test("scans are counted by paper and day, without the officials' own looks, and shared codes say so", async () => {
    for (let n = 0; n < 7; n++) expect((await stage.visitor.get(`/q/${sheet1}`)).status).toBe(303);
    await officer.get(`/q/${sheet1}`);
    await officer.get(`/q/${sheet1}?xem=1`);
    expect((await officer.get(`/can-bo/niem-yet/bang/${board}`)).body).toMatch(/>7</);
    expect((await hang(sheet1, market)).status).toBe(303);
    expect((await officer.get(`/can-bo/niem-yet/bang/${board}`)).body).toContain("7, chung mã với 1 bảng khác");
    const columns = await stage.app.db.selectFrom("shortLinkScan").selectAll().execute();
    expect(Object.keys(columns[0] ?? {}).sort()).toEqual(["day", "scans", "short"]);
  });

  test("a code for each board tells the places apart", async () => {
    const codes = await printed({ ma: "1.000003", bang: [board, market] });
    const [a, b] = [codes.get(`1.000003 ${board}`), codes.get(`1.000003 ${market}`)] as [string, string];
    expect(a).not.toBe(b);
    const page = await officer.get(`/can-bo/niem-yet/treo/${b}`);
    expect(page.body).toMatch(new RegExp(`value="${market}"[^>]*selected|selected[^>]*value="${market}"`));
  });
});

describe("the duty to post, and what was published", () => {
  test("counts single papers and lists on permanent boards, not those at the market", async () => {
    const before = await officer.get("/can-bo/niem-yet/chua-treo");
    expect(before.body).toContain("1 trên 3 thủ tục");
    expect(await problemsOf(before.body)).toEqual([]);
    expect((await officer.get("/can-bo/niem-yet/chua-treo.csv")).body).toContain("1.000002");
    await printed({ phamvi: "tat-ca", mau: "list" });
    const list = await stage.app.db
      .selectFrom("shortLink")
      .select("short")
      .where("purpose", "=", "list")
      .executeTakeFirstOrThrow();
    expect((await hang(list.short, market)).status).toBe(303);
    expect((await officer.get("/can-bo/niem-yet/chua-treo")).body).toContain("1 trên 3 thủ tục");
    expect((await hang(list.short, board)).status).toBe(303);
    expect((await officer.get("/can-bo/niem-yet/chua-treo")).body).toContain("Mọi thủ tục của đơn vị đã được niêm yết");
  });

  test("who oversees several units sees how far each is, and what a unit does not take need not hang there", async () => {
    const province = stage.browser(await signedIn(stage.app, { unitId: units.province, roles: ["planner"] }));
    const page = await province.get("/can-bo/niem-yet/chua-treo");
    expect(page.body).toContain("1 trên 2 đơn vị");
    expect(await problemsOf(page.body)).toEqual([]);
    const rows = async () => (await province.get("/can-bo/niem-yet/chua-treo.csv")).body.split("\r\n");
    expect((await rows())[1]).toMatch(/^Xã Hưng Mỹ.3.3.0.0.3$/);
    const withdraw = { unitIds: [units.hungMy], codes: ["1.000002"], act: "withdraw" as const, note: null };
    await transaction(stage.app.db, (tx) =>
      setOffers(tx, systemActor("thử"), { ...withdraw, from: "2026-11-01", until: null, at: stage.clock.now() }),
    );
    expect((await rows())[1]).toMatch(/^Xã Hưng Mỹ.2.2.0.0.2$/);
    const commune = await province.get(`/can-bo/niem-yet/chua-treo?donvi=${units.hungMy}`);
    expect(commune.body).toContain("0 trên 2 thủ tục");
  });

  test("the list of the quarter has moved to all that is made public, papers included", async () => {
    const moved = await officer.get("/can-bo/niem-yet/da-cong-khai?quy=2026-4");
    expect([moved.status, moved.headers.location]).toEqual([301, "/can-bo/cong-khai/quy?quy=2026-4"]);
    expect((await officer.get("/can-bo/cong-khai/quy?quy=2026-4")).body).toContain("Chợ Tân Thành");
    const csv = (await officer.get("/can-bo/cong-khai/quy.csv?quy=2026-4")).body;
    expect(csv).toContain("Bảng bộ phận một cửa");
    expect(csv).toContain("đang công khai");
    expect((await officer.get("/can-bo/cong-khai/quy?quy=2026-1")).body).toContain("chưa ghi nhận nội dung nào");
  });
});

describe("papers to replace", () => {
  test("nothing is to be replaced while everything is true", async () => {
    expect((await officer.get("/can-bo/niem-yet/can-thay")).body).toContain("Mọi tờ đang treo đều còn đúng");
  });

  test("a changed procedure makes its papers and lists stale, says so to residents, and is printed again with one press", async () => {
    stage.clock.set(new Date("2026-11-23T02:00:00Z"));
    officer = stage.browser(await signedIn(stage.app, { unitId: units.tanThanh, roles: ["officer"] }));
    const changed = buildProcedure({
      ...RECORDS[0],
      methods: [
        {
          ...(RECORDS[0]?.methods[0] as (typeof RECORDS)[0]["methods"][0]),
          feeText: "12.000 đồng/bản",
          fees: [{ kind: "khác", amount: 12_000, per: "bản", note: null }],
        },
        ...(RECORDS[0]?.methods.slice(1) ?? []),
      ],
    });
    await takeIn([changed], "2026-11-23T01:00:00Z");
    const list = await officer.get("/can-bo/niem-yet/can-thay");
    expect(list.body).toContain("4 tờ cần thay");
    expect(list.body).toContain("thủ tục đã có bản mới");
    expect(await problemsOf(list.body)).toEqual([]);
    expect((await officer.get("/can-bo/niem-yet/can-thay.csv")).body).toContain("Chợ Tân Thành");
    expect((await officer.get("/can-bo")).body).toContain("Tờ niêm yết cần thay");
    const stillOld = async () => {
      expect((await officer.post("/can-bo/ban-cu/tim", {})).status).toBe(303);
      const { body } = await officer.get("/can-bo/ban-cu?loai=paper&thutuc=1.000001");
      return body.match(/Có bản mới từ 23\/11\/2026/g)?.length ?? 0;
    };
    expect(await stillOld()).toBe(4);

    const scan = await stage.visitor.get(`/q/${sheet1}`);
    expect(scan.headers.location).toBe("/thu-tuc/1.000001?ban=1");
    const page = await stage.visitor.get(String(scan.headers.location));
    expect(page.body).toContain("Nay đã có bản số 2");
    expect(page.body).toContain("Đã thay đổi từ ngày 23/11/2026");
    expect(page.body).toMatch(/từ 8\.000 đồng\/bản thành 12\.000 đồng\/bản|12\.000 đồng\/bản/);
    const paper = await stage.app.db
      .selectFrom("shortLink")
      .select("short")
      .where("purpose", "=", "list")
      .executeTakeFirstOrThrow();
    const many = await stage.visitor.get(`/q/${paper.short}`);
    expect(many.status).toBe(200);
    expect(many.body).toContain("1 thủ tục đã thay đổi");
    expect(many.body).toContain("/thu-tuc/1.000001?ban=1");
    expect(await problemsOf(many.body)).toEqual([]);

    const reprint = await officer.post("/can-bo/niem-yet/can-thay/in-lai", { donvi: units.tanThanh });
    expect(reprint.status).toBe(303);
    await stage.runJobs();
    const fresh = await stage.app.db
      .selectFrom("shortLink")
      .select("short")
      .where("recordId", "=", "1.000001")
      .where("recordVersion", "=", 2)
      .executeTakeFirstOrThrow();
    expect((await hang(fresh.short, board, "23")).status).toBe(303);
    const record = await officer.get(`/can-bo/niem-yet/bang/${board}`);
    expect(record.body).toContain("Đã gỡ, đã thay");
    expect((await officer.get("/can-bo/niem-yet/can-thay")).body).toContain("3 tờ cần thay");
    // Who took the old one down closes it; of a paper only the day is known.
    expect(await stillOld()).toBe(3);
    const closed = await officer.get("/can-bo/ban-cu.csv?loai=paper&trangthai=dong");
    expect(closed.body).toMatch(/\p{L}, 23\/11\/2026"?[;,]/u);
  });

  test("another address of the unit makes its papers stale too; the scan says the procedure still holds", async () => {
    const fresh = await stage.app.db
      .selectFrom("shortLink")
      .select("short")
      .where("recordId", "=", "1.000001")
      .where("recordVersion", "=", 2)
      .executeTakeFirstOrThrow();
    expect((await stage.visitor.get(`/q/${fresh.short}`)).headers.location).toBe("/thu-tuc/1.000001?ban=2");
    await transaction(stage.app.db, (tx) =>
      changeUnitContact(tx, systemActor("thử"), {
        unitId: units.tanThanh,
        on: "2026-11-23",
        at: new Date("2026-11-23T02:00:00Z"),
        address: "Số 5 đường Nguyễn Trãi",
        phone: "0290 3 555 555",
      }),
    );
    const scan = await stage.visitor.get(`/q/${fresh.short}`);
    expect(scan.headers.location).toBe("/thu-tuc/1.000001?ban=2&doi=noi-nop");
    const page = await stage.visitor.get(String(scan.headers.location));
    expect(page.body).toContain("nơi nộp thì đã đổi");
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await officer.get(`/can-bo/niem-yet/treo/${fresh.short}`)).body).toContain("đừng treo");
    expect((await officer.get("/can-bo/niem-yet/can-thay")).body).toContain("địa chỉ, giờ hoặc điện thoại đã đổi");
  });

  test("taking down ends the posting; a board that is closed takes everything down with it", async () => {
    const record = await officer.get(`/can-bo/niem-yet/bang/${market}`);
    const act = /action="([^"]+\/go)"/.exec(record.body)?.[1] as string;
    expect((await officer.post(act, {})).status).toBe(303);
    expect((await officer.post(act, {})).status).toBe(409);
    expect((await officer.post(`/can-bo/niem-yet/bang/${market}/ngung`, {})).status).toBe(303);
    expect((await officer.get("/can-bo/niem-yet/bang")).body).not.toContain("Chợ Tân Thành");
    expect((await officer.get("/can-bo/niem-yet/can-thay")).body).not.toContain("Chợ Tân Thành");
  });

  test("boards of another commune are neither seen nor changed", async () => {
    const other = stage.browser(await signedIn(stage.app, { unitId: units.hungMy, roles: ["officer"] }));
    expect((await other.get(`/can-bo/niem-yet/bang/${board}`)).status).toBe(403);
    expect((await other.post(`/can-bo/niem-yet/bang/${board}/ngung`, {})).status).toBe(403);
    expect((await other.get(`/can-bo/niem-yet/bang?donvi=${units.tanThanh}`)).body).not.toContain(
      "Bảng bộ phận một cửa",
    );
    expect((await other.get("/can-bo/niem-yet/bang/khong-co")).status).toBe(404);
  });
});
