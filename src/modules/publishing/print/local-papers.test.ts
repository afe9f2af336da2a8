import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { useTestApp } from "../../../testing/app.ts";
import { buildPerson } from "../../accounts/testing/build-people.ts";
import {
  publishFeeDocument,
  readRateCells,
  readReliefCells,
  saveFeeDocument,
  submitFeeDocument,
} from "../../fees/index.ts";
import { mergeUnits, saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince, system } from "../../organisations/testing/build-units.ts";
import { importRecords, listRecordsInForce, type RecordInForce } from "../../procedures/index.ts";
import { buildProcedure } from "../../procedures/testing/build-procedure.ts";
import { exceptDays, listPoints, saveServicePoint, setOffers } from "../../service-points/index.ts";
import { judgePapers } from "../paper-verdict.ts";
import { vi } from "../sheets/messages.vi.ts";
import { procedureView } from "../sheets/procedure-view.ts";
import { type ShortLink, shortLinksFor } from "../short-link.ts";
import { unitsOnPaper } from "./paper-unit.ts";
import { type PaperOrder, planPapers } from "./papers.ts";

const site = useTestApp();
const TODAY = "2026-11-20";
const AT = new Date("2026-11-20T02:00:00Z");
const URL = "http://danbiet.example";
let ids: { province: string; tanThanh: string; hungMy: string };
let item: RecordInForce;
let setFee: (amount: number, from: string) => Promise<void>;

beforeAll(async () => {
  const { db } = site.app;
  ids = await buildProvince(db, "Tỉnh Cà Mau");
  const { province, tanThanh } = ids;
  const clerk = await buildPerson(db, { unitId: province, roles: ["finance"] });
  const chief = await buildPerson(db, { unitId: province, roles: ["leader"] });
  setFee = (amount, from) =>
    transaction(db, async (tx) => {
      const documentId = await saveFeeDocument(tx, clerk.actor, {
        documentId: null,
        head: {
          unitId: province,
          title: "Lệ phí",
          number: `Nghị quyết số ${amount}/2026/NQ-HĐND`,
          issuedOn: from,
          issuer: "Hội đồng nhân dân tỉnh Cà Mau",
          validFrom: from,
          validTo: null,
          note: null,
        },
        rates: readRateCells([["1.000001", "", "lệ phí", "", amount, "bản"]]).lines,
        reliefs: readReliefCells([["Người thuộc hộ nghèo", 50]]).lines,
        at: AT,
      });
      await submitFeeDocument(tx, clerk.actor, { documentId, at: AT });
      await publishFeeDocument(tx, chief.actor, { documentId, at: AT });
    });
  await transaction(db, async (tx) => {
    await saveHomeUnit(tx, province);
    const at = new Date("2026-07-01T02:00:00Z");
    await importRecords(tx, system, { records: [buildProcedure()], source: "test", at });
    const day = [{ from: "07:00", to: "11:00" }];
    await saveServicePoint(tx, system, {
      pointId: null,
      unitId: tanThanh,
      from: "2026-01-01",
      text: {
        name: "Trung tâm phường Tân Thành",
        address: "Số 1, đường Lý Bôn",
        directions: null,
        phone: "0290 3 000 001",
        email: null,
        hours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
        note: null,
      },
      counters: [{ number: "2", name: "Văn hóa", fields: [], phone: null }],
      at: AT,
    });
    const [point] = await listPoints(tx, [tanThanh], TODAY);
    await exceptDays(tx, system, {
      pointId: point?.id ?? "",
      dayFrom: "2026-12-01",
      dayTo: "2026-12-02",
      hours: [],
      note: "Sửa nhà",
      at: AT,
    });
  });
  await setFee(6_000, "2026-02-01");
  item = (await listRecordsInForce(db, ["1.000001"], TODAY)).get("1.000001") as RecordInForce;
});

const orderFor = async (unitId: string, form: PaperOrder["form"] = "sheet"): Promise<PaperOrder> => ({
  form,
  lang: "vi",
  choice: { field: null, perField: false, slogan: null, imprint: null },
  unit: (await unitsOnPaper(site.app.db, [unitId], TODAY, "vi", URL)).get(unitId) as PaperOrder["unit"],
  board: null,
  today: TODAY,
  mark: null,
});

async function print(unitId: string): Promise<ShortLink> {
  const papers = planPapers(await orderFor(unitId), [item], AT);
  const targets = papers.map((paper) => paper.target);
  return (await transaction(site.app.db, (tx) => shortLinksFor(tx, targets)))[0] as ShortLink;
}

