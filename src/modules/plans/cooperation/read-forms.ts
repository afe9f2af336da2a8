import { z } from "zod";
import { shift } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { open, SealError, seal } from "../../../platform/crypto/index.ts";
import { acceptUpload, type FileKind, UploadRefused } from "../../../platform/files/index.ts";
import type { FormErrors, Rq } from "../../../platform/http/index.ts";
import { nfc, parseVietnameseDate } from "../../../platform/i18n/index.ts";
import { readWebAddress } from "../../../platform/outside/index.ts";
import { workingCalendarFor } from "../../calendar/index.ts";
import { matchUnitByName } from "../../organisations/index.ts";
import { EVIDENCE_LIMITS, PRESS_GENRES, type PressGenre, urlKey } from "../evidence/evidence.ts";
import { lookAt, readCount } from "../evidence/evidence-form.ts";
import { readPressPage } from "../evidence/press-page.ts";
import type { NewPiece } from "./hand-in-pieces.ts";
import type { vi } from "./messages.vi.ts";
import { hostOf } from "./request.store.ts";
import { type PieceKind, REQUEST_KINDS, REQUEST_LIMITS, type RequestFile } from "./request.ts";
import type { SendRequest } from "./send-request.ts";

type Words = typeof vi;

/** One typed field, in NFC and without blanks around it. */
export function field(rq: Rq, name: string): string {
  const value = ((rq.body ?? {}) as Record<string, unknown>)[name];
  return typeof value === "string" ? nfc(value).trim() : "";
}

const PURPOSE = "cooperation-files";
const Kept = z.array(
  z.object({ field: z.string(), fileKey: z.string(), name: z.string(), contentType: z.string(), bytes: z.number() }),
);
/** A file that was good, and the field it came by. */
export type KeptFile = RequestFile & { field: string };

/** Files of a form that comes back as one sealed field, bound to `place`, so that nobody can name a file of others. */
export function sealFiles(rq: Rq, place: string, files: readonly KeptFile[]): string {
  return files.length === 0 ? "" : seal(rq.app.config.secretKey, PURPOSE, place, JSON.stringify(files));
}

function openFiles(rq: Rq, place: string, sealed: string): KeptFile[] {
  if (sealed === "") return [];
  try {
    return Kept.parse(JSON.parse(open(rq.app.config.secretKey, PURPOSE, place, sealed)));
  } catch (error) {
    if (error instanceof SealError) return [];
    throw error;
  }
}

/** New files beside those kept before; a field that is sent again replaces what it held. */
async function readFiles(
  rq: Rq,
  ask: { place: string; field: string; kinds: readonly FileKind[]; most: number },
  errors: FormErrors,
  words: Words,
): Promise<KeptFile[]> {
  const sent = rq.files.filter((file) => file.fieldName === ask.field && file.bytes.length > 0);
  if (sent.length === 0) return openFiles(rq, ask.place, field(rq, "daGiu")).filter((file) => file.field === ask.field);
  if (sent.length > ask.most) errors[ask.field] = words.errors.filesMany;
  const files: KeptFile[] = [];
  for (const file of sent.slice(0, ask.most)) {
    const name = nfc(file.fileName).slice(-150) || ask.field;
    try {
      const { bytes, contentType } = await acceptUpload(file.bytes, [...ask.kinds], EVIDENCE_LIMITS.fileBytes);
      const fileKey = await rq.app.files.put(bytes, contentType);
      if (!files.some((one) => one.fileKey === fileKey))
        files.push({ field: ask.field, fileKey, name, contentType, bytes: bytes.length });
    } catch (error) {
      if (!(error instanceof UploadRefused)) throw error;
      errors[ask.field] = words.errors.fileWrong(name);
    }
  }
  return files;
}

const tooLong = (text: string, most: number): boolean => [...text].length > most;

export interface RequestTyped {
  fromUnitId: string;
  toUnitId: string;
  toName: string;
  taskId: string;
  kind: string;
  title: string;
  body: string;
  quantity: string;
  day: string;
  month: string;
  year: string;
  handInTo: string;
  files: KeptFile[];
}

export const emptyRequest = (fromUnitId: string, taskId: string): RequestTyped => ({
  fromUnitId,
  toUnitId: "",
  toName: "",
  taskId,
  kind: "article",
  title: "",
  body: "",
  quantity: "1",
  day: "",
  month: "",
  year: "",
  handInTo: "",
  files: [],
});

