/** Whether those who can be recognised in a picture agreed to be shown. */
export const CONSENTS = ["nobody", "given", "missing", "withdrawn"] as const;
export type Consent = (typeof CONSENTS)[number];

/** What a person may say in the form; taking back is an act of its own, with a reason. */
export const SAID_CONSENTS = ["nobody", "given", "missing"] as const;

/** WebP files for pages, by their width in pixels; one JPEG for networks and one for paper. */
export const WIDTHS = [480, 960, 1600] as const;
export type PictureFile = "480" | "960" | "1600" | "share" | "print";
export type PictureFiles = Partial<Record<PictureFile, string>>;

export interface PictureText {
  alt: string;
  caption: string;
  credit: string;
  place: string;
  takenOn: string | null;
  /** Who is shown, for the unit only; sealed as soon as it is written down. Null: as it was. */
  people: string | null;
  consent: (typeof SAID_CONSENTS)[number];
  /** Which paper says yes, of which day, and where it lies. */
  consentPaper: string;
}

export interface Picture extends Omit<PictureText, "consent" | "people"> {
  id: string;
  peopleSealed: string | null;
  code: string;
  unitId: string;
  sourceHash: string;
  consent: Consent;
  withdrawnAt: Date | null;
  withdrawnReason: string | null;
  width: number;
  height: number;
  files: PictureFiles;
  version: number;
  addedByName: string;
  addedAt: Date;
  changedByName: string;
  changedAt: Date;
}

/** The rule of the library: nobody is shown to everybody without having agreed. */
export const mayGoOut = (picture: Pick<Picture, "consent">): boolean =>
  picture.consent === "nobody" || picture.consent === "given";

export const LIMITS = { alt: 300, caption: 300, credit: 160, place: 160, people: 600, consentPaper: 400, reason: 500 };

/** The address of one file; readers get what may go out, officers also what may not. */
export function fileName(code: string, file: PictureFile): string {
  if (file === "share") return `${code}-chia-se.jpg`;
  if (file === "print") return `${code}-in.jpg`;
  return `${code}-${file}.webp`;
}

/** The picture and the file an address asks for. */
export function readFileName(name: string): { code: string; file: PictureFile } | null {
  const [, code, ending] = /^(anh-[a-z0-9]{6})-(480\.webp|960\.webp|1600\.webp|chia-se\.jpg|in\.jpg)$/.exec(name) ?? [];
  if (!code || !ending) return null;
  if (ending === "chia-se.jpg") return { code, file: "share" };
  if (ending === "in.jpg") return { code, file: "print" };
  return { code, file: ending.replace(".webp", "") as PictureFile };
}
