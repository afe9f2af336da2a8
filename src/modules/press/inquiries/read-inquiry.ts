import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { acceptUpload, UploadRefused } from "../../../platform/files/index.ts";
import { type FormErrors, fits, isText, type Rq, type Typed, typedForm } from "../../../platform/http/index.ts";
import { nfc } from "../../../platform/i18n/index.ts";
import { findHomeUnit, listUnitChoices, listUnitsUnder } from "../../organisations/index.ts";
import { isEmail, isPhone } from "../spokespersons/spokesperson.ts";
import { INQUIRY_KINDS, INQUIRY_LIMITS, type InquiryFile, type Reporter } from "./inquiry.ts";
import type { vi } from "./messages.vi.ts";
import type { SendInquiry } from "./send-inquiry.ts";

/** Units the press may ask: the home unit, its departments, its communes. Offices inside them answer through these. */
export async function askableUnits(rq: Rq): Promise<{ id: string; name: string }[]> {
  const today = vietnamDay(rq.now);
  const home = await findHomeUnit(rq.app.db, today);
  if (!home) return [];
  const under = (await listUnitsUnder(rq.app.db, home.id, today)).filter(
    (one) => one.kind === "commune" || one.kind === "department",
  );
  const all = await listUnitChoices(rq.app.db, [home.id, ...under.map((one) => one.id)], today);
  return [...all.filter((one) => one.id === home.id), ...all.filter((one) => one.id !== home.id)];
}

/** Reads what an outlet asks; either everything is right, or each fault has its sentence. `who` is asked by the public form only. */
export function readInquiry(
  rq: Rq,
  words: typeof vi,
  ask: { units: readonly { id: string }[]; outlet: boolean; needsReporter: boolean },
): { typed: Typed; errors: FormErrors; checked: Omit<SendInquiry, "outletUnitId" | "source" | "at"> | null } {
  const said = words.errors;
  const { typed, dayOf } = typedForm(rq);
  const errors: FormErrors = {};
  if (ask.outlet && !isText(typed.outletName, INQUIRY_LIMITS.outlet)) errors.outletName = said.outletName;
  if (!ask.units.some((one) => one.id === typed.unitId)) errors.unitId = said.unitId;
  const kind = INQUIRY_KINDS.find((one) => one === typed.kind);
  if (!kind) errors.kind = said.kind;
  if (!isText(typed.title, INQUIRY_LIMITS.title)) errors.title = said.title;
  if (!isText(typed.body, INQUIRY_LIMITS.body)) errors.body = said.body;
  const wantedOn = dayOf("wantedOn");
  if (wantedOn === null || (wantedOn && wantedOn < vietnamDay(rq.now))) errors.wantedOn = said.wantedOn;
  const reporter: Reporter = {
    name: typed.name ?? "",
    phone: typed.phone ?? "",
    email: typed.email ?? "",
    card: typed.card ?? "",
  };
  if (ask.needsReporter ? !isText(reporter.name, INQUIRY_LIMITS.name) : !fits(reporter.name, INQUIRY_LIMITS.name))
    errors.name = said.name;
  if (!fits(reporter.card, INQUIRY_LIMITS.card)) errors.card = said.card;
  if (reporter.phone !== "" && (!isPhone(reporter.phone) || !fits(reporter.phone, INQUIRY_LIMITS.phone)))
    errors.phone = said.phone;
  if (reporter.email !== "" && (!isEmail(reporter.email) || !fits(reporter.email, INQUIRY_LIMITS.email)))
    errors.email = said.email;
  if (ask.needsReporter && reporter.phone === "" && reporter.email === "") errors.phone = said.noWay;
  if (Object.keys(errors).length > 0 || !kind) return { typed, errors, checked: null };
  return {
    typed,
    errors,
    checked: {
      unitId: typed.unitId ?? "",
      outletName: typed.outletName ?? "",
      kind,
      title: typed.title ?? "",
      body: typed.body ?? "",
      wantedOn: wantedOn ?? null,
      reporter,
    },
  };
}

const Token = z.string().regex(/^[\w-]{43}$/);

/** The token of a secret address, where it can be one. */
export const tokenIn = (rq: Rq): string | null => Token.safeParse(rq.params.token).data ?? null;

/** Nobody but who has the address is to find the page, or to keep it. */
export const SECRET_HEADERS = {
  "x-robots-tag": "noindex, nofollow",
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
};

/** Files that were sent: all are kept, or the first fault is told. */
export async function readFiles(
  rq: Rq,
  fieldName: string,
  words: typeof vi,
): Promise<{ files: InquiryFile[]; error: string | null }> {
  const sent = rq.files.filter((file) => file.fieldName === fieldName && file.bytes.length > 0);
  if (sent.length > INQUIRY_LIMITS.files) return { files: [], error: words.errors.filesMany };
  const files: InquiryFile[] = [];
  for (const file of sent) {
    const name = nfc(file.fileName).slice(-150) || fieldName;
    try {
      const { bytes, contentType } = await acceptUpload(
        file.bytes,
        ["pdf", "docx", "xlsx", "image"],
        INQUIRY_LIMITS.fileBytes,
      );
      const fileKey = await rq.app.files.put(bytes, contentType);
      if (!files.some((one) => one.fileKey === fileKey))
        files.push({ fileKey, name, contentType, bytes: bytes.length });
    } catch (error) {
      if (!(error instanceof UploadRefused)) throw error;
      return { files, error: words.errors.fileWrong(name) };
    }
  }
  return { files, error: null };
}
