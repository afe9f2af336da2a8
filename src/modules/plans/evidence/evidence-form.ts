import { z } from "zod";
import { open, SealError, seal } from "../../../platform/crypto/index.ts";
import { acceptUpload, type FileKind, type FileStore, UploadRefused } from "../../../platform/files/index.ts";
import type { FormErrors, Rq } from "../../../platform/http/index.ts";
import { nfc, parseVietnameseDate } from "../../../platform/i18n/index.ts";
import {
  type FetchedPage,
  fetchPage,
  type PageFailure,
  PageUnreachable,
  readWebAddress,
} from "../../../platform/outside/index.ts";
import {
  EVENT_KINDS,
  EVIDENCE_LIMITS,
  type EvidenceFile,
  type EvidenceFileRole,
  type EvidenceKind,
  PRESS_GENRES,
} from "./evidence.ts";
import type { HandIn } from "./hand-in-evidence.ts";
import type { vi } from "./messages.vi.ts";
import { readPressPage } from "./press-page.ts";

/** The form as typed; files that were good are kept, so that nobody has to choose them again. */
export interface EvidenceTyped {
  unitId: string;
  title: string;
  day: string;
  month: string;
  year: string;
  eventKind: string;
  place: string;
  attendance: string;
  outlet: string;
  url: string;
  airMinutes: string;
  programme: string;
  genre: string;
  /** The host programme it was done with; "" for none. */
  host: string;
  /** The kind of activity; "" for that of the task. */
  activity: string;
  /** "series day" of the meeting that was held; "" for none. */
  meeting: string;
  note: string;
  files: EvidenceFile[];
}

export const emptyTyped = (unitId: string): EvidenceTyped => ({
  unitId,
  title: "",
  day: "",
  month: "",
  year: "",
  eventKind: "",
  place: "",
  attendance: "",
  outlet: "",
  url: "",
  airMinutes: "",
  programme: "",
  genre: "",
  host: "",
  activity: "",
  meeting: "",
  note: "",
  files: [],
});

/** Which fields of a form take files, what they are, and what may be in them. */
export const FILE_FIELDS: Record<EvidenceKind, readonly { name: string; role: EvidenceFileRole; kinds: FileKind[] }[]> =
  {
    event: [
      { name: "bienban", role: "minutes", kinds: ["pdf", "docx", "xlsx", "image"] },
      { name: "anh", role: "photo", kinds: ["image"] },
    ],
    press: [{ name: "quet", role: "scan", kinds: ["pdf", "image"] }],
    file: [{ name: "tep", role: "result", kinds: ["pdf", "docx", "xlsx", "image"] }],
  };

const PURPOSE = "evidence-files";

/** The kept files as one sealed field, so that nobody can name a file that is not his. */
export function sealFiles(rq: Rq, files: readonly EvidenceFile[]): string {
  return files.length === 0 ? "" : seal(rq.app.config.secretKey, PURPOSE, rq.actor?.id ?? "", JSON.stringify(files));
}

const Kept = z.array(
  z.object({
    role: z.enum(["minutes", "photo", "scan", "result"]),
    fileKey: z.string(),
    name: z.string(),
    contentType: z.string(),
    bytes: z.number(),
  }),
);

export function openFiles(rq: Rq, sealed: string): EvidenceFile[] {
  if (sealed === "") return [];
  try {
    return Kept.parse(JSON.parse(open(rq.app.config.secretKey, PURPOSE, rq.actor?.id ?? "", sealed)));
  } catch (error) {
    if (error instanceof SealError) return [];
    throw error;
  }
}

type Checked = Omit<HandIn, "taskId" | "at">;

