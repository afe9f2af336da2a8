import {
  type Certificate,
  isWholePdf,
  type PdfSignature,
  readSignatures,
} from "../../../platform/pdf-signatures/index.ts";

/** What the digital signatures of a signed copy say, as it is kept: moments as text. */
export interface SignedCheck {
  signatures: (Omit<PdfSignature, "signer" | "signedAt"> & {
    signer: { name: string; organisation: string | null; issuer: string } | null;
    signedAt: string | null;
  })[];
}

/** Why a file is not kept as the signed copy: what was signed is not what lies here, or nobody can tell. */
export type SignedFault =
  | "file-broken"
  | "signed-in-part"
  | "changed-after-signing"
  | "written-after-signing"
  | "signature-unreadable";

/** A PDF without any signature is a scan, and kept as such. */
export function checkSignedPdf(
  bytes: Buffer,
  roots: readonly Certificate[],
): { check: SignedCheck; fault: SignedFault | null } {
  const { signatures, isLonger } = readSignatures(bytes, roots);
  return {
    check: {
      signatures: signatures.map(({ signer, signedAt, ...one }) => ({
        ...one,
        signer: signer && { name: signer.name, organisation: signer.organisation, issuer: signer.issuer },
        signedAt: signedAt?.toISOString() ?? null,
      })),
    },
    fault: faultOf(signatures, { isLonger, isWhole: isWholePdf(bytes) }),
  };
}

function faultOf(
  signatures: readonly PdfSignature[],
  file: { isLonger: boolean; isWhole: boolean },
): SignedFault | null {
  if (signatures.some((one) => one.covers === "part")) return "signed-in-part";
  if (signatures.some((one) => one.integrity === "changed")) return "changed-after-signing";
  if (file.isLonger) return "written-after-signing";
  if (!file.isWhole) return "file-broken";
  return signatures.some((one) => one.integrity === "unreadable") ? "signature-unreadable" : null;
}
