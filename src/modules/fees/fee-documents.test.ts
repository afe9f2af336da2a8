import { beforeAll, describe, expect, test } from "vitest";
import { type Db, transaction } from "../../platform/db/index.ts";
import { useTestDatabase } from "../../platform/testing/database.ts";
import { type BuiltPerson, buildPerson } from "../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../organisations/index.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import {
  discardFeeDocument,
  endFeeDocument,
  publishFeeDocument,
  returnFeeDocument,
  saveFeeDocument,
  submitFeeDocument,
} from "./act-on-fee-document.ts";
import { cellsOfText, readRateCells, readReliefCells } from "./fee-lines.ts";
import { findFeeDocument, findLocalFees } from "./fees.store.ts";

const database = useTestDatabase();
const at = new Date("2026-11-20T02:00:00Z");
let db: Db;
let province: string;
let clerk: BuiltPerson;
let chief: BuiltPerson;
let stranger: BuiltPerson;

beforeAll(async () => {
  db = database.db;
  province = (await buildProvince(db)).province;
  clerk = await buildPerson(db, { unitId: province, roles: ["finance", "approver"] });
  chief = await buildPerson(db, { unitId: province, roles: ["leader"] });
  const elsewhere = await buildProvince(db, "Tỉnh An Giang");
  stranger = await buildPerson(db, { unitId: elsewhere.province, roles: ["finance", "leader"] });
  await db
    .insertInto("procedure")
    .values([{ code: "1.000001" }, { code: "1.000002" }])
    .execute();
});

const head = (part: object = {}) => ({
  unitId: province,
  title: "Quy định lệ phí hộ tịch",
  number: "Nghị quyết số 01/2026/NQ-HĐND",
  issuedOn: "2026-01-10",
  issuer: "Hội đồng nhân dân tỉnh Cà Mau",
  validFrom: "2026-02-01",
  validTo: null,
  note: null,
  ...part,
});
const write = (rates: string, part: object = {}, reliefs = "", actor = clerk.actor, documentId: string | null = null) =>
  transaction(db, (tx) =>
    saveFeeDocument(tx, actor, {
      documentId,
      head: head(part),
      rates: readRateCells(cellsOfText(rates)).lines,
      reliefs: readReliefCells(cellsOfText(reliefs)).lines,
      at,
    }),
  );
const submit = (documentId: string) => transaction(db, (tx) => submitFeeDocument(tx, clerk.actor, { documentId, at }));
const publish = (documentId: string, actor = chief.actor) =>
  transaction(db, (tx) => publishFeeDocument(tx, actor, { documentId, at }));

describe("a document goes through two people", () => {
  test("the writer does not publish; until somebody else does, residents see nothing", async () => {
    const id = await write("1.000001 | | lệ phí | | 8000 | bản", {}, "Người thuộc hộ nghèo | 100");
    await expect(publish(id)).rejects.toMatchObject({ code: "wrong-state" });
    await submit(id);
    await expect(publish(id, clerk.actor)).rejects.toMatchObject({ code: "own-document" });
    await expect(publish(id, stranger.actor)).rejects.toMatchObject({ code: "not-yours" });
    expect((await findLocalFees(db, "1.000001", province, "2026-11-20")).rates).toEqual([]);
    await publish(id);
    const fees = await findLocalFees(db, "1.000001", province, "2026-11-20");
    expect(fees.rates).toMatchObject([
      { amount: 8_000, per: "bản", basis: { title: "Nghị quyết số 01/2026/NQ-HĐND" } },
    ]);
    expect(fees.reliefs).toMatchObject([{ who: "Người thuộc hộ nghèo", percent: 100 }]);
    expect((await findLocalFees(db, "1.000001", province, "2026-01-31")).rates).toEqual([]);
    expect((await findLocalFees(db, "1.000001", null, "2026-11-20")).rates).toEqual([]);
    await expect(write("1.000001 | | lệ phí | | 1", {}, "", clerk.actor, id)).rejects.toMatchObject({
      code: "wrong-state",
    });
  });

  test("the later document counts from its day; the earlier one still answers for its own days", async () => {
    const id = await write("1.000001 | | lệ phí | | 9000 | bản", { validFrom: "2026-10-01", number: "02" });
    await submit(id);
    await publish(id);
    expect((await findLocalFees(db, "1.000001", province, "2026-11-20")).rates[0]?.amount).toBe(9_000);
    expect((await findLocalFees(db, "1.000001", province, "2026-09-30")).rates[0]?.amount).toBe(8_000);
    const end = (on: string) => transaction(db, (tx) => endFeeDocument(tx, chief.actor, { documentId: id, on, at }));
    await expect(end("2026-11-01")).rejects.toMatchObject({ code: "ends-before-it-begins" });
    await end("2026-12-01");
    expect((await findLocalFees(db, "1.000001", province, "2026-12-01")).rates[0]?.amount).toBe(8_000);
  });

  test("returned with a note, corrected by the writer, submitted again; discarded for good", async () => {
    const id = await write("1.000002 | | phí | | 5000");
    await submit(id);
    await transaction(db, (tx) =>
      returnFeeDocument(tx, chief.actor, { documentId: id, note: "Thiếu mức nộp trực tuyến", at }),
    );
    expect((await findFeeDocument(db, id))?.returnNote).toBe("Thiếu mức nộp trực tuyến");
    await write("1.000002 | | phí | | 2500 | | trực tuyến", {}, "", clerk.actor, id);
    await submit(id);
    await transaction(db, (tx) => discardFeeDocument(tx, clerk.actor, { documentId: id, at }));
    await expect(submit(id)).rejects.toMatchObject({ code: "wrong-state" });
  });

  test("nothing in it is nothing to publish, and others' provinces are not theirs", async () => {
    const id = await write("");
    await expect(submit(id)).rejects.toMatchObject({ code: "empty" });
    await expect(write("", {}, "", stranger.actor)).rejects.toMatchObject({ code: "not-yours" });
  });

  test("the database itself refuses a document published by its writer, and codes nobody knows", async () => {
    const id = await write("1.000002 | | phí | | 5000");
    const own = { state: "published" as const, decidedById: clerk.id, decidedByName: clerk.name, decidedAt: at };
    await expect(db.updateTable("feeDocument").set(own).where("id", "=", id).execute()).rejects.toThrow(
      /writer_does_not_publish/,
    );
    await expect(write("1.999999 | | phí | | 5000")).rejects.toThrow(/procedure_code/);
  });
});

test("a waiver of the country reaches the province until its last day", async () => {
  await transaction(db, (tx) => saveHomeUnit(tx, province));
  const part = {
    unitId: null,
    number: "Nghị quyết số 66.22/2026/NQ-CP",
    validFrom: "2026-08-15",
    validTo: "2027-03-01",
  };
  const id = await write("", part, "Công dân số | 100 | | | 1.000002");
  await submit(id);
  await publish(id);
  const who = async (code: string, on: string) =>
    (await findLocalFees(db, code, province, on)).reliefs.filter((one) => one.who === "Công dân số").length;
  expect(await who("1.000002", "2026-08-14")).toBe(0);
  expect(await who("1.000002", "2027-02-28")).toBe(1);
  expect(await who("1.000002", "2027-03-01")).toBe(0);
  expect(await who("1.000001", "2026-11-20")).toBe(0);
});
