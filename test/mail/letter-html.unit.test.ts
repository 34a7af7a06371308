import { describe, expect, it } from 'vitest';
import { letterHtml } from '../../mail/templates/letter-html.ts';
import { letterText, type LetterView } from '../../texts/letter.ts';

const VIEW: LetterView = {
  language: 'en',
  subject: 'Action plan, last day Friday 24 May, <MH> & co',
  greeting: 'Hello Anne,',
  opening: null,
  sections: [
    {
      heading: 'Action plan',
      when: 'Last day Friday 24 May.',
      lines: ['One <b>line</b>.'],
      then: { heading: 'If you wait', lines: ['On Friday.'] },
    },
    { heading: 'Another', when: null, lines: ['Two.'], then: { heading: 'If you wait', lines: ['On Monday.'] } },
  ],
  button: { label: 'Open the plan', url: 'https://toarshjul.example.org/units/MH?a=1&b="2"' },
  outlook: [{ heading: 'Coming up', lines: ['Meeting, May'] }],
  small: ['This letter goes only to you.'],
  why: { label: 'Why did I get this?', url: 'https://toarshjul.example.org/why' },
};

describe('a letter as HTML', () => {
  const html = letterHtml(VIEW);

  it('names its language, for screen readers and spelling', () => {
    expect(html).toContain('<html lang="en-GB">');
  });

  it('has one button and one small link, and fetches nothing', () => {
    expect(html.match(/<a /g)).toHaveLength(2);
    expect(html).not.toMatch(/<img|<script|<link|url\(|@import/i);
  });

  it('writes what people wrote as text, never as markup', () => {
    expect(html).toContain('One &lt;b&gt;line&lt;/b&gt;.');
    expect(html).toContain('?a=1&amp;b=&quot;2&quot;');
    expect(html).not.toContain('<b>');
  });

  it('says the same as the text part', () => {
    const text = letterText(VIEW);
    const said = [
      VIEW.greeting,
      ...VIEW.sections.flatMap(({ heading, lines, then }) => [heading, ...lines, ...(then?.lines ?? [])]),
      ...VIEW.small,
    ];
    for (const line of said) {
      expect(text).toContain(line);
      expect(html).toContain(line.replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
    }
    expect(text).toContain('Open the plan: https://toarshjul.example.org/units/MH');
  });

  it('keeps a number and its word on one line, in every language', () => {
    const lines = ['Siste dag tirsdag 30. april, om 7 dager.', 'Before 1 November, since 2024 and for 16 days.'];
    const section = { heading: 'Action plan', when: null, lines, then: null };
    const written = letterHtml({ ...VIEW, sections: [section] });
    expect(written).toContain('tirsdag 30.&nbsp;april, om 7&nbsp;dager.');
    expect(written).toContain('Before 1&nbsp;November, since 2024 and for 16&nbsp;days.');
  });

  it('can be read in the dark', () => {
    expect(html).toContain('prefers-color-scheme: dark');
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
  });
});
