import { tellDue } from "../../../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import {
  Button,
  CameraScan,
  Checkboxes,
  Columns,
  Details,
  ErrorSummary,
  Fieldset,
  Form,
  Heading,
  InsetText,
  LinkList,
  NotificationBanner,
  PageHeading,
  Radios,
  Select,
  StaffLayout,
  SummaryList,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { formatDate, formatMoney } from "../../../../../platform/i18n/index.ts";
import { listCountries } from "../../../../identity/index.ts";
import type { Unit } from "../../../../organisations/index.ts";
import { APPLICANT_KINDS, CHANNELS, RETURN_WAYS } from "../../../dossier.ts";
import { dueTime } from "../../../dossier-clock.ts";
import type { vi } from "../../../messages.vi.ts";
import { PostFields } from "../../../post/post-fields.tsx";
import type { vi as scanVi } from "../../../scans/messages.vi.ts";
import { ScanField } from "../../../scans/pages/file-field.tsx";
import { FIELD, type FormFile } from "../../../scans/pages/read-files.ts";
import { heldKey, type PaperHeld } from "../../../scans/reuse.ts";
import { RECEPTION, type Shown } from "./page.tsx";

/** Place of files for papers that are written line by line. */
export const OTHER_PAPERS = "other";

export interface PickedProcedure {
  code: string;
  name: string;
  isHere: boolean;
}

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  counters: { id: string; name: string }[];
  unit: Unit | null;
  typed: Typed;
  ticked: string[] | null;
  files: FormFile[];
  held: PaperHeld[];
  reuse: string[];
  scanWords: typeof scanVi;
  q: string;
  found: PickedProcedure[] | null;
  often: PickedProcedure[];
  shown: Shown | null;
  competents: { id: string; name: string }[];
  errors: FormErrors;
  scanned: "done" | "wrong" | null;
  warnings: string[];
}

export function ReceptionView(props: Props) {
  const { ctx, words, unit, errors, shown, scanned } = props;
  const said = words.reception;
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={[{ text: words.staff.title, href: "/can-bo/ho-so" }]}
      hasErrors={Object.keys(errors).length > 0}
      islands={["dirty-form", "scan-qr"]}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {scanned === "done" ? <NotificationBanner>{said.scanDone}</NotificationBanner> : null}
        </>
      }
      wide
    >
      <PageHeading title={said.title} {...(unit ? { caption: unit.name } : {})} />
      {!unit ? (
        <InsetText>{said.noUnit}</InsetText>
      ) : shown ? (
        <DossierForm {...props} shown={shown} />
      ) : (
        <Choose {...props} />
      )}
    </StaffLayout>
  );
}

/** First the procedure: by words, or one of those this counter has every day. */
function Choose({ words, counters, typed, q, found, often, errors }: Props) {
  const said = words.reception;
  const link = (one: PickedProcedure) => ({
    href: `${RECEPTION}?donvi=${typed.unitId}&thutuc=${encodeURIComponent(one.code)}`,
    text: one.name,
    note: [one.code, ...(one.isHere ? [] : [said.notHere])].join(" · "),
  });
  return (
    <>
      <Form action={RECEPTION} method="get" search label={said.search}>
        {counters.length > 1 ? (
          <Select
            name="donvi"
            label={said.unit}
            value={typed.unitId}
            options={counters.map((one) => ({ value: one.id, label: one.name }))}
            {...errorIn(errors)("unitId")}
          />
        ) : null}
        <TextInput
          name="q"
          type="search"
          label={said.search}
          hint={said.searchHint}
          value={q}
          autofocus
          {...errorIn(errors)("q")}
        />
        <Button>{said.searchButton}</Button>
      </Form>
      {found && found.length === 0 ? <p class="govuk-body">{said.nothing}</p> : null}
      {found && found.length > 0 ? <LinkList label={said.procedure} items={found.map(link)} /> : null}
      {!found && often.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {said.often}
          </Heading>
          <LinkList label={said.often} items={often.map(link)} />
        </>
      ) : null}
    </>
  );
}

