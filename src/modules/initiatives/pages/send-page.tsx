import { transaction } from "../../../platform/db/index.ts";
import {
  Button,
  Checkboxes,
  ErrorSummary,
  Fieldset,
  Form,
  InsetText,
  LinkButton,
  PageHeading,
  PublicLayout,
  Radios,
  Select,
  TextInput,
  type ViewContext,
} from "../../../platform/html/index.ts";
import {
  errorIn,
  type FormErrors,
  html,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../platform/http/index.ts";
import { pick, readPhone } from "../../../platform/i18n/index.ts";
import { otherDoorPage, readCode, receivers } from "../../feedback/index.ts";
import { siteOf } from "../../organisations/index.ts";
import { listProcedureNames, PROCEDURE_CODE } from "../../procedures/index.ts";
import {
  type Author,
  doorLike,
  INITIATIVE_KINDS,
  INITIATIVE_LIMITS,
  type Initiative,
  isInitiativeActPossible,
} from "../initiative.ts";
import { InitiativeRefused } from "../initiatives.errors.ts";
import { findInitiative } from "../initiatives.store.ts";
import { resendInitiative, sendInitiative } from "../keep-initiative.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { oneLine, readText } from "../read-initiative.ts";
import { TextFields } from "../text-fields.tsx";

/** Kinds a resident may choose; the last three have a place of their own and are taken nowhere here. */
const CHOICES = [...INITIATIVE_KINDS, "petition", "complaint", "denunciation"] as const;

/** What the author may still change, by the code in the address or form. */
async function openByCode(rq: Rq, typed: string): Promise<Initiative | null> {
  const code = readCode(typed);
  const found = code === null ? undefined : await findInitiative(rq.app.db, { code });
  return found?.source === "resident" && isInitiativeActPossible(found.state, "change") ? found : null;
}

async function procedureOf(rq: Rq, code: string): Promise<{ code: string; name: string } | null> {
  if (!PROCEDURE_CODE.test(code)) return null;
  const [known] = await listProcedureNames(rq.app.db, [code], rq.now);
  return known ? { code, name: known.name } : null;
}

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const site = await siteOf(rq);
  const before = typed.ma ? await openByCode(rq, typed.ma) : null;
  return html(
    SendView({
      ctx: rq.app.view(rq, site),
      words: pick(rq.lang, vi, en),
      units: before ? [] : await receivers(rq, site.unitId),
      homeUnitId: site.unitId,
      // Opened from the page of a procedure, and as long as that one is there.
      procedure: typed.thutuc ? await procedureOf(rq, typed.thutuc) : null,
      isAgain: before !== null,
      typed,
      errors,
    }),
    { status, ...(typed.ma ? { headers: { "cache-control": "no-store" } } : {}) },
  );
}

const asked = (rq: Rq, name: string): string =>
  typeof rq.query[name] === "string" ? rq.query[name].slice(0, 100) : "";

export async function sendPage(rq: Rq): Promise<Reply> {
  const before = asked(rq, "ma") ? await openByCode(rq, asked(rq, "ma")) : null;
  if (before)
    return show(
      rq,
      {
        ma: before.code,
        kind: before.kind,
        title: before.title,
        problem: before.problem,
        solution: before.solution,
        effect: before.effect,
        topic: before.topic ?? "",
        procedureCode: before.procedureCode ?? "",
        namesMe: before.namesMe ? "1" : "",
      },
      {},
    );
  const thutuc = asked(rq, "thutuc");
  return show(
    rq,
    { thutuc, procedureCode: thutuc, kind: thutuc ? "simplification" : "initiative", unitId: asked(rq, "donvi") },
    {},
  );
}

