import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { transaction } from "../../../../platform/db/index.ts";
import {
  ActButton,
  Button,
  ButtonGroup,
  DownloadLink,
  ErrorSummary,
  errorOf,
  type FieldError,
  Form,
  Heading,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  State,
  SummaryList,
  Table,
  TextInput,
  WarningText,
} from "../../../../platform/html/index.ts";
import { download, html, longTexts, notFound, type Reply, type Rq, seeOther } from "../../../../platform/http/index.ts";
import {
  formatDate,
  formatDateTime,
  formatMoney,
  nfc,
  parseVietnameseDate,
  pick,
} from "../../../../platform/i18n/index.ts";
import { writeXlsx } from "../../../../platform/tables/index.ts";
import { actorOf, holds } from "../../../accounts/index.ts";
import {
  discardFeeDocument,
  endFeeDocument,
  FeeActRefused,
  type FeeDocument,
  findFeeDocument,
  publishFeeDocument,
  rateCells,
  returnFeeDocument,
  submitFeeDocument,
} from "../../../fees/index.ts";
import { findUnit } from "../../../organisations/index.ts";
import { en as localEn } from "../../local/messages.en.ts";
import { vi as localVi } from "../../local/messages.vi.ts";
import { findNames } from "../../procedure.store.ts";
import { FEE_TONES } from "./fee-places.ts";
import { en } from "./staff-messages.en.ts";
import { vi } from "./staff-messages.vi.ts";

const DONE = ["saved", "submitted", "published", "returnedDone", "discarded", "ended"] as const;

async function load(rq: Rq): Promise<FeeDocument> {
  const id = z.uuid().safeParse(rq.params.id);
  const found = id.success ? await findFeeDocument(rq.app.db, id.data) : undefined;
  if (!found) throw notFound("fee-document-not-found");
  return found;
}

export async function feeRecordPage(rq: Rq): Promise<Reply> {
  return show(rq, await load(rq), [], null);
}

