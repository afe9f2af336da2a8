import type { Report } from "../../coming-back/report.ts";
import { type Deliver, TLV, textOf } from "./pdu.ts";

/** States of 5.2.28, with what they are called in the text of a receipt (appendix B). Others are still on their way. */
const OUTCOMES: Record<string, Report["outcome"]> = {
  DELIVRD: "delivered",
  EXPIRED: "unreachable",
  UNDELIV: "unreachable",
  DELETED: "refused",
  REJECTD: "refused",
};
/** As officers read it; what the centre itself said stands behind it. */
const SAID: Record<string, string> = {
  EXPIRED: "Hết hạn chờ: máy tắt hoặc ngoài vùng phủ sóng",
  UNDELIV: "Không tới được máy",
  DELETED: "Trung tâm tin nhắn đã hủy",
  REJECTD: "Trung tâm tin nhắn từ chối",
};
const STATES = ["", "ENROUTE", "DELIVRD", "EXPIRED", "DELETED", "UNDELIV", "ACCEPTD", "UNKNOWN", "REJECTD"];

/** What a receipt says; null while the message is on its way, or where it does not say of which one. */
export function readReceipt(deliver: Deliver, nameOf: (id: string) => string, now: Date): Report | null {
  const text = deliver.message.toString("latin1");
  const field = (name: string): string => new RegExp(`\\b${name}:\\s*(\\S+)`, "i").exec(text)?.[1] ?? "";
  const id = textOf(deliver.tlvs.get(TLV.receiptedMessageId)) || field("id");
  const state = STATES[deliver.tlvs.get(TLV.messageState)?.at(0) ?? 0] || field("stat").toUpperCase();
  const outcome = OUTCOMES[state];
  if (id === "" || !outcome) return null;
  const error = field("err");
  return {
    namedBy: "remote",
    name: nameOf(id).slice(0, 200),
    outcome,
    reason:
      outcome === "delivered"
        ? null
        : `${SAID[state]} (${state}${/[1-9a-z]/i.test(error) ? `, ${error.slice(0, 20)}` : ""}).`,
    endsAddress: false,
    to: deliver.from,
    happenedAt: momentIn(field("done date"), now),
  };
}

/** YYMMDDhhmm, seconds where they are told, by a clock in Viet Nam. What cannot be, is now. */
function momentIn(text: string, now: Date): Date {
  const found = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?$/.exec(text);
  if (!found) return now;
  const [, year, month, day, hour, minute, second = "00"] = found;
  const at = new Date(`20${year}-${month}-${day}T${hour}:${minute}:${second}+07:00`);
  return Number.isNaN(at.getTime()) || at > now ? now : at;
}
