import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { UnitDetailView } from '../../../api/schemas/unit.schema.ts';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { post } from '../../data/api.ts';
import { useMe } from '../../words/today.ts';
import { useSay } from '../../words/words.tsx';

const MANAGER: readonly string[] = ['unitManager', 'actingManager', 'level3Leader', 'level2Leader', 'institutionLeader'];

/** Letters go by roles, so a role that is wrong is easy to question; only whoever holds it here is asked. */
export function RoleDoubt({ unit }: { unit: UnitDetailView }) {
  const say = useSay();
  const me = useMe();
  const [open, setOpen] = useState(false);
  const held = me?.roles.filter((one) => one.unitId === unit.unitId && unit.myRoles.includes(one.role)).map((one) => one.role) ?? [];
  const role = held.find((one) => MANAGER.includes(one)) ?? held.find((one) => one === 'safetyRepresentative');
  const doubt = useMutation({ mutationFn: () => post('/me/role-doubts', { unitId: unit.unitId, role }) });
  if (role === undefined) return null;
  return (
    <li>
      <button type="button" className="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
        {say(role === 'safetyRepresentative' ? 'unit.notRepresentative' : 'unit.notManager')}
      </button>
      {open && (
        <div className="stack role-doubt">
          {doubt.isSuccess ? (
            <p role="status">{say('unit.notMineSent')}</p>
          ) : (
            <>
              <p>{say('unit.notMineLead')}</p>
              <ActProblem error={doubt.error} />
              <ActButton secondary busy={doubt.isPending} onPress={() => doubt.mutate()}>
                {say('unit.notMineSend')}
              </ActButton>
            </>
          )}
        </div>
      )}
    </li>
  );
}
