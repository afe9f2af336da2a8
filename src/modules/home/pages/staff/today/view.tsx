import type { ComponentChildren } from "preact";
import {
  Card,
  EmptyState,
  Heading,
  LinkButton,
  PageHeading,
  SearchBox,
  StaffLayout,
  State,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import {
  formatDate,
  formatDateTime,
  formatMoney,
  formatNumber,
  formatPercent,
  type Lang,
  shortText,
  writeHundredths,
} from "../../../../../platform/i18n/index.ts";
import type { BriefingForToday } from "../../../../briefings/index.ts";
import type { BroadcastForToday } from "../../../../broadcasting/index.ts";
import type { BulletinForToday } from "../../../../bulletins/index.ts";
import type { CommentForToday } from "../../../../comments/index.ts";
import type { ConsultationForToday } from "../../../../consultations/index.ts";
import type { ItemRow, UrgentRow } from "../../../../content/index.ts";
import type { RatingForToday } from "../../../../counter-ratings/index.ts";
import type { QuietForToday } from "../../../../coverage/index.ts";
import type { DossiersForToday } from "../../../../dossiers/index.ts";
import type { EventForToday } from "../../../../events/index.ts";
import type {
  AnswerToReview,
  PublicationForToday,
  Question,
  StuckOutside,
  SupervisionToday,
  WaitingForToday,
} from "../../../../feedback/index.ts";
import type { ScoringForToday } from "../../../../indices/index.ts";
import type { InitiativeForToday } from "../../../../initiatives/index.ts";
import type { RunForToday } from "../../../../messaging/index.ts";
import type { MisunderstandingForToday } from "../../../../misunderstandings/index.ts";
import type { OldUseForToday } from "../../../../old-versions/index.ts";
import type { MoneyForToday } from "../../../../payments/index.ts";
import type {
  ListedObstacle,
  meetingsForToday,
  OpenAssignment,
  PlanToIssue,
  ReportForToday,
  ReportsToTake,
  RequestForToday,
} from "../../../../plans/index.ts";
import type { PostsForToday } from "../../../../posts/index.ts";
import type { FootageForToday } from "../../../../premises/index.ts";
import type { FollowUpForToday, InquiryForToday } from "../../../../press/index.ts";
import type { ProblemForToday } from "../../../../problems/index.ts";
import type { DutyForToday } from "../../../../publication-duties/index.ts";
import { CHANNELS, channelName, type PaperForToday } from "../../../../publishing/index.ts";
import type { TrainingForToday } from "../../../../training/index.ts";
import type { UsabilityTestForToday } from "../../../../usability-tests/index.ts";
import type { VisualForToday } from "../../../../visual-works/index.ts";
import type { WaitForToday } from "../../../../waiting-room/index.ts";
import type { vi } from "../../../messages.vi.ts";

export interface TodayViewProps {
  ctx: ViewContext;
  words: typeof vi;
  name: string;
  today: string;
  soon: string;
  tasks: OpenAssignment[];
  now: Date;
  /** Items that are out and are to be read again. */
  reviews: number;
  /** Went out before anybody approved it. */
  urgent: UrgentRow[];
  submitted: ItemRow[];
  returned: ItemRow[];
  questions: Question[];
  /** Confidential messages that wait for the reader. */
  conduct: { received: number; late: number } | null;
  /** Messages of the units the reader heads, due soon or late, and of units below that are late for some days. */
  overdue: WaitingForToday[];
  /** Requests for cooperation the person's units owe, or have to look at. */
  requests: RequestForToday[];
  /** What the press asked and units still owe. */
  inquiries: InquiryForToday[];
  /** Requests for footage of cameras to decide, to hand over. */
  footage: FootageForToday[];
  /** Criticism to be answered, pieces of the press to be confirmed. */
  pressPieces: FollowUpForToday[];
  obstacles: { toAnswer: ListedObstacle[]; toConfirm: ListedObstacle[] };
  /** What the law makes the person's units publish, and is not out. */
  duties: DutyForToday[];
  /** Reports of periods, and summaries of them, still to be handed in. */
  reports: ReportForToday[];
  /** Periods in which reports were handed in and wait to be taken. */
  toTake: ReportsToTake[];
  /** Plans of the year, or from December on of the coming one, that are not issued. */
  toIssue: PlanToIssue[];
  problems: ProblemForToday[];
  visuals: VisualForToday[];
  papers: PaperForToday[];
  /** Situations of life that a changed procedure leaves to be mended. */
  journeys: { id: string; title: string; problems: number }[];
  /** The year whose days off are wanted and not complete. */
  calendarMissing: number | null;
  /** Of committees the person sits in, or to which the unit is bidden. */
  /** Changes of places, hours and days off: to approve, and returned to the person. */
  proposals: { waiting: number; returned: number };
  meetings: Awaited<ReturnType<typeof meetingsForToday>>;
  /** What the person is asked to read, and what waits for their yes. */
  briefings: BriefingForToday[];
  /** Courses to attend, sign up for, approve, write down. */
  training: TrainingForToday[];
  bulletins: BulletinForToday[];
  sheetsToMark: number;
  events: EventForToday[];
  /** Messages to many people that wait for a yes. */
  runs: RunForToday[];
  /** Items that are to be posted at other places, and what went wrong there. */
  posts: PostsForToday;
  /** Dossiers another system refused, or may not have. */
  unsynced: number;
  /** What readers wrote and nobody has looked at. */
  comments: CommentForToday[];
  supervision: SupervisionToday[];
  outside: StuckOutside[];
  consultations: ConsultationForToday[];
  usability: UsabilityTestForToday[];
  publications: PublicationForToday[];
  answersAgain: AnswerToReview[];
  /** Channels and outlets without anything for longer than was set. */
  quiet: QuietForToday[];
  oldUses: OldUseForToday[];
  /** Loudspeakers that are silent or missed their programme, and plays to declare or confirm. */
  broadcasts: BroadcastForToday[];
  /** Places where somebody waits longer than was promised. */
  waits: WaitForToday[];
  /** Units under the target of satisfaction, ratings to decide about, tablets that are silent. */
  ratings: RatingForToday[];
  initiatives: InitiativeForToday[];
  /** Units that reached a target and wait for a decision. */
  honours: number;
  scoring: ScoringForToday[];
  misunderstandings: MisunderstandingForToday[];
  /** Lists of dossiers in which something stands. */
  dossiers: DossiersForToday[];
  money: MoneyForToday;
  mayPlan: boolean;
  mayWrite: boolean;
}

interface Row {
  /** Where the same record may stand twice. */
  key?: string;
  href: string;
  title: string;
  note?: string;
  state?: ComponentChildren;
  /** The next act, in words. */
  act: string;
  /** Where the act is done, if not on the record itself. */
  actHref?: string;
}

interface Group {
  title: string;
  allHref: string;
  rows: Row[];
}

export function TodayView({
  ctx,
  words,
  name,
  today,
  soon,
  tasks,
  now,
  reviews,
  urgent,
  submitted,
  returned,
  questions,
  conduct,
  overdue,
  requests,
  obstacles,
  duties,
  reports,
  toTake,
  toIssue,
  problems,
  visuals,
  papers,
  journeys,
  calendarMissing,
  meetings,
  proposals,
  briefings,
  training,
  bulletins,
  sheetsToMark,
  events,
  runs,
  posts,
  unsynced,
  quiet,
  oldUses,
  comments,
  supervision,
  outside,
  consultations,
  usability,
  publications,
  answersAgain,
  broadcasts,
  waits,
  ratings,
  initiatives,
  honours,
  scoring,
  misunderstandings,
  inquiries,
  footage,
  pressPieces,
  dossiers,
  money,
  mayPlan,
  mayWrite,
}: TodayViewProps) {
  const text = words.today;
  const late = tasks.filter((task) => task.dueOn !== null && task.dueOn < today);
  const mine = tasks.filter((task) => !late.includes(task));
  const at = (dueOn: string | null) => deadline(dueOn, today, soon, text);
  const taskRow = (task: OpenAssignment): Row => ({
    key: `${task.taskId}${task.unitId}`,
    href: `/can-bo/ke-hoach/nhiem-vu/${task.taskId}`,
    title: task.text,
    state: at(task.dueOn),
    act: text.doTask,
    ...(mayWrite ? { actHref: `/can-bo/tin-bai/moi?nhiemvu=${task.taskId}` } : {}),
  });
  const tasksHref = "/can-bo/ke-hoach/nhiem-vu";
  const groups: Group[] = [
    {
      title: text.urgent,
      allHref: "/can-bo/tin-bai/khan?xem=waiting",
      rows: urgent.map((one) => ({
        href: `/can-bo/tin-bai/${one.itemId}`,
        title: one.title,
        note: text.urgentSent(one.sentByName, formatDateTime(one.sentAt)),
        state: (
          <State tone={one.dueAt <= now ? "bad" : "warn"}>
            {one.dueAt <= now ? text.lateSince(formatDateTime(one.dueAt)) : text.due(formatDateTime(one.dueAt))}
          </State>
        ),
        act: text.confirm,
      })),
    },
    {
      title: text.dossiers,
      allHref: "/can-bo/ho-so",
      rows: dossiers.map((one) => ({
        href: one.href,
        title: text.dossierLists[one.list](`${formatNumber(one.count, ctx.lang)}${one.isMore ? "+" : ""}`),
        note: one.unit,
        act: text.openDossiers,
      })),
    },
    {
      title: text.money,
      allHref: "/can-bo/thu-phi",
      rows: [
        ...(money.rows > 0
          ? [{ href: "/can-bo/thu-phi/doi-soat", title: text.moneyRows(money.rows), act: text.settleRows }]
          : []),
        ...(money.cash > 0
          ? [
              {
                href: "/can-bo/thu-phi/chot-quy",
                title: text.openCash(formatMoney(money.cash, ctx.lang)),
                act: text.closeCash,
              },
            ]
          : []),
      ],
    },
    {
      title: text.meetings,
      allHref: "/can-bo/ban-chi-dao",
      rows: meetings.map((one) => ({
        href: one.path,
        title: one.title,
        note: text.meeting(one.beginsAt, formatDate(one.heldOn), one.place),
        act: text.openMeeting,
      })),
    },
    {
      title: text.briefings,
      allHref: "/can-bo/noi-bo",
      rows: briefings.map((one) => ({
        href: one.need === "approve" ? `/can-bo/noi-bo/${one.id}/theo-doi` : `/can-bo/noi-bo/${one.id}`,
        title: one.title,
        state: at(one.dueOn),
        act: text.briefingActs[one.need],
      })),
    },
    {
      title: text.training,
      allHref: "/can-bo/tap-huan",
      rows: training.map((one) => ({
        key: `${one.need} ${one.id}`,
        href: one.path,
        title: one.title,
        state: one.dueOn ? at(one.dueOn) : undefined,
        act: text.trainingActs[one.need],
      })),
    },
    { title: text.late, allHref: tasksHref, rows: late.map(taskRow) },
    {
      title: text.waiting,
      allHref: "/can-bo/tin-bai?tinhtrang=submitted",
      rows: submitted.map((item) => ({
        href: `/can-bo/tin-bai/${item.id}`,
        title: item.title,
        note: text.writtenBy(item.writtenByName),
        act: text.review,
      })),
    },
    {
      title: text.proposals,
      allHref: "/can-bo/cho-duyet",
      rows: [
        ...(proposals.waiting > 0
          ? [{ href: "/can-bo/cho-duyet", title: text.proposalsWaiting(proposals.waiting), act: text.review }]
          : []),
        ...(proposals.returned > 0
          ? [{ href: "/can-bo/cho-duyet?xem=xong", title: text.proposalsReturned(proposals.returned), act: text.fix }]
          : []),
      ],
    },
    {
      title: text.quiet,
      allHref: "/can-bo/khoang-lang/do-moi",
      rows: quiet.map((one) => ({
        key: `${one.unitId} ${one.kind} ${one.name}`,
        href: `/can-bo/khoang-lang/do-moi?donvi=${one.unitId}`,
        title: text.quietChannel(nameOfQuiet(one, ctx.lang), one.daysSince),
        note: one.unit,
        act: text.tellSomething,
        actHref: "/can-bo/khoang-lang/de-xuat",
      })),
    },
    {
      title: text.back,
      allHref: "/can-bo/tin-bai?tinhtrang=returned",
      rows: returned.map((item) => ({
        href: `/can-bo/tin-bai/${item.id}`,
        title: item.title,
        act: text.fix,
        actHref: `/can-bo/tin-bai/${item.id}/sua`,
      })),
    },
    {
      title: text.inquiries,
      allHref: "/can-bo/bao-chi",
      rows: inquiries.map((inquiry) => ({
        href: `/can-bo/bao-chi/${inquiry.id}`,
        title: inquiry.title,
        note: (inquiry.what === "escalated" ? text.inquiryNear : text.inquiryFrom)(inquiry.outlet),
        state: at(inquiry.dueOn),
        act: text.inquiryActs[inquiry.what],
      })),
    },
    {
      title: text.footage,
      allHref: "/can-bo/camera/yeu-cau?xem=open",
      rows: footage.map((one) => ({
        href: `/can-bo/camera/yeu-cau/${one.id}`,
        title: text.footageTitle(one.number, one.year),
        state: at(one.dueOn),
        act: text.footageActs[one.what],
      })),
    },
    {
      title: text.pressPieces,
      allHref: "/can-bo/tin-bao",
      rows: pressPieces.map((piece) => ({
        href: `/can-bo/tin-bao/${piece.id}`,
        title: piece.title,
        note: (piece.what === "confirm" ? text.pressReported : text.pressCriticises)(piece.outlet),
        state: piece.dueOn === null ? undefined : at(piece.dueOn),
        act: text.pressActs[piece.what],
      })),
    },
    {
      title: text.requests,
      allHref: "/can-bo/phoi-hop",
      rows: requests.map((request) => ({
        href: `/can-bo/phoi-hop/${request.id}`,
        title: request.title,
        note:
          request.state === "handedIn"
            ? text.requestHandedIn(request.other)
            : request.state === "declined"
              ? text.requestDeclined(request.other)
              : text.requestAsked(request.other),
        state: request.state === "handedIn" ? undefined : at(request.dueOn),
        act: text.openRequest,
      })),
    },
    {
      title: text.overdue,
      allHref: "/can-bo/phan-anh?xem=late",
      rows: overdue.map((one) => ({
        href: `/can-bo/phan-anh/${one.id}`,
        title: shortText(one.body, 120),
        note: one.isBelow ? text.overdueBelow(one.unitName) : one.unitName,
        state: at(one.dueOn),
        act: text.overdueAct,
      })),
    },
    {
      title: text.conduct,
      allHref: "/can-bo/phan-anh/kin?xem=received",
      rows: conduct
        ? [
            {
              href: "/can-bo/phan-anh/kin?xem=received",
              title: text.conductWaits(conduct.received, conduct.late),
              act: text.answer,
            },
          ]
        : [],
    },
    {
      title: text.answered,
      allHref: "/can-bo/phan-anh?xem=received",
      rows: questions.map((question) => ({
        href: `/can-bo/phan-anh/${question.id}`,
        title: shortText(question.body, 120),
        state: at(question.dueOn),
        act: text.answer,
      })),
    },
    {
      title: text.obstacles,
      allHref: "/can-bo/kho-khan?tinhtrang=open",
      rows: obstacles.toAnswer.map((one) => ({
        href: `/can-bo/kho-khan/${one.id}`,
        title: shortText(one.text, 120),
        state: at(one.dueOn),
        act: text.answer,
      })),
    },
    {
      title: text.obstacleAnswers,
      allHref: "/can-bo/kho-khan?tinhtrang=answered",
      rows: obstacles.toConfirm.map((one) => ({
        href: `/can-bo/kho-khan/${one.id}`,
        title: shortText(one.text, 120),
        act: text.confirm,
      })),
    },
    {
      title: text.duties,
      allHref: "/can-bo/cong-khai",
      rows: duties.map((one) => ({
        href: `/can-bo/cong-khai/${one.id}`,
        title: one.title,
        state: at(one.dueOn),
        act: text.seeToDuty,
      })),
    },
    {
      title: text.reports,
      allHref: "/can-bo/bao-cao",
      rows: reports.map((one) => ({
        href: `/can-bo/bao-cao/${one.id}`,
        title: one.title,
        state: at(one.dueOn),
        act: text.writeReport,
      })),
    },
    {
      title: text.reportsToTake,
      allHref: "/can-bo/ke-hoach",
      rows: toTake.map((one) => ({
        href: one.href,
        title: one.title,
        note: text.reportsWaiting(one.count),
        act: text.takeReports,
      })),
    },
    {
      title: text.plansToIssue,
      allHref: "/can-bo/ke-hoach",
      rows: toIssue.map((one) => ({
        key: `plan ${one.unitId}`,
        href: one.draftId
          ? `/can-bo/ke-hoach/${one.draftId}`
          : `/can-bo/ke-hoach/soan?donvi=${one.unitId}&nam=${one.year}`,
        title: text.planToIssue(one.unit, one.year),
        note: one.draftId ? text.planBeingWritten : text.planToWrite,
        state: at(one.dueOn),
        act: one.draftId ? text.openDraft : text.writePlan,
      })),
    },
    {
      title: text.reviews,
      allHref: "/can-bo/tin-bai/ra-soat",
      rows:
        reviews > 0
          ? [{ href: "/can-bo/tin-bai/ra-soat", title: text.reviewsWaiting(reviews), act: text.openReviews }]
          : [],
    },
    {
      title: text.problems,
      allHref: "/can-bo/van-de",
      rows: problems.map((one) => ({
        href: `/can-bo/van-de/${one.id}`,
        title: one.title,
        state: one.need === "act" ? at(one.dueOn) : undefined,
        act: text.problemActs[one.need],
      })),
    },
    {
      title: text.runs,
      allHref: "/can-bo/gui-tin?tinhtrang=submitted",
      rows: runs.map((one) => ({ href: `/can-bo/gui-tin/${one.id}`, title: one.title, act: text.review })),
    },
    {
      title: text.posts,
      allHref: "/can-bo/dang-bai",
      rows: [
        ...(posts.failed > 0
          ? [
              {
                key: "failed",
                href: "/can-bo/dang-bai?tinhtrang=failed",
                title: text.postsFailed(posts.failed),
                act: text.seeToPosts,
              },
            ]
          : []),
        ...(posts.broadcasts > 0
          ? [
              {
                key: "broadcasts",
                href: "/can-bo/dang-bai/nguoi-quan-tam?tinhtrang=waiting",
                title: text.broadcastsWaiting(posts.broadcasts),
                act: text.review,
              },
            ]
          : []),
        ...(posts.broadcastsFailed > 0
          ? [
              {
                key: "broadcastsFailed",
                href: "/can-bo/dang-bai/nguoi-quan-tam",
                title: text.broadcastsFailed(posts.broadcastsFailed),
                act: text.seeToPosts,
              },
            ]
          : []),
        ...(posts.due > 0
          ? [{ key: "due", href: "/can-bo/dang-bai", title: text.postsDue(posts.due), act: text.postThem }]
          : []),
      ],
    },
    {
      title: text.unsynced,
      allHref: "/can-bo/ho-so/dong-bo",
      rows:
        unsynced > 0
          ? [{ href: "/can-bo/ho-so/dong-bo", title: text.unsyncedCount(unsynced), act: text.seeToPosts }]
          : [],
    },
    {
      title: text.bulletins,
      allHref: "/can-bo/ban-tin",
      rows: bulletins.map((one) => ({
        href: `/can-bo/ban-tin/${one.id}`,
        title: text.issue(one.number, one.year, one.cover),
        act: text.eventActs[one.need],
      })),
    },
    {
      title: text.contests,
      allHref: "/can-bo/cuoc-thi/bai-cham",
      rows:
        sheetsToMark > 0
          ? [{ href: "/can-bo/cuoc-thi/bai-cham", title: text.sheetsToMark(sheetsToMark), act: text.markAct }]
          : [],
    },
    {
      title: text.events,
      allHref: "/can-bo/su-kien",
      rows: events.map((one) => ({
        href: `/can-bo/su-kien/${one.id}`,
        title: one.title,
        state: one.dueOn ? at(one.dueOn) : undefined,
        act: text.eventActs[one.need],
      })),
    },
    {
      title: text.waits,
      allHref: "/can-bo/goi-so",
      rows: waits.map((one) => ({
        href: `/can-bo/goi-so/${one.pointId}`,
        title: text.waitsLong(one.name, one.minutes, one.promiseMinutes),
        note: text.waitsCount(one.waiting),
        act: text.waitsAct,
      })),
    },
    {
      title: text.misunderstandings,
      allHref: "/can-bo/cho-chua-hieu",
      rows: misunderstandings.map((one) => ({
        href: `/can-bo/cho-chua-hieu/${one.id}`,
        title: one.isSearched ? text.searchedInVain(one.title) : one.title,
        note: text.notUnderstood(one.times),
        act: text.misunderstandingActs[one.need],
      })),
    },
    {
      title: text.ratings,
      allHref: "/can-bo/danh-gia",
      rows: ratings.map((one) => ({
        key: one.key,
        href: one.href,
        ...(one.need === "under"
          ? {
              title: text.ratedUnder(one.name, formatPercent(one.share, ctx.lang), writeHundredths(one.target)),
              note: `${text.ratedNumber(one.ratings)}. ${text.brokenRule(one.rule)}`,
            }
          : one.need === "holds"
            ? { title: text.ratingsHeld(one.count) }
            : { title: text.tabletSilent(one.name), note: text.silentSince(formatDateTime(one.since)) }),
        act: text.ratingActs[one.need],
      })),
    },
    {
      title: text.honours,
      allHref: "/can-bo/bang-vang",
      rows:
        honours > 0
          ? [{ key: "honours", href: "/can-bo/bang-vang", title: text.honoursToDecide(honours), act: text.honoursAct }]
          : [],
    },
    {
      title: text.scoring,
      allHref: "/can-bo/chi-so/phieu",
      rows: scoring.map((one) => ({
        key: one.key,
        href: one.href,
        title: one.need === "appraise" ? text.scoringToAppraise(one.title, one.count) : one.title,
        ...(one.dueOn ? { note: text.initiativeDue(formatDate(one.dueOn)) } : {}),
        act: text.scoringActs[one.need],
      })),
    },
    {
      title: text.initiatives,
      allHref: "/can-bo/sang-kien",
      rows: initiatives.map((one) => ({
        key: one.key,
        href: one.href,
        title: one.title,
        ...(one.since ? { note: text.silentSince(formatDateTime(one.since)) } : {}),
        ...(one.dueOn ? { note: text.initiativeDue(formatDate(one.dueOn)) } : {}),
        act: text.initiativeActs[one.need],
      })),
    },
    {
      title: text.broadcasts,
      allHref: "/can-bo/truyen-thanh/tinh-trang",
      rows: broadcasts.map((one) => ({
        key: one.key,
        href: one.href,
        title: one.need === "confirm" ? text.broadcastsToConfirm(one.count) : one.title,
        ...(one.since ? { note: text.silentSince(formatDateTime(one.since)) } : {}),
        ...(one.day ? { note: text.notPlayedOn(formatDate(one.day)) } : {}),
        act: text.broadcastActs[one.need],
      })),
    },
    {
      title: text.supervision,
      allHref: supervision.some((one) => one.need === "watch") ? "/can-bo/giam-sat" : "/can-bo/phan-anh",
      rows: supervision.map((one) => ({
        href: one.href,
        title: shortText(one.title, 120),
        state: one.dueOn ? at(one.dueOn) : undefined,
        act: text.supervisionActs[one.need],
      })),
    },
    {
      title: text.outside,
      allHref: "/can-bo/phan-anh",
      rows: outside.map((one) => ({
        href: `/can-bo/phan-anh/${one.questionId}#gui-ngoai`,
        title: shortText(one.body, 120),
        act: text.outsideActs[one.state],
      })),
    },
    {
      title: text.consultations,
      allHref: "/can-bo/lay-y-kien",
      rows: consultations.map((one) => ({
        href: `/can-bo/lay-y-kien/${one.id}`,
        title: one.title,
        act: text.consultationActs[one.need],
      })),
    },
    {
      title: text.usability,
      allHref: "/can-bo/thu-cung-dan",
      rows: usability.map((one) => ({
        href: `/can-bo/thu-cung-dan/${one.id}`,
        title: one.title,
        act: text.usabilityActs[one.need],
      })),
    },
    {
      title: text.comments,
      allHref: "/can-bo/binh-luan",
      rows: comments.map((one) => ({
        href: `/can-bo/binh-luan/${one.id}`,
        title: text.commentOn(one.subject),
        state: at(one.dueOn),
        act: text.readComment,
      })),
    },
    {
      title: text.publications,
      allHref: "/can-bo/phan-anh/cong-khai?ban=submitted",
      rows: publications.map((one) => ({
        href: `/can-bo/phan-anh/${one.questionId}/cong-khai`,
        title: shortText(one.summary, 120),
        act: text.approvePublication,
      })),
    },
    {
      title: text.oldUses,
      allHref: "/can-bo/ban-cu",
      rows: oldUses.map((one) => ({
        href: one.href,
        title: shortText(one.name, 120),
        note: text.oldUseNote(one.count, one.isEnded, formatDate(one.since)),
        act: text.oldUseAct,
      })),
    },
    {
      title: text.answersAgain,
      allHref: "/can-bo/phan-anh/cong-khai/xem-lai",
      rows: answersAgain.map((one) => ({
        href: `/can-bo/phan-anh/${one.questionId}/cong-khai`,
        title: shortText(one.summary, 120),
        act: text.readAgain,
      })),
    },
    {
      title: text.visuals,
      allHref: "/can-bo/truc-quan",
      rows: visuals.map((one) => ({
        href: one.href,
        title: one.title,
        state: one.dueOn ? at(one.dueOn) : undefined,
        act: text.visualActs[one.need],
      })),
    },
    {
      title: text.journeys,
      allHref: "/can-bo/tinh-huong?xem=can-sua",
      rows: journeys.map((journey) => ({
        href: `/can-bo/tinh-huong/${journey.id}`,
        title: journey.title,
        note: text.journeyProblems(journey.problems),
        act: text.fix,
      })),
    },
    {
      title: text.papers,
      allHref: "/can-bo/niem-yet/can-thay",
      rows: papers.map((paper) => ({
        key: paper.key,
        href: paper.href,
        title: paper.title,
        note: paper.note,
        act: text.replacePaper,
        actHref: "/can-bo/niem-yet/can-thay",
      })),
    },
    { title: text.mine, allHref: tasksHref, rows: mine.map(taskRow) },
  ].filter((group) => group.rows.length > 0);
  return (
    <StaffLayout ctx={ctx} title={text.title}>
      <PageHeading title={text.title} caption={text.hello(name)} />
      <SearchBox action="/can-bo/tim" label={text.searchLabel} hint={text.searchHint} />
      {calendarMissing === null ? null : (
        <Card title={text.calendarMissing(calendarMissing)} tone="warn">
          <p class="govuk-body">{text.calendarMissingText}</p>
          <LinkButton href={`/can-bo/lich-nghi?nam=${calendarMissing}`} variant="secondary">
            {text.calendarOpen}
          </LinkButton>
        </Card>
      )}
      {groups.length === 0 ? (
        <EmptyState title={text.nothingTitle} drawing="done">
          {text.nothingText}
        </EmptyState>
      ) : null}
      {groups.map(({ title, allHref, rows }) => (
        <section key={title} class="db-todo">
          <Heading level={2} size="m">
            {title}
          </Heading>
          <ul class="db-todo__list">
            {rows.map((row) => (
              <TodoRow key={row.key ?? row.href} row={row} />
            ))}
          </ul>
          <p class="govuk-body-s">
            <a class="govuk-link" href={allHref}>
              {text.all}
            </a>
          </p>
        </section>
      ))}
      {mayPlan ? (
        <Card title={text.planPrompt}>
          <p class="govuk-body">{text.planPromptText}</p>
          <LinkButton href="/can-bo/ke-hoach/moi" variant="secondary">
            {text.planPrompt}
          </LinkButton>
        </Card>
      ) : null}
    </StaffLayout>
  );
}

function deadline(dueOn: string | null, today: string, soon: string, text: typeof vi.today): ComponentChildren {
  if (dueOn === null) return <State tone="neutral">{text.noDue}</State>;
  const tone: Tone = dueOn < today ? "bad" : dueOn <= soon ? "warn" : "neutral";
  return <State tone={tone}>{dueOn < today ? text.lateSince(formatDate(dueOn)) : text.due(formatDate(dueOn))}</State>;
}

function TodoRow({ row }: { row: Row }) {
  return (
    <li class="db-todo__row">
      <div class="db-todo__what">
        <a class="govuk-link" href={row.href}>
          {row.title}
        </a>
        {row.note ? <span class="db-todo__note">{row.note}</span> : null}
      </div>
      {row.state ? <div class="db-todo__state">{row.state}</div> : null}
      <div class="db-todo__act">
        <LinkButton href={row.actHref ?? row.href} variant="secondary" small>
          {row.act}
        </LinkButton>
      </div>
    </li>
  );
}

const nameOfQuiet = ({ kind, name }: QuietForToday, lang: Lang): string => {
  const channel = kind === "channel" ? CHANNELS.find((one) => one === name) : undefined;
  return channel ? channelName(channel, lang) : name;
};
