import type { AppContext } from "../../../platform/app-context.ts";
import { open, SealError, seal } from "../../../platform/crypto/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { type OutsideLines, openLines } from "../../../platform/outside/index.ts";
import { saveAccount } from "./account.store.ts";
import type { AccountKind, PostAccount } from "./account.ts";
import type { PostConnection } from "./connection.ts";
import { connectFacebook } from "./facebook/facebook.ts";
import { connectYoutube } from "./youtube/youtube.ts";
import { connectZalo } from "./zalo/zalo.ts";

/** What a kind of account has to be: the one place where kinds are told apart. */
export type Connect = (way: {
  lines: OutsideLines;
  account: Pick<PostAccount, "settings">;
  secret: unknown;
  /** Makes renewed keys durable. */
  keepSecret(secret: unknown): Promise<void>;
  /** For what is kept between attempts and would let others in. */
  sealPart(part: string): string;
  /** null where it was sealed for something else. */
  openPart(sealed: string): string | null;
}) => PostConnection;

const KINDS: Record<AccountKind, Connect> = {
  facebook: connectFacebook,
  zaloOa: connectZalo,
  youtube: connectYoutube,
};

const PURPOSE = "post-account";
const PART_PURPOSE = "post-part";
const TIMEOUT_MS = 15_000;
const MOST_BYTES = 1024 * 1024;

export const sealKeys = (secretKey: Buffer, accountId: string, secret: unknown): string =>
  seal(secretKey, PURPOSE, accountId, JSON.stringify(secret));

/** @throws SealError where they were sealed with another key */
export const openKeys = (secretKey: Buffer, account: Pick<PostAccount, "id" | "sealedSecret">): unknown =>
  JSON.parse(open(secretKey, PURPOSE, account.id, account.sealedSecret));

/** Opens the way to an account. @throws SealError; ZodError where settings are wrong */
export function connect(app: AppContext, account: PostAccount): PostConnection {
  const { secretKey, outsideAllow } = app.config;
  return KINDS[account.kind]({
    lines: openLines({ allow: outsideAllow, atOnce: 2, timeoutMs: TIMEOUT_MS, mostBytes: MOST_BYTES }),
    account,
    secret: openKeys(secretKey, account),
    keepSecret: (secret) =>
      transaction(app.db, (tx) =>
        saveAccount(tx, account.id, { sealedSecret: sealKeys(secretKey, account.id, secret) }),
      ),
    sealPart: (part) => seal(secretKey, PART_PURPOSE, account.id, part),
    openPart(sealed) {
      try {
        return open(secretKey, PART_PURPOSE, account.id, sealed);
      } catch (error) {
        if (error instanceof SealError) return null;
        throw error;
      }
    },
  });
}