function DossierForm(props: Props & { shown: Shown }) {
  const { words, typed, shown, errors, counters, ticked, warnings } = props;
  const said = words.reception;
  const error = errorIn(errors);
  const { record } = shown;
  const hidden = ["unitId", "procedure", "key"] as const;
  // A scanner types where the cursor is; what no card says is typed next.
  const focus = Object.keys(errors).length > 0 ? null : typed.name ? "phone" : "scan";
  return (
    <Form action={RECEPTION} guard="changed" multipart>
      {hidden.map((name) => (
        <input key={name} type="hidden" name={name} value={typed[name] ?? ""} />
      ))}
      <SummaryList
        compact
        rows={[
          {
            key: said.procedure,
            value: (
              <>
                {record.name}
                <br />
                <span class="db-nowrap">{record.code}</span>
                <br />
                <a href={`${RECEPTION}?donvi=${typed.unitId ?? ""}`}>{said.changeProcedure}</a>
              </>
            ),
          },
          ...(counters.length > 1 && props.unit ? [{ key: said.unit, value: props.unit.name }] : []),
        ]}
      />
      <Columns even>
        <div>
          <Heading level={2} size="m">
            {said.applicantTitle}
          </Heading>
          {/* The first button of a form answers the Enter key: a scanner ends what it types with one. */}
          <TextInput
            name="scan"
            label={said.scan}
            hint={said.scanHint}
            value=""
            autocomplete="off"
            spellcheck={false}
            autofocus={focus === "scan"}
            {...error("scan")}
          />
          <Button variant="secondary" name="act" value="scan">
            {said.scanButton}
          </Button>
          <CameraScan field="scan" />
          {warnings.length > 0 ? (
            <InsetText>
              {warnings.map((one) => (
                <p key={one} class="govuk-body">
                  {one}
                </p>
              ))}
            </InsetText>
          ) : null}
          <Radios
            name="kind"
            label={said.kind}
            inline
            small
            value={typed.kind || "citizen"}
            options={APPLICANT_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          />
          <TextInput name="name" label={said.name} value={typed.name ?? ""} autocomplete="off" {...error("name")} />
          <TextInput
            name="idNumber"
            label={said.idNumber}
            optional
            value={typed.idNumber ?? ""}
            width={20}
            autocomplete="off"
            {...error("idNumber")}
          />
          <Details summary={said.withPassport} open={Boolean(typed.idCountry || errors.idCountry)}>
            <CountrySelect name="idCountry" {...props} />
          </Details>
          <TextInput
            name="phone"
            type="tel"
            label={said.phone}
            hint={said.phoneHint}
            optional
            value={typed.phone ?? ""}
            width={20}
            autocomplete="off"
            autofocus={focus === "phone"}
            {...error("phone")}
          />
          <TextInput
            name="address"
            label={said.address}
            optional
            value={typed.address ?? ""}
            autocomplete="off"
            {...error("address")}
          />
          <input type="hidden" name="birth" value={typed.birth ?? ""} />
          <Checkboxes
            name="checked"
            label={said.checkedLegend}
            labelSize="s"
            small
            values={typed.checked ? ["1"] : []}
            options={[{ value: "1", label: said.checked }]}
            {...error("checked")}
          />
          <Details
            summary={said.authorised}
            open={Boolean(
              typed.authorisedName ||
                typed.authorisedId ||
                typed.authorisedCountry ||
                typed.email ||
                errors.authorisedName ||
                errors.authorisedId ||
                errors.authorisedCountry ||
                errors.email,
            )}
          >
            <TextInput
              name="authorisedName"
              label={said.authorisedName}
              optional
              value={typed.authorisedName ?? ""}
              autocomplete="off"
              {...error("authorisedName")}
            />
            <TextInput
              name="authorisedId"
              label={said.authorisedId}
              optional
              value={typed.authorisedId ?? ""}
              width={20}
              autocomplete="off"
              {...error("authorisedId")}
            />
            <CountrySelect name="authorisedCountry" {...props} />
            <TextInput
              name="email"
              type="email"
              label={said.email}
              optional
              value={typed.email ?? ""}
              autocomplete="off"
              {...error("email")}
            />
          </Details>
          <Way {...props} />
        </div>
        <div>
          <Held {...props} />
          <Papers words={words} shown={shown} typed={typed} ticked={ticked} errors={errors} />
          <Scans {...props} shown={shown} />
          <Money {...props} />
        </div>
      </Columns>
      <TextArea name="note" label={said.note} optional rows={2} value={typed.note ?? ""} {...error("note")} />
      {shown.ground ? (
        <InsetText>
          <strong>
            {said.dueTitle}:{" "}
            {[
              dueTime({ timeLimit: shown.ground.limit }, shown.ground.due.dueAt),
              formatDate(vietnamDay(shown.ground.due.dueAt)),
            ]
              .filter(Boolean)
              .join(" ")}
          </strong>
          <br />
          {tellDue(shown.ground.due, props.ctx.lang).join(" ")}
        </InsetText>
      ) : null}
      <div class="govuk-button-group">
        <Button name="act" value="receive">
          {said.submit}
        </Button>
        <Button variant="secondary" name="act" value="refresh">
          {said.refresh}
        </Button>
      </div>
    </Form>
  );
}

/** How it came, how the result goes out, who settles it, by which limit. */
function Way({ ctx, words, typed, shown, competents, errors }: Props & { shown: Shown }) {
  const said = words.reception;
  const error = errorIn(errors);
  return (
    <>
      <Heading level={2} size="m">
        {said.how}
      </Heading>
      <Radios
        name="channel"
        label={said.channel}
        inline
        small
        value={typed.channel || "inPerson"}
        options={CHANNELS.filter((one) => one !== "online").map((one) => ({ value: one, label: words.channels[one] }))}
        {...error("channel")}
      />
      <Radios
        name="returnWay"
        label={said.returnWay}
        inline
        small
        value={typed.returnWay || "counter"}
        options={RETURN_WAYS.map((one) => ({ value: one, label: words.ways[one] }))}
        {...error("returnWay")}
      />
      <PostFields lang={ctx.lang} typed={typed} errors={errors} dong={words.fee.dong} />
      {competents.length > 0 ? (
        <Select
          name="competent"
          label={said.competent}
          value={typed.competent ?? ""}
          placeholder={said.competentHere}
          options={competents.map((one) => ({ value: one.id, label: one.name }))}
          {...error("competent")}
        />
      ) : null}
      {shown.cases.length > 0 ? (
        <Select
          name="case"
          label={said.caseName}
          value={typed.case ?? ""}
          placeholder
          options={shown.cases.map((one) => ({ value: one, label: one }))}
          {...error("case")}
        />
      ) : null}
      {shown.needsLimit ? (
        <TextInput
          name="limit"
          label={said.limit}
          hint={said.limitHint}
          inputmode="numeric"
          width={3}
          suffix={said.limitUnit}
          value={typed.limit ?? ""}
          {...error("limit")}
        />
      ) : null}
    </>
  );
}

/** Papers of the version in force, ticked where they are in the dossier; all of the usual case to begin with. */
function Papers({
  words,
  shown,
  typed,
  ticked,
  errors,
}: Pick<Props, "words" | "typed" | "ticked" | "errors"> & { shown: Shown }) {
  const said = words.reception;
  const groups = shown.record.papers;
  const error = errorIn(errors);
  return (
    <>
      <Heading level={2} size="m">
        {said.papersTitle}
      </Heading>
      {groups.map((group, g) =>
        group.papers.length === 0 ? null : (
          <Checkboxes
            key={g}
            name="paper"
            id={g === 0 ? "paper" : `paper-${g}`}
            label={group.title ?? said.papersLegend}
            small
            values={ticked ?? []}
            options={group.papers.map((paper, p) => ({
              value: `${g}.${p}`,
              label: paper.name,
              hint: [
                words.record.papersCount(paper.originals ?? 0, paper.copies ?? 0),
                paper.form ? said.onForm(paper.form.name) : "",
              ]
                .filter(Boolean)
                .join("; "),
            }))}
            {...(g === 0 ? error("paper") : {})}
          />
        ),
      )}
      <TextArea
        name="morePapers"
        label={said.morePapers}
        hint={said.morePapersHint}
        optional
        rows={2}
        value={typed.morePapers ?? ""}
        {...error("morePapers")}
      />
      <TextInput
        name="sets"
        label={said.sets}
        inputmode="numeric"
        width={2}
        value={typed.sets || "1"}
        {...error("sets")}
      />
    </>
  );
}

/** What the same person handed in before: not asked for again where they agree. */
function Held({ scanWords, typed, held, reuse }: Props) {
  const isAgreed = Boolean(typed.reuseConsent);
  return (
    <>
      <Checkboxes
        name="reuseConsent"
        label={scanWords.reuseTitle}
        labelSize="s"
        hint={scanWords.reuseHint}
        small
        values={isAgreed ? ["1"] : []}
        options={[{ value: "1", label: scanWords.reuseConsent }]}
      />
      {isAgreed && held.length === 0 ? <p class="govuk-body">{scanWords.reuseNone}</p> : null}
      {held.length > 0 ? (
        <Checkboxes
          name="reuse"
          label={scanWords.reuseLegend}
          labelSize="s"
          small
          values={reuse}
          options={held.map((one) => ({
            value: heldKey(one),
            label: one.name,
            hint: scanWords.heldIn(one.code, formatDate(one.receivedOn), one.scans),
          }))}
        />
      ) : null}
    </>
  );
}

/** A field of files for each paper of the version, and one for what is written below them. */
function Scans({ scanWords, shown, files, errors }: Props & { shown: Shown }) {
  const isOpen = files.length > 0 || Object.keys(errors).some((name) => name.startsWith(FIELD));
  const field = (place: string, label: string) => (
    <ScanField
      key={place}
      words={scanWords}
      place={place}
      label={label}
      files={files}
      error={errors[`${FIELD}${place}`]}
    />
  );
  return (
    <Details summary={scanWords.atReception} open={isOpen}>
      <p class="govuk-hint">{`${scanWords.hint} ${scanWords.types}, ${scanWords.most}.`}</p>
      {shown.record.papers.flatMap((group, g) => group.papers.map((paper, p) => field(`${g}.${p}`, paper.name)))}
      {field(OTHER_PAPERS, scanWords.otherPapers)}
    </Details>
  );
}

function Money({ words, shown, typed, errors }: Props & { shown: Shown }) {
  const said = words.reception;
  const error = errorIn(errors);
  const fee = shown.ground?.fee;
  return (
    <Fieldset legend={said.feeTitle} legendSize="m">
      {shown.feeCases.length > 0 ? (
        <Select
          name="feeCase"
          label={said.feeCase}
          value={typed.feeCase ?? ""}
          placeholder
          options={shown.feeCases.map((one) => ({ value: one, label: one }))}
        />
      ) : null}
      {shown.isCounted ? (
        <TextInput
          name="copies"
          label={said.feeCopies}
          inputmode="numeric"
          width={3}
          value={typed.copies || "1"}
          {...error("copies")}
        />
      ) : null}
      {shown.reliefs.length > 0 ? (
        <Select
          name="relief"
          label={said.feeRelief}
          value={typed.relief ?? ""}
          placeholder={said.noRelief}
          options={shown.reliefs.map((one) => ({ value: one.id, label: one.text }))}
        />
      ) : null}
      {shown.reliefs.length > 0 ? (
        <TextInput
          name="reliefEvidence"
          label={words.fee.evidence}
          hint={words.fee.evidenceHint}
          optional
          value={typed.reliefEvidence ?? ""}
          {...error("reliefEvidence")}
        />
      ) : null}
      {fee?.state === "free" ? <p class="govuk-body">{said.feeFree}</p> : null}
      {fee?.state === "ask" ? <p class="govuk-body">{said.feeAsk}</p> : null}
      {fee?.state === "known" ? (
        <p class="govuk-body">
          <strong>{said.feeTotal(formatMoney(fee.total))}</strong>
        </p>
      ) : null}
    </Fieldset>
  );
}

/** Who issued the passport; left empty with any other number. */
function CountrySelect({
  ctx,
  words,
  typed,
  errors,
  name,
}: Pick<Props, "ctx" | "words" | "typed" | "errors"> & { name: "idCountry" | "authorisedCountry" }) {
  const said = words.reception;
  return (
    <Select
      name={name}
      label={said.idCountry}
      hint={said.idCountryHint}
      optional
      value={typed[name]?.toUpperCase() ?? ""}
      options={[
        { value: "", label: said.noCountry },
        ...listCountries(ctx.lang).map((one) => ({ value: one.code, label: one.name })),
      ]}
      {...errorIn(errors)(name)}
    />
  );
}
