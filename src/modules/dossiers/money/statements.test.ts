import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { writeXlsx } from "../../../platform/tables/index.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { systemActor } from "../../accounts/index.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../../accounts/testing/build-people.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { openFeeAccount, paymentReference } from "../../payments/index.ts";
import { importRecords } from "../../procedures/index.ts";
import { buildProcedure } from "../../procedures/testing/build-procedure.ts";
import { findDossier } from "../dossier.store.ts";
import { demandsOf } from "./demand-of-dossier.ts";

const site = useTestApp();
const CODE = "1.000001";
let units: Awaited<ReturnType<typeof buildProvince>>;
let clerk: BuiltPerson;
let officer: Browser;
let finance: Browser;
let stranger: Browser;
let accountId: string;

beforeAll(async () => {
  const { db } = site.app;
  units = await buildProvince(db, "Tỉnh Cà Mau");
  clerk = await buildPerson(db, { unitId: units.tanThanh, roles: ["officer"], name: "Lê Hoàng Phúc" });
  site.clock.set("2026-11-20T02:00:00Z");
  await transaction(db, (tx) =>
    importRecords(tx, systemActor("thử"), {
      records: [buildProcedure({ code: CODE })],
      source: "test",
      at: new Date("2026-07-01T02:00:00Z"),
    }),
  );
  accountId = await transaction(db, (tx) =>
    openFeeAccount(tx, systemActor("thử"), {
      unitId: units.tanThanh,
      bin: "970405",
      number: "7100205012345",
      holder: "UBND PHUONG TAN THANH",
      receiptSymbol: "",
      validFrom: "2026-11-01",
      at: site.clock.now(),
    }),
  );
});

beforeEach(async () => {
  site.clock.set("2026-11-20T02:00:00Z");
  officer = site.browser(await signedIn(site.app, { person: clerk }));
  finance = site.browser(await signedIn(site.app, { unitId: units.tanThanh, roles: ["finance"] }));
  stranger = site.browser(await signedIn(site.app, { unitId: units.hungMy, roles: ["finance"] }));
});

let keys = 0;
async function received(copies = 1): Promise<{ code: string; demandId: number; reference: string }> {
  const answer = await officer.send(
    "POST",
    "/api/v1/dossiers",
    {
      unit: units.tanThanh,
      procedure: CODE,
      applicant: { name: "Nguyễn Thị Mẫu", phone: "0912 345 678" },
      papers: ["Đơn đề nghị"],
      channel: "counter",
      copies,
    },
    { "idempotency-key": `s${++keys}` },
  );
  expect(answer.status, answer.body).toBe(201);
  const { code } = answer.json<{ code: string }>();
  const [demand] = await demandsOf(site.app.db, await dossierOf(code));
  const demandId = demand?.id ?? 0;
  return { code, demandId, reference: paymentReference(demandId) };
}
const dossierOf = async (code: string) => {
  const dossier = await findDossier(site.app.db, { code });
  if (!dossier) throw new Error(code);
  return dossier;
};

type Line = [day: string, amount: number | string, content: string, reference?: string];
let files = 0;
const csv = (lines: Line[]): string =>
  [
    "Ngày giao dịch;Số tiền ghi có;Nội dung;Số tham chiếu",
    ...lines.map((one) => [...one, ""].slice(0, 4).join(";")),
  ].join("\n");
