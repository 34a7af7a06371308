/** One thing that does not add up, and where: the unit, the number of its fact, the notice or letter. */
export interface Finding {
  code: string;
  unit: string | null;
  seq: number | null;
  notice: string | null;
}

export function finding(code: string, at: Partial<Omit<Finding, 'code'>> = {}): Finding {
  return { code, unit: at.unit ?? null, seq: at.seq ?? null, notice: at.notice ?? null };
}

/** What a reader needs to know about a code; the runbook says what to do. */
export const EXPLANATIONS: Record<string, string> = {
  FACT_MISSING: 'a fact has been removed',
  FACT_ALTERED: 'a fact is not what was hashed',
  CHAIN_BROKEN: 'a fact does not follow from the one before it',
  HEAD_DIFFERS: "the follow-up's head is not its last fact",
  NEWER_RULES: 'a fact was made by newer rules than this program knows',
  START_MISSING: 'a follow-up has neither facts nor a start that waits',
  UNIT_MISSING: 'a unit that has been followed up is gone',
  NEXT_DIFFERS: 'the instant at which the unit is looked at again is not what its facts say',
  DUTY_MISSING: 'a duty that facts wrote down is gone',
  DUTY_DIFFERS: 'a duty is not what its facts say',
  DUTY_UNFOUNDED: 'a duty no fact knows of',
  NOTICE_MISSING: 'a notice that a fact carries is gone',
  NOTICE_DIFFERS: 'a notice is not what its fact says',
  NOTICE_UNFOUNDED: 'a notice no fact carries',
  NOTICE_WITHOUT_LETTER: 'a notice counts as written to somebody, but there is no letter',
  NOTICE_UNACCOUNTED: 'a notice was withdrawn without a reason or superseded by nothing',
  LETTER_WITHOUT_NOTICE: 'a letter that tells of nothing',
  LETTER_MISSING: 'a letter that notices stand in is gone, or its notice is',
  LETTER_UNACCOUNTED: 'a letter is neither sent nor on its way',
  COMMAND_MISSING: 'a fact was caused by a command that is gone',
  VERDICT_DIFFERS: 'a verdict does not agree with the facts it made',
  COUNTER_DIFFERS: 'a counter is not the sum of its duties',
  BALANCE_DIFFERS: 'written and added duties are not ended and open ones',
  DOCUMENT_MISSING: 'a text that a fact names is gone',
  DELIVERY_MISSING: 'the archive is owed a text, and nothing is on its way',
  DELIVERY_DIFFERS: 'a delivery to the archive is not what the facts say',
  DELIVERY_TWICE: 'a text is on its way to the archive twice',
  DELIVERY_UNFOUNDED: 'a delivery to the archive no fact knows of',
  RECEIPT_MISSING: "a fact names the archive's receipt, and it is gone",
  SNAPSHOT_MISSING: 'a snapshot that a fact names is gone',
  PLAN_ALTERED: 'a plan is not what was hashed',
  DOCUMENT_ALTERED: 'a document is not what was hashed',
  DOCUMENT_EMPTIED: 'a document is empty, and no fact says that it was removed',
  DOCUMENT_NOT_REMOVED: 'a fact says that a document was removed, and it is still there',
  ANCHOR_MISSING: 'the anchor file of a day is gone',
  ANCHOR_ALTERED: 'an anchor file is not what was written',
};
