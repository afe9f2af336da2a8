import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  download,
  type FormErrors,
  HttpError,
  html,
  notFound,
  type Reply,
  type Rq,
  seeOther,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { type Doer, moveRequest } from "../../../cooperation/act-on-request.ts";
import { addPieces, handInPieces, removePiece } from "../../../cooperation/hand-in-pieces.ts";
import { en } from "../../../cooperation/messages.en.ts";
import { vi } from "../../../cooperation/messages.vi.ts";
import { requestOfAddress, visibleRequest } from "../../../cooperation/people-on-request.ts";
import {
  emptyPiece,
  field,
  type LinkTyped,
  type PieceTyped,
  readLinks,
  readPiece,
  sealFiles,
} from "../../../cooperation/read-forms.ts";
import { type RequestRefusal, RequestRefused, RequestUnknown } from "../../../cooperation/request.errors.ts";
import { listHostsOf, listPieces, listRequestEvents, listRequestFiles } from "../../../cooperation/request.store.ts";
import {
  type CooperationRequest,
  PIECE_IN_ADDRESS,
  PIECE_KINDS,
  type PieceKind,
  REQUEST_LIMITS,
} from "../../../cooperation/request.ts";
import { listKitsForRequest } from "../../../press-kits/press-kits.store.ts";
import { HandInView } from "./view.tsx";

/** Through which door somebody came: the secret address of one request, or signed in as the asked unit. */
interface Door {
  request: CooperationRequest;
  base: string;
  isPublic: boolean;
  partner: string;
  asking: string;
}

type OpenDoor = (rq: Rq) => Promise<Door>;

const through =
  (isPublic: boolean): OpenDoor =>
  async (rq) => {
    const request = isPublic ? await requestOfAddress(rq) : await visibleRequest(rq);
    if (!request) throw new HttpError(404, pick(rq.lang, vi, en).handIn.missing);
    const names = await unitNames(rq.app.db, [request.fromUnitId, request.toUnitId], vietnamDay(rq.now));
    return {
      request,
      base: isPublic ? `/nop-san-pham/${rq.params.token}` : `/can-bo/phoi-hop/${request.id}/nop`,
      isPublic,
      partner: names.get(request.toUnitId) ?? "",
      asking: names.get(request.fromUnitId) ?? "",
    };
  };

/** Nobody but who has the address is to find the page, or to keep it. */
const SECRET = { "x-robots-tag": "noindex, nofollow", "cache-control": "no-store", "referrer-policy": "no-referrer" };

interface Shown {
  kind?: PieceKind;
  links?: { lines: string; rows: LinkTyped[]; programme: string; genre: string };
  piece?: PieceTyped;
  person?: string;
  note?: string;
  reason?: string;
}

async function show(rq: Rq, door: Door, shown: Shown, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const { request } = door;
  const fallback: PieceKind =
    request.kind === "broadcast" ? "air" : request.kind === "article" || request.kind === "other" ? "link" : "file";
  const kind = shown.kind ?? PIECE_KINDS.find((one) => PIECE_IN_ADDRESS[one] === rq.query.them) ?? fallback;
  const events = await listRequestEvents(db, request.id);
  const piece = shown.piece ?? emptyPiece;
  const done = z.enum(["see", "accept", "handIn", "added", "removed", "decline"]).safeParse(rq.query.xong);
  return html(
    HandInView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      ...door,
      today: vietnamDay(rq.now),
      files: await listRequestFiles(db, request.id),
      kits: await listKitsForRequest(db, { taskId: request.taskId, unitId: request.fromUnitId, now: rq.now }),
      pieces: await listPieces(db, request.id),
      remark: request.state === "returned" ? (events.find((one) => one.act === "return")?.note ?? null) : null,
      kind,
      links: shown.links ?? { lines: "", rows: [], programme: "", genre: "" },
      piece,
      sealed: sealFiles(rq, request.id, piece.files),
      person: shown.person ?? "",
      note: shown.note ?? "",
      reason: shown.reason ?? "",
      errors,
      done: done.success ? done.data : null,
    }),
    { status, headers: door.isPublic ? SECRET : {} },
  );
}

/** Who acts; through the secret address a name is asked for where somebody answers for the partner. */
function doerOf(rq: Rq, door: Door, name?: string): Doer {
  if (!door.isPublic) return { actor: actorOf(rq) };
  const words = pick(rq.lang, vi, en).handIn;
  return { addressOf: door.request.id, name: name ? words.viaAddress(name, door.partner) : door.partner };
}

const FIELD_OF: Partial<Record<RequestRefusal, string>> = {
  "same-file": "anh",
  "in-the-future": "ngay",
  "before-plan": "ngay",
};

function readPerson(rq: Rq, door: Door, errors: FormErrors): string {
  if (!door.isPublic) return "";
  const said = pick(rq.lang, vi, en).errors;
  const name = field(rq, "person");
  if (name === "") errors.person = said.name;
  else if ([...name].length > REQUEST_LIMITS.person) errors.person = said.long(REQUEST_LIMITS.person);
  else if (!name.isWellFormed()) errors.person = said.loneMarks;
  return name;
}

