import {
  type FormErrors,
  fits,
  isText,
  type Typed,
  type TypedForm,
  typedDay,
} from "../../../../../platform/http/index.ts";
import { parseDong } from "../../../../../platform/i18n/index.ts";
import { TOPICS } from "../../../../topics/index.ts";
import type { Artwork } from "../../../artwork/artwork.ts";
import type { vi as sharedVi } from "../../../messages.vi.ts";
import type { vi } from "../../messages.vi.ts";
import { ORDER_KINDS, ORDER_LIMITS, type OrderText, type PrintOrder } from "../../order.ts";

/** A count as people write it: "2000", "2.000". Null for what is none, or too many. */
export function readCopies(text: string | undefined): number | null {
  const typed = (text ?? "").trim();
  if (!/^(?:\d{1,9}|\d{1,3}(?:\.\d{3})+)$/.test(typed)) return null;
  const copies = Number(typed.replaceAll(".", ""));
  return copies >= 1 && copies <= ORDER_LIMITS.copies ? copies : null;
}

function readPermit({ typed, dayOf }: TypedForm, today: string, errors: FormErrors, words: typeof vi) {
  const none = { permitNumber: null, permitIssuer: null, permitOn: null };
  if (typed.needsPermit === "no") {
    if (!isText(typed.noPermitReason, ORDER_LIMITS.reason)) errors.noPermitReason = words.errors.noPermitReason;
    return { ...none, needsPermit: false, noPermitReason: typed.noPermitReason ?? "" };
  }
  if (typed.needsPermit !== "yes") errors.needsPermit = words.errors.needsPermit;
  const day = dayOf("permitOn");
  const isEmpty = !typed.permitNumber && !typed.permitIssuer && day === undefined;
  if (isEmpty) return { ...none, needsPermit: true, noPermitReason: null };
  if (!isText(typed.permitNumber, ORDER_LIMITS.permit)) errors.permitNumber = words.errors.permit;
  if (!isText(typed.permitIssuer, ORDER_LIMITS.permit)) errors.permitIssuer = words.errors.permit;
  if (!day || day > today) errors.permitOn = words.errors.permitOn;
  return {
    needsPermit: true,
    noPermitReason: null,
    permitNumber: typed.permitNumber ?? "",
    permitIssuer: typed.permitIssuer ?? "",
    permitOn: day ?? null,
  };
}

export function readOrder(
  form: TypedForm,
  designs: readonly Artwork[],
  today: string,
  { words, shared }: { words: typeof vi; shared: typeof sharedVi },
): { order: OrderText | null; errors: FormErrors } {
  const { typed } = form;
  const errors: FormErrors = {};
  const said = words.errors;
  const kind = ORDER_KINDS.find((one) => one === typed.kind);
  const topic = TOPICS.find((one) => one === typed.topic);
  const design = designs.find((one) => one.id === typed.artworkId);
  const title = typed.title || design?.title || "";
  const copies = readCopies(typed.copies);
  const cost = typed.cost ? parseDong(typed.cost) : null;
  const orderedOn = form.dayOf("orderedOn");
  if (typed.artworkId && !design) errors.artworkId = said.design;
  if (!isText(title, ORDER_LIMITS.title)) errors.title = said.title;
  if (!kind) errors.kind = said.kind;
  if (!topic) errors.topic = shared.errors.topic;
  if (!isText(typed.paper, ORDER_LIMITS.paper)) errors.paper = said.paper;
  if (copies === null) errors.copies = said.copies;
  if (!isText(typed.printer, ORDER_LIMITS.name)) errors.printer = said.printer;
  if (!fits(typed.printerAddress, ORDER_LIMITS.name)) errors.printerAddress = said.name;
  if (cost !== null && ("fault" in cost || cost.dong > ORDER_LIMITS.cost)) errors.cost = said.cost;
  if (!orderedOn) errors.orderedOn = said.day;
  const permit = readPermit(form, today, errors, words);
  if (!kind || !topic || copies === null || !orderedOn || Object.keys(errors).length > 0)
    return { order: null, errors };
  return {
    errors,
    order: {
      artworkId: design?.id ?? null,
      title,
      kind,
      topic,
      taskId: typed.taskId || null,
      paper: typed.paper ?? "",
      copies,
      printer: typed.printer ?? "",
      printerAddress: typed.printerAddress ?? "",
      ...permit,
      cost: cost !== null && "dong" in cost ? cost.dong : null,
      orderedOn,
    },
  };
}

export function typedOf(order: PrintOrder): Typed {
  return {
    basedOn: String(order.version),
    unitId: order.unitId,
    artworkId: order.artworkId ?? "",
    title: order.title,
    kind: order.kind,
    topic: order.topic,
    taskId: order.taskId ?? "",
    paper: order.paper,
    copies: String(order.copies),
    printer: order.printer,
    printerAddress: order.printerAddress,
    needsPermit: order.needsPermit ? "yes" : "no",
    noPermitReason: order.noPermitReason ?? "",
    permitNumber: order.permitNumber ?? "",
    permitIssuer: order.permitIssuer ?? "",
    ...typedDay("permitOn", order.permitOn),
    cost: order.cost === null ? "" : String(order.cost),
    ...typedDay("orderedOn", order.orderedOn),
  };
}
