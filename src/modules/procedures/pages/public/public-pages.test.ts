import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../../platform/db/index.ts";
import { problemsOf } from "../../../../platform/html/page-problems.ts";
import { useTestApp } from "../../../../testing/app.ts";
import { catalogueOf } from "../../catalogue.ts";
import { proposeEnd } from "../../end-procedure.ts";
import { importRecords } from "../../import-procedures.ts";
import { PastVersions } from "../../past-versions.ts";
import { approvePlainWords, type PlainWordsInput } from "../../plain/lay-plain-words.ts";
import { publishDraft } from "../../settle-draft.ts";
import { buildProcedure } from "../../testing/build-procedure.ts";

const site = useTestApp();
const system = { id: "system", name: "Hệ thống" };
const editor = { id: "p2", name: "Trần Thị Mai", grants: [{ role: "editor" as const, unitId: "u" }], sessionId: null };
const approver = {
  id: "p1",
  name: "Lê Thị Hồng",
  grants: [{ role: "approver" as const, unitId: "u" }],
  sessionId: null,
};

const birth = buildProcedure({
  code: "1.001193",
  name: "Thủ tục đăng ký khai sinh",
  field: "Hộ tịch",
  description: "Ghi việc sinh của một đứa trẻ.",
});
const plainBirth: PlainWordsInput = {
  code: "1.001193",
  sentences: [
    { part: "name", text: "Làm giấy khai sinh cho con", at: ["name"] },
    { part: "summary", text: "Giấy tờ đầu tiên của một đứa trẻ.", at: ["description.0"] },
    { part: "bring", text: "Đơn điền sẵn", at: ["papers.0.0"] },
    { part: "bring", text: "Căn cước của cha mẹ", at: ["papers.0.1"] },
    { part: "steps", text: "Đến xã nộp giấy tờ", at: ["steps.0"] },
    { part: "steps", text: "Nhận giấy khai sinh", at: ["steps.1"] },
    { part: "time", text: "Ba ngày làm việc là có.", at: ["methods.inPerson.time"] },
  ],
};
const land = buildProcedure({
  code: "1.014027",
  name: "Cấp giấy chứng nhận quyền sử dụng đất",
  field: "Đất đai",
  levels: ["province"],
  applicants: ["Công dân Việt Nam", "Người Việt Nam định cư ở nước ngoài"],
});
land.methods = [...land.methods, { ...land.methods[0]!, channel: "post" }];
const huge = buildProcedure({
  code: "2.000001",
  name: "Thủ tục có trình tự rất dài",
  steps: Array.from(
    { length: 4_000 },
    (_, index) => `- Bước nhỏ số ${index}: nộp giấy tờ <script>alert(${index})</script> tại Ủy ban nhân dân.`,
  ).join("\n"),
});

beforeAll(async () => {
  const { db } = site.app;
  const take = (records: ReturnType<typeof buildProcedure>[], day: string) =>
    transaction(db, (tx) => importRecords(tx, system, { records, source: "test", at: new Date(`${day}T02:00:00Z`) }));
  await take(
    [
      birth,
      land,
      huge,
      buildProcedure({ code: "2.000002", name: "Thủ tục đã bãi bỏ" }),
      buildProcedure({ code: "2.000003", name: "Chỉ có tên", nameOnly: true, steps: "", methods: [], papers: [] }),
    ],
    "2026-07-01",
  );
  await transaction(db, (tx) =>
    approvePlainWords(
      tx,
      { writer: editor, approver },
      {
        ...plainBirth,
        writtenAt: new Date("2026-07-02T02:00:00Z"),
        approvedAt: new Date("2026-07-03T02:00:00Z"),
      },
    ),
  );
  await take(
    [
      {
        ...birth,
        papers: [
          {
            title: null,
            papers: [
              { name: "Đơn đề nghị theo mẫu mới", originals: 1, copies: 0, form: null },
              ...(birth.papers[0]?.papers.slice(1) ?? []),
              { name: "Giấy chứng sinh", originals: 1, copies: 0, form: null },
            ],
          },
        ],
        methods: [
          {
            ...(birth.methods[0] as (typeof birth.methods)[number]),
            timeText: "01 ngày làm việc",
            time: { amount: 1, unit: "workingDay" },
          },
        ],
      },
    ],
    "2026-11-01",
  );
  const at = new Date("2026-10-01T02:00:00Z");
  await transaction(db, async (tx) => {
    const draftId = await proposeEnd(tx, editor, {
      code: "2.000002",
      on: "2026-10-01",
      kind: "replaced",
      decision: "Quyết định 99/QĐ-UBND",
      successors: ["1.001193"],
      authority: null,
      note: null,
      at,
    });
    await publishDraft(tx, approver, { draftId, at });
  });
  await catalogueOf(site.app).refresh();
});

