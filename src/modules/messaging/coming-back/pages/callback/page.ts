import { z } from "zod";
import { transaction } from "../../../../../platform/db/index.ts";
import { json, notFound, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { type Callback, callbackOf } from "../../../channels/connect.ts";
import { findProvider, type Provider } from "../../../provider.store.ts";
import { isTokenOf } from "../../callback-address.ts";
import { takeReports } from "../../take-reports.ts";
import { takeShortMessage } from "../../take-short-message.ts";

/** @throws HttpError 404 for whoever does not know the address given to this provider */
async function caller(rq: Rq): Promise<{ provider: Provider; callback: Callback; said: unknown }> {
  const id = z.uuid().safeParse(rq.params.provider);
  if (!id.success || !isTokenOf(rq.app.config.secretKey, id.data, rq.params.token ?? "")) throw notFound();
  const provider = await findProvider(rq.app.db, id.data);
  const callback = provider && callbackOf(provider.kind);
  if (!provider || !callback) throw notFound();
  // Some gateways call with everything in the address, others with a body.
  return { provider, callback, said: rq.req.method === "GET" ? rq.query : rq.body };
}

const UNREADABLE = json({ error: "unreadable" }, { status: 422 });

/** A gateway says what became of messages. It may say so again, and of messages we do not know. */
export async function reportsCallback(rq: Rq): Promise<Reply> {
  const { provider, callback, said } = await caller(rq);
  const reports = callback.reports(provider, said, rq.now);
  if (reports === null) return UNREADABLE;
  await transaction(rq.app.db, (tx) => takeReports(tx, rq.app.config.secretKey, provider, reports, rq.now));
  return json({ read: reports.length });
}

/** A gateway hands on what people wrote to our number. */
export async function messagesCallback(rq: Rq): Promise<Reply> {
  const { provider, callback, said } = await caller(rq);
  const messages = callback.messages(provider, said);
  if (messages === null) return UNREADABLE;
  for (const message of messages) await takeShortMessage(rq.app, message);
  return json({ read: messages.length });
}
