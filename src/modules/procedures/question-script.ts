/** A question may have no letter at all, or none of the alphabet that titles are written in. */
export function whatWasTyped(question: string): "words" | "noWords" | "otherScript" {
  if (question === "" || /\p{Script=Latin}|\p{Nd}/u.test(question)) return "words";
  return /\p{L}/u.test(question) ? "otherScript" : "noWords";
}
