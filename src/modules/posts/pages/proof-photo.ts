import { open, SealError, seal } from "../../../platform/crypto/index.ts";
import { acceptUpload, UploadRefused } from "../../../platform/files/index.ts";
import type { FormErrors, Rq, Typed } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { actorOf } from "../../accounts/index.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { POST_LIMITS } from "../post.ts";

const PHOTO = "post-photo";

/** A picture that was good is kept while other fields are mended: sealed to the person, so that nobody names a file of others. */
export async function photoOf(rq: Rq, typed: Typed, errors: FormErrors): Promise<string | null> {
  const sent = rq.files.find((file) => file.fieldName === "photo" && file.bytes.length > 0);
  if (sent) {
    try {
      const { bytes, contentType } = await acceptUpload(sent.bytes, ["image"], POST_LIMITS.photoBytes);
      return await rq.app.files.put(bytes, contentType);
    } catch (error) {
      if (!(error instanceof UploadRefused)) throw error;
      errors.photo = pick(rq.lang, vi, en).errors.photo[error.code];
      return null;
    }
  }
  if (!typed.photoKept) return null;
  try {
    return open(rq.app.config.secretKey, PHOTO, actorOf(rq).id, typed.photoKept);
  } catch (error) {
    if (error instanceof SealError) return null;
    throw error;
  }
}

/** What was typed, with the picture that is kept for the next try. */
export const keepPhoto = (rq: Rq, typed: Typed, photoKey: string | null): Typed =>
  photoKey ? { ...typed, photoKept: seal(rq.app.config.secretKey, PHOTO, actorOf(rq).id, photoKey) } : typed;
