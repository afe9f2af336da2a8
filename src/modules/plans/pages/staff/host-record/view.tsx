import {
  Heading,
  LinkButton,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  State,
  SummaryList,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatNumber, shortText } from "../../../../../platform/i18n/index.ts";
import type { LegalDocument } from "../../../../legal-documents/index.ts";
import type { EvidenceSums } from "../../../evidence/evidence.store.ts";
import type { HostPart, HostProgramme, Woven } from "../../../host-programmes/host-programme.ts";
import type { HostWords } from "../../../host-programmes/messages.vi.ts";
import type { Words } from "../../../messages.vi.ts";
import { HOSTS } from "../host-list/view.tsx";
import { nameOf } from "../plan-bases/view.tsx";

interface Props {
  ctx: ViewContext;
  words: HostWords;
  planWords: Words;
  host: HostProgramme;
  unitName: string;
  document: LegalDocument | null;
  parts: { part: HostPart; tasks: Woven[] }[];
  /** Woven into the programme as a whole. */
  others: Woven[];
  sums: EvidenceSums;
  mayEdit: boolean;
  saved: boolean;
}

export function HostRecordView({ ctx, words, planWords, host, parts, others, sums, ...props }: Props) {
  const said = words.record;
  const number = (value: number): string => formatNumber(value, ctx.lang);
  const missing = parts.filter(({ tasks }) => tasks.length === 0).length;
  const pieces = sums.events + sums.press + sums.files;
  return (
    <StaffLayout
      ctx={ctx}
      title={host.name}
      breadcrumbs={[
        { text: planWords.list.title, href: "/can-bo/ke-hoach" },
        { text: words.list.title, href: HOSTS },
      ]}
      notice={props.saved ? <NotificationBanner tone="success">{said.saved}</NotificationBanner> : null}
    >
      <PageHeading
        title={host.name}
        caption={`${words.kinds[host.kind]}, ${host.year}`}
        actions={
          props.mayEdit ? (
            <LinkButton href={`${HOSTS}/${host.id}/sua`} variant="secondary">
              {said.edit}
            </LinkButton>
          ) : null
        }
      />
      <SummaryList
        compact
        rows={[
          { key: words.list.unit, value: props.unitName },
          { key: words.list.agency, value: host.agency },
          ...(host.contact ? [{ key: words.list.contact, value: host.contact }] : []),
          ...(props.document
            ? [
                {
                  key: said.document,
                  value: <a href={`/can-bo/van-ban/${props.document.id}`}>{nameOf(props.document)}</a>,
                },
              ]
            : []),
        ]}
      />
      <Heading level={2} size="m">
        {said.parts}
      </Heading>
      {parts.length === 0 ? (
        <p class="govuk-body">{said.partsEmpty}</p>
      ) : (
        <>
          <p class="govuk-body">{missing > 0 ? said.missing(number(missing), number(parts.length)) : said.none}</p>
          <Table
            caption={said.parts}
            captionHidden
            phone="cards"
            rows={parts}
            columns={[
              { key: "part", header: said.part, rowHeader: true, wide: true, cell: ({ part }) => part.text },
              {
                key: "tasks",
                header: said.takenUp,
                cell: ({ tasks }) =>
                  tasks.length === 0 ? <State tone="warn">{said.nobody}</State> : <Tasks tasks={tasks} />,
              },
            ]}
          />
        </>
      )}
      {others.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {said.woven}
          </Heading>
          <Tasks tasks={others} />
        </>
      ) : null}
      <p class="govuk-body">
        {said.evidence(number(pieces), number(sums.attendance))}{" "}
        {pieces > 0 ? <a href={`/can-bo/ke-hoach/minh-chung?chuongtrinh=${host.id}`}>{said.openEvidence}</a> : null}
      </p>
    </StaffLayout>
  );
}

const Tasks = ({ tasks }: { tasks: readonly Woven[] }) => (
  <ul class="govuk-list">
    {tasks.map((one) => (
      <li key={one.taskId}>
        <a href={`/can-bo/ke-hoach/nhiem-vu/${one.taskId}`}>{shortText(one.taskText, 120)}</a> (
        {one.planNumber ?? one.planTitle})
      </li>
    ))}
  </ul>
);