/** Reads the form of a new request. `namesakes` are the units a typed name may mean, where it means several. */
export async function readRequestForm(
  rq: Rq,
  words: Words,
  choices: { from: readonly { id: string }[]; press: readonly { id: string }[]; tasks: readonly { id: string }[] },
): Promise<{
  typed: RequestTyped;
  errors: FormErrors;
  namesakes: { id: string; name: string }[];
  checked: Omit<SendRequest, "at"> | null;
}> {
  const said = words.errors;
  const errors: FormErrors = {};
  const place = rq.actor?.id ?? "";
  const typed: RequestTyped = {
    fromUnitId: field(rq, "fromUnitId"),
    toUnitId: field(rq, "toUnitId"),
    toName: field(rq, "toName"),
    taskId: field(rq, "taskId"),
    kind: field(rq, "kind"),
    title: field(rq, "title"),
    body: field(rq, "body"),
    quantity: field(rq, "quantity"),
    day: field(rq, "han-day"),
    month: field(rq, "han-month"),
    year: field(rq, "han-year"),
    handInTo: field(rq, "handInTo"),
    files: await readFiles(
      rq,
      { place, field: "tailieu", kinds: ["pdf", "docx", "xlsx", "image"], most: REQUEST_LIMITS.files },
      errors,
      words,
    ),
  };
  const today = vietnamDay(rq.now);
  if (!choices.from.some((one) => one.id === typed.fromUnitId)) errors.fromUnitId = said.from;
  const { toUnitId, namesakes, error } = await readReceiver(rq, typed, choices.press, words, today);
  if (error) errors[typed.toName === "" ? "toUnitId" : "toName"] = error;
  else if (toUnitId === typed.fromUnitId) errors.toName = said.toSelf;
  const kind = REQUEST_KINDS.find((one) => one === typed.kind);
  if (!kind) errors.kind = said.kind;
  if (typed.title === "") errors.title = said.title;
  else if (tooLong(typed.title, REQUEST_LIMITS.title)) errors.title = said.titleLong;
  if (typed.body === "") errors.body = said.body;
  else if (tooLong(typed.body, REQUEST_LIMITS.body)) errors.body = said.long(REQUEST_LIMITS.body);
  if (tooLong(typed.handInTo, REQUEST_LIMITS.handInTo)) errors.handInTo = said.long(REQUEST_LIMITS.handInTo);
  for (const name of ["title", "body", "handInTo"] as const)
    if (!typed[name].isWellFormed()) errors[name] = said.loneMarks;
  const quantity = readCount(typed.quantity, REQUEST_LIMITS.quantity);
  if (quantity === null) errors.quantity = said.quantity;
  const taskId = typed.taskId === "" ? null : typed.taskId;
  if (taskId !== null && !choices.tasks.some((one) => one.id === taskId))
    errors.taskId = words.refusals["task-not-yours"];
  const dueOn = parseVietnameseDate(`${typed.day}/${typed.month}/${typed.year}`);
  if (dueOn === null) errors.han = said.due;
  else if (dueOn <= today) errors.han = said.duePast;
  else if (dueOn > shift(today, 731)) errors.han = said.dueFar;
  else {
    const calendar = await workingCalendarFor(rq.app.db, errors.fromUnitId ? null : typed.fromUnitId, rq.now);
    if (!calendar.isWorkingDay(dueOn)) errors.han = said.dueOff(calendar.addWorkingDays(dueOn, 1));
  }
  if (Object.keys(errors).length > 0 || !kind || !toUnitId || quantity === null || dueOn === null)
    return { typed, errors, namesakes, checked: null };
  return {
    typed,
    errors,
    namesakes,
    checked: {
      fromUnitId: typed.fromUnitId,
      toUnitId,
      taskId,
      kind,
      title: typed.title,
      body: typed.body,
      quantity,
      dueOn,
      handInTo: typed.handInTo || null,
      files: typed.files.map(({ field: _field, ...file }) => file),
    },
  };
}

/** A unit that was chosen, or the one a typed name means. */
async function readReceiver(
  rq: Rq,
  typed: RequestTyped,
  press: readonly { id: string }[],
  words: Words,
  today: string,
): Promise<{ toUnitId: string | null; namesakes: { id: string; name: string }[]; error?: string }> {
  const said = words.errors;
  if (typed.toName === "") {
    const chosen = press.find((one) => one.id === typed.toUnitId);
    return chosen ? { toUnitId: chosen.id, namesakes: [] } : { toUnitId: null, namesakes: [], error: said.to };
  }
  const found = [
    ...new Map(
      (await matchUnitByName(rq.app.db, typed.toName.slice(0, 200), today)).map(({ unit }) => [unit.id, unit]),
    ),
  ].map(([id, unit]) => ({ id, name: unit.name }));
  const namesakes = found.slice(0, 12);
  const which = namesakes.find((one) => one.id === field(rq, "toWhich")) ?? (found.length === 1 ? found[0] : undefined);
  if (which) return { toUnitId: which.id, namesakes: found.length > 1 ? namesakes : [] };
  return found.length === 0
    ? { toUnitId: null, namesakes: [], error: said.toUnknown }
    : { toUnitId: null, namesakes, error: said.toMany };
}

