import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../documents/forms/changes-between.ts';
import { checkAnswers } from '../../documents/forms/check-answers.ts';
import { checkFilledIn } from '../../documents/forms/filled-in.ts';
import { gentleWarnings } from '../../documents/forms/gentle-warnings.ts';
import { privateLinks } from '../../documents/forms/private-links.ts';
import { saving } from '../../documents/forms/shared-draft.ts';
import { filledIn, formNamed, GOOD_ANSWERS } from '../fixtures/forms.ts';

const TODAY = '2025-06-01';
const faults = (form: string, changes: object) =>
  checkAnswers(formNamed(form), { ...GOOD_ANSWERS[form], ...changes }, { today: TODAY }).map(({ path, code }) => `${path} ${code}`);

describe('a filled-in form', () => {
  it.each(Object.keys(GOOD_ANSWERS))('%s is accepted as it should be filled in', (form) => {
    expect(faults(form, {})).toEqual([]);
  });

  it.each<[title: string, form: string, changes: object, found: string[]]>([
    ['left open', 'preparation', { involvement: undefined }, ['involvement FORM_FIELD_MISSING']],
    ['only blanks', 'preparation', { involvement: '  ' }, ['involvement FORM_FIELD_MISSING']],
    ['no goal', 'preparation', { goals: [] }, ['goals FORM_FIELD_MISSING']],
    ['an empty goal', 'preparation', { goals: ['Ro', ''] }, ['goals.1 FORM_FIELD_MISSING']],
    ['too many goals', 'preparation', { goals: ['a', 'b', 'c', 'd', 'e', 'f'] }, ['goals FORM_FIELD_WRONG']],
    ['a name among the roles', 'preparation', { present: ['manager', 'Kari'] }, ['present.1 FORM_FIELD_WRONG']],
    ['another choice', 'preparation', { responseUnit: 'all' }, ['responseUnit FORM_FIELD_WRONG']],
    ['a number for a text', 'preparation', { information: 4 }, ['information FORM_FIELD_WRONG']],
    ['a text for a list', 'preparation', { goals: 'Ro' }, ['goals FORM_FIELD_WRONG']],
    ['a field that is not there', 'preparation', { sickLeave: '4 %' }, ['sickLeave FORM_FIELD_UNKNOWN']],
    ['a day that does not exist', 'preparation', { metOn: '2023-09-31' }, ['metOn FORM_DATE_WRONG']],
    ['a day in words', 'preparation', { metOn: 'i går' }, ['metOn FORM_DATE_WRONG']],
    ['a meeting that has not been', 'preparation', { metOn: '2025-06-02' }, ['metOn FORM_DATE_WRONG']],
    ['a later day to inform by', 'preparation', { informedBy: '2025-06-02' }, []],
    ['two proposed days', 'meeting-plan', { proposedDates: ['2024-03-05', '2024-03-06'] }, ['proposedDates FORM_FIELD_WRONG']],
    [
      'a proposed day that does not exist',
      'meeting-plan',
      { proposedDates: ['2024-03-05', '2024-02-30', '2024-03-12'] },
      ['proposedDates.1 FORM_DATE_WRONG'],
    ],
    ['a maybe for yes or no', 'meeting-plan', { reportRead: 'maybe' }, ['reportRead FORM_FIELD_WRONG']],
    ['no as an answer', 'meeting-plan', { reportRead: false }, []],
    ['not filled in together', 'ark-evaluation-1', { filledInTogether: false }, ['filledInTogether FORM_FIELD_WRONG']],
    ['not submitted', 'ark-evaluation-1', { submittedOn: undefined }, ['submittedOn FORM_FIELD_MISSING']],
    [
      'a row without its effect',
      'ark-evaluation-1',
      { effects: [{ measure: 'Møtepunkt', effect: 'some' }, { measure: 'Skjerming' }] },
      ['effects.1.effect FORM_FIELD_MISSING'],
    ],
    ['a row that is none', 'ark-evaluation-1', { effects: ['Møtepunkt'] }, ['effects.0 FORM_FIELD_WRONG']],
    ['no lessons', 'ark-evaluation-2', { lessons: undefined }, ['lessons FORM_FIELD_MISSING']],
    [
      'a file of one’s own',
      'ark-evaluation-2',
      { note: 'Se https://uni-my.sharepoint.com/personal/x/skjema.pdf' },
      ['note EVIDENCE_LINK_PRIVATE'],
    ],
  ])('is told %s by place and code', (_title, form, changes, found) => {
    expect(faults(form, changes)).toEqual(found);
  });

  it('says nothing of what was written', () => {
    const found = checkAnswers(formNamed('preparation'), { metOn: 'hemmelig', goals: 'hemmelig', responseUnit: 'hemmelig' });
    expect(found.length).toBeGreaterThan(3);
    expect(JSON.stringify(found)).not.toContain('hemmelig');
  });

  it.each<[title: string, content: object, found: object]>([
    ['as asked', filledIn('preparation'), { outdated: false, faults: [] }],
    ['an older version', { ...filledIn('preparation'), form: { key: 'preparation', version: 1 } }, { outdated: true, sent: 1, current: 2 }],
    ['another form', { ...filledIn('preparation'), form: { key: 'meeting-plan', version: 1 } }, { faults: [{ path: 'form' }] }],
    ['a version to come', { ...filledIn('preparation'), form: { key: 'preparation', version: 9 } }, { faults: [{ path: 'form' }] }],
    ['no form at all', { goals: 'x' }, { faults: [{ path: 'goals' }, { path: 'form' }, { path: 'answers' }] }],
    ['a wrong answer', filledIn('preparation', { metOn: '' }), { faults: [{ path: 'answers.metOn' }] }],
  ])('is compared with the one that is asked for: %s', (_title, content, found) => {
    expect(checkFilledIn(formNamed('preparation'), { ...content })).toMatchObject(found);
  });
});

