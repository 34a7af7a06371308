/** What was added and what was taken out of a text, by sentence. Pure. */
export interface Piece {
  text: string;
  kind: 'same' | 'new' | 'removed';
}

const SENTENCES = /(?<=[.!?])\s+|\n+/;

/** The new text in order, with what was taken out where it stood. */
export function piecesOf(before: string, after: string): Piece[] {
  const [old, now] = [sentences(before), sentences(after)];
  const kept = common(old, now);
  const pieces: Piece[] = [];
  let place = 0;
  for (const text of now) {
    if (!kept.includes(text)) {
      pieces.push({ text, kind: 'new' });
      continue;
    }
    while (place < old.length && old[place] !== text) pieces.push({ text: old[place++]!, kind: 'removed' });
    pieces.push({ text, kind: 'same' });
    place += 1;
  }
  for (const text of old.slice(place)) pieces.push({ text, kind: 'removed' });
  return pieces;
}

function sentences(text: string): string[] {
  return text
    .split(SENTENCES)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** The longest run of sentences that both have, in the same order. */
function common(a: readonly string[], b: readonly string[]): string[] {
  const best = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      best[i]![j] = a[i] === b[j] ? best[i + 1]![j + 1]! + 1 : Math.max(best[i + 1]![j]!, best[i]![j + 1]!);
    }
  const found: string[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      found.push(a[i]!);
      i += 1;
      j += 1;
    } else if (best[i + 1]![j]! >= best[i]![j + 1]!) i += 1;
    else j += 1;
  }
  return found;
}
