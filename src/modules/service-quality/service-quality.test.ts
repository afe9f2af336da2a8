import { beforeAll, describe, expect, test } from "vitest";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { useTestApp } from "../../testing/app.ts";
import { signedIn } from "../accounts/testing/build-people.ts";
import { buildCounter, type Counter } from "../dossiers/testing/build-counter.ts";
import { newCode } from "../feedback/index.ts";
import { countQualityOf } from "./count-quality.ts";
import { qualityHealth } from "./health.ts";
import { countQuality } from "./jobs/count-quality.ts";

const site = useTestApp();
const BASE = "/can-bo/chat-luong-phuc-vu";
let counter: Counter;

/** November: eleven received on Monday 16, due Thursday 19: six early, one on time, one late after papers were asked for twice, one refused, two open. */
beforeAll(async () => {
  counter = await buildCounter(site);
  await counter.at("2026-11-16T02:00:00Z");
  const codes: string[] = [];
  for (let at = 0; at < 11; at++) codes.push(await counter.received(at === 10 ? { return: { way: "post" } } : {}));
  const [onTime, late, refused, , , ...early] = codes as [string, string, string, string, string, ...string[]];
  await counter.move(refused, "refuse", { words: "Không thuộc thẩm quyền." });
  await counter.move(late, "forward", { handler: counter.handlerPerson.id }, counter.officer);
  await counter.at("2026-11-17T02:00:00Z");
  for (const code of early) await counter.move(code, "settle");
  await counter.at("2026-11-19T02:00:00Z");
  await counter.move(onTime, "settle", {}, counter.officer);
  await counter.at("2026-11-23T02:00:00Z");
  await counter.move(late, "settle");
  await counter.at("2026-12-02T02:00:00Z");
  await countQualityOf(site.app.db, "2026-11", site.clock.now());
});

const kept = async () => ({
  counts: await site.app.db
    .selectFrom("qualityCount")
    .selectAll()
    .orderBy("month")
    .orderBy("unitId")
    .orderBy("measure")
    .execute(),
  classes: await site.app.db
    .selectFrom("qualityRating")
    .selectAll()
    .orderBy("month")
    .orderBy("unitId")
    .orderBy("personId")
    .execute(),
});

describe("the count of a month", () => {
  test("has what the records have", async () => {
    const { counts, classes } = await kept();
    const own = counts.filter((one) => one.unitId === counter.units.tanThanh);
    const figure = (measure: string) =>
      own.filter((one) => one.measure === measure).map((one) => [one.part, one.whole])[0];
    expect(figure("inTime")).toEqual([7, 8]);
    expect(figure("overdue")).toEqual([2, 0]);
    expect(figure("online")).toEqual([0, 11]);
    expect(figure("digitised")).toEqual([0, 11]);
    expect(figure("synced")).toBeUndefined();
    const people = classes.map((one) => [one.personId, one.dossiers, one.early, one.onTime, one.late]);
    expect(people).toEqual(
      expect.arrayContaining([
        [counter.handlerPerson.id, 7, 6, 0, 1],
        [counter.clerk.id, 1, 0, 1, 0],
      ]),
    );
    expect(people).toHaveLength(2);
  });

  test("run again gives the same, and units and people add up to the whole", async () => {
    const before = await kept();
    await countQualityOf(site.app.db, "2026-11", site.clock.now());
    expect(await kept()).toEqual(before);
    const { settled } = (await site.app.db
      .selectFrom("dossier")
      .select((one) => one.fn.countAll<number>().as("settled"))
      .where("settledAt", "is not", null)
      .executeTakeFirstOrThrow()) as { settled: number };
    expect(before.classes.reduce((sum, one) => sum + one.dossiers, 0)).toBe(Number(settled));
  });

  test("by the clock takes the last months and what was never counted, and a month ahead not at all", async () => {
    const done = (await countQuality.run(site.app, {}, { id: 1, attempt: 1, progress: async () => {} })) as {
      months: number;
    };
    expect(done.months).toBe(24);
    const again = (await countQuality.run(site.app, {}, { id: 2, attempt: 1, progress: async () => {} })) as {
      months: number;
    };
    expect(again.months).toBe(3);
    expect(await countQualityOf(site.app.db, "2027-05", site.clock.now())).toEqual({ units: 0, rows: 0 });
  });
});

