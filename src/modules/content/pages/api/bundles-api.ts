import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { InvalidContent, json, notFound, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { pick } from "../../../../platform/i18n/index.ts";
import { actorOf, reachOf, unitsWhere } from "../../../accounts/index.ts";
import { listDocumentsById, listDocumentsByNumber } from "../../../legal-documents/index.ts";
import { PROCEDURE_CODE } from "../../../procedures/index.ts";
import { type Form, measure } from "../../bundle/forms.ts";
import { type Desk, loadChangeStory, loadDocumentStory } from "../../bundle/load-story.ts";
import { renderStory } from "../../bundle/render-story.ts";
import type { Bit, Rendered, Story } from "../../bundle/story.ts";
import { findItem, getVersion } from "../../content.store.ts";
import { type Item, type ItemVersion, TELLINGS, type Telling } from "../../item.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { languagesOf, loadFormsIn } from "../../renditions/forms-in-language.ts";
import { formSettings, loadForms } from "../../renditions/load-renditions.ts";

const VersionNumber = z.number().int().min(0).max(1_000_000_000);

/** One of `procedure`, `document`, `item`. */
export const BundleBody = z
  .object({
    procedure: z.string().trim().regex(PROCEDURE_CODE, "procedure-code").optional(),
    /** Version to compare with; 0 for none. Left out: the one before. */
    from: VersionNumber.optional(),
    to: VersionNumber.min(1).optional(),
    /** A document of the library, by its id or by its number where only one bears it. */
    document: z.union([z.number().int().positive().max(1e12), z.string().trim().min(1).max(60)]).optional(),
    /** What to tell of the document; left out: the newest there is. */
    tells: z.enum(TELLINGS).optional(),
    /** An item, by its id: its working version. */
    item: z.uuid().optional(),
  })
  .refine((body) => [body.procedure, body.document, body.item].filter((one) => one !== undefined).length === 1, {
    path: ["procedure"],
    message: "one-source",
  });

export const BundleAnswer = z.object({
  procedure: z.string().nullable(),
  document: z.object({ id: z.number(), number: z.string(), tells: z.string() }).nullable(),
  item: z.string().nullable(),
  from: z.number().nullable(),
  to: z.number().nullable(),
  effective: z.string().nullable(),
  /** What the record does not say; no rendition says anything of it. */
  missing: z.array(z.string()),
  renditions: z.array(
    z.object({
      channel: z.string(),
      language: z.string(),
      text: z.string(),
      sources: z.array(z.object({ sentence: z.string(), field: z.string() })),
      limits: z.array(
        z.object({
          part: z.string(),
          unit: z.string(),
          is: z.number(),
          least: z.number().optional(),
          most: z.number(),
        }),
      ),
      file: z.string().optional(),
    }),
  ),
});
type Answer = z.infer<typeof BundleAnswer>;

const FILES: Record<string, string> = { sheet: "to-niem-yet.pdf", leaflet: "to-gap.pdf", poster: "ap-phich.pdf" };

/** POST /api/v1/bundles: every form of a change, of a document or of an item as a draft; nothing is saved. */
export async function bundlesApi(rq: Rq): Promise<Reply> {
  const body = BundleBody.parse(rq.body);
  if (body.item !== undefined) return json(await ofItem(rq, body.item));
  if (body.document !== undefined) return json(await ofDocument(rq, body.document, body.tells));
  return json(await ofProcedure(rq, body.procedure as string, body.from, body.to));
}

const deskOf = (rq: Rq): Desk => ({ db: rq.app.db, publicUrl: rq.app.config.http.publicUrl });
const unitOf = (rq: Rq): string => unitsWhere(actorOf(rq), "content.edit")[0] as string;

async function ofProcedure(rq: Rq, code: string, from: number | undefined, to: number | undefined): Promise<Answer> {
  const say = pick(rq.lang, vi, en).apiErrors;
  if (from !== undefined && to !== undefined && from >= to)
    throw new InvalidContent([{ pointer: "/from", code: "from-not-before-to", detail: say.versions }]);
  const { story, change } = await loadChangeStory(deskOf(rq), { code, from, to }, unitOf(rq), rq.now);
  return {
    ...NOTHING,
    procedure: change.code,
    from: change.before?.number ?? null,
    to: change.after.number,
    effective: change.end?.on ?? change.after.validFrom,
    missing: story.missing,
    renditions: drafts(rq, story, (form) =>
      FILES[form] && !change.end ? `${deskOf(rq).publicUrl}/thu-tuc/${change.code}/${FILES[form]}` : undefined,
    ),
  };
}

async function ofDocument(rq: Rq, key: number | string, tells: Telling | undefined): Promise<Answer> {
  const say = pick(rq.lang, vi, en).apiErrors;
  const { db } = rq.app;
  const found = typeof key === "number" ? await listDocumentsById(db, [key]) : await listDocumentsByNumber(db, [key]);
  const [document] = found;
  if (!document || found.length > 1)
    throw new InvalidContent([
      document
        ? {
            pointer: "/document",
            code: "document-ambiguous",
            detail: say.documentAmbiguous(found.map((one) => `${one.id} (${one.issuedOn ?? "?"})`).join(", ")),
          }
        : { pointer: "/document", code: "document-unknown", detail: say.documentUnknown },
    ]);
  const told = await loadDocumentStory(deskOf(rq), { document: document.id, tells }, unitOf(rq), rq.now);
  return {
    ...NOTHING,
    document: { id: document.id, number: document.number, tells: told.tells },
    effective: told.tells === "end" ? document.inForceTo : document.inForceFrom,
    missing: told.story.missing,
    renditions: drafts(rq, told.story),
  };
}

async function ofItem(rq: Rq, id: string): Promise<Answer> {
  const { db, config } = rq.app;
  const item = await findItem(db, id);
  const reach = await reachOf(db, actorOf(rq), "content.edit", rq.now);
  if (!item || !reach.includes(item.unitId)) throw notFound("item-not-found");
  const version = await getVersion(db, item.id, item.workingVersion);
  const { forms, story, change } = await loadForms(db, item, version, formSettings(config), rq.now);
  return {
    ...NOTHING,
    item: item.id,
    procedure: change?.code ?? null,
    from: change?.before?.number ?? null,
    to: change?.after.number ?? null,
    effective: change ? (change.end?.on ?? change.after.validFrom) : item.publishAt ? vietnamDay(item.publishAt) : null,
    missing: story.missing,
    renditions: [
      ...forms.map(({ form, text, sources, measures }) => ({
        channel: form,
        language: "vi",
        text,
        sources: sources.map(sourceJson),
        limits: measures,
      })),
      ...(await inOtherLanguages(rq, item, version)),
    ],
  };
}

/** What is whole and confirmed in each language the item has. */
async function inOtherLanguages(rq: Rq, item: Item, version: ItemVersion): Promise<Answer["renditions"]> {
  const { db, config } = rq.app;
  const all: Answer["renditions"] = [];
  for (const language of await languagesOf(db, item.id))
    for (const { form, text, sources, measures } of await loadFormsIn(
      db,
      item,
      version,
      language,
      formSettings(config),
    ))
      if (text !== null)
        all.push({ channel: form, language, text, sources: sources.map(sourceJson), limits: measures });
  return all;
}

const NOTHING: Answer = {
  procedure: null,
  document: null,
  item: null,
  from: null,
  to: null,
  effective: null,
  missing: [],
  renditions: [],
};

const sourceJson = (bit: Bit) => ({ sentence: bit.text, field: bit.field });

function drafts(rq: Rq, story: Story, fileOf?: (form: Form) => string | undefined): Answer["renditions"] {
  const { readingSpeed } = rq.app.config;
  return [...renderStory(story, readingSpeed)].map(([form, { text, sources }]: [Form, Rendered]) => {
    const file = fileOf?.(form);
    return {
      channel: form,
      language: "vi",
      text,
      sources: sources.map(sourceJson),
      limits: measure(form, text, readingSpeed),
      ...(file ? { file } : {}),
    };
  });
}