async function show(
  rq: Rq,
  found: FeeDocument,
  errors: FieldError[],
  refusal: string | null,
  typed: { note: string; on: string } = { note: "", on: "" },
  status = 200,
): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const local = pick(rq.lang, localVi, localEn);
  const actor = actorOf(rq);
  const unit = found.unitId ? await findUnit(rq.app.db, found.unitId, vietnamDay(rq.now)) : undefined;
  const names = await findNames(rq.app.db, [
    ...new Set([
      ...found.rates.map((rate) => rate.procedureCode),
      ...found.reliefs.flatMap((relief) => relief.procedureCodes ?? []),
    ]),
  ]);
  const done = DONE.find((one) => one === rq.query.xong);
  const address = `/can-bo/phi/${found.id}`;
  const mayEdit = holds(actor, "fees.edit");
  const mayPublish = holds(actor, "fees.publish");
  const isOpen = found.state === "draft" || found.state === "returned";
  const channels = (list: readonly (keyof typeof local.channel)[] | null): string =>
    list === null ? words.allChannels : list.map((one) => local.channel[one]).join(", ");
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={found.number}
      breadcrumbs={[{ text: words.title, href: "/can-bo/phi" }]}
      hasErrors={errors.length > 0 || refusal !== null}
      notice={
        <>
          <ErrorSummary errors={errors} />
          {refusal ? <WarningText>{refusal}</WarningText> : null}
          {done ? <NotificationBanner tone="success" heading={words[done]} /> : null}
        </>
      }
    >
      <PageHeading
        title={found.number}
        lead={found.title}
        state={<State tone={FEE_TONES[found.state]}>{words.states[found.state]}</State>}
        actions={
          isOpen && mayEdit ? (
            <LinkButton href={`${address}/sua`} variant="secondary">
              {words.edit}
            </LinkButton>
          ) : null
        }
      />
      {found.state === "returned" && found.returnNote ? (
        <InsetText>
          {words.returned}: {found.returnNote}
        </InsetText>
      ) : null}
      <SummaryList
        rows={[
          { key: words.place, value: unit?.name ?? words.country },
          { key: words.issuer, value: found.issuer },
          ...(found.issuedOn ? [{ key: words.issuedOn, value: formatDate(found.issuedOn) }] : []),
          { key: words.head.valid, value: words.valid(found.validFrom, found.validTo) },
          ...(found.note ? [{ key: words.note, value: found.note }] : []),
          { key: words.by, value: `${found.writtenByName}, ${formatDateTime(found.writtenAt)}` },
          ...(found.decidedByName && found.decidedAt
            ? [{ key: words.decidedBy, value: `${found.decidedByName}, ${formatDateTime(found.decidedAt)}` }]
            : []),
          ...(found.sourceFile ? [{ key: words.source, value: found.sourceFile }] : []),
        ]}
      />
      {isOpen && mayEdit ? (
        <ButtonGroup>
          <ActButton action={`${address}/trinh`}>{words.submit}</ActButton>
          <ActButton action={`${address}/bo`} variant="quiet">
            {words.discard}
          </ActButton>
        </ButtonGroup>
      ) : null}
      {found.state === "submitted" && mayPublish ? (
        <>
          <ActButton
            action={`${address}/cong-bo`}
            disabledReason={found.writtenById === actor.id ? words.refusals["own-document"] : undefined}
          >
            {words.publish}
          </ActButton>
          <Form action={`${address}/tra-lai`}>
            <TextInput name="note" label={words.returnNote} value={typed.note} error={errorOf(errors, "note")} />
            <Button variant="secondary">{words.return}</Button>
          </Form>
        </>
      ) : null}
      <Heading level={2}>{words.rates}</Heading>
      {found.rates.length === 0 ? (
        <p class="govuk-body">{words.noRates}</p>
      ) : (
        <>
          <Table
            caption={words.rates}
            captionHidden
            phone="cards"
            dense
            rows={found.rates}
            columns={[
              {
                key: "code",
                header: words.rateHead.code,
                rowHeader: true,
                wide: true,
                cell: (rate) => (
                  <>
                    <a href={`/thu-tuc/${rate.procedureCode}`}>{rate.procedureCode}</a>
                    <span class="govuk-hint">{(names.get(rate.procedureCode) ?? "").slice(0, 160)}</span>
                  </>
                ),
              },
              { key: "case", header: words.rateHead.case, cell: (rate) => rate.caseName ?? "–" },
              { key: "kind", header: words.rateHead.kind, cell: (rate) => rate.label ?? local.costKind[rate.kind] },
              {
                key: "amount",
                header: words.rateHead.amount,
                cell: (rate) => `${formatMoney(rate.amount, rq.lang)}${rate.per ? `/${rate.per}` : ""}`,
              },
              { key: "channels", header: words.rateHead.channels, cell: (rate) => channels(rate.channels) },
            ]}
          />
          <DownloadLink href={`${address}/muc-thu.xlsx`} title={words.export} format="Excel" />
        </>
      )}
      {found.reliefs.length > 0 ? (
        <>
          <Heading level={2}>{words.reliefs}</Heading>
          <Table
            caption={words.reliefs}
            captionHidden
            phone="cards"
            rows={found.reliefs}
            columns={[
              { key: "who", header: words.reliefHead.who, rowHeader: true, cell: (relief) => relief.who },
              { key: "percent", header: words.reliefHead.percent, cell: (relief) => `${relief.percent}%` },
              {
                key: "what",
                header: words.reliefHead.what,
                cell: (relief) =>
                  [
                    relief.kinds?.map((kind) => local.costKind[kind]).join(", ") ?? words.allMoney,
                    channels(relief.channels),
                  ].join("; "),
              },
              {
                key: "codes",
                header: words.reliefHead.codes,
                cell: (relief) =>
                  relief.procedureCodes?.map((code) => <span class="db-facts__line">{code}</span>) ??
                  words.allProcedures,
              },
              { key: "note", header: words.reliefHead.note, cell: (relief) => relief.note ?? "–" },
            ]}
          />
        </>
      ) : null}
      {found.state === "published" && mayPublish ? (
        <Form action={`${address}/het-hieu-luc`}>
          <Heading level={2}>{words.end}</Heading>
          <TextInput
            name="on"
            label={words.endOn}
            hint={words.dateHint}
            width={10}
            value={typed.on}
            error={errorOf(errors, "on")}
          />
          <Button variant="warning">{words.end}</Button>
        </Form>
      ) : null}
    </StaffLayout>,
    { status },
  );
}

