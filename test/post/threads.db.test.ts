import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { postWorld, type PostWorld } from '../support/post.ts';

const LIST = 'svarenhetsliste';

describe('letters about one task', () => {
  let world: PostWorld;
  beforeEach(async () => {
    world = await postWorld([
      ['anne', 'IDI', 'unitManager'],
      ['erik', 'IMF', 'unitManager'],
      ['jonas', 'IE', 'localCoordinator'],
    ]);
    for (const day of ['2023-08-28', '2023-09-11', '2023-09-14', '2023-09-18']) {
      await world.cycle.advanceAll(`${day} 07:00`);
      await world.look(`${day} 08:00`);
    }
  });
  afterEach(() => world.close());
  const about = (person: string) => world.mailsTo(person).filter(({ subject }) => subject.toLowerCase().includes(LIST));
  const header = (mail: { headers: { name: string; value: string }[] } | undefined, name: string) =>
    mail?.headers.find((one) => one.name.toLowerCase() === name)?.value;

  it('answer the first of them, so that mail programs show one thread for each task and receiver', () => {
    const [first, ...later] = about('anne');
    expect(later.length).toBeGreaterThan(1);
    expect(header(first, 'in-reply-to')).toBeUndefined();
    for (const mail of later) {
      expect([header(mail, 'in-reply-to'), header(mail, 'references')]).toEqual([first?.messageId, first?.messageId]);
    }
    expect(new Set(about('erik').map(({ messageId }) => messageId))).not.toContain(first?.messageId);
  });

  it('say what they are to mail programs, and promise no unsubscribing from what follows from a role', () => {
    for (const mail of world.catcher.mails()) {
      expect(header(mail, 'auto-submitted')).toBe('auto-generated');
      expect(header(mail, 'list-id')).toContain('<toarshjul.example.org>');
      expect(header(mail, 'list-unsubscribe')).toBeUndefined();
    }
  });

  it('name the earlier ones when the task is late', () => {
    const late = about('anne').at(-1);
    expect(late?.text).toContain('trenger dere hjelp eller ny dato?');
    expect(late?.text).toContain('Tidligere brev om dette: mandag 28. august, mandag 11. september og torsdag 14. september.');
    expect(about('anne')[1]?.text).not.toContain('Tidligere brev');
  });
});
