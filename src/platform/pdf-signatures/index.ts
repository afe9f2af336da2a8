/** Digital signatures inside PDF files (PAdES, ISO 32000-2 12.8), checked from the file alone. */
export { type Certificate, readPem } from "./certificate.ts";
export { isWholePdf, type PdfSignature, type PdfSignatures, readSignatures } from "./read-signatures.ts";
