import { z } from "zod";
import { DEVICE_LIMITS } from "../../device.ts";

const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const text = (most: number) => z.string().trim().min(1).max(most);

export const PairBody = z.object({ code: text(40), name: text(DEVICE_LIMITS.name) });
export const PairAnswer = z.object({
  token: z.string(),
  deviceId: z.string(),
  station: z.object({ code: z.string(), name: z.string() }),
});

const Entry = z.object({
  id: z.string(),
  title: z.string(),
  language: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  seconds: z.number(),
});
const InterruptJson = Entry.extend({ from: z.string(), until: z.string(), everyMinutes: z.number() });

export const ProgrammeAnswer = z.object({
  station: z.object({ code: z.string(), name: z.string(), volume: z.number() }),
  days: z.array(z.object({ day: z.string(), entries: z.array(Entry.extend({ startsAt: z.string() })) })),
  interrupts: z.array(InterruptJson),
});

export const InterruptsAnswer = z.object({ serverTime: z.string(), interrupts: z.array(InterruptJson) });

const bytes = z.number().int().min(0).max(1e15).nullable().default(null);

export const HealthBody = z.object({
  version: text(80),
  state: z.enum(["playing", "waiting", "failing"]),
  volume: z.number().int().min(0).max(100).nullable().default(null),
  storageUsed: bytes,
  storageFree: bytes,
  readyThrough: z.iso.date().nullable().default(null),
  waitingReports: z.number().int().min(0).max(1_000_000).default(0),
  lastError: z.string().max(5_000).nullable().default(null),
});
export const HealthAnswer = z.object({ serverTime: z.string() });

export const PlaysBody = z.object({
  /** The device's clock at the moment of sending; all times are set right by it. */
  sentAt: moment.nullable().default(null),
  plays: z
    .array(
      z.object({
        /** Made by the device; the same again counts once. */
        id: text(120),
        entryId: text(200),
        startedAt: moment,
        endedAt: moment,
        seconds: z.number().min(0).max(14_400),
        result: z.enum(["ok", "partial", "failed"]),
        note: z.string().max(300).nullable().default(null),
      }),
    )
    .max(100),
});
export const PlaysAnswer = z.object({
  serverTime: z.string(),
  accepted: z.array(z.string()),
  refused: z.array(z.object({ id: z.string(), code: z.string() })),
});