describe('links', () => {
  it.each([
    ['https://uni-my.sharepoint.com/:w:/g/personal/ab_uni_no/Exyz', 'OneDrive'],
    ['https://onedrive.live.com/?id=1', 'OneDrive'],
    ['se 1drv.ms/w/s!abc', 'OneDrive'],
    ['https://uni.sharepoint.com/personal/ab/Documents/x.docx', 'SharePoint'],
    ['https://docs.google.com/document/d/1', 'Google Drive'],
    ['https://drive.google.com/file/d/1', 'Google Drive'],
    ['https://www.dropbox.com/s/1', 'Dropbox'],
    ['file:///home/ab/skjema.pdf', 'file share'],
    ['\\\\server01\\felles\\skjema.pdf', 'file share'],
    ['Ligger på M:\\hms\\skjema.pdf', 'file share'],
  ])('to %s are private: %s', (text, place) => {
    expect(privateLinks({ notes: [{ text }] })).toEqual([{ path: 'notes.0.text', code: 'EVIDENCE_LINK_PRIVATE', params: { place } }]);
  });

  it.each([
    'https://www.ntnu.no/ark/evaluering',
    'https://uni.sharepoint.com/sites/hms/Delte/plan.docx',
    'ePhorte 2023/8812-4',
    'Mål: færre møter',
    'a/b c:d',
    'Punkt A: /B/',
  ])('that others can follow, and plain text, are not: %s', (text) => {
    expect(privateLinks({ text })).toEqual([]);
  });
});

describe('a gentle warning', () => {
  it.each<[text: string, codes: string[]]>([
    ['Vi tok det opp med Kari Nordmann i går', ['TEXT_NAMES_PERSON']],
    ['Anne-Lise Berg leder gruppa', ['TEXT_NAMES_PERSON']],
    ['At Kari Nordmann trives', ['TEXT_NAMES_PERSON']],
    ['Snakk med Jan de Vries', ['TEXT_NAMES_PERSON']],
    ['To er sykmeldt', ['TEXT_ABOUT_HEALTH']],
    ['ein tilsett er sjukmeld', ['TEXT_ABOUT_HEALTH']],
    ['Somebody is on sick leave', ['TEXT_ABOUT_HEALTH']],
    ['fikk en diagnose', ['TEXT_ABOUT_HEALTH']],
    ['Varslingssaken fra i fjor', ['TEXT_ABOUT_CASE']],
    ['Ein tilsett har varsla om leiaren', ['TEXT_ABOUT_CASE']],
    ['Trakasseringen på laben', ['TEXT_ABOUT_CASE']],
    ['There was bullying in the group', ['TEXT_ABOUT_CASE']],
    ['Konflikt mellom Kari Nordmann og leder: mobbing', ['TEXT_NAMES_PERSON', 'TEXT_ABOUT_CASE']],
    ['Spør per@example.org', ['TEXT_NAMES_CONTACT']],
    ['Ring 73 59 50 00', ['TEXT_NAMES_CONTACT']],
    ['Ola Normann er sykmeldt', ['TEXT_NAMES_PERSON', 'TEXT_ABOUT_HEALTH']],
  ])('[E61] comes for %j', (text, codes) => {
    expect(gentleWarnings({ goals: [text] })).toEqual(codes.map((code) => ({ path: 'goals.0', code })));
  });

  it.each([
    'Alle får ordet i personalmøtet. Verneombudet leder samtalen.',
    'Ved Gløshaugen er det trangt',
    'Institutt for data holder møtet på Tirsdag',
    'Bedre psykososialt arbeidsmiljø',
    'NTNU og ARK',
    'Håndtere uenighet og konflikter tidlig',
    'Brannvarsleren virker, og vi mobiliserer flere',
    'Sak 2023/8812, rom 1234, 30. april 2024',
    '2024-05-31',
  ])('does not come for %j', (text) => {
    expect(gentleWarnings({ goals: [text] })).toEqual([]);
  });
});

