import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { useDemoApp } from "./support/demo-app.ts";

const demo = useDemoApp();

const ITEM = {
  title: "Thử nhập",
  summary: "Tóm tắt",
  body: "Nội dung",
  kind: "news",
  topic: "procedures",
  audiences: "residents",
  procedureCodes: "",
  taskId: "",
  after: "save",
};

async function unitOf(slug: string): Promise<string> {
  const rows = await sql<{ id: string }>`select unit_id as id from unit_slug where slug = ${slug}`.execute(demo.app.db);
  return rows.rows[0]?.id ?? "";
}

async function countItems(): Promise<number> {
  return Number((await sql<{ n: number }>`select count(*) as n from item`.execute(demo.app.db)).rows[0]?.n);
}

async function unitForEditor(): Promise<string> {
  const page = await demo.as("editor").get("/can-bo/tin-bai/moi");
  return (
    /<select[^>]*name="unitId"[^>]*>\s*<option[^>]*value="([^"]+)"/.exec(page.body)?.[1] ?? (await unitOf("ca-mau"))
  );
}

describe("what people type wrongly comes back with a sentence, everything kept, nothing saved", () => {
  test.each([
    ["10,000 characters in a title", { title: "ạ".repeat(10_000) }, "Tiêu đề dài quá 180 ký tự"],
    ["an empty title", { title: "   " }, "Hãy viết tiêu đề"],
    ["only zero-width and control characters", { title: "\ufeff\u2060\u0007" }, "Hãy viết tiêu đề"],
    ["a text of 25,000 characters", { body: "chữ ".repeat(7_000) }, "Nội dung dài quá 20.000 ký tự"],
    ["a code that is none", { procedureCodes: "khai sinh" }, "Mã thủ tục có dạng 1.001193"],
    ["a code nobody knows", { procedureCodes: "9.999999" }, "Không có thủ tục mã 9.999999"],
    ["a topic that is none", { topic: "weather" }, "Hãy chọn lĩnh vực"],
    ["half a surrogate pair", { summary: "hỏng \ud83d" }, null],
  ])("%s", async (_name, change, sentence) => {
    const before = await countItems();
    const answer = await demo.as("editor").post("/can-bo/tin-bai/moi", {
      ...ITEM,
      unitId: await unitForEditor(),
      ...change,
      body: (change as { body?: string }).body ?? "Giữ nguyên câu này",
    });
    if (sentence === null) {
      // Sent as a form, the lone half arrives as the replacement character: readable, saved, nothing breaks.
      expect([303, 422]).toContain(answer.status);
      return;
    }
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(sentence);
    if (!("body" in change)) expect(answer.body).toContain("Giữ nguyên câu này");
    expect(await countItems()).toBe(before);
  });

  const LONG = "Rất dài ".repeat(1_250).trim();
  test.each([
    ["a board's place", "/can-bo/niem-yet/bang", { name: "Bảng trước trụ sở", address: LONG }],
    [
      "the address of a unit",
      "/can-bo/to-chuc/moi",
      { name: "Ban thử", kind: "affiliated", on: "01/01/2027", address: LONG },
    ],
    ["the ground for ending a procedure", "/can-bo/thu-tuc/1.001193/cham-dut", { kind: "repealed", decision: LONG }],
    ["the title of a document", "/can-bo/van-ban/moi", { number: "61/2018/NĐ-CP", title: LONG }],
    ["a saying", "/can-bo/thu-tuc/cau-hoi/day", { saying: LONG, choice: "", code: "1.001193" }],
  ])("10,000 letters in %s come back whole", async (_name, path, body) => {
    const answer = await demo.as("admin").post(path, body);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain("govuk-error-summary");
    expect(answer.body).toContain(LONG);
  });

  test("a whole form of texts of 10,000 characters, decomposed, comes back with all of them", async () => {
    const long = "Ế".normalize("NFD").repeat(10_000);
    const names = Array.from({ length: 15 }, (_, n) => `text${n}`);
    const answer = await demo.as("editor").post("/can-bo/niem-yet/bang", {
      name: "",
      address: long,
      ...Object.fromEntries(names.map((name) => [name, long])),
    });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain("Ế".repeat(10_000));
  });

  test("NFD and zero-width characters are kept as NFC without them", async () => {
    const title = "Đăng ký khai sinh ở phường Giá Rai";
    const answer = await demo.as("editor").post("/can-bo/tin-bai/moi", {
      ...ITEM,
      unitId: await unitForEditor(),
      title: `\ufeff${title.normalize("NFD")}`,
    });
    expect(answer.status).toBe(303);
    const kept = await sql<{
      title: string;
    }>`select title from item_version order by written_at desc, item_id limit 50`.execute(demo.app.db);
    expect(kept.rows.map((row) => row.title)).toContain(title);
  });

  test("script tags are words, on the record and on the public page", async () => {
    const title = "<script>alert(1)</script><img src=x onerror=alert(2)>";
    const made = await demo.as("editor").post("/can-bo/tin-bai/moi", {
      ...ITEM,
      unitId: await unitForEditor(),
      title,
      body: `${title} [a](javascript:alert(3))`,
    });
    expect(made.status).toBe(303);
    const record = await demo.as("editor").get(String(made.headers.location));
    expect(record.body).toContain("&lt;script>alert(1)");
    expect(record.body).not.toContain("<script>alert");
    expect(record.body).not.toContain('href="javascript:');
  });

  test("a spreadsheet formula in a title does not run when the list is opened in a spreadsheet", async () => {
    await sql`update ledger_entry set title = '=HYPERLINK("http://x.example","bấm")' where id = (select id from ledger_entry limit 1)`.execute(
      demo.app.db,
    );
    const csv = await demo.as("admin").get("/can-bo/so-phat-hanh.csv");
    expect(csv.body).toContain("HYPERLINK");
    for (const line of csv.body.split("\n"))
      for (const cell of line.split(/[,;]/)) expect(cell.replace(/^"/, "")).not.toMatch(/^=/);
  });

  test.each([
    ["31/02/2027", "07:30", "Ngày phát hành phải là ngày có thật"],
    ["29/02/2027", "07:30", "Ngày phát hành phải là ngày có thật"],
    ["05/12/2027", "25:00", "Giờ viết như 07:30"],
    ["01/01/2020", "07:30", "Thời điểm phát hành đã qua"],
  ])("publishing on %s at %s is answered at the field", async (publishDate, publishTime, sentence) => {
    const waiting = await sql<{ id: string }>`select id from item where state = 'submitted' limit 1`.execute(
      demo.app.db,
    );
    const id = waiting.rows[0]?.id ?? "";
    for (const role of ["leader", "approver"] as const) {
      const answer = await demo
        .as(role)
        .post(`/can-bo/tin-bai/${id}/duyet`, { when: "later", publishDate, publishTime });
      if (answer.status === 404) continue;
      expect(answer.status).toBe(422);
      expect(answer.body).toContain(sentence);
      return;
    }
    throw new Error("nobody of the demonstration reaches the waiting item");
  });

  test.each([
    ["4,001 characters", { body: "ơ".repeat(4_001) }, "Nội dung dài quá 4.000 ký tự"],
    ["nothing", { body: "" }, "Hãy viết điều bạn muốn hỏi"],
    ["a telephone that is none", { body: "Hỏi", phone: "12345" }, "Số điện thoại có 10 chữ số"],
    ["an e-mail that is none", { body: "Hỏi", email: "toi@" }, "Thư điện tử có dạng"],
  ])("a question with %s", async (_name, change, sentence) => {
    const answer = await demo.visitor.post("/phan-anh", { kind: "question", name: "Nguyễn Thị Ánh Tuyết", ...change });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(sentence);
    expect(answer.body).toContain("Nguyễn Thị Ánh Tuyết");
  });

  test("complaints and denunciations are shown their door and not kept", async () => {
    const count = async () =>
      Number((await sql<{ n: number }>`select count(*) as n from question`.execute(demo.app.db)).rows[0]?.n);
    const before = await count();
    const answer = await demo.visitor.post("/phan-anh", { kind: "denunciation", body: "Ông A nhận tiền" });
    expect(answer.status).toBe(200);
    expect(answer.body).toContain("Luật Tố cáo");
    expect(await count()).toBe(before);
  });

  test.each(["' or 1=1 --", "%%%", "(((", "\u0300\u0301", "😀😀", "a".repeat(5_000), "Ж漢字ខ្មែរ", "\\"])(
    "a search for %j is answered",
    async (q) => {
      expect((await demo.visitor.get(`/thu-tuc?q=${encodeURIComponent(q)}`)).status).toBe(200);
      expect((await demo.visitor.get(`/api/v1/procedures?q=${encodeURIComponent(q)}`)).status).toBe(200);
      expect((await demo.as("editor").get(`/can-bo/tim?q=${encodeURIComponent(q)}`)).status).toBe(200);
      expect((await demo.as("editor").get(`/can-bo/tin-bai?q=${encodeURIComponent(q)}`)).status).toBe(200);
    },
  );

  test.each([
    "/thu-tuc/%00",
    "/thu-tuc/1.999999",
    "/tin-tuc/khong-co",
    "/q/zzzzzzz",
    "/khong-co-don-vi",
    "/danh-gia/khong-phai-uuid?trang=//evil.example",
    "/tra-cuu?ma=%F0%9F%98%80",
  ])("%s is answered in Vietnamese, never with a fault of ours", async (path) => {
    const answer = await demo.visitor.get(path);
    expect(answer.status).toBeLessThan(500);
    expect(answer.body).not.toMatch(/(href|action)="[^"]*evil/);
    expect(answer.body).toContain('lang="vi"');
  });

  test("a form from another site is refused", async () => {
    const answer = await demo
      .as("editor")
      .post("/can-bo/tin-bai/moi", ITEM, { origin: "https://evil.example", "sec-fetch-site": "cross-site" });
    expect(answer.status).toBe(403);
  });

  test("a machine gets a problem document with a pointer per field", async () => {
    const answer = await demo.visitor.send("POST", "/api/v1/public/feedback", {
      kind: "question",
      body: "",
      phone: "1",
    });
    expect(answer.status).toBe(422);
    expect(answer.headers["content-type"]).toContain("application/problem+json");
    expect(answer.json<{ errors: { pointer: string }[] }>().errors.map((one) => one.pointer)).toContain("/phone");
  });
});
