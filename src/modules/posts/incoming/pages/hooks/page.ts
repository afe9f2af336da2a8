import { z } from "zod";
import { sameSecret } from "../../../../../platform/crypto/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { HttpError, json, notFound, type Reply, type Rq, text } from "../../../../../platform/http/index.ts";
import { answerInChat, asksCatalogue } from "../../../../procedures/index.ts";
import { findAccountOfPlace } from "../../../connections/account.store.ts";
import type { AccountKind, PostAccount } from "../../../connections/account.ts";
import { openKeys } from "../../../connections/connect.ts";
import { FacebookSecret } from "../../../connections/facebook/facebook.ts";
import { verifyTokenOf } from "../../../connections/verify-token.ts";
import { ZaloSecret, ZaloSettings } from "../../../connections/zalo/zalo.ts";
import { findPlace } from "../../../places/place.store.ts";
import type { PostPlace } from "../../../places/place.ts";
import type { Written } from "../../incoming.ts";
import { isSignedByFacebook, isSignedByZalo, readFacebookEvents, readZaloEvents } from "../../read-events.ts";
import { takeIn } from "../../take-in.ts";

async function load(rq: Rq, kind: AccountKind): Promise<{ place: PostPlace; account: PostAccount }> {
  const id = z.uuid().safeParse(rq.params.place);
  const place = id.success ? await findPlace(rq.app.db, id.data) : undefined;
  const account = place && (await findAccountOfPlace(rq.app.db, place.id));
  if (!place || account?.kind !== kind) throw notFound("account-not-found");
  return { place, account };
}

/** Facebook asks once whether the address is ours, with the token it was told. */
export async function verifyFacebookPage(rq: Rq): Promise<Reply> {
  const { place } = await load(rq, "facebook");
  const asked = (name: string): string => {
    const value = rq.query[`hub.${name}`];
    return typeof value === "string" ? value : "";
  };
  if (!sameSecret(asked("verify_token"), verifyTokenOf(rq.app.config.secretKey, place.id)))
    throw new HttpError(403, "foreign-origin");
  return text(asked("challenge").slice(0, 200), "text/plain");
}

export async function facebookHook(rq: Rq): Promise<Reply> {
  const { place, account } = await load(rq, "facebook");
  const { appSecret } = FacebookSecret.parse(openKeys(rq.app.config.secretKey, account));
  if (!isSignedByFacebook(rq.rawBody ?? "", header(rq, "x-hub-signature-256"), appSecret))
    throw new HttpError(403, "foreign-origin");
  return take(rq, place, account, readFacebookEvents(rq.body));
}

export async function zaloHook(rq: Rq): Promise<Reply> {
  const { place, account } = await load(rq, "zaloOa");
  const { oaSecret } = ZaloSecret.parse(openKeys(rq.app.config.secretKey, account));
  const { appId } = ZaloSettings.parse(account.settings);
  if (!isSignedByZalo(rq.rawBody ?? "", header(rq, "x-zevent-signature"), { appId, oaSecret }, rq.now))
    throw new HttpError(403, "foreign-origin");
  return take(rq, place, account, readZaloEvents(rq.body));
}

const header = (rq: Rq, name: string): string | undefined => {
  const value = rq.req.headers[name];
  return typeof value === "string" ? value : undefined;
};

/** Success is answered once it is durable: a network tells again what it hears nothing of. */
async function take(rq: Rq, place: PostPlace, account: PostAccount, all: readonly Written[]): Promise<Reply> {
  const lookup = `${rq.app.config.http.publicUrl}/tra-cuu`;
  for (const written of all) {
    // Asked before the transaction: the catalogue reads with a connection of its own. Comments are read by everybody and answered by people.
    const isAsking = written.kind === "message" && asksCatalogue(written.text);
    const chat = isAsking ? await answerInChat(rq.app, written.text, rq.now) : null;
    await transaction(rq.app.db, (tx) =>
      takeIn(tx, rq.app.config.secretKey, { account, place, written, chat, lookup, at: rq.now }),
    );
  }
  return json({ taken: all.length });
}
