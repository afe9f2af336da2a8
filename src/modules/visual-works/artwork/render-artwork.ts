import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sharp } from "../../../platform/files/index.ts";
import { formatDate, type Lang, pick } from "../../../platform/i18n/index.ts";
import { type Json, measureBold, type Printer, qrSvg } from "../../../platform/print/index.ts";
import { projectRoot } from "../../../platform/project-root.ts";
import { type Artwork, type Ground, sizeInWords } from "./artwork.ts";
import { layOut, letterHeight, type Scene, SLUG, scaleOf, type Tone, withBleed } from "./layout.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

/** Colours as presses mix them (cyan, magenta, yellow, black in per cent); one number alone is black only. */
type Palette = Record<Tone, readonly number[]>;

export const PALETTES: Record<Ground | "black", Palette> = {
  red: {
    ground: [15, 100, 95, 12],
    band: [20, 100, 100, 38],
    onBand: [0, 12, 80, 0],
    letters: [0, 0, 0, 0],
    accent: [0, 12, 80, 0],
    quiet: [0, 0, 0, 0],
  },
  light: {
    ground: [1, 2, 5, 0],
    band: [20, 100, 95, 20],
    onBand: [0, 0, 0, 0],
    letters: [20, 100, 95, 22],
    accent: [20, 100, 95, 22],
    quiet: [0, 0, 0, 90],
  },
  blue: {
    ground: [95, 80, 20, 12],
    band: [100, 90, 30, 40],
    onBand: [0, 12, 80, 0],
    letters: [0, 0, 0, 0],
    accent: [0, 12, 80, 0],
    quiet: [0, 0, 0, 0],
  },
  black: { ground: [0], band: [0], onBand: [100], letters: [100], accent: [100], quiet: [100] },
};

export interface ArtworkFile {
  artwork: Pick<Artwork, "title" | "width" | "height" | "state" | "year" | "number"> & {
    spec: NonNullable<Artwork["spec"]>;
  };
  unit: { name: string; parentName: string | null };
  /** Its emblem as an SVG drawing; in black alone it is left out, because its colours would turn to grey dots. */
  emblem: string | null;
  /** Where its code leads, in full; null without one. */
  url: string | null;
  imprint: string | null;
  lang: Lang;
}

/** How a print file is wanted. */
export interface PrintChoice {
  isBlack: boolean;
  /** Millimetres of the sheet at full size. */
  bleed: number;
  marks: boolean;
}

const FOLDER = "src/modules/visual-works/artwork";
const templates = new Map<string, string>();

function template(name: "artwork.typ" | "proof-sheet.typ"): string {
  let source = templates.get(name);
  if (source === undefined) {
    const read = (file: string): string => readFileSync(join(projectRoot(), FOLDER, file), "utf8");
    source = read("artwork-parts.typ") + read(name);
    templates.set(name, source);
  }
  return source;
}

/** Signs no font of ours has a shape for would stand as empty boxes. */
const printable = (text: string): string =>
  text
    .replace(/[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}\uFE0F\u200D]/gu, "")
    .replace(/ {2,}/g, " ")
    .trim();

