import {
  Button,
  ButtonGroup,
  Details,
  Form,
  Heading,
  LinkButton,
  QrFigure,
  Select,
  SummaryList,
  TextArea,
  TextInput,
} from "../../../platform/html/index.ts";
import { errorIn, type FormErrors, type Typed } from "../../../platform/http/index.ts";
import { formatMoney } from "../../../platform/i18n/index.ts";
import type { DemandQr } from "../../payments/index.ts";
import type { Dossier } from "../dossier.ts";
import type { vi } from "../messages.vi.ts";
import type { FeeChoices } from "./recompute-fee.ts";

type Words = typeof vi;

/** Bank, number, holder, amount and what the transfer says, as people read them off a screen. */
export function TransferFacts({ qr, words }: { qr: DemandQr; words: Words }) {
  const said = words.fee;
  const { account } = qr;
  return (
    <SummaryList
      compact
      rows={[
        { key: said.amount, value: <strong>{formatMoney(qr.amount)}</strong> },
        ...(account
          ? [
              { key: said.bank, value: account.bank },
              { key: said.number, value: account.number },
              { key: said.holder, value: account.holder },
              { key: said.reference, value: <strong>{qr.reference}</strong> },
            ]
          : []),
      ]}
    />
  );
}

/** Money of a dossier on its record: the code to pay with, where it is taken, and the fee computed anew. */
export function FeePart(props: {
  words: Words;
  dossier: Dossier;
  qr: DemandQr | null;
  /** Newest demand, where this person may see what was paid. */
  demandId: number | null;
  choices: FeeChoices | null;
  typed: Typed;
  errors: FormErrors;
}) {
  const { words, dossier, qr, demandId, choices, typed, errors } = props;
  const said = words.fee;
  if (!qr && demandId === null && !choices) return null;
  const error = errorIn(errors);
  const action = `/can-bo/ho-so/${encodeURIComponent(dossier.code)}/tinh-phi`;
  return (
    <>
      <Heading level={2} size="m">
        {said.title}
      </Heading>
      {qr ? <TransferFacts qr={qr} words={words} /> : null}
      {qr && !qr.account ? <p class="govuk-body">{said.noAccount}</p> : null}
      {qr?.text ? <QrFigure text={qr.text} caption={said.scan} size={200} /> : null}
      {demandId === null ? null : (
        <ButtonGroup>
          {qr?.text ? (
            <LinkButton href={`/can-bo/thu-phi/khoan/${demandId}/ma-qr`} variant="secondary" small>
              {said.large}
            </LinkButton>
          ) : null}
          <LinkButton href={`/can-bo/thu-phi/khoan/${demandId}`} variant="secondary" small>
            {qr ? said.take : said.see}
          </LinkButton>
        </ButtonGroup>
      )}
      {choices ? (
        <Details summary={said.recompute} open={Object.keys(errors).length > 0}>
          <Form action={action} guard label={said.recompute}>
            <input type="hidden" name="basedOn" value={String(dossier.version)} />
            {choices.cases.length > 0 ? (
              <Select
                name="feeCase"
                label={words.reception.feeCase}
                value={typed.feeCase ?? ""}
                placeholder
                options={choices.cases.map((one) => ({ value: one, label: one }))}
                {...error("feeCase")}
              />
            ) : null}
            {choices.isCounted ? (
              <TextInput
                name="copies"
                label={words.reception.feeCopies}
                inputmode="numeric"
                width={4}
                value={typed.copies || "1"}
                {...error("copies")}
              />
            ) : null}
            {choices.reliefs.length > 0 ? (
              <Select
                name="relief"
                label={words.reception.feeRelief}
                value={typed.relief ?? ""}
                placeholder={said.noRelief}
                options={choices.reliefs.map((one) => ({ value: one.id, label: one.text }))}
              />
            ) : null}
            <TextArea
              name="feeWords"
              label={said.words}
              hint={said.wordsHint}
              rows={2}
              maxCharacters={500}
              value={typed.feeWords ?? ""}
              {...error("feeWords")}
            />
            <Button variant="secondary">{said.recompute}</Button>
          </Form>
        </Details>
      ) : null}
    </>
  );
}