describe("pages of officers", () => {
  test("tell the estimate as one, of what could be counted", async () => {
    const page = await counter.leader.get(`${BASE}?ky=2026-11`);
    expect(await problemsOf(page.body)).toEqual([]);
    for (const said of [
      "Ước tính từ số liệu của phần mềm này, không phải kết quả chính thức",
      "Phường Tân Thành",
      "ít hồ sơ, không xếp",
      "chưa có dữ liệu",
    ])
      expect(page.body).toContain(said);
    // 7 in time of 8 settled and 2 open and late: 14 of 20.
    const unit = await counter.leader.get(`${BASE}/don-vi/${counter.units.tanThanh}?ky=2026-11`);
    expect(await problemsOf(unit.body)).toEqual([]);
    expect(unit.body).toContain("2 hồ sơ quá hạn chưa xong");
    expect(unit.body).toMatch(/Hồ sơ giải quyết trước hạn và đúng hạn[\s\S]*?>14</);
    expect(unit.body).toContain("không phải kết quả đánh giá chính thức");
    const chart = await counter.leader.get(`${BASE}/bieu-do.svg?ky=2026-11`);
    expect(chart.headers["content-type"]).toContain("svg");
  });

  test("figures of petitions and payments open into their rows as well", async () => {
    const { tanThanh } = counter.units;
    const petition = (dueOn: string, answeredOn: string | null) => ({
      code: newCode(),
      kind: "petition",
      unitId: tanThanh,
      body: "Chậm trả kết quả",
      receivedAt: new Date("2026-11-02T02:00:00Z"),
      dueOn,
      ...(answeredOn
        ? {
            state: "answered",
            answer: "Đã trả",
            answeredAt: new Date(`${answeredOn}T02:00:00Z`),
            answeredByName: "Cán bộ",
          }
        : {}),
    });
    await site.app.db
      .insertInto("question")
      .values([
        petition("2026-11-09", "2026-11-09"),
        petition("2026-11-09", "2026-11-10"),
        petition("2026-11-12", null),
      ])
      .execute();
    const demand = (claimId: string, openedAt: string) => ({
      claimKind: "dossier",
      claimId,
      label: `X-${claimId}`,
      subject: "Lệ phí",
      unitId: tanThanh,
      counterUnitId: tanThanh,
      amount: 8_000,
      state: "due",
      openedAt: new Date(openedAt),
      stateSince: new Date(openedAt),
    });
    const [paid] = await site.app.db
      .insertInto("paymentDemand")
      .values([
        demand("901", "2026-11-30T16:59:00Z"),
        demand("902", "2026-11-01T02:00:00Z"),
        demand("903", "2026-11-30T17:00:00Z"),
      ])
      .returning("id")
      .execute();
    await site.app.db
      .insertInto("payment")
      .values({
        demandId: paid?.id ?? 0,
        way: "elsewhere",
        amount: 8_000,
        paidOn: "2026-12-01",
        at: new Date("2026-12-01T02:00:00Z"),
        unitId: tanThanh,
        collectorName: "Cán bộ",
        note: "",
      })
      .execute();
    await countQualityOf(site.app.db, "2026-11", site.clock.now());
    const page = await counter.leader.get(`${BASE}/don-vi/${tanThanh}?ky=2026-11`);
    // Ten receptions that were not refused ask for their fee too.
    const links = [...page.body.matchAll(/<a href="(\/can-bo\/(?:thu-phi|phan-anh)\?[^"]+)">([\d.]+)<\/a>/g)];
    expect(links.map(([, , figure]) => figure)).toEqual(["1", "12", "1", "3"]);
    for (const [, href = "", figure] of links) {
      const list = await counter.leader.get(href.replaceAll("&amp;", "&"));
      expect([...list.body.matchAll(/<th scope="row"/g)], href).toHaveLength(Number(figure));
    }
  });

  test("every figure with a list opens into exactly its rows", async () => {
    const page = await counter.leader.get(`${BASE}/don-vi/${counter.units.tanThanh}?ky=2026-11`);
    const links = [...page.body.matchAll(/<a href="(\/can-bo\/ho-so\?[^"]+)">([\d.]+)<\/a>/g)];
    expect(links.length).toBeGreaterThanOrEqual(4);
    for (const [, href = "", figure] of links) {
      const list = await counter.leader.get(href.replaceAll("&amp;", "&"));
      expect([...list.body.matchAll(/<th scope="row"/g)], href).toHaveLength(Number(figure));
    }
  });

  test("give exactly what is filtered as files, with the label first", async () => {
    const csv = (await counter.leader.get(`${BASE}.csv?ky=2026-11&q=tan+thanh`)).body;
    expect(csv.split("\n")[0]).toContain("Ước tính từ số liệu của phần mềm này");
    expect(csv).toContain("Phường Tân Thành");
    expect((await counter.leader.get(`${BASE}.csv?ky=2026-11&q=khong+co`)).body).not.toContain("Phường Tân Thành");
    expect((await counter.leader.get(`${BASE}.xlsx?ky=2026-11`)).headers["content-type"]).toContain("spreadsheet");
    const rating = await counter.leader.get(`${BASE}/cham-diem.csv?ky=2026-11`);
    expect(rating.body).toContain("Phường Tân Thành");
  });

  test("are complete where nothing was counted, and for periods nobody knows", async () => {
    for (const path of [BASE, `${BASE}/cham-diem`, `${BASE}/can-bo`, `${BASE}/cua-toi`])
      for (const period of ["2021-03", "2099", "nonsense"]) {
        const page = await counter.leader.get(`${path}?ky=${period}`);
        expect([path, period, page.status]).toEqual([path, period, 200]);
        expect(await problemsOf(page.body)).toEqual([]);
      }
  });
});

