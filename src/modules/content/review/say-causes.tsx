import type { ComponentChildren } from "preact";
import { formatDate } from "../../../platform/i18n/index.ts";
import { documentName } from "../../legal-documents/index.ts";
import type { Cause } from "./causes.ts";
import type { vi } from "./messages.vi.ts";

/** A cause as a sentence, with the way to what it speaks of. */
export function sayCause(cause: Cause, words: typeof vi): string {
  switch (cause.kind) {
    case "day":
      return words.says.day(formatDate(cause.on));
    case "procedureChanged":
      return words.says.procedureChanged(cause.name, formatDate(cause.from));
    case "procedureEnded":
      return words.says.procedureEnded(cause.name, formatDate(cause.on));
    case "documentAmended":
      return words.says.documentAmended(
        documentName(cause.standing.document),
        cause.standing.amendedBy.map((one) => documentName(one.document)).join(", "),
      );
    case "documentEnded":
      return words.says.documentEnded(
        documentName(cause.standing.document),
        cause.standing.endedBy.map((one) => documentName(one)).join(", "),
      );
    case "saidWrong":
      return words.says.saidWrong(cause.count);
    case "questions":
      return words.says.questions(cause.count);
    case "correction":
      return words.says.correction(cause.count);
    case "badRating":
      return words.says.badRating(cause.count, cause.of);
    case "links":
      return words.says.links(cause.addresses.join(", "));
    case "figureMoved":
      return words.says.figureMoved(cause.name, cause.held, cause.found);
  }
}

export function Causes({ causes, words }: { causes: Cause[]; words: typeof vi }): ComponentChildren {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {causes.map((cause) => (
        <li>{sayCause(cause, words)}</li>
      ))}
    </ul>
  );
}
