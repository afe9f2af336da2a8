import { beforeAll, describe, expect, test } from "vitest";
import { type Tx, transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { useTestApp } from "../../../testing/app.ts";
import { buildPerson } from "../../accounts/testing/build-people.ts";
import {
  publishFeeDocument,
  readRateCells,
  readReliefCells,
  saveFeeDocument,
  submitFeeDocument,
} from "../../fees/index.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince, system } from "../../organisations/testing/build-units.ts";
import { saveServicePoint, setOffers, setProcedureServices } from "../../service-points/index.ts";
import { catalogueOf } from "../catalogue.ts";
import { fromHome } from "../guides/from-home/from-home.ts";
import { importRecords } from "../import-procedures.ts";
import { buildProcedure } from "../testing/build-procedure.ts";

const site = useTestApp();
const AT = new Date("2026-11-01T02:00:00Z");
const day = [{ from: "07:00", to: "11:00" }];
const page = "/thu-tuc/1.000001";
const text = (html: string): string => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

beforeAll(async () => {
  const { db } = site.app;
  const { province, tanThanh } = await buildProvince(db, "Tỉnh Cà Mau");
  const clerk = await buildPerson(db, { unitId: province, roles: ["finance"] });
  const chief = await buildPerson(db, { unitId: province, roles: ["leader"] });
  await transaction(db, async (tx: Tx) => {
    await saveHomeUnit(tx, province);
    await importRecords(tx, system, {
      records: [
        buildProcedure(),
        buildProcedure({ code: "1.000002", name: "Cấp phép tổ chức lễ hội", levels: ["province"] }),
        buildProcedure({ code: "1.000003", name: "Cấp giấy phép bán lẻ rượu" }),
      ],
      source: "test",
      at: new Date("2026-07-01T02:00:00Z"),
    });
    await saveServicePoint(tx, system, {
      pointId: null,
      unitId: tanThanh,
      from: "2026-01-01",
      text: {
        name: "Trung tâm Phục vụ hành chính công phường Tân Thành",
        address: "Số 1, đường Lý Bôn",
        directions: null,
        phone: "0290 3 000 001",
        email: null,
        hours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
        note: null,
      },
      counters: [
        { number: "1", name: "Văn hóa", fields: ["Văn hóa cơ sở"], phone: null },
        { number: "2", name: "Lĩnh vực khác", fields: [], phone: null },
      ],
      at: AT,
    });
    await setOffers(tx, system, {
      unitIds: [tanThanh],
      codes: ["1.000003"],
      act: "withdraw",
      from: "2026-11-10",
      until: "2026-12-01",
      note: "Hội trường đang sửa.",
      at: AT,
    });
    await setProcedureServices(tx, system, {
      provinceId: province,
      from: "2026-01-01",
      services: [
        {
          procedureCode: "1.000001",
          outOfArea: "province",
          outOfAreaBasis: "Quyết định 1180/QĐ-UBND",
          onlineLevel: "partial",
          onlineReason: "presence",
          formerLevel: null,
          portalUrl: null,
          isOnlineAnnounced: false,
          postSend: true,
          postReturn: false,
        },
      ],
      at: AT,
    });
    const documentId = await saveFeeDocument(tx, clerk.actor, {
      documentId: null,
      head: {
        unitId: province,
        title: "Lệ phí",
        number: "Nghị quyết số 01/2026/NQ-HĐND",
        issuedOn: "2026-01-10",
        issuer: "Hội đồng nhân dân tỉnh Cà Mau",
        validFrom: "2026-02-01",
        validTo: null,
        note: null,
      },
      rates: readRateCells([
        ["1.000001", "Trong giờ hành chính", "lệ phí", "", 6000, "bản"],
        ["1.000001", "Ngoài giờ", "lệ phí", "", 9000, "bản"],
      ]).lines,
      reliefs: readReliefCells([["Người thuộc hộ nghèo", 50]]).lines,
      at: AT,
    });
    await submitFeeDocument(tx, clerk.actor, { documentId, at: AT });
    await publishFeeDocument(tx, chief.actor, { documentId, at: AT });
  });
  await catalogueOf(site.app).refresh();
});

describe("filing elsewhere", () => {
  test("has a guide of its own, with what can be filed so, by whose decision, and what nothing is known of", async () => {
    const guide = await site.visitor.get("/thu-tuc/nop-noi-khac");
    expect(await problemsOf(guide.body)).toEqual([]);
    const told = text(guide.body);
    expect(told).toContain("Thời hạn tính từ lúc cơ quan có thẩm quyền nhận được hồ sơ");
    expect(told).toContain("Đăng ký sử dụng nhà văn hóa thôn");
    expect(told).toContain("Theo Quyết định 1180/QĐ-UBND");
    expect(told).toContain("Còn 2 thủ tục chưa có ghi nhận");
    const none = await site.visitor.get("/thu-tuc/nop-noi-khac?pham-vi=ca-nuoc");
    expect(none.body).toContain("Chưa có thủ tục nào ở đây");
    expect((await site.visitor.get("/thu-tuc/nop-noi-khac?pham-vi=%27&trang=x")).status).toBe(200);
    expect((await site.visitor.get(page)).body).toContain('href="/thu-tuc/nop-noi-khac"');
    expect((await site.visitor.get("/thu-tuc")).body).toContain('href="/thu-tuc/nop-noi-khac"');
  });
});

describe("from home", () => {
  test.each([
    ["full", null, null, "whole"],
    ["none", true, true, "whole"],
    ["unknown", true, true, "whole"],
    ["partial", false, false, "once"],
    ["none", true, false, "once"],
    ["unknown", null, true, "once"],
    ["none", false, false, "never"],
    ["none", null, false, null],
    ["unknown", null, null, null],
  ] as const)("online %s, sent by post %s, returned by post %s: %s", (onlineLevel, postSend, postReturn, known) => {
    expect(fromHome({ onlineLevel, postSend, postReturn })).toBe(known);
  });

  test("a procedure says what can be done without a visit, step by step; a guide sorts all of them by it", async () => {
    const told = text((await site.visitor.get(`${page}?noi=tan-thanh`)).body);
    for (const said of ["Được một phần. Bạn phải đến một lần.", "Trả tiền", "Tra cứu bằng mã hồ sơ", "Nhận kết quả"])
      expect(told).toContain(said);
    const guide = await site.visitor.get("/thu-tuc/lam-tu-nha");
    expect(await problemsOf(guide.body)).toEqual([]);
    expect(text(guide.body)).toContain("Đăng ký sử dụng nhà văn hóa thôn");
    expect(text(guide.body)).toContain("Còn 2 thủ tục chưa có ghi nhận");
    expect((await site.visitor.get("/thu-tuc/lam-tu-nha?den=tron-ven")).body).toContain("Chưa có thủ tục nào ở đây");
    expect((await site.visitor.get("/thu-tuc/lam-tu-nha?den=%27&trang=x")).status).toBe(200);
    expect((await site.visitor.get("/thu-tuc")).body).toContain('href="/thu-tuc/lam-tu-nha"');
  });
});

describe("where", () => {
  test("without a choice the rule and the list of communes; with one the place, its hours today and the counter", async () => {
    const open = await site.visitor.get(page);
    expect(await problemsOf(open.body)).toEqual([]);
    expect(open.body).toContain('<option value="tan-thanh">');
    const chosen = await site.visitor.get(`${page}?noi=tan-thanh`);
    expect(await problemsOf(chosen.body)).toEqual([]);
    const told = text(chosen.body);
    expect(told).toContain("Mở cửa 07:00–11:00");
    expect(told).toContain("Quầy 1: Văn hóa");
    expect(told).not.toContain("Quầy 2");
    expect(told).toContain("Số 1, đường Lý Bôn");
    expect(told).toContain("bất kỳ trung tâm phục vụ hành chính công nào trong tỉnh");
    expect(told).toContain("Theo Quyết định 1180/QĐ-UBND.");
    expect(told).toContain("Phần còn lại phải có mặt theo luật.");
    expect(told).toContain("Gửi hồ sơ được qua bưu chính công ích");
  });

  test("filing online is recommended only where it was announced", async () => {
    expect((await site.visitor.get(page)).body).not.toContain("khuyến khích");
  });

  test("a public holiday is closed, with the day of the next opening", async () => {
    const told = text((await site.visitor.get(`${page}?noi=tan-thanh&on=2026-11-24`)).body);
    expect(told).toContain("Nghỉ lễ, không nhận hồ sơ");
    expect(told).toContain("Mở lại thứ Tư 25/11/2026, 07:00–11:00");
  });

  test("a unit that does not receive it says so, why, and until when", async () => {
    const told = text((await site.visitor.get("/thu-tuc/1.000003?noi=tan-thanh")).body);
    expect(told).toContain("Phường Tân Thành không nhận thủ tục này từ 10/11/2026.");
    expect(told).toContain("Hội trường đang sửa.");
    expect(told).toContain("Nhận lại từ 01/12/2026.");
  });

  test.each(["khong-co-xa-nay", "%3Cscript%3E", "a".repeat(300)])(
    "an address nobody knows is said to be so: %s",
    async (unit) => {
      const answer = await site.visitor.get(`${page}?noi=${unit}`);
      expect(answer.status).toBe(200);
      expect(await problemsOf(answer.body)).toEqual([]);
    },
  );

  test("a commune's own page lists what it offers by field, and finds", async () => {
    const answer = await site.visitor.get("/tan-thanh/thu-tuc");
    expect(await problemsOf(answer.body)).toEqual([]);
    expect(answer.body).toContain("/thu-tuc/1.000001?noi=tan-thanh");
    expect(answer.body).not.toContain("/thu-tuc/1.000002?");
    expect(answer.body).not.toContain("/thu-tuc/1.000003?");
    expect((await site.visitor.get("/tan-thanh/thu-tuc?q=le%20hoi")).body).not.toContain("1.000002?");
    expect((await site.visitor.get("/ca-mau/thu-tuc")).body).toContain("/thu-tuc/1.000002?noi=ca-mau");
    expect((await site.visitor.get("/khong-co/thu-tuc")).status).toBe(404);
  });

  test("the machine list of a unit is what it offers, today and on another day", async () => {
    const codes = async (query: string) =>
      (await site.visitor.get(`/api/v1/procedures?unit=tan-thanh${query}`))
        .json<{ items: { code: string }[] }>()
        .items.map((one) => one.code)
        .sort();
    expect(await codes("")).toEqual(["1.000001"]);
    expect(await codes("&on=2026-11-01")).toEqual(["1.000001", "1.000003"]);
    expect(await codes("&q=ban%20le%20ruou")).toEqual([]);
  });
});

describe("how much", () => {
  const cost = async (query: string) => text((await site.visitor.get(`${page}?${query}`)).body);

  test("depends on the case: people choose, and the sum comes with its basis", async () => {
    expect(await cost("")).toContain("Mức tiền tùy trường hợp");
    const told = await cost("th=1&so-ban=3");
    expect(told).toContain("Bạn phải nộp 27.000 đồng.");
    expect(told).toContain("Nghị quyết số 01/2026/NQ-HĐND ngày 10/01/2026 của Hội đồng nhân dân tỉnh Cà Mau");
  });

  test("another case sends people to ask; before the resolution the record's own amount holds", async () => {
    expect(await cost("th=other")).toContain("Hãy hỏi nơi nhận hồ sơ");
    expect(await cost("on=2026-01-15")).not.toContain("Mức tiền tùy trường hợp");
  });

  test("a relief takes its share off", async () => {
    const answer = await site.visitor.get(`${page}?th=0`);
    const id = /<option value="(\d+)"[^>]*>Người thuộc hộ nghèo: giảm 50%/.exec(answer.body)?.[1] ?? "";
    const told = await cost(`th=0&so-ban=2&mien=${id}`);
    expect(told).toContain("Bạn phải nộp 6.000 đồng.");
    expect(told).toContain("Người thuộc hộ nghèo: bớt 6.000 đồng");
  });

  test.each(["0", "-1", "1001", "ba", "1e9", "9".repeat(50)])(
    "%s copies are refused beside the field",
    async (copies) => {
      const answer = await site.visitor.get(`${page}?th=1&so-ban=${copies}`);
      expect(answer.status).toBe(422);
      expect(await problemsOf(answer.body)).toEqual([]);
      expect(answer.body).toContain("Số lượng phải là số từ 1 đến 1.000.");
    },
  );

  test("the machine says the same", async () => {
    expect(
      (await site.visitor.get(`/api/v1/procedures/1.000001/fee?case=Ngo%C3%A0i%20gi%E1%BB%9D&copies=3`)).json(),
    ).toMatchObject({
      state: "known",
      total: 27_000,
      lines: [{ basis: { title: "Nghị quyết số 01/2026/NQ-HĐND", issuer: "Hội đồng nhân dân tỉnh Cà Mau" } }],
    });
  });
});

describe("until when", () => {
  test("the date comes with its reasons in sentences", async () => {
    const told = text((await site.visitor.get(page)).body);
    expect(told).toContain("thứ Năm 26/11/2026");
    expect(told).toContain("Không tính thứ Bảy, Chủ nhật và 24/11/2026 (Ngày Văn hóa Việt Nam).");
  });

  test("for another day and time", async () => {
    const told = text((await site.visitor.get(`${page}?ngay=13/02/2026&gio=15h30`)).body);
    expect(told).toContain("nộp lúc 15:30, 13/02/2026");
    expect(told).toContain("thứ Tư 25/02/2026");
  });

  test.each([
    ["ngay=31/02/2026", "Ngày nộp phải là ngày có thật"],
    ["ngay=mai", "Ngày nộp phải là ngày có thật"],
    ["gio=25:00", "Giờ nộp phải là giờ có thật"],
    ["gio=chieu", "Giờ nộp phải là giờ có thật"],
  ])("%s is refused beside the field, what was typed stays", async (query, sentence) => {
    const answer = await site.visitor.get(`${page}?${query}`);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(sentence);
    expect(answer.body).toContain(`value="${decodeURIComponent(query.split("=")[1] ?? "")}"`);
  });
});