describe('a text made to be slow', () => {
  it.each(['a', 'a-', 'Aa', 'Aa de ', 'a@', '\\\\', '1 ', 'syk', 'a.', 'file:'])('of a million characters %j is read at once', (piece) => {
    const answers = { goals: [piece.repeat(1_000_000 / piece.length)] };
    const from = performance.now();
    gentleWarnings(answers);
    privateLinks(answers);
    expect(performance.now() - from).toBeLessThan(2_000);
  });
});

describe('what changed between two versions', () => {
  const form = formNamed('preparation');

  it.each<[title: string, before: object, after: object, found: object[]]>([
    ['nothing', { goals: ['a'] }, { goals: ['a'] }, []],
    ['an answer', { involvement: 'a' }, { involvement: 'b' }, [{ field: 'involvement', before: 'a', after: 'b' }]],
    ['an answer that came', {}, { goals: ['a'] }, [{ field: 'goals', before: null, after: ['a'] }]],
    ['an answer that went', { goals: ['a'] }, {}, [{ field: 'goals', before: ['a'], after: null }]],
    ['the order of a list', { goals: ['a', 'b'] }, { goals: ['b', 'a'] }, [{ field: 'goals', before: ['a', 'b'], after: ['b', 'a'] }]],
    ['leaving open in another way', { involvement: '', goals: [] }, { involvement: null }, []],
    ['blanks around a text', { involvement: 'a' }, { involvement: ' a ' }, []],
    ['a field the form no longer has', { old: 1 }, {}, [{ field: 'old', before: 1, after: null }]],
  ])('is said by field: %s', (_title, before, after, found) => {
    expect(changesBetween(form, { ...before }, { ...after })).toEqual(found);
  });

  it('comes in the order of the form', () => {
    const found = changesBetween(form, {}, { information: 'x', metOn: '2023-09-01', goals: ['y'] });
    expect(found.map(({ field }) => field)).toEqual(['metOn', 'goals', 'information']);
  });
});

describe('a shared draft', () => {
  const form = formNamed('preparation');
  const held = { revision: 3, answers: { goals: ['a'], involvement: 'b' }, changedIn: { goals: 3, involvement: 1 } };

  it('takes what was written on the draft that was seen, and remembers which fields changed', () => {
    expect(saving(form, held, 3, { goals: ['a'], involvement: 'c', information: 'd' })).toEqual({
      outcome: 'saved',
      draft: {
        revision: 4,
        answers: { goals: ['a'], involvement: 'c', information: 'd' },
        changedIn: { goals: 3, involvement: 4, information: 4 },
      },
    });
  });

  it('[E68] is not overwritten from an older one: the fields changed since are named', () => {
    expect(saving(form, held, 2, { goals: ['z'] })).toEqual({ outcome: 'changed', fields: ['goals'] });
    expect(saving(form, held, 0, { goals: ['z'] })).toEqual({ outcome: 'changed', fields: ['goals', 'involvement'] });
  });

  it('[E68] saved twice because the answer was lost stands once', () => {
    expect(saving(form, held, 2, { goals: ['a'], involvement: 'b' })).toEqual({ outcome: 'same' });
  });
});