/** Reads the form, keeps its files and, for a piece of press, opens its address. Either everything is right, or each fault has its sentence. */
export async function readEvidenceForm(
  rq: Rq,
  kind: EvidenceKind,
  words: typeof vi,
): Promise<{ typed: EvidenceTyped; errors: FormErrors; checked: Checked | null }> {
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const text = (name: string): string => (typeof body[name] === "string" ? nfc(body[name] as string).trim() : "");
  const typed: EvidenceTyped = {
    unitId: text("unitId"),
    title: text("title"),
    day: text("ngay-day"),
    month: text("ngay-month"),
    year: text("ngay-year"),
    eventKind: text("eventKind"),
    place: text("place"),
    attendance: text("attendance"),
    outlet: text("outlet"),
    url: text("url"),
    airMinutes: text("airMinutes"),
    programme: text("programme"),
    genre: text("genre"),
    host: text("host"),
    activity: text("activity"),
    meeting: text("meeting"),
    note: text("note"),
    files: openFiles(rq, text("daGiu")),
  };
  const errors: FormErrors = {};
  const said = words.errors;
  typed.files = await keepFiles(rq, kind, typed.files, errors, words);

  const url = kind === "press" && typed.url !== "" ? readWebAddress(typed.url) : null;
  if (kind === "press" && typed.url !== "" && url === null) errors.url = said.url;
  const page = url === null ? null : await lookAt(url, rq.app.config.outsideAllow);
  const seen = page && "text" in page ? readPressPage(page.text) : null;

  const title = typed.title || (seen?.title ?? "");
  if (title === "") errors.title = url === null ? said.title : said.titleFromPage;
  else if ([...title].length > EVIDENCE_LIMITS.title) errors.title = said.titleLong;
  const hasDay = [typed.day, typed.month, typed.year].some((part) => part !== "");
  const happenedOn = hasDay
    ? parseVietnameseDate(`${typed.day}/${typed.month}/${typed.year}`)
    : (seen?.publishedOn ?? null);
  if (happenedOn === null) errors.ngay = hasDay || url === null ? said.day : said.dayFromPage;

  const eventKind = EVENT_KINDS.find((one) => one === typed.eventKind) ?? null;
  const attendance = readCount(typed.attendance, EVIDENCE_LIMITS.attendance);
  if (kind === "event") {
    if (eventKind === null) errors.eventKind = said.eventKind;
    if (typed.place === "") errors.place = said.place;
    else if ([...typed.place].length > EVIDENCE_LIMITS.place) errors.place = said.placeLong;
    if (attendance === null) errors.attendance = said.attendance;
  }
  const airMinutes = typed.airMinutes === "" ? null : readCount(typed.airMinutes, EVIDENCE_LIMITS.airMinutes);
  if (kind === "press") {
    if (typed.outlet === "") errors.outlet = said.outlet;
    else if ([...typed.outlet].length > EVIDENCE_LIMITS.outlet) errors.outlet = said.outletLong;
    if (typed.airMinutes !== "" && airMinutes === null) errors.airMinutes = said.airMinutes;
    if ([...typed.programme].length > EVIDENCE_LIMITS.programme) errors.programme = said.programmeLong;
    const hasProof = typed.url !== "" || typed.files.length > 0 || typed.airMinutes !== "";
    if (!hasProof && !errors.quet) errors.url = said.pressNothing;
  }
  if (kind === "file" && typed.files.length === 0 && !errors.tep) errors.tep = said.file;
  if ([...typed.note].length > EVIDENCE_LIMITS.note) errors.note = said.noteLong;
  for (const name of ["title", "place", "outlet", "programme", "note"] as const)
    if (!typed[name].isWellFormed()) errors[name] = said.loneMarks;
  if (Object.keys(errors).length > 0 || happenedOn === null) return { typed, errors, checked: null };

  const isEvent = kind === "event";
  const isPress = kind === "press";
  return {
    typed,
    errors,
    checked: {
      unitId: typed.unitId,
      kind,
      title,
      happenedOn,
      eventKind: isEvent ? eventKind : null,
      place: isEvent ? typed.place : null,
      attendance: isEvent ? attendance : null,
      outlet: isPress ? typed.outlet : null,
      url,
      airMinutes: isPress ? airMinutes : null,
      programme: isPress ? typed.programme || null : null,
      genre: isPress ? (PRESS_GENRES.find((one) => one === typed.genre) ?? null) : null,
      hostProgrammeId: typed.host || null,
      activityType: typed.activity || null,
      pageTitle: seen?.title ?? null,
      pagePublishedOn: seen?.publishedOn ?? null,
      pageFileKey: page && "bytes" in page ? await keepPage(rq.app.files, page) : null,
      pageSeenAt: page && "bytes" in page ? rq.now : null,
      pageFailure: page && "failure" in page ? page.failure : null,
      note: typed.note || null,
      files: typed.files,
    },
  };
}

/** New files beside those kept before. A field that is sent again replaces what it held. */
export async function keepFiles(
  rq: Rq,
  kind: EvidenceKind,
  before: readonly EvidenceFile[],
  errors: FormErrors,
  words: typeof vi,
): Promise<EvidenceFile[]> {
  const files: EvidenceFile[] = [];
  for (const field of FILE_FIELDS[kind]) {
    const sent = rq.files.filter((file) => file.fieldName === field.name && file.bytes.length > 0);
    if (sent.length === 0) files.push(...before.filter((file) => file.role === field.role));
    for (const file of sent.slice(0, EVIDENCE_LIMITS.files)) {
      const name = nfc(file.fileName).slice(-150);
      try {
        const { bytes, contentType } = await acceptUpload(file.bytes, field.kinds, EVIDENCE_LIMITS.fileBytes);
        const fileKey = await rq.app.files.put(bytes, contentType);
        // The same picture chosen twice is one.
        if (!files.some((one) => one.fileKey === fileKey))
          files.push({ role: field.role, fileKey, name, contentType, bytes: bytes.length });
      } catch (error) {
        if (!(error instanceof UploadRefused)) throw error;
        errors[field.name] = words.errors.fileWrong(name);
      }
    }
    if (files.length > EVIDENCE_LIMITS.files || sent.length > EVIDENCE_LIMITS.files)
      errors[field.name] = words.errors.filesMany;
  }
  return files.slice(0, EVIDENCE_LIMITS.files);
}

export function readCount(text: string, most: number): number | null {
  const count = /^\d[\d.\s]{0,9}$/.test(text) ? Number(text.replace(/[.\s]/g, "")) : Number.NaN;
  return Number.isInteger(count) && count >= 1 && count <= most ? count : null;
}

export async function lookAt(url: string, allow: readonly string[]): Promise<FetchedPage | { failure: PageFailure }> {
  try {
    return await fetchPage(url, { allow });
  } catch (error) {
    if (error instanceof PageUnreachable) return { failure: error.code };
    throw error;
  }
}

const keepPage = (files: FileStore, page: FetchedPage): Promise<string> => files.put(page.bytes, "text/html");
