import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { transaction } from "../../../../platform/db/index.ts";
import {
  Button,
  Checkboxes,
  ErrorSummary,
  Form,
  PageHeading,
  Panel,
  PublicLayout,
  Radios,
  TextArea,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import {
  errorIn,
  type FormErrors,
  fits,
  html,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  typedForm,
} from "../../../../platform/http/index.ts";
import { pick } from "../../../../platform/i18n/index.ts";
import { findDossier, readRatingToken } from "../../../dossiers/index.ts";
import { getUnit, siteOf } from "../../../organisations/index.ts";
import { Face } from "../../face.tsx";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { LIMITS, MARKS, REASONS, SUBJECTS, type Subject } from "../../rating.ts";
import { RatingRefused, RatingUnknown } from "../../ratings.errors.ts";
import { offeredAt, wordsOfReasons } from "../../reasons/offer-reasons.ts";
import type { OfferedReason } from "../../reasons/reason.ts";
import { type RatedDossier, rateBySlip, subjectToRate } from "../../slips/rate-by-slip.ts";

const HEADERS = { "cache-control": "no-store", "x-robots-tag": "noindex" };

interface Typed {
  mark: string;
  reasons: string[];
  words: string;
  errors: FormErrors;
}
const NOTHING: Typed = { mark: "", reasons: [], words: "", errors: {} };

/** The token is looked at before anything is looked up: a guess costs nothing and finds nothing. */
async function ofToken(rq: Rq): Promise<RatedDossier> {
  const id = readRatingToken(rq.app.config.secretKey, rq.params.token ?? "");
  const dossier = id === null ? undefined : await findDossier(rq.app.db, { id });
  if (!dossier) throw new RatingUnknown();
  return dossier;
}

export async function slipPage(rq: Rq): Promise<Reply> {
  const dossier = await ofToken(rq);
  return show(rq, dossier, await subjectToRate(rq.app, dossier), NOTHING);
}

async function show(
  rq: Rq,
  dossier: RatedDossier,
  subject: Subject | null,
  typed: Typed,
  status = 200,
): Promise<Reply> {
  const unitId = subject === "settlement" ? dossier.competentUnitId : dossier.receivingUnitId;
  const unit = await getUnit(rq.app.db, unitId, vietnamDay(rq.now));
  const view = { ctx: rq.app.view(rq, await siteOf(rq)), words: pick(rq.lang, vi, en), token: rq.params.token ?? "" };
  if (subject === null || (rq.query.xong === "1" && status === 200)) {
    const isThanks = rq.query.xong === "1";
    return html(DoneView({ ...view, isThanks, mayReturn: isOpen(dossier) }), {
      headers: HEADERS,
    });
  }
  const offered = await offeredAt(rq.app.db, unitId, rq.now);
  return html(SlipView({ ...view, unit: unit.name, subject, typed, offered }), { status, headers: HEADERS });
}

/** Its settlement is still to come, and can be rated then. */
const isOpen = (dossier: RatedDossier): boolean =>
  dossier.settledAt === null && !["refused", "stopped", "merged"].includes(dossier.state);

const Body = z.object({
  mark: z.coerce.number().pipe(z.literal([...MARKS])),
  subject: z.enum(SUBJECTS),
});

export async function rateSlipPage(rq: Rq): Promise<Reply> {
  const dossier = await ofToken(rq);
  const words = pick(rq.lang, vi, en);
  const { typed: fields } = typedForm(rq);
  const chosen = [(rq.body as Record<string, unknown> | undefined)?.reasons ?? []].flat();
  const asked = chosen.filter((one): one is string => typeof one === "string").slice(0, 20);
  const offered = (await wordsOfReasons(rq.app.db, [asked])).keys();
  const reasons = [...REASONS, ...offered].filter((one) => asked.includes(one));
  const text = fields.words ?? "";
  const body = Body.safeParse(rq.body ?? {});
  const errors: FormErrors = {};
  if (!body.success) errors.mark = words.slip.errors.mark;
  if (!fits(text, LIMITS.words)) errors.words = words.slip.errors.words;
  const open = await subjectToRate(rq.app, dossier);
  if (open === null) return show(rq, dossier, null, NOTHING);
  if (!body.success || Object.keys(errors).length > 0)
    return show(rq, dossier, open, { mark: fields.mark ?? "", reasons, words: text, errors }, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      rateBySlip(tx, rq.app.config, {
        dossier,
        subject: body.data.subject,
        mark: body.data.mark,
        reasons,
        words: text,
        language: rq.lang,
        now: rq.now,
      }),
    );
  } catch (error) {
    // Pressed twice, or the page of another day: it is told, and nothing counts double.
    if (error instanceof RatingRefused) return show(rq, dossier, await subjectToRate(rq.app, dossier), NOTHING);
    throw error;
  }
  return seeOther(`/danh-gia/phieu/${rq.params.token}?xong=1`);
}

interface ViewProps {
  ctx: ViewContext;
  words: typeof vi;
  token: string;
}

/** Five faces with their words, reasons and free words; complete without script. */
function SlipView({
  ctx,
  words,
  token,
  unit,
  subject,
  typed,
  offered,
}: ViewProps & { unit: string; subject: Subject; typed: Typed; offered: readonly OfferedReason[] }) {
  const said = words.slip;
  const error = errorIn(typed.errors);
  return (
    <PublicLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={[]}
      noIndex
      hasErrors={Object.keys(typed.errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(typed.errors)} />}
    >
      <PageHeading title={said.title} caption={said.subject[subject]} lead={said.lead(unit)} />
      <Form action={`/danh-gia/phieu/${token}`} class="db-faces">
        <input type="hidden" name="subject" value={subject} />
        <Radios
          name="mark"
          label={said.mark}
          labelSize="m"
          value={typed.mark}
          options={MARKS.toReversed().map((mark) => ({
            value: String(mark),
            label: (
              <>
                <Face mark={mark} /> {words.marks[mark]}
              </>
            ),
          }))}
          {...error("mark")}
        />
        <Checkboxes
          name="reasons"
          label={said.reasons}
          hint={said.reasonsHint}
          values={typed.reasons}
          options={[
            ...REASONS.map((value) => ({ value, label: words.reasons[value] })),
            // Points of a code stand as they were approved, in Vietnamese.
            ...offered.map((one) => ({ value: one.key, label: <span lang="vi">{one.words}</span> })),
          ]}
        />
        <TextArea
          name="words"
          label={said.words}
          hint={said.wordsHint}
          value={typed.words}
          rows={3}
          maxCharacters={LIMITS.words}
          optional
          {...error("words")}
        />
        <Button>{said.send}</Button>
      </Form>
      <p class="govuk-body">{said.anonymous}</p>
    </PublicLayout>
  );
}

function DoneView({ ctx, words, isThanks, mayReturn }: ViewProps & { isThanks: boolean; mayReturn: boolean }) {
  const said = words.slip;
  return (
    <PublicLayout ctx={ctx} title={isThanks ? said.thanks : said.used} breadcrumbs={[]} noIndex>
      {isThanks ? <Panel title={said.thanks}>{said.thanksText}</Panel> : <PageHeading title={said.used} />}
      {mayReturn ? <p class="govuk-body">{said.later}</p> : null}
      <p class="govuk-body">
        <a href="/so-lieu/hai-long">{said.figures}</a>
        {" · "}
        <a href="/tra-cuu/ho-so">{said.lookup}</a>
      </p>
    </PublicLayout>
  );
}
