import { listPoints } from "../src/modules/service-points/index.ts";
import {
  actOnTicket,
  callNext,
  closeDay,
  loadHall,
  saveHall,
  takeTicket,
  USUAL_HALL,
} from "../src/modules/waiting-room/index.ts";
import { shift } from "../src/platform/calendar/index.ts";
import { vietnamDay } from "../src/platform/clock/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

interface Scene {
  system: Actor;
  officer: Actor;
  unitId: string;
  now: Date;
}

/** When people came, in minutes after seven, and for what; every ninth has priority. */
const CAME = [2, 3, 5, 9, 12, 14, 20, 26, 27, 33, 41, 44, 52, 60];
const FOR = ["A", "A", "C", "B", "A", "D", "C", "B", "A", "C", "A", "B", "D", "A"];
const SERVED_MINUTES = [7, 4, 6, 11, 5, 3, 8];
const DAYS_BACK = 12;

/** The one-stop of a ward with tickets: mornings of the last two weeks, and people who wait now where it is open. */
export async function loadWaitingRoom(tx: Tx, { system, officer, unitId, now }: Scene): Promise<void> {
  const [point] = await listPoints(tx, [unitId], vietnamDay(now));
  if (!point) throw new Error("the demonstration has no place with counters");
  await saveHall(tx, system, {
    pointId: point.id,
    settings: { ...USUAL_HALL, promiseMinutes: 20 },
    groups: [
      { letter: "A", name: "Hộ tịch", names: { en: "Civil status" } },
      { letter: "B", name: "Đất đai, xây dựng", names: { en: "Land, building" } },
      { letter: "C", name: "Chứng thực", names: { en: "Certified copies" } },
      { letter: "D", name: "Trả kết quả, việc khác", names: { en: "Results, other matters" } },
    ],
    priorities: [
      { name: "Người từ 75 tuổi", names: { en: "From 75 years" }, minutes: 30, basis: "" },
      { name: "Phụ nữ mang thai, có con nhỏ", names: { en: "Expecting or with a baby" }, minutes: 30, basis: "" },
      { name: "Người khuyết tật", names: { en: "With a disability" }, minutes: 30, basis: "" },
      { name: "Thương binh, người có công", names: { en: "War invalids, people of merit" }, minutes: 30, basis: "" },
    ],
    counters: [
      { number: "1", letters: ["A", "C"] },
      { number: "2", letters: ["B"] },
      { number: "3", letters: ["A", "B", "C", "D"] },
      { number: "4", letters: ["D"] },
    ],
    isDemo: true,
    at: now,
  });
  for (let back = DAYS_BACK; back >= 0; back--)
    await loadMorning(tx, point.id, shift(vietnamDay(now), -back), officer, now);
}

async function loadMorning(tx: Tx, pointId: string, day: string, officer: Actor, now: Date): Promise<void> {
  const at = (minutes: number): Date => new Date(new Date(`${day}T07:00:00+07:00`).getTime() + minutes * 60_000);
  const today = await loadHall(tx, { pointId }, at(0));
  if (today.hours.spans.length === 0) return;
  const isOver = day < vietnamDay(now);
  for (const [place, minutes] of CAME.entries()) {
    if (at(minutes) > now) break;
    await takeTicket(tx, null, today, {
      groupId: today.groups.find((one) => one.letter === FOR[place])?.id ?? 0,
      priorityId: place % 9 === 8 ? (today.priorities[0]?.id ?? null) : null,
      source: "kiosk",
      pressKey: `demo ${day} ${place}`,
      device: null,
      at: at(minutes),
    });
  }
  // Three counters work; of a day that runs some are left waiting.
  const free: Record<string, number> = { "1": 5, "2": 6, "3": 8 };
  for (let served = 0; served < (isOver ? CAME.length : 8); served++) {
    const [counter = "1", from = 0] = Object.entries(free).sort((a, b) => a[1] - b[1])[0] ?? [];
    if (at(from) > now) break;
    const press = { counter, key: `demo ${day} ${served}`, shown: null, at: at(from) };
    const ticket = await callNext(tx, officer, today, press);
    if (!ticket) {
      free[counter] = from + 10;
      continue;
    }
    const until = from + (SERVED_MINUTES[(served + day.charCodeAt(9)) % SERVED_MINUTES.length] ?? 5);
    const act = { counter, code: ticket.code };
    await actOnTicket(tx, officer, today, { ...act, act: "start", at: at(from + 1) });
    if (at(until) > now) {
      free[counter] = Number.POSITIVE_INFINITY;
      continue;
    }
    await actOnTicket(tx, officer, today, { ...act, act: "finish", at: at(until) });
    free[counter] = until + 1;
  }
  if (isOver) await closeDay(tx, { pointId, day, at: at(631) });
}
