import { z } from "zod";

export const PUSH_KINDS = ["content", "programme", "device", "plays"] as const;
export type PushKind = (typeof PUSH_KINDS)[number];

/** overtaken: something newer is told instead; unknown with nothing due: a person decides. */
export const PUSH_STATES = ["due", "sending", "unknown", "delivered", "refused", "overtaken"] as const;
export type PushState = (typeof PUSH_STATES)[number];

const Url = z.url({ protocol: /^https?$/ }).max(500);
const Path = z.string().max(200);
const Name = z.string().regex(/^[\w.-]{1,60}$/);
const Status = z.number().int().min(100).max(599);

/**
 * How one system is spoken to. No public interface of these systems is known (the annex of Thông tư 39/2020/TT-BTTTT names no messages),
 * so every address, header, name and status is a setting; what is shipped is our own names, those of the programme pack.
 */
export const SourceSettings = z.object({
  url: Url,
  /** Where each kind is handed over; "" where this system does not want it. */
  paths: z
    .object({ content: Path, programme: Path, device: Path, plays: Path })
    .default({ content: "/programmes", programme: "/schedules", device: "/clusters", plays: "/plays" }),
  /** Where it is asked whether it has something; {kind} and {key} are filled in. "" where it cannot be asked. */
  lookPath: Path.default("/received/{kind}/{key}"),
  keyHeader: Name.default("authorization"),
  keyPrefix: z.string().max(40).default("Bearer "),
  /** The header by which it knows that it was told the same before; "" for none. */
  repeatHeader: z.union([z.literal(""), Name]).default("idempotency-key"),
  /** Under which name it says what it calls the thing. */
  idField: Name.default("id"),
  /** Under which name an answer says whether it was taken, of systems that answer 200 to everything; "" where the status says it. */
  resultField: z.union([z.literal(""), Name]).default(""),
  /** What stands there when it was. */
  resultGood: z
    .array(z.union([z.string().max(60), z.number(), z.boolean()]))
    .max(20)
    .default([0, "0", true, "ok", "success"]),
  /** Our names to theirs, at any depth: {"clusterId": "maCum"}. */
  names: z.record(Name, Name).default({}),
  /** Which answers mean what. */
  already: z.array(Status).max(20).default([409]),
  later: z.array(Status).max(20).default([408, 425, 429, 503]),
  keyWrong: z.array(Status).max(20).default([401, 403]),
  /** How often it is told how devices are, in minutes. */
  deviceEvery: z.number().int().min(5).max(1_440).default(60),
});
export type SourceSettings = z.infer<typeof SourceSettings>;

export interface SourceSystem {
  id: string;
  unitId: string;
  name: string;
  settings: SourceSettings;
  sealedKey: string;
  isLive: boolean;
  rests: number;
  restingUntil: Date | null;
  isKeyWrong: boolean;
  lastFailure: string | null;
  lastFailureAt: Date | null;
  lastGoodAt: Date | null;
  changedByName: string;
  changedAt: Date;
}

export interface SourcePush {
  id: string;
  systemId: string;
  unitId: string;
  kind: PushKind;
  ref: string;
  title: string;
  body: unknown;
  state: PushState;
  tries: number;
  looks: number;
  dueAt: Date | null;
  reason: string | null;
  remoteId: string | null;
  createdAt: Date;
  deliveredAt: Date | null;
}

export type PushOutcome =
  | { kind: "delivered"; remoteId: string | null }
  | { kind: "refused"; reason: string }
  | { kind: "later"; reason: string; afterMs: number | undefined }
  /** Nobody there: nothing of this thing's own fault. */
  | { kind: "away"; reason: string }
  | { kind: "keyWrong"; reason: string }
  | { kind: "unknown"; reason: string };

export type PushFinding = { kind: "there"; remoteId: string | null } | { kind: "notThere" } | { kind: "cannotTell" };

/** The same thing under the names of a system. */
export function underNames(value: unknown, names: Readonly<Record<string, string>>): unknown {
  if (Array.isArray(value)) return value.map((one) => underNames(one, names));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [names[name] ?? name, underNames(one, names)]));
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const AGAIN_AFTER = [30 * SECOND, 2 * MINUTE, 10 * MINUTE, HOUR, 6 * HOUR];
const LOOK_AFTER = [30 * SECOND, 2 * MINUTE, 10 * MINUTE, HOUR];
export const HAND_OVER_ENDS_MS = 90 * SECOND;
export const restAfter = (rests: number): number => Math.min(MINUTE * 2 ** rests, 6 * HOUR);

export type PushVerdict =
  | { state: "delivered"; remoteId: string | null }
  | { state: "refused"; reason: string }
  | { state: "due"; reason: string; afterMs: number; tries: number }
  | { state: "unknown"; reason: string };

/** Pure: what becomes of a push after a hand-over. A try counts only where it was this thing's own. */
export function judgePush(outcome: PushOutcome, tries: number): PushVerdict {
  switch (outcome.kind) {
    case "delivered":
      return { state: "delivered", remoteId: outcome.remoteId };
    case "refused":
      return { state: "refused", reason: outcome.reason };
    case "unknown":
      return { state: "unknown", reason: outcome.reason };
    case "away":
    case "keyWrong":
      return { state: "due", reason: outcome.reason, afterMs: 0, tries };
    case "later": {
      const pause = AGAIN_AFTER[tries];
      if (pause === undefined) return { state: "refused", reason: outcome.reason };
      return { state: "due", reason: outcome.reason, afterMs: Math.max(pause, outcome.afterMs ?? 0), tries: tries + 1 };
    }
  }
}

/** When to look again after an answer that was lost; null when it was enough, and a person decides. */
export const lookAgainAfter = (looks: number): number | null => LOOK_AFTER[looks] ?? null;

export const SOURCE_LIMITS = { name: 160, key: 2_000, settings: 10_000 };
