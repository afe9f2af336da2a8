import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../../platform/db/index.ts";
import { problemsOf } from "../../../../platform/html/page-problems.ts";
import { useTestApp } from "../../../../testing/app.ts";
import { type BuiltPerson, buildPerson } from "../../../accounts/testing/build-people.ts";
import { buildProvince } from "../../../organisations/testing/build-units.ts";
import { importRecords } from "../../../procedures/index.ts";
import { buildProcedure } from "../../../procedures/testing/build-procedure.ts";
import { findJourneyBySlug } from "../../journey.store.ts";
import type { JourneyContent } from "../../journey.ts";
import { publishJourney, submitJourney, withdrawJourney } from "../../settle-journey.ts";
import { buildJourney, buildStage } from "../../testing/build-journey.ts";
import { correctJourney, createJourney, saveContent } from "../../write-journey.ts";

const site = useTestApp();
let writer: BuiltPerson;
let publisher: BuiltPerson;

const system = { id: "system", name: "Hệ thống" };
const fees = (amount: number) => [{ kind: "lệ phí" as const, amount, per: null, note: null }];
const way = (days: number, amount: number) => [
  {
    channel: "inPerson" as const,
    timeText: `${days} ngày làm việc`,
    time: { amount: days, unit: "workingDay" as const },
    feeText: `${amount} đồng`,
    fees: fees(amount),
    note: "",
  },
];

const wedding: JourneyContent = buildJourney({
  title: "Làm đám cưới ở nhà văn hóa",
  keywords: ["đám cưới", "cưới hỏi"],
  event: "Ngày cưới",
  stages: [
    buildStage({
      codes: ["1.000001"],
      deadlines: [
        {
          amount: 15,
          unit: "day",
          since: "kể từ ngày cưới",
          fromEvent: true,
          basis: "Quy ước thôn, Điều 2",
          checked: true,
        },
      ],
      tips: ["Đi sớm cho mát."],
    }),
    buildStage({
      key: "muon-loa",
      title: "Mượn loa",
      codes: ["1.000002"],
      after: ["muon-nha"],
      condition: "cần loa to",
    }),
  ],
  tree: {
    start: "dong-khong",
    nodes: [
      {
        kind: "question",
        key: "dong-khong",
        text: "Có đông khách không?",
        hint: "Trên 50 người là đông.",
        answers: [
          { text: "Đông", to: "can-loa" },
          { text: "Ít", to: "thoi" },
        ],
      },
      {
        kind: "question",
        key: "can-loa",
        text: "Có cần loa không?",
        hint: null,
        answers: [
          { text: "Có loa", to: "ca-hai" },
          { text: "Không loa", to: "mot" },
        ],
      },
      {
        kind: "result",
        key: "ca-hai",
        title: "Mượn nhà rồi mượn loa",
        text: null,
        picks: [
          { stage: "muon-nha", codes: null, reason: "Đông khách nên cần chỗ rộng." },
          { stage: "muon-loa", codes: null, reason: "Bạn cần loa." },
        ],
      },
      {
        kind: "result",
        key: "mot",
        title: "Chỉ mượn nhà",
        text: null,
        picks: [{ stage: "muon-nha", codes: null, reason: "Đông khách nên cần chỗ rộng." }],
      },
      { kind: "result", key: "thoi", title: "Không phải mượn", text: "Làm ở nhà là được.", picks: [] },
    ],
  },
});

async function publish(slug: string, content: JourneyContent): Promise<string> {
  return transaction(site.app.db, async (tx) => {
    const at = new Date("2026-11-02T03:00:00Z");
    const id = await createJourney(tx, writer.actor, { slug, content, at });
    await submitJourney(tx, writer.actor, { id, at });
    await publishJourney(tx, publisher.actor, { id, at });
    return id;
  });
}

beforeAll(async () => {
  const { db } = site.app;
  const { province } = await buildProvince(db);
  writer = await buildPerson(db, { unitId: province, roles: ["editor"] });
  publisher = await buildPerson(db, { unitId: province, roles: ["approver"] });
  const papers = (name: string) => [
    {
      title: null,
      papers: [
        { name, originals: 1, copies: 0, form: null },
        { name: "Thẻ căn cước", originals: null, copies: null, form: null },
      ],
    },
  ];
  const records = [
    buildProcedure({ code: "1.000001", name: "Mượn nhà", methods: way(3, 10_000), papers: papers("Đơn mượn nhà") }),
    buildProcedure({ code: "1.000002", name: "Mượn loa", methods: way(2, 5_000), papers: papers("Đơn mượn loa") }),
    buildProcedure({ code: "1.000003", name: "Mượn nhà kiểu mới", methods: way(1, 2_000), papers: papers("Đơn mới") }),
  ];
  await transaction(db, (tx) =>
    importRecords(tx, system, { records, source: "test", at: new Date("2026-07-01T02:00:00Z") }),
  );
  await publish("dam-cuoi", wedding);
});

