import QRCode from "qrcode";

/** The quiet zone ISO/IEC 18004 asks for on each side, in modules. */
const QUIET = 4;

export type QrDrawing = {
  /** Side of the square in modules, quiet zone included: use as `viewBox="0 0 size size"`. */
  size: number;
  /** The dark modules as one SVG path; the ground must be white. */
  path: string;
};

const MEMORY = 2_000;
const drawn = new Map<string, QrDrawing>();

/**
 * Draws a QR code at level M: readable with 15 % of it dirty or torn. The newest are remembered: choosing the mask costs
 * more than all the rest of a page.
 */
export function drawQr(text: string): QrDrawing {
  let drawing = drawn.get(text);
  if (!drawing) {
    drawing = drawAnew(text);
    if (drawn.size >= MEMORY) drawn.delete(drawn.keys().next().value as string);
    drawn.set(text, drawing);
  }
  return drawing;
}

function drawAnew(text: string): QrDrawing {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const runs: string[] = [];
  for (let y = 0; y < modules.size; y += 1) {
    for (let x = 0; x < modules.size; x += 1) {
      if (!modules.get(y, x)) continue;
      const start = x;
      while (x + 1 < modules.size && modules.get(y, x + 1)) x += 1;
      const width = x - start + 1;
      runs.push(`M${start + QUIET} ${y + QUIET}h${width}v1h-${width}z`);
    }
  }
  return { size: modules.size + 2 * QUIET, path: runs.join("") };
}

/**
 * A QR code as inline SVG: no style attribute, so it passes a content security policy without inline styles; black on white
 * whatever the colours around it. `label` is read aloud, so it says where the code leads.
 */
export function qrSvg(text: string, label: string): string {
  const { size, path } = drawQr(text);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" role="img" aria-label="${escapeAttribute(label)}"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${path}"/></svg>`;
}

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"]/g, (char) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[char]!);
}
