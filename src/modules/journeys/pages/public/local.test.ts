import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../../platform/db/index.ts";
import { problemsOf } from "../../../../platform/html/page-problems.ts";
import { useTestApp } from "../../../../testing/app.ts";
import { buildPerson } from "../../../accounts/testing/build-people.ts";
import {
  publishFeeDocument,
  readRateCells,
  readReliefCells,
  saveFeeDocument,
  submitFeeDocument,
} from "../../../fees/index.ts";
import { saveHomeUnit } from "../../../organisations/index.ts";
import { buildProvince, system } from "../../../organisations/testing/build-units.ts";
import { importRecords } from "../../../procedures/index.ts";
import { buildProcedure } from "../../../procedures/testing/build-procedure.ts";
import { saveServicePoint } from "../../../service-points/index.ts";
import { reliefKey } from "../../locality.ts";
import { publishJourney, submitJourney } from "../../settle-journey.ts";
import { buildJourney, buildStage } from "../../testing/build-journey.ts";
import { createJourney } from "../../write-journey.ts";

const site = useTestApp();
const AT = new Date("2026-11-02T03:00:00Z");
const page = "/tinh-huong/lam-dam-gio";
const POOR = "Người thuộc hộ nghèo";
const text = (html: string): string => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

beforeAll(async () => {
  const { db } = site.app;
  const { province, tanThanh } = await buildProvince(db, "Tỉnh Cà Mau");
  const writer = await buildPerson(db, { unitId: province, roles: ["editor"] });
  const publisher = await buildPerson(db, { unitId: province, roles: ["approver"] });
  const clerk = await buildPerson(db, { unitId: province, roles: ["finance"] });
  const chief = await buildPerson(db, { unitId: province, roles: ["leader"] });
  const way = (channel: "inPerson" | "online", amount: number | null) => ({
    channel,
    timeText: "3 ngày làm việc",
    time: { amount: 3, unit: "workingDay" as const },
    feeText: "",
    fees: amount === null ? null : [{ kind: "lệ phí" as const, amount, per: null, note: null }],
    note: "",
  });
  const record = (code: string, name: string, amount: number | null) =>
    buildProcedure({ code, name, methods: [way("inPerson", amount), way("online", amount)] });
  await transaction(db, async (tx) => {
    await saveHomeUnit(tx, province);
    const records = [record("1.000001", "Mượn nhà", 50_000), record("1.000002", "Mượn loa", null)];
    await importRecords(tx, system, { records, source: "test", at: new Date("2026-07-01T02:00:00Z") });
    const day = [{ from: "07:00", to: "11:00" }];
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
      counters: [],
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
        ["1.000001", "", "lệ phí", "", 30_000, ""],
        ["1.000002", "Trong giờ", "lệ phí", "", 6_000, ""],
        ["1.000002", "Ngoài giờ", "lệ phí", "", 9_000, ""],
      ]).lines,
      reliefs: readReliefCells([[POOR, 50]]).lines,
      at: AT,
    });
    await submitFeeDocument(tx, clerk.actor, { documentId, at: AT });
    await publishFeeDocument(tx, chief.actor, { documentId, at: AT });
    const id = await createJourney(tx, writer.actor, {
      slug: "lam-dam-gio",
      content: buildJourney({
        event: "Ngày giỗ",
        stages: [
          buildStage({
            codes: ["1.000001", "1.000002"],
            deadlines: [
              { amount: 15, unit: "day", since: "kể từ ngày giỗ", fromEvent: true, basis: "Lệ làng", checked: false },
            ],
          }),
        ],
      }),
      at: AT,
    });
    await submitJourney(tx, writer.actor, { id, at: AT });
    await publishJourney(tx, publisher.actor, { id, at: AT });
  });
});