async function uploaded(content: string | Buffer, who: Browser = finance): Promise<string> {
  const name = typeof content === "string" ? `sao-ke-${++files}.csv` : `sao-ke-${++files}.xlsx`;
  const sent = await who.upload("/can-bo/thu-phi/sao-ke", { accountId }, [{ field: "file", name, bytes: content }]);
  expect(sent.status, sent.body).toBe(303);
  return sent.headers.location as string;
}
/** What the page would send: the columns it shows chosen. */
async function kept(address: string, who: Browser = finance): Promise<string> {
  const page = await who.get(address);
  expect(page.status).toBe(200);
  const fields = Object.fromEntries(
    [
      ...page.body.matchAll(/type="hidden" name="(head|date|amount|debit|content|reference|counter)" value="([^"]*)"/g),
    ].map((one) => [one[1] as string, one[2] as string]),
  );
  const done = await who.post(`${address}/nhan`, fields);
  expect(done.status, done.body.slice(0, 2_000)).toBe(303);
  return done.headers.location as string;
}
const keep = async (lines: Line[]): Promise<string> => kept(await uploaded(csv(lines)));
const rows = () => site.app.db.selectFrom("statementRow").selectAll().orderBy("id").execute();
const lastRow = async () => {
  const row = (await rows()).at(-1);
  if (!row) throw new Error("no row");
  return row;
};

describe("a statement of a bank", () => {
  test("shows what it would come to before anything is kept, then pays what is certain", async () => {
    const one = await received();
    const two = await received();
    const address = await uploaded(
      csv([
        ["20/11/2026 08:00", "8.000", `IBFT ${one.reference.toLowerCase()} nop le phi`],
        ["20/11/2026 08:05", "5.000", two.reference],
        ["20/11/2026 08:09", "500.000", "TRAN VAN B tra tien thue nha"],
      ]),
    );
    const page = await finance.get(address);
    expect(page.body).toContain("1 khoản khớp ngay, 2 khoản cần người xử lý, 0 khoản đã có từ trước.");
    expect(await problemsOf(page.body)).toEqual([]);
    expect(await rows()).toEqual([]);
    expect((await dossierOf(one.code)).feeState).toBe("due");
    expect(await kept(address)).toContain("xong=3-1-0");
    expect((await dossierOf(one.code)).feeState).toBe("paid");
    expect((await dossierOf(two.code)).feeState).toBe("due");
    expect((await rows()).map((row) => [row.amount, row.state, row.why])).toEqual([
      [8_000, "settled", null],
      [5_000, "open", "amount-less"],
      [500_000, "open", "no-reference"],
    ]);
    const stored = JSON.stringify([await rows(), await site.app.db.selectFrom("statementDraft").selectAll().execute()]);
    expect(stored).not.toContain("TRAN VAN B");
    expect((await finance.get(address)).status).toBe(404);
  });

  test("comes twice, or overlaps: no line is kept twice; the columns are remembered; Excel is read as well", async () => {
    const one = await received();
    const line: Line = ["20/11/2026", 8_000, one.reference, "FT9"];
    await keep([line]);
    expect(await keep([line, ["20/11/2026", 8_000, "khac", "FT10"]])).toContain("xong=1-0-1");
    const book = await writeXlsx([
      {
        name: "Sao kê",
        rows: [
          ["SAO KÊ"],
          ["Ngày giao dịch", "Số tiền ghi có", "Nội dung", "Số tham chiếu"],
          ["20/11/2026", 8000, one.reference, "FT9"],
          ["20/11/2026", 8000, "khác", "FT10"],
          ["20/11/2026", 9000, "mới", "FT11"],
        ],
      },
    ]);
    expect(await kept(await uploaded(Buffer.from(book)))).toContain("xong=1-0-2");
    const remembered = await site.app.db.selectFrom("statementMapping").selectAll().execute();
    expect(remembered).toMatchObject([{ bin: "970405", unitId: units.tanThanh }]);
  });

  test("that is none is refused with a sentence at its place, and nothing is kept", async () => {
    const before = (await rows()).length;
    const none = await finance.upload("/can-bo/thu-phi/sao-ke", { accountId: "" }, []);
    expect([none.status, none.body.includes("Chọn tài khoản"), none.body.includes("Chọn tệp sao kê")]).toEqual([
      422,
      true,
      true,
    ]);
    const old = await finance.upload("/can-bo/thu-phi/sao-ke", { accountId }, [
      { field: "file", name: "a.xlsx", bytes: Buffer.from("PK\u0003\u0004 hỏng") },
    ]);
    expect(old.status).toBe(422);
    const address = await uploaded(csv([["32/13/2026", "8.000", "a"]]));
    const page = await finance.get(address);
    expect(page.body).toContain("“32/13/2026” không phải ngày");
    const forced = await finance.post(`${address}/nhan`, { head: "1", date: "0", amount: "1", content: "2" });
    expect(forced.status).toBe(422);
    expect((await rows()).length).toBe(before);
    expect((await stranger.get(address)).status).toBe(404);
    const foreign = await stranger.upload("/can-bo/thu-phi/sao-ke", { accountId }, [
      { field: "file", name: "a.csv", bytes: "a;b" },
    ]);
    expect(foreign.status).toBe(422);
  });

  test("that breaks off in the middle leaves nothing half", async () => {
    const one = await received();
    const two = await received();
    const before = await rows();
    const address = await uploaded(
      csv([
        ["20/11/2026", 8_000, one.reference, "B1"],
        ["20/11/2026", 8_000, two.reference, "B2"],
      ]),
    );
    // As a full disk or a killed process would, between the first payment and the second.
    await sql`create function break_here() returns trigger language plpgsql as $$ begin
      if (select count(*) from payment where demand_id = ${sql.lit(two.demandId)}) > 0 then raise exception 'power cut'; end if;
      return new; end $$`.execute(site.app.db);
    await sql`create trigger break_here before insert on fee_receipt for each row execute function break_here()`.execute(
      site.app.db,
    );
    const fields = { head: "1", date: "0", amount: "1", content: "2", reference: "3", debit: "", counter: "" };
    expect((await finance.post(`${address}/nhan`, fields)).status).toBe(500);
    expect(await rows()).toEqual(before);
    expect((await dossierOf(one.code)).feeState).toBe("due");
    await sql`drop trigger break_here on fee_receipt`.execute(site.app.db);
    await sql`drop function break_here()`.execute(site.app.db);
    expect(await kept(address)).toContain("xong=2-2-0");
    const receipts = await site.app.db.selectFrom("feeReceipt").select("number").orderBy("number").execute();
    expect(receipts.map((row) => row.number)).toEqual(receipts.map((_row, at) => at + 1));
  });
});

