import { acceptUpload, UploadRefused } from "../../../platform/files/index.ts";
import { download, type FormErrors, type Reply, type Rq } from "../../../platform/http/index.ts";
import { nfc } from "../../../platform/i18n/index.ts";
import { BRIEFING_LIMITS, type BriefingFile } from "../briefing.ts";
import type { vi } from "../messages.vi.ts";

/** Macros run on the reader's machine. */
const MACROS = "vbaProject.bin";

/** The file of a form under this field: kept, or what is wrong with it in `errors`; null where none was sent. */
export async function readFile(
  rq: Rq,
  field: string,
  label: string,
  errors: FormErrors,
  words: typeof vi,
): Promise<Omit<BriefingFile, "id"> | null> {
  const sent = rq.files.find((one) => one.fieldName === field && (one.bytes.length > 0 || one.fileName !== ""));
  if (!sent) return null;
  try {
    const { bytes, contentType, kind } = await acceptUpload(
      sent.bytes,
      ["pdf", "docx", "xlsx", "image"],
      BRIEFING_LIMITS.fileBytes,
    );
    if (bytes.includes(MACROS)) throw new UploadRefused("wrong-type");
    const name = nfc(label)
      .replace(/[\\/:*?"<>|]+/g, " ")
      .slice(0, 100)
      .trim();
    return {
      label,
      fileKey: await rq.app.files.put(bytes, contentType),
      fileName: `${name}.${kind === "image" ? "jpg" : kind}`,
      fileType: contentType,
      bytes: bytes.length,
    };
  } catch (error) {
    if (!(error instanceof UploadRefused)) throw error;
    errors[field] = error.code === "too-large" ? words.errors.fileLarge : words.errors.fileWrong;
    return null;
  }
}

export const sendFile = async (rq: Rq, file: { fileKey: string; fileType: string; fileName: string }): Promise<Reply> =>
  download(await rq.app.files.get(file.fileKey), file.fileType, file.fileName);
