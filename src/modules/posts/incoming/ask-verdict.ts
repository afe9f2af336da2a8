import type { AppContext } from "../../../platform/app-context.ts";
import { open } from "../../../platform/crypto/index.ts";
import { findAnswer, verdictNotice } from "../../feedback/index.ts";
import { findAccount } from "../connections/account.store.ts";
import { connect } from "../connections/connect.ts";
import { findIncomingOf } from "./incoming.store.ts";
import { isReplyAllowed, Sender } from "./reply.ts";
import { SENDER_PURPOSE } from "./take-in.ts";

/**
 * Asks who wrote at a network whether the matter is solved, where the network still lets us write to that person. The feedback module
 * tells of it once for each answer, so nothing is kept here.
 */
export async function askVerdictThere(app: AppContext, questionId: string): Promise<void> {
  const incoming = await findIncomingOf(app.db, questionId);
  const answer = incoming && (await findAnswer(app.db, questionId));
  const account = incoming && (await findAccount(app.db, incoming.accountId));
  if (!answer || !account || !incoming?.sealedSender || !isReplyAllowed(incoming, account, app.clock.now())) return;
  const sender = Sender.parse(
    JSON.parse(open(app.config.secretKey, SENDER_PURPOSE, incoming.id, incoming.sealedSender)),
  );
  const way = connect(app, account);
  await way
    .reply(
      incoming.kind === "comment" ? { comment: sender.of } : { person: sender.id },
      verdictNotice(answer.code, app.config.http.publicUrl),
    )
    .finally(() => way.close());
}