describe("money that waits for a person", () => {
  const reason = "Người nộp đưa giấy báo có của ngân hàng";

  test("is assigned with a reason, as much as is owed; a wrong match is undone", async () => {
    const { code, demandId } = await received();
    await keep([["19/11/2026", 10_000, "mau nop tien ho so", "C1"]]);
    const row = await lastRow();
    const address = `/can-bo/thu-phi/giao-dich/${row.id}`;
    const list = await finance.get("/can-bo/thu-phi/doi-soat?tien=10.000");
    expect(list.body).toContain(address);
    expect(await problemsOf(list.body)).toEqual([]);
    const fields = { basedOn: String(row.version), to: code, reason };
    expect((await finance.post(`${address}/gan`, { ...fields, reason: "" })).body).toContain("Ghi lý do");
    const wrong = await finance.post(`${address}/gan`, { ...fields, to: "không có" });
    expect([wrong.status, wrong.body.includes("Không có khoản phải nộp nào"), wrong.body.includes(reason)]).toEqual([
      422,
      true,
      true,
    ]);
    expect((await finance.post(`${address}/gan`, fields)).status).toBe(303);
    expect((await dossierOf(code)).feeState).toBe("paid");
    expect(await lastRow()).toMatchObject({ allocated: 8_000, state: "open", why: "rest" });
    const page = await finance.get(address);
    expect(await problemsOf(page.body)).toEqual([]);
    const payment = await site.app.db
      .selectFrom("payment")
      .selectAll()
      .where("demandId", "=", demandId)
      .executeTakeFirstOrThrow();
    const undo = { paymentId: String(payment.id), reason: "Gán nhầm người cùng tên" };
    expect((await finance.post(`${address}/huy`, undo)).status).toBe(303);
    expect((await dossierOf(code)).feeState).toBe("due");
    expect(await lastRow()).toMatchObject({ allocated: 0, state: "open", why: "undone" });
    const acts = await site.app.db.selectFrom("auditEntry").select("act").where("act", "like", "%.undo").execute();
    expect(acts.length).toBeGreaterThan(0);
  });

  test("is set aside as none of ours, and comes back", async () => {
    await keep([["19/11/2026", 77_000, "tien thue hoi truong", "C2"]]);
    const row = await lastRow();
    const address = `/can-bo/thu-phi/giao-dich/${row.id}`;
    const fields = { basedOn: String(row.version), reason: "Tiền thuê hội trường" };
    expect((await finance.post(`${address}/ngoai`, fields)).status).toBe(303);
    expect((await finance.post(`${address}/ngoai`, fields)).status).toBe(422);
    expect(await lastRow()).toMatchObject({ state: "settled", setAside: 77_000 });
    const back = { basedOn: String((await lastRow()).version), reason: "Là phí thật" };
    expect((await finance.post(`${address}/lay-lai`, back)).status).toBe(303);
    expect(await lastRow()).toMatchObject({ state: "open", setAside: 0 });
  });

  test("is seen by who reconciles for the unit alone", async () => {
    const { id } = await lastRow();
    expect((await stranger.get(`/can-bo/thu-phi/giao-dich/${id}`)).status).toBe(404);
    expect((await stranger.get("/can-bo/thu-phi/doi-soat")).body).not.toContain(`giao-dich/${id}`);
    const leader = site.browser(await signedIn(site.app, { unitId: units.tanThanh, roles: ["leader"] }));
    expect((await leader.get("/can-bo/thu-phi/doi-soat")).status).toBe(403);
    const text = (await finance.get("/can-bo/thu-phi/doi-soat.csv")).body;
    expect(text).toContain("77000");
  });
});

