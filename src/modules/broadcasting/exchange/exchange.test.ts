import { createHash } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fromBuffer } from "yauzl";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type FakeNetwork, startNetwork } from "../../../platform/outside/testing/fake-network.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { publishWithSound } from "../testing/publish-with-sound.ts";
import { madeBy, orderFields, type Stage, setStage, slotFields, stationFields, type Who } from "../testing/stage.ts";
import { carryPushes } from "./push/carry-pushes.ts";
import { planPush } from "./push/source-system.store.ts";
import { judgePush, SourceSettings, underNames } from "./push/source-system.ts";
import { sourceWay } from "./push/source-way.ts";
import { LogUnreadable, readLog } from "./read-log.ts";

const site = useTestApp();
const BASE = "/can-bo/truyen-thanh";
let stage: Stage;
let as: Record<Who, Browser>;
let stationId: string;

beforeAll(async () => {
  stage = await setStage(site);
  as = await stage.browsersAt("2026-12-01T01:00:00Z");
  const unitId = stage.units.tanThanh;
  const itemId = await publishWithSound(site, as, { unitId, title: "Sao y lấy ngay", seconds: 90 });
  await madeBy(as.editor.post(`${BASE}/khung-gio`, slotFields(unitId, "5:30", "5:45")));
  stationId = await madeBy(
    as.officer.post(
      `${BASE}/diem-phat/moi`,
      stationFields(unitId, "Loa VNPT", { kind: "vendor", vendorCode: "VNPT-12" }),
    ),
  );
  await madeBy(as.editor.post(`${BASE}/them`, orderFields(unitId, itemId, "2026-12-01", 3, [stationId])));
});

function unzip(bytes: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error || !zip) return reject(error);
      const files = new Map<string, Buffer>();
      zip.on("entry", (entry) =>
        zip.openReadStream(entry, async (fault, stream) => {
          if (fault || !stream) return reject(fault);
          files.set(entry.fileName, Buffer.concat(await stream.toArray()));
          zip.readEntry();
        }),
      );
      zip.on("end", () => resolve(files));
      zip.readEntry();
    });
  });
}

interface Row {
  scheduleId: string;
  clusterId: string;
  date: string;
  start: string;
  file: string;
  durationSec: number;
}

async function pack(query = ""): Promise<Map<string, Buffer>> {
  const answer = await as.officer.get(`${BASE}/diem-phat/${stationId}/chuong-trinh.zip${query}`);
  expect(answer.status).toBe(200);
  return unzip(answer.bytes);
}

describe("the programme for systems of others", () => {
  test("has each recording once, its description, and the schedule of every day as JSON and CSV", async () => {
    const files = await pack("?tu=01/12/2026&den=03/12/2026");
    const rows = JSON.parse(files.get("schedule.json")?.toString() ?? "") as Row[];
    expect(rows.map((row) => [row.date, row.start, row.clusterId, row.durationSec])).toEqual(
      ["2026-12-01", "2026-12-02", "2026-12-03"].map((day) => [day, "05:30", "VNPT-12", 90]),
    );
    const [programme] = JSON.parse(files.get("programmes.json")?.toString() ?? "") as { audio: { sha256: string } }[];
    const sound = files.get(rows[0]?.file ?? "") ?? Buffer.alloc(0);
    expect(createHash("sha256").update(sound).digest("hex")).toBe(programme?.audio.sha256);
    expect([...files.keys()].filter((name) => name.startsWith("audio/"))).toHaveLength(1);
    expect(files.get("schedule.csv")?.toString().trim().split("\n")).toHaveLength(4);
  });

  test("of too many days, or of another unit's station, is not given", async () => {
    const path = `${BASE}/diem-phat/${stationId}/chuong-trinh.zip`;
    expect((await as.officer.get(`${path}?tu=01/12/2026&den=01/03/2027`)).status).toBe(409);
    expect((await as.stranger.get(path)).status).toBe(404);
  });
});

