import type { Story } from '../story.ts';
import { faculty, movedUnit } from './faculty.ts';
import { forgottenList } from './forgotten-list.ts';
import { institution } from './institution.ts';
import { lateUnit } from './late-unit.ts';
import { managerLeaves } from './manager-leaves.ts';
import { promptUnit } from './prompt-unit.ts';
import { silentRepresentative } from './silent-representative.ts';
import { silentUnit } from './silent-unit.ts';
import { smallUnit } from './small-unit.ts';
import { vacantManager } from './vacant-manager.ts';
import { vacantRepresentative } from './vacant-representative.ts';

export const CAST: readonly Story[] = [
  institution,
  faculty,
  promptUnit,
  movedUnit,
  lateUnit,
  silentUnit,
  managerLeaves,
  vacantManager,
  vacantRepresentative,
  silentRepresentative,
  smallUnit,
  forgottenList,
];
