import { useParams } from '@tanstack/react-router';
import { HistoryView } from './history-view.tsx';

/** Where "Why did I get this" in a letter leads: the history with the newest letter about the task opened. */
export function WhyPage() {
  const { unitId, duty } = useParams({ from: '/units/$unitId/duties/$duty/why' });
  return <HistoryView key={duty} unitId={unitId} opened={{ duty }} />;
}

/** The same for a letter about the unit itself. */
export function UnitWhyPage() {
  const { unitId } = useParams({ from: '/units/$unitId/why' });
  return <HistoryView unitId={unitId} opened={{ duty: null }} />;
}
