import { vietnamDay } from "../../../../platform/clock/index.ts";
import { transaction } from "../../../../platform/db/index.ts";
import { acceptUpload, UploadRefused } from "../../../../platform/files/index.ts";
import {
  ActButton,
  addressOf,
  Button,
  ErrorSummary,
  FileUpload,
  Form,
  Heading,
  NotificationBanner,
  PageHeading,
  SearchBox,
  StaffLayout,
  Table,
  TextInput,
} from "../../../../platform/html/index.ts";
import {
  download,
  errorIn,
  type FormErrors,
  fits,
  html,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../platform/i18n/index.ts";
import { readWebAddress } from "../../../../platform/outside/index.ts";
import { actorOf } from "../../../accounts/index.ts";
import { titlesOf } from "../../../feedback/index.ts";
import { documentName, listDocuments } from "../../../legal-documents/index.ts";
import { searchTasks } from "../../../plans/index.ts";
import { listLedgerEntries } from "../../../publishing/index.ts";
import { ASSESSMENT_LIMITS, type EvidenceKind } from "../assessment.ts";
import { addEvidence, assessmentRefusal } from "../keep-assessment.ts";
import { type LoadedAssessment, loadAssessment, visibleAssessment } from "../load-assessment.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { ScoringRefused, ScoringUnknown } from "../scoring.errors.ts";
import { groupOf, type KeptCriterion } from "../sheet.ts";
import { ASSESSMENTS, SHEETS } from "./addresses.ts";

/** Macros run on the reader's machine. */
const MACROS = "vbaProject.bin";
const MOST_FOUND = 10;
/** A record over several channels has several rows. */
const MOST_LOOKED_AT = 100;

interface Choice {
  kind: Exclude<EvidenceKind, "file" | "link">;
  ref: string;
  label: string;
  address: string;
}

/** What the product keeps already: documents of the library, what the unit put out in the year, tasks of plans. */
async function choicesFor(rq: Rq, { assessment, sheet }: LoadedAssessment, words: string): Promise<Choice[]> {
  if (words === "") return [];
  const { db } = rq.app;
  const [documents, entries, tasks] = await Promise.all([
    listDocuments(db, { words, publicOnly: true, day: vietnamDay(rq.now) }, { limit: MOST_FOUND }),
    listLedgerEntries(
      db,
      { unitIds: [assessment.unitId], proofOnly: true, from: new Date(`${sheet.year - 1}-12-31T17:00:00Z`), words },
      MOST_LOOKED_AT,
    ),
    searchTasks(db, [assessment.unitId], words, MOST_FOUND),
  ]);
  const records = new Map<string, Choice>();
  for (const entry of entries) {
    const key = `${entry.recordKind} ${entry.recordId}`;
    if (!records.has(key) && records.size < MOST_FOUND)
      records.set(key, {
        kind: "ledger",
        ref: entry.id,
        label: entry.title,
        address: `/can-bo/so-phat-hanh?dong=${entry.id}`,
      });
  }
  return [
    ...documents.map((one) => ({
      kind: "document" as const,
      ref: String(one.id),
      label: `${documentName(one)}: ${one.title}`,
      address: `/can-bo/van-ban/${one.id}`,
    })),
    ...records.values(),
    ...tasks.map((one) => ({
      kind: "task" as const,
      ref: one.taskId,
      label: one.text,
      address: `/can-bo/ke-hoach/nhiem-vu/${one.taskId}`,
    })),
  ];
}

const short = (label: string): string =>
  [...label].length > ASSESSMENT_LIMITS.label ? `${[...label].slice(0, ASSESSMENT_LIMITS.label - 1).join("")}…` : label;

async function loadFor(rq: Rq): Promise<{ loaded: LoadedAssessment; criterion: KeptCriterion }> {
  const loaded = await loadAssessment(rq, await visibleAssessment(rq));
  const refusal = await assessmentRefusal(rq.app.db, actorOf(rq), "fill", { ...loaded, at: rq.now });
  if (refusal) throw new ScoringRefused(refusal);
  const criterion = loaded.criteria.find(
    (one) => String(one.id) === rq.params.criterion && one.isLeaf && one.scoring !== "survey",
  );
  if (!criterion) throw new ScoringUnknown();
  return { loaded, criterion };
}

async function show(rq: Rq, posted: { typed: Typed; errors: FormErrors } | null, status = 200): Promise<Reply> {
  const { loaded, criterion } = await loadFor(rq);
  const words = pick(rq.lang, vi, en);
  const said = words.evidence;
  const asked = posted?.typed.q ?? (typeof rq.query.q === "string" ? rq.query.q : "");
  const q = nfc(asked).trim().slice(0, 100);
  const found = await choicesFor(rq, loaded, q);
  const base = `${ASSESSMENTS}/${loaded.assessment.id}`;
  const path = `${base}/minh-chung/${criterion.id}`;
  const back = `${base}?nhom=${groupOf(criterion.number)}#tieu-chi-${criterion.id}`;
  const error = errorIn(posted?.errors ?? {});
  const typed = posted?.typed ?? {};
  const have = loaded.evidence.get(criterion.id) ?? [];
  const taken = new Set(have.map((one) => one.address));
  const title = said.title(criterion.number);
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={title}
      breadcrumbs={[
        { text: words.title, href: SHEETS },
        { text: loaded.unitName, href: base },
      ]}
      hasErrors={posted !== null}
      notice={
        <>
          <ErrorSummary errors={summaryOf(posted?.errors ?? {})} />
          {posted === null && rq.query.xong === "minh-chung" ? (
            <NotificationBanner tone="success">{words.done["minh-chung"]}</NotificationBanner>
          ) : null}
        </>
      }
    >
      <PageHeading title={title} lead={criterion.text} />
      <p class="govuk-body">
        <a href={back}>{said.back}</a>
      </p>
      {have.length > 0 ? (
        <>
          <Heading level={2} size="s">
            {said.have}
          </Heading>
          <ul class="govuk-list govuk-list--bullet">
            {have.map((one) => (
              <li key={one.id}>{one.label}</li>
            ))}
          </ul>
        </>
      ) : null}
      <SearchBox action={path} label={said.search} hint={said.searchHint} value={q} />
      {q === "" ? null : found.length === 0 ? (
        <p class="govuk-body">{said.nothing}</p>
      ) : (
        <Table<Choice>
          caption={said.found}
          rows={found}
          phone="cards"
          columns={[
            {
              key: "label",
              header: words.assessment.evidence,
              rowHeader: true,
              wide: true,
              cell: (row) => (
                <>
                  {words.evidenceKinds[row.kind]}: <a href={row.address}>{row.label}</a>
                </>
              ),
            },
            {
              key: "add",
              header: said.add,
              cell: (row) =>
                taken.has(row.address) ? (
                  said.have
                ) : (
                  <ActButton action={path} fields={{ act: "choose", kind: row.kind, ref: row.ref, q }} small>
                    {said.add} <span class="govuk-visually-hidden">{row.label}</span>
                  </ActButton>
                ),
            },
          ]}
        />
      )}
      <Heading level={2} size="m">
        {said.link}
      </Heading>
      <Form action={path}>
        <input type="hidden" name="act" value="link" />
        <TextInput
          name="address"
          label={said.address}
          hint={said.addressHint}
          value={typed.address ?? ""}
          {...error("address")}
        />
        <TextInput
          name="label"
          label={said.label}
          hint={said.labelHint}
          optional
          value={typed.act === "link" ? (typed.label ?? "") : ""}
          {...(typed.act === "link" ? error("label") : {})}
        />
        <Button variant="secondary">{said.add}</Button>
      </Form>
      <Heading level={2} size="m">
        {said.upload}
      </Heading>
      <Form action={path} multipart>
        <input type="hidden" name="act" value="file" />
        <FileUpload
          name="file"
          label={said.file}
          accept=".pdf,.docx,.xlsx,image/*"
          typesText={said.fileTypes}
          maxText={said.fileMax}
          {...error("file")}
        />
        <TextInput
          name="label"
          id="file-label"
          label={said.label}
          optional
          value={typed.act === "file" ? (typed.label ?? "") : ""}
          {...(typed.act === "file" ? error("file-label") : {})}
        />
        <Button variant="secondary">{said.upload}</Button>
      </Form>
    </StaffLayout>,
    { status },
  );
}

