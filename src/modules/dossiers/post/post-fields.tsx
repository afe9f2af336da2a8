import { Details, Radios, TextInput } from "../../../platform/html/index.ts";
import { errorIn, type FormErrors, type Typed } from "../../../platform/http/index.ts";
import { type Lang, pick } from "../../../platform/i18n/index.ts";
import { postEn } from "./messages.en.ts";
import { postVi } from "./messages.vi.ts";
import { POSTAGE_PAYERS } from "./parcel.ts";

/** What the post needs, at reception. */
export function PostFields({
  lang,
  typed,
  errors,
  dong,
}: {
  lang: Lang;
  typed: Typed;
  errors: FormErrors;
  dong: string;
}) {
  const words = pick(lang, postVi, postEn);
  const said = words.reception;
  const error = errorIn(errors);
  const names = ["filedAt", "postAddress", "postPhone", "cod"];
  const isOpen = typed.returnWay === "post" || typed.channel === "post" || names.some((name) => errors[name]);
  return (
    <Details summary={said.title} open={isOpen}>
      <TextInput
        name="postAddress"
        label={said.address}
        hint={said.addressHint}
        optional
        autocomplete="off"
        value={typed.postAddress ?? ""}
        {...error("postAddress")}
      />
      <TextInput
        name="postPhone"
        label={said.phone}
        hint={said.phoneHint}
        optional
        inputmode="tel"
        width={20}
        autocomplete="off"
        value={typed.postPhone ?? ""}
        {...error("postPhone")}
      />
      <Radios
        name="postPayer"
        label={said.payer}
        inline
        small
        value={typed.postPayer || "applicant"}
        options={POSTAGE_PAYERS.map((value) => ({ value, label: words.payers[value] }))}
      />
      <TextInput
        name="cod"
        label={said.cod}
        optional
        inputmode="numeric"
        width={10}
        suffix={dong}
        value={typed.cod ?? ""}
        {...error("cod")}
      />
      <TextInput
        name="filedAt"
        label={said.filedAt}
        hint={said.filedAtHint}
        optional
        width={5}
        value={typed.filedAt ?? ""}
        {...error("filedAt")}
      />
    </Details>
  );
}