interface Answered {
  sums: {
    cost: { from: number; to: number };
    time: { workingDays: number; workingDaysWithAll: number; endsOn: string };
  };
  rows: { id: string; state: string; counted: { code: string } | null; cost: { known: object | null } }[];
  papers: { name: string }[];
  papersForSome: { name: string }[];
  deadlines: { lastDay: string | null; daysLeft: number | null }[];
}
const asJson = async (query = ""): Promise<Answered> =>
  (await site.visitor.get(`/api/v1/journeys/dam-cuoi${query}`)).json<Answered>();

describe("a journey for readers", () => {
  test("adds up papers, money and days, tells conditions, deadlines with their basis, and what to begin with", async () => {
    const page = await site.visitor.get("/tinh-huong/dam-cuoi");
    expect(page.status).toBe(200);
    expect(await problemsOf(page.body)).toEqual([]);
    for (const text of [
      "2 loại giấy",
      "từ 10.000 đồng đến 15.000 đồng",
      "từ 3 đến 5 ngày làm việc",
      "Chỉ khi: cần loa to",
      "Làm sau chặng 1",
      "Phải làm trong 15 ngày kể từ ngày cưới.",
      "Theo Quy ước thôn, Điều 2",
      "Bắt đầu từ: Mượn nhà văn hóa.",
      "Bản 1, công bố 02/11/2026",
    ])
      expect(page.body).toContain(text);
  });

  test("the day of the event gives the last day; a day that does not exist comes back with a sentence, as typed", async () => {
    const told = await site.visitor.get("/tinh-huong/dam-cuoi?ngay=16/11/2026");
    expect(told.body).toContain("Hạn cuối: 01/12/2026.");
    expect(told.body).toContain("Còn 11 ngày.");
    const past = await site.visitor.get("/tinh-huong/dam-cuoi?ngay=01/10/2026");
    expect(past.body).toContain("Đã quá hạn");
    const wrong = await site.visitor.get("/tinh-huong/dam-cuoi?ngay=31/02/2026");
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain("Ngày phải là ngày có thật");
    expect(wrong.body).toContain("31/02/2026");
    expect(await problemsOf(wrong.body)).toEqual([]);
  });

  test("the machine interface gives each sum with the rows it was counted from, and the sums are theirs", async () => {
    const answer = await asJson("?eventDay=2026-11-16");
    expect(answer.sums.cost).toMatchObject({
      from: 10_000,
      to: 15_000,
      rows: ["muon-nha/1.000001", "muon-loa/1.000002"],
      unknown: [],
    });
    expect(answer.sums.time).toMatchObject({ workingDays: 3, workingDaysWithAll: 5, endsOn: "2026-11-26" });
    expect(answer.papers.map((paper) => paper.name)).toEqual(["Đơn mượn nhà", "Thẻ căn cước"]);
    expect(answer.papersForSome.map((paper) => paper.name)).toEqual(["Đơn mượn loa"]);
    expect(answer.deadlines[0]).toMatchObject({ lastDay: "2026-12-01", daysLeft: 11 });
    const list = (await site.visitor.get("/api/v1/journeys")).json<{ items: { slug: string }[]; total: number }>();
    expect(list).toMatchObject({ total: 1, items: [{ slug: "dam-cuoi" }] });
    const bad = await site.visitor.get("/api/v1/journeys/dam-cuoi?on=2026-13-01");
    expect(bad.status).toBe(422);
    expect(bad.json<{ errors: object[] }>().errors[0]).toMatchObject({ pointer: "/on" });
  });

  test("unknown addresses and days before the first version say what to do", async () => {
    expect((await site.visitor.get("/tinh-huong/khong-co")).status).toBe(404);
    const early = await site.visitor.get("/tinh-huong/dam-cuoi?on=2026-10-01");
    expect(early.status).toBe(404);
    expect(early.body).toContain("bắt đầu có từ 02/11/2026");
    expect((await site.visitor.get("/tinh-huong/dam-cuoi?on=hom-qua")).status).toBe(422);
    expect((await site.visitor.get("/tinh-huong/dam-cuoi/giay-to?cho=khong-co")).status).toBe(404);
  });
});

