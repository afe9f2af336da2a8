import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { fromBuffer } from "yauzl";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { publishWithSound } from "../testing/publish-with-sound.ts";
import { madeBy, orderFields, type Stage, setStage, slotFields, stationFields, type Who } from "../testing/stage.ts";
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
