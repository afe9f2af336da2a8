import type { FormErrors, Rq } from "../../../../platform/http/index.ts";
import { nfc } from "../../../../platform/i18n/index.ts";
import { actorOf } from "../../../accounts/index.ts";
import { keepFile } from "../kept-files.ts";
import type { vi } from "../messages.vi.ts";
import { listFreeFiles } from "../scan.store.ts";
import { SCAN_LIMITS, ScanRefused } from "../scan.ts";
import { takeScan } from "../take-scan.ts";

/** A file that came with this form or an earlier try of it, and the place of its paper in the form. */
export interface FormFile {
  fileId: number;
  place: string;
}

export const FIELD = "scan-";
/** Hidden field of files that came with an earlier try: "12@0.1". */
export const KEPT = "kept";

/**
 * Files of a form with a field for each paper (`scan-<place>`): new ones are checked, sealed and kept beside those of earlier
 * tries, so that nobody has to choose a good file again. What is wrong is said at its field.
 */
export async function readFormFiles(
  rq: Rq,
  words: typeof vi,
): Promise<{ files: FormFile[]; places: string[]; errors: FormErrors }> {
  const errors: FormErrors = {};
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const by = { id: actorOf(rq).id ?? "", at: rq.now };
  const earlier = [body[KEPT] ?? []]
    .flat()
    .map((one) => /^(\d{1,15})@([\w.]{1,12})$/.exec(String(one)))
    .flatMap((found) => (found ? [{ fileId: Number(found[1]), place: found[2] as string }] : []))
    .slice(0, SCAN_LIMITS.perDossier);
  const free = await listFreeFiles(rq.app.db, { ids: earlier.map((one) => one.fileId), addedBy: by.id });
  const files = earlier.filter((one) => free.some((file) => file.id === one.fileId));
  for (const file of rq.files) {
    const place = file.fieldName.startsWith(FIELD) ? file.fieldName.slice(FIELD.length) : null;
    if (place === null || !/^[\w.]{1,12}$/.test(place) || (file.bytes.length === 0 && !file.fileName)) continue;
    try {
      const fileId = await keepFile(rq.app, await takeScan(rq.app, file.bytes), by);
      files.push({ fileId, place });
    } catch (error) {
      if (!(error instanceof ScanRefused)) throw error;
      errors[file.fieldName] = words.fileOf(nfc(file.fileName).slice(-80), words.faults[error.code]);
    }
  }
  // Also of files a dossier has taken meanwhile: a form pressed twice says the same twice.
  const places = [...earlier, ...files].map((one) => one.place);
  return { files, places: [...new Set(places)], errors };
}
