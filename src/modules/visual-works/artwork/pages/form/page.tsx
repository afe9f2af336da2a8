import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { findPublicItem } from "../../../../content/index.ts";
import { listTaskChoices } from "../../../../plans/index.ts";
import { listProcedureNames } from "../../../../procedures/index.ts";
import { en as sharedEn } from "../../../messages.en.ts";
import { vi as sharedVi } from "../../../messages.vi.ts";
import { ADDRESS, basedOnOf, unitsToWrite } from "../../../pages/shared.tsx";
import { listSlogans } from "../../../slogans/slogans.store.ts";
import { VisualRefused } from "../../../visuals.errors.ts";
import { ARTWORK_LIMITS, type Artwork, readOwnPath, USUAL_SIZES } from "../../artwork.ts";
import { designArtwork, redesignArtwork } from "../../keep-artwork.ts";
import { artworkOf } from "../../load-artwork.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { readDesign } from "./read.ts";
import { ArtworkFormView } from "./view.tsx";

const wordsOf = (rq: Rq) => ({ words: pick(rq.lang, vi, en), shared: pick(rq.lang, sharedVi, sharedEn) });

/** Enough to choose from; older ones are found in the register, which leads here. */
const MOST_SLOGANS = 100;

const usableSlogans = (rq: Rq) => listSlogans(rq.app.db, { usableOn: vietnamDay(rq.now) }, { limit: MOST_SLOGANS });

async function show(
  rq: Rq,
  known: Artwork | null,
  typed: Typed,
  errors: FormErrors,
  status = 200,
  fromError: string | null = null,
): Promise<Reply> {
  const { units, first } = await unitsToWrite(rq);
  const unitId = known?.unitId ?? units.find((unit) => unit.id === typed.unitId)?.id ?? first;
  return html(
    ArtworkFormView({
      ctx: rq.app.view(rq),
      ...wordsOf(rq),
      known,
      units,
      slogans: await usableSlogans(rq),
      tasks: unitId === "" ? [] : await listTaskChoices(rq.app.db, [unitId], rq.now),
      typed: { ...typed, unitId },
      errors,
      fromError,
    }),
    { status },
  );
}

const asked = (rq: Rq, name: string, most: number): string => {
  const value = rq.query[name];
  return typeof value === "string" ? nfc(value).trim().slice(0, most) : "";
};

const BLANK: Typed = { kind: "banner", ground: "red" };

/** Begins empty, with an approved slogan, with the name of a page of this site, or as another size of a design. */
export async function newArtworkPage(rq: Rq): Promise<Reply> {
  const { db, config } = rq.app;
  const from = asked(rq, "tu", ARTWORK_LIMITS.path);
  const sloganId = asked(rq, "khauhieu", 36);
  const model = asked(rq, "mau", 36);
  if (/^[0-9a-f-]{36}$/.test(model)) {
    rq.params.id = model;
    const { basedOn: _basedOn, size: _size, width: _width, height: _height, ...typed } = typedOf(await artworkOf(rq));
    return show(rq, null, typed, {});
  }
  if (/^[0-9a-f-]{36}$/.test(sloganId)) {
    const [slogan] = await listSlogans(db, { id: sloganId, usableOn: vietnamDay(rq.now) }, { limit: 1 });
    if (slogan) return show(rq, null, { ...BLANK, sloganId, topic: slogan.topic }, {});
  }
  if (from === "") return show(rq, null, BLANK, {});
  const found = await wordsOfPage(rq, readOwnPath(from, config.http.publicUrl) ?? "");
  if (!found) return show(rq, null, { ...BLANK, from }, {}, 422, wordsOf(rq).words.from.unknown);
  return show(rq, null, { ...BLANK, from, kind: "poster", size: "a3", ...found }, {});
}

/** The name of a procedure or news item at an address of this site. */
async function wordsOfPage(rq: Rq, path: string): Promise<{ text: string; path: string; topic: string } | null> {
  const [, kind, key = ""] = /^(?:\/[\w-]+)?\/(thu-tuc|tin-tuc)\/([\w.-]+)\/?(?:\?.*)?$/.exec(path) ?? [];
  if (kind === "thu-tuc") {
    const [procedure] = await listProcedureNames(rq.app.db, [key], rq.now);
    return procedure ? { text: procedure.name, path, topic: "procedures" } : null;
  }
  const item = kind === "tin-tuc" ? await findPublicItem(rq.app.db, key) : undefined;
  return item && item.withdrawnAt === null ? { text: item.title, path, topic: item.topic } : null;
}

function typedOf(artwork: Artwork): Typed {
  const usual = USUAL_SIZES.find((one) => one.width === artwork.width && one.height === artwork.height);
  const metres = (length: number): string => `${String(length / 1_000).replace(".", ",")} m`;
  return {
    basedOn: String(artwork.version),
    unitId: artwork.unitId,
    kind: artwork.kind,
    sloganId: artwork.sloganId ?? "",
    text: artwork.spec?.text ?? artwork.title,
    sub: artwork.spec?.sub ?? "",
    size: usual?.value ?? "",
    width: usual ? "" : metres(artwork.width),
    height: usual ? "" : metres(artwork.height),
    ground: artwork.spec?.ground ?? "red",
    path: artwork.spec?.path ?? "",
    topic: artwork.topic,
    taskId: artwork.taskId ?? "",
    isOpen: artwork.isOpen ? "1" : "",
  };
}

export async function editArtworkPage(rq: Rq): Promise<Reply> {
  const artwork = await artworkOf(rq);
  if (artwork.state !== "draft" && artwork.state !== "returned") return seeOther(`${ADDRESS.artwork}/${artwork.id}`);
  return show(rq, artwork, typedOf(artwork), {});
}

const FIELD_OF: Partial<Record<string, string>> = {
  "slogan-not-usable": "sloganId",
  "task-elsewhere": "taskId",
  "no-right-here": "unitId",
};

async function save(rq: Rq, known: Artwork | null): Promise<Reply> {
  const said = wordsOf(rq);
  const { typed } = typedForm(rq);
  const { units } = await unitsToWrite(rq);
  const { design, upload, errors } = await readDesign(rq, typed, await usableSlogans(rq), known, said);
  const unitId = known?.unitId ?? units.find((one) => one.id === typed.unitId)?.id;
  if (!unitId) errors.unitId = said.shared.errors.unitId;
  if (!design || !unitId || Object.keys(errors).length > 0) return show(rq, known, typed, errors, 422);
  const fileKey = upload ? await rq.app.files.put(upload, design.fileType ?? "") : (known?.fileKey ?? null);
  const input = { ...design, fileKey, at: rq.now };
  try {
    const id = await transaction(rq.app.db, async (tx) => {
      if (!known) return designArtwork(tx, actorOf(rq), { ...input, unitId });
      await redesignArtwork(tx, actorOf(rq), { ...input, id: known.id, basedOn: basedOnOf(typed) });
      return known.id;
    });
    return seeOther(`${ADDRESS.artwork}/${id}?xong=luu`);
  } catch (error) {
    if (!(error instanceof VisualRefused)) throw error;
    return show(rq, known, typed, { [FIELD_OF[error.code] ?? "text"]: said.shared.refusals[error.code] }, 409);
  }
}

export const designArtworkPage = (rq: Rq): Promise<Reply> => save(rq, null);
export const redesignArtworkPage = async (rq: Rq): Promise<Reply> => save(rq, await artworkOf(rq));
