import { describe, expect, it } from 'vitest';
import { afterDay, dayOf } from '../../domain/days.ts';
import { askSteps, ladderSteps, receiversOf } from '../../domain/ladder.ts';
import { isoAt } from '../../planning/plan-document.ts';
import { ntnu } from './ntnu.ts';
import { table } from './table.ts';

const { plan } = ntnu();
const day = (at: number) => isoAt(plan.zone, at).slice(0, 10);
const start = (date: string) => dayOf(plan.days, date)!.startsAt;
const dates = (steps: { step: string; at: number }[]) => Object.fromEntries(steps.map(({ step, at }) => [step, day(at)]));

describe('the ladder', () => {
  it.each(table('calendar-ladders.txt'))('%s: %s comes on %s to %s', (duty, step, date, to, urgency) => {
    const found = plan.duties.find(({ key }) => key === duty)!.steps.find((candidate) => candidate.step === step);
    expect(found && [day(found.at), found.to.join(', '), found.urgency]).toEqual([date, to, urgency]);
  });

  it('[NT-105] counts 2, 8 and 16 May and 3 June 2024 from a meeting late on 1 May', () => {
    const dueAt = start('2024-05-01');
    const after = ladderSteps(plan, 'F', { dueAt }).filter(({ step }) => step.startsWith('after'));
    expect(after.map(({ at }) => day(at))).toEqual(['2024-05-02', '2024-05-08', '2024-05-16', '2024-06-03']);
  });

  it('judges every step at six in the morning, summer and winter', () => {
    const times = plan.duties.flatMap((duty) => duty.steps.map(({ at }) => isoAt(plan.zone, at).slice(11, 19)));
    expect(new Set(times)).toEqual(new Set(['06:00:00']));
  });

  it('never comes before the duty opened', () => {
    const dueAt = afterDay(plan.days, '2024-06-21');
    expect(dates(ladderSteps(plan, 'R', { dueAt, openedAt: start('2024-06-03') }))).toEqual({
      before7: '2024-06-14',
      before1: '2024-06-20',
      after1: '2024-06-24',
    });
  });

  it('does not climb at or after the hard end', () => {
    const dueAt = afterDay(plan.days, '2025-06-13');
    const climbing = dates(ladderSteps(plan, 'F', { dueAt, hardEndAt: afterDay(plan.days, '2025-06-30') }));
    expect(Object.keys(climbing)).toEqual(['before21', 'before7', 'before1', 'after1', 'after5', 'after10']);
  });

  it('counts no quiet day: a duty late on 1 July climbs in August', () => {
    const late = dates(ladderSteps(plan, 'F', { dueAt: start('2024-07-01') }));
    expect([late['after1'], late['after5']]).toEqual(['2024-08-01', '2024-08-07']);
  });

  it('counts from the end of grace where there is grace', () => {
    const late = dates(ladderSteps(plan, 'F', { dueAt: start('2024-06-01'), lateFrom: start('2024-06-22') }));
    expect([late['before1'], late['after1']]).toEqual(['2024-05-30', '2024-06-24']);
  });

  it('asks the safety service 3, 8, 10, 15 and 20 working days after a submission', () => {
    expect(dates(askSteps(plan, 'safetyService', start('2023-10-12') + 3_600_000))).toEqual({
      ask3: '2023-10-17',
      ask8: '2023-10-24',
      ask10: '2023-10-26',
      ask15: '2023-11-02',
      ask20: '2023-11-09',
    });
  });

  it('asks nobody during Easter', () => {
    expect(dates(askSteps(plan, 'safetyService', start('2024-03-22')))).toMatchObject({ ask3: '2024-04-05', ask8: '2024-04-12' });
  });

  it('skips to the day after Easter for a second party in the line', () => {
    expect(dates(askSteps(plan, 'secondParty', start('2024-03-22')))['ask3']).toBe('2024-04-05');
  });

  it('tells the local senior representative only about joint duties', () => {
    const last = plan.ladders['F']!.find(({ step }) => step === 'after20')!;
    expect(receiversOf(last, { responsible: 'unitManager' })).toEqual(['level2Leader']);
    expect(receiversOf(last, { responsible: 'unitManager', jointWith: 'safetyRepresentative' })).toEqual([
      'level2Leader',
      'localSeniorSafetyRepresentative',
    ]);
  });

  it('tells nobody above the unit that the safety service is silent, and its manager only that the duty may be closed', () => {
    const told = plan.askLadders['safetyService']!.flatMap(({ step, to }) => to.map((role) => `${step} ${role}`));
    expect(told).toEqual([
      'ask3 safetyRepresentative',
      'ask8 safetyRepresentative',
      'ask10 deputySafetyRepresentative',
      'ask15 localSeniorSafetyRepresentative',
      'ask20 responsible',
    ]);
  });
});
