import { beforeAll, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { useTestApp } from "../../testing/app.ts";
import { catalogueOf } from "./catalogue.ts";
import { importRecords } from "./import-procedures.ts";
import { approvePlainWords } from "./plain/lay-plain-words.ts";
import type { ProcedureRecord } from "./procedure-record.ts";
import { buildProcedure } from "./testing/build-procedure.ts";

const site = useTestApp();
const CODE = "1.005701";
const system = { id: "system", name: "Hệ thống" };

const person = (id: string, role: "editor" | "approver") => ({
  id,
  name: id,
  grants: [{ role, unitId: "u" }],
  sessionId: null,
});

const take = (day: string, parts: Partial<ProcedureRecord>) =>
  transaction(site.app.db, (tx) =>
    importRecords(tx, system, {
      records: [
        buildProcedure({ code: CODE, name: "Mượn nhà văn hóa làm đám cưới", ...parts }),
        buildProcedure({ code: "1.005702", name: "Mượn sân bóng của xã", field: "Thể thao cơ sở" }),
      ],
      source: "test",
      at: new Date(`${day}T02:00:00Z`),
    }),
  );

type List = { total: number; items: { code: string; field: string; fields: string[]; plainName: string | null }[] };
const ask = async (query: string) => (await site.visitor.get(`/api/v1/procedures?${query}`)).json<List>();

beforeAll(async () => {
  await take("2026-07-01", { field: "Văn hóa cơ sở" });
  await take("2026-09-01", { field: "Văn hóa cơ sở", moreFields: ["Thể thao cơ sở"] });
  await transaction(site.app.db, (tx) =>
    approvePlainWords(
      tx,
      { writer: person("p1", "editor"), approver: person("p2", "approver") },
      {
        code: CODE,
        sentences: [{ part: "name", text: "Mượn nhà văn hóa", at: ["name"] }],
        writtenAt: new Date("2026-09-02T02:00:00Z"),
        approvedAt: new Date("2026-09-03T02:00:00Z"),
      },
    ),
  );
  await catalogueOf(site.app).refresh();
});

test("a procedure of two fields is found, listed, counted and told in both", async () => {
  for (const field of ["van-hoa-co-so", "the-thao-co-so"])
    expect((await ask(`field=${field}`)).items.map((one) => one.code)).toContain(CODE);
  expect((await ask("field=the-thao-co-so")).total).toBe(2);
  expect((await ask("field=the-thao-co-so&on=2026-10-01")).total).toBe(2);
  expect((await ask("field=the-thao-co-so&on=2026-08-01")).items.map((one) => one.code)).toEqual(["1.005702"]);
  expect((await ask("q=thể thao đám cưới")).items[0]).toMatchObject({
    code: CODE,
    field: "Văn hóa cơ sở",
    fields: ["Văn hóa cơ sở", "Thể thao cơ sở"],
  });
  const page = await site.visitor.get(`/thu-tuc/${CODE}`);
  expect(page.body).toContain("Văn hóa cơ sở · Thể thao cơ sở");
  expect(await problemsOf(page.body)).toEqual([]);
  expect((await site.visitor.get("/thu-tuc?linh-vuc=the-thao-co-so")).body).toContain("Mượn nhà văn hóa");
  expect((await site.visitor.get("/thu-tuc/thay-doi?linh-vuc=the-thao-co-so")).body).toContain("đám cưới");
});

test("the further field is a change that is told, and stands in the open formats", async () => {
  const diff = (await site.visitor.get(`/api/v1/procedures/${CODE}/diff?from=1&to=2`)).json<{
    changes: { field: string }[];
  }>();
  expect(diff.changes.map((one) => one.field)).toEqual(["field"]);
  expect((await site.visitor.get(`/api/v1/procedures/${CODE}`)).json<object>()).toMatchObject({
    moreFields: ["Thể thao cơ sở"],
  });
  expect((await site.visitor.get(`/thu-tuc/${CODE}.csv`)).body).toContain("Lĩnh vực khác");
});

test("the list of another day has the plain names that hold for the versions of that day", async () => {
  for (const day of ["2026-10-01", "2026-11-20"])
    expect((await ask(`on=${day}&field=van-hoa-co-so`)).items[0]?.plainName).toBe("Mượn nhà văn hóa");
});
