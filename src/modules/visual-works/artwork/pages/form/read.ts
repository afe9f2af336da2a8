import { acceptUpload, UploadRefused } from "../../../../../platform/files/index.ts";
import { type FormErrors, fits, isText, type Rq, type Typed } from "../../../../../platform/http/index.ts";
import { TOPICS } from "../../../../topics/index.ts";
import type { vi as sharedVi } from "../../../messages.vi.ts";
import type { Slogan } from "../../../slogans/slogan.ts";
import {
  ARTWORK_KINDS,
  ARTWORK_LIMITS,
  type Artwork,
  GROUNDS,
  readLength,
  readOwnPath,
  USUAL_SIZES,
} from "../../artwork.ts";
import { countWords } from "../../fit-slogan.ts";
import type { DesignInput } from "../../keep-artwork.ts";
import type { vi } from "../../messages.vi.ts";

export const LARGEST_DESIGN = 40 * 1024 * 1024;

/** The name of a design out of its words. */
const titleOf = (text: string): string => {
  const line = text.replace(/\s+/g, " ").trim();
  return [...line].length <= ARTWORK_LIMITS.title ? line : `${[...line].slice(0, ARTWORK_LIMITS.title - 1).join("")}…`;
};

type Sizes = { width: number; height: number };

function readSize(typed: Typed, errors: FormErrors, words: typeof vi): Sizes | null {
  const usual = USUAL_SIZES.find((one) => one.value === typed.size);
  if (usual) return usual;
  if (!typed.width && !typed.height) {
    errors.size = words.errors.size;
    return null;
  }
  const [width, height] = [readLength(typed.width ?? ""), readLength(typed.height ?? "")];
  if (width === null) errors.width = words.errors.length;
  if (height === null) errors.height = words.errors.length;
  return width === null || height === null ? null : { width, height };
}

/** The posted form of a design: what it says, what is wrong, and the file that came. Nothing is stored here. */
export async function readDesign(
  rq: Rq,
  typed: Typed,
  slogans: readonly Slogan[],
  known: Pick<Artwork, "fileKey" | "fileType" | "fileName"> | null,
  { words, shared }: { words: typeof vi; shared: typeof sharedVi },
): Promise<{ design: Omit<DesignInput, "fileKey"> | null; upload: Buffer | null; errors: FormErrors }> {
  const errors: FormErrors = {};
  const kind = ARTWORK_KINDS.find((one) => one === typed.kind);
  const topic = TOPICS.find((one) => one === typed.topic);
  const ground = GROUNDS.find((one) => one === typed.ground);
  const slogan = slogans.find((one) => one.id === typed.sloganId);
  const text = typed.text?.replace(/\r\n?/g, "\n") || slogan?.text || "";
  const path = readOwnPath(typed.path ?? "", rq.app.config.http.publicUrl);
  const sent = rq.files.find((file) => file.fieldName === "file" && file.bytes.length > 0);
  const upload = sent ? await acceptDesign(sent.bytes, errors, words) : null;
  const count = countWords(text);
  if (!kind) errors.kind = words.errors.kind;
  if (count > ARTWORK_LIMITS.words) errors.text = words.errors.words(count);
  else if (!isText(text, ARTWORK_LIMITS.text)) errors.text = words.errors.text;
  if (!topic) errors.topic = shared.errors.topic;
  if (!fits(typed.sub, ARTWORK_LIMITS.sub)) errors.sub = words.errors.sub;
  if (!ground) errors.ground = words.errors.ground;
  if (path === undefined) errors.path = words.errors.path;
  const size = readSize(typed, errors, words);
  if (!kind || !topic || !ground || path === undefined || size === null || Object.keys(errors).length > 0)
    return { design: null, upload: null, errors };
  const isFile = upload !== null || known?.fileKey != null;
  return {
    errors,
    upload: upload?.bytes ?? null,
    design: {
      kind,
      topic,
      title: titleOf(text),
      width: size.width,
      height: size.height,
      spec: isFile ? null : { text: text.replace(/[^\S\n]+/g, " "), sub: typed.sub || null, ground, path },
      fileType: upload?.contentType ?? known?.fileType ?? null,
      fileName: upload ? (sent?.fileName.slice(-120) ?? "") : (known?.fileName ?? null),
      sloganId: slogan?.id ?? null,
      taskId: typed.taskId || null,
      isOpen: typed.isOpen === "1",
    },
  };
}

async function acceptDesign(bytes: Buffer, errors: FormErrors, words: typeof vi) {
  try {
    const accepted = await acceptUpload(bytes, ["image", "pdf"], LARGEST_DESIGN);
    // A PDF that ends in the middle would only be found out at the printer's.
    if (accepted.kind === "pdf" && !accepted.bytes.subarray(-2_048).includes("%%EOF"))
      throw new UploadRefused("wrong-type");
    return accepted;
  } catch (error) {
    if (!(error instanceof UploadRefused)) throw error;
    errors.file = error.code === "too-large" ? words.errors.fileLarge : words.errors.file;
    return null;
  }
}
