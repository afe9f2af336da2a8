import type { PlaceKind } from "../places/place.ts";

/** Networks we can speak to. Others, and who has no account there, are posted to by hand. */
export const ACCOUNT_KINDS = ["facebook", "zaloOa", "youtube"] as const satisfies readonly PlaceKind[];
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

export const isAccountKind = (kind: PlaceKind): kind is AccountKind =>
  (ACCOUNT_KINDS as readonly string[]).includes(kind);

/** The one setting everybody has to give. */
export const ID_OF: Record<AccountKind, "pageId" | "appId" | "clientId"> = {
  facebook: "pageId",
  zaloOa: "appId",
  youtube: "clientId",
};
/** The keys as they are asked for; the first is never left out. */
export const KEYS_OF = {
  facebook: ["pageToken", "appSecret"],
  zaloOa: ["accessToken", "refreshToken", "appSecret", "oaSecret"],
  youtube: ["refreshToken", "clientSecret"],
} as const satisfies Record<AccountKind, readonly string[]>;

/** An account at a network: posts what is due at its place. */
export interface PostAccount {
  id: string;
  placeId: string;
  kind: AccountKind;
  /** Until it is, nothing leaves: people post by hand, and the connection can be tried. */
  isLive: boolean;
  settings: Record<string, unknown>;
  sealedSecret: string;
  /** What the network calls it. */
  nameThere: string | null;
  checkedAt: Date | null;
  /** Rests in a row, without anything that went well between them. */
  rests: number;
  restingUntil: Date | null;
  /** The network does not accept its key: a person has to connect it anew. */
  isKeyWrong: boolean;
  lastFailure: string | null;
  lastFailureAt: Date | null;
  connectedByName: string;
  connectedAt: Date;
}
