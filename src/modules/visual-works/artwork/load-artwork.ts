import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Rq } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { emblemOnPaper } from "../../brand/index.ts";
import { describeUnitsForPaper } from "../../organisations/index.ts";
import { readReach } from "../pages/shared.tsx";
import { VisualUnknown } from "../visuals.errors.ts";
import { listArtworks } from "./artwork.store.ts";
import { type Artwork, sizeInWords } from "./artwork.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import type { ArtworkFile, ProofSheet } from "./render-artwork.ts";

/** The design an officers' address names, within the person's reach. @throws VisualUnknown */
export async function artworkOf(rq: Rq): Promise<Artwork> {
  const id = z.uuid().safeParse(rq.params.id);
  const [found] = id.success
    ? await listArtworks(rq.app.db, { id: id.data, reach: await readReach(rq) }, { limit: 1 })
    : [];
  if (!found) throw new VisualUnknown();
  return found;
}

/** The name of a unit as it stands on what it prints. */
export async function unitOnArtwork(db: Db, unitId: string, rq: Rq): Promise<ArtworkFile["unit"]> {
  const today = vietnamDay(rq.now);
  const found = await describeUnitsForPaper(db, [unitId], today, "vi", rq.app.config.http.publicUrl);
  const unit = found.get(unitId);
  return { name: unit?.unit.name ?? "", parentName: unit?.parentName ?? null };
}

/** What is printed of a design of ours; null of one that came as a file. */
export async function fileOf(rq: Rq, artwork: Artwork, imprint: string | null = null): Promise<ArtworkFile | null> {
  const { spec } = artwork;
  if (spec === null) return null;
  return {
    artwork: { ...artwork, spec },
    unit: await unitOnArtwork(rq.app.db, artwork.unitId, rq),
    emblem: await emblemOnPaper(rq.app.db, artwork.unitId, vietnamDay(rq.now)),
    url: artwork.short === null ? null : `${rq.app.config.http.publicUrl}/q/${artwork.short}`,
    imprint,
    // What hangs in the street is in the language it was written in.
    lang: "vi",
  };
}

/** Everything on the sheet that is signed before printing; `more` are rows of whoever prints it. */
export async function proofOf(
  rq: Rq,
  artwork: Artwork,
  more: { label: string; text: string }[] = [],
): Promise<ProofSheet> {
  const words = pick(rq.lang, vi, en);
  const rows = words.artwork.rows;
  const file = await fileOf(rq, artwork);
  const { spec } = artwork;
  return {
    lang: rq.lang,
    unit: await unitOnArtwork(rq.app.db, artwork.unitId, rq),
    title: artwork.title,
    file,
    picture: await pictureOf(rq, artwork),
    rows: [
      { label: rows.number, text: words.number(artwork.number, artwork.year) },
      { label: rows.kind, text: words.kinds[artwork.kind] },
      { label: rows.size, text: sizeInWords(artwork.width, artwork.height) },
      ...(spec
        ? [
            { label: rows.text, text: spec.text.replace(/\n/g, " / ") },
            ...(spec.sub ? [{ label: rows.sub, text: spec.sub }] : []),
            ...(file?.url && spec.path ? [{ label: rows.qr, text: `${file.url} → ${spec.path}` }] : []),
          ]
        : [{ label: rows.file, text: artwork.fileName ?? "" }]),
      { label: rows.written, text: words.by(artwork.writtenByName, artwork.writtenAt) },
      { label: rows.state, text: words.states[artwork.state] },
      ...more,
    ],
    footer: words.artwork.printed(vietnamDay(rq.now).split("-").reverse().join("/")),
  };
}

async function pictureOf(rq: Rq, artwork: Artwork): Promise<ProofSheet["picture"]> {
  if (artwork.fileKey === null || artwork.fileType !== "image/jpeg") return null;
  const { sharp } = await import("../../../platform/files/index.ts");
  const { data, info } = await sharp(await rq.app.files.get(artwork.fileKey))
    .resize({ width: 1_600, height: 1_600, fit: "inside", withoutEnlargement: true })
    .jpeg({ quality: 80 })
    .toBuffer({ resolveWithObject: true });
  return { jpeg: data, width: info.width, height: info.height };
}
