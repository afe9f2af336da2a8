import {
  Button,
  ErrorSummary,
  Form,
  InsetText,
  NotificationBanner,
  PageHeading,
  PublicLayout,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { InquiryFields } from "../../../inquiries/fields.tsx";
import type { vi } from "../../../inquiries/messages.vi.ts";
import { ShownInquiry, type ShownInquiryProps } from "../../../inquiries/shown-inquiry.tsx";

interface AskProps {
  ctx: ViewContext;
  words: typeof vi;
  units: { id: string; name: string }[];
  typed: Typed;
  errors: FormErrors;
}

export function AskPressView({ ctx, words, units, typed, errors }: AskProps) {
  const said = words.ask;
  const list = summaryOf(errors);
  return (
    <PublicLayout
      ctx={ctx}
      title={said.title}
      description={said.lead}
      breadcrumbs={[{ text: words.sources.form, href: "/bao-chi" }]}
      hasErrors={list.length > 0}
      notice={<ErrorSummary errors={list} />}
    >
      <PageHeading title={said.title} lead={said.lead} />
      <InsetText>
        {said.notForPeople} <a href="/phan-anh">{said.forPeople}</a>
      </InsetText>
      <Form action="/bao-chi/hoi" guard>
        <InquiryFields words={words} units={units} typed={typed} errors={errors} asksOutlet needsReporter />
        <Button>{said.send}</Button>
      </Form>
    </PublicLayout>
  );
}

export function InquiryView({
  ctx,
  back,
  ...shown
}: ShownInquiryProps & {
  ctx: ViewContext /** The outlet's own page, where it came from there. */;
  back: string | null;
}) {
  const { words, error } = shown;
  const list = error ? [{ field: "reason", message: error }] : [];
  return (
    <PublicLayout
      ctx={ctx}
      title={shown.inquiry.title}
      noIndex
      breadcrumbs={[{ text: words.sources[back ? "address" : "form"], href: back ?? "/bao-chi" }]}
      hasErrors={list.length > 0}
      islands={["copy"]}
      notice={
        <>
          <ErrorSummary errors={list} />
          {shown.address ? <NotificationBanner tone="success">{words.ask.sentTitle}</NotificationBanner> : null}
        </>
      }
    >
      <ShownInquiry {...shown} />
    </PublicLayout>
  );
}
