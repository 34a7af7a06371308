import { measureIdOf, originsOf, planDutyOf, type CommonOrigin } from '../../domain/action-plan.ts';
import type { CompiledPlan } from '../../domain/plan.ts';
import { measureDecisions } from '../../documents/action-plan/minutes.ts';
import type { Measure } from '../../documents/action-plan/plan-document.ts';
import type { Database } from '../../db/database.ts';
import { findText } from '../../db/document.repository.ts';
import { followUpOfUnit } from '../../db/follow-up.repository.ts';
import { foldFollowUp, type Folded } from '../follow-ups.ts';
import { versionsOf, type StoredVersion } from './read-plan.ts';

/** A measure in words, as far as they are known. */
export type MeasureWords = Partial<Measure> & Pick<Measure, 'title'>;

interface Followed extends Folded {
  versions: StoredVersion[];
}

/** Finds the words of measures of one cycle. Each unit is read once, however many measures it has. */
export function measureReader(db: Database, plan: CompiledPlan, cycleId: string) {
  const read = new Map<string, Promise<Followed | null>>();

  const followed = (unit: string): Promise<Followed | null> => {
    const known = read.get(unit) ?? readUnit(db, plan, cycleId, unit);
    read.set(unit, known);
    return known;
  };

  /**
   * As its plan words it: in the newest version that has it, for a later one may leave it out. A common measure is in no plan of its
   * level; its words stand where it came from, which may itself be a common measure further down.
   */
  const wordsOf = async (unit: string, duty: string, seen: readonly string[] = []): Promise<MeasureWords | undefined> => {
    const name = `${unit} ${duty}`;
    const there = seen.includes(name) ? null : await followed(unit);
    if (!there) return undefined;
    if (there.state.duties[duty]?.cause !== 'common') return inVersions(there.versions, measureIdOf(plan, duty));
    const facts = there.facts.map(({ fact }) => fact);
    for (const origin of originsOf(facts, duty)) {
      const found = 'unit' in origin ? await wordsOf(origin.unit, origin.measure, [...seen, name]) : await inMinutes(db, origin);
      if (found) return found;
    }
    return undefined;
  };

  return { followed, wordsOf };
}

export type MeasureReader = ReturnType<typeof measureReader>;

async function readUnit(db: Database, plan: CompiledPlan, cycleId: string, unit: string): Promise<Followed | null> {
  const followUp = await followUpOfUnit(db, cycleId, unit);
  if (!followUp) return null;
  const folded = await foldFollowUp(db, followUp.follow_up_id);
  const duty = planDutyOf(plan, folded.state);
  const facts = folded.facts.map(({ fact }) => fact);
  return { ...folded, versions: duty ? await versionsOf(db, followUp.follow_up_id, duty.key, facts) : [] };
}

function inVersions(versions: readonly StoredVersion[], id: string | undefined): Measure | undefined {
  const holding = versions.findLast(({ plan }) => plan?.measures.some((measure) => measure.id === id));
  return holding?.plan?.measures.find((measure) => measure.id === id);
}

/** The minutes say which decision became the measure only where there is one. */
async function inMinutes(db: Database, { documentId }: Extract<CommonOrigin, { documentId: string }>): Promise<MeasureWords | undefined> {
  const document = await findText(db, documentId);
  const decided = document ? measureDecisions(JSON.parse(document.content)) : [];
  const [one] = decided;
  if (!one || decided.length > 1) return undefined;
  const { text, theme, owner } = one.decision;
  return { title: text, ...(theme ? { theme } : {}), ...(owner ? { owner } : {}) };
}
