import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
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
import { pick } from "../../../../../platform/i18n/index.ts";
import { readWebAddress } from "../../../../../platform/outside/index.ts";
import { actorOf, mayAt, ownUnits, reachOf } from "../../../../accounts/index.ts";
import { listUnitChoices, offeredUnits } from "../../../../organisations/index.ts";
import { listBoards } from "../../../../publishing/index.ts";
import { toldLanguage } from "../../../../topics/index.ts";
import { en as postsEn } from "../../../messages.en.ts";
import { vi as postsVi } from "../../../messages.vi.ts";
import { PLACES } from "../../../pages/labels.ts";
import { PlaceUnknown, PostRefused } from "../../../posts.errors.ts";
import { addPlace, changePlace, closePlace, type PlaceFacts, reopenPlace } from "../../keep-place.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { findPlace } from "../../place.store.ts";
import { PLACE_KINDS, PLACE_LIMITS, type PostPlace } from "../../place.ts";
import { PlaceFormView } from "./view.tsx";

const MOST_BOARDS = 300;

async function unitsOf(rq: Rq): Promise<string[]> {
  const actor = actorOf(rq);
  const reach = await reachOf(rq.app.db, actor, "posts.places", rq.now);
  return offeredUnits(reach, ownUnits(actor, reach));
}

async function show(rq: Rq, place: PostPlace | null, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const unitIds = place ? [place.unitId] : await unitsOf(rq);
  const words = pick(rq.lang, vi, en);
  const done = z.enum(["saved", "closed", "reopened"]).safeParse(rq.query.xong);
  return html(
    PlaceFormView({
      ctx: rq.app.view(rq),
      words,
      kinds: pick(rq.lang, postsVi, postsEn).kinds,
      place,
      units: await listUnitChoices(db, unitIds, vietnamDay(rq.now)),
      boards: await listBoards(db, unitIds, MOST_BOARDS),
      typed,
      errors,
      mayConnect: place !== null && (await mayAt(db, actorOf(rq), "posts.accounts", place.unitId, rq.now)),
      done: done.success && Object.keys(errors).length === 0 ? words.form[done.data] : null,
    }),
    { status },
  );
}

const typedPlace = (place: PostPlace): Typed => ({
  kind: place.kind,
  name: place.name,
  address: place.address ?? "",
  hamlet: place.hamlet ?? "",
  keeper: place.keeper ?? "",
  members: place.members === null ? "" : String(place.members),
  language: place.language,
  boardId: place.boardId ?? "",
  takesAll: place.takesAll ? "1" : "",
});

async function known(rq: Rq): Promise<PostPlace> {
  const id = z.uuid().safeParse(rq.params.place);
  const place = id.success ? await findPlace(rq.app.db, id.data) : undefined;
  if (!place || !(await mayAt(rq.app.db, actorOf(rq), "posts.places", place.unitId, rq.now))) throw new PlaceUnknown();
  return place;
}

export const newPlacePage = (rq: Rq): Promise<Reply> =>
  show(rq, null, { kind: "zaloGroup", language: "vi", takesAll: "1" }, {});

export async function editPlacePage(rq: Rq): Promise<Reply> {
  const place = await known(rq);
  return show(rq, place, typedPlace(place), {});
}

const Members = z.coerce.number().int().min(1).max(PLACE_LIMITS.members);

async function read(
  rq: Rq,
  place: PostPlace | null,
): Promise<{ typed: Typed; errors: FormErrors; facts: PlaceFacts | null; unitId: string; kind: PostPlace["kind"] }> {
  const said = pick(rq.lang, vi, en).errors;
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const unitId = place?.unitId ?? z.uuid().safeParse(typed.unitId).data ?? "";
  const kind = place?.kind ?? z.enum(PLACE_KINDS).safeParse(typed.kind).data;
  const address = typed.address ? readWebAddress(typed.address) : null;
  const members = typed.members ? Members.safeParse(typed.members.replace(/[.\s]/g, "")).data : null;
  const language = toldLanguage(typed.language ?? "");
  const boards = kind === "board" && unitId ? await listBoards(rq.app.db, [unitId], MOST_BOARDS) : [];
  const board = boards.find((one) => one.id === typed.boardId);
  // A board is called what it is called where boards are kept.
  const name = kind === "board" ? (board?.name ?? "") : (typed.name ?? "");
  if (!unitId) errors.unitId = said.unit;
  if (!kind) errors.kind = said.kind;
  if (kind === "board" && !board) errors.boardId = said.board;
  if (kind !== "board" && !isText(name, PLACE_LIMITS.name)) errors.name = said.name;
  if (typed.address && !address) errors.address = said.address;
  if (!fits(typed.hamlet, PLACE_LIMITS.hamlet)) errors.hamlet = said.hamlet;
  if (!fits(typed.keeper, PLACE_LIMITS.keeper)) errors.keeper = said.keeper;
  if (members === undefined) errors.members = said.members;
  if (!language) errors.language = said.language;
  if (Object.keys(errors).length > 0 || !kind || !language || members === undefined)
    return { typed, errors, facts: null, unitId, kind: kind ?? "zaloGroup" };
  return {
    typed,
    errors,
    unitId,
    kind,
    facts: {
      name,
      address,
      hamlet: typed.hamlet || board?.hamlet || null,
      keeper: typed.keeper || null,
      members,
      language,
      boardId: board?.id ?? null,
      takesAll: typed.takesAll === "1",
    },
  };
}

async function save(rq: Rq, place: PostPlace | null): Promise<Reply> {
  const { typed, errors, facts, unitId, kind } = await read(rq, place);
  if (!facts) return show(rq, place, typed, errors, 422);
  try {
    const id = await transaction(rq.app.db, async (tx) => {
      if (!place) return addPlace(tx, actorOf(rq), { ...facts, unitId, kind, at: rq.now });
      await changePlace(tx, actorOf(rq), { ...facts, placeId: place.id, at: rq.now });
      return place.id;
    });
    return seeOther(place ? `${PLACES}/${id}?xong=saved` : PLACES);
  } catch (error) {
    if (!(error instanceof PostRefused) || error.code !== "name-taken") throw error;
    const field = kind === "board" ? "boardId" : "name";
    return show(rq, place, typed, { [field]: pick(rq.lang, postsVi, postsEn).refusals["name-taken"] }, 422);
  }
}

export const createPlacePage = (rq: Rq): Promise<Reply> => save(rq, null);
export const savePlacePage = async (rq: Rq): Promise<Reply> => save(rq, await known(rq));

export async function closePlacePage(rq: Rq): Promise<Reply> {
  const place = await known(rq);
  const isOpen = place.closedAt === null;
  await transaction(rq.app.db, (tx) =>
    (isOpen ? closePlace : reopenPlace)(tx, actorOf(rq), { placeId: place.id, at: rq.now }),
  );
  return seeOther(`${PLACES}/${place.id}?xong=${isOpen ? "closed" : "reopened"}`);
}
