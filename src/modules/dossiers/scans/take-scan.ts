import type { AppContext } from "../../../platform/app-context.ts";
import { type Aside, TookTooLong } from "../../../platform/aside/index.ts";
import { acceptUpload, UploadRefused } from "../../../platform/files/index.ts";
import { isWholePdf } from "../../../platform/pdf-signatures/index.ts";
import { lookAtPdf, type PdfLook } from "./look-at-pdf.ts";
import { SCAN_LIMITS, type ScanFault, ScanRefused } from "./scan.ts";

export interface TakenScan {
  contentType: "application/pdf" | "image/jpeg";
  bytes: Buffer;
  pages: number;
}

const THREAD = "modules/dossiers/scans/look-at-pdf-thread.ts";
/** Smaller ones are looked at on the spot. */
const AT_ONCE = 300_000;
const SECONDS = 20;

const FAULTS: Record<UploadRefused["code"], ScanFault> = {
  empty: "empty",
  "too-large": "too-large",
  "wrong-type": "wrong-type",
  "broken-image": "broken",
  "too-many-pixels": "too-large",
};

/**
 * Checks what a scanner or telephone sent: pictures are written anew as JPEG, upright and without place and camera; a PDF is
 * opened and kept as it is.
 *
 * @throws ScanRefused
 */
export async function takeScan(app: Pick<AppContext, "aside">, bytes: Buffer): Promise<TakenScan> {
  try {
    const taken = await acceptUpload(bytes, ["image", "pdf"], SCAN_LIMITS.fileBytes);
    if (taken.kind === "image") return { contentType: "image/jpeg", bytes: taken.bytes, pages: 1 };
  } catch (error) {
    if (error instanceof UploadRefused) throw new ScanRefused(FAULTS[error.code]);
    throw error;
  }
  return { contentType: "application/pdf", bytes, pages: await pagesOf(app.aside, bytes) };
}

/** Pages of a PDF that may be kept. @throws ScanRefused */
export async function pagesOf(aside: Aside, bytes: Buffer): Promise<number> {
  const look = await lookAside(aside, bytes);
  if ("fault" in look) throw new ScanRefused(look.fault);
  if (!isWholePdf(bytes)) throw new ScanRefused("broken");
  if (look.pages > SCAN_LIMITS.pages) throw new ScanRefused("too-many-pages");
  return look.pages;
}

async function lookAside(aside: Aside, bytes: Buffer): Promise<PdfLook> {
  if (bytes.length <= AT_ONCE) return lookAtPdf(bytes);
  try {
    return await aside.run<PdfLook>(THREAD, bytes, { ms: SECONDS * 1_000 });
  } catch (error) {
    if (error instanceof TookTooLong) return { fault: "too-slow" };
    throw error;
  }
}