function readNote(rq: Rq, name: string, errors: FormErrors): string {
  const said = pick(rq.lang, vi, en).errors;
  const text = field(rq, name);
  if ([...text].length > REQUEST_LIMITS.reason) errors[name] = said.long(REQUEST_LIMITS.reason);
  else if (!text.isWellFormed()) errors[name] = said.loneMarks;
  return text;
}

function pagesOf(open: OpenDoor) {
  async function page(rq: Rq): Promise<Reply> {
    return show(rq, await open(rq), {}, {});
  }

  async function add(rq: Rq): Promise<Reply> {
    const door = await open(rq);
    const { request } = door;
    const words = pick(rq.lang, vi, en);
    const kind = PIECE_KINDS.find((one) => PIECE_IN_ADDRESS[one] === rq.params.kind);
    if (!kind) throw notFound();
    const shown: Shown = { kind };
    let errors: FormErrors;
    let pieces: Parameters<typeof addPieces>[2]["pieces"] | null;
    if (kind === "link") {
      const read = await readLinks(rq, words, await listHostsOf(rq.app.db, request.toUnitId));
      shown.links = read;
      ({ errors, pieces } = read);
    } else {
      const read = await readPiece(rq, kind, request.id, words);
      shown.piece = read.typed;
      errors = read.errors;
      pieces = read.piece ? [read.piece] : null;
    }
    if (!pieces) return show(rq, door, shown, errors, 422);
    const found = pieces;
    try {
      await transaction(rq.app.db, (tx) =>
        addPieces(tx, doerOf(rq, door), { requestId: request.id, pieces: found, partner: door.partner, at: rq.now }),
      );
    } catch (error) {
      if (!(error instanceof RequestRefused)) throw error;
      const at = found.findIndex((piece) => piece.title === error.title) + 1;
      const own = FIELD_OF[error.code] ?? "title";
      const name =
        kind === "link"
          ? `${own === "ngay" ? "ngay" : "url"}-${at || 1}`
          : kind === "file" && own === "anh"
            ? "tep"
            : own;
      return show(rq, door, shown, { [name]: words.refusals[error.code] }, 409);
    }
    return seeOther(`${door.base}?xong=added&them=${PIECE_IN_ADDRESS[kind]}#gio`);
  }

  async function remove(rq: Rq): Promise<Reply> {
    const door = await open(rq);
    const pieceId = z.uuid().safeParse(field(rq, "piece"));
    if (!pieceId.success) throw notFound();
    await transaction(rq.app.db, (tx) =>
      removePiece(tx, doerOf(rq, door), { requestId: door.request.id, pieceId: pieceId.data, at: rq.now }),
    );
    return seeOther(`${door.base}?xong=removed#gio`);
  }

  async function handIn(rq: Rq): Promise<Reply> {
    const door = await open(rq);
    const errors: FormErrors = {};
    const person = readPerson(rq, door, errors);
    const note = readNote(rq, "note", errors);
    if (Object.keys(errors).length > 0) return show(rq, door, { person, note }, errors, 422);
    await transaction(rq.app.db, (tx) =>
      handInPieces(tx, doerOf(rq, door, person), { requestId: door.request.id, note: note || null, at: rq.now }),
    );
    return seeOther(`${door.base}?xong=handIn`);
  }

  async function answer(rq: Rq): Promise<Reply> {
    const door = await open(rq);
    const act = z.enum(["see", "accept", "decline"]).safeParse(field(rq, "viec"));
    if (!act.success) throw notFound();
    const errors: FormErrors = {};
    const person = readPerson(rq, door, errors);
    const reason = readNote(rq, "reason", errors);
    if (act.data === "decline" && reason === "") errors.reason = pick(rq.lang, vi, en).errors.reason;
    if (Object.keys(errors).length > 0) return show(rq, door, { person, reason }, errors, 422);
    await transaction(rq.app.db, (tx) =>
      moveRequest(tx, doerOf(rq, door, person), act.data, {
        requestId: door.request.id,
        note: act.data === "decline" ? reason : null,
        at: rq.now,
      }),
    );
    return seeOther(`${door.base}?xong=${act.data}`);
  }

  async function file(rq: Rq): Promise<Reply> {
    const door = await open(rq);
    const own = [
      ...(await listRequestFiles(rq.app.db, door.request.id)),
      ...(await listPieces(rq.app.db, door.request.id)).flatMap((one) =>
        one.fileKey === null
          ? []
          : [
              {
                fileKey: one.fileKey,
                name: one.fileName ?? "",
                contentType: one.fileType ?? "",
                bytes: one.fileBytes ?? 0,
              },
            ],
      ),
    ].find((one) => one.fileKey === rq.params.file);
    if (!own) throw new RequestUnknown();
    const isShown = own.contentType === "application/pdf" || own.contentType.startsWith("image/");
    const reply = download(await rq.app.files.get(own.fileKey), own.contentType, own.name, isShown);
    if (door.isPublic) Object.assign(reply.headers, SECRET);
    return reply;
  }

  return { page, add, remove, handIn, answer, file };
}

/** For who has the secret address; no account, no session. */
export const publicHandIn = pagesOf(through(true));
/** The same for people of the asked unit who are signed in. */
export const staffHandIn = pagesOf(through(false));