describe("the log of another system", () => {
  const log = (rows: Record<string, string>[]): string =>
    ["scheduleId;clusterId;startedAt;endedAt;result;note", ...rows.map((row) => Object.values(row).join(";"))].join(
      "\n",
    );
  const upload = (name: string, bytes: string) =>
    as.officer.upload(`${BASE}/luot-phat/nhap`, {}, [{ field: "file", name, bytes, type: "text/csv" }]);

  test("is taken in line by line, again without counting twice, and counts once somebody else confirms it", async () => {
    as = await stage.browsersAt("2026-12-03T04:00:00Z");
    const [row] = JSON.parse((await pack("?tu=02/12/2026&den=02/12/2026")).get("schedule.json")?.toString() ?? "") as [
      Row,
    ];
    const line = {
      scheduleId: row.scheduleId,
      clusterId: row.clusterId,
      startedAt: "02/12/2026 05:30:02",
      endedAt: "2026-12-02 05:31:32",
      result: "ok",
      note: "",
    };
    const text = log([
      line,
      { ...line, clusterId: "VNPT-99" },
      { ...line, startedAt: "2026-12-04 05:30", endedAt: "2026-12-04 05:31" },
      { ...line, endedAt: "hôm qua" },
      { ...line, scheduleId: "x" },
    ]);
    const first = await upload("nhat-ky.csv", text);
    expect([first.status, await problemsOf(first.body)]).toEqual([200, []]);
    expect(first.body).toContain("Nhận 1 lượt mới, 0 lượt đã có, 4 dòng không nhận");
    for (const why of [
      "không có điểm phát mang mã này",
      "không đúng ngày của mục",
      "thiếu cột hoặc sai dạng",
      "không có mục này",
    ])
      expect(first.body).toContain(why);
    const json = JSON.stringify([{ ...line, startedAt: "2026-12-02T05:30:02+07:00", endedAt: "2026-12-01T22:31:32Z" }]);
    expect((await upload("nhat-ky.json", json)).body).toContain("Nhận 0 lượt mới, 1 lượt đã có");
    const list = await as.approver.get(`${BASE}/luot-phat?nguon=declared`);
    const play = /luot-phat\/([0-9a-f-]{36})/.exec(list.body)?.[1];
    await madeBy(as.approver.post(`${BASE}/luot-phat/${play}/xac-nhan`, {}));
    expect((await as.officer.get(`${BASE}/luot-phat?nguon=proven`)).body).toContain(String(play));
  });

  test("that is none comes back with a sentence", async () => {
    for (const [name, bytes] of [
      ["a.csv", "mot;hai\n1;2"],
      ["a.json", "[1, 2"],
      ["a.json", '{"a": 1}'],
      ["a.csv", "\u0000\u0001"],
    ] as const) {
      const answer = await upload(name, bytes);
      expect([answer.status, answer.body.includes("Không đọc được tệp này")], bytes).toEqual([422, true]);
      expect(await problemsOf(answer.body)).toEqual([]);
    }
    expect((await as.officer.upload(`${BASE}/luot-phat/nhap`, {}, [])).status).toBe(422);
    const long = log(Array.from({ length: 5_001 }, () => ({ a: "x", b: "y", c: "z", d: "t", e: "ok", f: "" })));
    expect(() => readLog(Buffer.from(long))).toThrow(LogUnreadable);
  });

  test.each([
    ["02/12/2026 05:30", "2026-12-01T22:30:00.000Z"],
    ["2026-12-02 05:30:15", "2026-12-01T22:30:15.000Z"],
    ["2026-12-02T05:30:15Z", "2026-12-02T05:30:15.000Z"],
    ["2026-12-02T05:30:15+07:00", "2026-12-01T22:30:15.000Z"],
  ])("the moment %s is %s", (typed, moment) => {
    const [line] = readLog(Buffer.from(`scheduleId,clusterId,startedAt,endedAt,result\na,b,${typed},${typed},partial`));
    expect(line?.log?.startedAt.toISOString()).toBe(moment);
  });
});

interface PushRow {
  id: string;
  ref: string;
  unitId: string;
  createdAt: Date;
}

