import {
  Button,
  ButtonGroup,
  ErrorSummary,
  Form,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Select,
  StaffLayout,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { HOST_KINDS, type HostProgramme } from "../../../host-programmes/host-programme.ts";
import type { HostWords } from "../../../host-programmes/messages.vi.ts";
import type { Words } from "../../../messages.vi.ts";
import { HOSTS } from "../host-list/view.tsx";

interface Props {
  ctx: ViewContext;
  words: HostWords;
  planWords: Words;
  before: HostProgramme | null;
  units: { id: string; name: string }[];
  typed: Typed;
  errors: FormErrors;
  conflictWith: string | null;
}

export function HostFormView({ ctx, words, planWords, before, units, typed, errors, conflictWith }: Props) {
  const said = words.form;
  const list = summaryOf(errors);
  const error = errorIn(errors);
  const title = before ? said.change : said.add;
  const value = (name: string): string => typed[name] ?? "";
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[
        { text: planWords.list.title, href: "/can-bo/ke-hoach" },
        { text: words.list.title, href: HOSTS },
      ]}
      hasErrors={list.length > 0}
      islands={["dirty-form"]}
      notice={
        <>
          <ErrorSummary errors={list} />
          {conflictWith === null ? null : (
            <NotificationBanner tone="warning">{words.savedMeanwhile(conflictWith)}</NotificationBanner>
          )}
        </>
      }
    >
      <PageHeading title={title} />
      <Form
        action={before ? `${HOSTS}/${before.id}/sua` : `${HOSTS}/moi`}
        guard={list.length > 0 || conflictWith !== null ? "changed" : true}
      >
        {before ? (
          <input type="hidden" name="basedOn" value={value("basedOn")} />
        ) : (
          <Select
            name="unitId"
            label={said.unit}
            value={value("unitId")}
            placeholder=" "
            options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
            {...error("unitId")}
          />
        )}
        <Select
          name="kind"
          label={said.kind}
          value={value("kind")}
          placeholder={said.chooseKind}
          options={HOST_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          {...error("kind")}
        />
        <TextInput name="name" label={said.name} value={value("name")} {...error("name")} />
        <TextInput
          name="year"
          label={said.year}
          width={4}
          inputmode="numeric"
          value={value("year")}
          {...error("year")}
        />
        <TextInput
          name="document"
          label={said.document}
          hint={said.documentHint}
          optional
          width={20}
          value={value("document")}
          {...error("document")}
        />
        <TextInput name="agency" label={said.agency} value={value("agency")} {...error("agency")} />
        <TextInput
          name="contact"
          label={said.contact}
          hint={said.contactHint}
          optional
          value={value("contact")}
          {...error("contact")}
        />
        <TextArea
          name="parts"
          label={said.parts}
          hint={said.partsHint}
          optional
          rows={8}
          value={value("parts")}
          {...error("parts")}
        />
        <ButtonGroup>
          <Button>{said.submit}</Button>
          <LinkButton href={before ? `${HOSTS}/${before.id}` : HOSTS} variant="quiet">
            {said.cancel}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </StaffLayout>
  );
}
