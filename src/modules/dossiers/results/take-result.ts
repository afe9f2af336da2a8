import type { AppContext } from "../../../platform/app-context.ts";
import { acceptUpload, UploadRefused } from "../../../platform/files/index.ts";
import { type Certificate, readSignatures } from "../../../platform/pdf-signatures/index.ts";
import { SCAN_LIMITS, ScanRefused } from "../scans/scan.ts";
import { pagesOf, type TakenScan } from "../scans/take-scan.ts";
import type { KeptSignature } from "./result.ts";

export type ResultFault =
  | "not-a-pdf"
  | "too-large"
  | "broken"
  | "encrypted"
  | "active"
  | "too-many-pages"
  | "too-slow"
  | "signed-in-part"
  | "changed-after-signing"
  | "written-after-signing";

/** Why a file is not kept as the result. */
export class ResultFileRefused extends Error {
  override name = "ResultFileRefused";
  readonly code: ResultFault;
  constructor(code: ResultFault) {
    super(code);
    this.code = code;
  }
}

/**
 * Checks a result: a PDF that opens, byte for byte as it was signed. One whose signature does not hold is refused; one without a
 * signature is a scan of the paper, and said to be.
 *
 * @throws ResultFileRefused
 */
export async function takeResult(
  app: Pick<AppContext, "aside">,
  bytes: Buffer,
  roots: readonly Certificate[],
): Promise<TakenScan> {
  try {
    await acceptUpload(bytes, ["pdf"], SCAN_LIMITS.fileBytes);
  } catch (error) {
    if (error instanceof UploadRefused)
      throw new ResultFileRefused(error.code === "too-large" ? "too-large" : "not-a-pdf");
    throw error;
  }
  const { signatures, isLonger } = readSignatures(bytes, roots);
  if (signatures.some((one) => one.covers === "part")) throw new ResultFileRefused("signed-in-part");
  if (signatures.some((one) => one.integrity === "changed")) throw new ResultFileRefused("changed-after-signing");
  if (isLonger) throw new ResultFileRefused("written-after-signing");
  try {
    return { contentType: "application/pdf", bytes, pages: await pagesOf(app.aside, bytes) };
  } catch (error) {
    if (!(error instanceof ScanRefused)) throw error;
    throw new ResultFileRefused(error.code === "wrong-type" || error.code === "empty" ? "not-a-pdf" : error.code);
  }
}

export const signaturesOf = (bytes: Buffer, roots: readonly Certificate[]): KeptSignature[] =>
  readSignatures(bytes, roots).signatures.map(({ signer, signedAt, ...one }) => ({
    ...one,
    signer: signer && { name: signer.name, organisation: signer.organisation, issuer: signer.issuer },
    signedAt: signedAt?.toISOString() ?? null,
  }));
