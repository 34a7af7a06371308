import { expect, it } from 'vitest';
import { frozenTogether } from '../../domain/overview.ts';

const unit = (unitId: string, parentId: string | null) => ({ unitId, parentId });
const TREE = [unit('uni', 'nowhere'), unit('a', 'uni'), unit('b', 'uni'), unit('a1', 'a'), unit('a2', 'a'), unit('b1', 'b')];
const of = (...frozen: string[]) => frozenTogether(TREE, new Set(frozen));

it("[NT-071] frozen figures are a unit's own, else those of the highest units below it, and none is counted twice", () => {
  expect(of('uni', 'a', 'b')).toEqual(['uni']);
  expect(of('a', 'b')).toEqual(['a', 'b']);
  expect(of('a', 'a1', 'b1')).toEqual(['a', 'b1']);
  expect(of('elsewhere')).toEqual([]);
});
