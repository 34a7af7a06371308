import type { DutyView, UnitDetailView } from '../../../api/schemas/unit.schema.ts';
import type { DutyWords } from '../../duties/use-duty-words.ts';

/** What every panel of a task page gets. */
export interface TaskProps {
  unit: UnitDetailView;
  duty: DutyView;
  followUpId: string;
  words: DutyWords;
  /** What was carried out: the page then says so. */
  onDone: () => void;
}