export interface LinkTyped {
  url: string;
  title: string;
  day: string;
  month: string;
  year: string;
  isOther: boolean;
  asksOther: boolean;
}

export interface PieceTyped {
  genre: string;
  title: string;
  day: string;
  month: string;
  year: string;
  programme: string;
  minutes: string;
  files: KeptFile[];
}

export const emptyPiece: PieceTyped = {
  genre: "",
  title: "",
  day: "",
  month: "",
  year: "",
  programme: "",
  minutes: "",
  files: [],
};

/** What the outlet says the piece is; nothing where nothing was chosen. */
const genreIn = (rq: Rq): PressGenre | null => PRESS_GENRES.find((one) => one === field(rq, "genre")) ?? null;

const NO_PAGE = {
  genre: null,
  url: null,
  isOtherOutlet: false,
  airMinutes: null,
  pageTitle: null,
  pagePublishedOn: null,
  pageFileKey: null,
  pageSeenAt: null,
  pageFailure: null,
  fileKey: null,
  fileName: null,
  fileType: null,
  fileBytes: null,
};

/**
 * Reads the addresses of articles: lines as pasted the first time, a row each with title and day when it comes back. Every
 * page is opened at once. All of them are right, or none is taken and each fault has its sentence.
 */
export async function readLinks(
  rq: Rq,
  words: Words,
  knownHosts: readonly string[],
): Promise<{
  lines: string;
  rows: LinkTyped[];
  programme: string;
  genre: string;
  errors: FormErrors;
  pieces: NewPiece[] | null;
}> {
  const said = words.errors;
  const errors: FormErrors = {};
  const programme = field(rq, "programme");
  const genre = genreIn(rq);
  const lines = field(rq, "links");
  const pasted = lines.split(/\s+/).filter(Boolean);
  const rows: LinkTyped[] = pasted.map((url) => emptyLink(url));
  for (let n = 1; n <= REQUEST_LIMITS.links; n++) {
    const url = field(rq, `url-${n}`);
    if (url === "") continue;
    rows.push({
      url,
      title: field(rq, `title-${n}`),
      day: field(rq, `ngay-${n}-day`),
      month: field(rq, `ngay-${n}-month`),
      year: field(rq, `ngay-${n}-year`),
      isOther: field(rq, `khac-${n}`) !== "",
      asksOther: false,
    });
  }
  if (tooLong(programme, REQUEST_LIMITS.programme)) errors.programme = said.long(REQUEST_LIMITS.programme);
  if (rows.length === 0) errors.links = said.links;
  if (rows.length > REQUEST_LIMITS.links) errors.links = said.linksMany;
  if (errors.links) return { lines, rows: [], programme, genre: genre ?? "", errors, pieces: null };
  const seen = new Set<string>();
  const pieces = await Promise.all(
    rows.map(async (row, index) => {
      const n = index + 1;
      const url = readWebAddress(row.url);
      if (url === null) {
        errors[`url-${n}`] = said.url;
        return null;
      }
      if (seen.has(urlKey(url))) errors[`url-${n}`] = said.twice;
      seen.add(urlKey(url));
      return readLink(rq, row, url, n, errors, words, knownHosts);
    }),
  );
  const good = pieces.flatMap((piece) => (piece ? [{ ...piece, programme: programme || null, genre }] : []));
  const isWhole = Object.keys(errors).length === 0 && good.length === rows.length;
  return { lines: "", rows, programme, genre: genre ?? "", errors, pieces: isWhole ? good : null };
}

const emptyLink = (url: string): LinkTyped => ({
  url,
  title: "",
  day: "",
  month: "",
  year: "",
  isOther: false,
  asksOther: false,
});

