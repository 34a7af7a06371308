import { afterWaiting } from './after-waiting.ts';
import { refuse, tell, type Case, type Decision } from './case.ts';
import { stepsToAsk } from './joint.ts';
import { awaitsAnswer } from '../waiting.ts';

/** Help from the local coordinator or a resource person; nothing climbs while it is awaited (NT-003, NT-061). */
export function requestHelp(c: Case<'requestHelp'>): Decision {
  const { duty, command } = c;
  if (duty.waiting.includes('help')) return refuse('HELP_PENDING', { duty: duty.key });
  const notices =
    command.kind === 'resourcePerson'
      ? tell('resourcePersonRequested', 'prompt', 'resourcePerson')
      : tell('helpRequested', 'prompt', 'localCoordinator');
  return [{ type: 'helpRequested', duty: duty.key, kind: command.kind, notices }];
}

export function giveHelp(c: Case<'giveHelp'>): Decision {
  const { duty, definition } = c;
  if (!duty.waiting.includes('help')) return refuse('HELP_NOT_ASKED', { duty: duty.key });
  return [{ type: 'helpGiven', duty: duty.key, notices: tell('helpGiven', 'overview', definition.responsible) }, ...afterWaiting(c)];
}

/** "I did not get the link": a task for the ARK contact; nothing climbs meanwhile, and nobody is asked to answer (NT-075, E71). */
export function reportMissingLink(c: Case<'reportMissingLink'>): Decision {
  const { actor, definition, duty } = c;
  if (duty.waiting.includes('ark')) return refuse('WAITING_ALREADY', { duty: duty.key, on: 'ark' });
  const mine = actor.roles.includes(definition.responsible);
  // Who has handed it in had the link; only who is still to answer can lack it.
  if (mine && duty.joint && duty.joint.manager !== 'draft') return refuse('FORM_ALREADY_SUBMITTED', { duty: duty.key });
  return [{ type: 'waitingStarted', duty: duty.key, on: 'ark', notices: tell('linkMissing', 'prompt', 'coordinator') }];
}

export function startWaiting(c: Case<'startWaiting'>): Decision {
  const { duty, command } = c;
  if (duty.waiting.includes(command.on)) return refuse('WAITING_ALREADY', { duty: duty.key, on: command.on });
  return [{ type: 'waitingStarted', duty: duty.key, on: command.on }];
}

export function endWaiting(c: Case<'endWaiting'>): Decision {
  const { duty, command } = c;
  if (!duty.waiting.includes(command.on)) return refuse('WAITING_NOT', { duty: duty.key, on: command.on });
  // Whoever could not answer without the link has the whole time for it from now.
  const rested = command.on === 'ark' && awaitsAnswer(duty) && !duty.end;
  const asks = rested ? { asks: stepsToAsk(c.plan, c.definition, c.at) } : {};
  return [{ type: 'waitingEnded', duty: duty.key, on: command.on, ...asks }, ...afterWaiting(c)];
}