describe("telling a source-information system", () => {
  let network: FakeNetwork;
  let admin: Browser;
  let system = "";
  let key = "khoa-cua-tinh";
  const taken = new Map<string, unknown>();
  const SYSTEMS = `${BASE}/trao-doi`;

  beforeAll(async () => {
    as = await stage.browsersAt("2026-12-03T06:00:00Z");
    admin = site.browser(await signedIn(site.app, { unitId: stage.units.province, roles: ["admin"], name: "Khoa" }));
    network = await startNetwork(({ method, path, body, headers }, mischief) => {
      if (mischief === "tooMany") return { status: 429, body: {}, headers: { "retry-after": "60" } };
      if (headers["x-api-key"] !== key) return { status: 401, body: {} };
      if (mischief === "refuses") return { status: 422, body: { loi: "thieu truong maCum" } };
      if (method === "GET") {
        const known = path.split("/").pop() ?? "";
        return taken.has(known) ? { status: 200, body: { ma: `n-${known.slice(0, 4)}` } } : { status: 404, body: {} };
      }
      const id = String(headers["idempotency-key"]);
      if (taken.has(id)) return { status: 409, body: {} };
      taken.set(id, JSON.parse(body));
      return mischief === "brokenAfterTaking"
        ? { status: 500, body: {} }
        : { status: 201, body: { ma: `n-${id.slice(0, 4)}` } };
    });
  });
  afterAll(() => network?.close());

  const form = (more: Record<string, string> = {}) => ({
    name: "Hệ thống thông tin nguồn tỉnh",
    unitId: stage.units.province,
    url: network.url,
    key: "khoa-cua-tinh",
    mode: "live",
    settings: JSON.stringify({
      keyHeader: "x-api-key",
      keyPrefix: "",
      idField: "ma",
      names: { clusterId: "maCum", clusters: "cacCum" },
    }),
    ...more,
  });
  const turn = async (minutes = 0, plan = false): Promise<void> => {
    for (let passed = 0; passed <= minutes; passed++) {
      await carryPushes(site.app, system, { forMs: 5_000, plan });
      site.clock.set(new Date(site.app.clock.now().getTime() + 60_000));
    }
  };
  const states = async () =>
    Object.fromEntries(
      (
        await sql<{ kind: string; states: string }>`
          select kind, string_agg(state || coalesce(' ' || reason, ''), ', ' order by ref, created_at) as states
          from source_push group by kind`.execute(site.app.db)
      ).rows.map((row) => [row.kind, row.states]),
    );

  test.each([
    [{ kind: "delivered", remoteId: "n1" }, 0, { state: "delivered", remoteId: "n1" }],
    [{ kind: "refused", reason: "thiếu" }, 0, { state: "refused", reason: "thiếu" }],
    [{ kind: "unknown", reason: "đứt" }, 0, { state: "unknown", reason: "đứt" }],
    [{ kind: "away", reason: "tắt" }, 3, { state: "due", reason: "tắt", afterMs: 0, tries: 3 }],
    [
      { kind: "later", reason: "đông", afterMs: 90_000 },
      0,
      { state: "due", reason: "đông", afterMs: 90_000, tries: 1 },
    ],
    [{ kind: "later", reason: "đông", afterMs: undefined }, 5, { state: "refused", reason: "đông" }],
  ] as const)("%j after %i tries becomes %j", (outcome, tries, verdict) => {
    expect(judgePush(outcome, tries)).toEqual(verdict);
  });

  test.each([
    ["a page for people in the place of an answer", {}, 200, "<!doctype html><title>Đăng nhập</title>", "unknown"],
    ["nothing at all", {}, 204, "", "delivered"],
    ["a failure told with 200", { resultField: "error" }, 200, '{"error":-201,"message":"maCum sai"}', "refused"],
    ["a success told with 200", { resultField: "error" }, 200, '{"error":0}', "delivered"],
    ["no word of its result", { resultField: "error" }, 200, "[]", "unknown"],
  ])("%s is judged by what it says", async (_what, more, status, text, kind) => {
    const lines = { ask: async () => ({ kind: "answered", status, text, headers: {} }), close() {} } as never;
    const way = sourceWay(lines, SourceSettings.parse({ url: "https://x.example", ...more }), "");
    expect((await way.send({ id: "1", kind: "content", body: {} })).kind).toBe(kind);
  });

  test("names of fields are those of the system, at any depth", () => {
    expect(underNames({ a: [{ clusterId: 1 }], b: null }, { clusterId: "maCum" })).toEqual({
      a: [{ maCum: 1 }],
      b: null,
    });
  });

  test("items, programmes and what was played go by themselves, once, whatever becomes of the line", async () => {
    expect((await as.officer.get(`${SYSTEMS}/moi`)).status).toBe(403);
    const empty = await as.officer.get(SYSTEMS);
    expect([empty.body.includes("Chưa nối hệ thống nào"), await problemsOf(empty.body)]).toEqual([true, []]);
    const wrong = await admin.post(`${SYSTEMS}/moi`, form({ url: "tinh", settings: "{", key: "" }));
    expect(wrong.status).toBe(422);
    for (const sentence of ["Địa chỉ phải bắt đầu", "Hãy dán khóa", "Thông số không đúng: JSON"])
      expect(wrong.body).toContain(sentence);
    expect(await problemsOf(wrong.body)).toEqual([]);
    for (const [settings, sentence] of [
      ['{"path": "/x"}', "Thông số không đúng: path."],
      ["[]", "Thông số không đúng: JSON."],
      [`{"x": "${"a".repeat(10_000)}"}`, "tối đa 10.000 ký tự"],
    ] as const)
      expect((await admin.post(`${SYSTEMS}/moi`, form({ settings }))).body).toContain(sentence);
    system = await madeBy(admin.post(`${SYSTEMS}/moi`, form({ mode: "rehearsal" })));
    expect((await admin.post(`${SYSTEMS}/moi`, form())).status).toBe(409);
    await turn(0, true);
    expect(network.calls).toHaveLength(0);
    expect((await admin.get(`${SYSTEMS}/${system}/sua`)).body).not.toContain("khoa-cua-tinh");
    expect((await admin.post(`${SYSTEMS}/${system}/sua`, form({ key: "" }))).status).toBe(303);

    network.misbehave("/programmes", "lostAfterTaking");
    network.misbehave("/schedules", "tooMany", "refuses");
    network.misbehave("/plays", "brokenAfterTaking");
    await turn(3, true);
    expect(await states()).toEqual({
      content: "delivered",
      plays: "delivered",
      programme: expect.stringContaining("refused Hệ thống từ chối (422)"),
    });
    expect(JSON.stringify([...taken.values()])).toContain('"maCum":"VNPT-12"');
    const page = await admin.get(`${SYSTEMS}/${system}?ketqua=refused`);
    expect(page.body).toContain("thieu truong maCum");
    expect(await problemsOf(page.body)).toEqual([]);
    const push = /gui\/([0-9a-f-]{36})/.exec(page.body)?.[1];
    const record = await admin.get(`${SYSTEMS}/${system}/gui/${push}`);
    expect([record.body.includes("Các lần gửi"), await problemsOf(record.body)]).toEqual([true, []]);
    expect((await as.officer.post(`${SYSTEMS}/${system}/gui/${push}/lai`, {})).status).toBe(403);
    await madeBy(admin.post(`${SYSTEMS}/${system}/gui/${push}/lai`, {}));
    await turn(1, true);
    expect((await states()).programme).not.toContain("refused");
    // Nothing new: nothing is told again.
    const calls = network.calls.length;
    await turn(2, true);
    expect(network.calls).toHaveLength(calls);
    expect((await admin.get(`${SYSTEMS}/${system}.csv`)).body).toContain("Đã nhận");
  });

  test("a key that is not accepted waits for a person; what nobody can tell is settled by one", async () => {
    key = "khoa-moi";
    await sql`update source_push set state = 'due', due_at = ${site.app.clock.now()} where kind = 'content'`.execute(
      site.app.db,
    );
    await turn();
    expect((await admin.get(`${SYSTEMS}/${system}`)).body).toContain("hãy dán khóa mới");
    const settings = JSON.stringify({ keyHeader: "x-api-key", keyPrefix: "", lookPath: "" });
    expect((await admin.post(`${SYSTEMS}/${system}/sua`, form({ key: "khoa-moi", settings }))).status).toBe(303);
    taken.clear();
    network.misbehave("/programmes", "lostAfterTaking");
    await turn(120);
    const page = await admin.get(`${SYSTEMS}/${system}?ketqua=unknown`);
    expect(page.body).toContain("Không hỏi lại được");
    const push = /gui\/([0-9a-f-]{36})/.exec(page.body)?.[1];
    await madeBy(admin.post(`${SYSTEMS}/${system}/gui/${push}/da-nhan`, {}));
    expect((await states()).content).toBe("delivered");
    // What is newer settles what was refused; what nobody knows the end of is not sent after it.
    const told = await sql<PushRow>`
      select id, ref, unit_id as "unitId", created_at as "createdAt" from source_push where kind = 'content'`.execute(
      site.app.db,
    );
    const one = told.rows[0] as PushRow;
    const newer = (moment: number) =>
      transaction(site.app.db, (tx) =>
        planPush(tx, {
          systemId: system,
          kind: "content",
          ref: one.ref,
          unitId: one.unitId,
          title: "Bản mới",
          body: { moment },
          bodyHash: String(moment),
          createdAt: new Date(site.app.clock.now().getTime() + moment),
        }),
      );
    await sql`update source_push set state = 'refused' where id = ${one.id}`.execute(site.app.db);
    expect(await newer(1)).toBe(true);
    expect((await states()).content).toBe("overtaken, due");
    await sql`update source_push set state = 'unknown' where id = ${one.id}`.execute(site.app.db);
    expect((await admin.post(`${SYSTEMS}/${system}/gui/${one.id}/lai`, {})).body).toContain("Đã gửi bản mới hơn");
    expect((await admin.post(`${SYSTEMS}/${system}/ngat`, {})).status).toBe(303);
    expect((await admin.get(`${SYSTEMS}/${system}`)).status).toBe(404);
  });
});
