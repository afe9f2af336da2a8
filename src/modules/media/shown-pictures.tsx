import type { Db } from "../../platform/db/index.ts";
import { Figure } from "../../platform/html/index.ts";
import { listPictures, listPicturesByCode } from "./media.store.ts";
import { fileName, mayGoOut, type Picture, WIDTHS } from "./picture.ts";

/** A picture as readers see it. */
export interface ShownPicture {
  code: string;
  alt: string;
  caption: string;
  credit: string;
  width: number;
  height: number;
  /** Folder of its files: readers and officers ask at different doors. */
  folder: "/anh" | "/can-bo/kho-anh/tep";
  widths: number[];
  mayGoOut: boolean;
}

function shown(picture: Picture, folder: ShownPicture["folder"]): ShownPicture {
  const { code, alt, caption, credit, width, height } = picture;
  const widths = WIDTHS.filter((one) => String(one) in picture.files);
  return { code, alt, caption, credit, width, height, folder, widths, mayGoOut: mayGoOut(picture) };
}

/** Those of these codes that everybody may see, by code. */
export async function publicPictures(db: Db, codes: readonly string[]): Promise<Map<string, ShownPicture>> {
  const found = (await listPicturesByCode(db, [...new Set(codes)])).filter(mayGoOut);
  return new Map(found.map((one) => [one.code, shown(one, "/anh")]));
}

/** The same for officers of these units: their own pictures also while they must not go out. */
export async function staffPictures(
  db: Db,
  codes: readonly string[],
  unitIds: readonly string[],
): Promise<Map<string, ShownPicture>> {
  const found = (await listPicturesByCode(db, [...new Set(codes)])).filter(
    (one) => mayGoOut(one) || unitIds.includes(one.unitId),
  );
  return new Map(found.map((one) => [one.code, shown(one, "/can-bo/kho-anh/tep")]));
}

/** The newest pictures of these units that may go out, for whoever is writing. */
export async function newestPictures(db: Db, unitIds: readonly string[], most: number): Promise<ShownPicture[]> {
  const found = await listPictures(db, { unitIds, mayGoOut: true }, most);
  return found.map((one) => shown(one, "/can-bo/kho-anh/tep"));
}

/** The address of a file that is surely there, not wider than asked for. */
export function pictureAddress(picture: ShownPicture, most: number): string {
  const width = [...picture.widths].reverse().find((one) => one <= most) ?? picture.widths[0] ?? 480;
  return `${picture.folder}/${fileName(picture.code, String(width) as "480")}`;
}

/** The picture cut to what networks show (1200 × 630 pixels). */
export const shareAddress = (picture: ShownPicture): string => `${picture.folder}/${fileName(picture.code, "share")}`;

export function PictureFigure({ picture, eager }: { picture: ShownPicture; eager?: boolean }) {
  const { code, folder, widths } = picture;
  return (
    <Figure
      src={pictureAddress(picture, 960)}
      srcset={widths.map((one) => `${folder}/${fileName(code, String(one) as "480")} ${one}w`).join(", ")}
      sizes="(min-width: 48em) 44rem, 100vw"
      width={picture.width}
      height={picture.height}
      alt={picture.alt}
      caption={picture.caption}
      credit={picture.credit}
      {...(eager ? { eager } : {})}
    />
  );
}
