import { decodeQR } from "qr/decode.js";

/** What the code in a picture says; null where none is found. Fetched only when somebody scans, see islands/scan-qr.ts. */
export function readQr(image: ImageData): string | null {
  try {
    return decodeQR(image);
  } catch {
    return null;
  }
}
