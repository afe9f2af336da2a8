import type { ComponentChildren } from "preact";
import {
  Button,
  CopyBox,
  DownloadLink,
  ErrorSummary,
  Form,
  Heading,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  State,
  Table,
  type ViewContext,
  WarningText,
} from "../../../../platform/html/index.ts";
import { type FormErrors, summaryOf } from "../../../../platform/http/index.ts";
import { formatDateTime } from "../../../../platform/i18n/index.ts";
import type { ItemForPosting } from "../../../content/index.ts";
import { languageNames } from "../../../topics/index.ts";
import type { vi } from "../../messages.vi.ts";
import { KIND_IN_ADDRESS, type PlaceKind } from "../../places/place.ts";
import type { PostRow } from "../../post.store.ts";
import { asSentence, type PostWords, withCorrection } from "../../post-words.ts";
import { POSTS, STATE_TONES } from "../labels.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  item: ItemForPosting;
  kind: PlaceKind;
  posts: PostRow[];
  texts: PostWords[];
  publicAddress: string;
  mayWrite: boolean;
  ticked: readonly string[];
  errors: FormErrors;
  isTicked: boolean;
}

/** Everything to post one item at all places of one kind: words, files, and the places to tick. */
export function PostSheetView(props: Props) {
  const { ctx, words, item, kind, posts, errors } = props;
  const said = words.sheet;
  const due = posts.filter((post) => post.state === "due");
  const done = posts.filter((post) => post.state !== "due");
  const isTakenBack = item.withdrawnReason !== null;
  return (
    <StaffLayout
      ctx={ctx}
      title={`${said.titles[kind]}: ${item.title}`}
      breadcrumbs={[
        { text: words.title, href: POSTS },
        { text: item.title, href: `/can-bo/tin-bai/${item.itemId}/kenh` },
      ]}
      islands={["copy"]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {props.isTicked ? <NotificationBanner tone="success">{said.ticked}</NotificationBanner> : null}
          {isTakenBack ? (
            <NotificationBanner tone="warning" title={said.takeDownTitle}>
              {said.takeDown(asSentence(item.withdrawnReason ?? ""))}
            </NotificationBanner>
          ) : due.some((post) => post.act === "correct") ? (
            <NotificationBanner tone="warning" title={said.correctTitle}>
              {said.correct(asSentence(item.correctionNote ?? ""))}
            </NotificationBanner>
          ) : null}
        </>
      }
    >
      <PageHeading title={said.titles[kind]} caption={item.title} />
      {item.holds ? <Words {...props} /> : isTakenBack ? null : <WarningText>{said.notHolding}</WarningText>}
      <Heading level={2} size="m">
        {said.places}
      </Heading>
      {due.length === 0 ? <p class="govuk-body">{said.allDone}</p> : <DuePlaces {...props} due={due} />}
      {done.length > 0 ? <DonePlaces {...props} done={done} /> : null}
    </StaffLayout>
  );
}

function Words({ ctx, words, item, kind, posts, texts, publicAddress }: Props) {
  const said = words.sheet;
  const languages = languageNames(ctx.lang);
  const isCorrection = posts.some((post) => post.state === "due" && post.act === "correct");
  const whole = (text: string): string =>
    isCorrection && item.correctionNote ? withCorrection(item.correctionNote, text) : text;
  return (
    <>
      <Heading level={2} size="m">
        {said.words}
      </Heading>
      {texts.map((one) => (
        <>
          {texts.length > 1 || one.language !== "vi" ? (
            <Heading level={3} size="s">
              {said.language(languages[one.language])}
            </Heading>
          ) : null}
          {one.whole === null ? (
            <p class="govuk-body">{one.language === "vi" ? said.noText : said.noTextIn(languages[one.language])}</p>
          ) : one.parts ? (
            <>
              <CopyBox label={said.copy.title} value={one.parts.title} isText />
              <CopyBox label={said.copy.lead} value={one.parts.lead} isText />
              <CopyBox label={said.copy.text} value={whole(one.parts.text)} isText hint={said.copyHint} />
            </>
          ) : (
            <CopyBox label={said.copy.whole} value={whole(one.whole)} isText hint={said.copyHint} />
          )}
        </>
      ))}
      <CopyBox label={said.link} value={publicAddress} />
      <Heading level={3} size="s">
        {said.files}
      </Heading>
      <Files words={words} item={item} kind={kind} />
    </>
  );
}

