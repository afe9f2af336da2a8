import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../../accounts/testing/build-people.ts";
import { system } from "../../organisations/testing/build-units.ts";
import { buildIssuedPlan, buildPlanStage, type PlanStage, taskStarting } from "../../plans/testing/build-plan.ts";
import { importRecords } from "../../procedures/index.ts";
import { buildProcedure } from "../../procedures/testing/build-procedure.ts";
import { listLedgerEntries } from "../../publishing/index.ts";
import { handOut, orderPrint, takeDelivery, takeHandoutBack } from "./keep-order.ts";
import { lacksPermit, type OrderText, sumCopies } from "./order.ts";
import { listHandouts, listOrders, sumYearByPlace, sumYearByUnit } from "./orders.store.ts";
import { readCopies } from "./pages/form/read.ts";

const site = useTestApp();
let stage: PlanStage;
let taskId: string;
let editor: Browser;
let leader: Browser;
let outsider: Browser;
let person: BuiltPerson;
const AT = new Date("2026-11-20T02:00:00Z");

beforeAll(async () => {
  stage = await buildPlanStage(site.app.db);
  const planId = await buildIssuedPlan(site.app.db, stage);
  taskId = (await taskStarting(site.app.db, planId, "Phát trên truyền thanh")).id;
  const { tanThanh, hungMy } = stage.units;
  editor = site.browser(await signedIn(site.app, { unitId: tanThanh, roles: ["editor"], name: "Ngô Bảo Trân" }));
  leader = site.browser(await signedIn(site.app, { unitId: tanThanh, roles: ["leader"] }));
  outsider = site.browser(await signedIn(site.app, { unitId: hungMy, roles: ["editor"] }));
  person = await buildPerson(site.app.db, { unitId: hungMy, roles: ["editor"], name: "Trà Thị In" });
});

const version = (body: string): string => /name="basedOn" value="(\d+)"/.exec(body)?.[1] ?? "";
const idIn = (location: unknown): string => /([0-9a-f-]{36})/.exec(String(location))?.[1] ?? "";
const day = (name: string, date = "20/11/2026") => {
  const [d = "", m = "", y = ""] = date.split("/");
  return { [`${name}-day`]: d, [`${name}-month`]: m, [`${name}-year`]: y };
};

const form = (more: Record<string, string> = {}): Record<string, string> => ({
  unitId: stage.units.tanThanh,
  artworkId: "",
  title: "Tờ gấp đăng ký khai sinh",
  kind: "leaflet",
  topic: "procedures",
  copies: "2.000",
  paper: "A4 gấp ba",
  printer: "Xí nghiệp in Bạc Liêu",
  printerAddress: "phường Bạc Liêu",
  needsPermit: "yes",
  permitNumber: "45/GP-SVHTTDL",
  permitIssuer: "Sở Văn hóa, Thể thao và Du lịch",
  ...day("permitOn", "05/10/2026"),
  noPermitReason: "",
  cost: "4,5 triệu",
  ...day("orderedOn", "12/10/2026"),
  taskId,
  ...more,
});

test.each([
  ["2000", 2_000],
  ["2.000", 2_000],
  ["1.200.000", 1_200_000],
  ["0", null],
  ["-5", null],
  ["2,5", null],
  ["20.00", null],
  ["999999999", null],
  ["hai nghìn", null],
  ["", null],
])("%j copies are %j", (text, copies) => {
  expect(readCopies(text)).toBe(copies);
});