describe("guided questions", () => {
  test("each answer is a link; the end says what was answered, why, and adds up that choice only", async () => {
    const first = await site.visitor.get("/tinh-huong/dam-cuoi/dong-khong");
    expect(first.body).toContain("Câu 1, còn nhiều nhất 2 câu");
    expect(await problemsOf(first.body)).toEqual([]);
    const second = /href="([^"]*can-loa[^"]*)"/.exec(first.body)?.[1] as string;
    expect(second).toBe("/tinh-huong/dam-cuoi/can-loa?qua=1");
    const next = await site.visitor.get(second);
    expect(next.body).toContain("Câu 2, câu cuối");
    expect(next.body).toContain('href="/tinh-huong/dam-cuoi/dong-khong"');
    const end = await site.visitor.get("/tinh-huong/dam-cuoi/mot?qua=1.2");
    expect(await problemsOf(end.body)).toEqual([]);
    for (const text of [
      "Bạn đã trả lời",
      "Không loa",
      "Đông khách nên cần chỗ rộng.",
      "10.000 đồng",
      "3 ngày làm việc",
    ])
      expect(end.body).toContain(text);
    expect(end.body).not.toContain("15.000 đồng");
  });

  test("no script, no session, no store: every result is reached by links alone", async () => {
    const seen = new Set<string>();
    const ends = new Set<string>();
    const queue = ["/tinh-huong/dam-cuoi/dong-khong"];
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const page = await site.visitor.get(path);
      expect(page.status).toBe(200);
      expect(page.headers["set-cookie"]).toBeUndefined();
      const answers = /<ul class="db-answers">([\s\S]*?)<\/ul>/.exec(page.body)?.[1];
      if (answers === undefined) ends.add(path.split("/")[3]?.split("?")[0] as string);
      else queue.push(...[...answers.matchAll(/href="([^"]+)"/g)].map((match) => match[1] as string));
    }
    expect([...ends].sort()).toEqual(["ca-hai", "mot", "thoi"]);
  });

  test.each(["?qua=9.9", "?qua=abc", "?qua=1.1.1.1", "?qua=2", `?qua=${"1.".repeat(3_000)}1`])(
    "a path that does not lead here (%s) claims nothing false",
    async (query) => {
      const end = await site.visitor.get(`/tinh-huong/dam-cuoi/mot${query}`);
      expect(end.status).toBe(200);
      expect(end.body).toContain("Không loa");
    },
  );

  test("a question that is gone leads to the first one, which says so", async () => {
    const gone = await site.visitor.get("/tinh-huong/dam-cuoi/cau-cu");
    expect(gone.status).toBe(303);
    const first = await site.visitor.get(String(gone.headers.location));
    expect(first.body).toContain("Câu hỏi đã được sửa");
  });
});