describe("a journey at the reader's own place", () => {
  test("rates of the provincial council go before the amounts of the record, with their resolution", async () => {
    const body = text((await site.visitor.get(page)).body);
    expect(body).toContain("từ 36.000 đồng đến 39.000 đồng");
    expect(body).toContain("Theo Nghị quyết số 01/2026/NQ-HĐND ngày 10/01/2026 của Hội đồng nhân dân tỉnh Cà Mau");
    expect(body).toContain("Cộng 2 từ 36.000 đồng đến 39.000 đồng");
  });

  test("the reduction chosen is taken off each fee it reaches", async () => {
    const body = text((await site.visitor.get(`${page}?mien=${reliefKey(POOR)}`)).body);
    expect(body).toContain("từ 18.000 đồng đến 19.500 đồng");
    expect(body).toContain(`Đã trừ miễn, giảm: ${POOR}.`);
  });

  test("a day is explained in sentences", async () => {
    const body = text((await site.visitor.get(page)).body);
    expect(body).toContain("Đủ 3 ngày làm việc vào thứ Năm 26/11/2026.");
    expect(body).toContain("24/11/2026 (Ngày Văn hóa Việt Nam)");
  });

  test("the place stands in every address that leads on, and says where to go", async () => {
    const chosen = `${page}?noi=tan-thanh&mien=${reliefKey(POOR)}`;
    const { body } = await site.visitor.get(chosen);
    expect(await problemsOf(body)).toEqual([]);
    expect(text(body)).toContain("Số 1, đường Lý Bôn");
    expect(body).toContain('href="/thu-tuc/1.000001?noi=tan-thanh"');
    expect(body).toContain(`/tinh-huong/lam-dam-gio/giay-to?noi=tan-thanh&amp;mien=${reliefKey(POOR)}`);
    const links = [...body.matchAll(/href="(\/tinh-huong\/lam-dam-gio[^"#]*)"/g)].map((hit) => hit[1] as string);
    expect(links.filter((href) => !href.includes("noi=tan-thanh"))).toEqual([]);
    const question = await site.visitor.get("/tinh-huong/lam-dam-gio/dong-khong?noi=tan-thanh");
    expect(question.body).toContain("noi=tan-thanh");
  });

  test.each([
    ["a unit nobody knows", "?noi=xa-khong-co", "Không có đơn vị nào ở địa chỉ này."],
    ["a unit of 5,000 letters", `?noi=${"x".repeat(5_000)}`, "Không có đơn vị nào ở địa chỉ này."],
    ["a reduction nobody offers", "?mien=00000000", "từ 36.000 đồng đến 39.000 đồng"],
    ["a reduction that is none", "?mien=%27%20or%201=1", "từ 36.000 đồng đến 39.000 đồng"],
  ])("%s", async (_name, query, said) => {
    const answer = await site.visitor.get(`${page}${query}`);
    expect(answer.status).toBe(200);
    expect(text(answer.body)).toContain(said);
    expect(await problemsOf(answer.body)).toEqual([]);
  });

  test("a deadline nobody compared with the law is not told as one: no day, no figure", async () => {
    const body = text((await site.visitor.get(`${page}?ngay=16/11/2026`)).body);
    expect(body).toContain("Chúng tôi chưa đối chiếu với văn bản");
    expect(body).not.toContain("Hạn cuối");
    expect(body).not.toContain("Hạn phải nhớ");
  });

  test("the sheet and the machine say the same", async () => {
    const query = `?unit=tan-thanh&relief=${reliefKey(POOR)}`;
    const answer = (await site.visitor.get(`/api/v1/journeys/lam-dam-gio${query}`)).json<{
      place: { unit: string; relief: { who: string } };
      sums: { cost: { from: number; to: number } };
      rows: { time: { why: string[] }; cost: { bases: { title: string }[] } }[];
    }>();
    expect(answer.place).toMatchObject({ unit: "tan-thanh", relief: { who: POOR } });
    expect(answer.sums.cost).toMatchObject({ from: 18_000, to: 19_500 });
    expect(answer.rows[0]?.time.why.at(-1)).toContain("26/11/2026");
    expect(answer.rows[0]?.cost.bases[0]?.title).toBe("Nghị quyết số 01/2026/NQ-HĐND");
    const sheet = await site.visitor.get(`${page}/giay-to.pdf?noi=tan-thanh&mien=${reliefKey(POOR)}`);
    expect(sheet.status).toBe(200);
    expect(sheet.body.slice(0, 5)).toBe("%PDF-");
  });
});
