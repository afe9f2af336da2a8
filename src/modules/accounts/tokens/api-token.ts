import { randomToken, tokenHash } from "../../../platform/crypto/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { recordAct } from "../../audit/index.ts";
import { PersonActRefused } from "../accounts.errors.ts";
import type { Ground } from "../ground.ts";
import type { Role } from "../permissions.ts";
import { insertApiToken, revokeApiToken } from "./api-token.store.ts";

/** What scanners for leaked secrets look for in repositories and logs. */
const API_TOKEN_PREFIX = "db_";
export const API_TOKEN_LIFE_MS = 365 * 24 * 60 * 60 * 1000;

export interface CreateApiToken {
  personId: string;
  name: string;
  /** null: all roles the person holds. */
  role: Role | null;
}

/** A bearer token for a program that acts for a person. Answers the token, which is kept nowhere. */
export async function createApiToken(
  tx: Tx,
  actor: Actor,
  input: CreateApiToken,
  ground: Pick<Ground, "now">,
): Promise<string> {
  const token = `${API_TOKEN_PREFIX}${randomToken()}`;
  const id = await insertApiToken(tx, {
    ...input,
    tokenHash: tokenHash(token),
    createdAt: ground.now,
    expiresAt: new Date(ground.now.getTime() + API_TOKEN_LIFE_MS),
  });
  await recordAct(tx, actor, {
    act: "token.create",
    subjectKind: "person",
    subjectId: input.personId,
    details: { tokenId: id, role: input.role },
    at: ground.now,
  });
  return token;
}

/** One's own token stops working at once. */
export async function revokeOwnToken(
  tx: Tx,
  actor: Actor,
  input: { tokenId: string },
  ground: Pick<Ground, "now">,
): Promise<void> {
  if ((await revokeApiToken(tx, actor.id, input.tokenId, ground.now)) === 0) throw new PersonActRefused("token-gone");
  await recordAct(tx, actor, {
    act: "token.revoke",
    subjectKind: "person",
    subjectId: actor.id,
    details: { tokenId: input.tokenId },
    at: ground.now,
  });
}