describe("a print order", () => {
  test.each([
    [{ title: "" }, "Hãy ghi tên tài liệu"],
    [{ kind: "" }, "Hãy chọn loại."],
    [{ copies: "0" }, "Hãy ghi số bản"],
    [{ copies: "1,5" }, "Hãy ghi số bản"],
    [{ paper: "" }, "Hãy ghi khổ, giấy"],
    [{ printer: "" }, "Hãy ghi nhà in"],
    [{ needsPermit: "" }, "Hãy chọn có cần giấy phép không."],
    [{ needsPermit: "no" }, "Hãy ghi vì sao không cần"],
    [{ permitIssuer: "" }, "Ghi giấy phép thì ghi đủ số, nơi cấp và ngày cấp"],
    [day("permitOn", "05/10/2027"), "Hãy ghi ngày cấp có thật, không sau hôm nay."],
    [{ cost: "1,500" }, "Hãy ghi số tiền đồng"],
    [day("orderedOn", "31/02/2026"), "Hãy ghi ngày có thật"],
    [{ artworkId: "00000000-0000-4000-8000-000000000000" }, "Hãy chọn một mẫu trong danh sách."],
    [{ unitId: "" }, "Hãy chọn đơn vị."],
  ] as [Record<string, string>, string][])("with %j is refused at its place", async (more, message) => {
    const answer = await editor.post("/can-bo/in-an/moi", form(more));
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(message);
    if (!("printer" in more)) expect(answer.body).toContain("Xí nghiệp in Bạc Liêu");
    expect(await problemsOf(answer.body)).toEqual([]);
    expect(await listOrders(site.app.db, { unitId: stage.units.tanThanh }, { limit: 1 })).toEqual([]);
  });

  test("without the permit it needs is not taken; with it copies come, go out, are confirmed, and add up", async () => {
    const none = { permitNumber: "", permitIssuer: "", ...day("permitOn", "//") };
    const sent = await editor.post("/can-bo/in-an/moi", form(none));
    const id = idIn(sent.headers.location);
    const record = `/can-bo/in-an/${id}`;
    expect((await outsider.get(record)).status).toBe(404);
    const bare = await editor.get(record);
    expect(bare.body).toContain("Tài liệu này cần giấy phép xuất bản mà chưa có.");
    expect(await problemsOf(bare.body)).toEqual([]);
    const without = await editor.get("/can-bo/in-an?giayphep=thieu");
    expect(without.body).toContain("Tờ gấp đăng ký khai sinh");
    expect(without.body).toMatch(/<select[^>]*name="giayphep"/);
    const early = await editor.post(`${record}/nhan`, { ...day("on-delivered"), basedOn: version(bare.body) });
    expect(early.status).toBe(409);
    expect(early.body).toContain("Tài liệu này cần giấy phép xuất bản. Hãy ghi số");
    // The database refuses it as well.
    await expect(
      site.app.db
        .updateTable("printOrder")
        .set({ state: "printed", printedOn: "2026-11-01" })
        .where("id", "=", id)
        .execute(),
    ).rejects.toThrow("print_order_has_its_permit");

    const edit = await editor.get(`${record}/sua`);
    expect(await problemsOf(edit.body)).toEqual([]);
    await editor.post(`${record}/sua`, { ...form(), basedOn: version(edit.body) });
    const ready = await editor.get(record);
    expect(ready.body).toContain(
      "Giấy phép xuất bản số 45/GP-SVHTTDL do Sở Văn hóa, Thể thao và Du lịch cấp ngày 05/10/2026. In 2.000 bản, khổ A4 gấp ba, tại Xí nghiệp in Bạc Liêu, phường Bạc Liêu.",
    );
    const before = await editor.post(`${record}/nhan`, {
      ...day("on-delivered", "11/10/2026"),
      basedOn: version(ready.body),
    });
    expect(before.body).toContain("Ngày này trước ngày đặt in.");
    expect(
      (await editor.post(`${record}/nhan`, { ...day("on-delivered", "30/10/2026"), basedOn: version(ready.body) }))
        .status,
    ).toBe(303);
    const rows = await listLedgerEntries(site.app.db, { recordKind: "printOrder", recordId: id, proofOnly: true }, 5);
    expect(rows).toMatchObject([{ channel: "print", taskId, unitId: stage.units.tanThanh }]);

    const hand = (more: Record<string, string>) =>
      editor.post(`${record}/phat`, {
        place: "Khóm 2",
        toUnitId: "",
        copies: "1.500",
        handedBy: "Ngô Bảo Trân",
        ...day("on-hand", "02/11/2026"),
        ...more,
      });
    for (const [more, message] of [
      [{ place: "" }, "Hãy ghi nơi nhận"],
      [{ copies: "0" }, "Hãy ghi số bản"],
      [{ copies: "2.001" }, "Chỉ còn 2.000 bản."],
      [{ handedBy: "" }, "Hãy ghi tên người"],
      [{ toUnitId: "x" }, "Không có đơn vị này."],
    ] as [Record<string, string>, string][]) {
      const answer = await hand(more);
      expect(answer.status).toBe(422);
      expect(answer.body).toContain(message);
      expect(await problemsOf(answer.body)).toEqual([]);
    }
    expect((await hand(day("on-hand", "29/10/2026"))).body).toContain("Ngày này trước ngày in xong.");
    expect((await hand({})).status).toBe(303);
    expect((await hand({ place: "Khóm 3", copies: "600" })).body).toContain("Chỉ còn 500 bản.");
    expect((await hand({ place: "Khóm 3", copies: "500", toUnitId: stage.units.tanThanh })).status).toBe(303);

    const [first, second] = await listHandouts(site.app.db, id);
    const receipt = {
      handout: String(first?.id),
      receivedBy: "Ông Tư, trưởng khóm",
      ...day("on-receipt", "01/11/2026"),
    };
    expect((await editor.post(`${record}/xac-nhan`, receipt)).body).toContain("Ngày nhận trước ngày giao.");
    const nobody = await editor.post(`${record}/xac-nhan`, { ...receipt, receivedBy: "" });
    expect(nobody.status).toBe(422);
    expect((await editor.post(`${record}/xac-nhan`, { ...receipt, ...day("on-receipt", "03/11/2026") })).status).toBe(
      303,
    );
    const full = await editor.get(record);
    expect(full.body).toContain("In 2.000 bản, đã phát 2.000, nơi nhận xác nhận 1.500, còn 0.");
    expect(await problemsOf(full.body)).toEqual([]);
    const held = await editor.post(`${record}/huy`, { basedOn: version(full.body), note: "Nhầm" });
    expect(held.status).toBe(409);
    expect(held.body).toContain("Đã phát cho nơi nhận. Hãy bỏ các lần phát trước.");

    expect((await editor.post(`${record}/bo-phat`, { handout: String(second?.id), reason: "" })).status).toBe(422);
    await editor.post(`${record}/bo-phat`, { handout: String(second?.id), reason: "Khóm trả lại" });
    expect((await editor.get(record)).body).toContain("đã phát 1.500, nơi nhận xác nhận 1.500, còn 500.");
    expect(
      await listLedgerEntries(
        site.app.db,
        { recordKind: "printHandout", recordId: String(second?.id), proofOnly: true },
        5,
      ),
    ).toEqual([]);

    const year = await editor.get("/can-bo/in-an/nam?nam=2026");
    expect(year.body).toContain("Khóm 2");
    expect(await problemsOf(year.body)).toEqual([]);
    const csv = (await editor.get("/can-bo/in-an/nam.csv?nam=2026")).body;
    expect(csv).toMatch(/0[,;]1[,;]2000[,;]1500[,;]1500[,;]500[,;]4500000/);
    expect((await editor.get("/can-bo/in-an.csv?q=khai+sinh")).body).toContain("45/GP-SVHTTDL");
    expect(await problemsOf((await editor.get("/can-bo/in-an?nam=2026")).body)).toEqual([]);
    expect((await outsider.get("/can-bo/in-an/nam?nam=2026")).body).not.toContain("Khóm 2");
  });

  test("prints an approved design with its imprint, and no other", async () => {
    const made = await editor.upload(
      "/can-bo/mau-in/moi",
      {
        unitId: stage.units.tanThanh,
        kind: "poster",
        text: "Vì dân phục vụ",
        size: "a3",
        ground: "light",
        topic: "procedures",
      },
      [],
    );
    const artworkId = idIn(made.headers.location);
    const draft = await editor.post("/can-bo/in-an/moi", form({ artworkId }));
    expect(draft.status).toBe(422);
    await editor.post(`/can-bo/mau-in/${artworkId}/trinh`, { basedOn: "1" });
    await leader.post(`/can-bo/mau-in/${artworkId}/duyet`, { basedOn: "2" });
    const begun = await editor.get(`/can-bo/in-an/moi?mau=${artworkId}`);
    expect(begun.body).toContain("Vì dân phục vụ");
    expect(await problemsOf(begun.body)).toEqual([]);
    const sent = await editor.post(
      "/can-bo/in-an/moi",
      form({ artworkId, title: "", kind: "poster", needsPermit: "no", noPermitReason: "In nội bộ" }),
    );
    const id = idIn(sent.headers.location);
    const file = await editor.get(`/can-bo/in-an/${id}/tep.pdf?tranle=3&daucat=1`);
    expect(file.bytes.subarray(0, 5).toString()).toBe("%PDF-");
    // The imprint is part of the file: without it the file is another.
    const plain = await editor.get(`/can-bo/mau-in/${artworkId}/tep.pdf?tranle=3&daucat=1`);
    expect(file.bytes.length).toBeGreaterThan(plain.bytes.length);
    expect((await editor.get(`/can-bo/in-an/${id}/to-duyet.pdf`)).status).toBe(200);
    const record = await editor.get(`/can-bo/in-an/${id}`);
    expect(record.body).toContain("In nội bộ");
    expect(record.body).toContain("In 2.000 bản, khổ A4 gấp ba, tại");
    expect(record.body).not.toContain("Giấy phép xuất bản số");
  });

  test("copies that lead to a procedure which changed since stand among what tells its old version, until somebody says what became of them", async () => {
    const { db } = site.app;
    const code = "1.000031";
    const take = (name: string, at: string) =>
      transaction(db, (tx) =>
        importRecords(tx, system, { records: [buildProcedure({ code, name })], source: "test", at: new Date(at) }),
      );
    await take("Thủ tục trên tờ gấp", "2026-10-01T02:00:00Z");
    const short = "tgap23";
    await db
      .insertInto("shortLink")
      .values({
        short,
        recordKind: "artwork",
        recordId: `/tan-thanh/thu-tuc/${code}`,
        path: `/tan-thanh/thu-tuc/${code}`,
        unitId: stage.units.tanThanh,
        purpose: "share",
        createdAt: AT,
      })
      .execute();
    const made = await editor.upload(
      "/can-bo/mau-in/moi",
      {
        unitId: stage.units.tanThanh,
        kind: "poster",
        text: "Khai sinh tại xã",
        size: "a3",
        ground: "light",
        topic: "procedures",
      },
      [],
    );
    const artworkId = idIn(made.headers.location);
    await db.updateTable("artwork").set({ short }).where("id", "=", artworkId).execute();
    await editor.post(`/can-bo/mau-in/${artworkId}/trinh`, { basedOn: "1" });
    await leader.post(`/can-bo/mau-in/${artworkId}/duyet`, { basedOn: "2" });
    const title = "Tờ gấp có mã thủ tục";
    const sent = await editor.post("/can-bo/in-an/moi", form({ artworkId, title }));
    const record = `/can-bo/in-an/${idIn(sent.headers.location)}`;
    const ready = await editor.get(record);
    await editor.post(`${record}/nhan`, { ...day("on-delivered", "30/10/2026"), basedOn: version(ready.body) });
    const look = async () => {
      await editor.post("/can-bo/ban-cu/tim", {});
      return (await editor.get(`/can-bo/ban-cu?loai=handout&thutuc=${code}`)).body;
    };
    expect(await look()).not.toContain(title);
    await take("Thủ tục đã đổi tên", "2026-11-10T02:00:00Z");
    const list = await look();
    expect(list).toContain(title);
    expect(list).toContain("Chưa phát, còn 2.000 tờ");
    const use = /ban-cu\/([0-9a-f-]{36})/.exec(list)?.[1] ?? "";
    expect((await editor.post(`/can-bo/ban-cu/${use}/xong`, { note: "Đã hủy cả 2.000 tờ." })).status).toBe(303);
    // Looking again opens nothing that a person closed.
    expect(await look()).not.toContain(title);
  });

  test("is nobody's business in another unit", async () => {
    const [order] = await listOrders(site.app.db, { unitId: stage.units.tanThanh }, { limit: 1 });
    for (const act of ["nhan", "phat", "xac-nhan", "bo-phat", "huy"])
      expect((await outsider.post(`/can-bo/in-an/${order?.id}/${act}`, { basedOn: "1", note: "x" })).status).toBe(404);
  });
});

