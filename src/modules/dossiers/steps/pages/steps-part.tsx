import { Heading, State, Table } from "../../../../platform/html/index.ts";
import { formatDateTime } from "../../../../platform/i18n/index.ts";
import type { Dossier } from "../../dossier.ts";
import type { vi as allVi } from "../../messages.vi.ts";
import type { vi } from "../messages.vi.ts";
import { isStepLate, stepVerdict } from "../walk.ts";

/** The way of a dossier on its record: who has which step, by when, and how it was done. */
export function StepsPart(props: {
  words: typeof vi;
  all: typeof allVi;
  dossier: Pick<Dossier, "steps" | "step" | "handlerName" | "settledAt">;
  nameOf: (unitId: string) => string;
  now: Date;
}) {
  const { dossier, nameOf, now } = props;
  const said = props.words.record;
  if (dossier.steps.length === 0) return null;
  return (
    <>
      <Heading level={2} size="m">
        {said.title}
      </Heading>
      <Table
        caption={said.title}
        captionHidden
        phone="cards"
        rows={dossier.steps.map((step, at) => ({ step, at }))}
        columns={[
          { key: "step", header: said.step, rowHeader: true, cell: ({ step, at }) => `${at + 1}. ${step.name}` },
          {
            key: "who",
            header: said.who,
            cell: ({ step, at }) =>
              [
                step.by ?? (at === dossier.step && dossier.handlerName ? dossier.handlerName : step.role),
                nameOf(step.unitId),
              ]
                .filter(Boolean)
                .join(", "),
          },
          {
            key: "due",
            header: said.due,
            nowrap: true,
            cell: ({ step }) => (step.dueAt ? formatDateTime(new Date(step.dueAt)) : ""),
          },
          {
            key: "done",
            header: said.done,
            nowrap: true,
            cell: ({ step }) => (step.to ? formatDateTime(new Date(step.to)) : ""),
          },
          {
            key: "verdict",
            header: said.verdict,
            cell: ({ step, at }) => {
              const verdict = stepVerdict(step);
              if (verdict)
                return <State tone={verdict === "late" ? "bad" : "good"}>{props.all.punctuality[verdict]}</State>;
              if (at !== dossier.step || dossier.settledAt) return said.waiting;
              return isStepLate(step, now) ? (
                <State tone="bad">{said.late}</State>
              ) : (
                <State tone="info">{said.now}</State>
              );
            },
          },
        ]}
      />
    </>
  );
}