const text = (rq: Rq, name: string): string => {
  const value = (rq.body as Record<string, unknown> | undefined)?.[name];
  return typeof value === "string" ? nfc(value) : "";
};

/** One act on the document; what the rules refuse is said on its page. */
function act(run: (rq: Rq, id: string) => Promise<void>, done: (typeof DONE)[number]) {
  return async (rq: Rq): Promise<Reply> => {
    const found = await load(rq);
    try {
      await run(rq, found.id);
    } catch (error) {
      if (!(error instanceof FeeActRefused)) throw error;
      if (error.code === "not-yours") throw error;
      return show(rq, found, [], pick(rq.lang, vi, en).refusals[error.code], undefined, 409);
    }
    return seeOther(`/can-bo/phi/${found.id}?xong=${done}`);
  };
}

export const submitFeePage = act(
  (rq, documentId) => transaction(rq.app.db, (tx) => submitFeeDocument(tx, actorOf(rq), { documentId, at: rq.now })),
  "submitted",
);
export const publishFeePage = act(
  (rq, documentId) => transaction(rq.app.db, (tx) => publishFeeDocument(tx, actorOf(rq), { documentId, at: rq.now })),
  "published",
);
export const discardFeePage = act(
  (rq, documentId) => transaction(rq.app.db, (tx) => discardFeeDocument(tx, actorOf(rq), { documentId, at: rq.now })),
  "discarded",
);
const doReturn = act(
  (rq, documentId) =>
    transaction(rq.app.db, (tx) =>
      returnFeeDocument(tx, actorOf(rq), { documentId, note: text(rq, "note"), at: rq.now }),
    ),
  "returnedDone",
);
const doEnd = act(
  (rq, documentId) =>
    transaction(rq.app.db, (tx) =>
      endFeeDocument(tx, actorOf(rq), { documentId, on: parseVietnameseDate(text(rq, "on")) ?? "", at: rq.now }),
    ),
  "ended",
);

export async function returnFeePage(rq: Rq): Promise<Reply> {
  const note = text(rq, "note");
  const { errors } = pick(rq.lang, vi, en);
  const message = note === "" ? errors.note : longTexts({ note }, { note: 1_000 }, rq.lang).note;
  if (message === undefined) return doReturn(rq);
  return show(rq, await load(rq), [{ field: "note", message }], null, { note, on: "" }, 422);
}

export async function endFeePage(rq: Rq): Promise<Reply> {
  const on = text(rq, "on");
  const found = await load(rq);
  const day = parseVietnameseDate(on);
  if (day !== null && day > found.validFrom && day >= vietnamDay(rq.now)) return doEnd(rq);
  const { errors } = pick(rq.lang, vi, en);
  return show(rq, found, [{ field: "on", message: errors.on }], null, { note: "", on }, 422);
}

/** The amounts as a table that the import reads again. */
export async function feeExport(rq: Rq): Promise<Reply> {
  const found = await load(rq);
  const words = pick(rq.lang, vi, en);
  const bytes = await writeXlsx([{ name: words.sheet, rows: [words.exportHead, ...found.rates.map(rateCells)] }]);
  return download(
    bytes,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    `${found.number.replace(/[^\p{L}\d]+/gu, "-").slice(0, 80)}.xlsx`,
  );
}
