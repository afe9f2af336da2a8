import { vietnamDay } from "../../../../platform/clock/index.ts";
import { transaction } from "../../../../platform/db/index.ts";
import {
  Button,
  Details,
  ErrorSummary,
  FileUpload,
  Form,
  Heading,
  InsetText,
  NotificationBanner,
  PageHeading,
  QrFigure,
  StaffLayout,
  SummaryList,
  TextArea,
} from "../../../../platform/html/index.ts";
import {
  download,
  errorIn,
  type FormErrors,
  html,
  isText,
  notFound,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  typedForm,
} from "../../../../platform/http/index.ts";
import { formatDate, formatDateTime, pick } from "../../../../platform/i18n/index.ts";
import { actorOf } from "../../../accounts/index.ts";
import type { Dossier } from "../../dossier.ts";
import { DossierRefused } from "../../dossiers.errors.ts";
import { en as allEn } from "../../messages.en.ts";
import { vi as allVi } from "../../messages.vi.ts";
import { noteReading, visibleDossier } from "../../read-dossier.ts";
import { keepFile, openFile, openFileById } from "../../scans/kept-files.ts";
import { listFreeFiles } from "../../scans/scan.store.ts";
import { SCAN_LIMITS } from "../../scans/scan.ts";
import { addResult, resultRefusal, withdrawalRefusal, withdrawResult } from "../add-result.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { findResult, listResults } from "../result.store.ts";
import { type DossierResultFile, type KeptSignature, RESULT_WHY, resultAddress } from "../result.ts";
import { ResultFileRefused, signaturesOf, takeResult } from "../take-result.ts";
import { SignatureLines } from "./signature-lines.tsx";

/** Hidden field of the file that came with an earlier try. */
export const KEPT_RESULT = "keptResult";

export const resultsAddress = (code: string): string => `/can-bo/ho-so/${encodeURIComponent(code)}/ket-qua`;

interface State {
  errors: FormErrors;
  why?: { resultId: number; text: string };
}

