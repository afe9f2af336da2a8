import {
  Button,
  Checkboxes,
  ErrorSummary,
  Form,
  InsetText,
  PageHeading,
  Radios,
  StaffLayout,
  Tabs,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { nfc } from "../../../../../platform/i18n/index.ts";
import { MEDIA, MESSAGE_LIMITS, type Medium, PURPOSES } from "../../../message.ts";
import type { vi } from "../../../messages.vi.ts";
import type { LanguageLine } from "../../../run-languages.ts";
import type { RunSource } from "../../../run-source.ts";
import { sizeOf } from "../../../sms-text.ts";
import { RunLanguages } from "../run-languages-table.tsx";
import { RUNS } from "../run-list/view.tsx";

export interface WhomChoice {
  value: string;
  /** null for those who asked to be told. */
  name: string | null;
  people: number;
}

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  source: RunSource;
  runId: string | null;
  medium: Medium;
  /** The text as people read it, without marks where none are sent. */
  asSent: string;
  choices: WhomChoice[];
  /** It may be limited to these. */
  hamlets: string[];
  chosen: readonly string[];
  languages: LanguageLine[];
  typed: Typed;
  errors: FormErrors;
  /** The provider that carries first and the one of another kind behind it; null where there is none. */
  falls: { first: string; next: string } | null;
}

export function RunEditView({
  ctx,
  words,
  source,
  runId,
  medium,
  asSent,
  choices,
  hamlets,
  chosen,
  languages,
  typed,
  errors,
  falls,
}: Props) {
  const said = words.form;
  const list = summaryOf(errors);
  const error = errorIn(errors);
  const title = runId ? said.editTitle : said.newTitle;
  const size = sizeOf(asSent);
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[{ text: words.title, href: RUNS }]}
      hasErrors={list.length > 0}
      notice={<ErrorSummary errors={list} />}
      islands={["dirty-form", "count"]}
    >
      <PageHeading title={title} caption={source.title} />
      {runId || source.isFixed ? null : (
        <Tabs
          label={said.medium}
          items={MEDIA.map((one) => ({
            href: `${RUNS}/moi?${source.name}=${source.id}&kenh=${one}`,
            label: words.media[one],
            current: one === medium,
          }))}
        />
      )}
      <Form action={runId ? `${RUNS}/${runId}/sua` : `${RUNS}/moi`} guard>
        <input type="hidden" name={source.name} value={source.id} />
        <input type="hidden" name="medium" value={medium} />
        <Radios
          name="whom"
          label={said.whom}
          value={typed.whom ?? ""}
          options={choices.map((one) => ({
            value: one.value,
            label: one.name ?? said.subscribers,
            hint: `${one.name === null ? `${source.isFixed ? said.issueSubscribersHint : said.subscribersHint} ` : ""}${one.people === 0 && one.name === null ? said.noSubscribers : said.people(one.people)}`,
          }))}
          {...error("whom")}
        />
        {hamlets.length > 0 ? (
          <Checkboxes
            name="hamlets"
            label={said.hamlets}
            hint={said.hamletsHint}
            small
            values={chosen}
            options={hamlets.map((value) => ({ value, label: value }))}
            {...error("hamlets")}
          />
        ) : null}
        {source.isFixed ? (
          <InsetText>{said.asApproved(typed.subject ?? "")}</InsetText>
        ) : (
          <>
            <Radios
              name="purpose"
              label={words.record.purpose}
              value={typed.purpose ?? ""}
              options={PURPOSES.toReversed().map((value) => ({
                value,
                label: words.purposes[value],
                hint: words.purposeHints[value],
              }))}
              {...error("purpose")}
            />
            {medium !== "sms" ? (
              <TextInput
                name="subject"
                label={medium === "push" ? said.pushSubject : said.subject}
                {...(medium === "push" ? { hint: said.pushHint } : {})}
                value={typed.subject ?? ""}
                {...error("subject")}
              />
            ) : null}
            <TextArea
              name="text"
              label={said.text}
              hint={said.textHint}
              rows={medium === "email" ? 14 : 5}
              maxCharacters={medium === "email" ? MESSAGE_LIMITS.text : 600}
              value={typed.text ?? ""}
              {...error("text")}
            />
          </>
        )}
        <RunLanguages ctx={ctx} words={words} medium={medium} languages={languages} />
        {medium === "sms" ? (
          <InsetText>
            {words.record.size(size.segments, size.characters)}
            {asSent === nfc(typed.text ?? "") ? null : ` ${words.record.unmarked}`}
          </InsetText>
        ) : null}
        {falls ? (
          <Checkboxes
            name="fallsThrough"
            label={said.falls(falls.first)}
            hint={said.fallsHint}
            small
            values={typed.fallsThrough === "1" ? ["1"] : []}
            options={[{ value: "1", label: said.fallsYes(falls.next) }]}
          />
        ) : null}
        <TextInput
          name="sendDate"
          label={said.sendDate}
          hint={said.sendHint}
          optional
          inputmode="numeric"
          width={10}
          placeholder="05/12/2026"
          value={typed.sendDate ?? ""}
          {...error("sendDate")}
        />
        <TextInput
          name="sendTime"
          label={said.sendTime}
          optional
          width={5}
          placeholder="07:30"
          value={typed.sendTime ?? ""}
          {...error("sendTime")}
        />
        <Button>{said.save}</Button>
      </Form>
    </StaffLayout>
  );
}
