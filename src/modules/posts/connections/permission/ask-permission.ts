import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { AppContext } from "../../../../platform/app-context.ts";
import { open, randomToken, seal, tokenHash } from "../../../../platform/crypto/index.ts";
import { type Tx, transaction } from "../../../../platform/db/index.ts";
import type { Actor } from "../../../../platform/http/index.ts";
import { openLines } from "../../../../platform/outside/index.ts";
import { mayAt } from "../../../accounts/index.ts";
import { recordAct } from "../../../audit/index.ts";
import { lockPlace } from "../../places/place.store.ts";
import { PlaceUnknown, PostRefused } from "../../posts.errors.ts";
import { findAccountOfPlace } from "../account.store.ts";
import { isAccountKind } from "../account.ts";
import { connectAccount, SECRET_OF } from "../keep-account.ts";
import { insertPermission, type PostPermission, usePermission } from "./permission.store.ts";
import { challengeOf, PERMISSION_MINUTES, PERMISSION_OF } from "./permission.ts";

const PURPOSE = "post-permission";
const TIMEOUT_MS = 15_000;
const MOST_BYTES = 1024 * 1024;

const Kept = z.object({ state: z.string(), verifier: z.string(), secret: z.record(z.string(), z.string()) });

const openKept = (secretKey: Buffer, one: PostPermission): z.infer<typeof Kept> =>
  Kept.parse(JSON.parse(open(secretKey, PURPOSE, one.id, one.sealed)));

/** Where every network sends people back to: one address, to be told to each application. */
export const callbackOf = (app: Pick<AppContext, "config">): string =>
  `${app.config.http.publicUrl}/can-bo/dang-bai/quyen-ve`;

export interface AskPermission {
  placeId: string;
  settings: Record<string, unknown>;
  /** The keys that are typed. */
  secret: Record<string, string>;
  at: Date;
}

/** Begins to ask; nothing changes at the account before the network said yes. Answers which asking it is. */
export async function askPermission(tx: Tx, actor: Actor, secretKey: Buffer, input: AskPermission): Promise<string> {
  const { placeId, settings, secret, at } = input;
  const place = await lockPlace(tx, placeId);
  if (!place) throw new PlaceUnknown();
  if (!actor.sessionId || !(await mayAt(tx, actor, "posts.accounts", place.unitId, at)))
    throw new PostRefused("no-right-here");
  if (!isAccountKind(place.kind)) throw new PostRefused("not-connectable");
  const id = randomUUID();
  const [state, verifier] = [randomToken(), randomToken()];
  await insertPermission(tx, {
    id,
    placeId,
    kind: place.kind,
    sessionId: actor.sessionId,
    askedBy: actor.id,
    stateHash: tokenHash(state),
    sealed: seal(secretKey, PURPOSE, id, JSON.stringify({ state, verifier, secret })),
    settings,
    askedAt: at,
    expiresAt: new Date(at.getTime() + PERMISSION_MINUTES * 60_000),
  });
  await recordAct(tx, actor, {
    act: "postAccount.askPermission",
    subjectKind: "postPlace",
    subjectId: placeId,
    unitId: place.unitId,
    details: {},
    at,
  });
  return id;
}

/** The page of the network where leave is given. */
export function permissionAddress(app: AppContext, one: PostPermission): string {
  const { state, verifier } = openKept(app.config.secretKey, one);
  return PERMISSION_OF[one.kind].address(one.settings, {
    state,
    challenge: challengeOf(verifier),
    callback: callbackOf(app),
  });
}

/**
 * The network said yes: its word is exchanged for keys, once, and the account is connected with them. It stays in rehearsal, or live, as it
 * was. Answers why not, in words.
 *
 * @throws PostRefused "permission-used" where it was exchanged before
 */
export async function takePermission(
  app: AppContext,
  actor: Actor,
  one: PostPermission,
  code: string,
): Promise<{ reason: string } | null> {
  const { secretKey, outsideAllow } = app.config;
  const { verifier, secret } = openKept(secretKey, one);
  const at = app.clock.now();
  // Used before it is tried: whatever the answer, the word of a network is good once.
  if (!(await transaction(app.db, (tx) => usePermission(tx, one.id, at)))) throw new PostRefused("permission-used");
  const lines = openLines({ allow: outsideAllow, atOnce: 1, timeoutMs: TIMEOUT_MS, mostBytes: MOST_BYTES });
  const found = await PERMISSION_OF[one.kind]
    .exchange(lines, one.settings, { code, verifier, callback: callbackOf(app), secret })
    .finally(() => lines.close());
  if ("reason" in found) return found;
  await transaction(app.db, async (tx) => {
    const known = await findAccountOfPlace(tx, one.placeId);
    await connectAccount(tx, actor, secretKey, {
      placeId: one.placeId,
      isLive: known?.isLive ?? false,
      settings: one.settings,
      secret: SECRET_OF[one.kind].parse(found.secret),
      at: app.clock.now(),
    });
  });
  return null;
}
