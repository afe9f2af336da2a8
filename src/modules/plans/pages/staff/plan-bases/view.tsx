import {
  ActButton,
  addressOf,
  ButtonGroup,
  Card,
  LinkButton,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  State,
  type ViewContext,
  WarningText,
} from "../../../../../platform/html/index.ts";
import { formatDate, formatNumber } from "../../../../../platform/i18n/index.ts";
import type { LegalDocument } from "../../../../legal-documents/index.ts";
import type { BasisWarning, CheckedBasis } from "../../../bases/check-bases.ts";
import type { BasisWords } from "../../../bases/messages.vi.ts";
import type { Words } from "../../../messages.vi.ts";
import type { Plan } from "../../../plan.ts";
import type { CitationWarning } from "../../../reading/citations-check.ts";
import { planTrail } from "../plan-trail.ts";

interface Props {
  ctx: ViewContext;
  words: BasisWords;
  planWords: Words;
  plan: Plan;
  bases: CheckedBasis[];
  contradictions: Map<string, CitationWarning[]>;
  successors: Map<number, LegalDocument[]>;
  mayLink: boolean;
  mayEdit: boolean;
  done: "linked" | "unlinked" | null;
}

export function PlanBasesView(props: Props) {
  const { ctx, words, planWords, plan, bases, contradictions, done } = props;
  const isGood = bases.every(
    (one) => one.warnings.length === 0 && (contradictions.get(one.piece.id) ?? []).length === 0,
  );
  return (
    <StaffLayout
      ctx={ctx}
      title={words.title}
      breadcrumbs={planTrail(plan, planWords)}
      notice={done ? <NotificationBanner tone="success">{words[done]}</NotificationBanner> : null}
    >
      <PageHeading title={words.title} caption={plan.title} lead={words.lead} />
      {bases.length === 0 ? <p class="govuk-body">{words.empty}</p> : null}
      {bases.length > 0 && isGood ? (
        <p class="govuk-body">{words.allGood(formatNumber(bases.length, ctx.lang))}</p>
      ) : null}
      {bases.map((basis) => (
        <Basis key={basis.piece.id} {...props} basis={basis} />
      ))}
    </StaffLayout>
  );
}

function Basis(props: Props & { basis: CheckedBasis }) {
  const { words, planWords, plan, basis, contradictions, mayEdit, mayLink } = props;
  const { piece, cited, linked, proposed, warnings } = basis;
  const against = contradictions.get(piece.id) ?? [];
  const act = `/can-bo/ke-hoach/${plan.id}/can-cu/${piece.id}`;
  const tone = warnings.length + against.length > 0 ? "look" : linked ? "good" : "open";
  return (
    <Card id={`can-cu-${piece.id}`} title={piece.text} level={2}>
      <p class="govuk-body">
        <State tone={tone === "good" ? "good" : tone === "look" ? "warn" : "waiting"}>{words.states[tone]}</State>
      </p>
      {against.map((one) => (
        <WarningText key={one.code}>{planWords.warnings[one.code](one.details)}</WarningText>
      ))}
      {warnings.map((one) => (
        <WarningText key={one.code}>{basisSentence(one, props)}</WarningText>
      ))}
      {cited === null && linked === null ? <p class="govuk-hint">{words.withoutNumber}</p> : null}
      {linked ? (
        <p class="govuk-body">
          {words.means}: <a href={`/can-bo/van-ban/${linked.id}`}>{nameOf(linked)}</a> ({words.linkedBy})
        </p>
      ) : null}
      {linked && mayLink ? (
        <ActButton action={act} fields={{ document: "" }} variant="quiet" small>
          {words.unlink}
          <span class="govuk-visually-hidden">{words.aboutUnit(linked.number)}</span>
        </ActButton>
      ) : null}
      {!linked && proposed.length > 0 ? (
        <ul class="govuk-list">
          {proposed.slice(0, 5).map((one) => (
            <li key={one.id}>
              {words.proposed}: <a href={`/can-bo/van-ban/${one.id}`}>{nameOf(one)}</a>
              {one.title ? <span class="govuk-hint">{one.title}</span> : null}
              {mayLink ? (
                <ActButton action={act} fields={{ document: String(one.id) }} variant="secondary" small>
                  {words.confirm}
                  <span class="govuk-visually-hidden">{words.aboutUnit(nameOf(one))}</span>
                </ActButton>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      <ButtonGroup>
        {mayEdit && warnings.length + against.length > 0 ? (
          <LinkButton
            href={`/can-bo/ke-hoach/${plan.id}/doc?sua=${piece.id}#muc-${piece.id}`}
            variant="secondary"
            small
          >
            {words.correct}
          </LinkButton>
        ) : null}
        {mayLink && cited && !linked && warnings.some((one) => one.code === "unknown" || one.code === "misdated") ? (
          <LinkButton href={recordAddress(cited)} variant="quiet" small>
            {words.record}
          </LinkButton>
        ) : null}
      </ButtonGroup>
    </Card>
  );
}

/** Kind and number, day, issuer. */
export const nameOf = (document: LegalDocument): string =>
  [
    [document.type, document.number].filter(Boolean).join(" "),
    document.issuedOn ? formatDate(document.issuedOn) : null,
    document.issuer,
  ]
    .filter(Boolean)
    .join(", ");

/** What is wrong with a basis, with what replaced it. */
export function basisSentence(
  warning: BasisWarning,
  { words, successors }: { words: BasisWords; successors: ReadonlyMap<number, LegalDocument[]> },
): string {
  const said = words.warnings;
  switch (warning.code) {
    case "expired": {
      const by = (successors.get(warning.document.id) ?? []).map((one) => one.number).join(", ");
      return said.expired(shortName(warning.document), dayOf(warning.document.inForceTo), by);
    }
    case "partly":
      return said.partly(shortName(warning.document));
    case "not-yet":
      return said.notYet(shortName(warning.document), dayOf(warning.document.inForceFrom) ?? "");
    case "misdated":
      return said.misdated(
        formatDate(warning.cited),
        warning.documents.flatMap((one) => dayOf(one.issuedOn) ?? []).join(", "),
      );
    case "unknown":
      return said.unknown;
    case "cited-twice":
      return said.citedTwice;
    case "cites-itself":
      return said.citesItself;
  }
}

const shortName = (document: LegalDocument): string => [document.type, document.number].filter(Boolean).join(" ");
const dayOf = (day: string | null): string | null => (day ? formatDate(day) : null);

function recordAddress(cited: NonNullable<CheckedBasis["cited"]>): string {
  return addressOf("/can-bo/van-ban/moi", {
    so: cited.number,
    ngay: cited.issuedOn,
    coquan: cited.issuer,
    loai: cited.type,
  });
}
