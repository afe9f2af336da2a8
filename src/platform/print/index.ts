/** Printing: PDF and SVG from Typst templates and data, QR codes. See README.md. */
export { PRINT_FONTS } from "./fonts.ts";
export { type MeasureText, measureBold } from "./letter-widths.ts";
export { PrintError, type PrintErrorCode } from "./print-error.ts";
export { createPrinter, type Json, type PdfOptions, type Printer, type PrinterOptions } from "./printer.ts";
export { drawQr, type QrDrawing, qrSvg } from "./qr.ts";
