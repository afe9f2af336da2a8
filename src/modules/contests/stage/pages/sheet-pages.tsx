import { z } from "zod";
import { type Tx, transaction } from "../../../../platform/db/index.ts";
import {
  Button,
  ErrorSummary,
  Form,
  InsetText,
  PageHeading,
  StaffLayout,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import {
  type FormErrors,
  html,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../../platform/http/index.ts";
import { pick } from "../../../../platform/i18n/index.ts";
import { actorOf } from "../../../accounts/index.ts";
import type { Contest } from "../../contest.ts";
import { ContestRefused, ContestUnknown } from "../../contests.errors.ts";
import { contestRefusal } from "../../keep-contest.ts";
import { en as commonEn } from "../../messages.en.ts";
import { vi as commonVi } from "../../messages.vi.ts";
import { CONTESTS } from "../../pages/staff-list-page.tsx";
import { visibleContest } from "../../pages/visible-contest.ts";
import { listCriteria } from "../../writing/essay.store.ts";
import type { Criterion } from "../../writing/marks.ts";
import { en as writingEn } from "../../writing/messages.en.ts";
import { vi as writingVi } from "../../writing/messages.vi.ts";
import { handInTeamSheet, ownTeamSheet, teamSheetOf, typeTeamSheet } from "../hold-stage.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { listParts, type Team, type TeamSheet } from "../stage.store.ts";
import type { Part } from "../stage.ts";
import { MarkFields, readMarks, typedMarks } from "./mark-fields.tsx";

const MY_SHEETS = `${CONTESTS}/bai-cham`;

interface Opened {
  sheet: TeamSheet;
  team: Team;
  contest: Contest;
  /** Typed from paper by an officer, not one's own. */
  isPaper: boolean;
}

/** One's own sheet by its address, or one that an officer types for a contest he may. */
async function open(rq: Rq): Promise<Opened> {
  const id = z.uuid().safeParse(rq.params.sheet);
  if (!id.success) throw new ContestUnknown();
  const of = { sheetId: id.data, at: rq.now };
  if (rq.params.id === undefined)
    return { ...(await transaction(rq.app.db, (tx) => ownTeamSheet(tx, actorOf(rq), of))), isPaper: false };
  const contest = await visibleContest(rq);
  const judged = await transaction(rq.app.db, (tx) => teamSheetOf(tx, of));
  if (judged.contest.id !== contest.id) throw new ContestUnknown();
  const refusal = await contestRefusal(rq.app.db, actorOf(rq), "type", contest, rq.now);
  if (refusal) throw new ContestRefused(refusal);
  return { ...judged, isPaper: true };
}

async function show(rq: Rq, opened: Opened, typed: Typed | null, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const criteria = await listCriteria(db, opened.contest.id);
  return html(
    SheetView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      common: pick(rq.lang, commonVi, commonEn),
      mine: pick(rq.lang, writingVi, writingEn).mark.title,
      ...opened,
      parts: await listParts(db, opened.contest.id),
      criteria,
      typed: typed ?? typedMarks(criteria, opened.isPaper ? opened.sheet.marks : null),
      errors,
    }),
    { status },
  );
}

export const teamSheetPage = async (rq: Rq): Promise<Reply> => show(rq, await open(rq), null, {});

export async function saveTeamSheetPage(rq: Rq): Promise<Reply> {
  const opened = await open(rq);
  const { sheet, team, contest, isPaper } = opened;
  const { typed } = typedForm(rq);
  const criteria = await listCriteria(rq.app.db, contest.id);
  const { marks, errors, first } = readMarks(typed, criteria, pick(rq.lang, vi, en));
  if (Object.keys(errors).length > 0) return show(rq, opened, typed, errors, 422);
  const input = { sheetId: sheet.id, marks, at: rq.now };
  try {
    await transaction(rq.app.db, (tx: Tx) =>
      isPaper ? typeTeamSheet(tx, actorOf(rq), input) : handInTeamSheet(tx, actorOf(rq), input),
    );
  } catch (error) {
    if (!(error instanceof ContestRefused)) throw error;
    return show(rq, opened, typed, { [first]: pick(rq.lang, commonVi, commonEn).refusals[error.code] }, 409);
  }
  return seeOther(isPaper ? `${CONTESTS}/${contest.id}/doi/${team.entrantId}?xong=phieu` : `${MY_SHEETS}?xong=nop`);
}

function SheetView(
  props: Opened & {
    ctx: ViewContext;
    words: typeof vi;
    common: typeof commonVi;
    mine: string;
    parts: Part[];
    criteria: Criterion[];
    typed: Typed;
    errors: FormErrors;
  },
) {
  const { ctx, words, common, sheet, team, contest, isPaper, errors } = props;
  const said = words.judge;
  const title = isPaper ? words.staff.typeTitle(sheet.marker) : said.sheetTitle(team.name);
  const base = `${CONTESTS}/${contest.id}`;
  const done = sheet.handedInAt !== null && (!isPaper || sheet.source === "own" || sheet.confirmedAt !== null);
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={
        isPaper
          ? [
              { text: common.title, href: CONTESTS },
              { text: contest.title, href: base },
              { text: team.name, href: `${base}/doi/${team.entrantId}` },
            ]
          : [
              { text: common.title, href: CONTESTS },
              { text: props.mine, href: MY_SHEETS },
            ]
      }
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading
        title={title}
        caption={isPaper ? `${contest.title} · ${team.name}` : contest.title}
        lead={isPaper ? words.staff.typeLead : said.help}
      />
      {done ? (
        <InsetText>{said.handedIn(words.points(sheet.total ?? 0))}</InsetText>
      ) : (
        <Form action={isPaper ? `${base}/phieu/${sheet.id}` : `${MY_SHEETS}/doi/${sheet.id}`} guard>
          <MarkFields words={words} parts={props.parts} criteria={props.criteria} typed={props.typed} errors={errors} />
          <Button>{isPaper ? words.staff.type : said.handIn}</Button>
        </Form>
      )}
    </StaffLayout>
  );
}