describe("the page of a procedure", () => {
  test("answers first: plain name, five facts, what to bring, how, when", async () => {
    const page = await site.visitor.get("/thu-tuc/1.001193");
    expect(page.status).toBe(200);
    for (const text of [
      "Làm giấy khai sinh cho con",
      "Tên đầy đủ: Thủ tục đăng ký khai sinh",
      "Bạn cần mang gì",
      "Đơn đề nghị theo mẫu",
      "8.000 đồng/bản",
      "1 ngày làm việc",
      "thứ Hai 23/11/2026",
      "Bản số 2, áp dụng từ 01/11/2026",
    ]) {
      expect(page.body).toContain(text);
    }
    expect(page.body).not.toContain("JavaScript");
  });

  test("in English keeps its data in Vietnamese, marked as such", async () => {
    const page = await site.visitor.get("/thu-tuc/1.001193", { cookie: "danbiet_lang=en" });
    expect(page.body).toContain('<html lang="en"');
    expect(page.body).toMatch(/ lang="vi">Làm giấy khai sinh cho con</);
    expect(page.body).toMatch(/ lang="vi">Đơn đề nghị theo mẫu/);
    expect(await problemsOf(page.body)).toEqual([]);
  });

  test("only sentences whose source changed give way to the official words, and say so", async () => {
    const now = await site.visitor.get("/thu-tuc/1.001193");
    expect(now.body).toContain("Quy định vừa thay đổi");
    // The form changed, a paper came in new; identity card and steps stay as they were told.
    expect(now.body).not.toContain("Đơn điền sẵn");
    expect(now.body).toContain("Nguyên văn quy định mới. Lời dễ hiểu đang được viết lại.");
    for (const text of ["Đơn đề nghị theo mẫu mới", "Giấy chứng sinh", "Căn cước của cha mẹ", "Đến xã nộp giấy tờ"])
      expect(now.body).toContain(text);
    expect(now.body).not.toContain("Ba ngày làm việc là có.");
    const then = await site.visitor.get("/thu-tuc/1.001193?on=2026-10-31");
    expect(then.body).toContain("Đơn điền sẵn");
    expect(then.body).toContain("Ba ngày làm việc là có.");
    expect(then.body).not.toContain("Quy định vừa thay đổi");
    expect(then.body).toContain("Bạn đang xem bản cũ, áp dụng từ 01/07/2026 đến trước 01/11/2026");
  });

  test("each sentence leads to the very passage it renders", async () => {
    const { body } = await site.visitor.get("/thu-tuc/1.001193?on=2026-10-31");
    const targets = [...body.matchAll(/class="db-source" href="#([^"]+)"/g)].map((match) => match[1] as string);
    expect(targets).toEqual(["nv-description-0", "nv-papers-0-0", "nv-papers-0-1", "nv-steps-0", "nv-steps-1"]);
    for (const id of targets) expect(body.split(`id="${id}"`)).toHaveLength(2);
    expect(await problemsOf(body)).toEqual([]);
    expect(await problemsOf((await site.visitor.get("/thu-tuc/1.001193")).body)).toEqual([]);
  });

  test("machines get every sentence with its state, its source and what stands there now", async () => {
    type Plain = {
      name: string;
      stale: boolean;
      bring: string[];
      sentences: { text: string; state: string; sources: { at: string; quote: string; now: unknown }[] }[];
      added: { at: string }[];
    };
    const { plain } = (await site.visitor.get("/api/v1/procedures/1.001193")).json<{ plain: Plain }>();
    expect(plain).toMatchObject({ name: "Làm giấy khai sinh cho con", stale: true, bring: [] });
    expect(plain.sentences.filter((one) => one.state === "stale").map((one) => one.text)).toEqual([
      "Đơn điền sẵn",
      "Ba ngày làm việc là có.",
    ]);
    expect(plain.sentences[6]?.sources).toEqual([
      {
        at: "methods.inPerson.time",
        quote: "03 ngày làm việc",
        stands: false,
        now: { at: "methods.inPerson.time", text: "01 ngày làm việc" },
      },
    ]);
    expect(plain.added).toMatchObject([{ at: "papers.0.2" }]);
  });

  test("is told in a chat by fields of the version in force; what ended, or is nobody's procedure, is not made up", async () => {
    const ask = async (q: string) =>
      JSON.parse((await site.visitor.get(`/api/v1/public/answer?q=${encodeURIComponent(q)}`)).body);
    for (const q of ["làm giấy khai sinh cần gì", "lam giay khai sinh can gi", "1.001193"]) {
      const { kind, text, procedure } = await ask(q);
      expect(kind, q).toBe("answer");
      expect(text).toContain("Làm giấy khai sinh cho con");
      expect(text).toContain("Thời hạn: 01 ngày làm việc".replace("01", "1"));
      expect(text).toContain("/thu-tuc/1.001193");
      expect(text).toContain("Theo bản có hiệu lực từ 01/11/2026.");
      expect(procedure.version).toBe(2);
      expect(procedure.facts.map((one: { fact: string }) => one.fact)).toContain("fee");
      expect(procedure.papers).toContain("Giấy chứng sinh");
    }
    expect(await ask("2.000002")).toMatchObject({ kind: "none", procedure: null });
    expect((await ask("hôm nay trời đẹp quá")).kind).toBe("none");
    const page = (await site.visitor.get("/thu-tuc/1.001193")).body;
    expect(page).toContain("Câu trả lời để gửi qua tin nhắn");
    expect((await site.visitor.get("/thu-tuc/2.000002")).body).not.toContain("Câu trả lời để gửi qua tin nhắn");
  });

  test("a procedure that ended keeps answering and says what to use", async () => {
    const page = await site.visitor.get("/thu-tuc/2.000002");
    expect(page.status).toBe(200);
    expect(page.body).toContain("Thủ tục này đã được thay thế từ 01/10/2026");
    expect(page.body).toContain('href="/thu-tuc/1.001193"');
    expect(page.body).not.toContain("Nếu nộp hôm nay");
    expect((await site.visitor.get("/thu-tuc/2.000002?on=2026-09-01")).body).not.toContain("đã được thay thế");
  });

  test("a procedure known only by name says so", async () => {
    expect((await site.visitor.get("/thu-tuc/2.000003")).body).toContain("Chúng tôi mới có tên của thủ tục này");
  });

  test("4,000 items and their script tags are shown as text", async () => {
    const page = await site.visitor.get("/thu-tuc/2.000001");
    expect(page.status).toBe(200);
    expect(page.body).toContain("Bước nhỏ số 399:");
    expect(page.body).not.toContain("<script>alert");
    // More than a page holds: the whole stands page by page.
    const pages = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((part) => site.visitor.get(`/thu-tuc/2.000001/toan-van?muc=steps&phan=${part}`)),
    );
    const whole = pages.map((one) => (one.status === 200 ? one.body : "")).join("");
    expect(whole).toContain("Bước nhỏ số 3999");
    expect(whole).not.toContain("<script>alert");
  });

  test.each([
    ["/thu-tuc/9.999999", 404, "Không có thủ tục nào mang mã 9.999999"],
    ["/thu-tuc/%F0%9F%98%80", 404, "Không có thủ tục nào"],
    ["/thu-tuc/1.001193?on=2026-02-31", 422, "Ngày phải là ngày có thật"],
    ["/thu-tuc?on=2020-01-01", 200, "Danh mục ở trang này bắt đầu từ ngày 01/07/2026"],
    ["/thu-tuc/1.001193?on=2020-01-01", 404, "Bản sớm nhất bắt đầu từ 01/07/2026"],
    ["/thu-tuc/1.001193/so-sanh?tu=7", 404, "Không có bản nào mang số này"],
  ])("%s: %i %s", async (path, status, sentence) => {
    const page = await site.visitor.get(path);
    expect(page.status).toBe(status);
    expect(page.body).toContain(sentence);
  });

  test("a national code with the agency's behind it leads to the national one", async () => {
    const answer = await site.visitor.get("/thu-tuc/1.001193.000.00.00.H26?on=2026-11-02");
    expect([answer.status, answer.headers.location]).toEqual([301, "/thu-tuc/1.001193?on=2026-11-02"]);
  });

  test("its versions and their differences are told in sentences", async () => {
    expect((await site.visitor.get("/thu-tuc/1.001193/cac-ban")).body).toContain("So với bản 1");
    const page = await site.visitor.get("/thu-tuc/1.001193/so-sanh");
    expect(page.body).toContain("Thời hạn rút từ 3 ngày làm việc xuống 1 ngày làm việc");
    expect(page.body).toContain("Không còn nộp trực tuyến");
  });
});

