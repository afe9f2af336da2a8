import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  title: "Has your matter been solved?",
  solved: "Solved",
  unsolved: "Not solved yet",
  unsolvedHint: "The office answers again, by a new day.",
  satisfaction: "How satisfied are you with the answer?",
  grades: {
    5: "Very satisfied",
    4: "Satisfied",
    3: "Neither",
    2: "Dissatisfied",
    1: "Very dissatisfied",
  },
  send: "Send",
  change: "Change what you said",
  note: (until) =>
    until === null
      ? "Officers can neither change nor remove what you say. You can change it for 30 days."
      : `You have said it. You can change it until ${until}.`,
  kept: "Your verdict is kept. Thank you.",
  given: (isSolved, grade) => [isSolved ? "Solved" : "Not solved", grade].filter(Boolean).join(" · "),
  yours: "What you said",
  ofAsker: "What the asker says",
  ofRound: (round) => `Answer ${round + 1}`,
  errors: {
    solved: "Say whether your matter is solved.",
    satisfaction: "Say how satisfied you are with the answer.",
  },
  refusals: {
    "not-answered": "The question waits for an answer, so nothing can be said of it yet.",
    "too-late": "More than 30 days have passed, so this can no longer be changed.",
  },
  sms: (code, page) => `Has your matter ${code} been solved? Tell us at ${page}`,
  network: (code, page) => `Has your matter (code ${code}) been solved? Tell us: ${page}`,
  mailSubject: (code) => `Has matter ${code} been solved?`,
  mailText: (code, link) =>
    `Hello,\n\nSeven days ago your question ${code} was answered. Has your matter been solved? Open this address to tell us, or to ask again:\n\n${link}\n\nThis letter is sent once; there is no need to reply.\n`,
};
