import { Checkboxes, Details, TextInput } from "../../../platform/html/index.ts";
import type { vi } from "./messages.vi.ts";

interface Props {
  words: (typeof vi)["form"];
  named: string;
  isHead: boolean;
  error?: string;
}

/** Who a message is about, where it is about somebody; filled in, it is kept from that person. */
export function ConductFields({ words, named, isHead, error }: Props) {
  return (
    <Details summary={words.open} open={Boolean(error) || named !== "" || isHead} id="giu-kin">
      <p class="govuk-body">{words.lead}</p>
      <TextInput
        name="named"
        label={words.named}
        hint={words.namedHint}
        optional
        value={named}
        {...(error ? { error } : {})}
      />
      <Checkboxes
        name="isHead"
        label={words.isHead}
        options={[{ value: "1", label: words.isHead, hint: words.isHeadHint }]}
        values={isHead ? ["1"] : []}
      />
    </Details>
  );
}
