import type { ShownPicture } from "../media/index.ts";
import type { BlockedPicture } from "./item-pictures.ts";
import type { vi } from "./messages.vi.ts";

/** Why a text cannot go out because of its pictures, one sentence each. */
export const sayBlockedPictures = (blocked: readonly BlockedPicture[], words: typeof vi): string =>
  blocked.map((one) => words.pictures[one.why](one.code)).join(" ");

/** Beside a picture that writers see and readers do not. */
export const sayHiddenIn =
  (words: typeof vi) =>
  (code: string, picture: ShownPicture | undefined): string | null => {
    if (!picture) return words.pictures.unknown(code);
    return picture.mayGoOut ? null : words.pictures.hidden(code);
  };
