import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { transaction } from "../../../../platform/db/index.ts";
import { useTestApp } from "../../../../testing/app.ts";
import { systemActor } from "../../../accounts/index.ts";
import { type BuiltPerson, buildPerson } from "../../../accounts/testing/build-people.ts";
import { buildCounter, type Counter } from "../../testing/build-counter.ts";
import { type Behaviour, MISDEEDS, type Simulator, startNationalSimulator } from "../testing/national-simulator.ts";
import { USUAL_DIALECT } from "./dialect.ts";
import { queueSync } from "./jobs.ts";
import { actOnDestination, keepDestination, sendAgain, USUAL_STATES } from "./keep-destination.ts";
import { openNationalLine } from "./national-line.ts";
import { sendDue } from "./send-due.ts";
import { findDestination, listOfDossier, saveDestination } from "./sync.store.ts";
import type { SyncLine } from "./sync-message.ts";

const site = useTestApp();
let counter: Counter;
let other: Simulator;
let line: SyncLine;
let destination: string;
let leader: BuiltPerson;

const NOW = "2026-11-20T02:00:00Z";
const actorOf = (person: BuiltPerson, role: string) => ({
  id: person.id,
  name: person.name ?? "",
  grants: [{ role, unitId: counter.units.province }],
  sessionId: null,
});

beforeAll(async () => {
  counter = await buildCounter(site);
  await counter.at(NOW);
  other = await startNationalSimulator({ hangMs: 900, pageSize: 7 });
  line = openNationalLine({
    address: other.url,
    username: "danbiet",
    secret: "thu-nghiem",
    dstCode: "VN:GOV:000.00.00.G22",
    dialect: USUAL_DIALECT,
    allow: ["127.0.0.1"],
    atOnce: 4,
    timeoutMs: 300,
  });
  leader = await buildPerson(site.app.db, { unitId: counter.units.province, roles: ["leader"], name: "Võ Thị Lành" });
});
afterAll(async () => {
  line?.close();
  await other?.close();
});
beforeEach(async () => {
  await counter.at(NOW);
  other?.behave(() => "take");
  if (destination) await tx((one) => saveDestination(one, destination, { rests: 0, restingUntil: null }));
});

const tx = <T>(act: (tx: Parameters<Parameters<typeof transaction>[1]>[0]) => Promise<T>): Promise<T> =>
  transaction(site.app.db, act) as Promise<T>;

async function switchedOn(): Promise<string> {
  const admin = { ...systemActor("thử"), id: "system" };
  const id = await tx((one) =>
    keepDestination(one, admin, site.app.config.secretKey, {
      id: null,
      unitId: counter.units.province,
      name: "Trục quốc gia",
      address: other.url,
      username: "danbiet",
      secret: "thu-nghiem",
      dstCode: "VN:GOV:000.00.00.G22",
      procedures: null,
      states: USUAL_STATES,
      dialect: USUAL_DIALECT,
      fieldCodes: { "Văn hóa cơ sở": "G15-VH02" },
      at: site.clock.now(),
    }),
  );
  await tx((one) => actOnDestination(one, admin, { id, act: "ask", at: site.clock.now() }));
  await tx((one) => actOnDestination(one, actorOf(leader, "leader"), { id, act: "switchOn", at: site.clock.now() }));
  return id;
}
const send = () => sendDue(site.app, destination, { forMs: 20_000, line });
/** Turns until nothing waits, the clock going on as far as the pauses say. */
async function sendAll(): Promise<void> {
  for (let turn = 0; turn < 400; turn++) {
    const end = await send();
    if (end.nextAt === null || end.nextAt.getUTCFullYear() === 9999) return;
    const rest = (await findDestination(site.app.db, destination))?.restingUntil;
    const next = Math.max(end.nextAt.getTime(), rest?.getTime() ?? 0, site.clock.now().getTime());
    site.clock.set(new Date(next + 1_000).toISOString());
  }
  throw new Error("never done");
}
const stateOf = async (code: string) => (await counter.dossierOf(code)).syncState;
const rowsOf = async () =>
  (await sql<{ n: number }>`select count(*)::int as n from sync_outbox`.execute(site.app.db)).rows[0]?.n ?? 0;

