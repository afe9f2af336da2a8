import {
  ActButton,
  Button,
  ErrorSummary,
  Form,
  Heading,
  NotificationBanner,
  PageHeading,
  PublicLayout,
  SummaryList,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import type { vi } from "../../messages.vi.ts";
import { ChoiceFields } from "../choice-fields.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  /** null where the address of the page was not made by us. */
  token: string | null;
  address: string | null;
  isDevice: boolean;
  wishes: { id: string; what: string; unit: string }[];
  hamlets: string[];
  typed: Typed;
  errors: FormErrors;
  done: "mot" | "het" | "chon" | "may" | null;
}

export function ManageView({ ctx, words, token, address, isDevice, wishes, hamlets, typed, errors, done }: Props) {
  const said = words.manage;
  const title = token ? said.title : said.badTitle;
  return (
    <PublicLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[{ text: words.title, href: "/dang-ky-nhan-tin" }]}
      noIndex
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {done ? (
            <NotificationBanner tone="success">
              {{ het: said.endedAll, mot: said.ended, may: said.deviceDone, chon: said.saved }[done]}
            </NotificationBanner>
          ) : null}
        </>
      }
    >
      <PageHeading
        title={title}
        lead={token ? (address ? (isDevice ? said.ofDevice : said.of(address)) : said.none) : said.bad}
      />
      {token && wishes.length > 0 ? (
        <>
          <SummaryList
            rows={wishes.map((wish) => ({
              key: wish.unit,
              value: (
                <>
                  <p class="govuk-body">{wish.what}</p>
                  <ActButton action={`/nhan-tin/${token}/thoi`} fields={{ wish: wish.id }} variant="secondary" small>
                    {said.end}
                  </ActButton>
                </>
              ),
            }))}
          />
          <Heading level={2} size="m">
            {said.choices}
          </Heading>
          <Form action={`/nhan-tin/${token}/chon`}>
            <ChoiceFields ctx={ctx} words={words} hamlets={hamlets} typed={typed} errors={errors} />
            <Button variant="secondary">{said.save}</Button>
          </Form>
          <ActButton action={`/nhan-tin/${token}/thoi-het`} variant="secondary">
            {said.endAll}
          </ActButton>
        </>
      ) : token ? (
        <p class="govuk-body">{said.none}</p>
      ) : null}
    </PublicLayout>
  );
}
