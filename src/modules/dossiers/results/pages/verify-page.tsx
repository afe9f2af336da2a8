import { vietnamDay } from "../../../../platform/clock/index.ts";
import {
  InsetText,
  NotificationBanner,
  PageHeading,
  PublicLayout,
  SummaryList,
} from "../../../../platform/html/index.ts";
import { html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { formatDate, formatDateTime, pick } from "../../../../platform/i18n/index.ts";
import { getUnit, siteOf } from "../../../organisations/index.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { findResult } from "../result.store.ts";
import { readResultToken } from "../result.ts";

const HEADERS = { "cache-control": "no-store", "x-robots-tag": "noindex" };

/** Behind the QR of a result: whether it holds, its number, day and agency. Never whose it is. */
export async function verifyResultPage(rq: Rq): Promise<Reply> {
  const said = pick(rq.lang, vi, en).check;
  const ctx = rq.app.view(rq, await siteOf(rq));
  const id = readResultToken(rq.app.config.secretKey, rq.params.token ?? "");
  const result = id === null ? undefined : await findResult(rq.app.db, id);
  if (!result)
    return html(
      <PublicLayout ctx={ctx} title={said.title} breadcrumbs={[]} noIndex>
        <PageHeading title={said.title} />
        <NotificationBanner tone="warning">{said.unknown}</NotificationBanner>
      </PublicLayout>,
      { status: 404, headers: HEADERS },
    );
  const on = vietnamDay(result.addedAt);
  const unit = await getUnit(rq.app.db, result.unitId, on);
  const { withdrawnAt } = result;
  return html(
    <PublicLayout ctx={ctx} title={said.title} breadcrumbs={[]} noIndex>
      <PageHeading title={said.title} />
      {withdrawnAt ? (
        <NotificationBanner tone="urgent" heading={said.withdrawn} />
      ) : (
        <NotificationBanner tone="success" heading={said.valid} />
      )}
      <SummaryList
        rows={[
          { key: said.agency, value: unit.name },
          { key: said.number, value: result.number ?? said.noNumber },
          { key: said.signedOn, value: result.signedOn ? formatDate(result.signedOn) : said.noDay },
          ...(withdrawnAt ? [{ key: said.withdrawnOn, value: formatDate(vietnamDay(withdrawnAt)) }] : []),
        ]}
      />
      <InsetText>{`${said.lead} ${said.privacy}`}</InsetText>
      <p class="govuk-hint">{said.now(formatDateTime(rq.now))}</p>
    </PublicLayout>,
    { headers: HEADERS },
  );
}
