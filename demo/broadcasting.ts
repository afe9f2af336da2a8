import { randomUUID } from "node:crypto";
import {
  addSlot,
  addStation,
  importLog,
  keepSystem,
  makePairingCode,
  orderItem,
  pairDevice,
  planPush,
  recordReports,
  SourceSettings,
  saveHealth,
  savePush,
  showNotice,
  switchStation,
} from "../src/modules/broadcasting/index.ts";
import { type FormSettings, findItemBySlug, orderSpoken, sumOf } from "../src/modules/content/index.ts";
import { listApprovedSlogans } from "../src/modules/visual-works/index.ts";
import { shift } from "../src/platform/calendar/index.ts";
import { vietnamDay } from "../src/platform/clock/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";
import { formatDate, slugify } from "../src/platform/i18n/index.ts";
import { demoBoards, demoHamlets, demoLoudspeakers } from "./boards.ts";
import { demoContent } from "./content.ts";

interface Stage {
  admin: Actor;
  editor: Actor;
  unitOf(key: string): string;
  settings: FormSettings;
  /** When the register was drawn up. */
  at: Date;
  now: Date;
}

const WARD = "phuong-gia-rai";
/** Heard in the ward these days: what the law makes public first. */
const ON_AIR = [
  { slug: "gia-rai-sao-y-o-dau-het-bao-nhieu", seconds: 96, priority: 7 },
  { slug: "gia-rai-khai-sinh-thuong-tru-bao-hiem-mot-lan-nop", seconds: 118, priority: 5 },
];
const DAYS_BEFORE = 4;
const DAYS_AFTER = 7;
/** One device of the ward was last heard of so many days ago; what it played before stands. */
const SILENT_DAYS = 2;
const SILENT = "Cụm loa khóm 4";

/** Clusters of loudspeakers by hamlet and the screens of one-stop offices. All invented, as the hamlets are. */
export async function loadBroadcasting(tx: Tx, stage: Stage): Promise<void> {
  const { admin, unitOf, at } = stage;
  const hamlets = new Map(demoHamlets.map((hamlet) => [hamlet.key, hamlet.name]));
  const usual = { vendorCode: null, latitude: null, longitude: null, keeper: null, note: null, volume: 80, at };
  const players: { id: string; name: string }[] = [];
  for (const cluster of demoLoudspeakers) {
    const hamlet = hamlets.get(cluster.hamlet) ?? null;
    const isPlayer = cluster.commune === WARD;
    const id = await addStation(tx, admin, {
      ...usual,
      unitId: unitOf(cluster.commune),
      medium: "loudspeaker",
      kind: isPlayer ? "player" : "manual",
      name: cluster.name,
      hamlet,
      place: `Cột loa trước Nhà văn hóa ${hamlet ?? ""}`.trim(),
      languages: cluster.languages.includes("km") ? ["vi", "km"] : ["vi"],
    });
    if (cluster.state === "repair")
      await switchStation(tx, admin, { stationId: id, off: { reason: "Loa hỏng, đang sửa" }, at });
    else if (isPlayer) players.push({ id, name: cluster.name });
  }
  for (const screen of demoBoards.filter((board) => board.format === "screen"))
    await addStation(tx, admin, {
      ...usual,
      unitId: unitOf(screen.commune),
      medium: "screen",
      kind: "player",
      name: "Màn hình Trung tâm Phục vụ hành chính công",
      hamlet: null,
      place: screen.place,
      languages: ["vi"],
    });
  await loadProgramme(tx, stage, players);
}

