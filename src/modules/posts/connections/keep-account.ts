import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { moveBroadcasts } from "../broadcasts/broadcast.store.ts";
import { lockPlace } from "../places/place.store.ts";
import { PlaceUnknown, PostRefused } from "../posts.errors.ts";
import { findAccountOfPlace, insertAccount, saveAccount } from "./account.store.ts";
import { type AccountKind, isAccountKind } from "./account.ts";
import { sealKeys } from "./connect.ts";
import { giveBackPosts, handPostsTo } from "./engine/carry.store.ts";
import { HAND_OVER_ENDS_MS } from "./engine/judge.ts";
import { FacebookSecret, FacebookSettings } from "./facebook/facebook.ts";
import { vi } from "./messages.vi.ts";
import { wakeAccount } from "./wake-account.ts";
import { YoutubeSecret, YoutubeSettings } from "./youtube/youtube.ts";
import { ZaloSecret, ZaloSettings } from "./zalo/zalo.ts";

export const SETTINGS_OF: Record<AccountKind, z.ZodType<Record<string, unknown>>> = {
  facebook: FacebookSettings,
  zaloOa: ZaloSettings,
  youtube: YoutubeSettings,
};
export const SECRET_OF: Record<AccountKind, z.ZodType<Record<string, string>>> = {
  facebook: FacebookSecret,
  zaloOa: ZaloSecret,
  youtube: YoutubeSecret,
};

export interface ConnectAccount {
  placeId: string;
  isLive: boolean;
  settings: Record<string, unknown>;
  /** null keeps those there are. */
  secret: Record<string, string> | null;
  /** Live, it posts what waited for people as well; otherwise only what comes from now on. */
  takesBacklog?: boolean;
  at: Date;
}

/**
 * Connects the account of a place, or changes how it is connected. Live, it posts what comes, and what is due there if that is
 * wanted: a flood of old news cannot be taken back. In rehearsal people post by hand. Whatever it failed at before is over.
 *
 * @throws PostRefused "keys-missing" for a new one without keys; "not-connectable" for a kind of place without a network
 */
export async function connectAccount(tx: Tx, actor: Actor, secretKey: Buffer, input: ConnectAccount): Promise<string> {
  const place = await lockPlace(tx, input.placeId);
  if (!place) throw new PlaceUnknown();
  if (!(await mayAt(tx, actor, "posts.accounts", place.unitId, input.at))) throw new PostRefused("no-right-here");
  if (!isAccountKind(place.kind)) throw new PostRefused("not-connectable");
  const known = await findAccountOfPlace(tx, place.id);
  const { isLive, settings, secret, at } = input;
  if (!known && !secret) throw new PostRefused("keys-missing");
  const id = known?.id ?? randomUUID();
  const sealed = secret ? { sealedSecret: sealKeys(secretKey, id, secret) } : {};
  const common = { isLive, settings, connectedByName: actor.name, connectedAt: at };
  if (known)
    await saveAccount(tx, id, {
      ...common,
      ...sealed,
      rests: 0,
      restingUntil: null,
      isKeyWrong: false,
      lastFailure: null,
      lastFailureAt: null,
    });
  else await insertAccount(tx, { id, placeId: place.id, kind: place.kind, sealedSecret: "", ...common, ...sealed });
  if (!isLive) await giveBack(tx, id, at);
  else if (input.takesBacklog) await handPostsTo(tx, { accountId: id, placeId: place.id }, at);
  await moveBroadcasts(tx, place.id, isLive ? id : null, at);
  if (isLive) await wakeAccount(tx, id, at);
  await note(
    tx,
    actor,
    known ? "change" : "connect",
    { id, unitId: place.unitId },
    { isLive, keys: secret !== null },
    at,
  );
  return id;
}

/** What was posted stays; what is due is posted by hand again. Its keys are gone for good. */
export async function disconnectAccount(tx: Tx, actor: Actor, input: { placeId: string; at: Date }): Promise<void> {
  const place = await lockPlace(tx, input.placeId);
  const account = place && (await findAccountOfPlace(tx, place.id));
  if (!place || !account) throw new PlaceUnknown();
  if (!(await mayAt(tx, actor, "posts.accounts", place.unitId, input.at))) throw new PostRefused("no-right-here");
  await saveAccount(tx, account.id, { isLive: false, sealedSecret: "", closedAt: input.at });
  await giveBack(tx, account.id, input.at);
  await moveBroadcasts(tx, place.id, null, input.at);
  await note(tx, actor, "disconnect", { id: account.id, unitId: place.unitId }, {}, input.at);
}

const giveBack = (tx: Tx, accountId: string, at: Date): Promise<void> =>
  giveBackPosts(tx, { accountId, reason: vi.cannotAsk, begunBefore: new Date(at.getTime() - HAND_OVER_ENDS_MS) }, at);

async function note(
  tx: Tx,
  actor: Actor,
  act: "connect" | "change" | "disconnect",
  account: { id: string; unitId: string },
  details: Record<string, unknown>,
  at: Date,
): Promise<void> {
  await recordAct(tx, actor, {
    act: `postAccount.${act}`,
    subjectKind: "postAccount",
    subjectId: account.id,
    unitId: account.unitId,
    details,
    at,
  });
}
