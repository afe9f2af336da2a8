import {
  Button,
  ErrorSummary,
  type FieldError,
  Fieldset,
  FileUpload,
  Form,
  InsetText,
  PageHeading,
  PublicLayout,
  Radios,
  Select,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { FormErrors } from "../../../../../platform/http/index.ts";
import type { Lang } from "../../../../../platform/i18n/index.ts";
import { ConductFields } from "../../../confidential/conduct-fields.tsx";
import type { vi as conductVi } from "../../../confidential/messages.vi.ts";
import type { Category } from "../../../intake/categories/category.ts";
import { CategorySelect } from "../../../intake/category-select.tsx";
import { Door, type Reception } from "../../../intake/door.tsx";
import type { vi as intakeVi } from "../../../intake/messages.vi.ts";
import type { vi } from "../../../messages.vi.ts";
import { NameConsent, RecordsLink } from "../../../public-record/pages/on-the-form.tsx";
import { LIMITS, OTHER_DOORS, type OtherDoor, QUESTION_KINDS } from "../../../question.ts";
import { FrontConsent, SuperviseLink } from "../../../supervision/on-the-form.tsx";

export interface TypedQuestion {
  kind: string;
  category: string;
  body: string;
  place: string;
  name: string;
  address: string;
  named: string;
  isHead: string;
  phone: string;
  email: string;
  unitId: string;
  namesMe: string;
  front: string;
  trang: string;
}

export interface AskViewProps {
  ctx: ViewContext;
  words: typeof vi;
  intake: typeof intakeVi;
  conduct: (typeof conductVi)["form"];
  lang: Lang;
  action: string;
  units: { id: string; name: string }[];
  categories: readonly Category[];
  homeUnitId: string;
  /** Somebody acts for the Front here. */
  offersFront: boolean;
  about: { path: string; title: string } | null;
  typed: TypedQuestion;
  errors: FormErrors;
}

export function AskView(props: AskViewProps) {
  const { ctx, words, intake, conduct, action, units, homeUnitId, about, typed, errors } = props;
  const said = (key: string | undefined): string =>
    (({ ...words.ask.errors, ...intake.form.errors, namedLong: conduct.namedLong }) as Record<string, string>)[
      key ?? ""
    ] ??
    key ??
    "";
  const list: FieldError[] = Object.entries(errors).map(([field, key]) => ({ field, message: said(key) }));
  const error = (field: string): { error?: string } => (errors[field] ? { error: said(errors[field]) } : {});
  return (
    <PublicLayout
      ctx={ctx}
      title={words.ask.title}
      breadcrumbs={[]}
      hasErrors={list.length > 0}
      notice={<ErrorSummary errors={list} />}
    >
      <PageHeading title={words.ask.title} lead={words.ask.lead} />
      {about ? (
        <InsetText>
          {words.ask.about} <a href={about.path}>{about.title}</a>
        </InsetText>
      ) : null}
      <Form action={action} multipart>
        <input type="hidden" name="trang" value={typed.trang} />
        <Radios
          name="kind"
          label={words.ask.kind}
          value={typed.kind}
          options={[
            ...QUESTION_KINDS.map((one) => ({ value: one, label: words.kinds[one], hint: words.ask.kindHints[one] })),
            ...OTHER_DOORS.map((one) => ({ value: one, label: words.ask.doors[one] })),
          ]}
          {...error("kind")}
        />
        <TextArea
          name="body"
          label={words.ask.body}
          hint={words.ask.bodyHint}
          rows={6}
          value={typed.body}
          maxCharacters={LIMITS.body}
          {...error("body")}
        />
        <CategorySelect
          words={intake}
          lang={props.lang}
          categories={props.categories}
          value={typed.category}
          {...error("category")}
        />
        <ConductFields words={conduct} named={typed.named} isHead={typed.isHead === "1"} {...error("named")} />
        <TextInput
          name="place"
          label={intake.form.place}
          hint={intake.form.placeHint}
          optional
          value={typed.place}
          {...error("place")}
        />
        <FileUpload
          name="photos"
          label={intake.form.photos}
          hint={intake.form.photosHint}
          optional
          multiple
          accept=".jpg,.jpeg,.png,.webp"
          typesText={intake.form.photoTypes}
          maxText={intake.form.photoMost}
          {...error("photos")}
        />
        {units.length > 1 ? (
          <Select
            name="unitId"
            label={words.ask.unit}
            value={typed.unitId || homeUnitId}
            options={units.map((one) => ({ value: one.id, label: one.name }))}
            {...error("unitId")}
          />
        ) : null}
        <Fieldset legend={words.ask.contactTitle} legendSize="s" hint={words.ask.contactHint}>
          <TextInput
            name="name"
            label={words.ask.name}
            optional
            autocomplete="name"
            value={typed.name}
            {...error("name")}
          />
          <TextInput
            name="address"
            label={intake.form.address}
            hint={intake.form.addressHint}
            optional
            value={typed.address}
            {...error("address")}
          />
          <TextInput
            name="phone"
            label={words.ask.phone}
            optional
            type="tel"
            autocomplete="tel"
            width={20}
            value={typed.phone}
            {...error("phone")}
          />
          <TextInput
            name="email"
            label={words.ask.email}
            optional
            type="email"
            autocomplete="email"
            value={typed.email}
            {...error("email")}
          />
          <NameConsent lang={ctx.lang} isGiven={typed.namesMe === "yes"} />
        </Fieldset>
        {props.offersFront ? <FrontConsent lang={ctx.lang} isGiven={typed.front === "yes"} /> : null}
        <Button>{words.ask.send}</Button>
      </Form>
      <RecordsLink lang={ctx.lang} site={action.replace(/\/phan-anh$/, "")} />
      <SuperviseLink lang={ctx.lang} />
    </PublicLayout>
  );
}

export interface OtherDoorProps {
  ctx: ViewContext;
  words: typeof vi;
  intake: typeof intakeVi;
  door: OtherDoor;
  reception: Reception | null;
}

export function OtherDoorView({ ctx, words, intake, door, reception }: OtherDoorProps) {
  return (
    <PublicLayout
      ctx={ctx}
      title={words.ask.doorTitle}
      breadcrumbs={[{ text: words.ask.title, href: "/phan-anh" }]}
      noIndex
    >
      <PageHeading title={words.ask.doorTitle} lead={words.ask.doorTexts[door]} />
      <Door words={intake} door={door} reception={reception} />
    </PublicLayout>
  );
}
