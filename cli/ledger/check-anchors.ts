import { anchorDays, readAnchor } from '../../db/anchor.ts';
import { finding, type Finding } from './findings.ts';

export interface KnownChain {
  unitId: string;
  /** Hash of each fact, by seq. */
  hashes: ReadonlyMap<number, string>;
}

interface NotedAnchor {
  day: string;
  sha256: string;
}

/** What stood in the record when the newest anchor was written must still stand there: no unit gone, no tail cut, no fact replaced. */
export function checkAnchors(dir: string, noted: readonly NotedAnchor[], chains: ReadonlyMap<string, KnownChain>): Finding[] {
  const days = anchorDays(dir);
  const missing = noted.filter(({ day }) => !days.includes(day)).map(({ day }) => finding('ANCHOR_MISSING', { notice: day }));
  return [...missing, ...checkFiles(dir, days, noted), ...checkHeads(dir, days, chains)];
}

/** Each file names the hash of the one before; the record notes each as well. */
function checkFiles(dir: string, days: readonly string[], noted: readonly NotedAnchor[]): Finding[] {
  const hashes = new Map<string, string>();
  const findings: Finding[] = [];
  for (const day of days) {
    const { anchor, sha256 } = readAnchor(dir, day);
    hashes.set(day, sha256);
    const inRecord = noted.find((row) => row.day === day);
    const before = anchor.previous;
    if ((inRecord && inRecord.sha256 !== sha256) || anchor.day !== day) findings.push(finding('ANCHOR_ALTERED', { notice: day }));
    if (before && hashes.has(before.day) && hashes.get(before.day) !== before.sha256) {
      findings.push(finding('ANCHOR_ALTERED', { notice: before.day }));
    }
    if (before && !hashes.has(before.day)) findings.push(finding('ANCHOR_MISSING', { notice: before.day }));
  }
  return findings;
}

function checkHeads(dir: string, days: readonly string[], chains: ReadonlyMap<string, KnownChain>): Finding[] {
  const newest = days.at(-1);
  if (newest === undefined) return [];
  return readAnchor(dir, newest).anchor.heads.flatMap(([followUpId, unit, seq, hash]) => {
    const chain = chains.get(followUpId);
    if (!chain) return [finding('UNIT_MISSING', { unit, seq })];
    const found = chain.hashes.get(seq);
    if (found === undefined) return [finding('FACT_MISSING', { unit, seq })];
    return found === hash ? [] : [finding('FACT_ALTERED', { unit, seq })];
  });
}
