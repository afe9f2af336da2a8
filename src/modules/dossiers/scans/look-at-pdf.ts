import { getDocumentProxy } from "unpdf";
import type { ScanFault } from "./scan.ts";

export type PdfLook = { pages: number } | { fault: ScanFault };

/**
 * Opens a PDF as a reader would: one that is locked, broken, or does something by itself (script, files inside, programs) is no
 * scan. Nothing is changed: its text layer stays, and so do signatures.
 */
export async function lookAtPdf(bytes: Uint8Array): Promise<PdfLook> {
  try {
    // pdf.js takes the buffer over.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: true });
    try {
      const [script, attachments, open] = await Promise.all([
        document.getJSActions(),
        document.getAttachments(),
        document.getOpenAction(),
      ]);
      if (script || attachments || (open && "action" in open)) return { fault: "active" };
      await document.getPage(1);
      return { pages: document.numPages };
    } finally {
      await document.cleanup().catch(() => undefined);
    }
  } catch (problem) {
    return { fault: problem instanceof Error && problem.name === "PasswordException" ? "encrypted" : "broken" };
  }
}
