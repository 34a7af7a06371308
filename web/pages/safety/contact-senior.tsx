import { list } from '../../../texts/message.ts';
import type { DutyWords } from '../../duties/use-duty-words.ts';
import { useMe } from '../../words/today.ts';
import { useSay } from '../../words/words.tsx';
import { seniorsOfAll, type AreaUnit } from './service.ts';

/** The next one in the safety service's own line, for when one wants to talk to somebody. */
export function ContactSenior({ units, words }: { units: readonly AreaUnit[]; words: DutyWords }) {
  const say = useSay();
  const me = useMe();
  const seniors = seniorsOfAll(units, me?.personId);
  if (seniors.length === 0) return null;
  return (
    <section className="contact-senior no-print" aria-labelledby="contact-senior">
      <h2 id="contact-senior">
        {say(seniors.every(({ role }) => role === 'seniorSafetyRepresentative') ? 'area.contactSenior' : 'area.contactLocalSenior')}
      </h2>
      <p className="muted measure">{say('area.contactLead')}</p>
      <ul className="ruled">
        {seniors.map(({ personId, name, role, email, units: forUnits }) => (
          <li key={personId}>
            <b>{name}</b>
            <span className="block muted">
              {say('area.seniorFor', { Role: words.upper(words.roleName(role)), units: list(forUnits, words.language) })}
            </span>
            {email !== null && (
              <a className="mail-link" href={`mailto:${email}`}>
                {say('area.writeTo', { name })}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
