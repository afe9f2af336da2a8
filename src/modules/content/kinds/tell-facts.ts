import { phrases as say } from "../bundle/phrases.vi.ts";
import { type Bit, sentence } from "../bundle/story.ts";
import type { ItemFacts } from "./kind-facts.ts";

/** The facts of an item as sentences for every form. Consent is nobody's business, and a film is seen, not read out. */
export function tellFacts(facts: ItemFacts): Bit[] {
  const { measure, before, after, evidence, office, remedy, until, reply } = facts;
  const { community, recognisedBy, recognisedOn } = facts;
  const { effectiveOn, affected, trialPlace, trialFrom, trialUntil, decision } = facts;
  const { quote, quoteBy } = facts;
  const told: [string, string | null][] = [
    ["effectiveOn", effectiveOn ? say.effectiveOn(effectiveOn) : null],
    ["affected", affected ? say.affected(affected) : null],
    ["community", community ? say.community(community) : null],
    ["recognisedBy", recognisedBy && recognisedOn ? say.recognised(recognisedBy, recognisedOn) : null],
    ["trialPlace", trialPlace ? say.trialPlace(trialPlace) : null],
    ["trialFrom", trialFrom && trialUntil ? say.trialDays(trialFrom, trialUntil) : null],
    ["before", measure && before && !after ? say.before(measure, before) : null],
    ["after", measure && after ? say.figure(measure, before ?? null, after) : null],
    ["evidence", evidence ? say.evidence(evidence) : null],
    ["decision", decision ? say.decision(decision) : null],
    ["office", office ? say.office(office) : null],
    ["remedy", remedy ? say.remedy(remedy) : null],
    ["until", until ? say.until(until) : null],
    ["reply", reply ? say.reply(reply) : null],
    ["quote", quote && quoteBy ? say.quote(quoteBy, quote) : null],
  ];
  return told.flatMap(([name, text]) => (text ? [{ text: sentence(text), field: `item.facts.${name}` }] : []));
}