export const evidencePage = (rq: Rq): Promise<Reply> => show(rq, null);

/** A page of this site or of another, as pasted. */
function readAddress(text: string, publicUrl: string): string | null {
  const own = text.startsWith(`${publicUrl}/`) ? text.slice(publicUrl.length) : text;
  if (/^\/[\p{L}\p{N}/._~-]+$/u.test(own) && !own.startsWith("//")) return own;
  return readWebAddress(text);
}

interface Given {
  kind: EvidenceKind;
  ref: string;
  label: string;
  address: string | null;
  fileKey: string | null;
  fileName: string | null;
  fileType: string | null;
}
const NOTHING: Given = {
  kind: "link",
  ref: "",
  label: "",
  address: null,
  fileKey: null,
  fileName: null,
  fileType: null,
};

async function readGiven(rq: Rq, loaded: LoadedAssessment, typed: Typed, errors: FormErrors): Promise<Given | null> {
  const said = pick(rq.lang, vi, en).errors;
  const label = typed.label ?? "";
  if (typed.act === "choose") {
    const choices = await choicesFor(
      rq,
      loaded,
      nfc(typed.q ?? "")
        .trim()
        .slice(0, 100),
    );
    const found = choices.find((one) => one.kind === typed.kind && one.ref === typed.ref);
    if (!found) errors.q = pick(rq.lang, vi, en).evidence.nothing;
    return found ? { ...NOTHING, ...found, label: short(found.label) } : null;
  }
  if (!fits(label, ASSESSMENT_LIMITS.label)) errors[typed.act === "file" ? "file-label" : "label"] = said.label;
  if (typed.act === "link") {
    const address = fits(typed.address, ASSESSMENT_LIMITS.address)
      ? readAddress(typed.address ?? "", rq.app.config.http.publicUrl)
      : null;
    if (!address) {
      errors.address = said.address;
      return null;
    }
    const named = address.startsWith("/") ? (await titlesOf(rq.app, [address])).get(address) : undefined;
    return { ...NOTHING, address, label: label || short(named ?? address) };
  }
  const sent = rq.files.find((one) => one.fieldName === "file" && one.bytes.length > 0);
  if (!sent || Object.keys(errors).length > 0) {
    if (!sent) errors.file = said.fileNone;
    return null;
  }
  try {
    if (sent.isCut) throw new UploadRefused("too-large");
    const kept = await acceptUpload(sent.bytes, ["pdf", "docx", "xlsx", "image"], ASSESSMENT_LIMITS.fileBytes);
    if (kept.bytes.includes(MACROS)) throw new UploadRefused("wrong-type");
    const name = nfc(sent.fileName)
      .replace(/\.[a-z0-9]{1,5}$/i, "")
      .replace(/[\\/:*?"<>|]+/g, " ")
      .slice(0, 100)
      .trim();
    return {
      ...NOTHING,
      kind: "file",
      label: label || name || "tep",
      fileKey: await rq.app.files.put(kept.bytes, kept.contentType),
      fileName: `${name || "tep"}.${kept.kind === "image" ? "jpg" : kept.kind}`,
      fileType: kept.contentType,
    };
  } catch (error) {
    if (!(error instanceof UploadRefused)) throw error;
    errors.file = error.code === "too-large" ? said.uploadLarge : said.upload;
    return null;
  }
}

export async function addEvidencePage(rq: Rq): Promise<Reply> {
  const { loaded, criterion } = await loadFor(rq);
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const given = await readGiven(rq, loaded, typed, errors);
  if (!given || Object.keys(errors).length > 0) return show(rq, { typed, errors }, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      addEvidence(tx, actorOf(rq), {
        ...given,
        assessmentId: loaded.assessment.id,
        criterionId: criterion.id,
        at: rq.now,
      }),
    );
  } catch (error) {
    if (!(error instanceof ScoringRefused)) throw error;
    return show(rq, { typed, errors: { address: pick(rq.lang, vi, en).refusals[error.code] } }, 409);
  }
  const path = `${ASSESSMENTS}/${loaded.assessment.id}/minh-chung/${criterion.id}`;
  // What was looked for stays: a criterion often needs several of what was found.
  return seeOther(addressOf(path, { q: typed.q || undefined, xong: "minh-chung" }));
}

/** A file handed in; read by who reads the assessment. */
export async function evidenceFilePage(rq: Rq): Promise<Reply> {
  const loaded = await loadAssessment(rq, await visibleAssessment(rq));
  const found = [...loaded.evidence.values()].flat().find((one) => one.id === rq.params.file);
  if (!found?.fileKey) throw new ScoringUnknown();
  return download(
    await rq.app.files.get(found.fileKey),
    found.fileType ?? "application/octet-stream",
    found.fileName ?? "tep",
  );
}