describe("the list", () => {
  test("finds without marks, filters by links in the address", async () => {
    const found = await site.visitor.get("/thu-tuc?q=khai+sinh");
    expect(found.body).toContain("/thu-tuc/1.001193");
    // Copied from a page that parts its words with marks nobody sees.
    expect((await site.visitor.get("/thu-tuc?q=kh%E2%80%8Bai%20si%C2%ADnh")).body).toContain("/thu-tuc/1.001193");
    const filtered = await site.visitor.get("/thu-tuc?cap=tinh");
    expect(filtered.body).toContain("1.014027");
    expect(filtered.body).not.toContain('href="/thu-tuc/1.001193"');
    expect((await site.visitor.get("/thu-tuc?linh-vuc=dat-dai")).body).toContain("Đang lọc: Đất đai");
    const forPeople = await site.visitor.get("/thu-tuc?doi-tuong=nguoi-dan&linh-vuc=dat-dai");
    expect(forPeople.body).toContain("Đang lọc: Người dân, Đất đai");
    expect((await site.visitor.get("/thu-tuc?doi-tuong=cong-chuc")).body).toContain("Chưa tìm thấy thủ tục nào");
  });

  test("lists what goes by post and what is for foreigners, each way leading to the others", async () => {
    const byPost = await site.visitor.get("/thu-tuc?buu-chinh=co");
    expect(byPost.body).toContain("Đang lọc: Gửi được qua bưu chính");
    expect(byPost.body).toContain('href="/thu-tuc?truc-tuyen=co"');
    const { total } = await catalogueOf(site.app).list({ post: true }, { offset: 0, limit: 0 });
    const all = await catalogueOf(site.app).list({}, { offset: 0, limit: 1_000 });
    const wanted = all.items.filter((item) => item.post);
    expect(total).toBe(wanted.length);
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.length).toBeLessThan(all.total);
    for (const item of wanted.slice(0, 20)) expect(byPost.body).toContain(`/thu-tuc/${item.code}`);
    const foreign = await site.visitor.get("/thu-tuc?doi-tuong=nuoc-ngoai");
    expect(foreign.body).toContain("Đang lọc: Người nước ngoài, người Việt ở nước ngoài");
    expect(foreign.body).toContain("1.014027");
    expect(foreign.body).not.toContain('href="/thu-tuc/1.001193"');
  });

  test.each([
    "q=LONG", // 5,000 characters
    "q=%F0%9F%98%80%F0%9F%98%80",
    "q=%CC%81%CC%80",
    "q=%27%3B%20drop%20table%20procedure%3B--",
    "q=(.*)%5B%5D%7B%7D%5E%24%5C",
    "q=%D0%BF%D1%80%D0%B8%D0%B2%D0%B5%D1%82%20khai%20%E5%87%BA%E7%94%9F",
    "q=&trang=999999999999",
    "q=a&q=b&cap=x&linh-vuc=khong-co",
    "q=%01%02",
    "trang=abc",
  ])("answers whatever is typed: %s", async (query) => {
    const page = await site.visitor.get(`/thu-tuc?${query.replace("LONG", "a".repeat(5_000))}`);
    expect(page.status).toBe(200);
  });

  const NOTHING = "Thử ít chữ hơn";
  const NO_WORDS = "Ô tìm chưa có chữ nào";
  const SCRIPT = "Hãy viết bằng chữ Việt";
  test.each([
    ["5,000 letters", "a".repeat(5_000), "Câu hỏi dài quá nên chỉ phần đầu được dùng để tìm", NOTHING],
    ["5,000 characters of words nobody knows", "zqx ".repeat(1_250), "Câu hỏi dài quá", NOTHING],
    ["only marks", "\u0301\u0300", NO_WORDS, NO_WORDS],
    ["only emoji", "😀👨‍👩‍👧", NO_WORDS, NO_WORDS],
    ["only signs", "'%;--()*[]{}^$\\", NO_WORDS, NO_WORDS],
    ["SQL", "'; DROP TABLE zzz; --", NOTHING, NOTHING],
    ["a regular expression", "(.*)+[zq]{1,9}$", NOTHING, NOTHING],
    ["another script", "регистрация 登録", SCRIPT, SCRIPT],
    ["stray letters", "xqz", NOTHING, "Chưa tìm thấy thủ tục nào"],
  ])("%s: says what to type instead, and keeps what was typed", async (_, q, sentence, also) => {
    const page = await site.visitor.get(`/thu-tuc?q=${encodeURIComponent(q)}`);
    expect(page.status).toBe(200);
    expect(page.body).toContain(sentence);
    expect(page.body).toContain(also);
    expect(page.body).toContain('href="/phan-anh"');
    expect(page.body).not.toContain("Có phải bạn muốn tìm");
    expect(await problemsOf(page.body)).toEqual([]);
  });

  test("mixed scripts find by the words that are Vietnamese", async () => {
    const page = await site.visitor.get(`/thu-tuc?q=${encodeURIComponent("регистрация khai sinh 登録")}`);
    expect(page.body).toContain("/thu-tuc/1.001193");
  });

  test("a question on another day finds what was in force then, also what is repealed since", async () => {
    const today = await site.visitor.get("/thu-tuc?q=bai+bo");
    expect(today.body).not.toContain("/thu-tuc/2.000002");
    const then = await site.visitor.get("/thu-tuc?q=bai+bo&on=2026-09-05");
    expect(then.body).toContain('href="/thu-tuc/2.000002?on=2026-09-05"');
    expect(then.body).toContain("Nay không áp dụng");
    expect(then.body).toContain("Đây là danh mục của ngày 05/09/2026");
    expect(then.body).toContain('type="hidden" name="on" value="2026-09-05"');
    expect(await problemsOf(then.body)).toEqual([]);
    const all = await site.visitor.get("/thu-tuc?on=2026-09-05");
    expect(all.body).toContain("5 thủ tục");
    // What was amended since is found in the version of that day, once.
    const amended = await site.visitor.get("/thu-tuc?q=khai+sinh&on=2026-09-05&cap=xa");
    expect(amended.body.split('href="/thu-tuc/1.001193?on=2026-09-05"')).toHaveLength(2);
    expect(amended.body).toContain("Làm giấy khai sinh cho con");
    expect((await site.visitor.get("/thu-tuc?q=khai+sinh&on=2026-06-01")).body).toContain("Chưa tìm thấy");
  });

  test("the day stands in the form of filters, with the question kept; a day that is none is said there", async () => {
    const then = await site.visitor.get("/thu-tuc?q=khai+sinh&on=2026-09-05&cap=xa");
    expect(then.body).toMatch(/name="on" type="date" value="2026-09-05"/);
    expect(then.body).toContain('type="hidden" name="cap" value="xa"');
    expect(then.body).toContain('href="/thu-tuc?q=khai+sinh&amp;cap=xa">Xem danh mục hôm nay');
    const wrong = await site.visitor.get("/thu-tuc?q=khai+sinh&on=2026-02-31&cap=xa");
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('href="#on">Ngày phải là ngày có thật');
    expect(wrong.body).toMatch(/<details class="govuk-details" open/);
    expect(wrong.body).toContain('value="2026-02-31"');
    expect(wrong.body).toContain('href="/thu-tuc/1.001193"');
    expect(await problemsOf(wrong.body)).toEqual([]);
  });

  test("tells what to do when nothing is found", async () => {
    const page = await site.visitor.get("/thu-tuc?q=zzzzqqqq");
    expect(page.body).toContain("Chưa tìm thấy thủ tục nào");
    expect(page.body).toContain('href="/phan-anh"');
  });

  test("what was typed comes back escaped", async () => {
    const page = await site.visitor.get("/thu-tuc?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
    expect(page.body).not.toContain("<script>alert(1)");
  });
});

