import { z } from "zod";
import { InvalidContent, json, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { pick } from "../../../../platform/i18n/index.ts";
import { actorOf, unitsWhere } from "../../../accounts/index.ts";
import { PROCEDURE_CODE } from "../../../procedures/index.ts";
import { measure } from "../../bundle/forms.ts";
import { loadChangeStory } from "../../bundle/load-story.ts";
import { renderStory } from "../../bundle/render-story.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { formSettings } from "../../renditions/load-renditions.ts";

const VersionNumber = z.number().int().min(0).max(1_000_000_000);

export const BundleBody = z.object({
  procedure: z.string().trim().regex(PROCEDURE_CODE, "procedure-code"),
  /** Version to compare with; 0 for none. Left out: the one before. */
  from: VersionNumber.optional(),
  to: VersionNumber.min(1).optional(),
});

export const BundleAnswer = z.object({
  procedure: z.string(),
  from: z.number().nullable(),
  to: z.number(),
  effective: z.string(),
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

const FILES: Record<string, string> = { sheet: "to-niem-yet.pdf", leaflet: "to-gap.pdf", poster: "ap-phich.pdf" };

/** POST /api/v1/bundles: every form of a change of a procedure as a draft; nothing is saved. */
export async function bundlesApi(rq: Rq): Promise<Reply> {
  const body = BundleBody.parse(rq.body);
  if (body.from !== undefined && body.to !== undefined && body.from >= body.to)
    throw new InvalidContent([
      { pointer: "/from", code: "from-not-before-to", detail: pick(rq.lang, vi, en).apiErrors.versions },
    ]);
  const settings = formSettings(rq.app.config);
  const [unitId] = unitsWhere(actorOf(rq), "content.edit");
  const desk = { db: rq.app.db, publicUrl: settings.publicUrl };
  const asked = { code: body.procedure, from: body.from, to: body.to };
  const { story, change } = await loadChangeStory(desk, asked, unitId as string, rq.now);
  return json({
    procedure: change.code,
    from: change.before?.number ?? null,
    to: change.after.number,
    effective: change.end?.on ?? change.after.validFrom,
    missing: story.missing,
    renditions: [...renderStory(story, settings.readingSpeed)].map(([form, { text, sources }]) => ({
      channel: form,
      language: "vi",
      text,
      sources: sources.map((bit) => ({ sentence: bit.text, field: bit.field })),
      limits: measure(form, text, settings.readingSpeed),
      ...(FILES[form] && !change.end ? { file: `${settings.publicUrl}/thu-tuc/${change.code}/${FILES[form]}` } : {}),
    })),
  });
}
