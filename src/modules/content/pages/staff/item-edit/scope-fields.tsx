import { Button, Checkboxes, Details, TextArea, TextInput } from "../../../../../platform/html/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { documentName, type LegalDocument, statusName, statusOn } from "../../../../legal-documents/index.ts";
import { languageNames, TOLD_LANGUAGES } from "../../../../topics/index.ts";
import { HOSTS } from "../../../meetings/meeting.ts";
import { en as meetingsEn } from "../../../meetings/messages.en.ts";
import { vi as meetingsVi } from "../../../meetings/messages.vi.ts";
import type { vi } from "../../../scope/messages.vi.ts";
import type { ItemEditViewProps } from "./view.tsx";

/** What the fields of scope offer to choose from. */
export interface ScopeChoices {
  words: typeof vi;
  day: string;
  places: { id: string; name: string }[];
  /** Fields of procedures, those of the procedures named first. */
  sectors: string[];
  /** Hamlets with a notice board. */
  hamlets: string[];
  /** Languages somebody here translates into. */
  readable: string[];
  /** Chosen, named in the text, or found by the words typed. */
  bases: { document: LegalDocument; why: "chosen" | "proposed" | "found" }[];
}

type Props = ItemEditViewProps & { error(field: string): { error?: string } };

/** Rarely used, so closed until something is chosen or wrong. */
export function PlacesAndLanguages({ ctx, scope, typed, error }: Props) {
  const { words } = scope;
  const meetings = pick(ctx.lang, meetingsVi, meetingsEn);
  const names = languageNames(ctx.lang);
  const languages = TOLD_LANGUAGES.filter((one) => one !== "vi");
  const near = languages.filter((one) => scope.readable.includes(one) || typed.languages.includes(one));
  const first = near.length > 0 ? near : languages;
  const others = languages.filter((one) => !first.includes(one));
  const hasError = ["placeIds", "hamlets", "hosts", "languages"].some((field) => error(field).error);
  return (
    <Details summary={words.groupCount(typed.placeIds.length, typed.languages.length)} open={hasError}>
      {scope.places.length > 1 ? (
        <Checkboxes
          name="placeIds"
          label={words.places}
          hint={words.placesHint}
          optional
          small
          values={typed.placeIds}
          options={scope.places.map((one) => ({ value: one.id, label: one.name }))}
          {...error("placeIds")}
        />
      ) : null}
      <TextArea
        name="hamlets"
        label={words.hamlets}
        hint={`${words.hamletsHint}${scope.hamlets.length > 0 ? ` ${words.hamletsKnown(scope.hamlets.join(", "))}` : ""}`}
        optional
        value={typed.hamlets}
        rows={2}
        {...error("hamlets")}
      />
      <Checkboxes
        name="hosts"
        label={words.hosts}
        hint={words.hostsHint}
        optional
        small
        values={typed.hosts}
        options={HOSTS.filter((one) => one !== "other").map((value) => ({ value, label: meetings.hosts[value] }))}
        {...error("hosts")}
      />
      <Checkboxes
        name="languages"
        label={words.languages}
        hint={words.languagesHint}
        optional
        small
        values={typed.languages}
        options={first.map((value) => ({ value, label: names[value] }))}
        {...error("languages")}
      />
      {others.length > 0 ? (
        <Details summary={words.otherLanguages}>
          <Checkboxes
            name="languages"
            id="languages-khac"
            label={words.otherLanguages}
            hint={words.noReaderYet}
            optional
            small
            options={others.map((value) => ({ value, label: names[value] }))}
          />
        </Details>
      ) : null}
    </Details>
  );
}

/** For which sectors; closed until something is chosen or wrong. */
export function Sectors({ scope, typed, error }: Props) {
  const { words, sectors } = scope;
  if (sectors.length === 0) return null;
  return (
    <Details summary={words.sectorsCount(typed.sectors.length)} open={error("sectors").error !== undefined} id="nganh">
      <Checkboxes
        name="sectors"
        label={words.sectors}
        hint={words.sectorsHint}
        optional
        small
        values={typed.sectors}
        options={sectors.map((value) => ({ value, label: value }))}
        {...error("sectors")}
      />
    </Details>
  );
}

export function LegalBases({ ctx, scope, typed, error }: Props) {
  const { words, bases } = scope;
  const sought = typed.basisWords !== "";
  const isOpen = sought || Boolean(error("legalBasisIds").error);
  const chosen = typed.legalBasisIds.length;
  return (
    <Details summary={words.basesCount(chosen)} open={isOpen} id="can-cu">
      {bases.length > 0 ? (
        <Checkboxes
          name="legalBasisIds"
          label={words.bases}
          hint={words.basesHint}
          optional
          small
          values={typed.legalBasisIds}
          options={bases.map(({ document, why }) => ({
            value: String(document.id),
            label: documentName(document),
            hint: [
              document.title,
              statusName(statusOn(document, scope.day), ctx.lang),
              why === "chosen" ? null : words[why],
              document.publishedAt ? null : words.unchecked,
            ]
              .filter(Boolean)
              .join(" · "),
          }))}
          {...error("legalBasisIds")}
        />
      ) : (
        <p class="govuk-body">{words.basesNone}</p>
      )}
      {sought && !bases.some((one) => one.why === "found") ? (
        <p class="govuk-body" role="status">
          {words.nothingFound(typed.basisWords)} <a href="/can-bo/van-ban">{words.toLibrary}</a>
        </p>
      ) : null}
      <TextInput name="basisWords" label={words.search} hint={words.searchHint} optional value={typed.basisWords} />
      <Button name="after" value="find" variant="secondary" small>
        {words.find}
      </Button>
    </Details>
  );
}
