import { transaction } from "../../../../../platform/db/index.ts";
import { acceptUpload, UploadRefused } from "../../../../../platform/files/index.ts";
import {
  type FormErrors,
  fits,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { readWebAddress } from "../../../../../platform/outside/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { titlesOf } from "../../../../feedback/index.ts";
import { COURSE_LIMITS } from "../../../course.ts";
import { addMaterial, type NewMaterial, removeMaterial } from "../../../keep-materials.ts";
import { loadToRun } from "../../../load-course.ts";
import { listMaterials, MATERIAL_KINDS, PHASES } from "../../../materials.store.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { TrainingRefused } from "../../../training.errors.ts";
import { TRAINING } from "../../addresses.ts";
import { MaterialsView } from "./view.tsx";

/** Macros run on the reader's machine. */
const MACROS = "vbaProject.bin";

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { course, current, inHand } = await loadToRun(rq);
  return html(
    MaterialsView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      course,
      hasGuests: (current ?? inHand)?.guests != null,
      materials: await listMaterials(rq.app.db, course.id),
      done: typeof rq.query.xong === "string" ? rq.query.xong : "",
      typed,
      errors,
    }),
    { status },
  );
}

export const materialsPage = (rq: Rq): Promise<Reply> => show(rq, { kind: "file", phase: "before" }, {});

/** A page of this site or of another, as pasted. */
function readAddress(text: string, publicUrl: string): string | null {
  const own = text.startsWith(`${publicUrl}/`) ? text.slice(publicUrl.length) : text;
  if (/^\/[\p{L}\p{N}/._~-]+$/u.test(own) && !own.startsWith("//")) return own;
  return readWebAddress(text);
}

export async function addMaterialPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const said = words.materials.errors;
  const { course } = await loadToRun(rq);
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const kind = MATERIAL_KINDS.find((one) => one === typed.kind);
  const phase = PHASES.find((one) => one === typed.phase);
  if (!kind) errors.kind = said.kind;
  if (!phase) errors.phase = said.phase;
  let label = typed.label ?? "";
  if (!fits(label, COURSE_LIMITS.label)) errors.label = said.label;
  const material: NewMaterial = {
    kind: kind ?? "file",
    phase: phase ?? "before",
    forGuests: typed.forGuests === "1",
    label,
    note: null,
    address: null,
    fileKey: null,
    fileName: null,
    fileType: null,
    bytes: null,
  };
  if (kind === "note") {
    if (!isText(typed.note, COURSE_LIMITS.materialNote)) errors.note = said.note;
    material.note = (typed.note ?? "").replace(/\r\n?/g, "\n");
  }
  if (kind === "link") {
    const address = fits(typed.address, COURSE_LIMITS.address)
      ? readAddress(typed.address ?? "", rq.app.config.http.publicUrl)
      : null;
    if (!address) errors.address = said.address;
    material.address = address;
    // A page of this site has a name already.
    if (label === "" && address?.startsWith("/")) label = (await titlesOf(rq.app, [address])).get(address) ?? "";
  }
  const sent = rq.files.find((one) => one.fieldName === "file" && (one.bytes.length > 0 || one.fileName !== ""));
  if ((kind === "file" || kind === "minutes") && label === "" && sent)
    label = nfc(sent.fileName)
      .replace(/\.[a-z0-9]{1,5}$/i, "")
      .slice(0, COURSE_LIMITS.label)
      .trim();
  if (label === "" && !errors.label) errors.label = said.label;
  if ((kind === "file" || kind === "minutes") && !sent) errors.file = said.file;
  if ((kind === "file" || kind === "minutes") && sent && Object.keys(errors).length === 0) {
    try {
      const {
        bytes,
        contentType,
        kind: type,
      } = await acceptUpload(sent.bytes, ["pdf", "docx", "xlsx", "image"], COURSE_LIMITS.fileBytes);
      if (bytes.includes(MACROS)) throw new UploadRefused("wrong-type");
      const name = label
        .replace(/[\\/:*?"<>|]+/g, " ")
        .slice(0, 100)
        .trim();
      material.fileKey = await rq.app.files.put(bytes, contentType);
      material.fileName = `${name || "tai-lieu"}.${type === "image" ? "jpg" : type}`;
      material.fileType = contentType;
      material.bytes = bytes.length;
    } catch (error) {
      if (!(error instanceof UploadRefused)) throw error;
      errors.file = error.code === "too-large" ? said.fileLarge : said.fileWrong;
    }
  }
  if (Object.keys(errors).length > 0) return show(rq, typed, errors, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      addMaterial(tx, actorOf(rq), { ...material, label, courseId: course.id, at: rq.now }),
    );
  } catch (error) {
    if (!(error instanceof TrainingRefused)) throw error;
    return show(rq, typed, { kind: words.refusals[error.code] }, 409);
  }
  return seeOther(`${TRAINING}/${course.id}/tai-lieu?xong=them`);
}

export async function removeMaterialPage(rq: Rq): Promise<Reply> {
  const { course } = await loadToRun(rq);
  const { typed } = typedForm(rq);
  await transaction(rq.app.db, (tx) =>
    removeMaterial(tx, actorOf(rq), { courseId: course.id, materialId: typed.material ?? "", at: rq.now }),
  );
  return seeOther(`${TRAINING}/${course.id}/tai-lieu?xong=bo`);
}
