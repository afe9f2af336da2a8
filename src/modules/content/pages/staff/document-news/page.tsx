import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  isText,
  notFound,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, unitsWhere } from "../../../../accounts/index.ts";
import { listDocumentsById } from "../../../../legal-documents/index.ts";
import { listUnitChoices } from "../../../../organisations/index.ts";
import { isTopic } from "../../../../topics/index.ts";
import { loadDocumentStory } from "../../../bundle/load-story.ts";
import { tellingsOf } from "../../../bundle/tell-document.ts";
import { LIMITS, TELLINGS } from "../../../item.ts";
import { formSettings } from "../../../renditions/load-renditions.ts";
import { en } from "../../../renditions/messages.en.ts";
import { vi } from "../../../renditions/messages.vi.ts";
import { tellDocument } from "../../../renditions/tell-document.ts";
import { writableUnits } from "../load-item.ts";
import { DocumentNewsView } from "./view.tsx";

async function documentIdOf(rq: Rq): Promise<number> {
  const id = z.coerce.number().int().positive().max(1e12).safeParse(rq.params.document);
  const [found] = id.success ? await listDocumentsById(rq.app.db, [id.data]) : [];
  if (!found) throw notFound("document-not-found");
  return found.id;
}

async function show(rq: Rq, id: number, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db, config } = rq.app;
  const unitIds = await writableUnits(rq);
  const ownUnitId = unitsWhere(actorOf(rq), "content.edit")[0] ?? "";
  const desk = { db, publicUrl: config.http.publicUrl };
  const tells = z.enum(TELLINGS).optional().catch(undefined).parse(typed.tells);
  const found = await loadDocumentStory(desk, { document: id, tells }, unitIds[0] ?? ownUnitId, rq.now);
  return html(
    DocumentNewsView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      document: found.standing.document,
      story: found.story,
      tellings: tellingsOf(found.standing),
      units: await listUnitChoices(db, unitIds, vietnamDay(rq.now)),
      typed: {
        tells: found.tells,
        unitId: ownUnitId,
        topic: found.standing.document.topics.find(isTopic) ?? "",
        ...typed,
      },
      errors,
    }),
    { status },
  );
}

/** What the library knows of a document, one press away from an item in all its forms. */
export async function documentNewsPage(rq: Rq): Promise<Reply> {
  return show(rq, await documentIdOf(rq), {}, {});
}

export async function tellDocumentPage(rq: Rq): Promise<Reply> {
  const id = await documentIdOf(rq);
  const { typed } = typedForm(rq);
  const words = pick(rq.lang, vi, en);
  const units = await writableUnits(rq);
  const unitId = units.length === 1 && !typed.unitId ? units[0] : units.find((one) => one === typed.unitId);
  const tells = z.enum(TELLINGS).safeParse(typed.tells);
  const { topic = "", meaning = "" } = typed;
  const errors: FormErrors = {
    ...(tells.success ? {} : { tells: words.tellsWrong }),
    ...(unitId ? {} : { unitId: words.unitMissing }),
    ...(isTopic(topic) ? {} : { topic: words.topicMissing }),
    ...(meaning === "" || isText(meaning, LIMITS.note) ? {} : { meaning: words.meaningLong }),
  };
  if (!tells.success || !unitId || !isTopic(topic) || errors.meaning) return show(rq, id, typed, errors, 422);
  const itemId = await transaction(rq.app.db, (tx) =>
    tellDocument(
      tx,
      actorOf(rq),
      { unitId, document: id, tells: tells.data, topic, meaning, at: rq.now },
      formSettings(rq.app.config),
    ),
  );
  return seeOther(`/can-bo/tin-bai/${itemId}/hinh-thuc?xong=made13`);
}
