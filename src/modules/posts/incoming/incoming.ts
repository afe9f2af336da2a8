import type { QuestionSource } from "../../feedback/index.ts";
import type { AccountKind } from "../connections/account.ts";

/** What somebody wrote to an account, as its network told us. */
export interface Written {
  remoteId: string;
  kind: "message" | "comment";
  /** As the network calls the writer. */
  senderId: string;
  text: string;
  /** The post it was written under, as the network calls it. */
  remotePostId: string | null;
}

export type ReplyState = "none" | "sending" | "sent" | "byHand" | "failed";

export interface Incoming {
  id: string;
  accountId: string;
  kind: Written["kind"];
  sealedSender: string | null;
  questionId: string;
  receivedAt: Date;
  replyState: ReplyState;
  replyReason: string | null;
  repliedAt: Date | null;
}

/** Nothing comes in over a channel of films; what people write under one is answered there. */
export const SOURCE_OF: Record<AccountKind, QuestionSource | null> = {
  facebook: "facebook",
  zaloOa: "zalo",
  youtube: null,
};
