import { z } from "zod";
import { transaction } from "../../../../../platform/db/index.ts";
import { downloadCsv, html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { formatDateTime, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, mayAt } from "../../../../accounts/index.ts";
import { maskAddress, openAddress } from "../../../contact.ts";
import { decideAllUnknown, decideUnknown } from "../../../decide-unknown.ts";
import { countAwaitingPerson, listRunMessages, type MessageRow } from "../../../message.store.ts";
import type { MessageState } from "../../../message.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { RunUnknown } from "../../../messaging.errors.ts";
import type { Run } from "../../../run.store.ts";
import { visibleRun } from "../load-run.ts";
import { ALL_UNKNOWN, MESSAGE_STATES, RunMessagesView, type ShownMessage, told } from "./view.tsx";

const PAGE_SIZE = 50;
const EXPORTED_AT_ONCE = 2_000;
const NOT_THERE = ["unknown", "refused", "unreachable"] as const satisfies readonly MessageState[];

const Query = z.object({
  tinhtrang: z
    .enum([...MESSAGE_STATES, "tatca"])
    .optional()
    .catch(undefined),
  sau: z.coerce.number().int().min(0).optional().catch(undefined),
});

const statesOf = (asked: z.infer<typeof Query>["tinhtrang"]): readonly MessageState[] =>
  asked === "tatca" ? MESSAGE_STATES : asked ? [asked] : NOT_THERE;

/** Addresses are masked: whom somebody writes to is nobody's business but theirs. */
function shown(rq: Rq, run: Run, row: MessageRow): ShownMessage {
  const address =
    row.sealedAddress === null
      ? null
      : maskAddress(run.medium, openAddress(rq.app.config.secretKey, row.contactId, row.sealedAddress));
  return { ...row, address };
}

export async function runMessagesPage(rq: Rq): Promise<Reply> {
  const run = await visibleRun(rq);
  const { tinhtrang, sau = 0 } = Query.parse(rq.query);
  const found = await listRunMessages(rq.app.db, run.id, statesOf(tinhtrang), PAGE_SIZE + 1, sau);
  const rows = found.slice(0, PAGE_SIZE);
  return html(
    RunMessagesView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      run,
      asked: tinhtrang,
      rows: rows.map((row) => shown(rq, run, row)),
      mayDecide: await mayAt(rq.app.db, actorOf(rq), "messages.write", run.unitId, rq.now),
      awaiting: await countAwaitingPerson(rq.app.db, run.id),
      isDecided: rq.query.xong === "1",
      isFirst: sau === 0,
      next: found.length > PAGE_SIZE ? (rows.at(-1)?.id ?? null) : null,
    }),
  );
}

export async function runMessagesExport(rq: Rq): Promise<Reply> {
  const run = await visibleRun(rq);
  const words = pick(rq.lang, vi, en);
  const { tinhtrang } = Query.parse(rq.query);
  const said = words.messages;
  async function* rows(): AsyncGenerator<string[][]> {
    yield [[said.address, said.state, said.reason, said.provider, said.attempts, said.at, said.reportedAt]];
    for (let after: number | undefined = 0; after !== undefined; ) {
      const found: MessageRow[] = await listRunMessages(
        rq.app.db,
        run.id,
        statesOf(tinhtrang),
        EXPORTED_AT_ONCE,
        after,
      );
      yield found
        .map((row) => shown(rq, run, row))
        .map((row) => [
          row.address ?? said.erased,
          words.states[row.state],
          told(row, words),
          row.provider ?? "",
          String(row.attempts),
          formatDateTime(row.changedAt),
          row.reportedAt ? formatDateTime(row.reportedAt) : "",
        ]);
      after = found.length === EXPORTED_AT_ONCE ? found.at(-1)?.id : undefined;
    }
  }
  return downloadCsv(rows(), "tin-cua-dot-gui.csv");
}

async function decide(rq: Rq, arrived: boolean): Promise<Reply> {
  const run = await visibleRun(rq);
  const at = rq.now;
  const back = seeOther(`/can-bo/gui-tin/${run.id}/tin?tinhtrang=unknown&xong=1`);
  if (rq.params.message === ALL_UNKNOWN) {
    await transaction(rq.app.db, (tx) => decideAllUnknown(tx, actorOf(rq), { runId: run.id, arrived, at }));
    return back;
  }
  const messageId = z.coerce.number().int().min(1).safeParse(rq.params.message);
  if (!messageId.success) throw new RunUnknown();
  await transaction(rq.app.db, (tx) => decideUnknown(tx, actorOf(rq), { messageId: messageId.data, arrived, at }));
  return back;
}

export const sendAgainPage = (rq: Rq): Promise<Reply> => decide(rq, false);
export const arrivedPage = (rq: Rq): Promise<Reply> => decide(rq, true);
