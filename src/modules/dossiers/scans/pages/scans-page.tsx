import { transaction } from "../../../../platform/db/index.ts";
import {
  ActButton,
  Button,
  Details,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  NotificationBanner,
  PageHeading,
  StaffLayout,
} from "../../../../platform/html/index.ts";
import {
  download,
  type FormErrors,
  html,
  notFound,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
} from "../../../../platform/http/index.ts";
import { formatDateTime, pick } from "../../../../platform/i18n/index.ts";
import { actorOf } from "../../../accounts/index.ts";
import { findCodes } from "../../dossier.store.ts";
import type { Dossier } from "../../dossier.ts";
import { DossierRefused } from "../../dossiers.errors.ts";
import { en as allEn } from "../../messages.en.ts";
import { vi as allVi } from "../../messages.vi.ts";
import { noteReading, visibleDossier } from "../../read-dossier.ts";
import { addScans, removeScan, scanRefusal } from "../add-scans.ts";
import { openFileById } from "../kept-files.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { findScan, listScans } from "../scan.store.ts";
import { ScanField } from "./file-field.tsx";
import { FIELD, type FormFile, readFormFiles } from "./read-files.ts";
import { scanLabel, scansAddress } from "./scan-list.tsx";

async function show(rq: Rq, dossier: Dossier, files: FormFile[], errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const all = pick(rq.lang, allVi, allEn);
  await noteReading(rq, dossier, "record");
  const scans = await listScans(db, dossier.id);
  const refusal = await scanRefusal(db, actorOf(rq), dossier, rq.now);
  const origins = await findCodes(
    db,
    scans.flatMap((scan) => scan.reusedFrom ?? []),
  );
  const record = `/can-bo/ho-so/${encodeURIComponent(dossier.code)}`;
  const done = rq.query.xong === "luu" ? words.saved : rq.query.xong === "bo" ? words.removed : null;
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={words.title}
      breadcrumbs={[
        { text: all.staff.title, href: "/can-bo/ho-so" },
        { text: dossier.code, href: record },
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
      {dossier.papers.length === 0 ? <InsetText>{words.noPapers}</InsetText> : null}
      {refusal ? <InsetText>{all.refusals[refusal]}</InsetText> : null}
      {dossier.papers.map((paper, at) => {
        const own = scans.filter((scan) => scan.paper === at);
        return (
          <section key={at}>
            <Heading level={2} size="s">
              {`${at + 1}. ${paper.name}`}
            </Heading>
            {own.length === 0 ? <p class="govuk-hint">{words.none}</p> : null}
            {own.map((scan, number) => {
              const label = scanLabel(words, scan, number + 1);
              return (
                <div key={scan.id}>
                  <p class="govuk-body">
                    <a href={`${scansAddress(dossier.code)}/${scan.id}`}>{label}</a>{" "}
                    <span class="govuk-hint">
                      {scan.reusedFrom === null
                        ? words.by(scan.addedByName, formatDateTime(scan.addedAt))
                        : words.reused(origins.get(scan.reusedFrom) ?? "")}
                    </span>
                  </p>
                  {refusal ? null : (
                    <Details summary={words.removeOf(label)}>
                      <ActButton action={`${scansAddress(dossier.code)}/${scan.id}/bo`} variant="warning" small>
                        {words.remove}
                      </ActButton>
                    </Details>
                  )}
                </div>
              );
            })}
          </section>
        );
      })}
      {refusal || dossier.papers.length === 0 ? null : (
        <Form action={scansAddress(dossier.code)} multipart label={words.save}>
          <p class="govuk-hint">{`${words.hint} ${words.types}, ${words.most}.`}</p>
          {dossier.papers.map((paper, at) => (
            <ScanField
              key={at}
              words={words}
              place={String(at)}
              label={words.add(paper.name)}
              files={files}
              error={errors[`${FIELD}${at}`]}
            />
          ))}
          <Button>{words.save}</Button>
        </Form>
      )}
    </StaffLayout>,
    { status, headers: { "cache-control": "no-store" } },
  );
}

export const scansPage = async (rq: Rq): Promise<Reply> => show(rq, await visibleDossier(rq), [], {});

export async function addScansPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const dossier = await visibleDossier(rq);
  const refusal = await scanRefusal(rq.app.db, actorOf(rq), dossier, rq.now);
  if (refusal) throw new DossierRefused(refusal);
  const { files, errors } = await readFormFiles(rq, words);
  if (files.length === 0 && Object.keys(errors).length === 0) errors[`${FIELD}0`] = words.nothing;
  if (Object.keys(errors).length > 0) return show(rq, dossier, files, errors, 422);
  const scans = files.map(({ fileId, place }) => ({ fileId, paper: Number(place) }));
  try {
    await transaction(rq.app.db, (tx) => addScans(tx, actorOf(rq), { dossierId: dossier.id, scans, at: rq.now }));
  } catch (error) {
    if (!(error instanceof DossierRefused)) throw error;
    const told = { [`${FIELD}0`]: pick(rq.lang, allVi, allEn).refusals[error.code] };
    return show(rq, dossier, files, told, 409);
  }
  return seeOther(`${scansAddress(dossier.code)}?xong=luu`);
}

const idIn = (rq: Rq): number => {
  if (!/^\d{1,15}$/.test(rq.params.scan ?? "")) throw notFound();
  return Number(rq.params.scan);
};

/** The scan itself; who opens it is noted as having seen it. */
export async function scanFile(rq: Rq): Promise<Reply> {
  const dossier = await visibleDossier(rq);
  const scan = await findScan(rq.app.db, { id: idIn(rq), dossierId: dossier.id });
  const kept = scan && (await openFileById(rq.app, scan.fileId));
  if (!scan || !kept) throw notFound();
  await noteReading(rq, dossier, "scan");
  const name = `${dossier.code}-${scan.paper + 1}-${scan.id}.${kept.file.contentType === "image/jpeg" ? "jpg" : "pdf"}`;
  const reply = download(kept.bytes, kept.file.contentType, name, true);
  return { ...reply, headers: { ...reply.headers, "cache-control": "no-store" } };
}

export async function removeScanPage(rq: Rq): Promise<Reply> {
  const dossier = await visibleDossier(rq);
  const input = { dossierId: dossier.id, scanId: idIn(rq), at: rq.now };
  await transaction(rq.app.db, (tx) => removeScan(tx, actorOf(rq), input));
  return seeOther(`${scansAddress(dossier.code)}?xong=bo`);
}
