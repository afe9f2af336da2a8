import type { Saying } from "./saying.ts";

/**
 * Sayings of things, one a line: what people call it, variants after commas (see phrases.ts for patterns), then ">" and
 * the official name, alternatives after "/". The deed stays out where it can: it is read from the rest of the question.
 */
export function inShort(lines: string): Saying[] {
  return lines
    .split("\n")
    .filter((line) => line.includes(">"))
    .map((line) => {
      const [said, meant] = line.split(" > ");
      return {
        say: outsideBrackets(said!),
        mean: meant!.split(" / ").map((one, place) => (place === 0 || one.includes(" *") ? one : `${one} *0.97`)),
        keep: THING,
      };
    });
}

/** Beside the thing's official name, its everyday name still counts half. */
const THING = 0.5;

/** Parts between commas; a comma never stands in brackets. */
function outsideBrackets(said: string): string[] {
  return said.split(",").map((one) => one.trim());
}
