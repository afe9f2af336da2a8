import {
  addressOf,
  FilterSelect,
  LinkButton,
  Register,
  State,
  Table,
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, formatDateTime } from "../../../../../platform/i18n/index.ts";
import { UnitFilter } from "../../../../organisations/index.ts";
import { type ToldLanguage, toldLanguage } from "../../../../topics/index.ts";
import { AirTimeFacts } from "../../../air-time-facts.tsx";
import type { vi as commonVi } from "../../../messages.vi.ts";
import { BROADCASTING, BroadcastingTabs } from "../../../tabs.tsx";
import type { vi } from "../../messages.vi.ts";
import type { AirTime, PlayStanding } from "../../play.store.ts";
import type { Play } from "../../play.ts";
import { standingOf } from "../../play-standing.ts";
import type { PlayQuery } from "./page.tsx";

export const PLAYS = `${BROADCASTING}/luot-phat`;

interface Props {
  ctx: ViewContext;
  common: typeof commonVi;
  words: typeof vi;
  languages: Record<ToldLanguage, string>;
  query: PlayQuery;
  rows: Play[];
  airTime: AirTime;
  stationNames: Map<string, string>;
  units: { id: string; name: string }[];
  mayDeclare: boolean;
  isFirst: boolean;
  next: string | null;
}

const TONES: Record<PlayStanding, Tone> = { proven: "good", declared: "waiting", withdrawn: "neutral" };

export function PlayMark({ play, words }: { play: Play; words: typeof vi }) {
  const standing = standingOf(play);
  return <State tone={TONES[standing]}>{words.standings[standing]}</State>;
}

const choices = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));

export function PlayListView(props: Props) {
  const { ctx, common, words, languages, query, rows } = props;
  const { tu, den, ...others } = query;
  const asked = { ...others, tu: tu && formatDate(tu), den: den && formatDate(den) };
  const keep = { diem: query.diem, muc: query.muc, tin: query.tin, khauhieu: query.khauhieu, thutuc: query.thutuc };
  return (
    <Register
      ctx={ctx}
      title={words.title}
      lead={words.lead}
      href={PLAYS}
      asked={asked}
      add={props.mayDeclare && { href: addressOf(`${PLAYS}/khai`, { diem: query.diem }), text: words.declare }}
      ways={
        props.mayDeclare ? (
          <LinkButton href={`${PLAYS}/nhap`} variant="secondary" small>
            {words.import}
          </LinkButton>
        ) : null
      }
      csv={words.csv}
      above={
        <>
          <BroadcastingTabs words={common} current="plays" />
          <AirTimeFacts words={common} airTime={props.airTime} href={addressOf(PLAYS, asked, { nguon: null })} />
        </>
      }
      filter={{
        submitLabel: words.filter,
        keep: Object.fromEntries(
          Object.entries(keep).filter((pair): pair is [string, string] => pair[1] !== undefined),
        ),
        fields: (
          <>
            <TextInput name="q" label={words.q} value={query.q ?? ""} />
            <TextInput name="tu" label={words.from} width={10} value={asked.tu ?? ""} />
            <TextInput name="den" label={words.to} width={10} value={asked.den ?? ""} />
            <FilterSelect
              name="loai"
              label={words.medium}
              value={query.loai}
              all={words.all}
              options={choices(words.media)}
            />
            <FilterSelect
              name="nguon"
              label={words.standing}
              value={query.nguon}
              all={words.all}
              options={choices(words.standings)}
            />
            <FilterSelect
              name="ketqua"
              label={words.result}
              value={query.ketqua}
              all={words.all}
              options={choices(words.results)}
            />
            <UnitFilter label={words.unit} value={query.donvi} all={words.all} units={props.units} />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{
        nothingFits: words.emptyFiltered,
        title: words.emptyTitle,
        text: words.emptyText,
        drawing: "loudspeaker",
      }}
      previous={props.isFirst ? null : {}}
      next={props.next ? { truoc: props.next } : null}
    >
      <Table
        caption={words.caption}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "item",
            header: words.item,
            rowHeader: true,
            wide: true,
            cell: (row) => {
              const language = toldLanguage(row.language);
              return (
                <>
                  <a href={`${PLAYS}/${row.id}`}>{row.title}</a>
                  <br />
                  {language ? languages[language] : row.language}
                </>
              );
            },
          },
          { key: "when", header: words.when, nowrap: true, cell: (row) => formatDateTime(row.startedAt) },
          { key: "station", header: words.station, cell: (row) => props.stationNames.get(row.stationId) ?? "" },
          { key: "length", header: words.length, nowrap: true, cell: (row) => common.airTime.length(row.seconds) },
          { key: "result", header: words.result, cell: (row) => words.results[row.result] },
          {
            key: "standing",
            header: words.standing,
            cell: (row) => (
              <>
                <PlayMark play={row} words={words} />
                <br />
                {words.sources[row.source]}
              </>
            ),
          },
        ]}
      />
    </Register>
  );
}
