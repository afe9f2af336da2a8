/** Ways to single people. Each has its folder under `channels/`, with every kind of provider it may go over. */
export const MEDIA = ["sms", "email", "push"] as const;
export type Medium = (typeof MEDIA)[number];

/**
 * Why somebody is written to. An urgent warning goes at any hour; a notice about a person's own matter keeps the quiet
 * hours; a campaign goes only to who asked for it and can be refused (Nghị định 91/2020/NĐ-CP rules advertising only; its
 * hours are kept for all that is not urgent).
 */
export const PURPOSES = ["urgent", "service", "campaign"] as const;
export type Purpose = (typeof PURPOSES)[number];

export type MessageState =
  | "waiting"
  | "sending"
  | "unknown"
  | "sent"
  | "delivered"
  | "refused"
  | "unreachable"
  | "cancelled";

export type RunState = "draft" | "submitted" | "preparing" | "sending" | "paused" | "done" | "cancelled";

export type RunAct = "edit" | "submit" | "return" | "approve" | "pause" | "resume" | "cancel" | "finish" | "drop";

const MOVES: Record<RunAct, { from: readonly RunState[]; to: RunState }> = {
  edit: { from: ["draft"], to: "draft" },
  submit: { from: ["draft"], to: "submitted" },
  return: { from: ["submitted"], to: "draft" },
  approve: { from: ["submitted"], to: "preparing" },
  pause: { from: ["preparing", "sending"], to: "paused" },
  // Whether its messages are all written is seen by the job that writes them; nothing is written twice.
  resume: { from: ["paused"], to: "preparing" },
  cancel: { from: ["preparing", "sending", "paused"], to: "cancelled" },
  drop: { from: ["draft", "submitted"], to: "cancelled" },
  finish: { from: ["sending"], to: "done" },
};

/** The state after an act, or null where the act is not possible from here. */
export function nextRunState(state: RunState, act: RunAct): RunState | null {
  return MOVES[act].from.includes(state) ? MOVES[act].to : null;
}

/**
 * What became of a hand-over, in the same words for every channel. Reasons are sentences for the page. A text handed over in
 * several parts has a name for each: the first stands with the message, `moreIds` are the others.
 */
export type Outcome =
  | { kind: "sent"; remoteId: string | null; moreIds?: readonly string[] }
  /** Never to be tried again: the number does not exist, the text is not allowed. */
  | {
      kind: "refused";
      reason: string;
      /** Nobody can ever be reached there again: it is erased, and what was asked for with it ends. */
      endsAddress?: true;
      /** This kind of provider cannot reach it; another kind of the same medium may. */
      elsewhere?: true;
    }
  /** The provider asks to come again. */
  | { kind: "retryLater"; reason: string; afterMs?: number }
  /** Nothing was handed over, and not for a reason of this message: no connection, the key was refused, too much at once. */
  | {
      kind: "reconnect";
      reason: string;
      /** The provider had too much, and says for how long it wants to be left alone where it does. */
      busyMs?: number | undefined;
    }
  /** It may have been taken. */
  | { kind: "unknown"; reason: string };

/** What a provider says when asked about a message whose answer was lost. */
export type Finding =
  | { kind: "sent"; remoteId: string | null }
  | { kind: "notThere" }
  | { kind: "cannotTell" }
  /** Nobody can be asked, and nobody sees it twice when it is sent again. */
  | { kind: "sendAgain"; reason: string };

export interface Outgoing {
  /** The same for every attempt; the provider is asked for it after a lost answer. */
  key: string;
  to: string;
  subject: string | null;
  text: string;
  /** The letter as its record lays it out; null where there is the text alone. */
  html: string | null;
  /** In which language it is told; null: Vietnamese. */
  language: string | null;
  /** Where what it tells of stands, in full; null where it leads nowhere. */
  address: string | null;
  /** Who writes. */
  unitName: string;
  purpose: Purpose;
  /** Where the reader ends what he or she did not ask for; in campaigns. */
  endAddress: string | null;
}

/** An open way to a provider. Methods never throw: what goes wrong is an outcome. */
export interface Connection {
  send(message: Outgoing): Promise<Outcome>;
  look(message: Outgoing): Promise<Finding>;
  /**
   * Takes what the provider has for us, where its kind tells by itself: keeps its line open, or reads its mailbox.
   *
   * @throws where the provider cannot be reached
   */
  listen?(): Promise<void>;
  close(): Promise<void>;
}

export const MESSAGE_LIMITS = { text: 21_000, subject: 300, reason: 500 };