describe("who may see what", () => {
  test("an officer sees his own points, those who lead him see them too, and nobody else", async () => {
    const own = await counter.handler.get(`${BASE}/cua-toi?ky=2026-11`);
    expect(await problemsOf(own.body)).toEqual([]);
    expect(own.body).toContain("sớm hơn hạn: 6");
    expect((await counter.handler.get(`${BASE}/can-bo?ky=2026-11`)).status).toBe(403);
    expect((await counter.handler.get(`${BASE}/can-bo.csv?ky=2026-11`)).status).toBe(403);
    const list = await counter.leader.get(`${BASE}/can-bo?ky=2026-11`);
    expect(await problemsOf(list.body)).toEqual([]);
    for (const name of ["Tô Trọng Nghĩa", "Lê Hoàng Phúc"]) expect(list.body).toContain(name);
    const elsewhere = site.browser(await signedIn(site.app, { unitId: counter.units.hungMy, roles: ["leader"] }));
    const other = await elsewhere.get(`${BASE}/can-bo?ky=2026-11&donvi=${counter.units.tanThanh}`);
    expect(other.body).not.toContain("Tô Trọng Nghĩa");
    expect((await counter.neighbour.get(`${BASE}/cua-toi?ky=2026-11`)).body).toContain("Bạn chưa có hồ sơ nào xong");
    for (const path of [BASE, `${BASE}/don-vi/${counter.units.tanThanh}`, `${BASE}/cham-diem`, `${BASE}/cua-toi`])
      expect((await site.visitor.get(path)).status).toBe(303);
  });

  test("how many dossiers somebody settled opens into exactly those", async () => {
    const list = await counter.leader.get(`${BASE}/can-bo?ky=2026-11`);
    const units = await counter.leader.get(`${BASE}/cham-diem?ky=2026-11`);
    const own = await counter.handler.get(`${BASE}/cua-toi?ky=2026-11`);
    const links = [list, units, own].flatMap((page) => [
      ...page.body.matchAll(/<a href="(\/can-bo\/ho-so\?muc=all[^"]*)">[^<]*?([\d.]+)<\/a>/g),
    ]);
    expect(links.map(([, , figure]) => figure).sort()).toEqual(["1", "7", "7", "8"]);
    for (const [, href = "", figure] of links) {
      const rows = await counter.leader.get(href.replaceAll("&amp;", "&"));
      expect([...rows.body.matchAll(/<th scope="row"/g)], href).toHaveLength(Number(figure));
    }
  });

  test("points of people leave only with a row in the log", async () => {
    expect((await counter.leader.get(`${BASE}/can-bo.csv?ky=2026-11`)).body).toContain("Tô Trọng Nghĩa");
    const acts = await site.app.db
      .selectFrom("auditEntry")
      .select("act")
      .where("act", "=", "quality.exportOfficers")
      .execute();
    expect(acts).toHaveLength(1);
  });

  test("units beyond one's reach are not shown", async () => {
    const page = await counter.stranger.get(`${BASE}/don-vi/${counter.units.tanThanh}?ky=2026-11`);
    expect(page.status).toBe(404);
    expect((await counter.stranger.get(`${BASE}?ky=2026-11`)).body).not.toContain("Phường Tân Thành");
    expect((await counter.officer.post(`${BASE}/cong-lai`, {})).status).toBe(403);
    expect((await counter.admin.post(`${BASE}/cong-lai`, {})).status).toBe(303);
  });
});

test("the state page knows when no night counted", async () => {
  const part = async () => (await qualityHealth(site.app))[0];
  await countQualityOf(site.app.db, "2026-11", site.clock.now());
  expect(await part()).toMatchObject({ health: "good", says: null });
  site.clock.set("2026-12-05T02:00:00Z");
  expect(await part()).toMatchObject({ health: "slow", isPublic: false });
});