test.each([
  [{ needsPermit: true, permitNumber: null }, true],
  [{ needsPermit: true, permitOn: null }, true],
  [{ needsPermit: true }, false],
  [{ needsPermit: false, permitNumber: null }, false],
])("with %j a permit is missing: %j", (more, isMissing) => {
  expect(lacksPermit({ ...TEXT, ...more })).toBe(isMissing);
});

const TEXT: OrderText = {
  artworkId: null,
  title: "Áp phích",
  kind: "poster",
  topic: "procedures",
  taskId: null,
  paper: "A3",
  copies: 100,
  printer: "Nhà in",
  printerAddress: "",
  needsPermit: true,
  permitNumber: "1/GP",
  permitIssuer: "Sở",
  permitOn: "2026-10-01",
  noPermitReason: null,
  cost: null,
  orderedOn: "2026-10-02",
};

describe("copies always add up", () => {
  const handout = fc.record({
    copies: fc.integer({ min: 1, max: 60 }),
    receivedOn: fc.option(fc.constant("2026-11-03")),
    withdrawnAt: fc.option(fc.constant(AT)),
  });
  test("what was handed out and what is left make what was printed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.array(handout), (copies, handouts) => {
        const sums = sumCopies(copies, handouts);
        expect(sums.handed + sums.left).toBe(copies);
        expect(sums.received).toBeLessThanOrEqual(sums.handed);
      }),
    );
  });

  async function printed(copies: number): Promise<string> {
    return transaction(site.app.db, async (tx) => {
      const unitId = stage.units.hungMy;
      const id = await orderPrint(tx, person.actor, { ...TEXT, copies, unitId, at: AT });
      await takeDelivery(tx, person.actor, { id, basedOn: 1, on: "2026-10-10", at: AT });
      return id;
    });
  }
  const give = (orderId: string, copies: number) =>
    transaction(site.app.db, (tx) =>
      handOut(tx, person.actor, {
        orderId,
        place: "Ấp 1",
        toUnitId: null,
        copies,
        handedOn: "2026-11-01",
        handedBy: "Trà Thị In",
        at: AT,
      }),
    );

  test("through any run of handing out and taking back, in the tables too", async () => {
    const step = fc.oneof(
      fc.record({ give: fc.integer({ min: 1, max: 70 }) }),
      fc.record({ back: fc.nat({ max: 5 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const orderId = await printed(100);
        let left = 100;
        const standing: { id: number; copies: number }[] = [];
        for (const one of steps) {
          if ("give" in one) {
            const id = await give(orderId, one.give).catch((error) => error.code as string);
            if (one.give > left) expect(id).toBe("more-than-left");
            else {
              standing.push({ id: id as number, copies: one.give });
              left -= one.give;
            }
          } else {
            const [gone] = standing.splice(one.back % Math.max(1, standing.length), 1);
            if (!gone) continue;
            await transaction(site.app.db, (tx) =>
              takeHandoutBack(tx, person.actor, { orderId, handoutId: gone.id, reason: "trả", at: AT }),
            );
            left += gone.copies;
          }
        }
        expect(sumCopies(100, await listHandouts(site.app.db, orderId)).left).toBe(left);
      }),
      { numRuns: 12 },
    );
    const unitIds = [stage.units.hungMy];
    const [year] = await sumYearByUnit(site.app.db, { unitIds, year: 2026 });
    const places = await sumYearByPlace(site.app.db, { unitIds, year: 2026 }, 10);
    expect(year && year.handed + year.left).toBe(year?.copies);
    expect(places.reduce((sum, place) => sum + place.copies, 0)).toBe(year?.handed);
  });

  test("two who hand out the last copies at once do not both do so", async () => {
    const orderId = await printed(100);
    const both = await Promise.allSettled([give(orderId, 70), give(orderId, 70)]);
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(
      site.app.db
        .insertInto("printHandout")
        .values({
          orderId,
          place: "Ấp 9",
          copies: 31,
          handedOn: "2026-11-02",
          handedBy: "x",
          writtenByName: "x",
          writtenAt: AT,
        })
        .execute(),
    ).rejects.toThrow("print_handouts_within_copies");
  });
});
