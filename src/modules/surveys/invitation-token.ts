import { keyedDigest, sameSecret } from "../../platform/crypto/index.ts";

const PURPOSE = "survey-invitation";

const mark = (key: Buffer, id: number): string => keyedDigest(key, PURPOSE, String(id)).slice(0, 16);

/** The address of an invitation; says nothing about who was invited, and leads to no neighbour. */
export const invitationPath = (key: Buffer, id: number): string =>
  `/khao-sat/phieu/${id.toString(36)}.${mark(key, id)}`;

/** Null where nobody was ever given it. */
export function readInvitationToken(key: Buffer, token: string): number | null {
  const [number = "", secret = ""] = token.split(".");
  if (!/^[0-9a-z]{1,11}$/.test(number)) return null;
  const id = Number.parseInt(number, 36);
  return sameSecret(secret, mark(key, id)) ? id : null;
}