/** Numbers that only look random: the same ones every time. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

test.each([1, 2, 3])(
  "whatever comes, in whatever order and overlap: nothing is matched twice, and sums are kept (%i)",
  async (seed) => {
    const roll = dice(seed);
    const owed: Awaited<ReturnType<typeof received>>[] = [];
    for (let at = 0; at < 6; at++) owed.push(await received(1 + roll(3)));
    const lines: Line[] = Array.from({ length: 24 }, (_one, at): Line => {
      const { reference } = owed[roll(owed.length)] ?? { reference: "" };
      const amount = 8_000 * (1 + roll(3));
      const content = [reference, reference.toLowerCase(), "chuyen tien", `${reference} ${owed[0]?.reference}`][
        roll(4)
      ];
      return ["18/11/2026", amount, content ?? "", `P${seed}-${at}`];
    });
    const before = (await rows()).length;
    for (let turn = 0; turn < 5; turn++) {
      const from = roll(lines.length);
      await keep(lines.slice(from, from + 4 + roll(12)));
    }
    await keep(lines);
    const after = (await rows()).slice(before);
    expect(after).toHaveLength(lines.length);
    expect(after.reduce((sum, row) => sum + row.amount, 0)).toBe(lines.reduce((sum, line) => sum + Number(line[1]), 0));
    const payments = await site.app.db.selectFrom("payment").selectAll().where("undoneAt", "is", null).execute();
    for (const row of after) {
      const taken = payments.filter((one) => one.statementRowId === row.id).reduce((sum, one) => sum + one.amount, 0);
      expect(taken).toBe(row.allocated);
      expect(row.state).toBe(taken === row.amount ? "settled" : "open");
    }
    for (const { demandId, code } of owed) {
      const [demand] = await demandsOf(site.app.db, await dossierOf(code));
      const taken = payments.filter((one) => one.demandId === demandId).reduce((sum, one) => sum + one.amount, 0);
      expect(demand?.received).toBe(taken);
      expect(taken === 0 || taken === demand?.amount).toBe(true);
    }
  },
);
