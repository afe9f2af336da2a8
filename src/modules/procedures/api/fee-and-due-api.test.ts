import { beforeAll, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { useTestApp } from "../../../testing/app.ts";
import { importRecords } from "../import-procedures.ts";
import { buildProcedure } from "../testing/build-procedure.ts";

const site = useTestApp();
const api = "/api/v1/procedures/1.000001";

beforeAll(async () => {
  await transaction(site.app.db, (tx) =>
    importRecords(
      tx,
      { id: "system", name: "Hệ thống" },
      { records: [buildProcedure()], source: "test", at: new Date("2026-07-01T02:00:00Z") },
    ),
  );
});

test("three copies cost three times as much, and the answer says by which decision", async () => {
  expect((await site.visitor.get(`${api}/fee?copies=3`)).json()).toMatchObject({
    state: "known",
    total: 24_000,
    lines: [{ amount: 8_000, per: "bản", quantity: 3, basis: { title: "12/QĐ-UBND" } }],
  });
});

test("where the record is silent the answer is to ask", async () => {
  expect((await site.visitor.get(`${api}/fee?channel=online`)).json()).toMatchObject({ state: "ask", total: null });
});

test("the date comes with its reasons", async () => {
  const answer = (await site.visitor.get(`${api}/due?receivedAt=2026-11-20T09:00`)).json<{
    items: { dueOn: string; explanation: string }[];
  }>();
  expect(answer.items[0]?.dueOn).toBe("2026-11-26");
  expect(answer.items[0]?.explanation).toContain("24/11/2026 (Ngày Văn hóa Việt Nam)");
});

test.each([
  ["/fee?copies=0", "/copies"],
  ["/fee?copies=99999", "/copies"],
  ["/fee?channel=pigeon", "/channel"],
  ["/fee?on=2026-02-30", "/on"],
  ["/fee?unit=atlantis", "/unit"],
  ["/due?receivedAt=mai", "/receivedAt"],
])("%s is refused at %s", async (path, pointer) => {
  const answer = await site.visitor.get(api + path);
  expect(answer.status).toBe(422);
  expect(answer.json<{ errors: { pointer: string }[] }>().errors[0]?.pointer).toBe(pointer);
});
