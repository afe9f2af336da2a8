import type { Db } from "../../../platform/db/index.ts";
import { formatNumber } from "../../../platform/i18n/index.ts";
import { listLedgerEntries } from "../../publishing/index.ts";
import { keyOf } from "../run-in-ledger.ts";
import { providerStates } from "./provider-states.ts";
import { countHeld, countUndecided, countWithoutAttempt, countWithoutTurn, listEndedLately } from "./watch.store.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export interface MessageFinding {
  /** "wrong": what must never be; "attention": somebody has to do something. */
  state: "wrong" | "attention";
  /** For the operator, in words. */
  says: string;
}

/**
 * What must hold of messages, looked at anew: nothing waits without a turn to come, nothing went out without a hand-over on
 * record, nobody holds a message for ever, and the ledger says what the messages say. Empty where all is in order.
 */
export async function checkMessages(db: Db, now: Date): Promise<MessageFinding[]> {
  const ago = (ms: number): Date => new Date(now.getTime() - ms);
  const findings: MessageFinding[] = [];
  const wrong = (count: number, says: (count: string) => string): void => {
    if (count > 0) findings.push({ state: "wrong", says: says(formatNumber(count)) });
  };
  const states = await providerStates(db, now);
  for (const medium of new Set(states.map((one) => one.medium))) {
    const those = states.filter((one) => one.medium === medium);
    const [first] = those;
    if (!first || first.waiting === 0 || those.some((one) => one.state === "healthy")) continue;
    const reasons = those.flatMap((one) => (one.rest ? [`${one.name}: ${one.rest.reason}`] : []));
    findings.push({
      state: "attention",
      says: `${formatNumber(first.waiting)} tin ${MEDIA[medium]} đang chờ, không nhà cung cấp nào chuyển được. ${reasons.join(" ") || "Tất cả đang tắt."}`,
    });
  }
  // The minute sets what is left alone going again; what still waits after five is not left alone but lost.
  wrong(
    await countWithoutTurn(db, ago(5 * MINUTE)),
    (count) => `${count} tin chờ quá 5 phút mà không có lượt gửi nào sẽ tới. Xem việc nền.`,
  );
  wrong(
    await countHeld(db, ago(10 * MINUTE)),
    (count) => `${count} tin nằm trong tay một tiến trình đã dừng quá 10 phút.`,
  );
  wrong(
    await countWithoutAttempt(db, ago(DAY)),
    (count) => `${count} tin ghi là đã gửi mà không có lần giao nào trong sổ.`,
  );
  const undecided = await countUndecided(db, now);
  if (undecided > 0)
    findings.push({
      state: "attention",
      says: `${formatNumber(undecided)} tin chưa rõ đã tới chưa, cần người xem và quyết định ở trang đợt gửi.`,
    });
  for (const run of await listEndedLately(db, ago(7 * DAY))) {
    const [entry] = await listLedgerEntries(db, { key: keyOf(run) }, 1);
    const told = entry?.state === "sent" ? (entry.reached ?? 0) : 0;
    if (!entry || told !== run.reached || run.prepared !== run.written)
      findings.push({
        state: "wrong",
        says: `Đợt gửi “${run.title}”: sổ phát hành ghi ${formatNumber(told)} người, các tin ghi ${formatNumber(run.reached)}; lập ${formatNumber(run.prepared)} tin, có ${formatNumber(run.written)}.`,
      });
  }
  return findings;
}

const MEDIA = { sms: "nhắn", email: "thư", push: "thông báo" } as const;
