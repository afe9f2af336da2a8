import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { slugify } from "../../../../../platform/i18n/index.ts";
import { ADDRESS } from "../../../pages/shared.tsx";
import { VisualUnknown } from "../../../visuals.errors.ts";
import { ARTWORK_LIMITS, type Artwork } from "../../artwork.ts";
import { artworkOf, fileOf, proofOf } from "../../load-artwork.ts";
import { artworkPdf, artworkPng, type PrintChoice, proofSheet } from "../../render-artwork.ts";

const nameOf = (artwork: Artwork): string => slugify(artwork.title, 60) || "mau-in";

/** Millimetres of bleed as typed in the address; undefined for what is none. */
export function readBleed(text: unknown): number | undefined {
  const typed = typeof text === "string" ? text.trim() : "";
  if (typed === "") return 0;
  const bleed = /^\d{1,3}(?:[.,]\d)?$/.test(typed) ? Number(typed.replace(",", ".")) : Number.NaN;
  return bleed >= 0 && bleed <= ARTWORK_LIMITS.bleed ? bleed : undefined;
}

export const isTicked = (value: unknown): boolean => value === "1";

/** The print file of a design of ours with what its address asks for, or the file as it came. */
export async function printFile(rq: Rq, artwork: Artwork, imprint: string | null): Promise<Reply> {
  if (artwork.fileKey !== null) {
    const ending = artwork.fileType === "application/pdf" ? "pdf" : "jpg";
    const bytes = await rq.app.files.get(artwork.fileKey);
    return download(bytes, artwork.fileType ?? "", `${nameOf(artwork)}.${ending}`, true);
  }
  const file = await fileOf(rq, artwork, imprint);
  if (!file) throw new VisualUnknown();
  const choice: PrintChoice = {
    isBlack: isTicked(rq.query.dentrang),
    bleed: readBleed(rq.query.tranle) ?? 0,
    marks: isTicked(rq.query.daucat),
  };
  const pdf = await artworkPdf(rq.app.printer, file, choice, vietnamDay(rq.now));
  return download(pdf, "application/pdf", `${nameOf(artwork)}${choice.isBlack ? "-den-trang" : ""}.pdf`, true);
}

/** What was asked wrongly is said on the record, where the form is. */
export async function artworkPrintPage(rq: Rq): Promise<Reply> {
  const artwork = await artworkOf(rq);
  if (readBleed(rq.query.tranle) === undefined) {
    const asked = new URLSearchParams({ tranle: String(rq.query.tranle).slice(0, 20) });
    for (const name of ["dentrang", "daucat"]) if (isTicked(rq.query[name])) asked.set(name, "1");
    return seeOther(`${ADDRESS.artwork}/${artwork.id}?${asked}`);
  }
  return printFile(rq, artwork, null);
}

export async function artworkPicture(rq: Rq): Promise<Reply> {
  const artwork = await artworkOf(rq);
  const file = await fileOf(rq, artwork);
  if (!file) throw new VisualUnknown();
  const png = await artworkPng(rq.app.printer, file, isTicked(rq.query.dentrang));
  return download(png, "image/png", `${nameOf(artwork)}.png`, true);
}

export async function artworkProof(rq: Rq): Promise<Reply> {
  const artwork = await artworkOf(rq);
  const pdf = await proofSheet(rq.app.printer, await proofOf(rq, artwork));
  return download(pdf, "application/pdf", `to-duyet-${nameOf(artwork)}.pdf`, true);
}