async function readLink(
  rq: Rq,
  row: LinkTyped,
  url: string,
  n: number,
  errors: FormErrors,
  words: Words,
  knownHosts: readonly string[],
): Promise<NewPiece | null> {
  const said = words.errors;
  const page = await lookAt(url, rq.app.config.outsideAllow);
  const read = "text" in page ? readPressPage(page.text) : null;
  const hasDay = [row.day, row.month, row.year].some((part) => part !== "");
  const title = row.title || (read?.title ?? "");
  const happenedOn = hasDay ? parseVietnameseDate(`${row.day}/${row.month}/${row.year}`) : (read?.publishedOn ?? null);
  // A page that cannot be opened is taken with title and day of a person; the asking unit is told so.
  if ("failure" in page && (row.title === "" || !hasDay))
    errors[`url-${n}`] ??= said.dead(words.pageFailures[page.failure]);
  else if (title === "") errors[`title-${n}`] = said.titleFromPage;
  if (tooLong(title, EVIDENCE_LIMITS.title)) errors[`title-${n}`] = said.long(EVIDENCE_LIMITS.title);
  if (!title.isWellFormed()) errors[`title-${n}`] = said.loneMarks;
  if (hasDay && happenedOn === null) errors[`ngay-${n}`] = said.day;
  else if (happenedOn === null && !("failure" in page)) errors[`ngay-${n}`] = said.dayFromPage;
  else if (happenedOn !== null && happenedOn > vietnamDay(rq.now)) errors[`ngay-${n}`] = said.future;
  const host = hostOf(url);
  const isOtherOutlet = knownHosts.length > 0 && !knownHosts.includes(host);
  row.asksOther = isOtherOutlet;
  if (isOtherOutlet && !row.isOther) errors[`khac-${n}`] = said.otherOutlet(host);
  // What was read is shown, so that it can be corrected.
  if (row.title === "") row.title = read?.title ?? "";
  if (!hasDay && read?.publishedOn)
    [row.year, row.month, row.day] = read.publishedOn.split("-") as [string, string, string];
  if (happenedOn === null || title === "") return null;
  return {
    ...NO_PAGE,
    kind: "link",
    title,
    happenedOn,
    url,
    isOtherOutlet,
    programme: null,
    pageTitle: read?.title ?? null,
    pagePublishedOn: read?.publishedOn ?? null,
    pageFileKey: "bytes" in page ? await rq.app.files.put(page.bytes, "text/html") : null,
    pageSeenAt: "bytes" in page ? rq.now : null,
    pageFailure: "failure" in page ? page.failure : null,
  };
}

export const PIECE_FILE: Record<"page" | "file", { field: string; kinds: readonly FileKind[] }> = {
  page: { field: "anh", kinds: ["image", "pdf"] },
  file: { field: "tep", kinds: ["pdf", "docx", "xlsx", "image"] },
};

/** Reads a photographed page, a broadcast or a file. `place` is the request, to which kept files are bound. */
export async function readPiece(
  rq: Rq,
  kind: Exclude<PieceKind, "link">,
  place: string,
  words: Words,
): Promise<{ typed: PieceTyped; errors: FormErrors; piece: NewPiece | null }> {
  const said = words.errors;
  const errors: FormErrors = {};
  const ask = kind === "air" ? null : PIECE_FILE[kind];
  const typed: PieceTyped = {
    title: field(rq, "title"),
    day: field(rq, "ngay-day"),
    month: field(rq, "ngay-month"),
    year: field(rq, "ngay-year"),
    programme: field(rq, "programme"),
    genre: field(rq, "genre"),
    minutes: field(rq, "minutes"),
    files: ask ? await readFiles(rq, { ...ask, place, most: 1 }, errors, words) : [],
  };
  if (typed.title === "") errors.title = said.title;
  else if (tooLong(typed.title, EVIDENCE_LIMITS.title)) errors.title = said.long(EVIDENCE_LIMITS.title);
  if (tooLong(typed.programme, REQUEST_LIMITS.programme)) errors.programme = said.long(REQUEST_LIMITS.programme);
  for (const name of ["title", "programme"] as const) if (!typed[name].isWellFormed()) errors[name] = said.loneMarks;
  const happenedOn = parseVietnameseDate(`${typed.day}/${typed.month}/${typed.year}`);
  if (happenedOn === null) errors.ngay = said.day;
  else if (happenedOn > vietnamDay(rq.now)) errors.ngay = said.future;
  const airMinutes = kind === "air" ? readCount(typed.minutes, EVIDENCE_LIMITS.airMinutes) : null;
  if (kind === "air" && airMinutes === null) errors.minutes = said.minutes;
  const [file] = typed.files;
  if (ask && !file) errors[ask.field] ??= kind === "page" ? said.photo : said.file;
  if (Object.keys(errors).length > 0 || happenedOn === null) return { typed, errors, piece: null };
  return {
    typed,
    errors,
    piece: {
      ...NO_PAGE,
      kind,
      title: typed.title,
      happenedOn,
      airMinutes,
      programme: kind === "file" ? null : typed.programme || null,
      genre: kind === "file" ? null : genreIn(rq),
      fileKey: file?.fileKey ?? null,
      fileName: file?.name ?? null,
      fileType: file?.contentType ?? null,
      fileBytes: file?.bytes ?? null,
    },
  };
}
