import { nfc } from "../../platform/i18n/index.ts";
import { privateNumbersIn } from "../feedback/index.ts";

export const COMMENT_STATES = ["waiting", "published", "refused", "removed", "passedOn"] as const;
export type CommentState = (typeof COMMENT_STATES)[number];
export type CommentAct = "publish" | "refuse" | "remove" | "passOn" | "answer";

const MOVES: Record<CommentAct, readonly CommentState[]> = {
  // Somebody may have been too strict: what was refused or taken down can be published after all.
  publish: ["waiting", "refused", "removed"],
  refuse: ["waiting"],
  remove: ["published"],
  passOn: ["waiting"],
  answer: ["published"],
};
export const isPossible = (state: CommentState, act: CommentAct): boolean => MOVES[act].includes(state);

export const LIMITS = { name: 60, body: 2_000, email: 254, answer: 2_000, note: 500 };
/** A person needs longer to read and write than this; robots do not. */
export const FASTEST_MS = 3_000;
/** A page left open over night still takes what was written. */
export const LONGEST_MS = 24 * 3_600_000;
export const MOST_A_DAY = 10;
export const DEFAULTS = { isOn: true, openDays: 30, answerDays: 3 };
/** Kinds of item nobody comments on unless the editor says so. */
export const SILENT_KINDS: ReadonlySet<string> = new Set(["notice", "directive"]);

export interface TextPiece {
  text: string;
  isPersonal: boolean;
}

export function findPersonal(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let done = 0;
  for (const { at, text: found } of privateNumbersIn(text)) {
    if (at > done) pieces.push({ text: text.slice(done, at), isPersonal: false });
    pieces.push({ text: found, isPersonal: true });
    done = at + found.length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isPersonal: false });
  return pieces;
}

export const MASK = "●●●";
export const masked = (text: string): string =>
  findPersonal(text)
    .map((piece) => (piece.isPersonal ? MASK : piece.text))
    .join("");
export const hasPersonal = (text: string): boolean => findPersonal(text).some((piece) => piece.isPersonal);

/** A complaint or denunciation belongs to another door (Luật Khiếu nại 02/2011/QH13, Luật Tố cáo 25/2018/QH14). */
export const soundsLikeComplaint = (text: string): boolean =>
  /tố cáo|khiếu nại|nhận hối lộ|vòi tiền|to cao|khieu nai/iu.test(nfc(text));
