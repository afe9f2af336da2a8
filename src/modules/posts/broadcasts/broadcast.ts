import { z } from "zod";
import type { PostOutcome } from "../connections/connection.ts";

/**
 * waiting: for somebody else's approval; approved: to be sent, by the account or by hand; sending: in the account's hands; unknown: handed
 * over, and the answer was lost; sent: the network took it and has not given it back yet; declared: somebody says it was sent by hand;
 * proven: the network gave it back, or a second person saw it; failed: a person decides.
 */
export const BROADCAST_STATES = [
  "waiting",
  "returned",
  "approved",
  "sending",
  "unknown",
  "failed",
  "sent",
  "declared",
  "proven",
  "withdrawn",
] as const;
export type BroadcastState = (typeof BROADCAST_STATES)[number];

export type BroadcastMove = "write" | "approve" | "return" | "withdraw" | "retry" | "byHand" | "declare" | "confirm";

const MOVES: Record<BroadcastMove, { from: readonly BroadcastState[]; to: BroadcastState }> = {
  write: { from: ["returned"], to: "waiting" },
  approve: { from: ["waiting"], to: "approved" },
  return: { from: ["waiting"], to: "returned" },
  withdraw: { from: ["waiting", "returned", "approved", "failed"], to: "withdrawn" },
  retry: { from: ["failed"], to: "approved" },
  byHand: { from: ["approved", "failed"], to: "approved" },
  // Somebody looked at the account and saw that it went out.
  declare: { from: ["approved", "failed", "unknown", "sent", "declared"], to: "declared" },
  confirm: { from: ["declared"], to: "proven" },
};

/** The state after a move, or null where it is not possible from here. */
export const nextBroadcastState = (state: BroadcastState, move: BroadcastMove): BroadcastState | null =>
  MOVES[move].from.includes(state) ? MOVES[move].to : null;

/** Which followers, as the network counts them. Nothing chosen is everybody. */
export const TARGET_AGES = ["0", "1", "2", "3", "4", "5", "6", "7"] as const;
export const TARGET_GENDERS = ["1", "2"] as const;
export const TARGET_REGIONS = ["0", "1", "2"] as const;
export const TARGET_PLATFORMS = ["1", "2"] as const;

export const Targets = z.object({
  ages: z.array(z.enum(TARGET_AGES)).max(8).default([]),
  gender: z.enum(TARGET_GENDERS).nullable().default(null),
  regions: z.array(z.enum(TARGET_REGIONS)).max(3).default([]),
  platform: z.enum(TARGET_PLATFORMS).nullable().default(null),
});
export type Targets = z.infer<typeof Targets>;

/** What a network takes at once and in a month; settings of the account, or what is told for accounts without any. */
export const BroadcastLimits = z.object({
  broadcastArticles: z.number().int().min(1).max(20).default(5),
  broadcastsPerMonth: z.number().int().min(1).max(1_000).default(4),
  titleMost: z.number().int().min(1).max(1_000).default(150),
  leadMost: z.number().int().min(1).max(5_000).default(300),
  pictureMostKb: z.number().int().min(1).max(100_000).default(1_024),
});
export type BroadcastLimits = z.infer<typeof BroadcastLimits>;

export interface BroadcastArticle {
  title: string;
  lead: string;
  pictureBytes: number;
  /** It still holds, and stands at the place. */
  isThere: boolean;
}

export type LimitBroken =
  | { code: "too-many-articles"; most: number }
  | { code: "month-full"; most: number }
  | { code: "title-long" | "lead-long" | "picture-heavy"; title: string; most: number }
  | { code: "not-there"; title: string };

/** Pure: what a platform would refuse, told before anybody approves it. */
export function brokenLimits(
  articles: readonly BroadcastArticle[],
  sentThisMonth: number,
  limits: BroadcastLimits,
): LimitBroken[] {
  const broken: LimitBroken[] = [];
  if (articles.length > limits.broadcastArticles)
    broken.push({ code: "too-many-articles", most: limits.broadcastArticles });
  if (sentThisMonth >= limits.broadcastsPerMonth) broken.push({ code: "month-full", most: limits.broadcastsPerMonth });
  for (const { title, lead, pictureBytes, isThere } of articles) {
    if (!isThere) broken.push({ code: "not-there", title });
    if ([...title].length > limits.titleMost) broken.push({ code: "title-long", title, most: limits.titleMost });
    if ([...lead].length > limits.leadMost) broken.push({ code: "lead-long", title, most: limits.leadMost });
    if (pictureBytes > limits.pictureMostKb * 1_024)
      broken.push({ code: "picture-heavy", title, most: limits.pictureMostKb });
  }
  return broken;
}

export interface Broadcast {
  id: string;
  placeId: string;
  unitId: string;
  title: string;
  postIds: string[];
  targets: Targets;
  state: BroadcastState;
  sendAt: Date;
  writtenBy: string;
  writtenByName: string;
  writtenAt: Date;
  decidedBy: string | null;
  decidedByName: string | null;
  decidedAt: Date | null;
  note: string | null;
  accountId: string | null;
  dueAt: Date | null;
  tries: number;
  looks: number;
  remoteId: string | null;
  reason: string | null;
  sentAt: Date | null;
  reached: number | null;
  address: string | null;
  photoKey: string | null;
  declaredBy: string | null;
  declaredByName: string | null;
  provenHow: "network" | "person" | null;
  provenByName: string | null;
  provenAt: Date | null;
}

export const BROADCAST_LIMITS = { title: 200, note: 1_000, reached: 100_000_000, articles: 20, aheadDays: 60 };

/** What the network says it has. */
export type BroadcastFinding =
  /** `articles`: which it carries, where it tells. */
  | {
      kind: "there";
      remoteId: string;
      stage: "done" | "pending" | "rejected";
      articles: string[] | null;
      reached: number | null;
    }
  | { kind: "notThere" }
  | { kind: "cannotTell" };

/** What a network with followers can do besides. */
export interface FollowerWay {
  /** Articles by their names at the network. */
  send(articles: readonly string[], targets: Targets): Promise<PostOutcome>;
  /** By its name there; else whether one with these articles is there that is none of those known before. */
  look(
    asked: { remoteId: string } | { articles: readonly string[]; known: readonly string[] },
  ): Promise<BroadcastFinding>;
}