const plainAddress = (url: string): string => url.replace(/^https?:\/\//, "");

/** The artwork with everything in its place. */
export async function sceneOf(file: ArtworkFile, isBlack = false): Promise<Scene> {
  const { artwork, unit, url, imprint, lang } = file;
  return layOut(
    {
      width: artwork.width,
      height: artwork.height,
      text: printable(artwork.spec.text),
      sub: artwork.spec.sub === null ? null : printable(artwork.spec.sub) || null,
      unit,
      hasEmblem: file.emblem !== null && !isBlack,
      address: url === null ? null : plainAddress(url),
      scan: pick(lang, vi, en).artwork.scan,
      imprint,
    },
    await measureBold(),
  );
}

function paintData(file: ArtworkFile, scene: Scene, isBlack: boolean, bleed: number, heading: boolean): Json {
  const words = pick(file.lang, vi, en).artwork;
  return {
    ...scene,
    shapes: withBleed(scene, bleed),
    palette: PALETTES[isBlack ? "black" : file.artwork.spec.ground],
    heading,
    qr:
      scene.qr && file.url
        ? {
            ...scene.qr,
            alt: words.qrAlt(plainAddress(file.url)),
            svg: qrSvg(file.url, words.qrAlt(plainAddress(file.url))),
          }
        : null,
    emblem: scene.emblem && file.emblem ? { ...scene.emblem, svg: file.emblem } : null,
    mark: file.artwork.state === "approved" ? null : words.notApproved,
  } as unknown as Json;
}

/**
 * The file for the printer: PDF/UA-1 with fonts embedded, colours as presses mix them, with bleed and crop marks where asked.
 * What is too long for a page of PDF comes at a tenth of its size, and the file says so.
 */
export async function artworkPdf(
  printer: Printer,
  file: ArtworkFile,
  choice: PrintChoice,
  today: string,
): Promise<Uint8Array> {
  const words = pick(file.lang, vi, en).artwork;
  const { width, height } = file.artwork;
  const scene = await sceneOf(file, choice.isBlack);
  const scale = scaleOf(width, height, choice.bleed);
  const hasSlug = choice.marks || scale !== 1;
  return printer.pdf(template("artwork.typ"), {
    title: printable(file.artwork.title),
    words: {},
    scale: 1 / scale,
    bleed: choice.bleed,
    slug: hasSlug ? SLUG : 0,
    marks: choice.marks,
    note: hasSlug
      ? printable(
          words.slug({
            size: sizeInWords(width, height),
            scale,
            bleed: choice.bleed,
            day: formatDate(today),
            title: file.artwork.title,
          }),
        )
      : null,
    art: paintData(file, scene, choice.isBlack, choice.bleed, true),
  });
}

/** Longest side of a picture, in pixels. */
const PREVIEW = 1_400;

/** The artwork as a PNG picture. */
export async function artworkPng(printer: Printer, file: ArtworkFile, isBlack: boolean): Promise<Uint8Array> {
  const scene = await sceneOf(file, isBlack);
  const scale = 400 / Math.max(scene.width, scene.height);
  const svg = await printer.svg(template("artwork.typ"), {
    title: printable(file.artwork.title),
    words: {},
    scale,
    bleed: 0,
    slug: 0,
    marks: false,
    note: null,
    art: paintData(file, scene, isBlack, 0, true),
  });
  return sharp(Buffer.from(svg), { density: 96 })
    .resize({ width: PREVIEW, height: PREVIEW, fit: "inside" })
    .flatten({ background: "#ffffff" })
    .png({ palette: true, colours: 128, effort: 3 })
    .toBuffer();
}

export interface ProofSheet {
  unit: { name: string; parentName: string | null };
  title: string;
  /** Ours, or null for a design that came as a file. */
  file: ArtworkFile | null;
  /** The design that came, where it is a picture. */
  picture: { jpeg: Buffer; width: number; height: number } | null;
  rows: { label: string; text: string }[];
  footer: string;
  lang: Lang;
}

/** The sheet to be signed before anything is printed: the artwork on A4 with all that is agreed on. */
export async function proofSheet(printer: Printer, proof: ProofSheet): Promise<Uint8Array> {
  const words = pick(proof.lang, vi, en).artwork;
  const { file, picture } = proof;
  const palette = PALETTES[file?.artwork.spec.ground ?? "black"];
  const scene = file ? await sceneOf(file) : null;
  const legibility =
    scene && file
      ? [{ label: words.letterHeight, text: pick(proof.lang, vi, en).centimetres(letterHeight(scene)) }]
      : [];
  const colours = file ? (["ground", "letters", "accent"] as const) : [];
  return printer.pdf(template("proof-sheet.typ"), {
    title: printable(proof.title),
    words: { proofTitle: words.proofTitle, proofSign: words.proofSign, proofNoPicture: words.proofNoPicture },
    unit: { name: proof.unit.name, parent: proof.unit.parentName ?? "" },
    palette,
    colours: colours.map((tone) => ({ tone, text: `${words.tones[tone]}: ${colourInWords(palette[tone])}` })),
    art: file && scene ? paintData(file, scene, false, 0, false) : null,
    picture: picture && {
      alt: words.proofPicture,
      svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${picture.width}" height="${picture.height}" viewBox="0 0 ${picture.width} ${picture.height}"><image href="data:image/jpeg;base64,${picture.jpeg.toString("base64")}" width="${picture.width}" height="${picture.height}"/></svg>`,
    },
    rows: [...proof.rows, ...legibility].map((row) => ({ label: row.label, text: printable(row.text) })),
    signers: words.signers,
    footer: proof.footer,
  } as unknown as Json);
}

const colourInWords = (parts: readonly number[]): string =>
  parts.length === 1 ? `K${parts[0]}` : ["C", "M", "Y", "K"].map((sign, at) => `${sign}${parts[at]}`).join(" ");
