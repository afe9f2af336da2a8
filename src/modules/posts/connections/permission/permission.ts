import { createHash } from "node:crypto";
import type { OutsideLines } from "../../../../platform/outside/index.ts";
import type { AccountKind } from "../account.ts";
import { facebookPermission } from "../facebook/permission.ts";
import { youtubePermission } from "../youtube/permission.ts";
import { zaloPermission } from "../zalo/permission.ts";

/** For so long the answer of a network is waited for. */
export const PERMISSION_MINUTES = 15;

export interface PermissionAsked {
  state: string;
  /** The verifier's SHA-256 (RFC 7636). */
  challenge: string;
  callback: string;
}

export interface PermissionGiven {
  code: string;
  verifier: string;
  callback: string;
  /** Of the application, and whatever else of the keys is typed. */
  secret: Record<string, string>;
}

/** How leave is asked for at a network's own page, and exchanged for keys. */
export interface PermissionWay {
  /** The keys that are typed; the others come from the network. The first is never left out. */
  typed: readonly string[];
  address(settings: Record<string, unknown>, asked: PermissionAsked): string;
  /** All keys of the account, or why the network gave none. Never throws. */
  exchange(
    lines: OutsideLines,
    settings: Record<string, unknown>,
    given: PermissionGiven,
  ): Promise<{ secret: Record<string, string> } | { reason: string }>;
}

export const PERMISSION_OF: Record<AccountKind, PermissionWay> = {
  facebook: facebookPermission,
  zaloOa: zaloPermission,
  youtube: youtubePermission,
};

export const challengeOf = (verifier: string): string => createHash("sha256").update(verifier).digest("base64url");