export async function sendInitiativePage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const said = words.send.errors;
  const { typed } = typedForm(rq);
  const { db, config } = rq.app;
  if (typed.kind === "complaint" || typed.kind === "denunciation") return otherDoorPage(rq, typed.kind, typed.unitId);
  const site = await siteOf(rq);
  if (typed.kind === "petition") return html(PetitionView({ ctx: rq.app.view(rq, site), words }));

  const { text, errors } = await readText(db, typed, words, rq.now);
  const before = typed.ma ? await openByCode(rq, typed.ma) : null;
  const units = before ? [] : await receivers(rq, site.unitId);
  const unitId = before?.unitId ?? units.find((one) => one.id === (typed.unitId || site.unitId))?.id;
  const phone = typed.phone ? readPhone(typed.phone) : "";
  const author: Author = { name: oneLine(typed.name), phone: phone ?? "" };
  if (!unitId) errors.unitId = said.unitMissing;
  if ([...author.name].length > INITIATIVE_LIMITS.name) errors.name = said.nameLong;
  if (phone === null) errors.phone = said.phoneWrong;
  if (typed.namesMe === "1" && author.name === "" && !before) errors.name = said.namesMe;
  if (typed.website) errors.title = said.trap;
  const door = typed.really === "1" ? null : doorLike([text.title, text.problem, text.solution].join("\n"));
  if (door && Object.keys(errors).length === 0) errors.really = said.door[door];
  if (!unitId || Object.keys(errors).length > 0) return show(rq, typed, errors, 422);

  const input = {
    ...text,
    author: author.name || author.phone ? author : null,
    namesMe: typed.namesMe === "1",
    at: rq.now,
  };
  try {
    const code = await transaction(db, async (tx) => {
      if (!before) return (await sendInitiative(tx, config.secretKey, { ...input, unitId })).code;
      await resendInitiative(tx, config.secretKey, { ...input, code: before.code });
      return before.code;
    });
    return seeOther(`/sang-kien/tra-cuu?ma=${code}&moi=${before ? "2" : "1"}`);
  } catch (error) {
    if (!(error instanceof InitiativeRefused)) throw error;
    return show(rq, typed, { title: words.refusals[error.code] }, 409);
  }
}

function SendView(props: {
  ctx: ViewContext;
  words: typeof vi;
  units: { id: string; name: string }[];
  homeUnitId: string;
  procedure: { code: string; name: string } | null;
  isAgain: boolean;
  typed: Typed;
  errors: FormErrors;
}) {
  const { ctx, words, units, procedure, typed, errors, isAgain } = props;
  const said = words.send;
  const error = errorIn(errors);
  const title = isAgain ? said.again : said.title;
  return (
    <PublicLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[{ text: words.title, href: "/sang-kien" }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
      noIndex
    >
      <PageHeading title={title} lead={isAgain ? said.againLead : said.lead} />
      {procedure ? (
        <InsetText>
          {said.aboutProcedure} <a href={`/thu-tuc/${procedure.code}`}>{procedure.name}</a>
        </InsetText>
      ) : null}
      <Form action="/sang-kien/gui">
        <input type="hidden" name="ma" value={typed.ma ?? ""} />
        <input type="hidden" name="thutuc" value={procedure?.code ?? ""} />
        <Radios
          name="kind"
          label={said.kind}
          value={typed.kind ?? ""}
          options={CHOICES.map((value) => ({
            value: value as string,
            label: said.kinds[value],
            divider: value === "petition",
          }))}
          {...error("kind")}
        />
        <TextFields words={words} typed={typed} error={error} procedure={procedure} />
        {errors.really || typed.really === "1" ? (
          <Checkboxes
            name="really"
            label={said.kind}
            values={typed.really === "1" ? ["1"] : []}
            options={[{ value: "1", label: said.really }]}
            {...error("really")}
          />
        ) : null}
        {units.length > 1 ? (
          <Select
            name="unitId"
            label={said.unit}
            value={typed.unitId || props.homeUnitId}
            options={units.map((one) => ({ value: one.id, label: one.name }))}
            {...error("unitId")}
          />
        ) : null}
        <Fieldset legend={said.contactTitle} legendSize="s" hint={isAgain ? said.kept : said.contactHint}>
          <TextInput
            name="name"
            label={said.person}
            optional
            autocomplete="name"
            value={typed.name ?? ""}
            {...error("name")}
          />
          <TextInput
            name="phone"
            label={said.phone}
            optional
            type="tel"
            autocomplete="tel"
            width={20}
            value={typed.phone ?? ""}
            {...error("phone")}
          />
          <Checkboxes
            name="namesMe"
            label={said.naming}
            labelSize="s"
            values={typed.namesMe === "1" ? ["1"] : []}
            options={[{ value: "1", label: said.namesMe, hint: said.namesMeHint }]}
          />
        </Fieldset>
        <div class="govuk-visually-hidden" aria-hidden="true">
          <label for="website">{said.trap}</label>
          <input id="website" name="website" type="text" tabIndex={-1} autocomplete="off" />
        </div>
        <Button>{said.button}</Button>
      </Form>
      <p class="govuk-body">
        <a href="/sang-kien/tra-cuu">{said.lookUp}</a>
      </p>
    </PublicLayout>
  );
}

function PetitionView({ ctx, words }: { ctx: ViewContext; words: typeof vi }) {
  const said = words.send;
  return (
    <PublicLayout
      ctx={ctx}
      title={said.petitionTitle}
      breadcrumbs={[{ text: words.title, href: "/sang-kien" }]}
      noIndex
    >
      <PageHeading title={said.petitionTitle} lead={said.petitionText} />
      <LinkButton href="/phan-anh">{said.petitionLink}</LinkButton>
    </PublicLayout>
  );
}
