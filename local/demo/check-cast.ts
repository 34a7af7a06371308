import type { Evidence, SeenDuty, SeenNotice } from './evidence.ts';
import type { Sample } from './sample.ts';
import type { Holder, LetterOf, Story } from './story.ts';

/** What is missing of the stories, in words; nothing where all of them happened. */
export async function checkCast(cast: readonly Story[], evidence: Evidence, sample: Sample): Promise<string[]> {
  const faults: string[] = [];
  for (const story of cast) {
    const found = [
      ...(await endFaults(story, evidence)),
      ...(await letterFaults(story, evidence, sample)),
      ...silenceFaults(story, evidence, sample),
    ];
    faults.push(...found.map((fault) => `${story.name} (${story.unit}): ${fault}`));
  }
  return faults;
}

async function endFaults({ unit, ends, report }: Story, evidence: Evidence): Promise<string[]> {
  const seen = await evidence.duties(unit);
  const told = seen.find((duty) => duty.reportOutcome !== null)?.reportOutcome ?? 'nothing';
  return [
    ...otherEnds(ends, seen),
    ...(report === undefined || told === report ? [] : [`should have been told ${report}, but was ${told}`]),
  ];
}

function otherEnds(ends: Story['ends'], seen: readonly SeenDuty[]): string[] {
  const duties = new Map(seen.map((duty) => [duty.duty, duty.end?.kind ?? 'open']));
  return Object.entries(ends).flatMap(([duty, end]) => {
    const is = duties.get(duty) ?? 'not there';
    return is === end ? [] : [`${duty} should have ended as ${end}, but is ${is}`];
  });
}

async function letterFaults(story: Story, evidence: Evidence, sample: Sample): Promise<string[]> {
  const notices = await evidence.notices(story.unit);
  const missing = story.letters.flatMap((letter) => missingLetter(letter, matching(notices, letter), evidence, sample));
  const tooMany = (story.noLetters ?? []).filter((letter) => matching(notices, letter).some((notice) => notice.letters.length > 0));
  return [...missing, ...tooMany.map((letter) => `there should be no letter ${nameOf(letter)}`)];
}

function matching(notices: readonly SeenNotice[], { duty, step, role }: LetterOf): SeenNotice[] {
  return notices.filter((notice) => (notice.duty ?? undefined) === duty && notice.step === step && notice.role === role);
}

function missingLetter(wanted: LetterOf, found: readonly SeenNotice[], evidence: Evidence, sample: Sample): string[] {
  if (found.length === 0) return [`nobody was told ${nameOf(wanted)}`];
  const letters = found.flatMap((notice) => notice.letters.flatMap(({ letterId }) => evidence.letter(letterId) ?? []));
  const to = wanted.to && holder(sample, wanted.to);
  const mine = letters.filter((letter) => to === undefined || letter.personId === to);
  if (mine.length === 0)
    return [`no letter ${nameOf(wanted)}${to === undefined ? '' : ` to ${to}`}: ${found.map((one) => one.state).join(', ')}`];
  return mine.some((letter) => letter.state === 'sent' && evidence.arrived(letter.messageId))
    ? []
    : [`the letter ${nameOf(wanted)} did not arrive`];
}

function silenceFaults({ silenceAfter }: Story, evidence: Evidence, sample: Sample): string[] {
  if (!silenceAfter) return [];
  const person = sample.people.find((one) => one.personId === holder(sample, silenceAfter.person));
  const late = evidence.mailsTo(person?.email ?? '').filter((mail) => (mail.date ?? '') > `${silenceAfter.day}T23:59:59`);
  return late.map((mail) => `wrote to ${person?.name ?? 'nobody'} on ${mail.date ?? ''}: ${mail.subject}`);
}

export function holder({ assignments }: Pick<Sample, 'assignments'>, [role, unit, on = '2024-01-01']: Holder): string {
  const found = assignments.find((one) => one.role === role && one.unitId === unit && one.from <= on && (one.to === '' || one.to >= on));
  if (!found) throw new Error(`the sample organisation has no ${role} of ${unit} on ${on}`);
  return found.personId;
}

function nameOf({ duty, step, role }: LetterOf): string {
  return `"${[duty, step].filter(Boolean).join(' ')}" to the ${role}`;
}
