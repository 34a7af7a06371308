import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { register } from '../../cli/plan-show.command.ts';
import type { PlanDocument } from '../../planning/plan-document.ts';
import { MUST, NTNU } from './ntnu.ts';

let folder: string;
let out: string;
let err: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-show-'));
  out = '';
  err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true));
});

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
  rmSync(folder, { recursive: true });
});

function run(...args: string[]): void {
  const program = new Command('toarshjul').exitOverride();
  register(program);
  program.parse(args, { from: 'user' });
}

describe('plan show', () => {
  it('writes a table with a star at every proposal', () => {
    run('plan', 'show', NTNU);
    expect(out).toMatch(/P1\.preparationForm .* 2023-09-01 .* 2023-10-13 .* 2023-10-27\* .* 2023-11-27\* .* F/);
    expect(out).toMatch(/P3\.followUpMeeting .* 2024-03-22 .* 2024-04-30 /);
    expect(out).toContain('Kartlegge, 2023-11-01 to 2024-04-30');
  });

  it('writes JSON and nothing else to standard output', () => {
    run('plan', 'show', NTNU, '--json');
    const plan = JSON.parse(out) as PlanDocument;
    expect(plan.schema).toBe(1);
    expect(plan.duties).toHaveLength(29);
    expect(plan.duties.find(({ key }) => key === 'P1.level2Agenda')).toMatchObject({
      phase: 'prepare',
      appliesTo: { levels: [2] },
      responsible: 'level2Leader',
      jointWith: null,
      opensAt: '2023-08-01T00:00:00+02:00',
      targetAt: null,
      lastDayInTime: '2023-09-30',
      dueAt: '2023-10-01T00:00:00+02:00',
      graceUntil: null,
      hardEndAt: '2023-11-06T00:00:00+01:00',
      derived: ['hardEnd'],
      steps: [
        { step: 'before21', at: '2023-09-08T06:00:00+02:00', to: ['level2Leader'], urgency: 'overview' },
        { step: 'before7', at: '2023-09-22T06:00:00+02:00', to: ['level2Leader'], urgency: 'overview' },
        { step: 'before1', at: '2023-09-28T06:00:00+02:00', to: ['level2Leader'], urgency: 'prompt' },
        { step: 'after1', at: '2023-10-02T06:00:00+02:00', to: ['level2Leader'], urgency: 'prompt' },
      ],
    });
  });

  it('marks every date of a plan that is moved to another year as a proposal, in the table, the page and JSON', () => {
    const page = join(folder, 'page.md');
    run('plan', 'show', NTNU, '--start', '2025', '--markdown', page);
    expect(out).toContain('Moved from 2023');
    expect(out).toMatch(/P3\.followUpMeeting .* 2026-03-27\* .* 2026-04-30\* /);
    expect(out).toMatch(/P1\.level2Agenda .* 2025-08-01\* .* m 2025-09\* /);
    expect(out).toMatch(/P1\.staffInformation .* P1\.responseUnitList ended {2}/);
    const moved = readFileSync(page, 'utf8');
    expect(moved).toContain('cycle that starts in 2023');
    expect(moved).toMatch(/\| surveyOpens +\|[^|]*\| _2025-11-06_ +\|/);
    // Nothing but a proposal is a whole cell with a date, down to the reminders.
    expect(moved.split('## Reminders')[0]).not.toMatch(/\| 202\d-\d\d(-\d\d)? +\|/);
    out = '';
    run('plan', 'show', NTNU, '--start', '2025', '--json');
    const plan = JSON.parse(out) as PlanDocument;
    expect(plan.movedFrom).toBe(2023);
    expect(plan.duties.find(({ key }) => key === 'P1.level2Agenda')?.derived).toEqual(['hardEnd', 'opens', 'due']);
    expect(plan.duties.find(({ key }) => key === 'P1.staffInformation')?.derived).not.toContain('opens');
    out = '';
    run('plan', 'show', NTNU, '--start', '2023', '--json');
    expect(JSON.parse(out)).toMatchObject({
      movedFrom: null,
      duties: expect.arrayContaining([expect.objectContaining({ derived: [] })]) as [],
    });
  });

  it('shows what waits for another duty as a relation', () => {
    run('plan', 'show', NTNU, '--json');
    const duty = (JSON.parse(out) as PlanDocument).duties.find(({ key }) => key === 'P5.evaluationForm2')!;
    expect(duty.opensAt).toBe('unknown');
    expect(duty.lastDayInTime).toEqual({ latestOf: ['2025-05-31', { duty: 'P5.evaluationForm2', when: 'opened', plusWorkingDays: 10 }] });
  });

  it('writes JSON to a file beside the table', () => {
    const file = join(folder, 'plan.json');
    run('plan', 'show', MUST, '--json', file);
    expect((JSON.parse(readFileSync(file, 'utf8')) as PlanDocument).key).toBe('must-2024-2025');
    expect(out).toContain('Medarbeiderundersøkelsen MUST 2024–2025');
  });

  it('shows another cycle by its start year', () => {
    run('plan', 'show', NTNU, '--start', '2025', '--json');
    const duty = (JSON.parse(out) as PlanDocument).duties.find(({ key }) => key === 'P3.followUpMeeting')!;
    expect([duty.lastDays.target, duty.lastDayInTime]).toEqual(['2026-03-27', '2026-04-30']);
  });

  it('says what is wrong and where, and fails', () => {
    const file = join(folder, 'wrong.yaml');
    writeFileSync(file, readFileSync(NTNU, 'utf8').replace('ladder: F\n', 'ladder: Q\n'));
    run('plan', 'show', file);
    expect(out).toBe('');
    expect(err).toMatch(/^The plan cannot be used:\n.*wrong\.yaml:\d+:5: duties\[P1\.responseUnitList\]\.ladder: There is no ladder Q/);
    expect(process.exitCode).toBe(1);
  });
});
