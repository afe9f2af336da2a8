import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { transaction } from "../../../platform/db/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { eraseContactsBefore } from "../feedback.store.ts";
import { deletePhoto, isCopyShared, listOldPhotos } from "../photos/photos.store.ts";
import { wasCopyApproved } from "../public-record/publication.store.ts";

const YEAR_MS = 365 * 86_400_000;
const PHOTOS_A_NIGHT = 500;

/** Personal data is kept no longer than its purpose (Luật 91/2025/QH15, in force since 01/01/2026): a year after the answer. */
export const eraseOldContacts = defineJob<AppContext, Record<string, never>>({
  name: "feedback:erase-old-contacts",
  payload: z.object({}),
  async run(app) {
    const now = app.clock.now();
    const before = new Date(now.getTime() - YEAR_MS);
    const erased = await transaction(app.db, (tx) => eraseContactsBefore(tx, before, now));
    const photos = await listOldPhotos(app.db, before, PHOTOS_A_NIGHT);
    for (const photo of photos) {
      await app.files.remove(photo.fileKey);
      // What two people put before the public stays there, until it is withdrawn.
      const isKept =
        photo.publicKey !== null &&
        ((await isCopyShared(app.db, photo)) || (await wasCopyApproved(app.db, photo.publicKey)));
      if (photo.publicKey && !isKept) await app.files.remove(photo.publicKey);
      await transaction(app.db, (tx) => deletePhoto(tx, photo.id));
    }
    return { erased, photos: photos.length };
  },
});