/** A ward whose loudspeakers have played for some days: slots, items in the programme, what each device told of it. */
async function loadProgramme(
  tx: Tx,
  { admin, editor, unitOf, settings, now }: Stage,
  players: readonly { id: string; name: string }[],
): Promise<void> {
  const unitId = unitOf(WARD);
  const today = vietnamDay(now);
  const first = shift(today, -DAYS_BEFORE);
  const begun = new Date(`${shift(first, -1)}T09:00:00+07:00`);
  const usual = { unitId, weekdays: [1, 2, 3, 4, 5, 6, 7], language: null, at: begun };
  const morning = { name: "Buổi sáng", beginsAt: "05:30", endsAt: "05:45" };
  const slotId = await addSlot(tx, editor, { ...usual, ...morning, kind: "air" });
  await addSlot(tx, editor, { ...usual, name: "Buổi chiều", beginsAt: "17:00", endsAt: "17:15", kind: "air" });
  await addSlot(tx, editor, { ...usual, name: "Giờ nghỉ trưa", beginsAt: "11:30", endsAt: "13:30", kind: "quiet" });
  const programme: { orderId: string; itemId: string; version: number; seconds: number }[] = [];
  for (const { slug, seconds, priority } of ON_AIR) {
    const told = demoContent.find((one) => one.slug === slug);
    const item = await findItemBySlug(tx, slugify(told?.title ?? slug));
    if (!item?.publishedVersion) throw new Error(`demonstration puts an unknown item on air: ${slug}`);
    const orderId = await orderItem(tx, editor, {
      unitId,
      itemId: item.id,
      fromDay: first,
      days: DAYS_BEFORE + DAYS_AFTER,
      slotId: null,
      priority,
      stationIds: null,
      note: null,
      at: begun,
    });
    programme.push({ orderId, itemId: item.id, version: item.publishedVersion, seconds });
    await showNotice(tx, editor, {
      unitId,
      kind: "item",
      ref: item.id,
      fromOn: first,
      toOn: shift(today, 30),
      at: begun,
    });
    await speakScript(tx, editor, item.id, settings, now);
  }
  await showNotice(tx, editor, {
    unitId,
    kind: "procedure",
    ref: "1.001193",
    fromOn: first,
    toOn: shift(today, 60),
    at: begun,
  });
  await tellSource(tx, { admin, unitId, provinceId: unitOf("ca-mau"), first, begun });
  await showOnBoard(tx, { admin, editor, unitId, first, today, begun });
  for (const player of players) {
    const { code } = await makePairingCode(tx, admin, { stationId: player.id, at: begun });
    const { deviceId, station } = await pairDevice(tx, { code, name: "Điện thoại ở nhà văn hóa", at: begun });
    const isSilent = player.name === SILENT;
    const lastDay = shift(today, isSilent ? -SILENT_DAYS : -1);
    const seenAt = isSilent ? new Date(`${lastDay}T06:10:00+07:00`) : now;
    const device = {
      id: deviceId,
      stationId: station.id,
      name: "",
      pairedAt: begun,
      pairedByName: admin.name,
      revokedAt: null,
      revokedByName: null,
      seenAt,
      health: null,
      healthAt: null,
    };
    for (let day = first; day <= lastDay; day = shift(day, 1)) {
      let at = Date.parse(`${day}T05:30:00+07:00`);
      const reports = programme.map(({ orderId, version, seconds }) => {
        const startedAt = new Date(at);
        at += (seconds + 3) * 1_000;
        return {
          id: randomUUID(),
          entryId: ["o", orderId, version, "vi", slotId, day].join("."),
          startedAt,
          endedAt: new Date(startedAt.getTime() + seconds * 1_000),
          seconds,
          result: "ok" as const,
          note: null,
        };
      });
      await recordReports(tx, { station, device }, { reports, sentAt: null, now: new Date(`${day}T06:00:00+07:00`) });
    }
    await saveHealth(
      tx,
      deviceId,
      {
        version: "web 0.1.0",
        state: "waiting",
        volume: 80,
        storageUsed: 6_400_000,
        storageFree: 2_100_000_000,
        readyThrough: shift(lastDay, 7),
        waitingReports: 0,
        lastError: null,
      },
      seenAt,
    );
  }
  const [one] = programme;
  if (one) await loadVendorLog(tx, { admin, editor, unitId, now, orderId: one.orderId, version: one.version, slotId });
}

/** The province's system, in rehearsal: nothing leaves. What a trial brought back stands in its log. All invented. */
async function tellSource(
  tx: Tx,
  given: { admin: Actor; unitId: string; provinceId: string; first: string; begun: Date },
): Promise<void> {
  const { admin, unitId, provinceId, first, begun } = given;
  const systemId = await keepSystem(tx, admin, Buffer.alloc(32), {
    id: null,
    unitId: provinceId,
    name: "Hệ thống thông tin nguồn tỉnh",
    settings: SourceSettings.parse({
      url: "https://thong-tin-nguon.danbiet.example/nhan",
      names: { clusterId: "maCum" },
    }),
    key: null,
    isLive: false,
    at: begun,
  });
  const trials = [
    { kind: "content", title: "Sao y ở đâu, hết bao nhiêu tiền?", state: "delivered", reason: null },
    { kind: "programme", title: `Cụm loa khóm 1, ${formatDate(first)}`, state: "delivered", reason: null },
    {
      kind: "programme",
      title: `Cụm loa khóm 4, ${formatDate(first)}`,
      state: "refused",
      reason: "Hệ thống từ chối (422). thiếu trường maCum",
    },
    {
      kind: "plays",
      title: `Cụm loa khóm 1, ${formatDate(first)}`,
      state: "unknown",
      reason: "Không hỏi lại được bên kia đã nhận hay chưa. Hãy hỏi họ, rồi bấm gửi lại hoặc đã nhận.",
    },
  ] as const;
  for (const [at, { state, reason, ...trial }] of trials.entries()) {
    const createdAt = new Date(begun.getTime() + at * 60_000);
    const push = { systemId, unitId, ref: `thu:${at}`, body: { title: trial.title }, bodyHash: String(at), createdAt };
    await planPush(tx, { ...push, ...trial });
    const { id } = await tx
      .selectFrom("sourcePush")
      .select("id")
      .where("systemId", "=", systemId)
      .where("ref", "=", push.ref)
      .executeTakeFirstOrThrow();
    await savePush(tx, id, {
      state,
      reason,
      dueAt: null,
      deliveredAt: state === "delivered" ? createdAt : null,
      changedAt: createdAt,
    });
  }
}

