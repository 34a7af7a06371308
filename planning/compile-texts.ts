import { addedDuties } from '../domain/plan.ts';
import type { FormDefinition, FormField } from '../texts/form-definition.ts';
import type { Message } from '../texts/message.ts';
import type { PlanTexts } from '../texts/plan-texts.ts';
import type { PlanDuty, PlanFile } from './plan-file.schema.ts';

/** What the plan says in words, for one start year. */
export function compileTexts(file: PlanFile, startYear: number, forms: readonly FormDefinition[]): PlanTexts {
  const say = ({ nb, nn, en }: Message): Message => ({
    nb: inYears(nb, startYear),
    nn: inYears(nn, startYear),
    en: inYears(en, startYear),
  });
  const byKey = <Item extends { key: string }>(items: readonly Item[], text: (item: Item) => Message) =>
    Object.fromEntries(items.map((item) => [item.key, say(text(item))]));
  const duties = [...file.duties, ...addedDuties<PlanDuty>(file).map(({ duty }) => duty)];
  return {
    title: say(file.title),
    duties: byKey(duties, (duty) => duty.name),
    orders: byKey(
      duties.filter((duty) => duty.order),
      (duty) => duty.order ?? duty.name,
    ),
    help: byKey(duties, (duty) => duty.help),
    phases: byKey(file.phases, (phase) => phase.name),
    milestones: byKey(file.milestones, (milestone) => milestone.name),
    links: file.links.map((link) => ({ ...link, name: say(link.name) })),
    forms: Object.fromEntries(
      forms
        .filter(({ key }) => duties.some((duty) => duty.form === key))
        .map((form) => [form.key, formInYears(withOptions(form, file), startYear)]),
    ),
    ...(file.themes ? { themes: file.themes } : {}),
    ...(file.factors ? { factors: file.factors } : {}),
    ...(file.agenda ? { agenda: file.agenda } : {}),
    caseTitle: file.caseTitle === undefined ? null : inYears(file.caseTitle, startYear),
  };
}

/** Where a form lets the plan say what may be chosen. A question about factors goes where the plan has none. */
function withOptions(form: FormDefinition, file: PlanFile): FormDefinition {
  const filled = (fields: readonly FormField[]): FormField[] =>
    fields.flatMap((field): FormField[] => {
      const { optionsFrom, ...rest } = field;
      if (field.fields) return [{ ...rest, fields: filled(field.fields) }];
      if (optionsFrom === undefined) return [rest];
      const options = file[optionsFrom]?.map(({ key, name }) => ({ key, label: name }));
      return options ? [{ ...rest, options }] : [];
    });
  return { ...form, fields: filled(form.fields) };
}

/** Every text of a form, wherever it stands. */
function formInYears(form: FormDefinition, startYear: number): FormDefinition {
  return JSON.parse(inYears(JSON.stringify(form), startYear)) as FormDefinition;
}

/** `{Y0}` stands for the start year, `{Y1}` for the next. */
export function inYears(text: string, startYear: number): string {
  return text.replaceAll(/\{Y(\d)\}/g, (_, offset: string) => String(startYear + Number(offset)));
}
