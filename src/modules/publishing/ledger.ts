/** Ways out to people. A channel's rows are written by the module whose record goes out over it. */
export const CHANNELS = [
  "portal",
  "provincePortal",
  "feed",
  "sheet",
  "print",
  "board",
  "visual",
  "loudspeaker",
  "screen",
  "sms",
  "email",
  "push",
  "zalo",
  "facebook",
  "youtube",
  "press",
  "event",
  "document",
] as const;
export type Channel = (typeof CHANNELS)[number];

export type DeliveryState = "waiting" | "sending" | "sent" | "refused" | "unreachable";

export interface LedgerEntry {
  id: string;
  channel: Channel;
  state: DeliveryState;
  recordKind: string;
  recordId: string;
  recordVersion: number;
  title: string;
  unitId: string;
  taskId: string | null;
  address: string | null;
  fileKey: string | null;
  reason: string | null;
  createdAt: Date;
  sentAt: Date | null;
  withdrawnAt: Date | null;
  withdrawnReason: string | null;
  /** People it came to, where that is known. */
  reached: number | null;
  /** In which language it was told, where that is said. */
  language: string | null;
  /** Hamlet or venue, as written. */
  place: string | null;
  /** How long it could be heard or seen; null of everything that lasts. */
  seconds: number | null;
}

const MOVES: Record<DeliveryState, readonly DeliveryState[]> = {
  waiting: ["sending", "sent", "refused", "unreachable"],
  sending: ["sent", "refused", "unreachable", "waiting"],
  // What went out cannot be un-sent: it is withdrawn, which is another column and leaves the row standing.
  sent: [],
  refused: ["waiting"],
  unreachable: ["waiting"],
};

export function mayMove(from: DeliveryState, to: DeliveryState): boolean {
  return MOVES[from].includes(to);
}

/** Evidence counts while it is out: sent and not taken back. */
export function isProof(entry: Pick<LedgerEntry, "state" | "withdrawnAt">): boolean {
  return entry.state === "sent" && entry.withdrawnAt === null;
}
