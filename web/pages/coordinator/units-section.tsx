import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { UNITS } from '../../../texts/pages/coordinator.ts';
import { Waiting } from '../../components/waiting.tsx';
import { useTexts } from '../../words/use-texts.ts';
import { useLanguage } from '../../words/words.tsx';
import { deskUnitsQuery } from './queries.ts';
import { SavedSelections, SaveSelection } from './saved-selections.tsx';
import { CHIPS, FIRST_CHIP, fitsChip, fitsSearch, readSelection, type Selection } from './selection.ts';
import { UnitTable } from './unit-table.tsx';

/** So many rows before somebody asks for all: the ledger at the foot stays in reach. */
const FEW = 14;

/** Every unit by need, chips with counts, and a selection that lives in the address. */
export function UnitsSection() {
  const say = useTexts(UNITS);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const found = useQuery(deskUnitsQuery(language));
  const selection = readSelection(useSearch({ strict: false }));
  const { show = FIRST_CHIP, q = '', under, all = false } = selection;
  const units = useMemo(
    () => (found.data?.units ?? []).filter((unit) => fitsSearch(unit, { q, ...(under === undefined ? {} : { under }) })),
    [found.data, q, under],
  );
  const shown = useMemo(() => units.filter((unit) => fitsChip(unit, show)), [units, show]);
  if (!found.data) return <Waiting error={found.error} again={() => void found.refetch()} />;

  const choose = (next: Selection, replace = false) => void navigate({ to: '/coordinator', search: next, replace, resetScroll: false });
  const departments = [...new Set(found.data.units.map((unit) => unit.department).filter(Boolean))].toSorted();
  const counted = CHIPS.map((chip) => ({ chip, n: units.filter((unit) => fitsChip(unit, chip)).length }));
  const rows = all ? shown : shown.slice(0, FEW);
  return (
    <section className="desk-units" aria-labelledby="desk-units">
      <div className="split units-head">
        <h2 id="desk-units">{say('units')}</h2>
        <div className="units-tools no-print">
          <SaveSelection selection={selection} />
          {departments.length > 1 && (
            <select
              className="ds-input"
              aria-label={say('below')}
              value={under ?? ''}
              onChange={(event) => choose(without({ ...selection, under: event.target.value }))}
            >
              <option value="">{say('everywhere')}</option>
              {departments.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          )}
          <input
            type="search"
            className="ds-input"
            aria-label={say('search')}
            placeholder={say('search')}
            value={q}
            onChange={(event) => choose(without({ ...selection, q: event.target.value }), true)}
          />
        </div>
      </div>
      <SavedSelections onChoose={choose} />
      <div className="chips" role="group" aria-label={say('chips')}>
        {counted
          .filter(({ chip, n }) => n > 0 || chip === show || chip === 'all' || chip === 'attention')
          .map(({ chip, n }) => (
            <button
              key={chip}
              type="button"
              className="chip"
              aria-pressed={chip === show}
              onClick={() => choose(without({ ...selection, show: chip }))}
            >
              {say(chip)} {n}
            </button>
          ))}
      </div>
      {shown.length === 0 ? (
        <p className="desk-empty">
          {say('none')}{' '}
          <button type="button" className="plain" onClick={() => choose({ show: 'all' })}>
            {say('showEvery')}
          </button>
        </p>
      ) : (
        <UnitTable units={rows} columns={found.data.columns} now={found.data.now} />
      )}
      {shown.length > FEW && (
        <p className="muted">
          {say('shown', { shown: rows.length, n: shown.length })}{' '}
          <button type="button" className="plain" onClick={() => choose(without({ ...selection, all: !all }))}>
            {all ? say('showFew') : say('showAll', { n: shown.length })}
          </button>
        </p>
      )}
    </section>
  );
}

/** What says nothing stays out of the address. */
function without({ show, q, under, all }: { show?: Selection['show']; q?: string; under?: string; all?: boolean }): Selection {
  return {
    ...(show === undefined || show === FIRST_CHIP ? {} : { show }),
    ...(q === undefined || q === '' ? {} : { q }),
    ...(under === undefined || under === '' ? {} : { under }),
    ...(all === true ? { all: true as const } : {}),
  };
}
