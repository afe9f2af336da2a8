/** What is used of the optional package `qr`: said here, so that the product is checked without it too. */
declare module "qr/decode.js" {
  export function decodeQR(image: { width: number; height: number; data: Uint8ClampedArray }): string;
}
