import type { FormDefinition } from './form-definition.ts';
import type { Message } from './message.ts';

export interface PlanLink {
  key: string;
  url: string;
  name: Message;
  /** Shown with the duties of these phases, or with these duties; with everything where both are empty. */
  phases: string[];
  duties: string[];
}

/** What a measure can be about. */
export interface PlanTheme {
  key: string;
  name: Message;
  /** Measures that others have been glad of. */
  suggestions: Message[];
}

/** What a meeting goes through, with a report of the unit's own and without. */
export interface PlanAgenda {
  ownReport: Message[];
  noOwnReport: Message[];
}

/** Everything a plan says in words. Keys are those of the compiled plan, which carries no sentence itself. */
export interface PlanTexts {
  title: Message;
  /** Short name of each duty, for lists, subjects and headings; the measure duty is among them. */
  duties: Record<string, Message>;
  /** The task as an order in plain words. Absent in plans stored before there were such. */
  orders?: Record<string, Message>;
  /** What to do, in one to three sentences. */
  help: Record<string, Message>;
  phases: Record<string, Message>;
  milestones: Record<string, Message>;
  links: PlanLink[];
  /** The forms that duties name, by key. Absent in plans stored before there were forms. */
  forms?: Record<string, FormDefinition>;
  /** Themes of measures, and the factors of the law where the plan chooses them. Absent in older plans, as is the agenda. */
  themes?: PlanTheme[];
  factors?: PlanTheme[];
  agenda?: PlanAgenda;
  /** Title of a unit's case folder in the archive; `{unit}` stands for the unit's abbreviation. */
  caseTitle: string | null;
}

/** The texts of a duty; a measure's key is `<measure duty>/<id>`. */
export function dutyName(texts: Pick<PlanTexts, 'duties'>, dutyKey: string): Message {
  return textOf(texts.duties, dutyKey);
}

/** What the page of whoever does it is called; its name where the plan gives no order. */
export function dutyOrder(texts: Pick<PlanTexts, 'duties' | 'orders'>, dutyKey: string): Message {
  return texts.orders?.[dutyKey] ?? texts.orders?.[dutyKey.split('/')[0]!] ?? dutyName(texts, dutyKey);
}

export function dutyHelp(texts: Pick<PlanTexts, 'help'>, dutyKey: string): Message {
  return textOf(texts.help, dutyKey);
}

function textOf(texts: Record<string, Message>, dutyKey: string): Message {
  const text = texts[dutyKey] ?? texts[dutyKey.split('/')[0]!];
  if (!text) throw new Error(`the plan has no text for the duty ${dutyKey}`);
  return text;
}

/** The links that belong to a duty, the nearest first. */
export function linksFor(texts: Pick<PlanTexts, 'links'>, duty: { key: string; phase: string }): PlanLink[] {
  const near = texts.links.filter((link) => link.duties.includes(duty.key));
  const phase = texts.links.filter((link) => link.duties.length === 0 && link.phases.includes(duty.phase));
  const always = texts.links.filter((link) => link.duties.length === 0 && link.phases.length === 0);
  return [...near, ...phase, ...always];
}
