import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import {
  Button,
  ErrorSummary,
  Form,
  NotificationBanner,
  PageHeading,
  Select,
  StaffLayout,
  Table,
  TextInput,
  type ViewContext,
} from "../../../platform/html/index.ts";
import {
  errorIn,
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../platform/http/index.ts";
import { formatDate, formatNumber, pick } from "../../../platform/i18n/index.ts";
import { actorOf } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { en as dossierEn } from "../messages.en.ts";
import { vi as dossierVi } from "../messages.vi.ts";
import { showDossier } from "../pages/staff/dossier-record/page.tsx";
import { visibleDossier } from "../read-dossier.ts";
import { eraseDossier } from "./erase-dossier.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { listFields, listRules, type RetentionRule, replaceRule } from "./retention.store.ts";

const RETENTION = "/can-bo/ho-so/luu-giu";
const [FEWEST, MOST] = [30, 7_300];

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const [rules, fields] = await Promise.all([listRules(rq.app.db), listFields(rq.app.db)]);
  const words = pick(rq.lang, vi, en);
  const view = { ctx: rq.app.view(rq), words, rules, fields, typed, errors, isDone: rq.query.xong === "1" };
  return html(View(view), { status });
}

export const retentionPage = (rq: Rq): Promise<Reply> => show(rq, {}, {});

export async function setRetentionPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { typed } = typedForm(rq);
  const field = typed.field || null;
  const days = typed.days ? Number(typed.days) : null;
  const errors: FormErrors = {};
  if (days !== null && !(Number.isInteger(days) && days >= FEWEST && days <= MOST)) errors.days = words.errors.days;
  else if (days === null && field === null) errors.days = words.errors.daysAll;
  if (!isText(typed.document, 300)) errors.document = words.errors.document;
  if (Object.keys(errors).length > 0) return show(rq, typed, errors, 422);
  const actor = actorOf(rq);
  await transaction(rq.app.db, async (tx) => {
    const rule = { field, days, document: typed.document ?? "", writtenByName: actor.name, writtenAt: rq.now };
    await replaceRule(tx, rule);
    await recordAct(tx, actor, {
      act: "dossier.retention",
      subjectKind: "dossierList",
      subjectId: field ?? "*",
      details: { days, document: typed.document ?? "" },
      at: rq.now,
    });
  });
  return seeOther(`${RETENTION}?xong=1`);
}

/** Erases one dossier's personal data before its time, because the person asked for it. */
export async function eraseDossierPage(rq: Rq): Promise<Reply> {
  const dossier = await visibleDossier(rq);
  const { typed } = typedForm(rq);
  const home = `/can-bo/ho-so/${encodeURIComponent(dossier.code)}`;
  const reason = typed.reason ?? "";
  const said = isText(reason, 500) ? null : pick(rq.lang, vi, en).errors.reason;
  if (said) return showDossier(rq, dossier, null, 422, false, { reason, error: said });
  const input = { code: dossier.code, reason, at: rq.now };
  await transaction(rq.app.db, (tx) => eraseDossier(tx, actorOf(rq), input));
  return seeOther(`${home}?xong=viec`);
}

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  rules: RetentionRule[];
  fields: string[];
  typed: Typed;
  errors: FormErrors;
  isDone: boolean;
}

function View({ ctx, words, rules, fields, typed, errors, isDone }: Props) {
  const error = errorIn(errors);
  const list = pick(ctx.lang, dossierVi, dossierEn).staff.title;
  return (
    <StaffLayout
      ctx={ctx}
      title={words.title}
      breadcrumbs={[{ text: list, href: "/can-bo/ho-so" }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {isDone ? <NotificationBanner tone="success">{words.saved}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={words.title} lead={words.lead} />
      <Table
        caption={words.caption}
        rows={rules}
        phone="cards"
        columns={[
          { key: "field", header: words.field, rowHeader: true, cell: (rule) => rule.field ?? words.all },
          {
            key: "days",
            header: words.days,
            numeric: true,
            cell: (rule) => words.daysOf(formatNumber(rule.days, ctx.lang)),
          },
          { key: "document", header: words.document, wide: true, cell: (rule) => rule.document },
          {
            key: "by",
            header: words.by,
            cell: (rule) => `${rule.writtenByName}, ${formatDate(vietnamDay(rule.writtenAt))}`,
          },
        ]}
      />
      <Form action={RETENTION}>
        <Select
          name="field"
          label={words.field}
          value={typed.field ?? ""}
          options={[{ value: "", label: words.all }, ...fields.map((field) => ({ value: field, label: field }))]}
        />
        <TextInput
          name="days"
          label={words.days}
          hint={words.daysHint}
          inputmode="numeric"
          width={5}
          value={typed.days ?? ""}
          {...error("days")}
        />
        <TextInput name="document" label={words.document} value={typed.document ?? ""} {...error("document")} />
        <Button>{words.save}</Button>
      </Form>
    </StaffLayout>
  );
}
