import { isNetwork, type QuestionSource } from "../question.ts";

/** What a sender is told of. */
export const NOTICE_STEPS = [
  "received",
  "guided",
  "refused",
  "forwarded",
  "transferred",
  "extended",
  "remarked",
  "settledOutside",
  "answered",
  "verdict",
] as const;
export type NoticeStep = (typeof NOTICE_STEPS)[number];

export type NoticeChannel = "email" | "sms" | "zalo" | "facebook";
export type NoticeState = "waiting" | "sending" | "sent" | "notSent";

export interface Notice {
  id: string;
  questionId: string;
  step: NoticeStep;
  channel: NoticeChannel;
  state: NoticeState;
  /** Why nothing was sent. */
  reason: string | null;
  at: Date;
  changedAt: Date;
}

/** People are told by the way they came; who wrote on the page or was heard at the counter, by mail. */
export const channelOf = (source: QuestionSource): NoticeChannel =>
  isNetwork(source) ? (source as "zalo" | "facebook") : source === "sms" ? "sms" : "email";

/** Null where nobody can be told: no address was left, and no network carries it. */
export const mayBeTold = (question: { source: QuestionSource; contactSealed: Buffer | string | null }): boolean =>
  question.contactSealed !== null || isNetwork(question.source);
