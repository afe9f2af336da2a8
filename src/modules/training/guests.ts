import { open, SealError, seal } from "../../platform/crypto/index.ts";

const PURPOSE = "course guest";

/** Name and office of somebody without an account, as they are sealed on the seat. */
export interface Guest {
  name: string;
  office: string;
  /** Where news of the seat goes; only of who gave it. */
  email?: string | undefined;
}

/** Guests have no account to be logged under. */
export const GUEST = { id: null, name: "Khách mời" };

export const sealGuest = (secretKey: Buffer, seatId: string, guest: Guest): string =>
  seal(secretKey, PURPOSE, seatId, JSON.stringify(guest));

/** What was sealed with another key stays unread. */
export function openGuest(secretKey: Buffer, seat: { id: string; guestSealed: string | null }): Guest | null {
  if (seat.guestSealed === null) return null;
  try {
    return JSON.parse(open(secretKey, PURPOSE, seat.id, seat.guestSealed)) as Guest;
  } catch (error) {
    if (error instanceof SealError) return null;
    throw error;
  }
}

/** "N… V… A…": first letters of each word. */
export const maskName = (name: string): string =>
  name.replace(/[\p{L}\p{M}]+/gu, (word) => `${[...word.normalize("NFC")][0] ?? ""}…`);