async function show(rq: Rq, dossier: Dossier, { errors, why }: State, status = 200): Promise<Reply> {
  const { db, config } = rq.app;
  const words = pick(rq.lang, vi, en);
  const all = pick(rq.lang, allVi, allEn);
  await noteReading(rq, dossier, "record");
  const results = await listResults(db, dossier.id);
  const refusal = await resultRefusal(db, actorOf(rq), dossier, rq.now);
  const mayWithdraw = (await withdrawalRefusal(db, actorOf(rq), dossier, rq.now)) === null;
  const address = resultsAddress(dossier.code);
  const done = rq.query.xong === "luu" ? words.saved : rq.query.xong === "thu-hoi" ? words.taken : null;
  const verify = (result: DossierResultFile) => `${config.http.publicUrl}${resultAddress(config.secretKey, result)}`;
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={words.title}
      breadcrumbs={[
        { text: all.staff.title, href: "/can-bo/ho-so" },
        { text: dossier.code, href: `/can-bo/ho-so/${encodeURIComponent(dossier.code)}` },
      ]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {done ? <NotificationBanner tone="success">{done}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={words.title} caption={dossier.procedureName} lead={words.lead} />
      <p class="govuk-body">
        <a href="/can-bo/ho-so/nhan-ket-qua">{words.labels.many}</a>
      </p>
      {results.length === 0 ? <InsetText>{words.none}</InsetText> : null}
      {results.map((result, at) => (
        <section key={result.id}>
          <Heading level={2} size="m">
            {results.length > 1 ? `${words.title} ${at + 1}` : words.title}
          </Heading>
          <SummaryList
            compact
            rows={[
              {
                key: words.state,
                value: result.withdrawnAt
                  ? words.withdrawn(
                      formatDate(vietnamDay(result.withdrawnAt)),
                      result.withdrawnByName ?? "",
                      result.withdrawnWhy ?? "",
                    )
                  : words.valid,
              },
              { key: words.number, value: result.number ?? words.check.noNumber },
              { key: words.signedOn, value: result.signedOn ? formatDate(result.signedOn) : words.check.noDay },
              { key: words.signatures, value: <SignatureLines words={words} signatures={result.signatures} /> },
              { key: words.added, value: `${result.addedByName}, ${formatDateTime(result.addedAt)}` },
              {
                key: words.file,
                value: result.fileId === null ? words.gone : <a href={`${address}/${result.id}`}>{words.file}</a>,
              },
            ]}
          />
          <QrFigure text={verify(result)} caption={words.qr} address={verify(result)} />
          {result.withdrawnAt ? null : (
            <p class="govuk-body">
              <a href={`${address}/${result.id}/nhan.pdf`}>{words.labels.one}</a>
            </p>
          )}
          {mayWithdraw && !result.withdrawnAt ? (
            <Details summary={words.withdraw} open={why?.resultId === result.id}>
              <Form action={`${address}/${result.id}/thu-hoi`}>
                <TextArea
                  name="why"
                  id={`why-${result.id}`}
                  label={words.why}
                  hint={words.whyHint}
                  maxCharacters={RESULT_WHY}
                  value={why?.resultId === result.id ? why.text : ""}
                  {...errorIn(errors)(`why-${result.id}`)}
                />
                <Button variant="warning">{words.withdraw}</Button>
              </Form>
            </Details>
          ) : null}
        </section>
      ))}
      {refusal ? null : (
        <Form action={address} multipart label={words.add}>
          <FileUpload
            name="result"
            label={words.upload}
            hint={words.hint}
            accept="application/pdf"
            maxBytes={SCAN_LIMITS.fileBytes}
            {...errorIn(errors)("result")}
          />
          <Button>{words.save}</Button>
        </Form>
      )}
    </StaffLayout>,
    { status, headers: { "cache-control": "no-store" } },
  );
}

export const resultsPage = async (rq: Rq): Promise<Reply> => show(rq, await visibleDossier(rq), { errors: {} });

export interface KeptResult {
  fileId: number;
  signatures: KeptSignature[];
}

/**
 * The PDF of a form as a kept file with what its signatures say; a sentence where it is none; null where none was chosen, nor in
 * an earlier try of the form.
 */
export async function readResultFile(rq: Rq): Promise<KeptResult | { error: string } | null> {
  const words = pick(rq.lang, vi, en);
  const sent = rq.files.find((file) => file.fieldName === "result" && (file.bytes.length > 0 || file.fileName !== ""));
  const roots = rq.app.config.signatureRoots;
  if (!sent) {
    const earlier = String((rq.body as Record<string, unknown>)[KEPT_RESULT] ?? "");
    const ids = /^\d{1,15}$/.test(earlier) ? [Number(earlier)] : [];
    const [file] = await listFreeFiles(rq.app.db, { ids, addedBy: actorOf(rq).id ?? "" });
    return file ? { fileId: file.id, signatures: signaturesOf(await openFile(rq.app, file), roots) } : null;
  }
  try {
    const taken = await takeResult(rq.app, sent.bytes, roots);
    const fileId = await keepFile(rq.app, taken, { id: actorOf(rq).id ?? "", at: rq.now });
    return { fileId, signatures: signaturesOf(sent.bytes, roots) };
  } catch (error) {
    if (!(error instanceof ResultFileRefused)) throw error;
    return { error: words.faults[error.code] };
  }
}

export async function addResultPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const dossier = await visibleDossier(rq);
  const refusal = await resultRefusal(rq.app.db, actorOf(rq), dossier, rq.now);
  if (refusal) throw new DossierRefused(refusal);
  const file = await readResultFile(rq);
  if (!file || "error" in file) return show(rq, dossier, { errors: { result: file?.error ?? words.choose } }, 422);
  const input = { dossierId: dossier.id, ...file, number: null, signedOn: null, at: rq.now };
  await transaction(rq.app.db, (tx) => addResult(tx, actorOf(rq), input));
  return seeOther(`${resultsAddress(dossier.code)}?xong=luu`);
}

async function resultOf(rq: Rq, dossier: Dossier): Promise<DossierResultFile> {
  const id = /^\d{1,15}$/.test(rq.params.result ?? "") ? Number(rq.params.result) : 0;
  const result = await findResult(rq.app.db, id);
  if (!result || result.dossierId !== dossier.id) throw notFound();
  return result;
}

/** The file itself; who opens it is noted. */
export async function resultFile(rq: Rq): Promise<Reply> {
  const dossier = await visibleDossier(rq);
  const result = await resultOf(rq, dossier);
  const kept = result.fileId === null ? undefined : await openFileById(rq.app, result.fileId);
  if (!kept) throw notFound();
  await noteReading(rq, dossier, "result");
  const reply = download(kept.bytes, "application/pdf", `${dossier.code}-ket-qua-${result.id}.pdf`, true);
  return { ...reply, headers: { ...reply.headers, "cache-control": "no-store" } };
}

export async function withdrawResultPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const dossier = await visibleDossier(rq);
  const result = await resultOf(rq, dossier);
  const why = typedForm(rq).typed.why ?? "";
  if (!isText(why, RESULT_WHY))
    return show(
      rq,
      dossier,
      { errors: { [`why-${result.id}`]: words.whyWrong }, why: { resultId: result.id, text: why } },
      422,
    );
  const input = { dossierId: dossier.id, resultId: result.id, why, at: rq.now };
  await transaction(rq.app.db, (tx) => withdrawResult(tx, actorOf(rq), input));
  return seeOther(`${resultsAddress(dossier.code)}?xong=thu-hoi`);
}
