import type { ComponentChildren } from "preact";
import { LinkButton } from "./actions.tsx";
import { CopyBox, Heading } from "./content.tsx";
import { useWords, type ViewContext, type Words, wordsOf } from "./context.ts";
import { SearchBox } from "./data.tsx";
import { megabytes } from "./forms.tsx";
import { homeHref, PublicLayout, StaffLayout } from "./layouts.tsx";

export type ErrorStatus = keyof Words["errorPages"];

export type ErrorPageProps = {
  ctx: ViewContext;
  /** Statuses without words of their own are shown as 400 or 500. */
  status: number;
  /** Bytes the form takes, where more were sent. */
  most?: number | undefined;
  /** A sentence of the module that knows more than the status: why it is refused, where it moved. */
  reason?: ComponentChildren;
  /** Lets the operator find the request in the log. */
  correlationId?: string;
  /** Other things to do, instead of the usual link home. */
  actions?: ComponentChildren;
  /** Address of the site's search; offered when something was not found. */
  searchAction?: string;
};

function known(status: number): ErrorStatus {
  const pages = wordsOf("vi").errorPages;
  if (status in pages) return status as ErrorStatus;
  return status >= 500 ? 500 : 400;
}

/** A whole page that says what happened, whose fault it is and what to do now. */
export function ErrorPage(props: ErrorPageProps) {
  const words = wordsOf(props.ctx.lang);
  const Layout = props.ctx.path.startsWith("/can-bo") && props.ctx.actor ? StaffLayout : PublicLayout;
  return (
    <Layout ctx={props.ctx} title={words.errorPages[known(props.status)].title} noIndex>
      <ErrorContent {...props} />
    </Layout>
  );
}

/** The inside of an error page, for pages that bring their own layout. */
export function ErrorContent(props: ErrorPageProps) {
  const words = useWords();
  const text = words.errorPages[known(props.status)];
  const reason = props.reason ?? (props.most ? words.tooMuch(megabytes(props.most, props.ctx.lang)) : text.text);
  const offersSearch = props.status === 404 || props.status === 410;
  return (
    <div class="db-errorpage">
      <Heading level={1} size="xl">
        {text.title}
      </Heading>
      <p class="db-lead">{reason}</p>
      <p class="govuk-body">{text.help}</p>
      {offersSearch && props.searchAction ? <SearchBox action={props.searchAction} label={words.searchSite} /> : null}
      <div class="govuk-button-group">
        {props.actions ?? (
          <LinkButton href={homeHref(props.ctx)} variant="secondary">
            {words.goHome}
          </LinkButton>
        )}
      </div>
      {props.correlationId ? <CopyBox label={words.errorCode} value={props.correlationId} /> : null}
    </div>
  );
}