const reasons = async (link: ShortLink) =>
  (await judgePapers(site.app.db, [link], TODAY, URL)).get(link.short)?.reasons;

describe("papers of one unit", () => {
  test("say the province's amount with its resolution, the counter, and days with other hours", async () => {
    const { unit } = await orderFor(ids.tanThanh);
    expect(unit.counters.map((one) => one.number)).toEqual(["2"]);
    expect(unit.exceptions.map((one) => one.dayFrom)).toEqual(["2026-12-01"]);
    const view = procedureView(
      {
        record: item.record,
        unit: { name: "Phường Tân Thành", parent: null },
        petitions: { address: "", phone: "", email: "", site: "" },
        link: { url: URL, address: URL },
        version: { number: 1, from: null, printedOn: TODAY },
        localFee: unit.fees.get("1.000001") ?? null,
        counters: [vi.counter("2", "Văn hóa")],
      },
      { papers: 500, steps: 500 },
    );
    expect(view.facts.fee).toBe("6.000 đồng/bản");
    expect(view.feeNote).toBe("Theo Nghị quyết số 6000/2026/NQ-HĐND. Giảm 50%: Người thuộc hộ nghèo.");
    expect(view.counters).toEqual(["Quầy 2: Văn hóa"]);
  });

  test("are judged by the amount they name, and the page behind the code says so", async () => {
    const link = await print(ids.tanThanh);
    expect(link.printed?.local).toEqual({
      fee: "6.000 đồng/bản",
      feeNote: "Theo Nghị quyết số 6000/2026/NQ-HĐND. Giảm 50%: Người thuộc hộ nghèo.",
      counters: ["2"],
      isOffered: true,
    });
    expect(await reasons(link)).toEqual([]);
    await setFee(7_000, "2026-11-15");
    expect(await reasons(link)).toEqual(["fee"]);
    const scan = await site.visitor.get(`/q/${link.short}`);
    expect(scan.headers.location).toBe("/thu-tuc/1.000001?ban=1&doi=phi");
    expect((await site.visitor.get(String(scan.headers.location))).body).toContain("mức phí thì đã đổi");
    expect(await reasons(await print(ids.tanThanh))).toEqual([]);
  });

  test("of lists and booklets are judged by each amount they name, and the page behind the code names the procedure", async () => {
    const [list] = planPapers(await orderFor(ids.tanThanh, "list"), [item], AT);
    const [link] = await transaction(site.app.db, (tx) => shortLinksFor(tx, [list!.target]));
    expect(link?.printed?.fees).toEqual({ "1.000001": "7.000 đồng/bản" });
    expect(await reasons(link!)).toEqual([]);
    await setFee(9_000, "2026-11-18");
    expect(await reasons(link!)).toEqual(["fee"]);
    const { body } = await site.visitor.get(`/q/${link!.short}`);
    expect(body).toContain("1 thủ tục có mức phí khác");
    expect(body).toContain("trên tờ: 7.000 đồng/bản");
  });

  test("of a unit that does not take it now do not send people there; its list leaves it out", async () => {
    const link = await print(ids.hungMy);
    const withdraw = { unitIds: [ids.hungMy], codes: ["1.000001"], act: "withdraw" as const, note: "Đang sửa." };
    await transaction(site.app.db, (tx) =>
      setOffers(tx, system, { ...withdraw, from: "2026-11-10", until: "2026-12-01", at: AT }),
    );
    expect(planPapers(await orderFor(ids.hungMy, "list"), [item], AT)[0]?.items).toEqual([]);
    expect(await reasons(link)).toContain("place");
  });

  test("of a merged unit name the one that came after it, on paper and behind the code", async () => {
    const link = await print(ids.hungMy);
    await transaction(site.app.db, (tx) =>
      mergeUnits(tx, system, { unitIds: [ids.hungMy], into: { unitId: ids.tanThanh }, on: "2026-11-16", at: AT }),
    );
    const { unit } = await orderFor(ids.hungMy);
    expect(unit.unit.name).toBe("Phường Tân Thành");
    expect(unit.formerly).toEqual({ name: "Xã Hưng Mỹ", endedOn: "2026-11-16" });
    expect(unit.reception.address).toContain("Số 1, đường Lý Bôn");
    expect(await reasons(link)).toEqual(["unit"]);
    const { body } = await site.visitor.get(String((await site.visitor.get(`/q/${link.short}`)).headers.location));
    expect(body).toContain("Xã Hưng Mỹ nay thuộc phường Tân Thành từ ngày 16/11/2026.");
    expect(body).toContain("Số 1, đường Lý Bôn");
  });
});
