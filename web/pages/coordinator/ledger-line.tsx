import type { DeskAnswer } from '../../../api/schemas/desk.schema.ts';
import { DESK } from '../../../texts/pages/coordinator.ts';
import { list, lowerFirst } from '../../../texts/message.ts';
import { STATUS_WORDS } from '../../../texts/statuses.ts';
import { useTexts } from '../../words/use-texts.ts';
import { useLanguage } from '../../words/words.tsx';

/** Every task that was ever written is either ended or open: the equation first, then what the ended ones came to. */
export function LedgerLine({ ledger }: { ledger: DeskAnswer['ledger'] }) {
  const say = useTexts(DESK);
  const { language } = useLanguage();
  const { written, added, ended, open, ends } = ledger;
  const holds = written + added === ended + open;
  const kinds = Object.entries(ends).map(
    ([kind, n]) => `${grouped(n)} ${lowerFirst(STATUS_WORDS[kind as keyof typeof STATUS_WORDS][language])}`,
  );
  return (
    <section className="ledger-line">
      <p>
        <b>{say(holds ? 'ledgerHolds' : 'ledgerBroken')}</b>{' '}
        {say('ledger', { written: grouped(written), added: grouped(added), ended: grouped(ended), open: grouped(open) })}
      </p>
      {kinds.length > 0 && <p className="muted">{say('ledgerEnds', { list: list(kinds, language) })}</p>}
    </section>
  );
}

/** "4 944", the same in all three languages. */
function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
}