/** What goes along by its kind: a picture on a screen, paper on a board, sound to a station. */
function Files({ words, item, kind }: Pick<Props, "words" | "item" | "kind">) {
  const said = words.sheet;
  const base = `/tin-tuc/${item.slug}`;
  if (kind === "board") return <DownloadLink href={`${base}/to-a4.pdf`} title={said.sheetPdf} format="PDF" />;
  if (kind === "station")
    return item.hasSound ? (
      <DownloadLink href={`${base}/phat-thanh.mp3`} title={said.sound} format="MP3" />
    ) : (
      <p class="govuk-body">{said.noSound}</p>
    );
  return <DownloadLink href={`${base}/anh.png`} title={said.picture} format="PNG" />;
}

function DuePlaces({ words, item, kind, due, mayWrite, ticked }: Props & { due: PostRow[] }) {
  const said = words.sheet;
  const table = (select: boolean): ComponentChildren => (
    <Table<PostRow>
      caption={said.placesDue(due.length)}
      phone="cards"
      rows={due}
      {...(select
        ? {
            select: {
              name: "post",
              value: (row: PostRow) => row.id,
              label: (row: PostRow) => row.place,
              chosen: ticked,
            },
          }
        : {})}
      columns={[
        {
          key: "place",
          header: words.list.place,
          rowHeader: true,
          wide: true,
          cell: (row) => (
            <>
              <a href={`${POSTS}/bai/${row.id}`}>{row.place}</a>
              {row.hamlet && row.hamlet !== row.place ? `, ${row.hamlet}` : null}
            </>
          ),
        },
        { key: "act", header: words.list.act, nowrap: true, cell: (row) => words.acts[row.act] },
        { key: "keeper", header: said.keeper, cell: (row) => row.keeper ?? "–" },
        {
          key: "members",
          header: said.members,
          nowrap: true,
          cell: (row) => (row.members === null ? "–" : said.about(row.members)),
        },
        {
          key: "open",
          header: said.open,
          cell: (row) =>
            row.placeAddress ? (
              <a href={row.placeAddress} rel="noopener noreferrer" target="_blank">
                {said.open}
                <span class="govuk-visually-hidden"> {row.place}</span>
              </a>
            ) : (
              "–"
            ),
        },
      ]}
    />
  );
  if (!mayWrite) return table(false);
  return (
    <Form action={`${POSTS}/tin/${item.itemId}/${KIND_IN_ADDRESS[kind]}`} label={said.places}>
      <p class="govuk-body">{said.tickHint}</p>
      <div id="post">{table(true)}</div>
      <Button>{said.tick}</Button>
    </Form>
  );
}

function DonePlaces({ words, done }: Props & { done: PostRow[] }) {
  const said = words.sheet;
  return (
    <Table<PostRow>
      caption={said.done}
      phone="cards"
      rows={done}
      columns={[
        {
          key: "place",
          header: words.list.place,
          rowHeader: true,
          wide: true,
          cell: (row) => <a href={`${POSTS}/bai/${row.id}`}>{row.place}</a>,
        },
        { key: "act", header: words.list.act, nowrap: true, cell: (row) => words.acts[row.act] },
        {
          key: "done",
          header: words.list.done,
          cell: (row) => (row.doneAt ? `${formatDateTime(row.doneAt)}, ${row.declaredByName ?? ""}` : "–"),
        },
        {
          key: "state",
          header: words.list.state,
          cell: (row) => (
            <>
              <State tone={STATE_TONES[row.state]}>{words.states[row.state]}</State>
              {row.state === "declared" && !row.address && !row.photoKey ? (
                <>
                  {" "}
                  <a href={`${POSTS}/bai/${row.id}`}>
                    {said.addProof}
                    <span class="govuk-visually-hidden">: {row.place}</span>
                  </a>
                </>
              ) : null}
            </>
          ),
        },
      ]}
    />
  );
}