describe("for machines", () => {
  type List = {
    items: { code: string; name: string; field: string; levels: string[] }[];
    total: number;
    next: string | null;
  };

  test("lists and pages by cursor", async () => {
    const first = (await site.visitor.get("/api/v1/procedures?limit=2")).json<List>();
    expect(first.total).toBe(4);
    expect(first.items).toHaveLength(2);
    const rest = (await site.visitor.get(`/api/v1/procedures?limit=2&cursor=${first.next}`)).json<List>();
    expect(rest.next).toBeNull();
    expect(new Set([...first.items, ...rest.items].map((one) => one.code)).size).toBe(4);
  });

  test("searches, filters, and answers for another day", async () => {
    const found = (await site.visitor.get("/api/v1/procedures?q=dang+ky+khai+sinh")).json<List>();
    expect(found.items[0]).toMatchObject({ code: "1.001193", field: "Hộ tịch", levels: ["commune"] });
    expect((await site.visitor.get("/api/v1/procedures?level=province")).json<List>().total).toBe(1);
    expect((await site.visitor.get("/api/v1/procedures?field=H%E1%BB%99%20t%E1%BB%8Bch")).json<List>().total).toBe(1);
    expect((await site.visitor.get("/api/v1/procedures?on=2026-08-01")).json<List>().total).toBe(5);
    expect((await site.visitor.get("/api/v1/procedures?on=2026-06-01")).json<List>()).toEqual({
      items: [],
      total: 0,
      next: null,
    });
  });

  test("searches another day by its own versions, best first, page by page", async () => {
    const of = async (query: string) => (await site.visitor.get(`/api/v1/procedures?${query}`)).json<List>();
    expect((await of("q=bai+bo")).items.map((one) => one.code)).not.toContain("2.000002");
    const then = await of("q=bai+bo&on=2026-09-05");
    expect(then.items[0]).toMatchObject({
      code: "2.000002",
      version: 1,
      url: expect.stringContaining("/thu-tuc/2.000002?on=2026-09-05"),
    });
    expect((await of("q=bai+bo&on=2026-10-01")).items.map((one) => one.code)).not.toContain("2.000002");
    expect((await of("q=2.000002&on=2026-09-05")).items.map((one) => one.code)).toEqual(["2.000002"]);
    const amended = (await of("q=dang+ky+khai+sinh&on=2026-09-05")).items.filter((one) => one.code === "1.001193");
    expect(amended).toMatchObject([{ version: 1 }]);
    expect((await of("q=dang+ky+khai+sinh&on=2026-11-15")).items[0]).toMatchObject({ code: "1.001193", version: 2 });
    expect((await of("q=bai+bo&on=2026-09-05&level=ministry")).items).toEqual([]);
    const first = await of("q=thu+tuc&on=2026-09-05&limit=1");
    const codes = [first.items[0]?.code];
    for (let next = first.next; next; ) {
      const page = await of(`q=thu+tuc&on=2026-09-05&limit=1&cursor=${next}`);
      codes.push(page.items[0]?.code);
      next = page.next;
    }
    expect(codes).toHaveLength(first.total);
    expect(new Set(codes).size).toBe(first.total);
  });

  test("versions of other days are held within a bound", async () => {
    const { db } = site.app;
    const ids = (await db.selectFrom("procedureVersion").select("id").orderBy("id").execute()).map((row) => row.id);
    const past = new PastVersions(db, 2);
    for (const id of ids) expect((await past.load([id])).size).toBe(1);
    expect(past.size).toBe(2);
    expect((await past.load(ids)).size).toBe(ids.length);
    await past.load(ids.slice(0, 1));
    expect(past.size).toBe(2);
  });

  test("one record with its version, on a day", async () => {
    const now = (await site.visitor.get("/api/v1/procedures/1.001193")).json<Record<string, unknown>>();
    expect(now).toMatchObject({
      code: "1.001193",
      status: "inForce",
      version: { number: 2, validFrom: "2026-11-01", isLatest: true },
    });
    const then = (await site.visitor.get("/api/v1/procedures/1.001193?on=2026-08-01")).json<Record<string, unknown>>();
    expect(then).toMatchObject({ version: { number: 1, validTo: "2026-11-01" } });
    expect((await site.visitor.get("/thu-tuc/1.001193.json")).json<Record<string, unknown>>()).toEqual(now);
    expect((await site.visitor.get("/api/v1/procedures/2.000002")).json<object>()).toMatchObject({
      status: "replaced",
      end: { on: "2026-10-01" },
    });
  });

  test("versions and differences, by number or by day", async () => {
    const versions = (await site.visitor.get("/api/v1/procedures/1.001193/versions")).json<{ total: number }>();
    expect(versions.total).toBe(2);
    for (const query of ["from=1&to=2", "from=2026-07-01&to=2026-11-20", ""]) {
      const diff = (await site.visitor.get(`/api/v1/procedures/1.001193/diff?${query}`)).json<{
        changes: { field: string; summary: string }[];
      }>();
      expect(diff.changes.map((one) => one.field)).toEqual(["methods", "methods", "papers", "papers"]);
    }
  });

  test("suggests names while typing", async () => {
    const answer = (await site.visitor.get("/api/v1/procedures/suggest?q=khai+s")).json<{
      items: { text: string; href: string }[];
    }>();
    expect(answer.items[0]).toMatchObject({ text: "Làm giấy khai sinh cho con", href: "/thu-tuc/1.001193" });
    expect((await site.visitor.get("/api/v1/procedures/suggest")).json<object>()).toEqual({ items: [] });
  });

  test.each([
    ["/api/v1/procedures?on=2026-02-31", 422],
    ["/api/v1/procedures?limit=0", 422],
    ["/api/v1/procedures?level=galaxy", 422],
    ["/api/v1/procedures?unit=khong-co", 422],
    ["/api/v1/procedures?cursor=!!!", 422],
    ["/api/v1/procedures/9.999999", 404],
    ["/api/v1/procedures/9.999999/versions", 404],
    ["/api/v1/procedures/1.001193/diff?from=x", 404],
  ])("%s: %i as a problem document", async (path, status) => {
    const answer = await site.visitor.get(path);
    expect(answer.status).toBe(status);
    expect(answer.headers["content-type"]).toContain("application/problem+json");
  });
});