describe("a system that is told of dossiers", () => {
  test("off by default nothing is queued; two people switch it on, and it is told of what there is", async () => {
    const passport = { idNumber: "C1234567", idCountry: "VN" };
    const early = await counter.received({
      applicant: { name: "Nguyễn Thị Mẫu", phone: "0912 345 678", ...passport },
    });
    expect(await rowsOf()).toBe(0);
    expect(await stateOf(early)).toBe("off");
    destination = await switchedOn();
    const of = await findDestination(site.app.db, destination);
    expect(of).toMatchObject({ isOn: true, switchedByName: "Võ Thị Lành" });
    expect(of?.sealedSecret).not.toContain("thu-nghiem");
    await queueSync.run(site.app, { destinationId: destination }, { id: 0, attempt: 1, progress: async () => {} });
    expect(await stateOf(early)).toBe("waiting");
    await send();
    expect(await stateOf(early)).toBe("sent");
    expect(other.dossiers.get(early)).toMatchObject({
      MaTTHC: "1.000001",
      MaLinhVuc: "G15-VH02",
      ChuHoSo: "Nguyễn Thị Mẫu",
      LoaiDoiTuong: "1",
      MaDoiTuong: "C1234567",
      GhiChu: "Số hộ chiếu (Việt Nam)",
      SoDienThoai: "0912345678",
      NgayTiepNhan: "20261120090000",
      TrangThaiHoSo: "2",
      HinhThuc: "0",
      DonViXuLy: "Phường Tân Thành",
      TaiLieuNop: [
        { TenTepDinhKem: "Đơn đề nghị theo mẫu", SoBanChinh: 1, SoBanSao: 0, DuocSoHoa: "0" },
        { TenTepDinhKem: "Căn cước công dân", SoBanChinh: 1, SoBanSao: 0, DuocSoHoa: "0" },
      ],
    });
    expect(other.progress.get(early)).toEqual([expect.objectContaining({ ChucDanh: "Công chức một cửa" })]);
  });

  test("who asked does not switch on; changed settings switch it off", async () => {
    const admin = { ...systemActor("thử"), id: "system" };
    const id = await tx((one) =>
      keepDestination(one, admin, site.app.config.secretKey, {
        id: null,
        unitId: counter.units.province,
        name: "Hệ thống thử",
        address: "http://127.0.0.1:9",
        username: "",
        secret: null,
        dstCode: "",
        procedures: ["9.999999"],
        states: USUAL_STATES,
        dialect: USUAL_DIALECT,
        fieldCodes: {},
        at: site.clock.now(),
      }),
    );
    await tx((one) => actOnDestination(one, admin, { id, act: "ask", at: site.clock.now() }));
    await expect(
      tx((one) => actOnDestination(one, admin, { id, act: "switchOn", at: site.clock.now() })),
    ).rejects.toThrow("sync-own-asking");
    await expect(tx((one) => saveDestination(one, id, { isOn: true, switchedBy: "system" }))).rejects.toThrow(
      "sync_destination_who_asks_does_not_switch_on",
    );
    await tx((one) => actOnDestination(one, admin, { id, act: "switchOff", at: site.clock.now() }));
    expect(await findDestination(site.app.db, id)).toMatchObject({ isOn: false, askedBy: null });
  });

  test("each act is queued in its transaction, supersedes what waited, and is told in order with all lists", async () => {
    const code = await counter.received();
    await counter.move(code, "askPapers", { words: "Thiếu bản sao căn cước" });
    await counter.move(code, "bringPapers", { papers: ["Bản sao căn cước"] }, counter.officer);
    await counter.move(code, "settle", { result: { outcome: "granted", number: "12/GXN", signedOn: "2026-11-20" } });
    const { id } = await counter.dossierOf(code);
    const { rows } = await sql<{ state: string; version: number }>`
      select state, version from sync_outbox where dossier_id = ${id} order by version`.execute(site.app.db);
    expect(rows).toEqual([
      { version: 1, state: "superseded" },
      { version: 2, state: "superseded" },
      { version: 3, state: "superseded" },
      { version: 4, state: "waiting" },
    ]);
    await send();
    expect(await stateOf(code)).toBe("sent");
    expect(other.dossiers.get(code)).toMatchObject({
      TrangThaiHoSo: "9",
      NgayKetThucXuLy: "20261120090000",
      DanhSachHoSoBoSung: [{ NoiDungBoSung: "Thiếu bản sao căn cước", NgayBoSung: "20261120090000" }],
      DanhSachGiayToKetQua: [{ SoKyHieu: "12/GXN", NgayKy: "20/11/2026" }],
    });
    expect(other.progress.get(code)?.map((one) => one.TrangThai)).toEqual(["2", "5", "4", "9"]);
    await counter.move(code, "give", {}, counter.officer);
    await send();
    expect(other.progress.get(code)?.map((one) => one.TrangThai)).toEqual(["2", "5", "4", "9", "10"]);
    // A scan changes nothing of what is told.
    expect((await listOfDossier(site.app.db, id))[0]).toMatchObject({
      version: 5,
      state: "sent",
      name: "Trục quốc gia",
    });
  });

  test.each<[Behaviour, string, string]>([
    ["timeoutAfterTaking", "unknown", "hỏi lại"],
    ["lostAfterTaking", "unknown", "hỏi lại"],
    ["brokenAfterTaking", "unknown", "báo lỗi 502"],
    ["answerOfAnother", "unknown", "của hồ sơ khác"],
    ["lostBeforeTaking", "unknown", "hỏi lại"],
    ["broken", "unknown", "báo lỗi 500"],
    ["refuse", "refused", "NgayHenTra khong hop le"],
    ["tooMany", "waiting", "quá tải (429)"],
    ["expired", "sent", ""],
  ])("%s once leaves it %s, and what is there is never said twice", async (misdeed, state, says) => {
    const code = await counter.received();
    let left = 1;
    other.behave((service) => (service === "DongBoHoSo" && left-- > 0 ? misdeed : "take"));
    await send();
    const { id } = await counter.dossierOf(code);
    expect(await stateOf(code)).toBe(state);
    expect((await listOfDossier(site.app.db, id))[0]?.reason ?? "").toContain(says);
    if (state === "refused")
      await tx((one) => sendAgain(one, systemActor("thử"), { dossierId: id, code, at: site.clock.now() }));
    await sendAll();
    expect(await stateOf(code)).toBe("sent");
    expect(other.progress.get(code)).toHaveLength(1);
  });

  test.each([
    "timeoutAfterTaking",
    "lostAfterTaking",
    "lostBeforeTaking",
    "brokenAfterTaking",
    "answerOfAnother",
  ] as const)("the second message %s: what was done is told once", async (misdeed) => {
    const code = await counter.received();
    await counter.move(code, "forward");
    let left = 1;
    other.behave((service) => (service === "CapNhatTienDoHoSo" && left-- > 0 ? misdeed : "take"));
    await sendAll();
    expect(await stateOf(code)).toBe("sent");
    expect(other.progress.get(code)?.map((one) => one.TrangThai)).toEqual(["2", "4"]);
  });

  test("one that cannot be reached rests, longer each time, and is told everything when it is back", async () => {
    const codes = [];
    for (let at = 0; at < 8; at++) codes.push(await counter.received());
    other.behave(() => "lostBeforeTaking");
    for (let turn = 0; turn < 3; turn++) {
      const end = await send();
      if (end.why !== "resting") continue;
      const rest = (await findDestination(site.app.db, destination))?.restingUntil;
      site.clock.set(new Date((rest?.getTime() ?? 0) + 1_000).toISOString());
    }
    const resting = await findDestination(site.app.db, destination);
    expect(resting?.rests).toBeGreaterThan(1);
    expect(resting?.lastFailure).toContain("Đứt đường truyền");
    other.behave(() => "take");
    await sendAll();
    for (const code of codes) expect(await stateOf(code)).toBe("sent");
    expect((await findDestination(site.app.db, destination))?.rests).toBe(0);
  });

  test("paused it is told nothing; gone on with, everything", async () => {
    const admin = systemActor("thử");
    await tx((one) => actOnDestination(one, admin, { id: destination, act: "pause", at: site.clock.now() }));
    const code = await counter.received();
    expect((await send()).why).toBe("paused");
    expect(await stateOf(code)).toBe("waiting");
    await tx((one) => actOnDestination(one, admin, { id: destination, act: "resume", at: site.clock.now() }));
    await send();
    expect(await stateOf(code)).toBe("sent");
  });
});