/** The screen of the ward took turns with a slogan and a procedure, and told by the hour how long each was seen. */
async function showOnBoard(
  tx: Tx,
  given: { admin: Actor; editor: Actor; unitId: string; first: string; today: string; begun: Date },
): Promise<void> {
  const { admin, editor, unitId, first, today, begun } = given;
  const [slogan] = await listApprovedSlogans(tx, null, today);
  const screen = await tx
    .selectFrom("station")
    .select("id")
    .where("unitId", "=", unitId)
    .where("medium", "=", "screen")
    .executeTakeFirst();
  if (!slogan || !screen) throw new Error("demonstration has no slogan or screen for its board");
  await showNotice(tx, editor, {
    unitId,
    kind: "slogan",
    ref: slogan.id,
    fromOn: first,
    toOn: shift(today, 60),
    at: begun,
  });
  const { code } = await makePairingCode(tx, admin, { stationId: screen.id, at: begun });
  const { deviceId, station } = await pairDevice(tx, { code, name: "Màn hình sảnh", at: begun });
  const device = {
    id: deviceId,
    stationId: station.id,
    name: "",
    pairedAt: begun,
    pairedByName: admin.name,
    revokedAt: null,
    revokedByName: null,
    seenAt: begun,
    health: null,
    healthAt: null,
  };
  const shown = [`s.${slogan.id}.${slogan.version}`, "p.1.001193.1"];
  for (let day = first; day < today; day = shift(day, 1)) {
    const reports = [7, 8, 9, 10, 13, 14, 15, 16].flatMap((hour) =>
      shown.map((entryId) => ({
        id: randomUUID(),
        entryId,
        startedAt: new Date(`${day}T${String(hour).padStart(2, "0")}:00:00+07:00`),
        endedAt: new Date(`${day}T${String(hour).padStart(2, "0")}:59:45+07:00`),
        seconds: 600,
        result: "ok" as const,
        note: null,
      })),
    );
    await recordReports(tx, { station, device }, { reports, sentAt: null, now: new Date(`${day}T17:30:00+07:00`) });
  }
}

/** A cluster of another system, whose log somebody brought: it waits for a second person. */
async function loadVendorLog(
  tx: Tx,
  given: { admin: Actor; editor: Actor; unitId: string; now: Date; orderId: string; version: number; slotId: string },
): Promise<void> {
  const { admin, editor, unitId, now, orderId, version, slotId } = given;
  const day = shift(vietnamDay(now), -1);
  const code = "VT-0452";
  await addStation(tx, admin, {
    unitId,
    medium: "loudspeaker",
    kind: "vendor",
    vendorCode: code,
    name: "Cụm loa chợ Hộ Phòng (hệ thống tỉnh)",
    hamlet: "Khóm Hộ Phòng 1",
    place: "Cổng chợ Hộ Phòng",
    latitude: null,
    longitude: null,
    languages: ["vi"],
    volume: 70,
    keeper: null,
    note: null,
    at: new Date(`${day}T04:00:00+07:00`),
  });
  const startedAt = new Date(`${day}T05:30:00+07:00`);
  const log = {
    scheduleId: ["o", orderId, version, "vi", slotId, day].join("."),
    clusterId: code,
    startedAt,
    endedAt: new Date(startedAt.getTime() + 95_000),
    result: "ok" as const,
    note: null,
  };
  await importLog(tx, editor, { lines: [{ line: 2, log }], at: new Date(`${day}T08:00:00+07:00`) });
}

/** The machine reads the script once the site runs; until then the programme says that it has no sound. */
async function speakScript(tx: Tx, editor: Actor, itemId: string, settings: FormSettings, at: Date): Promise<void> {
  const script = await tx
    .selectFrom("itemRendition")
    .innerJoin("item", (join) =>
      join.onRef("item.id", "=", "itemRendition.itemId").onRef("item.publishedVersion", "=", "itemRendition.number"),
    )
    .select("itemRendition.text")
    .where("item.id", "=", itemId)
    .where("itemRendition.form", "=", "loudspeaker")
    .where("itemRendition.lang", "=", "vi")
    .executeTakeFirstOrThrow();
  const order = { itemId, scriptSum: sumOf(script.text), at, voice: "south", speed: 150, chime: true } as const;
  await orderSpoken(tx, editor, order, settings);
}