describe("the checklist", () => {
  test("ticks live in the address without script, under ids that last", async () => {
    const page = await site.visitor.get("/tinh-huong/dam-cuoi/giay-to?cho=ca-hai&qua=1.1");
    expect(await problemsOf(page.body)).toEqual([]);
    const ids = [...page.body.matchAll(/name="co" value="([0-9a-f]{6})"/g)].map((match) => match[1]);
    expect(ids).toHaveLength(3);
    const ticked = await site.visitor.get(
      `/tinh-huong/dam-cuoi/giay-to?cho=ca-hai&qua=1.1&co=${ids[0]}&co=${ids[2]}&co=xx`,
    );
    expect(ticked.body).toContain("Đã đánh dấu 2 trên 3 giấy.");
    expect([...ticked.body.matchAll(/<input[^>]* checked/g)]).toHaveLength(2);
    expect(ticked.body).toContain('<input type="hidden" name="cho" value="ca-hai"/>');
    expect(await problemsOf(ticked.body)).toEqual([]);
  });

  test("prints as one page of A4 with a code that leads back and says whether it is still true", async () => {
    const sheet = await site.visitor.get("/tinh-huong/dam-cuoi/giay-to.pdf?cho=mot");
    expect(sheet.status).toBe(200);
    expect(sheet.headers["content-type"]).toBe("application/pdf");
    expect(sheet.bytes.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(1);
    const link = await site.app.db
      .selectFrom("shortLink")
      .selectAll()
      .where("recordId", "=", "dam-cuoi/mot")
      .executeTakeFirstOrThrow();
    const scanned = await site.visitor.get(`/q/${link.short}`);
    expect(scanned.headers.location).toBe("/tinh-huong/dam-cuoi/mot?ban=1");
    expect((await site.visitor.get("/tinh-huong/dam-cuoi?ban=1")).body).toContain("Tờ in bản 1 vẫn đúng");
  });
});

describe("what happens to procedures happens to journeys", () => {
  const end = async (code: string, kind: string, successors: string[]): Promise<void> => {
    await site.app.db
      .updateTable("procedure")
      .set({ endedOn: "2026-11-10", endKind: kind, successorCodes: successors, endDecision: "9/QĐ-UBND" })
      .where("code", "=", code)
      .execute();
  };

  test("replaced: the journey says so and counts with the one that came after; an earlier day counts as then", async () => {
    await end("1.000001", "replaced", ["1.000003"]);
    const page = await site.visitor.get("/tinh-huong/dam-cuoi?ngay=01/11/2026");
    expect(page.body).toContain("“Mượn nhà” được thay từ 10/11/2026. Trang này tính theo thủ tục thay thế.");
    expect(page.body).toContain("từ 2.000 đồng đến 7.000 đồng");
    expect((await asJson()).rows[0]).toMatchObject({ state: "followed", counted: { code: "1.000003" } });
    expect((await asJson("?on=2026-11-09")).sums.cost).toMatchObject({ from: 10_000, to: 15_000 });
  });

  test("repealed, or replaced by several: nothing is counted, the reader is told", async () => {
    await end("1.000001", "repealed", []);
    expect((await asJson()).rows[0]).toMatchObject({ state: "ended", counted: null, cost: { known: null } });
    expect((await site.visitor.get("/tinh-huong/dam-cuoi?ngay=02/11/2026")).body).toContain(
      "Thủ tục này bị bãi bỏ từ 10/11/2026. Hãy hỏi cán bộ trước khi đi.",
    );
    await end("1.000001", "replaced", ["1.000002", "1.000003"]);
    const page = await site.visitor.get("/tinh-huong/dam-cuoi?ngay=03/11/2026");
    expect(page.body).toContain("Thay bằng một trong các thủ tục:");
    expect(await problemsOf(page.body)).toEqual([]);
  });

  test("successors that go round in a circle end the search, not the server", async () => {
    await end("1.000001", "replaced", ["1.000003"]);
    await end("1.000003", "replaced", ["1.000001"]);
    expect((await asJson()).rows[0]).toMatchObject({ state: "ended", counted: null });
  });
});

describe("where readers come from", () => {
  test("a procedure names the journeys it is part of; a search in everyday words leads to the journey", async () => {
    const procedure = await site.visitor.get("/thu-tuc/1.000002");
    expect(procedure.body).toContain("Thủ tục này nằm trong:");
    expect(procedure.body).toContain('href="/tinh-huong/dam-cuoi"');
    expect(await problemsOf(procedure.body)).toEqual([]);
    const search = await site.visitor.get(`/thu-tuc?q=${encodeURIComponent("nhà tôi có đám cưới")}`);
    expect(search.body).toContain('href="/tinh-huong/dam-cuoi"');
    expect((await site.visitor.get(`/thu-tuc?q=${encodeURIComponent("mượn loa")}`)).body).not.toContain(
      "/tinh-huong/dam-cuoi",
    );
    expect((await site.visitor.get("/")).body).toContain('href="/tinh-huong"');
  });
});

describe("versions", () => {
  test("people read the published version until the next one is published; days in between keep theirs", async () => {
    const { db } = site.app;
    const id = await publish("le-gio", buildJourney());
    const at = new Date("2026-11-18T03:00:00Z");
    await transaction(db, (tx) => correctJourney(tx, writer.actor, { id, at }));
    await transaction(db, (tx) =>
      saveContent(tx, writer.actor, {
        id,
        content: buildJourney({ title: "Tên mới" }),
        changeNote: "Đổi tên",
        basedOn: at,
        at: new Date("2026-11-18T04:00:00Z"),
      }),
    );
    expect((await site.visitor.get("/tinh-huong/le-gio")).body).not.toContain("Tên mới");
    await transaction(db, async (tx) => {
      await submitJourney(tx, writer.actor, { id, at });
      await publishJourney(tx, publisher.actor, { id, at });
    });
    expect((await site.visitor.get("/tinh-huong/le-gio?qua=1")).body).toContain("Tên mới");
    expect((await site.visitor.get("/tinh-huong/le-gio?on=2026-11-17")).body).not.toContain("Tên mới");
    expect((await site.visitor.get("/tinh-huong/le-gio?ban=1")).body).toContain(
      "Tờ in là bản 1. Trang nay đã là bản 2",
    );
  });

  test("what was withdrawn answers with the reason, and is gone from the list", async () => {
    const id = await publish("thu-hoi", buildJourney({ title: "Sẽ gỡ" }));
    expect((await site.visitor.get("/tinh-huong?q=")).body).toContain("Sẽ gỡ");
    await transaction(site.app.db, (tx) =>
      withdrawJourney(tx, publisher.actor, { id, reason: "Sai căn cứ", at: site.clock.now() }),
    );
    const page = await site.visitor.get("/tinh-huong/thu-hoi");
    expect(page.status).toBe(410);
    expect(page.body).toContain("Sai căn cứ");
    await expect.poll(async () => (await site.visitor.get("/api/v1/journeys")).body).not.toContain("Sẽ gỡ");
    expect(await findJourneyBySlug(site.app.db, "thu-hoi")).toMatchObject({ state: "withdrawn" });
  });
});
