import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import {
  CardList,
  EmptyState,
  PageHeading,
  Pagination,
  Paragraphs,
  PublicLayout,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import { html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { pick } from "../../../../platform/i18n/index.ts";
import { showCode } from "../../../feedback/index.ts";
import { siteOf, unitNames } from "../../../organisations/index.ts";
import type { Contest } from "../../contest.ts";
import { ContestUnknown } from "../../contests.errors.ts";
import { en as commonEn } from "../../messages.en.ts";
import { vi as commonVi } from "../../messages.vi.ts";
import { publicContest } from "../../pages/public-pages.tsx";
import { type EssayOfUnit, findShown, listShown } from "../essay.store.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";

const PAGE_SIZE = 20;
const Query = z.object({ trang: z.coerce.number().int().min(1).max(500).catch(1).default(1) });

async function publishedContest(rq: Rq): Promise<Contest> {
  const contest = await publicContest(rq);
  if (contest.kind !== "writing" || contest.state !== "approved") throw new ContestUnknown();
  return contest;
}

/** Essays whose writers agreed, once somebody let them through. */
export async function shownEssaysPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const contest = await publishedContest(rq);
  const { trang: page } = Query.parse(rq.query);
  const rows = await listShown(db, contest.id, { limit: PAGE_SIZE + 1, offset: (page - 1) * PAGE_SIZE });
  const names = await unitNames(db, [...new Set(rows.map((one) => one.unitId))], vietnamDay(rq.now));
  const site = await siteOf(rq);
  return html(
    ListView({
      ctx: rq.app.view(rq, site),
      words: pick(rq.lang, vi, en),
      common: pick(rq.lang, commonVi, commonEn),
      contest,
      rows: rows.slice(0, PAGE_SIZE).map((one) => ({ ...one, unit: names.get(one.unitId) ?? "" })),
      page,
      hasMore: rows.length > PAGE_SIZE,
    }),
  );
}

export async function shownEssayPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const contest = await publishedContest(rq);
  const code = z
    .string()
    .regex(/^[A-Z0-9]{8}$/)
    .safeParse(rq.params.code);
  const essay = code.success ? await findShown(db, { contestId: contest.id, blindCode: code.data }) : undefined;
  if (!essay) throw new ContestUnknown();
  const names = await unitNames(db, [essay.unitId], vietnamDay(rq.now));
  const site = await siteOf(rq);
  return html(
    EssayView({
      ctx: rq.app.view(rq, site),
      words: pick(rq.lang, vi, en),
      common: pick(rq.lang, commonVi, commonEn),
      contest,
      essay,
      unit: names.get(essay.unitId) ?? "",
    }),
  );
}

interface Common {
  ctx: ViewContext;
  words: typeof vi;
  common: typeof commonVi;
  contest: Contest;
}

const crumbs = ({ common, contest }: Common) => [
  { text: common.public.title, href: "/cuoc-thi" },
  { text: contest.title, href: `/cuoc-thi/${contest.id}` },
];

function ListView(
  props: Common & {
    rows: (Pick<EssayOfUnit, "id" | "blindCode" | "shownTitle" | "shown"> & { unit: string })[];
    page: number;
    hasMore: boolean;
  },
) {
  const { ctx, words, contest, rows, page } = props;
  const said = words.public;
  const here = `/cuoc-thi/${contest.id}/bai-viet`;
  return (
    <PublicLayout ctx={ctx} title={said.essaysTitle} description={said.essaysLead} breadcrumbs={crumbs(props)}>
      <PageHeading title={said.essaysTitle} caption={contest.title} lead={said.essaysLead} />
      {rows.length === 0 ? (
        <EmptyState title={said.none} drawing="inbox">
          {said.noneText}
        </EmptyState>
      ) : (
        <CardList
          level={2}
          items={rows.map((one) => ({
            href: `${here}/${one.blindCode}`,
            title: one.shownTitle ?? showCode(one.blindCode),
            meta: [one.shown, one.unit].filter(Boolean).join(" · "),
          }))}
        />
      )}
      <Pagination
        previousHref={page > 1 ? (page === 2 ? here : `${here}?trang=${page - 1}`) : undefined}
        nextHref={props.hasMore ? `${here}?trang=${page + 1}` : undefined}
      />
    </PublicLayout>
  );
}

function EssayView(props: Common & { essay: EssayOfUnit; unit: string }) {
  const { ctx, words, contest, essay, unit } = props;
  return (
    <PublicLayout
      ctx={ctx}
      title={essay.shownTitle ?? ""}
      share
      breadcrumbs={[...crumbs(props), { text: words.public.essaysTitle, href: `/cuoc-thi/${contest.id}/bai-viet` }]}
    >
      <PageHeading title={essay.shownTitle ?? ""} caption={[essay.shown, unit].filter(Boolean).join(" · ")} />
      <Paragraphs text={essay.shownText ?? ""} />
      <p class="govuk-hint">
        {words.public.code}: {showCode(essay.blindCode)}
      </p>
    </PublicLayout>
  );
}
