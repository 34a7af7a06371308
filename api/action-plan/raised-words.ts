import type { Fact } from '../../domain/facts.ts';
import type { Database } from '../../db/database.ts';
import { findText } from '../../db/document.repository.ts';
import { unitRows } from '../../db/organisation.repository.ts';
import type { RaisedWords } from '../views/raised-view.ts';
import type { MeasureReader } from './measure-words.ts';

/**
 * The words for what was raised, from where they stand: a measure and what was said with it in the unit that raised it, a reason in the
 * record of the unit that answered. All are read here for the other side, so nobody needs access to a record that is not theirs.
 */
export async function raisedWords(db: Database, reader: MeasureReader, unitId: string): Promise<RaisedWords> {
  const own = await factsIn(reader, unitId);
  const asked = own.flatMap((fact) => {
    if (fact.type === 'raisedReceived') return [{ unit: fact.unit, duty: fact.measure }];
    if (fact.type === 'measureRaised') return [{ unit: unitId, duty: fact.duty }];
    return fact.type === 'dutyWritten' && fact.cause === 'common' ? [{ unit: unitId, duty: fact.duty }] : [];
  });
  const measures = new Map<string, Awaited<ReturnType<MeasureReader['wordsOf']>>>();
  for (const { unit, duty } of asked) measures.set(`${unit} ${duty}`, await reader.wordsOf(unit, duty));

  const wanted = new Set(own.flatMap((fact) => (fact.type === 'raisedReceived' || fact.type === 'measureRaised' ? [fact.raisedId] : [])));
  const notes = new Map<string, unknown>();
  for (const unit of new Set(asked.map((one) => one.unit))) {
    for (const fact of await factsIn(reader, unit)) {
      if (fact.type !== 'measureRaised' || fact.documentId === null || !wanted.has(fact.raisedId)) continue;
      notes.set(fact.raisedId, await contentOf(db, fact.documentId));
    }
  }

  const reasons = new Map<string, unknown>();
  const above = own.flatMap((fact) => (fact.type === 'raisedAnswered' && fact.unit !== null ? [fact.unit] : []));
  for (const unit of new Set(above)) {
    for (const fact of await factsIn(reader, unit)) {
      if (fact.type !== 'raisedDecided' || fact.reasonId === null) continue;
      reasons.set(`${fact.raisedId} ${unit}`, await contentOf(db, fact.reasonId));
    }
  }
  const named = new Map((await unitRows(db, [...new Set(above)])).map((row) => [row.unit_id, row.abbreviation]));
  return {
    unit: (id) => named.get(id),
    measure: (unit, duty) => measures.get(`${unit} ${duty}`),
    note: (raisedId) => notes.get(raisedId),
    reason: (raisedId, unit) => reasons.get(`${raisedId} ${unit ?? ''}`),
  };
}

async function factsIn(reader: MeasureReader, unit: string): Promise<readonly Fact[]> {
  return (await reader.followed(unit))?.facts.map(({ fact }) => fact) ?? [];
}

async function contentOf(db: Database, documentId: string): Promise<unknown> {
  const document = await findText(db, documentId);
  return document ? (JSON.parse(document.content) as unknown) : undefined;
}