test("hundreds of dossiers through a system that fails in every way, the sender cut off again and again: nothing lost, nothing doubled", async () => {
  const codes: string[] = [];
  for (let at = 0; at < 200; at++) codes.push(await counter.received());
  for (const [at, code] of codes.entries()) {
    if (at % 3 === 0) await counter.move(code, "forward");
    if (at % 5 === 0) await counter.move(code, "settle", { result: { outcome: "granted" } });
  }
  let count = 0;
  other.behave((service) => {
    count++;
    if (service !== "DongBoHoSo" && service !== "CapNhatTienDoHoSo") return count % 29 === 0 ? "broken" : "take";
    if (count % 4 !== 0) return "take";
    return MISDEEDS[(count / 4) % MISDEEDS.length] ?? "take";
  });
  /** A process that ends in the middle: whatever it had in hand is left as it is. */
  const cutOff = async (after: number): Promise<void> => {
    let left = after;
    const dying = (): never => {
      throw new Error("killed");
    };
    const killed: SyncLine = {
      ...line,
      sendDossier: (message) => (left-- > 0 ? line.sendDossier(message) : dying()),
      sendProgress: (messages) => (left-- > 0 ? line.sendProgress(messages) : dying()),
    };
    const app = new Proxy(site.app, {
      get: (target, name) => (name === "log" ? { error: dying } : Reflect.get(target, name)),
    });
    await sendDue(app, destination, { forMs: 20_000, line: killed }).catch(() => {});
  };
  for (let turn = 0; turn < 12; turn++) {
    await cutOff(7 + turn * 5);
    const rest = (await findDestination(site.app.db, destination))?.restingUntil;
    if (rest) site.clock.set(new Date(Math.max(rest.getTime(), site.clock.now().getTime()) + 1_000).toISOString());
    // People go on working meanwhile.
    const code = codes[turn * 7 + 1] as string;
    await counter.at(site.clock.now().toISOString());
    await counter.move(code, "forward");
  }
  for (let round = 0; round < 40; round++) {
    await sendAll();
    const { rows } = await sql<{ id: number }>`
      select id from sync_outbox where state in ('refused', 'unknown')`.execute(site.app.db);
    if (rows.length === 0) break;
    await tx((one) => sendAgain(one, systemActor("thử"), { ids: rows.map((row) => row.id), at: site.clock.now() }));
    if (round > 5) other.behave(() => "take");
  }
  expect(Object.keys(other.counts.misdeeds).length).toBe(MISDEEDS.length);
  for (const code of codes) {
    const dossier = await counter.dossierOf(code);
    expect(dossier.syncState, code).toBe("sent");
    const { rows } = await sql<{ toState: keyof typeof USUAL_STATES }>`
      select to_state from dossier_event where dossier_id = ${dossier.id} order by position`.execute(site.app.db);
    expect(other.dossiers.get(code)?.TrangThaiHoSo, code).toBe(USUAL_STATES[dossier.state]);
    expect(
      other.progress.get(code)?.map((one) => one.TrangThai),
      code,
    ).toEqual(rows.map((row) => USUAL_STATES[row.toState]));
  }
}, 240_000);
