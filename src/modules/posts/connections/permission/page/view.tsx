import {
  Button,
  CopyBox,
  Details,
  ErrorSummary,
  Form,
  InsetText,
  LinkButton,
  PageHeading,
  StaffLayout,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { formatDateTime } from "../../../../../platform/i18n/index.ts";
import { PLACES } from "../../../pages/labels.ts";
import type { PostPlace } from "../../../places/place.ts";
import { type AccountKind, ID_OF } from "../../account.ts";
import type { vi as connectionVi } from "../../messages.vi.ts";
import type { vi } from "../messages.vi.ts";
import { PERMISSION_MINUTES, PERMISSION_OF } from "../permission.ts";

interface AskProps {
  ctx: ViewContext;
  words: typeof vi;
  connection: typeof connectionVi;
  place: PostPlace;
  kind: AccountKind;
  isConnected: boolean;
  callback: string;
  typed: Typed;
  errors: FormErrors;
}

export function AskView({ ctx, words, connection, place, kind, isConnected, callback, typed, errors }: AskProps) {
  const said = connection.form;
  const error = errorIn(errors);
  const base = `${PLACES}/${place.id}`;
  return (
    <StaffLayout
      ctx={ctx}
      title={`${words.title}: ${place.name}`}
      breadcrumbs={[
        { text: place.name, href: base },
        { text: words.back, href: `${base}/ket-noi` },
      ]}
      islands={["copy"]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={words.title} caption={`${connection.kinds[kind]}: ${place.name}`} lead={words.lead} />
      <CopyBox label={words.callback} value={callback} hint={words.callbackHint} />
      <Form action={`${base}/xin-quyen`}>
        <TextInput name="id" label={said[ID_OF[kind]]} width={20} value={typed.id ?? ""} {...error("id")} />
        {kind === "facebook" ? (
          <TextInput name="appId" label={words.appId} width={20} value={typed.appId ?? ""} {...error("appId")} />
        ) : null}
        {PERMISSION_OF[kind].typed.map((key, place) => (
          <TextInput
            name={key}
            label={said[key as "appSecret" | "oaSecret" | "clientSecret"]}
            hint={isConnected ? words.secretKept : words.secretNew}
            type="password"
            autocomplete="off"
            optional={place > 0}
            value=""
            {...error(key)}
          />
        ))}
        <Details summary={said.settings} open={Boolean(errors.settings)}>
          <TextArea
            name="settings"
            label={said.settings}
            hint={said.settingsHint}
            rows={10}
            value={typed.settings ?? "{}"}
            {...error("settings")}
          />
        </Details>
        <Button>{words.ask}</Button>
      </Form>
    </StaffLayout>
  );
}

interface GoProps {
  ctx: ViewContext;
  words: typeof vi;
  place: PostPlace;
  kind: AccountKind;
  address: string;
  expiresAt: Date;
}

export function GoView({ ctx, words, place, kind, address, expiresAt }: GoProps) {
  const base = `${PLACES}/${place.id}`;
  return (
    <StaffLayout
      ctx={ctx}
      title={words.go.title}
      breadcrumbs={[
        { text: place.name, href: base },
        { text: words.title, href: `${base}/xin-quyen` },
      ]}
    >
      <PageHeading title={words.go.title} caption={place.name} lead={words.go.lead(PERMISSION_MINUTES)} />
      <InsetText>{words.go.until(formatDateTime(expiresAt))}</InsetText>
      <LinkButton href={address}>{words.go.open[kind]}</LinkButton>
    </StaffLayout>
  );
}

interface GivenProps {
  ctx: ViewContext;
  words: typeof vi;
  title: string;
  lead: string;
  /** Where to ask once more; null where it is given. */
  again?: string;
  finish?: { state: string; code: string };
}

export function GivenView({ ctx, words, title, lead, again, finish }: GivenProps) {
  return (
    <StaffLayout ctx={ctx} title={title} breadcrumbs={[{ text: words.back, href: PLACES }]}>
      <PageHeading title={title} lead={lead} />
      {finish ? (
        <Form action="/can-bo/dang-bai/quyen-ve">
          <input type="hidden" name="state" value={finish.state} />
          <input type="hidden" name="code" value={finish.code} />
          <Button>{words.answer.finish}</Button>
        </Form>
      ) : null}
      {again ? <LinkButton href={again}>{words.answer.again}</LinkButton> : null}
    </StaffLayout>
  );
}
